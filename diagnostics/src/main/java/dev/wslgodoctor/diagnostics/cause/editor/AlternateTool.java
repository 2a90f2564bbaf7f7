package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tool that the Go extension can be told to take from elsewhere, by {@code go.alternateTools}.
 *
 * @param name the entry: {@code go}, {@code dlv} or {@code gopls}
 */
public record AlternateTool(String name) {

    private static final String KEY = "go.alternateTools";

    /**
     * The edits that make the extension start this program: of the file that sets it already, else of the settings of
     * each editor's server in the distro, which hold for all projects and belong to none.
     *
     * @return empty if no server is known, or a file is broken and cannot be edited without guessing
     */
    public List<Action> naming(String path, Facts facts) {
        Optional<EditorSettings> settings = facts.ask(EditorProbes.SETTINGS).found();
        Optional<EditorSettings.Found> setting = settings.flatMap(each -> each.find(KEY, name));
        if (setting.isPresent()) {
            return setting.get().document().json().isSound() ? List.of(setting.get().document().edited(
                    JsoncEdit.replace(setting.get().document().json().text(), setting.get().path(),
                            Jsonc.quote(path)))) : List.of();
        }
        Optional<LinuxPath> home = facts.ask(DistroProbes.HOME).found();
        Optional<Place> distro = facts.ask(WslProbes.DISTRO).found().map(choice -> Place.distro(choice.name()));
        List<Action> edits = new ArrayList<>();
        for (String server : facts.ask(EditorProbes.SERVERS).found().orElse(List.of())) {
            if (home.isEmpty() || settings.isEmpty() || distro.isEmpty()) {
                return List.of();
            }
            String file = home.get().resolve(server).resolve("data/Machine/settings.json").toString();
            Optional<JsoncDocument> document = settings.get().documents().stream()
                    .filter(each -> each.place().equals(distro.get()) && each.path().equals(file)).findFirst();
            if (document.isPresent() && !editable(document.get().json())) {
                return List.of();
            }
            String text = with(document.map(each -> each.json().text()).orElse(""), path);
            edits.add(document.<Action>map(each -> each.edited(text)).orElseGet(() -> new Action.ReplaceFile(
                    distro.get(), file, Optional.empty(), Optional.of(Blob.of(text)), false)));
        }
        return edits;
    }

    private static boolean editable(Jsonc json) {
        boolean outer = json.root().map(root -> root instanceof JsoncNode.ObjectNode).orElse(true);
        boolean inner = json.at(JsoncPath.of(KEY)).map(tools -> tools instanceof JsoncNode.ObjectNode).orElse(true);
        return json.isSound() && outer && inner;
    }

    private String with(String text, String path) {
        boolean there = Jsonc.parse(text).at(JsoncPath.of(KEY)).isPresent();
        return there ? JsoncEdit.set(text, JsoncPath.of(KEY), name, Jsonc.quote(path))
                : JsoncEdit.set(text, JsoncPath.ROOT, KEY, "{ " + Jsonc.quote(name) + ": " + Jsonc.quote(path) + " }");
    }
}
