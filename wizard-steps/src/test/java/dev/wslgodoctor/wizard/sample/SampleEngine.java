package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.PictureKind;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.FileDiff;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.port.ProofReport;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.port.SavedBundle;
import dev.wslgodoctor.wizard.port.SessionInfo;
import dev.wslgodoctor.wizard.port.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An engine that answers from memory; notes what it was asked. */
public class SampleEngine implements Engine {

    /** The calls so far, one word each. */
    public final List<String> calls = new ArrayList<>();

    /** Stops before the scan's end, as an examination that is still going on. */
    public boolean hangs;

    /** Sends far more than any real scan. */
    public boolean floods;

    /** Answers that nothing holds. */
    public boolean healthy;

    /** Called in the middle of a copy that a repair makes; null for a repair without a copy. */
    public Runnable inTheMiddle;

    /** How a repair ends. */
    public RepairResult.Kind outcome = RepairResult.Kind.CURED;

    /** Answers every question with this trouble, if set. */
    public Trouble trouble;

    /** Answers that there is no distribution. */
    public boolean bare;

    /** Folders that an editor had open in the default distribution. */
    public List<String> recent = List.of("/home/dev/shop", "/mnt/c/Users/dev/source/till");

    @Override
    public Surroundings surroundings() throws EngineTrouble {
        refuse("surroundings");
        return new Surroundings(Optional.of("2.9.4.0"), false, 2);
    }

    @Override
    public List<DistroInfo> distros() throws EngineTrouble {
        refuse("distros");
        return bare ? List.of() : List.of(new DistroInfo("Ubuntu-24.04", true, 2, true, Optional.of("dev"), true,
                        recent),
                new DistroInfo("Debian", false, 2, false, Optional.empty(), true, List.of()),
                new DistroInfo("Ubuntu-18.04", false, 1, false, Optional.empty(), true, List.of()),
                new DistroInfo("docker-desktop", true, 2, false, Optional.empty(), false, List.of()));
    }

    @Override
    public ProjectInfo project(Choice choice, Consent consent) throws EngineTrouble {
        refuse("project " + choice.project().orElse(""));
        return new ProjectInfo(Optional.of("/home/dev/shop"), Optional.of("/mnt/c/Users/dev/shop"),
                Optional.of("C:\\Users\\dev\\shop"), true, Optional.of("example.com/shop"),
                List.of(new SessionInfo("Debug bin/shop", DebugTarget.Kind.EXEC, "bin/shop", true),
                        new SessionInfo("Launch package", DebugTarget.Kind.LAUNCH, "./cmd/shop", true),
                        new SessionInfo("Attach to shop", DebugTarget.Kind.ATTACH, "shop", true)));
    }

    @Override
    public void skip(String probe) {
        calls.add("skip " + probe);
    }

    @Override
    public void giveTime(String probe, Duration least) {
        calls.add("give " + probe + " " + least.toSeconds() + " s");
    }

    @Override
    public EnvironmentTable environments(Choice choice, Consent consent) throws EngineTrouble {
        refuse("environments");
        return (EnvironmentTable) SamplePictures.of(PictureKind.ENVIRONMENT_TABLE);
    }

    @Override
    public LintReport lint(Choice choice, Consent consent) throws EngineTrouble {
        refuse("lint");
        return SampleLint.report();
    }

    @Override
    public Report examine(Choice choice, Consent consent, Consumer<RunEvent> out) {
        calls.add("examine " + choice.symptom().orElse(""));
        Symptom symptom = choice.symptom().flatMap(Symptom::byId).orElse(Symptom.EVERYTHING);
        if (floods) {
            Flood.send(symptom, out);
            return SampleReport.report(symptom, Flood.findings());
        }
        Report report = healthy ? SampleReport.healthy(symptom) : SampleReport.of(symptom);
        Instant at = SampleReport.AT;
        out.accept(new RunEvent.Started(report.findings().stream().map(Finding::causeId).toList(), at));
        out.accept(new RunEvent.Asking("distro.account", at));
        out.accept(new RunEvent.Answered("distro.account", "known", at.plusMillis(6)));
        out.accept(new RunEvent.Asking("project.root", at));
        out.accept(new RunEvent.Answered("project.root", "known", at.plusMillis(31)));
        out.accept(new RunEvent.Asking("binary.programs", at.plusMillis(1600)));
        List<Finding> findings = SampleReport.findings();
        if (hangs) {
            findings.stream().filter(finding -> finding.link() != Link.PATHS && finding.link() != Link.OPTIMISATION
                            && finding.link() != Link.DEBUG_INFO)
                    .forEach(finding -> out.accept(new RunEvent.Judged(finding)));
            return report;
        }
        out.accept(new RunEvent.Answered("binary.programs", "known", at.plusMillis(1684)));
        report.findings().forEach(finding -> out.accept(new RunEvent.Judged(finding)));
        out.accept(new RunEvent.Finished(report));
        return report;
    }

