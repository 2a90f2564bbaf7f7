package dev.wslgodoctor.diagnostics.gateway.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a real Windows shows and Wine does not; docs/windows-not-run.md lists each of these. */
@Tag("windows")
@Tag("real-windows")
class RealWindowsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // the integrity level "high" in a token; its name beside it is translated
    private static final String ELEVATED = "S-1-16-12288";

    private final NativeWindows windows = new NativeWindows();

    @TempDir
    private Path folder;

    private WindowsPath path(String name) {
        return WindowsPath.of(folder.toAbsolutePath().toString()).resolve(name);
    }

    private WindowsPath system(String name) throws GatewayException {
        return windows.folder(KnownFolder.WINDOWS).orElseThrow().resolve("System32").resolve(name);
    }

    private Output run(String... argv) throws GatewayException {
        return windows.run(Command.of(argv).within(PATIENCE));
    }

    @Test
    void aProgramThatNeedsAnAdministratorIsNotStarted() throws Exception {
        assumeFalse(run("whoami.exe", "/groups").text().contains(ELEVATED),
                "this account is elevated, so Windows asks nobody");
        WindowsPath program = system("OptionalFeatures.exe");
        assumeTrue(windows.status(program).isPresent(), "this Windows has no OptionalFeatures.exe");

        assertInstanceOf(Trouble.Denied.class,
                assertThrows(GatewayException.class, () -> run(program.toString())).trouble());
    }

    @Test
    void aFolderThatTheUserMayNotReadIsDeniedAndNotEmpty() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("x"), "x");
        AclFileAttributeView view = Files.getFileAttributeView(closed, AclFileAttributeView.class);
        List<AclEntry> before = view.getAcl();
        List<AclEntry> denying = new ArrayList<>(before);
        denying.addFirst(AclEntry.newBuilder().setType(AclEntryType.DENY).setPrincipal(view.getOwner())
                .setPermissions(AclEntryPermission.LIST_DIRECTORY).build());
        String user = System.getProperty("user.name");
        denying.addFirst(AclEntry.newBuilder().setType(AclEntryType.DENY)
                .setPrincipal(folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user))
                .setPermissions(AclEntryPermission.LIST_DIRECTORY).build());
        view.setAcl(denying);
        try {
            assertInstanceOf(Trouble.Denied.class,
                    assertThrows(GatewayException.class, () -> windows.list(path("closed"))).trouble());
        } finally {
            view.setAcl(before);
        }
        assertEquals(Optional.of(List.of("x")), windows.list(path("closed")));
    }

    @Test
    void aReplacedFileKeepsTheRightsOfItsOwn() throws Exception {
        Path file = Files.writeString(folder.resolve("own.txt"), "old");
        Path neighbour = Files.writeString(folder.resolve("neighbour.txt"), "x");
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        view.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        List<AclEntry> own = view.getAcl();
        assertNotEquals(Files.getFileAttributeView(neighbour, AclFileAttributeView.class).getAcl(), own);

        assertTrue(windows.replace(path("own.txt"), Optional.of(Blob.of("old").sha256()), Optional.of(Blob.of("new"))));

        assertEquals(own, Files.getFileAttributeView(file, AclFileAttributeView.class).getAcl());
        assertEquals("new", Files.readString(file));
    }

    // Defender opens each new file for a moment, and a file that is open elsewhere cannot be replaced then
    @Test
    void filesAreReplacedUnderTheEyesOfAScanner() throws Exception {
        Blob old = Blob.of("0");
        assertTrue(windows.replace(path("often.ps1"), Optional.empty(), Optional.of(old)));
        for (int i = 1; i <= 200; i++) {
            Blob next = Blob.of("Write-Output " + i);
            assertTrue(windows.replace(path("often.ps1"), Optional.of(old.sha256()), Optional.of(next)), "round " + i);
            old = next;
        }
        assertEquals(Optional.of(old), windows.read(path("often.ps1"), 100));
        assertEquals(Optional.of(List.of("often.ps1")), windows.list(path("")));
    }

    @Test
    void powershellAnswersFromCim() throws Exception {
        String script = "(Get-CimInstance Win32_ComputerSystem | Select-Object HypervisorPresent"
                + " | ConvertTo-Json -Compress)\r\n";
        Output output = windows.run(Command.of("powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive",
                "-Command", "-").reading(Blob.of(script)).within(PATIENCE));

        assertEquals(0, output.exit(), output.errorText());
        assertTrue(output.text().strip().matches("\\{\"HypervisorPresent\":(true|false)}"), output.text());
    }

    @Test
    void netshAnswers() throws Exception {
        assertEquals(0, run("netsh.exe", "interface", "portproxy", "show", "all").exit());
        Output catalogue = run("netsh.exe", "winsock", "show", "catalog");
        assertEquals(0, catalogue.exit());
        assertTrue(catalogue.text().contains("mswsock.dll"), catalogue.text());
    }

    @Test
    void anAppExecutionAliasIsThere() throws Exception {
        WindowsPath apps = windows.folder(KnownFolder.LOCAL_APP_DATA).orElseThrow().resolve("Microsoft\\WindowsApps");
        List<String> aliases = windows.list(apps).orElse(List.of()).stream()
                .filter(name -> name.endsWith(".exe")).toList();
        assumeFalse(aliases.isEmpty(), "this account has no app execution alias");

        for (String alias : aliases) {
            FileStatus.Kind kind = windows.status(apps.resolve(alias)).orElseThrow().kind();
            assertTrue(kind == FileStatus.Kind.FILE || kind == FileStatus.Kind.OTHER, alias + " is " + kind);
        }
    }

    @Test
    void aShareThatExistsIsNotOpenedEither() throws IOException {
        String share = "\\\\localhost\\" + folder.toAbsolutePath().toString().replace(':', '$');
        assumeTrue(Files.isDirectory(Path.of(share)), "this account has no administrative share");

        assertInstanceOf(Trouble.Denied.class,
                assertThrows(GatewayException.class, () -> windows.list(WindowsPath.of(share))).trouble());
    }

    @Test
    void theServicesOfWslHaveAStateOrAreNotThere() throws Exception {
        for (String service : List.of("WSLService", "LxssManager", "vmcompute", "HNS")) {
            assertTrue(windows.service(service).orElse("not there").matches("[a-z -]+"), service);
        }
    }
}
