package dev.wslgodoctor.diagnostics.gateway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.gateway.windows.WslExe;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WorldWindowsTest {

    private static final WindowsPath CONFIG = WindowsPath.of("C:\\Users\\张 伟\\.wslconfig");

    @TempDir
    private Path instance;
    private Path windows;

    @BeforeEach
    void makeInstance() throws IOException {
        windows = instance.resolve("windows");
        Files.createDirectories(windows.resolve("C/Users/张 伟/AppData"));
        Files.createDirectories(windows.resolve("commands"));
        write(instance.resolve("world.json"), """
                {"windows": {"user": "张 伟", "profile": "C:\\\\Users\\\\张 伟", "version": "10.0.26100.4349",
                  "services": {"WSLService": "running", "LxssManager": "disabled", "HNS": "missing"},
                  "environment": {"GOROOT": "C:\\\\Go", "Path": "C:\\\\Windows"}}}
                """);
        write(windows.resolve("C/Users/张 伟/.wslconfig"), "[wsl2]\r\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private WorldWindows world() throws WorldException {
        return new WorldWindows(instance);
    }

    @Test
    void filesAreFoundWhateverTheCaseOfTheirNames() throws Exception {
        assertEquals("[wsl2]\r\n", world().read(WindowsPath.of("c:\\USERS\\张 伟\\.WSLConfig"),
                100).orElseThrow().text());
        assertEquals(new FileStatus(FileStatus.Kind.FILE, 8, -1, -1), world().status(CONFIG).orElseThrow());
        assertEquals(FileStatus.Kind.FOLDER, world().status(WindowsPath.of("C:\\")).orElseThrow().kind());
        assertEquals(Set.of(".wslconfig", "AppData"),
                Set.copyOf(world().list(WindowsPath.of("C:\\users\\张 伟")).orElseThrow()));
    }

    @Test
    void whatIsNotThereIsEmptyAndWhatIsTooLargeIsUnreadable() throws Exception {
        for (String path : List.of("C:\\none", "D:\\x", "C:\\Users\\张 伟\\.wslconfig\\below", "C:\\none\\none",
                "\\\\server\\share\\x", "C:\\Users\\NUL", "C:\\con.txt", "C:\\com1", "C:\\a:b", "C:\\Users.",
                "C:\\a\"b",
                "C:\\a*", "C:\\a\nb")) {
            assertEquals(Optional.empty(), world().read(WindowsPath.of(path), 100), path);
            assertEquals(Optional.empty(), world().status(WindowsPath.of(path)), path);
            assertEquals(Optional.empty(), world().list(WindowsPath.of(path)), path);
        }
        assertEquals(8, world().read(CONFIG, 8).orElseThrow().size());
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> world().read(CONFIG, 7)));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> world().read(WindowsPath.of("C:\\Users"), 7)));
        assertEquals(Optional.empty(), world().list(CONFIG));
    }

    @Test
    void writesOnlyOverTheExpectedContent() throws Exception {
        Blob old = Blob.of("[wsl2]\r\n");
        Blob next = Blob.of("[wsl2]\r\nmemory=4GB\r\n");

        assertFalse(world().replace(CONFIG, Optional.empty(), Optional.of(next)));
        assertFalse(world().replace(CONFIG, Optional.of(next.sha256()), Optional.of(next)));
        assertFalse(world().replace(CONFIG, Optional.empty(), Optional.empty()));
        assertEquals(old, world().read(CONFIG, 100).orElseThrow());
        assertTrue(world().replace(CONFIG, Optional.of(old.sha256()), Optional.of(next)));
        assertEquals(next, world().read(CONFIG, 100).orElseThrow());
        assertTrue(world().replace(CONFIG, Optional.of(next.sha256()), Optional.empty()));
        assertEquals(Optional.empty(), world().status(CONFIG));
        assertEquals(List.of("AppData"), world().list(WindowsPath.of("C:\\Users\\张 伟")).orElseThrow());
    }

    @Test
    void aWrittenFileKeepsItsSpellingAndItsMode() throws Exception {
        Path file = windows.resolve("C/Users/张 伟/.wslconfig");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));

        world().replace(WindowsPath.of("c:\\users\\张 伟\\.WSLCONFIG"),
                Optional.of(Blob.of("[wsl2]\r\n").sha256()), Optional.of(Blob.of("")));

        assertEquals("rwxrwxrwx", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(world().list(WindowsPath.of("C:\\Users\\张 伟")).orElseThrow().contains(".wslconfig"));
    }

    @Test
    void writesHostileNamesInNewFolders() throws Exception {
        for (String name : List.of("it's", "$(touch canary)", "-rf", "😀", "中文", "%PATH%", "^!&", "a;b", "`x`",
                "x".repeat(200))) {
            WindowsPath path = WindowsPath.of("C:\\new\\" + name + "\\" + name);
            assertTrue(world().replace(path, Optional.empty(), Optional.of(Blob.of(name))));
            assertEquals(name, world().read(path, 1000).orElseThrow().text());
        }
        assertFalse(Files.exists(Path.of("canary")));
    }

    @Test
    void refusesToWriteWhatIsNoFile() {
        for (String path : List.of("D:\\x", "C:\\NUL", "C:\\a:stream", "C:\\", "C:\\Users")) {
            assertThrows(GatewayException.class, () -> world().replace(WindowsPath.of(path), Optional.empty(),
                    Optional.of(Blob.of("x"))), path);
        }
    }

    @Test
    void aReadOnlyFileStaysAndSaysWhy() throws Exception {
        Path file = windows.resolve("C/Users/张 伟/.wslconfig");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        Trouble trouble = trouble(() -> world().replace(CONFIG, Optional.of(Blob.of("[wsl2]\r\n").sha256()),
                Optional.of(Blob.of("new"))));

        assertInstanceOf(Trouble.Denied.class, trouble);
        assertTrue(trouble.detail().contains("read-only"), trouble.detail());
        assertEquals("[wsl2]\r\n", Files.readString(file));
    }

    @Test
    void readsTheRegistryOfAllExportsInTheOrderOfTheirNames() throws Exception {
        Files.write(windows.resolve("a.reg"), ("\uFEFFWindows Registry Editor Version 5.00\r\n\r\n"
                + "[HKEY_CURRENT_USER\\Software\\Lxss]\r\n\"DefaultVersion\"=dword:00000002\r\n\"Name\"=\"张 伟\"\r\n"
                + "[HKEY_CURRENT_USER\\Software\\Lxss\\{1}]\r\n\"Env\"=hex(7):61,00,00,00,62,00,00,00,00,00\r\n"
                + "\"Bytes\"=hex:01,02,03\r\n\"Q\"=hex(b):ff,ff,ff,ff,00,00,00,00\r\n")
                .getBytes(StandardCharsets.UTF_16LE));
        write(windows.resolve("b.reg"), "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\software\\LXSS]\n"
                + "\"name\"=\"later\"\n");

        RegistryKey key = world().registry(Hive.HKCU, "SOFTWARE\\lxss").orElseThrow();
        RegistryKey distro = world().registry(Hive.HKCU, "Software\\Lxss\\{1}").orElseThrow();

        assertEquals(Optional.of("later"), key.text("Name"));
        assertEquals(Optional.of(2L), key.number("defaultversion"));
        assertEquals(List.of("{1}"), key.subKeys());
        assertEquals(new RegistryValue.Texts(List.of("a", "b")), distro.value("env").orElseThrow());
        assertEquals(new RegistryValue.Other(3, 3), distro.value("Bytes").orElseThrow());
        assertEquals(Optional.of(0xffff_ffffL), distro.number("Q"));
        assertEquals(Optional.empty(), world().registry(Hive.HKLM, "Software\\Lxss"));
        assertTrue(world().registry(Hive.HKCU, "Software").isPresent(), "a key above a named one is there");
    }

    @Test
    void aMalformedExportNamesFileAndLine() throws Exception {
        write(windows.resolve("x.reg"), "Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\X]\noops\n");

        WorldException malformed = assertThrows(WorldException.class, this::world);

        assertEquals(WorldException.Reason.MALFORMED, malformed.reason());
        assertEquals(windows.resolve("x.reg").toString(), malformed.file().orElseThrow());
        assertEquals(4, malformed.line().orElseThrow());
    }

    @Test
    void knowsServicesFoldersAndVariables() throws Exception {
        assertEquals(Optional.of("running"), world().service("wslservice"));
        assertEquals(Optional.of("disabled"), world().service("LxssManager"));
        assertEquals(Optional.empty(), world().service("vmcompute"));
        assertEquals(Optional.empty(), world().service("HNS"));
        assertEquals(Optional.of(WindowsPath.of("C:\\Users\\张 伟")), world().folder(KnownFolder.PROFILE));
        assertEquals(Optional.of(WindowsPath.of("C:\\Users\\张 伟\\AppData\\Local")),
                world().folder(KnownFolder.LOCAL_APP_DATA));
        assertEquals(Optional.of("C:\\Go"), world().environment("goroot"));
        assertEquals(Optional.empty(), world().environment("NONE"));
    }

    @Test
    void runsAStandInWithItsArgumentsUnchanged() throws Exception {
        Path standIn = windows.resolve("commands/powershell.exe");
        write(standIn, "#!/bin/sh\nprintf '%s|' \"$@\"; cat; printf %s \"$GOROOT\" >&2; exit 3\n");
        Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwxr-xr-x"));

        var output = world().run(Command.of("C:\\Windows\\System32\\PowerShell", "a b", "", "$(touch canary)", "中文")
                .reading(Blob.of("in")));

        assertEquals("a b||$(touch canary)|中文|in", output.text());
        assertEquals("C:\\Go", output.errorText());
        assertEquals(3, output.exit());
        assertInstanceOf(Trouble.Missing.class, trouble(() -> world().run(Command.of("netsh.exe"))));
        assertInstanceOf(Trouble.Missing.class, trouble(() -> world().run(Command.of("../../commands/none"))));
    }

    @Test
    void findsTheLauncherInTheOrderOfItsPlaces() throws Exception {
        write(windows.resolve("x.reg"), "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\" + WslExe.MSI_KEY
                + "]\n\"InstallLocation\"=\"C:\\\\Tools\\\\WSL\\\\\"\n");
        String local = "C:\\Users\\张 伟\\AppData\\Local\\Microsoft\\WindowsApps\\wsl.exe";

        assertEquals(List.of("C:\\Windows\\System32\\wsl.exe", "C:\\Tools\\WSL\\wsl.exe",
                "C:\\Program Files\\WSL\\wsl.exe",
                local), WslExe.candidates(world(), false).stream().map(WindowsPath::toString).toList());
        assertEquals("C:\\Windows\\Sysnative\\wsl.exe", WslExe.candidates(world(), true).getFirst().toString());
        assertEquals(Optional.empty(), WslExe.find(world(), false));
        write(windows.resolve("C/Users/张 伟/AppData/Local/Microsoft/WindowsApps/wsl.exe"), "");
        assertEquals(local, WslExe.find(world(), false).orElseThrow().toString());
        write(windows.resolve("C/windows/system32/WSL.EXE"), "");
        assertEquals("C:\\Windows\\System32\\wsl.exe", WslExe.find(world(), false).orElseThrow().toString());
    }

    @Test
    void aBrokenDescriptionIsMalformed() throws Exception {
        for (String text : List.of("", "[]", "{}", "{\"windows\":1}",
                "{\"windows\":{\"user\":\"x\",\"profile\":\"/home\"}}",
                "{\"windows\":{\"user\":\"x\",\"profile\":\"C:\\\\x\",\"services\":{\"a\":[]}}}")) {
            write(instance.resolve("world.json"), text);
            assertEquals(WorldException.Reason.MALFORMED, assertThrows(WorldException.class, this::world).reason(),
                    text);
        }
    }

    private static Trouble trouble(Executable question) {
        return assertThrows(GatewayException.class, question).trouble();
    }
}
