package dev.wslgodoctor.diagnostics.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code go env -json} prints.
 *
 * @param values variables by name; an empty text is a variable that is not set
 */
public record GoEnv(Map<String, String> values) {

    /** Copies the map. */
    public GoEnv {
        values = Map.copyOf(values);
    }

    /** Reads the output; empty when it is not one JSON object of texts, as when go failed. */
    public static Optional<GoEnv> parse(String output) {
        Jsonc json = Jsonc.parse(output);
        if (!json.isSound() || !(json.root().orElse(null) instanceof JsoncNode.ObjectNode object)) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (JsoncNode.Member member : object.members()) {
            Optional<String> text = member.value().asText();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            values.put(member.name(), text.get());
        }
        return Optional.of(new GoEnv(values));
    }

    /** A variable that is set; empty when it is not, or when go was not asked for it. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** The version of Go. */
    public Optional<GoVersion> version() {
        return value("GOVERSION").flatMap(GoVersion::parse);
    }

    /** The words of GOFLAGS, from the environment or from {@code go env -w}; empty list when it is not set. */
    public List<String> goflags() {
        return value("GOFLAGS").map(FlagWords::ofGoflags).orElse(List.of());
    }
}
