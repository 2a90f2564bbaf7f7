package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.List;

/** Questions about the debug session that is examined. */
public final class DebugProbes {

    /** The sessions that are examined: the chosen one, else every configuration of launch.json that debugs Go. */
    public static final Probe<List<DebugTarget>> TARGETS = new Probe<>("debug.targets", Sensitivity.PERSONAL,
            targets -> String.join(", ", targets.stream().map(DebugTarget::name).toList()), (at, earlier) -> {
                throw new GatewayException(new Trouble.NotChosen("configuration", "no debug session was chosen"));
            });

    private DebugProbes() {
    }
}
