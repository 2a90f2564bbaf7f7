package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;

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
     * The plan that removes these variables from the files they stand in; {@code ID.by-hand} is for those of the
     * environment, which come from a start file or from Windows.
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
        if (!inEditor.isEmpty()) {
            facts.need(EditorProbes.SETTINGS).find("go.toolsEnvVars").map(EditorSettings.Found::document)
                    .filter(document -> document.json().isSound())
                    .ifPresent(document -> actions.add(document.edited(without(document, inEditor))));
        }
        actions.add(new Action.AskUser(causeId + ".by-hand"));
        return new Plan(causeId, actions);
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
