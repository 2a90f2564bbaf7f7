package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The kernel's Yama setting keeps Delve from attaching to a process that it did not start.
 *
 * <p>Level 1 stops attaching only; 2 and 3 stop launching too. Below 3 root is exempt, and so is a Delve whose file has
 * the capability cap_sys_ptrace. Where the kernel has no Yama there is no such restriction, and "write 0 to
 * ptrace_scope" is advice that cannot work.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/LSM/Yama.html">Yama</a>; go-delve/delve
 *      service/debugger/debugger_linux.go; facts go-debugging.md B2, wsl.md section 8.2
 */
public final class YamaForbidsAttach implements RootCause {

    private static final int LOCKED = 3;
    private static final String SETTING = "kernel.yama.ptrace_scope";
    // read after the files that a distro brings, by its number
    private static final String LASTING = "/etc/sysctl.d/99-wsl-go-doctor.conf";

    @Override
    public String id() {
        return "wsl-vm.yama-forbids-attach";
    }

    @Override
    public Link breaks() {
        return Link.ATTACH;
    }

    @Override
    public List<String> cases() {
        return List.of("R42");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/debugger/debugger_linux.go@3b77598",
                "torvalds/linux security/yama/yama_lsm.c@011b1134", "microsoft/vscode-go #3098");
    }

    @Override
    public Verdict judge(Facts facts) {
        // without a distro the setting is absent too, which says nothing about the kernel
        facts.need(WslProbes.DISTRO);
        if (facts.ask(VmProbes.PTRACE_SCOPE) instanceof Reading.Absent<Integer>) {
            return Verdict.ruledOut();
        }
        int scope = facts.need(VmProbes.PTRACE_SCOPE);
        if (scope == 0) {
            return Verdict.ruledOut();
        }
        if (scope < LOCKED && facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).isRoot()) {
            return Verdict.ruledOut();
        }
        if (scope == 1 && facts.need(DebugProbes.TARGETS).stream().noneMatch(target -> attaches(target, facts))) {
            return Verdict.notApplicable("launch");
        }
        // below 3 whoever has CAP_SYS_PTRACE may trace, and a file can give it to its program
        Reading<Boolean> mayTrace = facts.ask(DelveProbes.MAY_TRACE);
        if (scope < LOCKED && mayTrace.found().orElse(false)) {
            return Verdict.ruledOut();
        }
        boolean known = scope == LOCKED || !(mayTrace instanceof Reading.Unknown<Boolean>);
        return Verdict.holds(Severity.BLOCKS, known ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("scope", String.valueOf(scope)));
    }

    private static boolean attaches(DebugTarget target, Facts facts) {
        return target.kind() == DebugTarget.Kind.ATTACH && !TargetProbes.asRoot(facts, target);
    }

    /**
     * Until the VM restarts; that it also stays afterwards is a second step, which is done only if it is chosen: it is
     * for all distros, and for every program of theirs.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Action.AskUser byHand = new Action.AskUser(id() + ".by-hand");
        int scope = facts.need(VmProbes.PTRACE_SCOPE);
        if (scope == LOCKED) {
            // it cannot be lowered while the VM runs (facts: yama recordings, "Invalid argument")
            return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".locked"))));
        }
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Run(distro, Command.of("sysctl", "-w", SETTING + "=0").byRoot(),
                Optional.of(Command.of("sysctl", "-w", SETTING + "=" + scope).byRoot()),
                Optional.of(Command.of("cat", "/proc/sys/kernel/yama/ptrace_scope")),
                Optional.of(new Action.Notice("notice.vm-wide", Map.of()))));
        SortedSet<Integer> onlyIfChosen = new TreeSet<>();
        // sysctl.d is applied only where systemd starts the distro (facts: wsl.md section 8.2)
        if (facts.ask(SystemProbes.INIT).found().filter("systemd"::equals).isPresent()) {
            onlyIfChosen.add(actions.size());
            actions.add(new Action.ReplaceFile(distro, LASTING, Optional.empty(), Optional.of(Blob.of(
                    "# From WSL Go Doctor, so that Delve may attach. All distributions of WSL share this setting.\n"
                            + SETTING + " = 0\n")), true));
        }
        actions.add(byHand);
        return Optional.of(new Plan(id(), actions, onlyIfChosen));
    }
}
