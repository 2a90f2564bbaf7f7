package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.AdministratorStep;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows cannot start the virtual machine of WSL 2: virtualization is off in the firmware, the Windows feature Virtual
 * Machine Platform is missing, or the hypervisor is not started at boot.
 *
 * <p>Without the service of the feature it is known at once, else only after a start was tried. One code stands for all
 * three reasons, and Microsoft itself cannot tell them apart (microsoft/WSL pull request 40723).
 *
 * @see <a href="https://aka.ms/enablevirtualization">Enable virtualization</a>; microsoft/WSL issues 10332 and 8793
 */
public final class VirtualizationOff implements RootCause {

    private static final String FEATURE = "VirtualMachinePlatform";

    @Override
    public String id() {
        return "windows.virtualization-off";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> cases() {
        return List.of("R01");
    }

    @Override
    public List<String> sources() {
        return List.of("https://aka.ms/enablevirtualization");
    }

    @Override
    public Verdict judge(Facts facts) {
        // a distro of WSL 2 that runs has its VM; asking it for a shell would only wait for one that hangs
        List<DistroRow> needIt = facts.need(WslProbes.LIST).stream().filter(row -> row.version() == 2).toList();
        if (needIt.isEmpty()) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        if (needIt.stream().anyMatch(DistroRow::running)) {
            return Verdict.ruledOut();
        }
        // the very test of WSL itself for its optional component (microsoft/WSL src/windows/common/wslutil.cpp)
        if (facts.ask(WindowsProbes.PROFILE) instanceof Reading.Known<WindowsPath>
                && facts.ask(HostProbes.VM_SERVICE) instanceof Reading.Absent<String>) {
            return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("code", "vmcompute: -"));
        }
        if (facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER)
                instanceof Reading.Unknown<DistroProbes.Account> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused) {
            StartFailure failure = StartFailure.of(refused.errorCode());
            if (failure == StartFailure.VIRTUALIZATION) {
                return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("code", refused.errorCode()));
            }
            if (comesAfterTheVm(failure, refused.errorCode())) {
                return Verdict.ruledOut();
            }
        }
        facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        return Verdict.ruledOut();
    }

    // the disk is mounted in the VM, and Linux starts from it (microsoft/WSL
    // src/windows/service/exe/LxssUserSession.cpp)
    private static boolean comesAfterTheVm(StartFailure failure, String code) {
        // before it was called MountDisk it was MountVhd, a word that stands inside the creation of the VM as well
        boolean disk = code.contains("/MountDisk/") || code.contains("/MountVhd/");
        return disk && !code.contains("/CreateVm/") || failure == StartFailure.DISK_CORRUPTED
                || failure == StartFailure.INIT || failure == StartFailure.USER_UNKNOWN;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        boolean featureMissing = facts.ask(HostProbes.VM_SERVICE) instanceof Reading.Absent<String>;
        Optional<Action> step = featureMissing
                ? AdministratorStep.of(facts, () -> new ElevatedTask.Feature(FEATURE, true),
                        () -> new ElevatedTask.Feature(FEATURE, false), List.of())
                : facts.ask(HostProbes.VM_SERVICE) instanceof Reading.Known<String>
                        // the way back is not known: only an administrator may ask what the entry says now
                        ? AdministratorStep.of(facts, ElevatedTask.StartHypervisorAtBoot::new, null, List.of())
                        : Optional.empty();
        step.ifPresent(run -> {
            actions.add(run);
            actions.add(new Action.AskUser(id() + ".restart"));
        });
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
