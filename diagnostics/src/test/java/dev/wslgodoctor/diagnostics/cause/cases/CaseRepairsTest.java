package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The repairs that the case book calls "auto" or "ask" and that change files of the distro, each from the preview to
 * the undo: it is shown and nothing changes, it is applied and its cause is ruled out, it is undone and every file is
 * as before.
 */
class CaseRepairsTest {

    private static final String PLAIN = "/home/dev/go/bin:/usr/local/bin:/usr/bin:/bin";
    private static final String GO = "/usr/local/go/bin";
    private static final String TREE = "/mnt/c/eplatform/tools/go/bin";

    @TempDir
    private Path folder;

    /**
     * A case.
     *
     * @param inForce what programs say once the repair is in force, as far as files alone do not tell
     */
    private record Trial(String name, String causeId, CaseMachine machine, Consumer<CaseMachine> inForce) {

        Trial(String name, String causeId, CaseMachine machine) {
            this(name, causeId, machine, same -> { });
        }
    }

    private static Stream<Trial> trials() {
        return Stream.of(
                new Trial("R24", "toolchain.windows-go-first", CaseMachine.healthy()
                        .variable("PATH", TREE + ":" + GO + ":/home/dev/go/bin:/usr/bin")
                        .tool(TREE + "/go", CaseMachine.Tools.PE)),
                new Trial("R25", "toolchain.go-not-on-path", CaseMachine.healthy().variable("PATH", PLAIN)
                        .file("/home/dev/.profile", "umask 022").loginPath(PLAIN)),
                new Trial("R26", "toolchain.go-only-in-version-manager", CaseMachine.healthy().without("/usr/local/go")
                        .variable("PATH", PLAIN)
                        .tool("/home/dev/.gvm/gos/go1.24.4/bin/go", CaseMachine.Tools.ELF_X86_64)
                        .file("/home/dev/.gvm/gos/go1.24.4/VERSION", "go1.24.4\n")
                        .says("go version go1.24.4 linux/amd64\n", "/home/dev/.gvm/gos/go1.24.4/bin/go", "version")),
                new Trial("R27", "toolchain.go-bin-not-on-path", CaseMachine.healthy()
                        .variable("PATH", GO + ":/usr/bin:/bin").loginPath(GO + ":/usr/bin:/bin")),
                new Trial("R28", "debugger.version-does-not-cover-go", CaseMachine.healthy()
                        .tool("/usr/bin/dlv", CaseMachine.Tools.ELF_X86_64)
                        .says("Delve Debugger\nVersion: 1.21.0\nBuild: $Id: 0 $\n", "/usr/bin/dlv", "version")
                        .file("/home/dev/.vscode-server/data/Machine/settings.json",
                                "{ \"go.alternateTools\": { \"dlv\": \"/usr/bin/dlv\" } }")),
                new Trial("R29", "toolchain.go-line-names-no-release", CaseMachine.healthy()
                        .says("go version go1.22.2 linux/amd64\n", GO + "/go", "version")
                        .file("/home/dev/shop/go.mod", "module example.com/shop\r\n\r\ngo 1.24 // why\r\n")),
                new Trial("R32", "toolchain.goflags-force-vendor", CaseMachine.healthy()
                        .file("/home/dev/.config/go/env", "GOPROXY=direct\nGOFLAGS=-mod=vendor\n")),
                new Trial("R34", "toolchain.git-refuses-owner", refusedRepository(),
                        machine -> machine.says(".git\n", "rev-parse", "--git-dir")),
                new Trial("R38 launch.json", "binary.flags-strip", launching("\"buildFlags\": \"-ldflags='-s -w'\"")),
                new Trial("R38 GOFLAGS", "toolchain.goflags-strip", CaseMachine.healthy()
                        .file("/home/dev/.config/go/env", "GOFLAGS=-ldflags=-s\n")),
                new Trial("R39", "files.recorded-paths-differ", launching("\"mode\": \"debug\"")
                        .file("/home/dev/.config/go/env", "GOFLAGS=-trimpath\n")),
                new Trial("R41", "binary.test-flags-hold-gcflags", CaseMachine.healthy()
                        .file("/home/dev/shop/.vscode/settings.json",
                                "{ \"go.testFlags\": [ \"-v\", \"-gcflags=all=-l\" ] }")),
                new Trial("R45", "editor.debug-test-ignores-launch-json",
                        launching("\"mode\": \"test\", \"env\": { \"SHOP_DB\": \"test\" }")),
                new Trial("R47", "editor.folder-above-module", CaseMachine.healthy().without("/home/dev/shop/go.mod")
                        .file("/home/dev/shop/api/go.mod", "module example.com/shop/api\n\ngo 1.24\n")
                        .file("/home/dev/shop/web/go.mod", "module example.com/shop/web\n\ngo 1.24\n")),
                new Trial("R51", "files.recorded-paths-differ", launching("\"mode\": \"debug\"").onWindowsDrive()
                        .link("/home/dev/shop", "/mnt/c/Users/dev/shop").project("/home/dev/shop")));
    }

    private static CaseMachine launching(String attributes) {
        return CaseMachine.healthy().file("/home/dev/shop/.vscode/launch.json", """
                { "configurations": [ { "name": "Launch shop", "type": "go", "request": "launch",
                    "program": "${workspaceFolder}", // here
                    %s } ] }
                """.formatted(attributes));
    }

    private static CaseMachine refusedRepository() {
        return CaseMachine.healthy().folder("/home/dev/shop/.git")
                .file("/home/dev/.gitconfig", "[user]\n\tname = Dev\n")
                .says("false\n", "config", "--get", "core.filemode").says("input\n", "config", "--get", "core.autocrlf")
                .says(128, "", "fatal: unsafe repository ('/home/dev/shop' is owned by someone else)\n"
                        + "To add an exception for this directory, call:\n\n"
                        + "\tgit config --global --add safe.directory /home/dev/shop\n", "rev-parse", "--git-dir");
    }

    @TestFactory
    Stream<DynamicTest> isShownThenCuresThenComesBack() {
        return trials().map(trial -> DynamicTest.dynamicTest(trial.name() + " " + trial.causeId(), () -> run(trial)));
    }

    private void run(Trial trial) throws Exception {
        CaseMachine machine = trial.machine();
        assertEquals(trial.causeId(), machine.holding(Symptom.EVERYTHING).stream()
                .filter(trial.causeId()::equals).findFirst().orElse("does not hold"));
        Map<String, String> before = machine.everyFile();
        RootCause cause = CauseCatalog.all().stream().filter(each -> each.id().equals(trial.causeId())).findFirst()
                .orElseThrow();

        CaseRepair repair = new CaseRepair(machine, cause, Files.createTempDirectory(folder, "journal"));
        assertFalse(repair.preview().executable().isEmpty(), "there is nothing to do");
        assertEquals(before, machine.everyFile(), "showing changed something");

        trial.inForce().accept(machine);
        repair.cures();
        assertNotEquals(before, machine.everyFile());

        Outcome undone = repair.undone();
        assertInstanceOf(Outcome.Undone.class, undone, undone::toString);
        assertEquals(before, machine.everyFile());
    }
}
