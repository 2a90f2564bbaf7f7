package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.gateway.world.WorldException;
import dev.wslgodoctor.diagnostics.gateway.world.WorldWindows;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of editors on a Windows whose user has a drive of his own and a name that is not ASCII. */
class EditorsOnWindowsTest {

    @TempDir
    private Path instance;
    private Path profile;

    @BeforeEach
    void makeProfile() throws IOException {
        profile = instance.resolve("windows/D/用户/张 伟");
        Files.createDirectories(profile);
        write(instance.resolve("world.json"), """
                {"windows": {"user": "张 伟", "profile": "D:\\\\用户\\\\张 伟"}}
                """);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void opened(String product, String id, String uri) throws IOException {
        write(profile.resolve("AppData/Roaming/" + product + "/User/workspaceStorage/" + id + "/workspace.json"),
                "{\"folder\": \"" + uri + "\"}");
    }

    private <T> Reading<T> read(Probe<T> probe, Facts earlier) throws WorldException, GatewayException {
        return probe.reader().read(caseOf(new WorldWindows(instance)), earlier);
    }

    private static Case caseOf(WindowsGateway windows) {
        return new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "Ubuntu", windows), Choice.NONE, Consent.DEFAULT,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void eachEditorsWindowsAreToldApart() throws Exception {
        opened("Code", "1", "vscode-remote://wsl%2Bubuntu/home/dev/shop");
        opened("Code - Insiders", "2", "file:///d%3A/%E7%94%A8%E6%88%B7/shop");
        opened("VSCodium", "3", "vscode-remote://wsl%2BUbuntu-24.04/home/dev/a%20b");
        opened("Cursor", "4", "file://wsl.localhost/Ubuntu/home/dev/shop");
        opened("Cursor", "5", "vscode-remote://ssh-remote%2Bhost/home/dev/shop");
        opened("Cursor", "6", "vscode-remote://dev-container%2B7b22@wsl%2Bubuntu/workspaces/shop");
        opened("Code", "7", "vscode-remote://wsl%2B");

        assertEquals(List.of("CODE ubuntu:/home/dev/shop", "CODE_INSIDERS d:\\用户\\shop",
                        "VSCODIUM Ubuntu-24.04:/home/dev/a b", "CURSOR \\\\wsl.localhost\\Ubuntu\\home\\dev\\shop"),
                read(ProjectProbes.RECENT, new FakeFacts()).found().orElseThrow().stream()
                        .map(folder -> folder.editor() + " " + folder).toList());
    }

    @Test
    void aWindowOfTheDefaultDistroHasTheNameOfTheDistroThatIsTheDefault() throws Exception {
        opened("Code", "1", "vscode-remote://wsl%2Bdefault/home/dev/shop");
        FakeFacts facts = new FakeFacts().with(WslProbes.LIST, List.of(new DistroRow("Debian", "Stopped", 2, false),
                new DistroRow("Ubuntu", "Running", 2, true)));
        LinuxPath shop = LinuxPath.of("/home/dev/shop");

        assertTrue(read(ProjectProbes.RECENT, facts).found().orElseThrow().getFirst().isWindowOf("Ubuntu", shop));
        assertEquals(Optional.of("default"),
                read(ProjectProbes.RECENT, new FakeFacts()).found().orElseThrow().getFirst().distro());
    }

    @Test
    void filesThatOtherProgramsWroteBadlyAreNoWindow() throws Exception {
        Path storage = profile.resolve("AppData/Roaming/Code/User/workspaceStorage");
        for (String text : List.of("", "{", "[]", "null", "{\"folder\": 1}", "{\"folder\": {}}",
                "{\"folder\": [\"a\", \"b\"]}", "{\"folder\": \"file:///%zz\"}", "{\"folder\": \"\\u0000\"}",
                "{\"workspace\": \"file:///c%3A/x.code-workspace\"}")) {
            write(storage.resolve(Integer.toHexString(text.hashCode())).resolve("workspace.json"), text);
        }
        Files.createDirectories(storage.resolve("empty"));

        assertEquals(Optional.of(List.of()), read(ProjectProbes.RECENT, new FakeFacts()).found());
    }

    @Test
    void findsTheExtensionForWslOfEachEditor() throws Exception {
        for (String folder : List.of(".vscode/extensions/ms-vscode-remote.remote-wsl-0.99.0",
                ".vscode/extensions/ms-vscode-remote.remote-wsl-recommender-0.0.19",
                ".vscode-insiders/extensions/golang.go-0.52.2",
                ".vscode-oss/extensions/jeanp413.open-remote-wsl-0.0.5-universal",
                ".cursor/extensions/anysphere.remote-wsl-1.0.13", ".cursor/extensions/anysphere.remote-wsl-1.0.12")) {
            Files.createDirectories(profile.resolve(folder));
        }
        write(profile.resolve(".cursor/extensions/.obsolete"), "{\"anysphere.remote-wsl-1.0.12\":true}");

        assertEquals(List.of(new EditorOnWindows(EditorProduct.CODE, List.of("ms-vscode-remote.remote-wsl-0.99.0")),
                new EditorOnWindows(EditorProduct.CODE_INSIDERS, List.of()),
                new EditorOnWindows(EditorProduct.VSCODIUM, List.of("jeanp413.open-remote-wsl-0.0.5-universal")),
                new EditorOnWindows(EditorProduct.CURSOR, List.of("anysphere.remote-wsl-1.0.13"))),
                read(EditorProbes.ON_WINDOWS, new FakeFacts()).found().orElseThrow());
    }

    @Test
    void anEditorWithoutExtensionsIsKnownByItsSettings() throws Exception {
        Files.createDirectories(profile.resolve("AppData/Roaming/Cursor/User"));

        assertEquals(List.of(new EditorOnWindows(EditorProduct.CURSOR, List.of())),
                read(EditorProbes.ON_WINDOWS, new FakeFacts()).found().orElseThrow());
    }

    @Test
    void readsTheSettingsOfEachEditor() throws Exception {
        for (EditorProduct product : EditorProduct.values()) {
            write(profile.resolve("AppData/Roaming").resolve(product.userFolder(
                    dev.wslgodoctor.diagnostics.path.WindowsPath.of("C:\\")).names().getFirst())
                    .resolve("User/settings.json"), "{\"go.toolsGopath\": \"" + product + "\"}");
        }
        FakeFacts facts = new FakeFacts().with(EditorProbes.SERVERS, List.of())
                .with(DistroProbes.HOME, LinuxPath.of("/home/dev"))
                .with(WslProbes.DISTRO, new Machine.DistroChoice("Ubuntu", Optional.empty(), true));

        assertEquals(EditorProduct.values().length,
                read(EditorProbes.SETTINGS, facts).found().orElseThrow().documents().size());
    }

    @Test
    void recognisesGolandByItsFolderOfSettings() throws Exception {
        Path jetBrains = profile.resolve("AppData/Roaming/JetBrains");
        assertInstanceOf(Reading.Absent.class, read(EditorProbes.GOLAND, new FakeFacts()));
        for (String folder : List.of("IntelliJIdea2026.1", "GoLand2026.1-backup", "consentOptions", "GoLandX")) {
            Files.createDirectories(jetBrains.resolve(folder));
        }
        assertInstanceOf(Reading.Absent.class, read(EditorProbes.GOLAND, new FakeFacts()));
        Files.createDirectories(jetBrains.resolve("GoLand2026.1"));
        Files.createDirectories(jetBrains.resolve("GoLand2025.3"));
        assertEquals(List.of("GoLand2025.3", "GoLand2026.1"),
                read(EditorProbes.GOLAND, new FakeFacts()).found().orElseThrow());
    }

    @Test
    void withoutWindowsNothingIsSaidAboutItsEditors() {
        Facts facts = new Inquiry(caseOf(new AbsentWindows())).facts();

        assertInstanceOf(Reading.Absent.class, facts.ask(EditorProbes.ON_WINDOWS));
        assertInstanceOf(Reading.Absent.class, facts.ask(EditorProbes.GOLAND));
        assertInstanceOf(Reading.Absent.class, facts.ask(ProjectProbes.RECENT));
    }
}
