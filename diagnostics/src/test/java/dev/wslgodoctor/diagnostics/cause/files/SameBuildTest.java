package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same result in both places passes, another one stops the move; a stand-in plays go. */
class SameBuildTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        for (String each : new String[] {"original", "copy of it"}) {
            Files.createDirectory(folder.resolve(each));
            Files.writeString(folder.resolve(each).resolve("go.mod"), "module m\n");
        }
    }

    private Output run(String go) throws Exception {
        Path program = Files.writeString(folder.resolve("go"), "#!/bin/sh\n" + go);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        FakeFacts facts = new FakeFacts().with(GoProbes.GO, new FoundTool(program.toString(), true, "7f454c46"));
        Action.Run step = (Action.Run) SameBuild.step(facts, Place.distro("here"), path("original"),
                path("copy of it")).orElseThrow();
        Machine machine = new LocalMachine(Machine.Stand.PLAIN_LINUX, "here", new AbsentWindows());
        return machine.distro(machine.self().orElseThrow(), true).run(step.apply());
    }

    private LinuxPath path(String name) {
        return LinuxPath.of(folder.resolve(name).toString());
    }

    @Test
    void twoBuildsOfTheSameResultPassAndNothingIsDownloadedOrStamped() throws Exception {
        assertTrue(run("env > \"$PWD/../log\"; pwd >> \"$PWD/../log\"; echo \"$@\" >> \"$PWD/../log\"").ok());

        String log = Files.readString(folder.resolve("log"));
        assertTrue(log.contains("GOPROXY=off") && log.contains("GOFLAGS=-buildvcs=false")
                && log.contains("GOTOOLCHAIN=local") && log.contains("build -o /dev/null ./..."), log);
    }

    @Test
    void twoBuildsThatFailAlikePassToo() throws Exception {
        assertTrue(run("exit 1").ok());
    }

    @Test
    void aCopyThatBuildsOtherwiseStopsTheMoveWithASentence() throws Exception {
        Output output = run("case $PWD in */original) exit 0;; esac; exit 2");

        assertEquals(1, output.exit());
        assertTrue(output.errorText().contains("ends with 0 in the original and with 2 in the copy"),
                output.errorText());
    }

    @Test
    void withoutGoThereIsNoStep() {
        assertEquals(Optional.empty(), SameBuild.step(new FakeFacts().absent(GoProbes.GO), Place.distro("here"),
                path("original"), path("copy of it")));
    }
}
