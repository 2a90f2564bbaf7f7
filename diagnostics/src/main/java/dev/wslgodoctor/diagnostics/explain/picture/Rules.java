package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** substitutePath rules as a verdict writes them: {@code FROM -> TO, FROM -> TO}, or {@code []} for none. */
final class Rules {

    private static final String ARROW = " -> ";

    private Rules() {
    }

    /** What the rules make of a path; empty if they leave it as it is or cannot be read. */
    static Optional<String> after(String path, String written) {
        List<SubstitutePath.Rule> rules = new ArrayList<>();
        for (String each : written.split(", ")) {
            int arrow = each.indexOf(ARROW);
            if (arrow < 0) {
                return Optional.empty();
            }
            rules.add(new SubstitutePath.Rule(each.substring(0, arrow), each.substring(arrow + ARROW.length())));
        }
        String after = SubstitutePath.apply(path, rules);
        return after.equals(path) ? Optional.empty() : Optional.of(after);
    }
}