    @Override
    public RepairPreview preview(Finding finding) throws EngineTrouble {
        refuse("preview " + finding.causeId());
        if (finding.causeId().equals("sample.optimised")) {
            return new RepairPreview(finding.causeId(), List.of(step(RepairStep.Kind.FILE, "/home/dev/shop/Makefile",
                    false, false, true, Optional.of(new FileDiff("/home/dev/shop/Makefile",
                            "dev:\n\tgo build -o bin/shop ./cmd/shop\n",
                            "dev:\n\tgo build -gcflags=\"all=-N -l\" -o bin/shop ./cmd/shop\n")), List.of())));
        }
        if (finding.causeId().equals("sample.drive")) {
            return move(finding, List.of());
        }
        return new RepairPreview(finding.causeId(), List.of(
                step(RepairStep.Kind.FILE, "/home/dev/shop/.vscode/launch.json", false, false, true,
                        Optional.of(new FileDiff("/home/dev/shop/.vscode/launch.json", BEFORE, AFTER)), List.of()),
                step(RepairStep.Kind.FILE, "/etc/wsl.conf", true, false, true, Optional.of(new FileDiff("/etc/wsl.conf",
                        "[boot]\nsystemd=true\n\n[cgroup]\nversion=1\n", "[boot]\nsystemd=true\n")), List.of()),
                step(RepairStep.Kind.RUN, "sysctl -w kernel.yama.ptrace_scope=0", true, false, true, Optional.empty(),
                        List.of("sysctl", "-w", "kernel.yama.ptrace_scope=0")),
                step(RepairStep.Kind.RESTART_WSL, "Ubuntu-24.04, Debian", false, true, false, Optional.empty(),
                        List.of("wsl.exe", "--shutdown")),
                new RepairStep(RepairStep.Kind.BY_HAND, "", "", false, false, true, Optional.empty(), List.of(),
                        Optional.of(new RepairStep.Instruction("sample.paths.by-hand", Map.of(), true)))));
    }

    /** A project that is copied without these parts. */
    RepairPreview move(Finding finding, List<String> without) {
        List<RepairStep.Part> parts = List.of(
                new RepairStep.Part("web/node_modules", 182_450_000, without.contains("web/node_modules")),
                new RepairStep.Part("shop.exe", 14_200_000, without.contains("shop.exe")));
        long left = parts.stream().filter(RepairStep.Part::leftOut).mapToLong(RepairStep.Part::bytes).sum();
        List<RepairStep.Instruction> facts = new ArrayList<>();
        if (left > 0) {
            facts.add(new RepairStep.Instruction("copy.left-out", Map.of("names", String.join(", ", without)), false));
        }
        facts.add(new RepairStep.Instruction("copy.case-collisions", Map.of("names", "Readme.md, README.md",
                "count", "2"), false));
        facts.add(new RepairStep.Instruction("copy.git", Map.of("changed", "3", "untracked", "1", "autocrlf", "true",
                "filemode", "false"), false));
        return new RepairPreview(finding.causeId(), List.of(
                step(RepairStep.Kind.COPY, "/mnt/c/Users/dev/shop → /home/dev/src/shop", false, false, true,
                        Optional.empty(), List.of()).with(new RepairStep.Copy(5_112, 402_653_184 - left,
                                82_400_000_000L, facts, parts)),
                step(RepairStep.Kind.FILE, "/home/dev/src/shop/.vscode/launch.json", false, false, true,
                        Optional.of(new FileDiff("/home/dev/src/shop/.vscode/launch.json", BEFORE, AFTER)),
                        List.of())));
    }

