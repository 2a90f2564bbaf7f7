package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * With mirrored networking, ports that containers of the distro's own Docker engine publish are refused from Windows: a
 * known limit.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/10494">microsoft/WSL issue 10494</a>; MicrosoftDocs/WSL
 *      WSL/troubleshooting.md
 */
public final class MirroredHidesDockerPorts implements RootCause {

    @Override
    public String id() {
        return "network.mirrored-hides-docker-ports";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.DISTRO);
        if (facts.ask(NetworkProbes.DOCKER_ENGINE) instanceof Reading.Absent<Boolean>) {
            return Verdict.ruledOut();
        }
        facts.need(NetworkProbes.DOCKER_ENGINE);
        boolean helped = WslSettings.ofVm(facts).value("experimental", "ignoredPorts").isPresent();
        return WslSettings.isMirrored(facts) && !helped
                ? Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of()) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R61");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 10494, 10683", "MicrosoftDocs/WSL WSL/troubleshooting.md at 8842def");
    }
}
