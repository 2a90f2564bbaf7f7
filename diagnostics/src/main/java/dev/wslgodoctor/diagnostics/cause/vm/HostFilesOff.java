package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig switches the access between the file systems off: no drives of Windows in the distro, and no
 * {@code \\wsl.localhost} on Windows.
 *
 * @see <a href="https://github.com/microsoft/WSL">microsoft/WSL</a> src/windows/common/WslCoreConfig.h,
 *      hostFileSystemAccess
 */
public final class HostFilesOff implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.host-files-off";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        return WslSettings.ofVm(facts).flag("wsl2", "hostFileSystemAccess").orElse(true)
                ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(WslSettings.change(id(), facts, "wsl2", "hostFileSystemAccess", Optional.empty(), Map.of()));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.h at 3e27a6a");
    }
}
