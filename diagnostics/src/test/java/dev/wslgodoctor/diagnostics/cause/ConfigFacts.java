package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Optional;

/** Machines that differ in a configuration file only, and what a plan makes of that file. */
public final class ConfigFacts {

    /** The question for /etc/wsl.conf. */
    public static final Probe<Blob> WSL_CONF = DistroProbes.WSL_CONF;

    /** The question for .wslconfig. */
    public static final Probe<Blob> WSLCONFIG = WindowsProbes.WSLCONFIG;

    private ConfigFacts() {
    }

    /** A distro with this /etc/wsl.conf. */
    public static FakeFacts wslConf(String content) {
        return machine().with(WSL_CONF, Blob.of(content));
    }

    /** A Windows with this .wslconfig. */
    public static FakeFacts wslConfig(String content) {
        return machine().with(WSLCONFIG, Blob.of(content));
    }

    private static FakeFacts machine() {
        return new FakeFacts().with(WslProbes.DISTRO, new DistroChoice("Ubuntu", Optional.empty(), true))
                .with(WindowsProbes.PROFILE, WindowsPath.of("C:\\Users\\dev"));
    }

    /** The new content of the file; "by hand" if the plan leaves it to the user. */
    public static String edited(Plan plan) {
        return plan.actions().stream().filter(action -> action instanceof Action.ReplaceFile)
                .map(action -> ((Action.ReplaceFile) action).content().orElseThrow().text())
                .findFirst().orElse("by hand");
    }

    /** Whether the plan restarts the distro or WSL. */
    public static boolean restarts(Plan plan) {
        return plan.actions().stream().anyMatch(action -> action instanceof Action.RestartDistro
                || action instanceof Action.RestartWsl);
    }
}
