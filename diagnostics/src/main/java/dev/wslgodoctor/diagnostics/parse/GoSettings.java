package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Map<String, LaunchAttribute.Type> USED = Map.ofEntries(
            Map.entry("go.delveConfig", LaunchAttribute.Type.OBJECT),
            Map.entry("go.alternateTools", LaunchAttribute.Type.OBJECT),
            Map.entry("go.toolsGopath", LaunchAttribute.Type.TEXT),
            Map.entry("go.gopath", LaunchAttribute.Type.TEXT),
            Map.entry("go.goroot", LaunchAttribute.Type.TEXT),
            Map.entry("go.inferGopath", LaunchAttribute.Type.FLAG),
            Map.entry("go.toolsEnvVars", LaunchAttribute.Type.OBJECT),
            Map.entry("go.toolsManagement.autoUpdate", LaunchAttribute.Type.FLAG),
            Map.entry("go.toolsManagement.checkForUpdates", LaunchAttribute.Type.CHOICE),
            Map.entry("go.toolsManagement.go", LaunchAttribute.Type.TEXT),
            Map.entry("go.buildFlags", LaunchAttribute.Type.TEXTS),
            Map.entry("go.buildTags", LaunchAttribute.Type.TEXT),
            Map.entry("go.testFlags", LaunchAttribute.Type.TEXTS),
            Map.entry("go.testEnvVars", LaunchAttribute.Type.OBJECT),
            Map.entry("go.testEnvFile", LaunchAttribute.Type.TEXT),
            Map.entry("go.testTimeout", LaunchAttribute.Type.TEXT));
    private static final List<String> CHECKS = List.of("proxy", "local", "off");
    private static final Map<String, String> DEAD = Map.of("go.delvePath", "go.alternateTools",
            "go.delveLoadConfig", "maxStringLen, maxArrayValues (launch.json)", "go.dlvDap", "go.delveConfig",
            "dlvDap", "go.delveConfig");
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
        return USED.containsKey(key) ? Optional.of(new Setting(key, Status.USED, Optional.empty())) : Optional.empty();
    }

    /** The keys that {@code go.delveConfig} takes. */
    public static List<String> delveConfigKeys() {
        return IN_DELVE_CONFIG;
    }

    /**
     * What in a settings.json has another kind of value than the extension takes, or stands there twice, in file order.
     * What has no effect at all is {@link #deadIn}; {@code null} stands for the default.
     *
     * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
     *      extension/package.json@0003dc76, contributes.configuration</a>
     */
    public static List<LaunchFault> faultsIn(Jsonc settings) {
        List<LaunchFault> faults = new ArrayList<>();
        if (settings.root().orElse(null) instanceof JsoncNode.ObjectNode object) {
            Set<String> seen = new HashSet<>();
            for (JsoncNode.Member member : object.members()) {
                LaunchAttribute.Type type = USED.get(member.name());
                JsoncPath path = JsoncPath.of(member.name());
                if ((type != null || DEAD.containsKey(member.name())) && !seen.add(member.name())) {
                    faults.add(new LaunchFault(LaunchFault.Kind.DUPLICATE_ATTRIBUTE, path, member.span(),
                            Optional.empty()));
                } else if (type != null && !takes(type, CHECKS, member.value())) {
                    faults.add(new LaunchFault(LaunchFault.Kind.WRONG_VALUE, path, member.span(),
                            Optional.of(type.form(CHECKS))));
                } else if (member.name().equals("go.delveConfig")
                        && member.value() instanceof JsoncNode.ObjectNode config) {
                    config.members().forEach(each -> faults.addAll(faultsOf(each, path)));
                }
            }
        }
        return List.copyOf(faults);
    }

    private static List<LaunchFault> faultsOf(JsoncNode.Member member, JsoncPath config) {
        Optional<LaunchAttribute> attribute = LaunchAttributes.find(member.name())
                .filter(found -> IN_DELVE_CONFIG.contains(found.name()));
        JsoncPath path = config.member(member.name());
        if (attribute.isEmpty()) {
            return List.of();
        }
        if (!takes(attribute.get().type(), attribute.get().choices(), member.value())) {
            return List.of(new LaunchFault(LaunchFault.Kind.WRONG_VALUE, path, member.span(),
                    Optional.of(attribute.get().form())));
        }
        return switch (member.name()) {
            case "substitutePath" -> LaunchReview.incomplete(member.value(), path);
            case "logOutput" -> LaunchReview.unknownLogOutput(member.value()).map(words -> List.of(new LaunchFault(
                    LaunchFault.Kind.UNKNOWN_LOG_OUTPUT, path, member.span(), Optional.of(words)))).orElse(List.of());
            default -> List.of();
        };
    }

    private static boolean takes(LaunchAttribute.Type type, List<String> choices, JsoncNode value) {
        return value instanceof JsoncNode.NullNode || type.takes(value, choices);
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
