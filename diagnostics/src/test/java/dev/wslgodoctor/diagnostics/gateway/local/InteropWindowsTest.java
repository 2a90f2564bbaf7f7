package dev.wslgodoctor.diagnostics.gateway.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
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
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Windows' own programs are shell scripts here that print files; {@code asked} collects their arguments. */
class InteropWindowsTest {

    private static final String LXSS = "Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    @TempDir
    private Path root;
    private Path drive;

    @BeforeEach
    void makeWindows() throws IOException {
        drive = Files.createDirectories(root.resolve("mnt/c"));
        Files.createDirectories(root.resolve("proc/sys/fs/binfmt_misc"));
        Files.createDirectories(root.resolve("answers"));
        Files.writeString(root.resolve("proc/mounts"), "/dev/sdc / ext4 rw 0 0\n"
                + "C:\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\134;uid=1000;gid=1000;symlinkroot=/mnt/ 0 0\n");
        Files.writeString(root.resolve("proc/sys/fs/binfmt_misc/WSLInterop"), "enabled\ninterpreter /init\n");
        // a program answers from the file that has its arguments for a name, and with the status in the file beside it
        String script = "#!/bin/sh\nf=\"" + root + "/answers/$(printf '%s_' \"${0##*/}\" \"$@\" | tr '/\\\\' '__')\"\n"
                + "printf '%s|' \"$@\" >> '" + root + "/asked'; pwd >> '" + root + "/asked'\n"
                + "[ -f \"$f\" ] || exit 1\ncat \"$f\"; exit \"$(cat \"$f.status\" 2>/dev/null || echo 0)\"\n";
        for (String name : List.of("cmd.exe", "reg.exe", "sc.exe")) {
            Path file = Files.createDirectories(drive.resolve("Windows/System32")).resolve(name);
            Files.writeString(file, script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void answer(byte[] bytes, int status, String... argv) throws IOException {
        String name = String.join("_", argv).replace('/', '_').replace('\\', '_') + "_";
        Files.write(root.resolve("answers").resolve(name), bytes);
        Files.writeString(root.resolve("answers").resolve(name + ".status"), String.valueOf(status));
    }

    private void answer(String text, int status, String... argv) throws IOException {
        answer(text.getBytes(StandardCharsets.UTF_8), status, argv);
    }

    private InteropWindows windows() {
        return InteropWindows.find(root).orElseThrow();
    }

    private static Trouble trouble(Executable question) {
        return assertThrows(GatewayException.class, question).trouble();
    }

    @Test
    void isNotFoundWithoutInteropOrWithoutTheSystemDrive() throws IOException {
        assertTrue(InteropWindows.find(root).isPresent());
        Files.writeString(root.resolve("proc/sys/fs/binfmt_misc/WSLInterop"), "disabled\n");
        assertEquals(Optional.empty(), InteropWindows.find(root));
        Files.writeString(root.resolve("proc/sys/fs/binfmt_misc/WSLInterop-late"), "enabled\n");
        assertTrue(InteropWindows.find(root).isPresent());
        Files.writeString(root.resolve("proc/mounts"), "/dev/sdc / ext4 rw 0 0\n");
        assertEquals(Optional.empty(), InteropWindows.find(root));
        Files.delete(root.resolve("proc/mounts"));
        assertEquals(Optional.empty(), InteropWindows.find(root));
    }

    @Test
    void readsFilesThroughTheDriveMount() throws Exception {
        Files.createDirectories(drive.resolve("Users/张 伟"));
        Files.writeString(drive.resolve("Users/张 伟/.wslconfig"), "[wsl2]\r\n");
        WindowsPath path = WindowsPath.of("C:\\Users\\张 伟\\.wslconfig");

        assertEquals("[wsl2]\r\n", windows().read(path, 100).orElseThrow().text());
        assertTrue(windows().replace(path, Optional.of(Blob.of("[wsl2]\r\n").sha256()), Optional.of(Blob.of("x"))));
        assertEquals("x", Files.readString(drive.resolve("Users/张 伟/.wslconfig")));
        assertEquals(Optional.empty(), windows().read(WindowsPath.of("C:\\x"), 100));
    }

    @Test
    void doesNotTakeADriveThatIsNotMountedForAnEmptyOne() {
        for (String path : List.of("D:\\用户\\张 伟\\.wslconfig", "\\\\server\\users\\dev\\.wslconfig",
                "\\\\wsl.localhost\\Debian\\etc\\wsl.conf")) {
            WindowsPath there = WindowsPath.of(path);
            assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().read(there, 100)), path);
            assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().status(there)), path);
            assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().list(there)), path);
            assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().replace(there, Optional.empty(),
                    Optional.of(Blob.EMPTY))), path);
        }
    }

    @Test
    void readsTheRegistryByColumns() throws Exception {
        answer("\r\nHKEY_CURRENT_USER\\" + LXSS + "\r\n    (默认)    REG_SZ    一\r\n"
                + "    DefaultVersion    REG_DWORD    0x2\r\n"
                + "    a  b    REG_SZ    REG_SZ    x\r\n    Empty    REG_SZ    \r\n"
                + "    Env    REG_MULTI_SZ    A=1\\0B=2\r\n"
                + "    Big    REG_QWORD    0xffffffffffffffff\r\n    Bytes    REG_BINARY    00FF10\r\n"
                + "    Path    REG_EXPAND_SZ    %USERPROFILE%\\x\r\n\r\nHKEY_CURRENT_USER\\" + LXSS + "\\{1}\r\n",
                0, "reg.exe", "query", "HKCU\\" + LXSS);
        answer("\r\nHKEY_CURRENT_USER\\" + LXSS + "\r\n    (默认)    REG_SZ    一\r\n\r\n", 0,
                "reg.exe", "query", "HKCU\\" + LXSS, "/ve");

        RegistryKey key = windows().registry(Hive.HKCU, LXSS + "\\").orElseThrow();

        assertEquals(Optional.of(2L), key.number("defaultversion"));
        assertEquals(Optional.of("一"), key.text(""));
        assertEquals(Optional.of("REG_SZ    x"), key.text("a  b"));
        assertEquals(Optional.of(""), key.text("Empty"));
        assertEquals(Optional.of("%USERPROFILE%\\x"), key.text("Path"));
        assertEquals(new RegistryValue.Texts(List.of("A=1", "B=2")), key.value("Env").orElseThrow());
        assertEquals(Optional.of(-1L), key.number("Big"));
        assertEquals(new RegistryValue.Other(3, 3), key.value("Bytes").orElseThrow());
        assertEquals(List.of("{1}"), key.subKeys());
    }

    @Test
    void readsTheCodePageOfWindowsWhenTheOutputIsNotUtf8() throws Exception {
        String text = "\r\nHKEY_CURRENT_USER\\Software\\X\r\n    BasePath    REG_SZ    C:\\Users\\张 伟\r\n";
        answer(text.getBytes(Charset.forName("GBK")), 0, "reg.exe", "query", "HKCU\\Software\\X");

        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().registry(Hive.HKCU, "Software\\X")));

        answer("\r\nHKEY_LOCAL_MACHINE\\x\r\n    OEMCP    REG_SZ    936\r\n\r\n", 0, "reg.exe", "query",
                "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage", "/v", "OEMCP");
        assertEquals(Optional.of("C:\\Users\\张 伟"),
                windows().registry(Hive.HKCU, "Software\\X").orElseThrow().text("BasePath"));
    }

    @Test
    void tellsAMissingKeyFromAForbiddenOne() throws Exception {
        answer("\r\nHKEY_CURRENT_USER\\Software\\Locked\r\n", 0, "reg.exe", "query", "HKCU\\Software");

        assertEquals(Optional.empty(), windows().registry(Hive.HKCU, "Software\\None\\Below"));
        assertInstanceOf(Trouble.Denied.class, trouble(() -> windows().registry(Hive.HKCU, "Software\\Locked")));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().registry(Hive.HKLM, "SOFTWARE")));
    }

    @Test
    void refusesOutputThatItDoesNotUnderstand() throws Exception {
        String head = "\r\nHKEY_CURRENT_USER\\Software\\X\r\n";
        for (String line : List.of("oops", "    two\r\nlines    REG_SZ    x", "    n    REG_DWORD    2",
                "    n    REG_WEATHER    2", "    n    REG_BINARY    0", "HKEY_LOCAL_MACHINE\\Other")) {
            answer(head + line + "\r\n", 0, "reg.exe", "query", "HKCU\\Software\\X");
            assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().registry(Hive.HKCU, "Software\\X")),
                    line);
        }
        for (String path : List.of("", "\\", "a\"b", "a\nb")) {
            assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().registry(Hive.HKCU, path)), path);
        }
    }

    @Test
    void readsServicesByTheirNumbersInAnyLanguage() throws Exception {
        answer("\r\nSERVICE_NAME: WSLService \r\n        TYPE               : 10  WIN32_OWN_PROCESS  \r\n"
                + "        STATE              : 4  RUNNING \r\n"
                + "                                (STOPPABLE, NOT_PAUSABLE)\r\n"
                + "        WIN32_EXIT_CODE    : 0  (0x0)\r\n", 0, "sc.exe", "query", "WSLService");
        answer(("\r\nSERVICE_NAME: LxssManager \r\n        类型               : 20  WIN32_SHARE_PROCESS  \r\n"
                + "        状态               : 1  STOPPED \r\n        WIN32_EXIT_CODE    : 1077  (0x435)\r\n")
                .getBytes(Charset.forName("GBK")), 0, "sc.exe", "query", "LxssManager");
        answer("\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\LxssManager\r\n"
                + "    Start    REG_DWORD    0x4\r\n",
                0, "reg.exe", "query", "HKLM\\SYSTEM\\CurrentControlSet\\Services\\LxssManager");
        answer("[SC] EnumQueryServicesStatus:OpenService \ufffd\ufffd 1060:\r\n\r\n", 36, "sc.exe", "query",
                "vmcompute");
        answer("[SC] OpenSCManager FAILED 5:\r\n", 5, "sc.exe", "query", "HNS");
        answer("nothing\r\n", 0, "sc.exe", "query", "odd");

        assertEquals(Optional.of("running"), windows().service("WSLService"));
        assertEquals(Optional.of("disabled"), windows().service("LxssManager"));
        assertEquals(Optional.empty(), windows().service("vmcompute"));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().service("HNS")));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().service("odd")));
        for (String name : List.of("", "type=", "a\"b", "-x", "a\nb", "$(x)", "中文;")) {
            assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().service(name)), name);
        }
    }

    @Test
    void readsVariablesInUtf16FromADriveAsWorkingFolder() throws Exception {
        answer("=C:=C:\\\r\nUSERPROFILE=C:\\Users\\张 伟\r\nGOFLAGS=-ldflags=-s -w\r\nSystemRoot=C:\\Windows\r\n"
                .getBytes(StandardCharsets.UTF_16LE), 0, "cmd.exe", "/d", "/u", "/c", "set");
        InteropWindows windows = windows();

        assertEquals(Optional.of(WindowsPath.of("C:\\Users\\张 伟")), windows.folder(KnownFolder.PROFILE));
        assertEquals(Optional.of("-ldflags=-s -w"), windows.environment("goflags"));
        assertEquals(Optional.empty(), windows.environment("NONE & calc"));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows.folder(KnownFolder.ROAMING_APP_DATA)));
        assertEquals("/d|/u|/c|set|" + drive.toRealPath() + "\n", Files.readString(root.resolve("asked")));
    }

    @Test
    void aProgramThatFailsIsTroubleAndNotAnEmptyAnswer() {
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().environment("PATH")));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().folder(KnownFolder.PROFILE)));
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> windows().service("WSLService")));
    }

    @Test
    void startsOnlyProgramsOfWindowsItself() throws Exception {
        Files.createDirectories(drive.resolve("work"));
        answer("yes", 0, "sc.exe", "$(touch canary)", "a b");

        assertEquals("yes", windows().run(Command.of("sc.exe", "$(touch canary)", "a b")
                .in("C:\\work")).text());
        assertEquals("yes", windows().run(Command.of("C:\\Windows\\System32\\sc", "$(touch canary)", "a b")).text());
        assertFalse(Files.exists(Path.of("canary")));
        assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().run(Command.of("sh"))));
        assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().run(Command.of("../sc"))));
        assertInstanceOf(Trouble.Missing.class, trouble(() -> windows().run(Command.of("sc", "x").in("/home"))));
        assertInstanceOf(Trouble.Denied.class, trouble(() -> windows().run(Command.of("C:\\x\\code.cmd", "&calc"))));
        assertInstanceOf(Trouble.Denied.class, trouble(() -> windows().run(Command.of("sc").byRoot())));
    }
}
