package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Part;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.RecordedPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A program file in a recording: what was read out of it, never its bytes. */
final class BinaryForm {

    private BinaryForm() {
    }

    static JsonElement write(BinaryFacts facts) {
        JsonObject object = new JsonObject();
        object.addProperty("format", facts.format().id());
        facts.problem().ifPresent(problem -> object.addProperty("problem", problem));
        object.addProperty("machine", facts.machine());
        object.addProperty("program", facts.program());
        JsonArray sections = new JsonArray();
        facts.sections().forEach(section -> sections.add(part(section)));
        object.add("sections", sections);
        facts.debugLink().ifPresent(link -> object.addProperty("debugLink", link));
        facts.build().ifPresent(build -> object.add("build", build(build)));
        facts.noBuild().ifPresent(reason -> object.addProperty("noBuild", reason));
        facts.paths().ifPresent(paths -> object.add("paths", paths(paths)));
        facts.noPaths().ifPresent(reason -> object.addProperty("noPaths", reason));
        object.addProperty("size", facts.stamp().size());
        object.addProperty("modified", facts.stamp().modified());
        object.addProperty("owner", facts.stamp().owner());
        return object;
    }

    private static JsonObject part(Part section) {
        JsonObject object = new JsonObject();
        object.addProperty("name", section.name());
        object.addProperty("size", section.size());
        if (section.compressed()) {
            object.addProperty("compressed", true);
        }
        return object;
    }

    private static JsonObject build(BuildInfo build) {
        JsonObject object = new JsonObject();
        object.addProperty("go", build.goVersion());
        object.addProperty("main", build.mainPackage());
        object.addProperty("module", build.modulePath());
        object.addProperty("moduleVersion", build.moduleVersion());
        object.addProperty("dependencies", build.dependencies());
        JsonObject settings = new JsonObject();
        build.settings().forEach(settings::addProperty);
        object.add("settings", settings);
        return object;
    }

    private static JsonObject paths(RecordedPaths paths) {
        JsonObject object = new JsonObject();
        object.add("files", JsonFields.array(paths.files()));
        object.addProperty("complete", paths.complete());
        return object;
    }

    static BinaryFacts read(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the answer");
        Stamp stamp = new Stamp(fields.whole("size"), fields.whole("modified"), fields.whole("owner"));
        return new BinaryFacts(format(fields.text("format")), fields.optionalText("problem"), fields.text("machine"),
                fields.flag("program"), parts(fields.any("sections")), fields.optionalText("debugLink"),
                fields.has("build") ? Optional.of(build(fields.any("build"))) : Optional.empty(),
                fields.optionalText("noBuild"),
                fields.has("paths") ? Optional.of(paths(fields.any("paths"))) : Optional.empty(),
                fields.optionalText("noPaths"), stamp);
    }

    private static Format format(String name) {
        try {
            return Format.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("not a format of a program: " + name);
        }
    }

    private static List<Part> parts(JsonElement json) {
        if (!(json instanceof JsonArray array)) {
            throw new JsonFields.Wrong("the field 'sections' must be a list");
        }
        List<Part> parts = new ArrayList<>();
        array.forEach(item -> {
            JsonFields fields = JsonFields.of(item, "each section");
            parts.add(new Part(fields.text("name"), fields.whole("size"), fields.optionalFlag("compressed")));
        });
        return parts;
    }

    private static BuildInfo build(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the field 'build'");
        Map<String, String> settings = new TreeMap<>();
        JsonFields.of(fields.any("settings"), "the field 'settings'");
        fields.any("settings").getAsJsonObject().entrySet().forEach(entry ->
                settings.put(entry.getKey(), JsonFields.text(entry.getValue(), "each of the settings")));
        return new BuildInfo(fields.text("go"), fields.text("main"), fields.text("module"),
                fields.text("moduleVersion"), fields.count("dependencies"), settings);
    }

    private static RecordedPaths paths(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the field 'paths'");
        return new RecordedPaths(JsonFields.texts(fields.any("files"), "the field 'files'"), fields.flag("complete"));
    }
}
