package dev.wslgodoctor.diagnostics.cause.editor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code dlvFlags} holds flags that {@code dlv dap} does not know or does not heed.
 *
 * <p>With an unknown one Delve ends at once, and the Go extension waits 30 seconds for it. The flags of a server that a
 * person starts ({@code --headless}, {@code --accept-multiclient}) are ignored with a warning.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/Documentation/usage/dlv_dap.md">go-delve/delve
 *      Documentation/usage/dlv_dap.md</a>; facts go-debugging.md A1, B4, recordings cli-addr-flag and
 *      cli-dap-flags-seed004
 */
public final class DelveFlagsNotTaken implements RootCause {

    private static final String ATTRIBUTE = "dlvFlags";

    private static final Set<String> TAKEN = Set.of("allow-non-terminal-interactive", "check-go-version",
            "disable-aslr", "log", "log-output", "log-dest", "only-same-user", "r", "redirect", "client-addr", "init",
            "rr-onprocess-pid");
    private static final Set<String> IGNORED = Set.of("headless", "accept-multiclient", "build-flags", "wd", "backend",
            "api-version", "listen", "l", "output");
    private static final Set<String> REFUSED = Set.of("addr", "continue");

    @Override
    public String id() {
        return "editor.delve-flags-not-taken";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve Documentation/usage/dlv_dap.md@11ba0918", "go-delve/delve cmd/dlv/cmds@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LaunchSession> sessions = sessions(facts);
        if (sessions.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.EXAMINED.id());
        }
        List<String> found = sessions.stream().flatMap(session -> flags(session).stream())
                .filter(flag -> !TAKEN.contains(name(flag))).distinct().toList();
        if (found.isEmpty()) {
            return Verdict.ruledOut();
        }
        boolean unknown = found.stream().anyMatch(flag -> !IGNORED.contains(name(flag)));
        // a Delve newer than this program may take a flag that is not known here
        boolean seen = found.stream().anyMatch(flag -> REFUSED.contains(name(flag)));
        return Verdict.holds(unknown ? Severity.BLOCKS : Severity.NOTE,
                unknown && !seen ? Confidence.LIKELY : Confidence.CERTAIN, Map.of(
                "file", facts.need(EditorProbes.LAUNCH_JSON).path(), "found", String.join(", ", found)));
    }

    // to a server that runs already the extension gives no flags
    private static List<LaunchSession> sessions(Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> session.kind() != DebugTarget.Kind.REMOTE && !flags(session).isEmpty()
                        && !(session.configuration().get("port") instanceof JsonPrimitive port
                        && port.getAsString().matches("[1-9]\\d*"))
                        && session.text("debugAdapter").filter("legacy"::equals).isEmpty()).toList();
    }

    private static List<String> flags(LaunchSession session) {
        return session.configuration().get(ATTRIBUTE) instanceof JsonArray array ? array.asList().stream()
                .filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
                .filter(word -> word.startsWith("-")).toList() : List.of();
    }

    private static String name(String flag) {
        return flag.replaceFirst("^--?", "").replaceFirst("=.*$", "");
    }

    /** The flags go, each with the value that stands behind it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (LaunchSession session : sessions(facts)) {
                edited = without(edited, session);
            }
            return edited;
        }, Map.of()));
    }

    private static String without(String text, LaunchSession session) {
        JsoncPath path = JsoncPath.of("configurations").element(session.index()).member(ATTRIBUTE);
        List<JsonElement> words = ((JsonArray) session.configuration().get(ATTRIBUTE)).asList();
        String edited = text;
        boolean value = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i).isJsonPrimitive() ? words.get(i).getAsString() : "-";
            boolean flag = word.startsWith("-");
            boolean goes = flag && !TAKEN.contains(name(word));
            if (goes && value && !word.contains("=")) {
                edited = JsoncEdit.remove(edited, path.element(i + 1));
            }
            edited = goes ? JsoncEdit.remove(edited, path.element(i)) : edited;
            value = !flag;
        }
        return edited;
    }
}
