package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.distro.SystemdNotStarted;
import dev.wslgodoctor.diagnostics.cause.windows.WslTooOld;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemd=true has no effect, because WSL is too old. */
class R20Test {

    private static final String SYSTEM_LAUNCHER = "C:\\Windows\\System32\\wsl.exe";

    private final SystemdNotStarted cause = new SystemdNotStarted();
    private final List<List<String>> ran = new ArrayList<>();

    @TempDir
    private Path journal;

    private static StagedMachine machine(String init) {
        return StagedMachine.usual().throughWsl("0.56.0.0", "5.10.102.1")
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n").file("/proc/1/comm", init + "\n");
    }

    // an inbox wsl.exe, which does not know --version
    private static CaseMachine inbox() {
        return CaseMachine.healthy().says(-1, "Invalid command line option: --version\r\n", "", "--version")
                .says("", "--shutdown").file("/etc/wsl.conf", "[boot]\nsystemd=true\n").file("/proc/1/comm", "init\n")
                .windowsFile(SYSTEM_LAUNCHER, "MZ");
    }

    /** Windows runs programs so; everything else is as before. */
    private CaseMachine updating(CaseMachine machine, Supplier<Output> update) {
        WindowsGateway before = machine.windows();
        return machine.windows((WindowsGateway) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {WindowsGateway.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("run") && ((Command) arguments[0]).argv().contains("--update")) {
                        ran.add(((Command) arguments[0]).argv());
                        return update.get();
                    }
                    try {
                        return method.invoke(before, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void theMissingSystemdIsNamedFirst() {
        assertEquals(Optional.of("distro.systemd-not-started"), machine("init").first());
    }

    @Test
    void theSameFileUnderSystemdIsHealthy() {
        assertEquals(Optional.empty(), machine("systemd").first());
    }

    @Test
    void theUpdateIsShownWithItsWordsThenRunOnceAndJudgedAgainAfterTheRestart() throws Exception {
        CaseMachine machine = inbox();
        updating(machine, () -> {
            machine.says("WSL version: 2.5.9.0\r\nKernel version: 6.6.87.2-1\r\n", "--version")
                    .file("/proc/1/comm", "systemd\n");
            return Output.of(0, "", "");
        });
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("run", "restart-wsl", "ask-user"), repair.kinds());
        assertEquals("ask", repair.plan().kind());
        assertEquals(List.of(), ran);

        repair.cures();

        assertEquals(List.of(List.of(SYSTEM_LAUNCHER, "--update")), ran);
        // there is no way back, and that is what the undo says
        assertEquals(Outcome.Why.CANNOT_BE_UNDONE, assertInstanceOf(Outcome.Refused.class, repair.undone()).why());
    }

    @Test
    void anUpdateThatFailsIsToldInWordsThatCanBeRead() throws Exception {
        CaseMachine machine = updating(inbox(), () -> new Output(1, Blob.of("The Store is blocked.\r\n"
                .getBytes(StandardCharsets.UTF_16LE)), Blob.EMPTY, false));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                new CaseRepair(machine, cause, journal).applied());

        assertEquals(Outcome.Why.FAILED, refused.why());
        assertTrue(refused.detail().endsWith("The Store is blocked."), refused.detail());
    }

    @Test
    void theOldWslItselfGetsTheSameOfferUnlessTheServiceOfTheStoresWslIsThere() {
        StagedMachine machine = StagedMachine.usual().throughWsl("-", "-")
                .launcherSays(Output.of(-1, "Invalid command line option: --version\r\n", ""), "--version")
                .onWindows(SYSTEM_LAUNCHER, "MZ").key(WindowsGateway.Hive.HKLM,
                        "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", Map.of(
                                "CurrentBuild", new WindowsGateway.RegistryValue.Text("19045"),
                                "UBR", new WindowsGateway.RegistryValue.Number(2311)));

        assertEquals(Confidence.CERTAIN, assertInstanceOf(Verdict.Holds.class, machine.verdict(new WslTooOld()))
                .confidence());
        assertEquals("ask", new WslTooOld().repair(machine.facts()).orElseThrow().kind());
        assertTrue(new WslTooOld().repair(machine.service("WSLService", "running").facts()).orElseThrow().onlyByHand());
    }
}
