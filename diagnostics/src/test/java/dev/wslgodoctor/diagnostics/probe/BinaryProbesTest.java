package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine.Stand;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.parse.ElfFixture;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The fixed scripts, on this machine's own shell, files and processes. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs /proc and a shell")
class BinaryProbesTest {

    @TempDir
    Path folder;

    private Path project;
    private Path program;

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("it's $(a) shop"));
        Files.writeString(project.resolve("go.mod"), "module \"example.com/shop\" // ours\n\ngo 1.24\n");
        Files.createDirectories(project.resolve("tools/gen"));
        Files.writeString(project.resolve("tools/gen/go.mod"), "module example.com/gen\n");
        Files.createDirectories(project.resolve("vendor/example.com/x"));
        Files.writeString(project.resolve("vendor/example.com/x/go.mod"), "module example.com/x\n");
        program = Files.write(project.resolve("shop"), ElfFixture.goProgram().bytes());
        source("old.go", -60);
        source("new.go", 60);
        source("new_test.go", 60);
    }

    private void source(String name, int secondsAfterProgram) throws IOException {
        Path file = Files.writeString(project.resolve(name), "package main\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(program).toMillis()
                + secondsAfterProgram * 1000L));
    }

    private Facts facts(Optional<Integer> pid, Optional<String> binary) {
        Choice choice = new Choice(Optional.empty(), Optional.of(project.toString()), Optional.empty(), pid, binary,
                Optional.empty(), Optional.empty());
        return new Inquiry(new Case(new LocalMachine(Stand.values()[0], "here", new AbsentWindows()), choice,
                Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    @Test
    void readsTheChosenProgramItsModulesAndTheSourcesThatAreNewer() {
        Facts facts = facts(Optional.empty(), Optional.of(program.toString()));

        TargetBinary binary = facts.need(BinaryProbes.PROGRAMS).getFirst();
        assertEquals(program.toString(), binary.path());
        assertEquals("go1.24.4", binary.facts().found().orElseThrow().build().orElseThrow().goVersion());
        assertEquals(List.of(new ModuleFolder(LinuxPath.of(project.toString()), "example.com/shop"),
                        new ModuleFolder(LinuxPath.of(project + "/tools/gen"), "example.com/gen")),
                facts.need(BinaryProbes.MODULE_FOLDERS));
        assertEquals(Map.of(program.toString(), List.of(LinuxPath.of(project + "/new.go"))),
                facts.need(BinaryProbes.NEWER_SOURCES));
    }

    @Test
    void saysThatAProgramIsNotThere() {
        Facts facts = facts(Optional.empty(), Optional.of(project + "/none"));

        assertInstanceOf(Reading.Absent.class, facts.need(BinaryProbes.PROGRAMS).getFirst().facts());
    }

    @Test
    void seesThatAProcessRunsAFileThatWasDeleted() throws Exception {
        Path sleep = Files.copy(Path.of("/bin/sleep"), folder.resolve("sleeper"));
        assertTrue(sleep.toFile().setExecutable(true));
        Process process = new ProcessBuilder(sleep.toString(), "60").start();
        try {
            int pid = (int) process.pid();
            TargetBinary before = facts(Optional.of(pid), Optional.empty()).need(BinaryProbes.PROGRAMS).getFirst();
            assertFalse(before.deleted());
            Files.delete(sleep);
            TargetBinary after = facts(Optional.of(pid), Optional.empty()).need(BinaryProbes.PROGRAMS).getFirst();
            assertTrue(after.deleted());
            assertEquals(sleep.toString(), after.path());
            assertTrue(after.facts().found().orElseThrow().isSoundElf(), "the process still has its program");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void doesNotKnowWhatAProcessRunsThatIsGone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();

        TargetBinary gone = facts(Optional.of((int) process.pid()), Optional.empty()).need(BinaryProbes.PROGRAMS)
                .getFirst();
        assertInstanceOf(Reading.Unknown.class, gone.facts());
    }

    @Test
    void recognisesWhatGoRunStarted() {
        for (String path : List.of("/tmp/go-build1498220682/b001/exe/shop",
                "/home/dev/.cache/go-build/10/" + "10d02f5b".repeat(8) + "-d/shop")) {
            assertTrue(program(path).isOfGoRun(), path);
        }
        assertFalse(program("/home/dev/shop/exe/shop").isOfGoRun());
    }

    private static TargetBinary program(String path) {
        return new TargetBinary(new DebugTarget(DebugTarget.Kind.ATTACH, Optional.empty(), Optional.empty(), List.of(),
                Optional.of(path), Optional.empty(), List.of(), Map.of(), List.of()), Optional.of(1), path, false,
                Reading.absent(new Source(dev.wslgodoctor.diagnostics.gateway.Place.WINDOWS, "test")),
                Optional.empty());
    }
}
