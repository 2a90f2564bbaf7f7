package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Request;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One configuration of launch.json, as written: variables are not resolved.
 *
 * @param path where it stands, such as {@code configurations[0]}; the start of every edit
 * @param node the object itself, whose members give attributes that have no accessor here
 */
public record LaunchConfiguration(JsoncPath path, JsoncNode.ObjectNode node) {

    /** Its name in the editor's list; empty when it has none. */
    public Optional<String> name() {
        return text("name");
    }

    /** Whether it belongs to the Go extension. */
    public boolean isGo() {
        return text("type").filter("go"::equals).isPresent();
    }

    /** What it asks for; empty when {@code request} is missing or neither word. */
    public Optional<Request> request() {
        return text("request").flatMap(word -> switch (word) {
            case "launch" -> Optional.of(Request.LAUNCH);
            case "attach" -> Optional.of(Request.ATTACH);
            default -> Optional.empty();
        });
    }

    /**
     * {@code mode} as written; empty when it is missing, which means {@code auto} for launch and {@code local} else.
     */
    public Optional<String> mode() {
        return text("mode");
    }

    /** Whether the old debug adapter is asked for. */
    public boolean isLegacy() {
        return text("debugAdapter").filter("legacy"::equals).isPresent();
    }

    /** An attribute by its exact name. */
    public Optional<JsoncNode> attribute(String attribute) {
        return node.member(attribute).map(JsoncNode.Member::value);
    }

    /** An attribute that is a string. */
    public Optional<String> text(String attribute) {
        return attribute(attribute).flatMap(JsoncNode::asText);
    }

    /** The path of an attribute, for an edit. */
    public JsoncPath pathOf(String attribute) {
        return path.member(attribute);
    }

    /** The words of {@code buildFlags}, as Delve cuts a string; empty when missing or of another type. */
    public List<String> buildFlags() {
        Optional<JsoncNode> flags = attribute("buildFlags");
        Optional<String> line = flags.flatMap(JsoncNode::asText);
        return line.map(FlagWords::ofDelveBuildFlags)
                .orElseGet(() -> flags.flatMap(JsoncNode::asTexts).orElse(List.of()));
    }

    /** A variable that {@code env} sets; empty when it does not, or not with a string. */
    public Optional<String> environment(String name) {
        return node.at(JsoncPath.of("env").member(name)).flatMap(JsoncNode::asText);
    }

    /** The complete rules of {@code substitutePath} in order; an incomplete one is left out. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (attribute("substitutePath").orElse(null) instanceof JsoncNode.ArrayNode array) {
            for (JsoncNode element : array.elements()) {
                Optional<String> from = element.at(JsoncPath.of("from")).flatMap(JsoncNode::asText);
                Optional<String> to = element.at(JsoncPath.of("to")).flatMap(JsoncNode::asText);
                if (from.isPresent() && to.isPresent()) {
                    rules.add(new Rule(from.get(), to.get()));
                }
            }
        }
        return rules;
    }
}
