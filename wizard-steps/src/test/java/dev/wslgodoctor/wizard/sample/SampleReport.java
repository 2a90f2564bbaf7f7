package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.Ranking;
import dev.wslgodoctor.diagnostics.explain.picture.PictureKind;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up machine: the file has two names, the program is optimised, the project lies on a Windows drive. */
public final class SampleReport {

    /** When everything was read. */
    public static final Instant AT = Instant.parse("2026-11-20T15:02:00Z");

    private SampleReport() {
    }

    /** The report for a symptom. */
    public static Report of(Symptom symptom) {
        return report(symptom, findings());
    }

    /** A report in which nothing holds. */
    public static Report healthy(Symptom symptom) {
        return report(symptom, symptom.chain().stream().map(link -> ruledOut("sample." + link.id(), link)).toList());
    }

    /** A report of these findings. */
    public static Report report(Symptom symptom, List<Finding> findings) {
        List<Finding> ranked = Ranking.rank(findings, symptom);
        DebugTarget session = new DebugTarget(DebugTarget.Kind.EXEC, Optional.of("Debug bin/shop"), Optional.empty(),
                List.of(), Optional.of("/home/dev/shop/bin/shop"), Optional.of(new DebugTarget.Break("main.go", 42)),
                List.of(), Map.of(), List.of());
        return new Report(new Report.Target(Optional.of("Ubuntu-24.04"), Optional.of("/home/dev/shop"),
                List.of(session), Optional.of("Windows 11")), symptom, Chain.of(symptom, ranked), ranked, AT,
                AT.plus(Duration.ofMillis(6100)));
    }

    /** One finding for each link. */
    public static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Link link : Link.values()) {
            switch (link) {
                case PATHS -> findings.add(paths());
                case OPTIMISATION -> findings.add(new Finding("sample.optimised", link,
                        Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of()), evidence(),
                        Optional.of(new Plan("sample.optimised",
                                List.of(new Action.AskUser("sample.paths.by-hand"))))));
                case PROJECT_PLACE -> findings.add(new Finding("sample.drive", link,
                        Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("mount", "/mnt/c")), evidence(),
                        Optional.empty(), Optional.of(SamplePictures.of(PictureKind.FILE_JOURNEY))));
                case TARGET -> findings.add(new Finding("sample.target", link,
                        new Verdict.Undetermined("target.tracer", new Trouble.TimedOut(Duration.ofSeconds(5), "5 s")),
                        List.of(), Optional.empty()));
                case ATTACH -> findings.add(new Finding("wsl-vm.yama-forbids-attach", link,
                        Verdict.notApplicable("launch"), List.of(), Optional.empty()));
                default -> findings.add(ruledOut("sample." + link.id(), link));
            }
        }
        return findings;
    }

    /** The first broken link's finding. */
    public static Finding paths() {
        return new Finding("sample.paths", Link.PATHS,
                Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                        Map.of("editor", "/home/dev/shop/main.go", "program", "/mnt/c/Users/dev/shop/main.go")),
                evidence(), Optional.of(new Plan("sample.paths", List.of(new Action.AskUser("sample.paths.by-hand")))),
                Optional.of(SamplePictures.of(PictureKind.PATH_MAP)));
    }

    private static List<Evidence> evidence() {
        return List.of(
                new Evidence("project.root", "distro:Ubuntu-24.04", "launch.json", "/home/dev/shop", "known",
                        Sensitivity.PERSONAL, AT),
                new Evidence("project.real-root", "distro:Ubuntu-24.04", "/proc/mounts", "/mnt/c/Users/dev/shop",
                        "known",
                        Sensitivity.PERSONAL, AT.plusMillis(9)),
                new Evidence("binary.programs", "distro:Ubuntu-24.04", ".debug_line",
                        "/mnt/c/Users/dev/shop/main.go and 11 more", "known", Sensitivity.PERSONAL, AT.plusMillis(84)),
                new Evidence("editor.launch-json", "distro:Ubuntu-24.04", "substitutePath", "", "absent",
                        Sensitivity.PUBLIC,
                        AT.plusMillis(90)));
    }

    private static Finding ruledOut(String id, Link link) {
        return new Finding(id, link, Verdict.ruledOut(), List.of(), Optional.empty());
    }
}
