package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.probe.Source;
import java.util.Map;

/** Holds while the file {@code conf} of a bench contains these words. */
final class ConfSays implements RootCause {

    private final Workbench bench;
    private final String id;
    private final Link link;
    private final String words;

    ConfSays(Workbench bench, String id, Link link, String words) {
        this.bench = bench;
        this.id = id;
        this.link = link;
        this.words = words;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Link breaks() {
        return link;
    }

    @Override
    public Verdict judge(Facts facts) {
        Probe<String> says = new Probe<>("test.conf", Sensitivity.PUBLIC, (at, earlier) -> Reading.known(
                at.distro(earlier).readText(LinuxPath.of(bench.path("conf"))).orElseThrow(),
                new Source(Workbench.HERE, "conf")));
        return facts.need(says).contains(words)
                ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
    }
}
