package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig asks for mirrored networking where it does not exist: WSL falls back to NAT, with a warning.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/11332">microsoft/WSL issue 11332</a>; issues 10495 and 12745;
 *      localization/strings/en-US/Resources.resw, MessageMirroredNetworkingNotSupported
 */
public final class MirroredNotSupported implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.mirrored-not-supported";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.networkingMode(facts).equals("mirrored")) {
            return Verdict.ruledOut();
        }
        int build = WslSettings.build(facts);
        if (build < WslSettings.MIRRORED_SINCE) {
            return holds("Windows " + build);
        }
        if (facts.ask(HostProbes.IPV6_OFF) instanceof Reading.Absent<Boolean>) {
            return Verdict.ruledOut();
        }
        facts.need(HostProbes.IPV6_OFF);
        return holds("DisabledComponents=0xff");
    }

    private static Verdict holds(String reason) {
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("reason", reason));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "networkingMode", Optional.empty(), Map.of()));
    }

    @Override
    public List<String> cases() {
        return List.of("R15");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 11332, 10495, 12745",
                "microsoft/WSL localization/strings/en-US/Resources.resw at 3e27a6a");
    }
}
