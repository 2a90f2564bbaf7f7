package dev.wslgodoctor.diagnostics.gateway.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Needs a Windows JVM; on Wine it holds too. */
@Tag("windows")
class NativeWindowsTest {

    private static final String KEY = "Software\\WSL Go Doctor test";

    private final NativeWindows windows = new NativeWindows();

    @TempDir
    private Path folder;

    @BeforeEach
    void makeKey() {
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY);
    }

    @AfterEach
    void removeKey() {
        for (String below : Advapi32Util.registryGetKeys(WinReg.HKEY_CURRENT_USER, KEY)) {
            Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, KEY, below);
        }
        Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, KEY);
    }

    private static void set(String name, int type, byte[] bytes) {
        HKEYByReference key = new HKEYByReference();
        assertEquals(0, Advapi32.INSTANCE.RegOpenKeyEx(WinReg.HKEY_CURRENT_USER, KEY, 0, WinNT.KEY_WRITE, key));
        assertEquals(0, Advapi32.INSTANCE.RegSetValueEx(key.getValue(), name, 0, type, bytes, bytes.length));
        Advapi32.INSTANCE.RegCloseKey(key.getValue());
    }

    private WindowsPath path(String name) {
        return WindowsPath.of(folder.toAbsolutePath().toString()).resolve(name);
    }

    private static Trouble trouble(Executable question) {
        return assertThrows(GatewayException.class, question).trouble();
    }

    @Test
    void setsAndRemovesAValueOfTheUsersHiveWithItsTypeAndBytesAndOnlyIfItIsTheExpectedOne() throws Exception {
        StoredValue odd = new StoredValue(0x7b, Blob.of(new byte[] {1, 2, 3}));
        set("名称", 0x7b, new byte[] {1, 2, 3});
        assertEquals(Optional.of(odd), windows.stored(KEY, "名称"));

        assertFalse(windows.store(KEY, "名称", Optional.empty(), Optional.of(StoredValue.number(1))));
        assertTrue(windows.store(KEY, "名称", Optional.of(odd), Optional.of(StoredValue.text("%USERPROFILE%\\中文"))));
        assertEquals("REG_EXPAND_SZ %USERPROFILE%\\中文", windows.stored(KEY, "名称").orElseThrow().shown());
        assertTrue(windows.store(KEY, "名称", windows.stored(KEY, "名称"), Optional.of(odd)));
        assertEquals(Optional.of(odd), windows.stored(KEY, "名称"));

        assertTrue(windows.store(KEY, "名称", Optional.of(odd), Optional.empty()));
        assertEquals(Optional.empty(), windows.stored(KEY, "名称"));
        assertInstanceOf(Trouble.Missing.class, trouble(() -> windows.store(KEY + "\\none", "x", Optional.empty(),
                Optional.of(StoredValue.text("y")))));
    }

    @Test
    void aVariableOfTheUserIsSetAndRemovedAndTheRunningProgramsAreTold() throws Exception {
        String name = "WGD_TEST_VARIABLE";
        Optional<StoredValue> before = windows.stored("Environment", name);
        assertTrue(windows.store("Environment", name, before, Optional.of(StoredValue.text("a b"))));
        assertEquals(Optional.of("a b"), windows.registry(Hive.HKCU, "Environment").orElseThrow().text(name));
        assertTrue(windows.store("Environment", name, windows.stored("Environment", name), before));
        assertEquals(before, windows.stored("Environment", name));
    }

    @Test
    void aRestoredFileHasItsOldTimeAndAnEmptyFolderIsRemovedButNoOther() throws Exception {
        Path file = Files.createDirectory(folder.resolve("a")).resolve("f");
        Files.writeString(file, "new");
        Instant then = Instant.parse("2020-02-03T04:05:06.123456Z");
        assertTrue(windows.restore(path("a\\f"), Optional.of(Blob.of("new").sha256()), Optional.of(Blob.of("old")),
                then));
        assertEquals(Optional.of(then), windows.modified(path("a\\f")));
        windows.removeEmpty(path("a"));
        assertTrue(Files.exists(file));
        Files.delete(file);
        windows.removeEmpty(path("a"));
        assertTrue(Files.notExists(folder.resolve("a")));
    }

    @Test
    void readsRegistryValuesByTheirRealTypes() throws Exception {
        set("文字", 1, "张 伟\0".getBytes(StandardCharsets.UTF_16LE));
        set("cut", 1, "a\0b\0".getBytes(StandardCharsets.UTF_16LE));
        set("expand", 2, "%USERPROFILE%\\x\0".getBytes(StandardCharsets.UTF_16LE));
        set("number", 4, new byte[] {-1, -1, -1, -1});
        set("short", 4, new byte[] {1, 2});
        set("many", 7, "a\0b\0\0".getBytes(StandardCharsets.UTF_16LE));
        set("odd", 0x1234, new byte[] {1, 2, 3});
        set("", 1, "default\0".getBytes(StandardCharsets.UTF_16LE));
        set("large", 3, new byte[70_000]);
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY, "{1}");

        RegistryKey key = windows.registry(Hive.HKCU, KEY.toUpperCase(Locale.ROOT)).orElseThrow();

        assertEquals(Optional.of("张 伟"), key.text("文字"));
        assertEquals(Optional.of("a"), key.text("cut"));
        assertEquals(Optional.of("%USERPROFILE%\\x"), key.text("expand"));
        assertEquals(Optional.of(0xffff_ffffL), key.number("NUMBER"));
        assertEquals(new RegistryValue.Other(4, 2), key.value("short").orElseThrow());
        assertEquals(new RegistryValue.Texts(List.of("a", "b")), key.value("many").orElseThrow());
        assertEquals(new RegistryValue.Other(0x1234, 3), key.value("odd").orElseThrow());
        assertEquals(new RegistryValue.Other(3, 70_000), key.value("large").orElseThrow());
        assertEquals(Optional.of("default"), key.text(""));
        assertEquals(List.of("{1}"), key.subKeys());
    }

    @Test
    void aKeyThatIsNotThereIsEmpty() throws Exception {
        assertEquals(Optional.empty(), windows.registry(Hive.HKCU, KEY + "\\none"));
        assertEquals(Optional.empty(), windows.registry(Hive.HKLM, "SOFTWARE\\none\\none"));
        assertEquals(Optional.empty(), windows.registry(Hive.HKCU, KEY + "\0none"));
        assertTrue(windows.registry(Hive.HKLM, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion").orElseThrow()
                .text("CurrentBuild").isPresent());
    }

    @Test
    void asksTheServiceManager() throws Exception {
        assertEquals(Optional.empty(), windows.service("wsl go doctor has no service"));
        assertEquals(Optional.empty(), windows.service("a\0b"));
        assertTrue(windows.service("RpcSs").filter(state -> state.matches("[a-z-]+")).isPresent(),
                () -> "RpcSs is part of every Windows");
    }

    @Test
    void knowsFoldersAndVariables() throws Exception {
        for (KnownFolder each : KnownFolder.values()) {
            WindowsPath there = windows.folder(each).orElseThrow();
            assertEquals(FileStatus.Kind.FOLDER, windows.status(there).orElseThrow().kind(), each + " is " + there);
        }
        assertTrue(windows.environment("systemroot").isPresent());
        assertEquals(Optional.empty(), windows.environment("WGD_NONE"));
    }

    @Test
    void readsAndWritesFilesWithHostileNames() throws Exception {
        for (String name : List.of("it's", "$(touch canary)", "-rf", "中文 😀", "%PATH%", "^!&", "a;b", "`x`")) {
            Blob content = Blob.of(name);
            assertTrue(windows.replace(path(name), Optional.empty(), Optional.of(content)), name);
            assertFalse(windows.replace(path(name), Optional.empty(), Optional.of(Blob.EMPTY)), name);
            assertEquals(Optional.of(content), windows.read(path(name).parent().orElseThrow()
                    .resolve(name.toUpperCase(Locale.ROOT)), 100), name);
            assertTrue(windows.list(path("")).orElseThrow().contains(name), name);
            assertTrue(windows.replace(path(name), Optional.of(content.sha256()), Optional.empty()), name);
            assertEquals(Optional.empty(), windows.status(path(name)), name);
        }
        assertEquals(Optional.of(List.of()), windows.list(path("")));
    }

    @Test
    void neverOpensADeviceOrAStreamOrAShare() throws Exception {
        for (String name : List.of("NUL", "con", "COM1", "aux.txt", "xy:stream", "x.", "x ", "a*", "a?b", "a\"b",
                "a|b")) {
            assertEquals(Optional.empty(), windows.read(path(name), 10), name);
            assertEquals(Optional.empty(), windows.status(path(name)), name);
            assertInstanceOf(Trouble.Missing.class, trouble(() -> windows.replace(path(name), Optional.empty(),
                    Optional.of(Blob.EMPTY))), name);
        }
        for (String share : List.of("\\\\wsl.localhost\\Debian\\etc\\wsl.conf", "\\\\server\\share\\x")) {
            assertInstanceOf(Trouble.Denied.class, trouble(() -> windows.read(WindowsPath.of(share), 10)), share);
        }
    }

    @Test
    void readsALongPath() throws Exception {
        WindowsPath deep = path("a".repeat(100) + "\\" + "b".repeat(100) + "\\" + "c".repeat(100) + "\\文件.txt");

        assertTrue(windows.replace(deep, Optional.empty(), Optional.of(Blob.of("deep"))));

        assertEquals("deep", windows.read(deep, 100).orElseThrow().text());
    }

    @Test
    void aReplacedFileStaysHiddenAndAReadOnlyOneStays() throws Exception {
        Path file = Files.writeString(folder.resolve(".wslconfig"), "old");
        Files.setAttribute(file, "dos:hidden", true);
        assertTrue(windows.replace(path(".WSLCONFIG"), Optional.of(Blob.of("old").sha256()),
                Optional.of(Blob.of("new"))));
        assertEquals(true, Files.getAttribute(file, "dos:hidden"));
        assertEquals(".wslconfig", file.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName().toString());

        Files.setAttribute(file, "dos:readonly", true);
        Trouble trouble = trouble(() -> windows.replace(path(".wslconfig"), Optional.of(Blob.of("new").sha256()),
                Optional.of(Blob.of("newer"))));
        assertTrue(trouble.detail().contains("read-only"), trouble.detail());
        assertEquals("new", Files.readString(file));
        Files.setAttribute(file, "dos:readonly", false);
    }

    @Test
    void aLockedFileIsClearTroubleAndKeepsItsContent() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.txt"), "old");
        WinNT.HANDLE handle = Kernel32.INSTANCE.CreateFile(file.toString(), WinNT.GENERIC_READ, 0, null,
                WinNT.OPEN_EXISTING, 0, null);
        try {
            assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows.read(path("locked.txt"), 100)));
            assertInstanceOf(Trouble.Denied.class, trouble(() -> windows.replace(path("locked.txt"),
                    Optional.of(Blob.of("old").sha256()), Optional.of(Blob.of("new")))));
        } finally {
            Kernel32.INSTANCE.CloseHandle(handle);
        }
        assertEquals("old", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void runsAProgramOfWindows() throws Exception {
        var output = windows.run(Command.of("cmd.exe", "/d", "/c", "echo hello& exit 3").in("C:\\"));

        assertEquals(3, output.exit());
        assertEquals("hello", output.text().strip());
        assertInstanceOf(Trouble.Missing.class, trouble(() -> windows.run(Command.of("wgd-none.exe"))));
        assertInstanceOf(Trouble.Denied.class, trouble(() -> windows.run(Command.of("cmd.exe").byRoot())));
    }

    @Test
    void outputInTheCodePageOfAChineseWindowsComesAsItsBytes() throws Exception {
        Charset gbk = Charset.forName("GBK");
        Files.write(folder.resolve("said.txt"), "动态端口\r\n".getBytes(gbk));

        var output = windows.run(Command.of("cmd.exe", "/d", "/c", "type", "said.txt").in(path("").toString()));

        assertEquals(0, output.exit());
        assertArrayEquals("动态端口\r\n".getBytes(gbk), output.out().bytes());
    }

    @Test
    void looksForTheLauncherWithoutFailing() throws Exception {
        assertEquals(windows.folder(KnownFolder.WINDOWS).orElseThrow().resolve("System32\\wsl.exe"),
                WslExe.candidates(windows, false).getFirst());
        WslExe.find(windows, false).ifPresent(found -> assertEquals("wsl.exe", found.name()));
    }
}
