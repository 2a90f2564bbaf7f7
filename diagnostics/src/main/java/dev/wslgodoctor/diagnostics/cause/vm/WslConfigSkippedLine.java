package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFault;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;

/**
 * .wslconfig has a line that WSL cannot parse and skips: a comment with a semicolon, a key without an equals sign, an
 * open quote, a Windows path with single backslashes, a broken section header. Below a broken header the keys belong to
 * no section.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/shared/configfile/configfile.cpp, flag CFG_SKIP_INVALID_LINES
 */
public final class WslConfigSkippedLine implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-skipped-line";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        ConfigFault fault = fault(facts);
        boolean onlyRemarks = fault.remarks().stream()
                .allMatch(remark -> remark.kind() == ConfigRemark.Kind.INVALID_KEY_NAME);
        return fault.verdict(onlyRemarks ? Severity.NOTE : Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConfig(facts, WslConfigSkippedLine::isMeant);
    }

    private static boolean isMeant(ConfigRemark remark) {
        return switch (remark.kind()) {
            case INVALID_KEY_NAME, INVALID_SECTION_NAME, EXPECTED_BRACKET, EXPECTED_LINE_END, EXPECTED_EQUALS,
                    EXPECTED_QUOTE, INVALID_ESCAPE -> true;
            default -> false;
        };
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
