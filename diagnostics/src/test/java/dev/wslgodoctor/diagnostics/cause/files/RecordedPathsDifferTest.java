package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.binary.LaunchFiles;
import dev.wslgodoctor.diagnostics.cause.binary.Programs;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedPathsDifferTest {

    private static final String[] HERE = {"/home/dev/shop/cart/cart.go", "/home/dev/shop/main.go"};
    private static final String[] MOVED = {"/mnt/c/Users/dev/shop/cart/cart.go", "/mnt/c/Users/dev/shop/main.go"};
    private static final String[] TRIMMED = {"example.com/shop/cart/cart.go", "example.com/shop/main.go"};

    private final RecordedPathsDiffer cause = new RecordedPathsDiffer();

    static FakeFacts holding() {
        return exec("", MOVED);
    }

    private static FakeFacts project(String attributes, Optional<String> breakpoint) {
        FakeFacts facts = LaunchFiles.project(LaunchFiles.building(attributes), "{}")
                .with(BinaryProbes.MODULE_FOLDERS, List.of(new ModuleFolder(LinuxPath.of("/home/dev/shop"),
                        "example.com/shop")))
                .with(GoEnvironmentProbes.ENVIRONMENT, new GoEnvironment(Map.of(), Map.of(), Optional.empty(),
                        GoEnvFile.EMPTY, LinuxPath.of("/home/dev")));
        LaunchSession session = facts.need(DebugProbes.SESSIONS).getFirst();
        breakpoint.ifPresent(file -> facts.with(DebugProbes.BREAKPOINT_FILE, LinuxPath.of("/home/dev/shop/main.go")));
        return facts.with(DebugProbes.TARGETS, List.of(LaunchFiles.target(session,
                breakpoint.map(file -> new DebugTarget.Break(file, 7)))));
    }

    private static FakeFacts exec(String attributes, String... recorded) {
        return exec(attributes, Optional.empty(), Programs.program().files(recorded));
    }

    private static FakeFacts exec(String attributes, Optional<String> breakpoint, Programs program) {
        FakeFacts facts = project(attributes + (attributes.isEmpty() ? "" : ", ") + "\"mode\": \"exec\"", breakpoint);
        return facts.with(BinaryProbes.PROGRAMS,
                List.of(program.of(facts.need(DebugProbes.TARGETS).getFirst()).make()));
    }

    private static FakeFacts launch(String attributes) {
        return project(attributes, Optional.empty());
    }

    private static String rule(String from, String to) {
        return "\"substitutePath\": [ { \"from\": \"" + from + "\", \"to\": \"" + to + "\" } ]";
    }

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    /** The manual step, and whether the edited launch.json cures it. */
    private String step(FakeFacts facts, String... recorded) {
        assertInstanceOf(Verdict.Holds.class, verdict(facts));
        Plan plan = cause.repair(facts).orElseThrow();
        String file = LaunchFiles.edited(plan, "launch.json").orElseThrow();
        assertTrue(file.contains("// how we debug"), file);
        FakeFacts after = LaunchFiles.read(facts, file);
        if (recorded.length > 0) {
            after.with(BinaryProbes.PROGRAMS, List.of(Programs.program().files(recorded)
                    .of(after.need(DebugProbes.TARGETS).getFirst()).make()));
        }
        assertEquals(Verdict.ruledOut(), verdict(after), file);
        return stepOf(plan);
    }

    private static String stepOf(Plan plan) {
        Action.AskUser step = (Action.AskUser) plan.actions().stream()
                .filter(action -> action instanceof Action.AskUser).findFirst().orElseThrow();
        Texts.LANGUAGES.forEach(language -> assertTrue(Texts.in(language).has(step.messageKey()), step.messageKey()));
        return step.messageKey().substring(step.messageKey().lastIndexOf('.') + 1);
    }

    @Test
    void holdsWhenTheProgramWasBuiltOnTheWindowsDriveAndTheProjectMoved() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Service",
                "editor", "/home/dev/shop/main.go", "recorded", "/mnt/c/Users/dev/shop/main.go", "rules", "[]")),
                verdict(holding()));
        assertEquals("missing", step(holding(), MOVED));
    }

    @Test
    void isRuledOutWhenItWasBuiltHere() {
        assertEquals(Verdict.ruledOut(), verdict(exec("", HERE)));
    }

    @Test
    void isRuledOutWhenARuleBringsThemTogether() {
        assertEquals(Verdict.ruledOut(), verdict(exec(rule("${workspaceFolder}", "/mnt/c/Users/dev/shop"), MOVED)));
    }

    @Test
    void putsARuleStraightWhoseSidesAreExchanged() {
        assertEquals("swapped", step(exec(rule("/mnt/c/Users/dev/shop", "${workspaceFolder}"), MOVED), MOVED));
    }

    @Test
    void correctsARuleThatLeadsElsewhere() {
        assertEquals("wrong", step(exec(rule("${workspaceFolder}", "/build/shop"), MOVED), MOVED));
    }

    @Test
    void removesARuleThatSpoilsWhatAgrees() {
        assertEquals("needless", step(exec(rule("${workspaceFolder}", "/build/shop"), HERE), HERE));
    }

    @Test
    void addsARuleWhereTheOneThereEndsInsideAName() {
        assertEquals("missing", step(exec(rule("/home/dev/sho", "/mnt/c/Users/dev/sho"), MOVED), MOVED));
    }

    @Test
    void mapsModulePathsOfATrimmedProgram() {
        FakeFacts facts = exec("", Optional.empty(), Programs.program().files(TRIMMED).setting("-trimpath", "true"));

        assertInstanceOf(Verdict.Holds.class, verdict(facts));
        Plan plan = cause.repair(facts).orElseThrow();
        assertTrue(LaunchFiles.edited(plan, "launch.json").orElseThrow()
                .contains("{ \"from\": \"${workspaceFolder}\", \"to\": \"example.com/shop\" }"));
        assertEquals(new Action.AskUser("files.recorded-paths-differ.trimmed"), plan.actions().getLast());
    }

    @Test
    void foreseesWhatALaunchWillRecord() {
        assertEquals(Verdict.ruledOut(), verdict(launch("")));
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class,
                verdict(launch("\"buildFlags\": \"-trimpath\""))).confidence());
        assertEquals("missing", step(launch("\"buildFlags\": \"-trimpath\"")));
        assertEquals(Verdict.ruledOut(),
                verdict(launch("\"buildFlags\": \"-trimpath\", " + rule("${workspaceFolder}", "example.com/shop"))));
        assertEquals("needless", step(launch(rule("${workspaceFolder}", "/mnt/c/shop"))));
    }

    @Test
    void foreseesThatGoflagsTrimUnlessTheConfigurationSaysOtherwise() {
        GoEnvironment trims = new GoEnvironment(Map.of(), Map.of("GOFLAGS", "-trimpath"), Optional.empty(),
                GoEnvFile.EMPTY, LinuxPath.of("/home/dev"));

        assertInstanceOf(Verdict.Holds.class, verdict(launch("").with(GoEnvironmentProbes.ENVIRONMENT, trims)));
        assertEquals(Verdict.ruledOut(), verdict(launch("\"env\": {\"GOFLAGS\": \"-trimpath=false\"}")
                .with(GoEnvironmentProbes.ENVIRONMENT, trims)));
    }

    @Test
    void foreseesThatALaunchRecordsTheRealFolderBehindALink() {
        FakeFacts linked = launch("").with(ProjectProbes.REAL_ROOT, LinuxPath.of("/data/shop"));

        assertEquals("/data/shop/main.go",
                assertInstanceOf(Verdict.Holds.class, verdict(linked)).arguments().get("recorded"));
    }

    @Test
    void comparesTheChosenBreakpointInTheEditorsOwnSpelling() {
        String windows = "\\\\\\\\wsl.localhost\\\\Ubuntu\\\\home\\\\dev\\\\shop";
        Optional<String> file = Optional.of("\\\\wsl.localhost\\Ubuntu\\home\\dev\\shop\\cart\\cart.go");

        assertInstanceOf(Verdict.Holds.class, verdict(exec("", file, Programs.program().files(HERE))));
        assertEquals(Verdict.ruledOut(),
                verdict(exec(rule(windows, "/home/dev/shop"), file, Programs.program().files(HERE))));
    }

    @Test
    void findsABreakpointOnADriveThatIsMountedElsewhere() {
        FakeFacts facts = project("", Optional.of("C:\\work\\shop\\main.go")).with(BinaryProbes.MODULE_FOLDERS,
                List.of(new ModuleFolder(LinuxPath.of("/c/work/shop"), "example.com/shop")))
                .with(FileProbes.MOUNTS, Mounts.parse("/dev/sdc / ext4 rw 0 0\n"
                        + "C:\\134 /c 9p rw,aname=drvfs;path=C:\\134;uid=1000 0 0\n"));
        DebugTarget target = facts.need(DebugProbes.TARGETS).getFirst();
        facts.with(DebugProbes.TARGETS, List.of(new DebugTarget(target.kind(), target.configuration(),
                Optional.of("/c/work/shop"), target.processes(), target.binary(), target.breakpoint(),
                target.buildFlags(), target.environment(), target.rules())))
                .with(ProjectProbes.ROOT, LinuxPath.of("/c/work/shop"))
                .with(ProjectProbes.REAL_ROOT, LinuxPath.of("/c/work/shop"));

        assertEquals("C:\\work\\shop\\main.go",
                assertInstanceOf(Verdict.Holds.class, verdict(facts)).arguments().get("editor"));
    }

    @Test
    void admitsThatNoRuleHelpsWindowsPathsWithCapitals() {
        Optional<String> file = Optional.of("\\\\wsl.localhost\\Ubuntu\\home\\dev\\shop\\cart\\Cart.go");
        FakeFacts facts = exec("", file, Programs.program().files("/home/dev/shop/cart/Cart.go",
                "/home/dev/shop/main.go"));

        Plan plan = cause.repair(facts).orElseThrow();
        assertEquals("no-rule", stepOf(plan));
        assertEquals(Optional.empty(), LaunchFiles.edited(plan, "launch.json"));
    }

    @Test
    void doesNotApplyToAFileThatIsNotInTheProgram() {
        assertEquals(Verdict.notApplicable("file-not-in-program"), verdict(exec("",
                Optional.of("/home/dev/shop/cmd/other/main.go"), Programs.program().files(HERE))));
    }

    @Test
    void doesNotApplyToAProgramOfAnotherModule() {
        assertEquals(Verdict.notApplicable("another-module"),
                verdict(holding().with(BinaryProbes.MODULE_FOLDERS, List.of())));
    }

    @Test
    void readsTheRulesOfTheSettingsWhereLaunchJsonHasNone() {
        FakeFacts facts = exec("", MOVED);
        FakeFacts settings = LaunchFiles.project("{}", """
                {"go.delveConfig": {"substitutePath": [{"from": "${workspaceFolder}", "to": "/mnt/c/Users/dev/shop"}]}}
                """);

        assertEquals(Verdict.ruledOut(), verdict(facts.with(
                dev.wslgodoctor.diagnostics.probe.EditorProbes.SETTINGS,
                settings.need(dev.wslgodoctor.diagnostics.probe.EditorProbes.SETTINGS))));
    }

    @Test
    void admitsNotKnowingWhenTheFileOfTheBreakpointIsNotThere() {
        Trouble missing = new Trouble.Missing("there is no file /home/dev/shop/nofile.go");

        assertEquals(new Verdict.Undetermined(DebugProbes.BREAKPOINT_FILE.id(), missing),
                verdict(project("", Optional.of("nofile.go")).unknown(DebugProbes.BREAKPOINT_FILE, missing)));
    }

    @Test
    void admitsNotKnowingWhenTheProgramCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class,
                verdict(holding().unknown(BinaryProbes.PROGRAMS, new Trouble.Denied("no permission"))));
    }
}
