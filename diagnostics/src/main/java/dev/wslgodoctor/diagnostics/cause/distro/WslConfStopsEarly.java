package dev.wslgodoctor.diagnostics.cause.distro;

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
 * WSL stops reading wsl.conf at a line that it cannot parse, such as a comment with a semicolon, or at a byte order
 * mark before the first line; nothing below takes effect.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/shared/configfile/configfile.cpp, without the flag CFG_SKIP_INVALID_LINES
 */
public final class WslConfStopsEarly implements RootCause {

    @Override
    public String id() {
        return "distro.wsl-conf-stops-early";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/wsl-config",
                "microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        ConfigFault fault = fault(facts);
        return fault.verdict(fault.isHarmless() ? Severity.NOTE : Severity.DEGRADES, Confidence.CERTAIN);
    }

    private static ConfigFault fault(Facts facts) {
        return ConfigFault.inWslConf(facts, WslConfStopsEarly::isMeant);
    }

    private static boolean isMeant(ConfigRemark remark) {
        return remark.kind() == ConfigRemark.Kind.PARSING_STOPPED
                || remark.kind() == ConfigRemark.Kind.BYTE_ORDER_MARK;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(fault(facts).plan(id(), facts));
    }
}
