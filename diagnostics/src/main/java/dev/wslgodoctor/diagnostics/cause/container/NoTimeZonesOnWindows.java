package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes.TimeZones;
import dev.wslgodoctor.diagnostics.probe.DockerfileDocument;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program looks up time zones by name and runs in a Windows image that has no data about them.
 *
 * <p>Windows has no such database of its own; Go finds one in its installation, by ZONEINFO, or in the program.
 *
 * @see <a href="https://pkg.go.dev/time#LoadLocation">time.LoadLocation</a>; golang/go issues 21881, 38453 and 67197;
 *      facts cases.md R67
 */
public final class NoTimeZonesOnWindows implements RootCause {

    @Override
    public String id() {
        return "container.no-time-zones-on-windows";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> cases() {
        return List.of("R67");
    }

    @Override
    public List<String> sources() {
        return List.of("https://pkg.go.dev/time#LoadLocation", "golang/go #67197", "golang/go #21881",
                "golang/go #38453");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DockerfileDocument> windows = facts.need(ContainerProbes.DOCKERFILES).stream()
                .filter(file -> file.content().last().filter(Dockerfile.Stage::isWindows).isPresent()).toList();
        if (windows.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.DOCKERFILES.id());
        }
        Optional<DockerfileDocument> without = windows.stream().filter(file -> !hasData(file.content())).findFirst();
        if (without.isEmpty()) {
            return Verdict.ruledOut();
        }
        TimeZones source = facts.need(ContainerProbes.SOURCE_TIME_ZONES);
        Dockerfile.Stage last = without.get().content().last().orElseThrow();
        return !source.asks() || source.brought() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES,
                Confidence.LIKELY, Map.of("image", last.image(),
                        "place", without.get().position(last.instructions().getFirst())));
    }

    private static boolean hasData(Dockerfile file) {
        String image = file.last().orElseThrow().image();
        boolean go = image.matches("(?:.*/)?golang(:.*)?");
        return go || file.instructions().stream().anyMatch(each -> each.text().contains("timetzdata")
                || each.text().contains("zoneinfo.zip") || each.text().contains("ZONEINFO"));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
