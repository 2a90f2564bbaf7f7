package dev.wslgodoctor.diagnostics.gateway.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.diagnostics.gateway.FakeWindows;
import dev.wslgodoctor.diagnostics.gateway.FileStatus.Kind;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.RegistryBytes;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where wsl.exe is found on machines as they come (facts: wsl.md section 2.5). */
class WslExeTest {

    private static final String SYSTEM = "C:\\Windows\\System32\\wsl.exe";
    private static final String ALIAS = "D:\\用户\\张 伟\\AppData\\Local\\Microsoft\\WindowsApps\\wsl.exe";
    private static final String INSTALLED = "C:\\Program Files\\WSL\\wsl.exe";

    private static FakeWindows windows() {
        return new FakeWindows().with(KnownFolder.WINDOWS, "C:\\Windows")
                .with(KnownFolder.LOCAL_APP_DATA, "D:\\用户\\张 伟\\AppData\\Local")
                .with(KnownFolder.PROGRAM_FILES, "C:\\Program Files");
    }

    private static Optional<String> found(FakeWindows windows, boolean thirtyTwoBit) throws GatewayException {
        return WslExe.find(windows, thirtyTwoBit).map(WindowsPath::toString);
    }

    private static FakeWindows installedAt(FakeWindows windows, RegistryValue place) {
        return windows.with(Hive.HKLM, WslExe.MSI_KEY, Map.of("InstallLocation", place));
    }

    @Test
    void theSystemFolderComesFirst() throws GatewayException {
        assertEquals(Optional.of(SYSTEM), found(windows().with(SYSTEM, Kind.FILE).with(ALIAS, Kind.FILE)
                .with(INSTALLED, Kind.FILE), false));
    }

    @Test
    void isFoundAsAnAppExecutionAliasAlone() throws GatewayException {
        assertEquals(Optional.of(ALIAS), found(windows().with(ALIAS, Kind.FILE), false));
        // some versions of Java see the alias as something other than a file
        assertEquals(Optional.of(ALIAS), found(windows().with(ALIAS, Kind.OTHER), false));
    }

    @Test
    void isFoundInProgramFilesAlone() throws GatewayException {
        assertEquals(Optional.of(INSTALLED), found(windows().with(INSTALLED, Kind.FILE), false));
        assertEquals(Optional.of("E:\\WSL\\wsl.exe"), found(installedAt(windows(),
                new RegistryValue.Text("E:\\WSL\\")).with("E:\\WSL\\wsl.exe", Kind.FILE), false));
    }

    @Test
    void isNowhereWhenItIsNowhere() throws GatewayException {
        assertEquals(Optional.empty(), found(windows(), false));
        assertEquals(Optional.empty(), found(new FakeWindows(), false));
    }

    @Test
    void aFolderOfThatNameIsNoProgram() throws GatewayException {
        assertEquals(Optional.empty(), found(windows().with(SYSTEM, Kind.FOLDER), false));
        assertEquals(Optional.of(INSTALLED), found(windows().with(SYSTEM, Kind.FOLDER).with(INSTALLED, Kind.FILE),
                false));
    }

    @Test
    void a32BitJavaFindsTheRealSystemFolder() throws GatewayException {
        FakeWindows sysnative = windows().with("C:\\Windows\\Sysnative\\wsl.exe", Kind.FILE);
        assertEquals(Optional.of("C:\\Windows\\Sysnative\\wsl.exe"), found(sysnative, true));
        assertEquals(Optional.empty(), found(sysnative, false));
        assertEquals(Optional.of(SYSTEM), found(windows().with(SYSTEM, Kind.FILE), true));
    }

    @Test
    void a32BitJavaFindsProgramFilesByItsOtherName() throws GatewayException {
        FakeWindows windows = windows().with(KnownFolder.PROGRAM_FILES, "C:\\Program Files (x86)")
                .variable("ProgramW6432", "C:\\Program Files").with(INSTALLED, Kind.FILE);

        assertEquals(Optional.of(INSTALLED), found(windows, true));
    }

    @Test
    void anOddPlaceOfTheInstallationIsNoPlace() throws GatewayException {
        for (RegistryValue odd : List.of(new RegistryValue.Number(7), new RegistryValue.Texts(List.of("C:\\WSL")),
                new RegistryValue.Other(3, 9), new RegistryValue.Text(""), new RegistryValue.Text("WSL"),
                new RegistryValue.Text("C:WSL"), new RegistryValue.Text("\\\\server\\share\\WSL"),
                RegistryBytes.value(RegistryBytes.SZ, "\0C:\\WSL".getBytes(StandardCharsets.UTF_16LE)))) {
            assertEquals(WslExe.candidates(windows(), false), WslExe.candidates(installedAt(windows(), odd), false),
                    odd.toString());
            assertEquals(Optional.of(ALIAS), found(installedAt(windows(), odd).with(ALIAS, Kind.FILE), false));
        }
    }

    @Test
    void oneFolderThatWindowsDoesNotTellLeavesTheOthers() throws GatewayException {
        Trouble denied = new Trouble.Denied("no");
        FakeWindows windows = windows().with(Hive.HKLM, WslExe.MSI_KEY, denied).with(KnownFolder.PROGRAM_FILES, denied);

        assertEquals(Optional.of(ALIAS), found(windows.with(ALIAS, Kind.FILE), false));
    }

    @Test
    void whatCannotBeLookedAtIsNotTakenForMissing() {
        FakeWindows windows = windows().with(SYSTEM, new Trouble.Denied("no"));
        assertInstanceOf(Trouble.Denied.class,
                assertThrows(GatewayException.class, () -> WslExe.find(windows, false)).trouble());

        FakeWindows silent = new FakeWindows().with(KnownFolder.WINDOWS, new Trouble.Unreadable("error 2"));
        assertInstanceOf(Trouble.Unreadable.class,
                assertThrows(GatewayException.class, () -> WslExe.find(silent, false)).trouble());
    }

    @Test
    void aPlaceIsStartedAndNeverTheBareNameFromTheCurrentFolder() {
        assertEquals(ALIAS, WslExe.toStart(windows().with(ALIAS, Kind.FILE), false));
        assertEquals(SYSTEM, WslExe.toStart(windows(), false));
        assertEquals("C:\\Windows\\Sysnative\\wsl.exe", WslExe.toStart(windows(), true));
        assertEquals(SYSTEM, WslExe.toStart(windows().with(SYSTEM, new Trouble.Denied("no")), false));
    }
}
