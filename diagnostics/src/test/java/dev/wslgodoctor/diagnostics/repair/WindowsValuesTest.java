package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.world.WorldWindows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of the user's own registry hive, and what an undo puts back of a file of Windows, in a world's Windows. */
class WindowsValuesTest {

    private static final String EXPORT = """
            Windows Registry Editor Version 5.00

            [HKEY_CURRENT_USER\\Environment]
            "GOFLAGS"="-ldflags=-s"
            "Path"=hex(2):25,00,55,00,25,00,00,00

            [HKEY_CURRENT_USER\\Software\\Tool]
            "Odd"=hex(7b):01,02,03
            """;

    @TempDir
    private Path folder;
    private Path instance;
    private Workbench bench;

    @BeforeEach
    void setUp() throws Exception {
        instance = folder.resolve("instance");
        Files.createDirectories(instance.resolve("windows/C/Users/dev"));
        Files.writeString(instance.resolve("world.json"), "{\"windows\": {\"user\": \"dev\", \"profile\": "
                + "\"C:\\\\Users\\\\dev\", \"version\": \"10.0.26100.1\", \"services\": {}, \"environment\": {}}}");
        Files.writeString(instance.resolve("windows/user.reg"), EXPORT);
        bench = new Workbench(folder);
        bench.write("says", "bad");
        bench.windows = new WorldWindows(instance);
    }

    private Optional<StoredValue> now(String key, String name) throws GatewayException {
        return bench.windows.stored(key, name);
    }

    private Action.SetRegistryValue variable(String name, Optional<String> text) throws GatewayException {
        return Action.SetRegistryValue.variable(name, now("Environment", name), text);
    }

