package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.gateway.Command;
import java.util.Optional;

/** An action as JSON: its type and its data; a file's content stands there by hash and size only. */
public final class ActionJson {

    private ActionJson() {
    }

    // long, because it is one switch with a case for each kind: the compiler finds a missing one
    /** The action as one object with a field {@code type}. */
    public static JsonObject of(Action action) {
        JsonObject json = new JsonObject();
        action.where().ifPresent(place -> json.addProperty("place", place.toString()));
        switch (action) {
            case Action.ReplaceFile file -> {
                json.addProperty("type", file.content().isPresent() ? "replace-file" : "remove-file");
                json.addProperty("path", file.path());
                json.addProperty("asRoot", file.asRoot());
                file.seenSha256().ifPresent(hash -> json.addProperty("seenSha256", hash));
                file.content().ifPresent(content -> {
                    json.addProperty("sha256", content.sha256());
                    json.addProperty("size", content.size());
                });
            }
            case Action.CopyTree copy -> {
                json.addProperty("type", "copy-tree");
                json.addProperty("from", copy.from().toString());
                json.addProperty("to", copy.to().toString());
                if (!copy.without().isEmpty()) {
                    json.add("without", PlanJson.texts(copy.without()));
                }
            }
            case Action.SetRegistryValue value -> {
                json.addProperty("type", value.value().isPresent() ? "set-value" : "clear-value");
                json.addProperty("path", value.shown());
                value.seen().ifPresent(seen -> json.addProperty("seen", seen.shown()));
                value.value().ifPresent(wanted -> json.addProperty("value", wanted.shown()));
            }
            case Action.MoveAside aside -> {
                json.addProperty("type", "move-aside");
                json.addProperty("from", aside.from().toString());
                json.addProperty("to", aside.to().toString());
                json.addProperty("copy", aside.copy().toString());
            }
            case Action.ChooseProject choose -> {
                json.addProperty("type", "choose-project");
                json.addProperty("path", choose.path());
            }
            case Action.Run run -> {
                json.addProperty("type", "run");
                json.add("argv", argv(run.apply()));
                json.addProperty("asRoot", run.apply().asRoot());
                undo(json, run.undo());
                run.notice().ifPresent(notice -> {
                    json.addProperty("notice", notice.messageKey());
                    json.add("arguments", PlanJson.of(notice.arguments()));
                });
            }
            case Action.RestartDistro restart -> json.addProperty("type", "restart-distro");
            case Action.RestartWsl restart -> json.addProperty("type", "restart-wsl");
            case Action.AskUser ask -> {
                json.addProperty("type", "ask-user");
                json.addProperty("messageKey", ask.messageKey());
                JsonObject arguments = new JsonObject();
                ask.arguments().forEach(arguments::addProperty);
                json.add("arguments", arguments);
            }
        }
        return json;
    }

    private static void undo(JsonObject json, Optional<Command> undo) {
        undo.ifPresent(command -> json.add("undo", argv(command)));
    }

    private static JsonArray argv(Command command) {
        JsonArray argv = new JsonArray();
        command.argv().forEach(argv::add);
        return argv;
    }
}
