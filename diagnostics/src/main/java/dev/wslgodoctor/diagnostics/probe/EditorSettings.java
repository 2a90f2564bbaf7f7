package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import java.util.List;
import java.util.Optional;

/**
 * The settings files of an editor.
 *
 * @param documents the strongest first
 */
public record EditorSettings(List<JsoncDocument> documents) {

    public EditorSettings {
        documents = List.copyOf(documents);
    }

    /** A value with the file it stands in. */
    public record Found(JsoncDocument document, JsoncPath path, JsoncNode node) {

        /** The value if it is a string. */
        public Optional<String> text() {
            return node instanceof JsoncNode.TextNode text ? Optional.of(text.value()) : Optional.empty();
        }
    }

    /**
     * The value that counts.
     *
     * @param names the key and, inside an object value, the names to go down, for example {@code go.alternateTools},
     *              {@code dlv}; VS Code merges object settings of several levels member by member
     */
    public Optional<Found> find(String... names) {
        JsoncPath path = JsoncPath.of(names);
        return documents.stream().flatMap(document -> document.json().at(path)
                .map(node -> new Found(document, path, node)).stream()).findFirst();
    }

    /**
     * The value that counts for a window in the distro, of a setting whose scope is {@code machine-overridable}: the
     * user settings on Windows do not reach it there (golang/vscode-go extension/package.json: go.goroot, go.gopath,
     * go.toolsGopath).
     */
    public Optional<Found> findInDistro(String... names) {
        return all(names).stream().filter(found -> !found.document().place().equals(Place.WINDOWS)).findFirst();
    }

    /** Every file that sets this key, the strongest first. */
    public List<Found> all(String... names) {
        JsoncPath path = JsoncPath.of(names);
        return documents.stream().flatMap(document -> document.json().at(path)
                .map(node -> new Found(document, path, node)).stream()).toList();
    }

    String summary() {
        return documents.isEmpty() ? "none" : String.join(", ", documents.stream().map(JsoncDocument::path).toList());
    }
}
