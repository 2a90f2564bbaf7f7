package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine.Stand;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The fixed scripts about modules, folders, processes and ports, on this machine's own shell. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs /proc and a shell")
class ProjectOnThisMachineTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("it's $(a)\n shop"));
        Files.createDirectories(project.resolve("api"));
        Files.createDirectories(project.resolve(".vscode"));
    }

    private Facts facts(Choice choice) {
        return new Inquiry(new Case(new LocalMachine(Stand.values()[0], "here", new AbsentWindows()), choice,
                Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    private Facts facts() {
        return facts(Choice.NONE.withProject(project.toString()));
    }

    private LinuxPath path(String name) {
        return LinuxPath.of(project.resolve(name).toString());
    }

    @Test
    void findsTheModuleOfTheProject() throws IOException {
        Files.writeString(project.resolve("go.mod"), "module example.com/shop\n\ngo 1.24.0\n");

        ProgramModule module = facts().need(ModuleProbes.MODULES).getFirst();
        assertEquals(Optional.of(path("go.mod")), module.modFile());
        assertEquals(Optional.of("1.24.0"), module.mod().orElseThrow().go());
    }

    @Test
    void findsTheModulesBelowWhereThereIsNoneAbove() throws IOException {
        Files.writeString(project.resolve("api/go.mod"), "module example.com/api\n");

        ProgramModule module = facts().need(ModuleProbes.MODULES).getFirst();
        assertTrue(module.modFile().isEmpty());
        assertEquals(List.of(path("api")), module.below());
    }

    @Test
    void looksUpwardsFromTheProgramOfEachSessionThatBuilds() throws IOException {
        Files.writeString(project.resolve("go.mod"), "module example.com/shop\n");
        Files.writeString(project.resolve(".vscode/launch.json"), """
                { "configurations": [
                    { "name": "Api", "type": "go", "request": "launch", "program": "${workspaceFolder}/api/main.go" },
                    { "name": "Other", "type": "go", "request": "attach", "processId": 0 },
                ] }
                """);

        List<ProgramModule> modules = facts().need(ModuleProbes.MODULES);
        assertEquals(1, modules.size());
        assertEquals(Optional.of("Api"), modules.getFirst().session());
        assertEquals(path("api"), modules.getFirst().folder());
        assertTrue(modules.getFirst().singleFile());
        assertEquals(Optional.of(path("go.mod")), modules.getFirst().modFile());
    }

    @Test
    void doesNotKnowTheModuleOfAFolderThatIsNotThere() {
        Facts facts = facts(Choice.NONE.withProject(project + "/none"));

        assertInstanceOf(Reading.Unknown.class, facts.ask(ModuleProbes.MODULES));
        assertInstanceOf(Reading.Unknown.class, facts.ask(ProjectProbes.REAL_ROOT));
    }

    @Test
    void aChosenProjectThatIsNoFolderIsMissingAndNamed() throws IOException {
        Path file = Files.writeString(project.resolve("go.mod"), "module example.com/shop\n");

        for (String chosen : List.of(project + "/none", file.toString())) {
            Reading<LinuxPath> root = facts(Choice.NONE.withProject(chosen)).ask(ProjectProbes.ROOT);
            assertTrue(root instanceof Reading.Unknown<LinuxPath> unknown
                    && unknown.trouble() instanceof Trouble.Missing missing && missing.detail().contains(chosen),
                    root.toString());
        }
    }

    @Test
    void looksForTheFileOfTheBreakpointInTheProject() throws IOException {
        Files.writeString(project.resolve("main.go"), "package main\n");

        assertEquals(path("main.go"), facts(breakpoint("main.go:3")).need(DebugProbes.BREAKPOINT_FILE));
        assertEquals(path("main.go"),
                facts(breakpoint(project.resolve("main.go") + ":3")).need(DebugProbes.BREAKPOINT_FILE));
        assertInstanceOf(Reading.Absent.class, facts().ask(DebugProbes.BREAKPOINT_FILE));
        assertTrue(facts(breakpoint("nofile.go:3")).ask(DebugProbes.BREAKPOINT_FILE)
                instanceof Reading.Unknown<LinuxPath> unknown
                && unknown.trouble().detail().contains(path("nofile.go").toString()));
    }

    private Choice breakpoint(String place) {
        return new Choice(Optional.empty(), Optional.of(project.toString()), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(place), Optional.empty());
    }

    @Test
    void knowsTheMountsOfTheProjectAndOfGoFolders() {
        Facts facts = facts();

        assertFalse(facts.need(FileProbes.PROJECT_MOUNT).type().isEmpty());
        assertEquals(List.of("GOPATH", "GOMODCACHE", "GOCACHE"),
                facts.need(FileProbes.GO_FOLDERS).stream().map(FileProbes.GoFolder::variable).toList());
    }

    @Test
    void seesAProcessOfItsOwnThatNobodyTraces() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            TargetProcess seen = facts(pid(process)).need(TargetProbes.PROCESSES).getFirst();
            assertTrue(seen.alive());
            assertEquals("sleep", seen.status().orElseThrow().name());
            assertEquals(seen.status().orElseThrow().realUser(), seen.dumpOwner().orElseThrow());
            assertTrue(seen.status().orElseThrow().tracer().isEmpty());
            assertTrue(seen.tracerCommand().isEmpty());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void seesThatAProcessIsGone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();

        assertFalse(facts(pid(process)).need(TargetProbes.PROCESSES).getFirst().alive());
    }

    private Choice pid(Process process) {
        return new Choice(Optional.empty(), Optional.of(project.toString()), Optional.empty(),
                Optional.of((int) process.pid()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void seesAPortOnWhichSomethingListens() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(facts().need(NetworkProbes.LISTENING).contains(server.getLocalPort()));
        }
    }
}
