package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.path.LinuxPath;

/** Questions about the source file of the chosen breakpoint. */
public final class BreakpointProbes {

    /** Its text; absent if no breakpoint was chosen. */
    public static final Probe<String> SOURCE_TEXT = new Probe<>("debug.breakpoint-text", Sensitivity.PERSONAL,
            text -> text.lines().count() + " lines", (at, earlier) -> {
                LinuxPath file = earlier.need(DebugProbes.BREAKPOINT_FILE);
                DistroGateway distro = at.distro(earlier);
                return Reading.of(distro.readText(file), new Source(distro.place(), file.toString()));
            });

    private BreakpointProbes() {
    }
}
