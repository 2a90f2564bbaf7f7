package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.wsl.Launcher;
import dev.wslgodoctor.diagnostics.gateway.wsl.WslMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs over resident shells of a launcher, with the tools of a large distro and with those of a small one. */
class ThroughTheLauncherTest {

    @TempDir
    private Path folder;
    private Workbench bench;
    private Path launcher;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Workbench(folder);
        bench.write("says", "bad\n");
        bench.write("level", "1");
        bench.write("mnt/c/it's $(x) 项目/a b/says", "good\n");
        bench.sh("cd \"$1\" && ln -s 'a b' link && printf 1 > 'new\nline' && chmod 751 'new\nline' && mkdir -m 700 e"
                + " && touch -d '2020-02-03 04:05:06 UTC' \"$2\" \"$3\" 'new\nline' 'a b/says'",
                bench.path("mnt/c/it's $(x) 项目"), bench.path("says"), bench.path("level"));
        launcher = folder.resolve("wsl");
    }

    @Test
    void theToolsOfALargeDistro() throws Exception {
        start("/bin/sh", System.getenv("PATH"));
        repairAndUndo();
    }

    @Test
    void theToolsOfBusybox() throws Exception {
        Workbench.runOnlyIf(bench.sh("command -v busybox || true").contains("busybox"), "busybox is not installed");
        Path tools = folder.resolve("tools");
        bench.sh("mkdir \"$1\" && busybox --install -s \"$1\"", tools.toString());
        start(tools.resolve("sh").toString(), tools.toString());
        repairAndUndo();
        bench.sh("rm -rf \"$1\"", tools.toString());
    }

    // asks like wsl.exe: -l -v, --terminate NAME, and -d NAME [-u root] --cd / -e /bin/sh -s
    private void start(String shell, String path) throws Exception {
        Files.writeString(launcher, """
                #!/bin/sh
                case $1 in
                  -l) printf '  NAME STATE VERSION\\n* here Running 2\\n'; exit 0;;
                  --terminate) printf '%%s\\n' "$2" >> '%s'; exit 0;;
                esac
                PATH='%s' exec '%s' -s
                """.formatted(folder.resolve("terminated"), path, shell));
        bench.sh("chmod 755 \"$1\"", launcher.toString());
    }

    private void repairAndUndo() throws Exception {
        String before = bench.tree();
        LinuxPath from = LinuxPath.of(bench.path("mnt/c/it's $(x) 项目"));
        LinuxPath to = LinuxPath.of(bench.path("home/src/it's $(x) 项目"));
        try (WslMachine machine = new WslMachine(new Launcher(launcher.toString(), Map.of()), new AbsentWindows(),
                Optional.of(Duration.ofSeconds(20)))) {
            bench.machine = Optional.of(machine);
            String level = bench.path("level");
            Plan plan = bench.plan(new Action.CopyTree(Workbench.HERE, from, to),
                    bench.create("new 文件夹/deep/file", "x".repeat(300_000)),
                    new Action.Run(Workbench.HERE, DistroFiles.script("printf 0 > \"$1\"", level),
                            Optional.of(DistroFiles.script("printf 1 > \"$1\"; touch -r \"$2\" \"$1\"", level,
                                    from + "/new\nline")), Optional.of(Command.of("cat", level))),
                    bench.replace("says", "bad\n", "good\n"),
                    new Action.RestartDistro(Workbench.HERE));

            Outcome outcome = bench.apply(plan);

            assertInstanceOf(Outcome.Cured.class, outcome, outcome::toString);
            assertEquals("here\n", Files.readString(folder.resolve("terminated")));
            assertEquals("good\n", bench.read("home/src/it's $(x) 项目/a b/says").orElseThrow());
            assertEquals("751\n", bench.sh("stat -c %a \"$1\"", to + "/new\nline"));
            Outcome undone = bench.undo(1);
            assertInstanceOf(Outcome.Undone.class, undone, undone::toString);
            assertEquals(List.of("restart"), ((Outcome.Undone) undone).stays().stream().map(Trace::kind).toList());
            assertEquals(before, bench.tree());

            assertInstanceOf(Outcome.Cured.class, bench.apply(plan));
            bench.sh("printf mine > \"$1\"", to + "/mine");
            Outcome refused = bench.undo(2);
            assertTrue(refused instanceof Outcome.Refused why && why.why() == Outcome.Why.DRIFTED
                    && why.detail().endsWith("/mine"), refused::toString);
        }
    }
}
