package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.WslEnv;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Variables of Go: where a value stands, and the plan that takes it away from there. */
public final class GoVariables {

    private GoVariables() {
    }

    /** Where the value stands, for people; names only, so that it needs no translation. */
    public static String where(GoEnvironment environment, String name) {
        return environment.find(name).map(value -> switch (value.origin()) {
            case EDITOR -> "settings.json: go.toolsEnvVars";
            case ENVIRONMENT -> "$" + name;
            case FILE, DEFAULT -> environment.file().map(GoEnvironmentFile::path).orElse("go.env");
        }).orElse("go env " + name);
    }

    /**
     * The plan that removes these variables from the files they stand in, and from the user's WSLENV if Windows hands
     * them over; {@code ID.by-hand} is for those that come from a start file, or from Windows in another way.
     */
    public static Plan removing(String causeId, Facts facts, List<String> names) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        List<Action> actions = new ArrayList<>();
        String[] inFile = names.stream().filter(name -> stands(environment, name, GoEnvironment.Origin.FILE))
                .toArray(String[]::new);
        if (inFile.length > 0) {
            environment.file().ifPresent(file -> actions.add(file.without(inFile)));
        }
        List<String> inEditor = names.stream()
                .filter(name -> stands(environment, name, GoEnvironment.Origin.EDITOR)).toList();
        // what a weaker level says may be right, and counts then
        Map<JsoncDocument, List<String>> inEditorFiles = new LinkedHashMap<>();
        inEditor.forEach(name -> facts.need(EditorProbes.SETTINGS).find("go.toolsEnvVars", name).ifPresent(found ->
                inEditorFiles.computeIfAbsent(found.document(), file -> new ArrayList<>()).add(name)));
        inEditorFiles.forEach((document, here) -> {
            if (document.json().isSound()) {
                actions.add(document.edited(without(document, here)));
            }
        });
        fromWindows(facts, names.stream().filter(name -> stands(environment, name, GoEnvironment.Origin.ENVIRONMENT))
                .toList(), actions);
        actions.add(new Action.AskUser(causeId + ".by-hand"));
        return new Plan(causeId, actions);
    }

    // the name goes from the list that WSL reads; the variable stays, since the Go of Windows may need it
    private static void fromWindows(Facts facts, List<String> names, List<Action> actions) {
        Optional<WslEnv> passed = facts.ask(HostProbes.USER_WSLENV).found();
        List<String> inList = names.stream().filter(name -> passed.filter(list -> list.reachesLinux(name)).isPresent())
                .toList();
        if (!inList.isEmpty()) {
            actions.add(Action.SetRegistryValue.variable("WSLENV", Optional.of(StoredValue.text(passed.get().text())),
                    passed.get().without(inList)));
            actions.add(new Action.AskUser("wslenv.programs-anew"));
        }
    }

    private static boolean stands(GoEnvironment environment, String name, GoEnvironment.Origin origin) {
        return environment.find(name).filter(value -> value.origin() == origin).isPresent();
    }

    private static String without(JsoncDocument document, List<String> names) {
        String text = document.json().text();
        for (String name : names) {
            text = JsoncEdit.remove(text, JsoncPath.of("go.toolsEnvVars", name));
        }
        return text;
    }
}
