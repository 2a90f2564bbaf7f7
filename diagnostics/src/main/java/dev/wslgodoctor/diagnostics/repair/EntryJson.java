package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A journal entry as a file that a person can read. Strict: what is not exactly an entry is not read as one. */
final class EntryJson {

    private static final int SCHEMA = 1;

    private EntryJson() {
    }

    static String write(Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("number", entry.number());
        json.addProperty("cause", entry.causeId());
        json.addProperty("state", entry.state().id());
        json.addProperty("began", entry.began().toString());
        json.addProperty("changed", entry.changed().toString());
        json.addProperty("plan", entry.planHash());
        json.add("distros", PlanJson.of(entry.distros()));
        JsonArray steps = new JsonArray();
        for (Entry.Step step : entry.steps()) {
            JsonObject one = new JsonObject();
            one.addProperty("kind", step.trace().kind());
            one.addProperty("status", step.status().id());
            write(step.trace(), one);
            steps.add(one);
        }
        json.add("steps", steps);
        return PlanJson.PRETTY.toJson(json) + "\n";
    }

    // long, because it is one switch with a case for each kind: the compiler finds a missing one
    private static void write(Trace trace, JsonObject json) {
        switch (trace) {
            case Trace.File file -> {
                json.addProperty("place", file.at().toString());
                json.addProperty("path", file.path());
                json.addProperty("root", file.asRoot());
                file.before().ifPresent(stamp -> json.add("before", of(stamp)));
                PlanJson.put(json, "image", file.image());
                PlanJson.put(json, "intended", file.intended());
                file.after().ifPresent(stamp -> json.add("after", of(stamp)));
                json.add("madeFolders", of(file.madeFolders()));
            }
            case Trace.Registry registry -> {
                json.addProperty("key", registry.key());
                json.addProperty("name", registry.name());
                registry.before().ifPresent(value -> json.add("before", PlanJson.of(value)));
                registry.intended().ifPresent(value -> json.add("intended", PlanJson.of(value)));
            }
            case Trace.Aside aside -> {
                json.addProperty("place", aside.at().toString());
                json.addProperty("from", aside.from().toString());
                json.addProperty("to", aside.to().toString());
                json.addProperty("copy", aside.copy().toString());
            }
            case Trace.Tree tree -> {
                json.addProperty("place", tree.at().toString());
                json.addProperty("from", tree.from().toString());
                json.addProperty("to", tree.to().toString());
                json.addProperty("working", tree.working().toString());
                PlanJson.put(json, "manifest", tree.manifest());
                json.add("madeFolders", of(tree.madeFolders()));
            }
            case Trace.Ran ran -> {
                json.addProperty("place", ran.at().toString());
                json.add("apply", PlanJson.of(ran.apply()));
                ran.undo().ifPresent(command -> json.add("undo", PlanJson.of(command)));
                ran.check().ifPresent(command -> json.add("check", PlanJson.of(command)));
                PlanJson.put(json, "before", ran.before());
                PlanJson.put(json, "after", ran.after());
            }
            case Trace.Chose chose -> {
                json.addProperty("project", chose.project());
                PlanJson.put(json, "earlier", chose.earlier());
            }
            case Trace.Restarted restarted -> json.addProperty("place", restarted.at().toString());
            case Trace.ByHand byHand -> {
                json.addProperty("message", byHand.messageKey());
                json.add("arguments", PlanJson.of(byHand.arguments()));
            }
        }
    }

    private static JsonObject of(FileStamp stamp) {
        JsonObject json = new JsonObject();
        json.addProperty("sha256", stamp.sha256());
        json.addProperty("mode", stamp.mode() < 0 ? "" : Integer.toString(stamp.mode(), 8));
        json.addProperty("uid", stamp.uid());
        json.addProperty("gid", stamp.gid());
        json.addProperty("modified", stamp.modified());
        json.addProperty("links", stamp.links());
        json.addProperty("real", stamp.real());
        return json;
    }

