package dev.wslgodoctor.diagnostics.gateway.wsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.gateway.windows.NativeWindows;
import dev.wslgodoctor.diagnostics.gateway.windows.WslExe;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LxssDistro;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The real wsl.exe and a real distro. WGD_REAL_DISTRO names one that may be started and written to below /tmp; without
 * it these tests are skipped. docs/windows-not-run.md lists each of them.
 */
@Tag("windows")
@Tag("real-windows")
class RealLauncherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> HOSTILE = List.of("a b", "c\"d", "中文 😀", "e\\", "", "$(touch canary)", "%PATH%",
            "^&|<>!", "`x`", "-rf", "*", "a\nb");

    private String name;
    private WslMachine machine;

    @BeforeEach
    void findTheDistro() {
        name = System.getenv("WGD_REAL_DISTRO");
        assumeTrue(name != null, "WGD_REAL_DISTRO does not name a distribution");
        NativeWindows windows = new NativeWindows();
        machine = new WslMachine(new Launcher(WslExe.toStart(windows, false), Map.of()), windows, Optional.empty());
    }

    @AfterEach
    void close() {
        if (machine != null) {
            machine.close();
        }
    }

    private Facts facts() {
        return new Inquiry(new Case(machine, Choice.NONE, Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    private DistroGateway distro() throws GatewayException {
        return machine.distro(new DistroChoice(name, Optional.ofNullable(facts().need(WslProbes.GUIDS).get(name)),
                false), true);
    }

    private Output speak(String... arguments) throws GatewayException {
        return machine.launcher().orElseThrow().speak(Command.of(arguments).within(PATIENCE));
    }

    @Test
    void listsItsDistros() {
        assertTrue(facts().need(WslProbes.LIST).stream().map(DistroRow::name).anyMatch(name::equals));
    }

    @Test
    void theRegistryHasTheSameDistrosAndNothingOddAboutThem() {
        Facts facts = facts();
        assertEquals(facts.need(WslProbes.LIST).stream().map(DistroRow::name).sorted().toList(),
                facts.need(WslProbes.GUIDS).keySet().stream().sorted().toList());
        assertEquals(List.of(), facts.need(WindowsProbes.REGISTERED).stream().map(LxssDistro::oddities)
                .flatMap(List::stream).toList());
    }

    @Test
    void tellsItsVersions() {
        assertTrue(facts().ask(WslProbes.VERSIONS).found().isPresent());
    }

    @Test
    void speaksUtf16UnlessAsked() throws Exception {
        Output wide = Program.of(List.of(WslExe.toStart(new NativeWindows(), false), "-l", "-v"))
                .with(Map.of("WSL_UTF8", "")).run(Blob.EMPTY, PATIENCE, Command.LIMIT);
        assertEquals(0, wide.out().bytes()[1]);
        assertEquals(LauncherText.distroRows(LauncherText.decode(speak("-l", "-v").out().bytes())),
                LauncherText.distroRows(LauncherText.decode(wide.out().bytes())));
    }

    @Test
    void refusesAnUnknownDistroWithACode() throws Exception {
        Output output = speak("-d", "wgd-no-such-distro", "--exec", "/bin/true");

        assertNotEquals(0, output.exit());
        assertEquals(Optional.of("Wsl/Service/WSL_E_DISTRO_NOT_FOUND"),
                LauncherText.errorCode(LauncherText.decode(output.out().bytes())));
    }

    @Test
    void everyArgumentArrivesInTheDistro() throws Exception {
        List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(HOSTILE);

        assertEquals(HOSTILE, List.of(distro().run(Command.of(argv)).text().split("\0", -1)).subList(0,
                HOSTILE.size()));
    }

    @Test
    void filesOfTheDistroAreReadAndReplaced() throws Exception {
        DistroGateway distro = distro();
        LinuxPath file = LinuxPath.of("/tmp/wgd test 中文");
        assertTrue(distro.replace(file, Optional.empty(), Optional.of(Blob.of("one")), false));
        assertFalse(distro.replace(file, Optional.empty(), Optional.of(Blob.of("two")), false));
        assertEquals(Optional.of("one"), distro.readText(file));
        assertTrue(distro.replace(file, Optional.of(Blob.of("one").sha256()), Optional.empty(), false));
        assertEquals(Optional.empty(), distro.status(file));
    }

    @Test
    void theShareOfTheDistroIsWhereOurPathsSay() throws Exception {
        DistroGateway distro = distro();
        LinuxPath file = LinuxPath.of("/tmp/wgd a:b?c");
        assertTrue(distro.replace(file, Optional.empty(), Optional.of(Blob.of("shared")), false));
        try {
            assertEquals("shared", Files.readString(Path.of(WindowsPath.ofDistro(name, file).toString())));
        } finally {
            distro.replace(file, Optional.of(Blob.of("shared").sha256()), Optional.empty(), false);
        }
    }

    @Test
    void theSystemDriveIsAWindowsDriveInTheDistro() throws Exception {
        String mounts = distro().readText(LinuxPath.of("/proc/mounts")).orElseThrow();

        assertTrue(Mounts.parse(mounts).holding(LinuxPath.of("/mnt/c/Windows")).orElseThrow().isWindowsDrive(), mounts);
    }
}