    @Test
    void aVariableIsSetAndTheOldTypeAndBytesComeBack() throws Exception {
        Optional<StoredValue> before = now("Environment", "PATH");
        Plan plan = bench.plan(variable("Path", Optional.of("%USERPROFILE%\\go\\bin")));
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(plan, bench.at());
        assertEquals("set-value", preview.steps().getFirst().kind());
        assertEquals(Place.WINDOWS, preview.steps().getFirst().place().orElseThrow());

        repairer.apply(preview, bench.events::add);

        StoredValue set = now("Environment", "Path").orElseThrow();
        assertEquals("REG_EXPAND_SZ %USERPROFILE%\\go\\bin", set.shown());
        assertEquals("%USERPROFILE%\\go\\bin", bench.windows.registry(Hive.HKCU, "Environment").orElseThrow()
                .text("Path").orElseThrow());
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, now("Environment", "Path"));
        assertEquals(EXPORT, Files.readString(instance.resolve("windows/user.reg")));
        assertTrue(Files.notExists(instance.resolve("windows/~changed.reg")), "all is as before");
    }

    @Test
    void aVariableIsRemovedAndOneThatWasNotThereIsRemovedAgainByAnUndo() throws Exception {
        bench.apply(bench.plan(variable("goflags", Optional.empty()), variable("NEW", Optional.of("中文"))));
        assertEquals(Optional.empty(), now("Environment", "GOFLAGS"));
        assertEquals("REG_SZ 中文", now("Environment", "NEW").orElseThrow().shown());

        bench.undo(1);

        assertEquals("REG_SZ -ldflags=-s", now("Environment", "GOFLAGS").orElseThrow().shown());
        assertEquals(Optional.empty(), now("Environment", "NEW"));
    }

    @Test
    void aTypeThatNobodyKnowsKeepsItsNumberAndBytes() throws Exception {
        Optional<StoredValue> odd = now("Software\\Tool", "Odd");
        assertEquals(0x7b, odd.orElseThrow().type());
        bench.apply(bench.plan(new Action.SetRegistryValue("Software\\Tool", "Odd", odd,
                Optional.of(StoredValue.number(4_000_000_000L)))));
        assertEquals("REG_DWORD 4000000000", now("Software\\Tool", "Odd").orElseThrow().shown());

        bench.undo(1);

        assertEquals(odd, now("Software\\Tool", "Odd"));
    }

    @Test
    void aValueThatChangedSinceThePreviewIsNotOverwritten() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(variable("GOFLAGS", Optional.empty())), bench.at());
        bench.windows.store("Environment", "GOFLAGS", now("Environment", "GOFLAGS"),
                Optional.of(StoredValue.text("-v")));

        Outcome outcome = repairer.apply(preview, bench.events::add);

        assertEquals(Outcome.Why.DRIFTED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals("REG_SZ -v", now("Environment", "GOFLAGS").orElseThrow().shown());
    }

    @Test
    void aValueThatTheUserSetSinceTheRepairIsNotTakenBack() throws Exception {
        bench.apply(bench.plan(variable("GOFLAGS", Optional.empty())));
        bench.windows.store("Environment", "GOFLAGS", Optional.empty(), Optional.of(StoredValue.text("-race")));

        Outcome outcome = bench.undo(1);

        assertEquals(Outcome.Why.DRIFTED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals("REG_SZ -race", now("Environment", "GOFLAGS").orElseThrow().shown());
    }

    @Test
    void aStepThatFailsAfterwardsTakesTheVariableBack() throws Exception {
        Outcome outcome = bench.apply(bench.plan(variable("GOFLAGS", Optional.empty()), new Action.SetRegistryValue(
                "Software\\Missing", "x", Optional.empty(), Optional.of(StoredValue.text("y")))));

        assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals("REG_SZ -ldflags=-s", now("Environment", "GOFLAGS").orElseThrow().shown());
    }

    @Test
    void whereNoRegistryIsWrittenTheRepairIsNotOffered() throws Exception {
        Plan plan = bench.plan(variable("GOFLAGS", Optional.empty()));
        bench.windows = new AbsentWindows();

        GatewayException refused = assertThrows(GatewayException.class,
                () -> bench.repairer().preview(plan, bench.at()));

        assertInstanceOf(Trouble.Missing.class, refused.trouble());
    }

    @Test
    void anUndoOfAFileOfWindowsPutsItsTimeBack() throws Exception {
        Path file = instance.resolve("windows/C/Users/dev/.wslconfig");
        Files.writeString(file, "[wsl2]\r\nx=1\r\n");
        Instant then = Instant.parse("2020-02-03T04:05:06.123456700Z");
        Files.setLastModifiedTime(file, FileTime.from(then));
        bench.apply(bench.plan(new Action.ReplaceFile(Place.WINDOWS, "C:\\Users\\dev\\.wslconfig",
                Optional.of(Blob.of("[wsl2]\r\nx=1\r\n").sha256()), Optional.of(Blob.of("[wsl2]\r\n")), false)));
        assertFalse(Files.getLastModifiedTime(file).toInstant().equals(then));

        bench.undo(1);

        assertEquals(then, Files.getLastModifiedTime(file).toInstant());
    }

    @Test
    void anUndoRemovesTheFoldersThatAFileOfWindowsNeededUnlessSomethingIsInThem() throws Exception {
        Action.ReplaceFile create = new Action.ReplaceFile(Place.WINDOWS,
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json", Optional.empty(),
                Optional.of(Blob.of("{}")), false);
        bench.apply(bench.plan(create));
        bench.undo(1);
        assertTrue(Files.notExists(instance.resolve("windows/C/Users/dev/AppData")));

        bench.apply(bench.plan(create));
        Files.writeString(instance.resolve("windows/C/Users/dev/AppData/Roaming/mine.txt"), "kept");
        bench.undo(2);

        assertTrue(Files.notExists(instance.resolve("windows/C/Users/dev/AppData/Roaming/Code")));
        assertEquals("kept", Files.readString(instance.resolve("windows/C/Users/dev/AppData/Roaming/mine.txt")));
    }
}
