package dev.wslgodoctor.diagnostics.cause.files;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.files.SourceNames.Cure;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes one substitutePath rule of a configuration in the text of launch.json; all else keeps its characters.
 *
 * @param session   the configuration
 * @param workspace the workspace folder, which is written as the variable that stands for it
 */
record RuleEdit(LaunchSession session, String workspace) {

    private static final String NAME = "substitutePath";

    String apply(String text, Cure cure) {
        JsoncPath configuration = JsoncPath.of("configurations").element(session.index());
        JsoncPath rules = configuration.member(NAME);
        return switch (cure.fault()) {
            case MISSING -> Jsonc.parse(text).at(rules).orElse(null) instanceof JsoncNode.ArrayNode
                    ? JsoncEdit.append(text, rules, json(cure.rule()))
                    : JsoncEdit.set(text, configuration, NAME, "[\n    " + json(cure.rule()) + "\n]");
            case NEEDLESS -> element(cure).map(index -> without(text, configuration, index)).orElse(text);
            case WRONG -> element(cure).map(index -> replaced(text, rules.element(index), from(cure.rule()),
                    cure.rule().to())).orElse(text);
            case SWAPPED -> element(cure).map(index -> swapped(text, rules.element(index))).orElse(text);
        };
    }

    private static String without(String text, JsoncPath configuration, int index) {
        JsoncPath rules = configuration.member(NAME);
        boolean only = Jsonc.parse(text).at(rules).orElse(null) instanceof JsoncNode.ArrayNode array
                && array.elements().size() == 1;
        return JsoncEdit.remove(text, only ? rules : rules.element(index));
    }

    // as they stand, with their variables
    private static String swapped(String text, JsoncPath rule) {
        Jsonc json = Jsonc.parse(text);
        String from = json.at(rule.member("from")).flatMap(JsoncNode::asText).orElseThrow();
        String to = json.at(rule.member("to")).flatMap(JsoncNode::asText).orElseThrow();
        return replaced(text, rule, to, from);
    }

    private static String replaced(String text, JsoncPath rule, String from, String to) {
        return JsoncEdit.replace(JsoncEdit.replace(text, rule.member("from"), Jsonc.quote(from)), rule.member("to"),
                Jsonc.quote(to));
    }

    /** Where the rule stands in the file, in which incomplete ones may stand between. Empty if it is not there. */
    private Optional<Integer> element(Cure cure) {
        List<Integer> complete = new ArrayList<>();
        if (session.configuration().get(NAME) instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof JsonObject rule && rule.has("from") && rule.has("to")) {
                    complete.add(i);
                }
            }
        }
        return cure.index() < complete.size() ? Optional.of(complete.get(cure.index())) : Optional.empty();
    }

    private String json(Rule rule) {
        return "{ \"from\": " + Jsonc.quote(from(rule)) + ", \"to\": " + Jsonc.quote(rule.to()) + " }";
    }

    private String from(Rule rule) {
        boolean inside = rule.from().equals(workspace) || rule.from().startsWith(workspace + "/");
        return inside ? "${workspaceFolder}" + rule.from().substring(workspace.length()) : rule.from();
    }
}
