package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes.PublishedPort;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * With mirrored networking, ports that containers of the distro's own Docker engine publish are refused from Windows: a
 * known limit.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/10494">microsoft/WSL issue 10494</a>; MicrosoftDocs/WSL
 *      WSL/troubleshooting.md
 */
public final class MirroredHidesDockerPorts implements RootCause {

    private static final String SECTION = "experimental";
    private static final String KEY = "ignoredPorts";

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
        if (!WslSettings.isMirrored(facts)) {
            return Verdict.ruledOut();
        }
        Set<Integer> ignored = ignored(facts);
        List<PublishedPort> published = facts.ask(NetworkProbes.PUBLISHED_PORTS).found().orElse(List.of());
        boolean helped = !ignored.isEmpty()
                && published.stream().allMatch(port -> ignored.contains(port.outside()));
        return helped ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of());
    }

    // a word that is no port is none for WSL either
    private static Set<Integer> ignored(Facts facts) {
        Set<Integer> ports = new TreeSet<>();
        for (String word : WslSettings.ofVm(facts).value(SECTION, KEY).orElse("").split(",")) {
            if (word.strip().matches("\\d{1,5}")) {
                ports.add(Integer.valueOf(word.strip()));
            }
        }
        return ports;
    }

    /**
     * Lists the ports that containers publish now, with those inside the containers, which WSL follows as well
     * (microsoft/WSL issue 10494). Which container needs which port later nobody knows: without a published port there
     * is the step by hand alone.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Set<Integer> wanted = ignored(facts);
        List<PublishedPort> published = facts.ask(NetworkProbes.PUBLISHED_PORTS).found().orElse(List.of());
        if (published.isEmpty()) {
            return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
        }
        published.forEach(port -> wanted.addAll(List.of(port.outside(), port.inside())));
        return Optional.of(WslSettings.change(id(), facts, SECTION, KEY,
                Optional.of(String.join(",", wanted.stream().map(String::valueOf).toList())), Map.of()));
    }

    @Override
    public List<String> cases() {
        return List.of("R61");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 10494, 10683", "MicrosoftDocs/WSL WSL/troubleshooting.md at 8842def",
                "moby/moby cmd/docker-proxy/main_linux.go@16db27c8");
    }
}
