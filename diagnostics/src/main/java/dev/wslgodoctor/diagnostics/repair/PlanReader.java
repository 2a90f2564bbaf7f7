package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a plan that {@link PlanJson} wrote. Any text that is not one ends in a RuntimeException of the parser. */
final class PlanReader {

    private PlanReader() {
    }

    /** @param contents the new contents of files by step; empty where the step writes none */
    static Plan plan(JsonObject json, List<Optional<Blob>> contents) {
        List<Action> actions = new ArrayList<>();
        for (JsonElement each : PlanJson.array(json, "actions")) {
            actions.add(action(each.getAsJsonObject(),
                    actions.size() < contents.size() ? contents.get(actions.size()) : Optional.empty()));
        }
        SortedSet<Integer> onlyIfChosen = new TreeSet<>();
        if (json.has("onlyIfChosen")) {
            PlanJson.array(json, "onlyIfChosen").forEach(number -> onlyIfChosen.add(number.getAsInt()));
        }
        return new Plan(PlanJson.needText(json, "cause"), actions, onlyIfChosen);
    }

    private static Action action(JsonObject json, Optional<Blob> content) {
        String type = PlanJson.needText(json, "type");
        return switch (type) {
            case "ReplaceFile" -> new Action.ReplaceFile(place(json), PlanJson.needText(json, "path"),
                    PlanJson.text(json, "seen"), PlanJson.text(json, "content").map(hash -> content.orElseThrow(
                            () -> new JsonParseException("the new content is missing"))),
                    PlanJson.need(json, "root").getAsBoolean());
            case "CopyTree" -> new Action.CopyTree(place(json), LinuxPath.of(PlanJson.needText(json, "from")),
                    LinuxPath.of(PlanJson.needText(json, "to")), texts(json, "without"));
            case "SetRegistryValue" -> new Action.SetRegistryValue(PlanJson.needText(json, "key"),
                    PlanJson.needText(json, "name"), PlanJson.object(json, "seen").map(PlanJson::stored),
                    PlanJson.object(json, "value").map(PlanJson::stored));
            case "MoveAside" -> new Action.MoveAside(place(json), LinuxPath.of(PlanJson.needText(json, "from")),
                    LinuxPath.of(PlanJson.needText(json, "to")), LinuxPath.of(PlanJson.needText(json, "copy")),
                    PlanJson.needText(json, "manifest"), texts(json, "without"));
            case "ChooseProject" -> new Action.ChooseProject(PlanJson.needText(json, "path"));
            case "Run" -> new Action.Run(place(json), PlanJson.command(PlanJson.need(json, "apply").getAsJsonObject()),
                    PlanJson.object(json, "undo").map(PlanJson::command),
                    PlanJson.object(json, "check").map(PlanJson::command),
                    PlanJson.text(json, "notice").map(key -> new Action.Notice(key, arguments(json))));
            case "AskUser" -> new Action.AskUser(PlanJson.needText(json, "message"), arguments(json));
            case "RestartDistro" -> new Action.RestartDistro(place(json));
            case "RestartWsl" -> new Action.RestartWsl();
            default -> throw new JsonParseException("a step of type " + type + " is not known to this version");
        };
    }

    private static Place place(JsonObject json) {
        return Place.parse(PlanJson.needText(json, "place"));
    }

    private static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        PlanJson.array(json, name).forEach(text -> texts.add(text.getAsString()));
        return texts;
    }

    private static Map<String, String> arguments(JsonObject json) {
        Map<String, String> arguments = new LinkedHashMap<>();
        PlanJson.need(json, "arguments").getAsJsonObject().entrySet().forEach(
                member -> arguments.put(member.getKey(), member.getValue().getAsString()));
        return arguments;
    }
}
