package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directives of a go.mod or go.work, blocks taken apart.
 *
 * @param all in file order
 * @see <a href="https://go.dev/ref/mod#go-mod-file-lexical">Go modules reference, lexical elements of go.mod</a>;
 *      golang/go src/cmd/vendor/golang.org/x/mod/modfile/read.go
 */
public record GoDirectives(List<Directive> all) {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|=>|[^\\s\"]+?(?=//|\\s|$)");

    /** Copies the list. */
    public GoDirectives {
        all = List.copyOf(all);
    }

    /**
     * One directive.
     *
     * @param line  1-based
     * @param verb  such as {@code use}
     * @param words what follows, quotes resolved; {@code =>} is a word of its own
     */
    public record Directive(int line, String verb, List<String> words) {

        /** Copies the list. */
        public Directive {
            words = List.copyOf(words);
        }
    }

    /** Reads the file's text; never fails. */
    public static GoDirectives parse(String text) {
        List<Directive> all = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        String block = "";
        for (int i = 0; i < lines.length; i++) {
            List<String> words = words(lines[i]);
            if (words.isEmpty()) {
                continue;
            }
            if (words.equals(List.of(")"))) {
                block = "";
            } else if (words.size() == 2 && words.getLast().equals("(")) {
                block = words.getFirst();
            } else if (block.isEmpty()) {
                all.add(new Directive(i + 1, words.getFirst(), words.subList(1, words.size())));
            } else {
                all.add(new Directive(i + 1, block, words));
            }
        }
        return new GoDirectives(all);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
            } else if (line.startsWith("//", at) || !word.find(at) || word.start() != at) {
                return words;
            } else {
                words.add(word.group(1) == null ? word.group() : word.group(1).replaceAll("\\\\(.)", "$1"));
                at = word.end();
            }
        }
        return words;
    }

    /** The directives with this verb. */
    public List<Directive> of(String verb) {
        return all.stream().filter(each -> each.verb().equals(verb)).toList();
    }

    /** The version of the {@code go} line, with its place; empty without one. */
    public Optional<Directive> go() {
        return of("go").stream().filter(each -> each.words().size() == 1).findFirst();
    }

    /** The replace directives whose right side is a folder of Windows, which the go command refuses on Linux. */
    public List<Directive> windowsReplacements() {
        // golang/go src/cmd/vendor/golang.org/x/mod/modfile/rule.go, parseReplace: a backslash and no version
        return of("replace").stream().filter(each -> {
            int arrow = each.words().indexOf("=>");
            return arrow > 0 && arrow == each.words().size() - 2 && each.words().getLast().contains("\\");
        }).toList();
    }
}