    private static RepairStep step(RepairStep.Kind kind, String subject, boolean root, boolean restarts, boolean undo,
            Optional<FileDiff> change, List<String> command) {
        return new RepairStep(kind, subject, kind == RepairStep.Kind.RESTART_WSL ? "windows" : "distro:Ubuntu-24.04",
                root, restarts, undo, change, command, Optional.empty());
    }

    @Override
    public RepairResult apply(RepairPreview preview, Set<Integer> approved, Consumer<RepairProgress> out)
            throws EngineTrouble {
        refuse("apply " + new java.util.TreeSet<>(approved));
        approved.stream().sorted().forEach(step -> out.accept(new RepairProgress(step)));
        if (inTheMiddle != null) {
            out.accept(new RepairProgress(1, 156_237_824, 402_653_184, 1_840, 5_112, Duration.ofSeconds(14)));
            inTheMiddle.run();
        }
        out.accept(new RepairProgress(preview.steps().size()));
        return new RepairResult(preview.causeId(), outcome, "", Optional.of("entry-1"));
    }

    @Override
    public RepairResult undo(String entry) throws EngineTrouble {
        refuse("undo " + entry);
        return new RepairResult("sample.paths", RepairResult.Kind.UNDONE, "", Optional.empty());
    }

    @Override
    public ProofReport prove(Choice choice) throws EngineTrouble {
        refuse("prove");
        return new ProofReport(ProofReport.Kind.HIT, Optional.of("main.go:42"), "breakpoint", List.of(
                new ProofReport.Line(Duration.ofMillis(310), true, "setBreakpoints /home/dev/shop/main.go:42"),
                new ProofReport.Line(Duration.ofMillis(330), false, "verified: true, line 42"),
                new ProofReport.Line(Duration.ofMillis(1620), false, "stopped: breakpoint, goroutine 1"),
                new ProofReport.Line(Duration.ofMillis(1630), false, "main.checkout /home/dev/shop/main.go:42"),
                new ProofReport.Line(Duration.ofMillis(1640), false, "total = 129.90, item = {…}")),
                Duration.ofMillis(1800));
    }

    @Override
    public BundlePreview previewBundle(Report report, BundleWishes wishes) throws EngineTrouble {
        refuse("preview bundle " + wishes.words() + wishes.leftOut());
        return SampleBundles.preview(wishes);
    }

    @Override
    public SavedBundle saveBundle(BundlePreview preview, Path file) throws EngineTrouble {
        refuse("save " + file.getFileName());
        return new SavedBundle(file, preview.parts().stream()
                .map(part -> new SavedBundle.Part(part.name(), part.bytes())).toList(), preview.maskedPlaces(),
                preview.sha256());
    }

    @Override
    public OpenedBundle openBundle(Path file) throws EngineTrouble {
        refuse("open " + file.getFileName());
        return SampleBundles.opened(file);
    }

    @Override
    public BundleComparison compareBundles(Path first, Path second) throws EngineTrouble {
        refuse("compare " + first.getFileName() + " " + second.getFileName());
        return SampleBundles.compared(first, second);
    }

    @Override
    public void showFolder(Path file) throws EngineTrouble {
        refuse("show folder " + file.getFileName());
    }

    @Override
    public int forgetBundles() throws EngineTrouble {
        refuse("forget bundles");
        return 2;
    }

    private void refuse(String call) throws EngineTrouble {
        calls.add(call);
        if (trouble != null) {
            throw new EngineTrouble(trouble);
        }
    }

    private static final String BEFORE = """
            {
              "version": "0.2.0",
              "configurations": [
                {
                  "name": "Debug bin/shop",
                  "type": "go",
                  "request": "launch",
                  "mode": "exec",
                  // built by: make dev
                  "program": "${workspaceFolder}/bin/shop"
                }
              ]
            }
            """;

    private static final String AFTER = BEFORE.replace("/bin/shop\"\n", """
            /bin/shop",
                  "substitutePath": [
                    { "from": "/home/dev/shop",
                      "to": "/mnt/c/Users/dev/shop" }
                  ]
            """);
}
