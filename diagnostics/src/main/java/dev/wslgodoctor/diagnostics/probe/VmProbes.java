package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;

/** Questions about the kernel, which all distros of a machine share. */
public final class VmProbes {

    private static final LinuxPath PTRACE = LinuxPath.of("/proc/sys/kernel/yama/ptrace_scope");
    private static final LinuxPath OSRELEASE = LinuxPath.of("/proc/sys/kernel/osrelease");

    /**
     * Yama's level 0 to 3; absent if the kernel has no Yama, which means no restriction (Linux kernel
     * Documentation/admin-guide/LSM/Yama.rst; absent in WSL kernels up to 5.15: facts, wsl.md section 8.2).
     */
    public static final Probe<Integer> PTRACE_SCOPE = new Probe<>("vm.ptrace-scope", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), PTRACE.toString());
                Optional<String> text = distro.readText(PTRACE);
                if (text.isEmpty()) {
                    return Reading.absent(source);
                }
                try {
                    return Reading.known(Integer.parseInt(text.get().strip()), source);
                } catch (NumberFormatException e) {
                    throw new GatewayException(new Trouble.Unreadable(PTRACE + " holds " + text.get().strip()), e);
                }
            });

    /** The kernel release, for example {@code 6.6.87.2-microsoft-standard-WSL2}. */
    public static final Probe<String> KERNEL = new Probe<>("vm.kernel", Sensitivity.PUBLIC, (at, earlier) ->
            SystemProbes.named(at, earlier, OSRELEASE));

    private VmProbes() {
    }
}
