package dev.wslgodoctor.diagnostics.parse;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The entries of the directives require and replace of a go.mod, in file order.
 *
 * @param required  {@code PATH VERSION}
 * @param indirect  those of them that are marked {@code // indirect}
 * @param replaced  left sides of replace: {@code PATH} or {@code PATH VERSION}
 * @see <a href="https://go.dev/ref/mod#go-mod-file-grammar">Go modules reference, go.mod grammar</a>
 */
public record GoModEntries(Set<String> required, Set<String> indirect, Set<String> replaced) {

    public GoModEntries {
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        indirect = Set.copyOf(indirect);
        replaced = Collections.unmodifiableSet(new LinkedHashSet<>(replaced));
    }

    /** Reads the file's text; never fails. */
    public static GoModEntries parse(String text) {
        Set<String> required = new LinkedHashSet<>();
        Set<String> indirect = new LinkedHashSet<>();
        Set<String> replaced = new LinkedHashSet<>();
        String block = "";
        for (String line : text.split("\n")) {
            String plain = line.replaceFirst("//.*", "").strip();
            if (plain.equals(")")) {
                block = "";
            } else if (plain.matches("\\w+\\s*\\(")) {
                block = plain.replaceFirst("\\s*\\(", "");
            } else if (!plain.isEmpty()) {
                String directive = block.isEmpty() ? plain.split("\\s+")[0] : block;
                String entry = entry(block.isEmpty() ? plain.substring(directive.length()) : plain);
                if (directive.equals("require")) {
                    required.add(entry);
                    if (line.contains("// indirect")) {
                        indirect.add(entry);
                    }
                } else if (directive.equals("replace")) {
                    replaced.add(entry);
                }
            }
        }
        return new GoModEntries(required, indirect, replaced);
    }

    private static String entry(String text) {
        return text.replaceFirst("\\s*=>.*", "").replace("\"", "").strip().replaceAll("\\s+", " ");
    }

    /** Whether a required module, {@code PATH VERSION}, gets its content from elsewhere. */
    public boolean isReplaced(String module) {
        return replaced.contains(module) || replaced.contains(module.split(" ")[0]);
    }
}