    private static JsonArray of(List<String> texts) {
        JsonArray json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    /**
     * Reads an entry.
     *
     * @throws JsonParseException if the text is not an entry of this schema; the message says what is wrong
     */
    static Entry read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            int schema = PlanJson.need(json, "schema").getAsInt();
            if (schema != SCHEMA) {
                throw new JsonParseException("schema " + schema + " is not known to this version");
            }
            List<Entry.Step> steps = new ArrayList<>();
            PlanJson.array(json, "steps").forEach(step -> steps.add(step(step.getAsJsonObject())));
            return new Entry(PlanJson.need(json, "number").getAsInt(), PlanJson.needText(json, "cause"),
                    PlanJson.needText(json, "plan"), constant(Entry.State.class, PlanJson.needText(json, "state")),
                    Instant.parse(PlanJson.needText(json, "began")), Instant.parse(PlanJson.needText(json, "changed")),
                    texts(PlanJson.object(json, "distros")), steps);
        } catch (JsonParseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonParseException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Entry.Step step(JsonObject json) {
        return new Entry.Step(constant(Entry.Status.class, PlanJson.needText(json, "status")), trace(json));
    }

    private static Trace trace(JsonObject json) {
        String kind = PlanJson.needText(json, "kind");
        return switch (kind) {
            case "file" -> new Trace.File(place(json), PlanJson.needText(json, "path"),
                    PlanJson.need(json, "root").getAsBoolean(), stamp(json, "before"), PlanJson.text(json, "image"),
                    PlanJson.text(json, "intended"), stamp(json, "after"), list(json, "madeFolders"));
            case "registry" -> new Trace.Registry(PlanJson.needText(json, "key"), PlanJson.needText(json, "name"),
                    PlanJson.object(json, "before").map(PlanJson::stored),
                    PlanJson.object(json, "intended").map(PlanJson::stored));
            case "aside" -> new Trace.Aside(place(json), LinuxPath.of(PlanJson.needText(json, "from")),
                    LinuxPath.of(PlanJson.needText(json, "to")), LinuxPath.of(PlanJson.needText(json, "copy")));
            case "tree" -> new Trace.Tree(place(json), LinuxPath.of(PlanJson.needText(json, "from")),
                    LinuxPath.of(PlanJson.needText(json, "to")), LinuxPath.of(PlanJson.needText(json, "working")),
                    PlanJson.text(json, "manifest"), list(json, "madeFolders"));
            case "run" -> new Trace.Ran(place(json), command(json, "apply").orElseThrow(
                    () -> new JsonParseException("\"apply\" is missing")), command(json, "undo"),
                    command(json, "check"), PlanJson.text(json, "before"), PlanJson.text(json, "after"));
            case "project" -> new Trace.Chose(PlanJson.needText(json, "project"), PlanJson.text(json, "earlier"));
            case "restart" -> new Trace.Restarted(place(json));
            case "by-hand" -> new Trace.ByHand(PlanJson.needText(json, "message"),
                    texts(PlanJson.object(json, "arguments")));
            default -> throw new JsonParseException("a step of kind \"" + kind + "\" is not known to this version");
        };
    }

    private static Place place(JsonObject json) {
        return Place.parse(PlanJson.needText(json, "place"));
    }

    private static Optional<Command> command(JsonObject json, String name) {
        return PlanJson.object(json, name).map(PlanJson::command);
    }

    private static Optional<FileStamp> stamp(JsonObject json, String name) {
        return PlanJson.object(json, name).map(stamp -> new FileStamp(PlanJson.needText(stamp, "sha256"),
                mode(PlanJson.needText(stamp, "mode")), PlanJson.need(stamp, "uid").getAsInt(),
                PlanJson.need(stamp, "gid").getAsInt(), PlanJson.needText(stamp, "modified"),
                PlanJson.need(stamp, "links").getAsInt(), PlanJson.needText(stamp, "real")));
    }

    private static int mode(String octal) {
        return octal.isEmpty() ? -1 : Integer.parseInt(octal, 8);
    }

    private static List<String> list(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        PlanJson.array(json, name).forEach(text -> texts.add(text.getAsString()));
        return texts;
    }

    private static Map<String, String> texts(Optional<JsonObject> json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.ifPresent(object -> object.entrySet().forEach(
                member -> texts.put(member.getKey(), member.getValue().getAsString())));
        return texts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
