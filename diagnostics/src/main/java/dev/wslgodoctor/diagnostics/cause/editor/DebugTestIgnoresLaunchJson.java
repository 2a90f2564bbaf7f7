package dev.wslgodoctor.diagnostics.cause.editor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json prepares test sessions, and the settings do not: "debug test" above a function reads only the settings.
 *
 * <p>The command builds a configuration of its own from {@code go.testEnvVars}, {@code go.testEnvFile}, {@code
 * go.testTags} and {@code go.testFlags}. Whether the user clicks there or starts the configuration is not known, so
 * this is likely at most.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/src/goTest.ts">golang/vscode-go
 *      extension/src/goTest.ts, debugTestAtCursor</a>; facts cases.md R45, go-debugging.md A2
 */
public final class DebugTestIgnoresLaunchJson implements RootCause {

    // attribute of launch.json, the settings of which one does the same for "debug test"
    private static final Map<String, List<String>> SETTINGS = Map.of(
            "env", List.of("go.testEnvVars", "go.toolsEnvVars"), "envFile", List.of("go.testEnvFile"),
            "args", List.of("go.testFlags"),
            "buildFlags", List.of("go.testFlags", "go.buildFlags", "go.testTags", "go.buildTags"));

    @Override
    public String id() {
        return "editor.debug-test-ignores-launch-json";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> cases() {
        return List.of("R45");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/goTest.ts@18e73c04", "golang/vscode-go #855",
                "golang/vscode-go #860", "golang/vscode-go #2370");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LaunchSession> tests = tests(facts);
        if (tests.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.EXAMINED.id());
        }
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        Optional<LaunchSession> first = tests.stream().filter(each -> !missing(each, settings).isEmpty()).findFirst();
        return first.map(session -> Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of(
                        "session", session.name(), "missing", String.join(", ", missing(session, settings)),
                        "file", facts.need(EditorProbes.LAUNCH_JSON).path()))).orElseGet(Verdict::ruledOut);
    }

    private static List<LaunchSession> tests(Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> session.kind() == DebugTarget.Kind.TEST).toList();
    }

    private static List<String> missing(LaunchSession session, EditorSettings settings) {
        return SETTINGS.keySet().stream().sorted().filter(attribute -> given(session, attribute)
                && SETTINGS.get(attribute).stream().allMatch(key -> settings.find(key).isEmpty())).toList();
    }

    private static boolean given(LaunchSession session, String attribute) {
        return switch (session.configuration().get(attribute)) {
            case JsonObject object -> !object.isEmpty();
            case JsonArray array -> !array.isEmpty();
            case JsonPrimitive text -> text.isString() && !text.getAsString().isBlank();
            case null, default -> false;
        };
    }

    /**
     * Variables, file and build flags go into the project's settings as they stand; arguments are left to the user,
     * because {@code go.testFlags} parts them from the flags of the build only by {@code -args}.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        LaunchSession session = tests(facts).stream().filter(each -> !missing(each, settings).isEmpty()).findFirst()
                .orElseThrow();
        Jsonc launch = facts.need(EditorProbes.LAUNCH_JSON).json();
        JsoncPath path = JsoncPath.of("configurations").element(session.index());
        List<String> missing = missing(session, settings);
        List<Action> actions = new ArrayList<>();
        ProjectSettings.edited(facts, text -> {
            String edited = text;
            for (String attribute : List.of("env", "envFile")) {
                String written = launch.at(path.member(attribute)).map(node -> node.span().of(launch.text()))
                        .orElse("");
                if (missing.contains(attribute) && !written.isEmpty()) {
                    edited = JsoncEdit.set(edited, JsoncPath.ROOT, SETTINGS.get(attribute).getFirst(), written);
                }
            }
            boolean plain = session.buildFlags().stream().noneMatch(word -> word.contains(" "));
            if (missing.contains("buildFlags") && plain) {
                edited = JsoncEdit.set(edited, JsoncPath.ROOT, "go.testFlags", "[" + String.join(", ",
                        session.buildFlags().stream().map(Jsonc::quote).toList()) + "]");
            }
            return edited;
        }).ifPresent(actions::add);
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("session", session.name())));
        return Optional.of(new Plan(id(), actions));
    }
}
