package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamaForbidsAttachTest {

    private final YamaForbidsAttach cause = new YamaForbidsAttach();

    static FakeFacts holding() {
        return machine(1, 1000, DebugTarget.Kind.ATTACH);
    }

    private static FakeFacts machine(int scope, int uid, DebugTarget.Kind kind) {
        return distro().with(VmProbes.PTRACE_SCOPE, scope).with(DelveProbes.MAY_TRACE, false)
                .with(DistroProbes.ACCOUNT_OF_DEVELOPER, new DistroProbes.Account("dev", uid,
                        LinuxPath.of("/home/dev"), List.of("/usr/bin"), "x86_64", Map.of()))
                .with(DebugProbes.TARGETS, List.of(new DebugTarget(kind, Optional.of("Service"), Optional.empty(),
                        List.of(), Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of())));
    }

    private static FakeFacts distro() {
        return new FakeFacts().with(WslProbes.DISTRO, new DistroChoice("Ubuntu", Optional.empty(), true));
    }

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    @Test
    void holdsAtLevelOneWhenASessionAttaches() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("scope", "1")), verdict(holding()));
    }

    @Test
    void isRuledOutAtLevelZero() {
        assertEquals(Verdict.ruledOut(), verdict(machine(0, 1000, DebugTarget.Kind.ATTACH)));
    }

    @Test
    void isRuledOutWhereTheKernelHasNoYamaWhateverElseIsUnknown() {
        assertEquals(Verdict.ruledOut(), verdict(distro().absent(VmProbes.PTRACE_SCOPE)));
    }

    @Test
    void doesNotApplyWithoutADistro() {
        assertEquals(Verdict.notApplicable("wsl.distro"),
                verdict(new FakeFacts().absent(WslProbes.DISTRO).absent(VmProbes.PTRACE_SCOPE)));
    }

    @Test
    void doesNotApplyToALaunchAtLevelOne() {
        assertEquals(Verdict.notApplicable("launch"), verdict(machine(1, 1000, DebugTarget.Kind.LAUNCH)));
    }

    @Test
    void stopsALaunchAtLevelTwo() {
        assertInstanceOf(Verdict.Holds.class, verdict(machine(2, 1000, DebugTarget.Kind.LAUNCH)));
    }

    @Test
    void sparesRootBelowLevelThreeOnly() {
        assertEquals(Verdict.ruledOut(), verdict(machine(2, 0, DebugTarget.Kind.ATTACH)));
        assertInstanceOf(Verdict.Holds.class, verdict(machine(3, 0, DebugTarget.Kind.ATTACH)));
    }

    @Test
    void isRuledOutBelowLevelThreeForADelveWhoseFileMayTrace() {
        assertEquals(Verdict.ruledOut(), verdict(holding().with(DelveProbes.MAY_TRACE, true)));
        assertEquals(Verdict.ruledOut(), verdict(machine(2, 1000, DebugTarget.Kind.LAUNCH)
                .with(DelveProbes.MAY_TRACE, true)));
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("scope", "3")),
                verdict(machine(3, 1000, DebugTarget.Kind.ATTACH).with(DelveProbes.MAY_TRACE, true)));
    }

    @Test
    void isOnlyLikelyWhereTheRightsOfDelvesFileCannotBeRead() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("scope", "1")),
                verdict(holding().unknown(DelveProbes.MAY_TRACE, new Trouble.Missing("there is no getcap"))));
    }

    @Test
    void isCertainWithoutAnyDelve() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("scope", "1")),
                verdict(holding().absent(DelveProbes.MAY_TRACE)));
    }

    @Test
    void readsTheRightsOfDelvesFileAsGetcapTellsThem() {
        assertEquals(Verdict.ruledOut(), withRights("cap_sys_ptrace=ep").verdict(cause));
        assertEquals(Confidence.CERTAIN, confidence(withRights("cap_net_raw=ep")));
        assertEquals(Confidence.LIKELY, confidence(attaching("\"x\": 1")
                .answers(Output.of(3, "", ""), "/usr/sbin/getcap")));
        // a file system that is mounted so grants nothing
        assertEquals(Confidence.CERTAIN, confidence(withRights("cap_sys_ptrace=ep").file("/proc/mounts",
                "/dev/sdd / ext4 rw,nosuid,relatime 0 0\n")));
    }

    private Confidence confidence(StagedMachine machine) {
        return assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence();
    }

    private static StagedMachine withRights(String rights) {
        return attaching("\"x\": 1").says("/home/dev/go/bin/dlv\0/home/dev/go/bin/dlv " + rights + "\n",
                "/usr/sbin/getcap");
    }

    @Test
    void admitsNotKnowingWhetherAnAttachIsWanted() {
        FakeFacts facts = distro().with(VmProbes.PTRACE_SCOPE, 1);
        assertInstanceOf(Verdict.Undetermined.class, verdict(facts));
    }

    @Test
    void theRepairRestoresTheOldLevelWhenUndone() {
        Plan plan = cause.repair(holding()).orElseThrow();
        Action.Run run = assertInstanceOf(Action.Run.class, plan.actions().getFirst());

        assertEquals(List.of("sysctl", "-w", "kernel.yama.ptrace_scope=0"), run.apply().argv());
        assertTrue(run.apply().asRoot());
        assertEquals(List.of("sysctl", "-w", "kernel.yama.ptrace_scope=1"), run.undo().orElseThrow().argv());
    }

    @Test
    void thatTheSettingStaysIsAStepOfItsOwnAndOnlyWhereSystemdAppliesIt() {
        assertTrue(cause.repair(holding()).orElseThrow().onlyIfChosen().isEmpty());

        Plan plan = cause.repair(holding().with(SystemProbes.INIT, "systemd")).orElseThrow();

        assertEquals("[1]", plan.onlyIfChosen().toString());
        Action.ReplaceFile lasting = assertInstanceOf(Action.ReplaceFile.class, plan.actions().get(1));
        assertTrue(lasting.asRoot());
        assertEquals("/etc/sysctl.d/99-wsl-go-doctor.conf", lasting.path());
        assertTrue(lasting.content().orElseThrow().text().endsWith("kernel.yama.ptrace_scope = 0\n"));
        assertTrue(cause.repair(holding().with(SystemProbes.INIT, "init")).orElseThrow().onlyIfChosen().isEmpty());
    }

    @Test
    void levelThreeIsLeftToTheUser() {
        assertTrue(cause.repair(machine(3, 1000, DebugTarget.Kind.ATTACH)).orElseThrow().onlyByHand());
    }

    @Test
    void doesNotApplyToASessionThatRunsDelveAsRoot() {
        StagedMachine attaching = attaching("\"console\": \"integratedTerminal\", \"asRoot\": true");

        assertEquals(Verdict.notApplicable("launch"), attaching.verdict(cause));
        // without a terminal the extension ignores asRoot
        assertEquals(Severity.BLOCKS, assertInstanceOf(Verdict.Holds.class, attaching("\"asRoot\": true")
                .verdict(cause)).severity());
    }

    private static StagedMachine attaching(String more) {
        return StagedMachine.usual().file("/proc/sys/kernel/yama/ptrace_scope", "1\n").inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Attach\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"mode\": \"local\", \"processId\": 4321, " + more + "}]}\n");
    }
}
