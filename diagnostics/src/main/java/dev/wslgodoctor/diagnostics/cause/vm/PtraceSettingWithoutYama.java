package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file sets kernel.yama.ptrace_scope, as many recipes advise, on a kernel that has no Yama: the setting does not
 * exist, and it is not what keeps a debugger out.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4286">microsoft/WSL issue 4286</a>; microsoft/WSL2-Linux-Kernel
 *      issue 100; Yama is off in config-wsl of 4.19 and 5.15 and on since 6.6 (facts: wsl.md section 8.2)
 */
public final class PtraceSettingWithoutYama implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.ptrace-setting-without-yama";
    }

    @Override
    public Link breaks() {
        return Link.ATTACH;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.DISTRO);
        if (!(facts.ask(VmProbes.PTRACE_SCOPE) instanceof Reading.Absent<Integer>)) {
            facts.need(VmProbes.PTRACE_SCOPE);
            return Verdict.ruledOut();
        }
        List<String> places = new ArrayList<>(facts.need(SystemProbes.PTRACE_SETTINGS));
        WslSettings.ofDistro(facts).effective("boot", "command")
                .filter(command -> command.value().contains("ptrace_scope"))
                .ifPresent(command -> places.add("/etc/wsl.conf:" + command.line()));
        return places.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("files", String.join(", ", places)));
    }

    /** By hand only: the line does no harm, and a newer kernel would obey it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R17");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 4286", "microsoft/WSL2-Linux-Kernel issue 100",
                "microsoft/WSL2-Linux-Kernel arch/x86/configs/config-wsl at c36adc7c");
    }
}
