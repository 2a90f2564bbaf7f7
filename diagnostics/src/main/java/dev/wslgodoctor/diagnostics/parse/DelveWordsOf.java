package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Delve's command line inside another one, such as that of a container. */
public final class DelveWordsOf {

    private static final Set<String> COMMANDS = Set.of("debug", "exec", "test", "attach", "dap", "core", "trace",
            "connect");

    private DelveWordsOf() {
    }

    /**
     * The words from {@code dlv} on; empty if none of them starts Delve, also if the name is only installed or copied.
     * A line that is handed to a shell as one word is cut too.
     */
    public static Optional<List<String>> delve(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.substring(word.lastIndexOf('/') + 1);
            List<String> rest = words.subList(i, words.size());
            if (name.equals("dlv") && rest.stream().skip(1).anyMatch(COMMANDS::contains)) {
                return Optional.of(List.copyOf(rest));
            }
            boolean line = i > 0 && words.get(i - 1).equals("-c") || word.contains("dlv ");
            if (line && word.contains(" ")) {
                Optional<List<String>> inside = ShellWords.commands(word).stream()
                        .flatMap(command -> delve(command).stream()).findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }
}
