package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemdNotStartedTest {

    private final SystemdNotStarted cause = new SystemdNotStarted();

    static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("0.56.0.0", "5.10.102.1")
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n").file("/proc/1/comm", "init\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isCertainForAVersionThatDoesNotKnowTheKey() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("init", "init")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenSystemdRuns() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/1/comm", "systemd\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutWithoutTheKey() {
        assertEquals(Verdict.ruledOut(), machine().file("/etc/wsl.conf", "[boot]\nsystemd=false\n")
                .verdict(cause));
    }

    @Test
    void isLikelyForAVersionThatKnowsIt() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("init", "init")), machine()
                .throughWsl("2.5.9.0", "6.6.87.2-1")
                .verdict(cause));
    }

    @Test
    void saysNothingUnderWsl1WhereSystemdNeverRuns() {
        assertEquals(Verdict.notApplicable("wsl.list"), StagedMachine.usual()
                .file("/proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n")
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n").file("/proc/1/comm", "init\n").verdict(cause));
    }

    @Test
    void anEmptyNameOfProcessOneIsNoOtherInit() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/proc/1/comm", "").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.INIT, new Trouble.Denied("no"))));
    }

    @Test
    void theRepairStartsTheDistroAnewOnlyWhereThatCanHelp() {
        assertEquals(List.of(new Action.AskUser(cause.id() + ".too-old.by-hand")),
                cause.repair(holding()).orElseThrow().actions());
        assertInstanceOf(Action.RestartDistro.class, cause.repair(machine().throughWsl("2.5.9.0", "6.6.87.2-1").facts())
                .orElseThrow().actions().getFirst());
    }

    @Test
    void anUpdateIsOfferedOnlyToAWindowsThatTakesIt() {
        assertEquals("[Run, RestartWsl, AskUser]", steps(on("19045", 2311)));
        assertEquals("[Run, RestartWsl, AskUser]", steps(on("22000", 1281)));
        assertEquals("[Run, RestartWsl, AskUser]", steps(on("26100", 1)));
        Map.of("19045", 2251L, "22000", 1219L, "19041", 5000L, "20348", 3000L).forEach((build, revision) ->
                assertEquals(List.of(new Action.AskUser(cause.id() + ".windows-first")),
                        cause.repair(on(build, revision).facts()).orElseThrow().actions(), build));
    }

    @Test
    void theUpdateRunsTheLauncherOfTheSystemFolderAndSaysThatThereIsNoWayBack() {
        Action.Run run = assertInstanceOf(Action.Run.class,
                cause.repair(on("19045", 2311).facts()).orElseThrow().actions().getFirst());

        assertEquals(List.of("C:\\Windows\\System32\\wsl.exe", "--update"), run.apply().argv());
        assertEquals("notice.update-wsl", run.notice().orElseThrow().messageKey());
        assertTrue(run.undo().isEmpty() && run.needsSpecialConsent());
        assertEquals("[AskUser]", steps(on("19045", 2311).withoutOnWindows("C:\\Windows\\System32\\wsl.exe")));
    }

    private static StagedMachine on(String build, long revision) {
        return machine().onWindows("C:\\Windows\\System32\\wsl.exe", "MZ").key(Hive.HKLM,
                "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", Map.of("CurrentBuild",
                        new RegistryValue.Text(build), "UBR", new RegistryValue.Number(revision)));
    }

    private String steps(StagedMachine machine) {
        return cause.repair(machine.facts()).orElseThrow().actions().stream()
                .map(action -> action.getClass().getSimpleName()).toList().toString();
    }
}
