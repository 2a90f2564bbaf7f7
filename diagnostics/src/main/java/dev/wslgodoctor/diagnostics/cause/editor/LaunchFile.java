package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LaunchConfiguration;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * launch.json with the faults of the configurations that are examined.
 *
 * @param document the file
 * @param faults   in file order, only those of the kinds that were asked for
 */
record LaunchFile(JsoncDocument document, List<LaunchFault> faults) {

    /** The faults of these kinds; there is no answer if there is no launch.json or no configuration is examined. */
    static LaunchFile of(Facts facts, Set<LaunchFault.Kind> kinds) {
        JsoncDocument document = facts.need(EditorProbes.LAUNCH_JSON);
        List<Integer> examined = facts.need(DebugProbes.EXAMINED).stream().map(LaunchSession::index).toList();
        List<LaunchFault> faults = LaunchJson.of(document.json()).faults().stream()
                .filter(fault -> kinds.contains(fault.kind()) && examined.contains(index(fault))).toList();
        return new LaunchFile(document, faults);
    }

    private static int index(LaunchFault fault) {
        return fault.path().steps().get(1) instanceof JsoncPath.Index(int index) ? index : -1;
    }

    /** The configuration that a fault stands in. */
    LaunchConfiguration configuration(LaunchFault fault) {
        return LaunchJson.of(document.json()).go().stream()
                .filter(each -> each.path().steps().equals(fault.path().steps().subList(0, 2))).findFirst()
                .orElseThrow();
    }

    /** The last name of a fault's path: the attribute's. */
    static String name(LaunchFault fault) {
        return fault.path().steps().getLast() instanceof JsoncPath.Name(String name) ? name : fault.path().toString();
    }

    /** The name and line of each of these faults, for the texts; a sign of enumeration that both languages share. */
    String shown(List<LaunchFault> which, Function<LaunchFault, String> label) {
        return String.join(", ", which.stream().map(fault ->
                label.apply(fault) + " (" + document.json().positionOf(fault.span()).line() + ")").toList());
    }

    /** Path of the file and the found places, by the placeholders that all texts share. */
    Map<String, String> arguments(List<LaunchFault> which, Function<LaunchFault, String> label) {
        return Map.of("file", document.path(), "found", shown(which, label));
    }
}
