package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the Go extension that bear on building and debugging, and those that instructions on the web name but
 * that never existed.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, contributes.configuration</a>
 */
public final class GoSettings {

    /** What a setting is worth. */
    public enum Status {
        /** The extension reads it. */
        USED,
        /** It never existed; nothing reads it. */
        DEAD
    }

    /**
     * A setting.
     *
     * @param key    as in settings.json
     * @param status whether anything reads it
     * @param instead what does what the writer of a dead setting wanted; empty for a setting that is used
     */
    public record Setting(String key, Status status, Optional<String> instead) {
    }

    private static final List<String> USED = List.of("go.delveConfig", "go.alternateTools", "go.toolsGopath",
            "go.gopath", "go.goroot", "go.inferGopath", "go.toolsEnvVars", "go.toolsManagement.autoUpdate",
            "go.toolsManagement.checkForUpdates", "go.toolsManagement.go", "go.buildFlags", "go.buildTags",
            "go.testFlags", "go.testEnvVars", "go.testEnvFile", "go.testTimeout");
    private static final Map<String, String> DEAD = Map.of("go.delvePath", "go.alternateTools",
            "go.delveLoadConfig", "go.delveConfig", "go.dlvDap", "go.delveConfig", "dlvDap", "go.delveConfig");
    private static final List<String> IN_DELVE_CONFIG = List.of("dlvLoadConfig", "apiVersion", "showGlobalVariables",
            "showRegisters", "hideSystemGoroutines", "showLog", "logOutput", "debugAdapter", "dlvFlags",
            "substitutePath");

    private GoSettings() {
    }

    /** What is known of a key; empty for the many settings that have nothing to do with debugging, or are unknown. */
    public static Optional<Setting> find(String key) {
        if (DEAD.containsKey(key)) {
            return Optional.of(new Setting(key, Status.DEAD, Optional.of(DEAD.get(key))));
        }
        return USED.contains(key) ? Optional.of(new Setting(key, Status.USED, Optional.empty())) : Optional.empty();
    }

    /** The keys that {@code go.delveConfig} takes. */
    public static List<String> delveConfigKeys() {
        return IN_DELVE_CONFIG;
    }

    /** The members of a settings.json that never had an effect, in file order. */
    public static List<JsoncNode.Member> deadIn(Jsonc settings) {
        List<JsoncNode.Member> dead = new ArrayList<>();
        if (settings.root().orElse(null) instanceof JsoncNode.ObjectNode object) {
            for (JsoncNode.Member member : object.members()) {
                if (DEAD.containsKey(member.name())) {
                    dead.add(member);
                }
            }
        }
        return List.copyOf(dead);
    }
}
