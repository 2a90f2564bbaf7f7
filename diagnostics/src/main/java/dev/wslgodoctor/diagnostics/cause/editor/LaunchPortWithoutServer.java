package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration names a port on which nothing listens.
 *
 * <p>With {@code port} the Go extension starts no Delve of its own, and connects to a {@code dlv dap} server that
 * someone must have started before.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#launch">Debugging, Launch</a>; facts
 *      go-debugging.md A1, A3
 */
public final class LaunchPortWithoutServer implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.NEEDS_SERVER);

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1", "0.0.0.0", "");

    @Override
    public String id() {
        return "editor.launch-port-without-server";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        List<LaunchFault> ports = file.faults().stream().filter(fault -> port(file, fault) > 0)
                .filter(fault -> !mayBeStarted(file, fault) && !isOfOldAdapter(file, fault, facts)).toList();
        if (ports.isEmpty()) {
            return Verdict.ruledOut();
        }
        Optional<LaunchFault> elsewhere = ports.stream().filter(fault -> !isHere(file, fault)).findFirst();
        Set<Integer> listening = facts.need(NetworkProbes.LISTENING);
        List<LaunchFault> silent = ports.stream()
                .filter(fault -> isHere(file, fault) && !listening.contains((int) port(file, fault))).toList();
        if (silent.isEmpty() && elsewhere.isPresent()) {
            return new Verdict.Undetermined(NetworkProbes.LISTENING.id(), new Trouble.Missing(
                    "the server is on another machine: " + file.configuration(elsewhere.get()).text("host").get()));
        }
        // "dlv dap" serves one session: whoever starts it anew for each has none between two of them
        return silent.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                file.arguments(silent, fault -> "port " + port(file, fault)));
    }

    // a task before the session may start the server
    private static boolean mayBeStarted(LaunchFile file, LaunchFault fault) {
        return file.configuration(fault).text("preLaunchTask").isPresent();
    }

    // asked for in the settings, it starts Delve itself on this port
    private static boolean isOfOldAdapter(LaunchFile file, LaunchFault fault, Facts facts) {
        return file.configuration(fault).text("debugAdapter").isEmpty() && facts.ask(EditorProbes.SETTINGS).found()
                .flatMap(settings -> settings.find("go.delveConfig", "debugAdapter"))
                .flatMap(EditorSettings.Found::text).filter("legacy"::equals).isPresent();
    }

    // 0 stands for "none", as for the extension
    private static long port(LaunchFile file, LaunchFault fault) {
        return LaunchFile.name(fault).equals("port") && file.configuration(fault).attribute("port").orElseThrow()
                instanceof JsoncNode.NumberNode number ? number.whole().orElse(0) : 0;
    }

    private static boolean isHere(LaunchFile file, LaunchFault fault) {
        return HERE.contains(file.configuration(fault).text("host").orElse("127.0.0.1"));
    }

    /** Port and host go, so that the extension starts Delve itself. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        Set<Integer> listening = facts.need(NetworkProbes.LISTENING);
        List<JsoncPath> paths = new ArrayList<>();
        for (LaunchFault fault : file.faults()) {
            long port = port(file, fault);
            if (port > 0 && isHere(file, fault) && !mayBeStarted(file, fault)
                    && !isOfOldAdapter(file, fault, facts) && !listening.contains((int) port)) {
                paths.add(file.configuration(fault).pathOf("port"));
                paths.add(file.configuration(fault).pathOf("host"));
            }
        }
        return Optional.of(DocumentRepair.of(id(), file.document(), DocumentRepair.removing(paths), Map.of()));
    }
}
