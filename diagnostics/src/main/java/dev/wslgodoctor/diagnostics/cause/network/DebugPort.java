package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LaunchConfiguration;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A port that an examined configuration of launch.json names.
 *
 * @param host as written; empty if it is not named, which means this machine
 */
record DebugPort(LaunchConfiguration configuration, int port, String host) {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "");

    /** The ports of the examined configurations; there is no answer without a launch.json. */
    static List<DebugPort> of(Facts facts) {
        JsoncDocument document = facts.need(EditorProbes.LAUNCH_JSON);
        List<Integer> examined = facts.need(DebugProbes.EXAMINED).stream().map(LaunchSession::index).toList();
        List<DebugPort> ports = new ArrayList<>();
        for (LaunchConfiguration each : LaunchJson.of(document.json()).go()) {
            boolean meant = each.path().steps().get(1) instanceof JsoncPath.Index(int index)
                    && examined.contains(index);
            long port = each.attribute("port").filter(node -> node instanceof JsoncNode.NumberNode)
                    .map(node -> ((JsoncNode.NumberNode) node).whole().orElse(0)).orElse(0L);
            if (meant && port > 0 && port <= 65_535) {
                ports.add(new DebugPort(each, (int) port, each.text("host").orElse("")));
            }
        }
        return ports;
    }

    /** Whether the host is the machine that the editor's server runs on. */
    boolean isHere() {
        return HERE.contains(host);
    }
}
