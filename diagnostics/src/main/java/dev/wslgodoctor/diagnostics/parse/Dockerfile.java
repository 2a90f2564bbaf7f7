package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Dockerfile cut into its instructions. Nothing is replaced in it and nothing of it is run.
 *
 * @param instructions in file order
 * @see <a href="https://docs.docker.com/reference/dockerfile/">Dockerfile reference</a>
 */
public record Dockerfile(List<Instruction> instructions) {

    // more lines than any person writes; what follows is left out
    private static final int MOST = 2000;

    private static final Pattern ESCAPE = Pattern.compile("(?i)#\\s*escape\\s*=\\s*([`\\\\])\\s*");
    private static final Pattern HEREDOC = Pattern.compile("<<-?\\s*[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");
    private static final Pattern STAGE = Pattern.compile("(?i)(?:--\\S+\\s+)*+(\\S+)(?:\\s+as\\s+(\\S+))?.*");

    public Dockerfile {
        instructions = List.copyOf(instructions);
    }

    /**
     * One instruction.
     *
     * @param keyword in upper case, such as {@code RUN}
     * @param text    what follows, continued lines joined by blanks and comments between them left out
     * @param line    where it begins, from 1
     */
    public record Instruction(String keyword, String text, int line) {

        /** The words that are run, of the exec form or of the shell form. */
        public List<String> words() {
            String plain = withoutOptions();
            if (plain.startsWith("[")) {
                Optional<JsoncNode> array = Jsonc.parse(plain).root();
                Optional<List<String>> words = array.flatMap(JsoncNode::asTexts);
                if (words.isPresent()) {
                    return words.get();
                }
            }
            return ShellWords.of(plain);
        }

        /** The commands that are run; the exec form is one. */
        public List<List<String>> commands() {
            return withoutOptions().startsWith("[") ? List.of(words()) : ShellWords.commands(withoutOptions());
        }

        private String withoutOptions() {
            return text.strip().replaceFirst("^(--[a-z]+=\\S+\\s+)+", "");
        }
    }

    /**
     * One stage: from a FROM to the next.
     *
     * @param image        what it starts from, as written
     * @param name         its name; empty if it has none
     * @param instructions its FROM first
     */
    public record Stage(String image, Optional<String> name, List<Instruction> instructions) {

        /** The instructions of one kind. */
        public List<Instruction> all(String keyword) {
            return instructions.stream().filter(each -> each.keyword().equals(keyword)).toList();
        }

        /** True if the image is one of Windows, by the names that Microsoft and Go give theirs. */
        public boolean isWindows() {
            String lower = image.toLowerCase(Locale.ROOT);
            return lower.contains("nanoserver") || lower.contains("windowsservercore") || lower.contains("windows/");
        }
    }

    /** Reads a text; never fails. */
    public static Dockerfile parse(String text) {
        String[] lines = text.split("\r?\n", -1);
        char escape = '\\';
        for (int i = 0; i < lines.length && lines[i].startsWith("#"); i++) {
            Matcher matcher = ESCAPE.matcher(lines[i]);
            escape = matcher.matches() ? matcher.group(1).charAt(0) : escape;
        }
        List<Instruction> instructions = new ArrayList<>();
        int at = 0;
        while (at < lines.length && instructions.size() < MOST) {
            int first = at;
            StringBuilder joined = new StringBuilder();
            boolean goesOn = true;
            while (goesOn && at < lines.length) {
                String line = lines[at++].strip();
                boolean comment = line.startsWith("#");
                goesOn = comment ? !joined.isEmpty() : line.endsWith(String.valueOf(escape))
                        || line.isEmpty() && !joined.isEmpty();
                if (!comment) {
                    joined.append(goesOn && !line.isEmpty() ? line.substring(0, line.length() - 1) : line).append(' ');
                }
            }
            at = heredocs(joined, lines, at);
            add(joined.toString().strip(), first + 1, instructions);
        }
        return new Dockerfile(instructions);
    }

    // the lines of a here-document are commands of a RUN and must not be taken for instructions
    private static int heredocs(StringBuilder joined, String[] lines, int from) {
        int at = from;
        Matcher matcher = HEREDOC.matcher(joined.toString());
        while (matcher.find()) {
            StringBuilder body = new StringBuilder();
            while (at < lines.length && !lines[at].strip().equals(matcher.group(1))) {
                body.append(" ; ").append(lines[at++].strip());
            }
            at++;
            joined.append(body);
        }
        return Math.min(at, lines.length);
    }

    private static void add(String text, int line, List<Instruction> instructions) {
        int blank = text.indexOf(' ');
        if (!text.isEmpty()) {
            instructions.add(new Instruction((blank < 0 ? text : text.substring(0, blank)).toUpperCase(Locale.ROOT),
                    blank < 0 ? "" : text.substring(blank + 1).strip(), line));
        }
    }

    /** The stages in file order; what stands before the first FROM belongs to none. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        List<Instruction> current = new ArrayList<>();
        for (Instruction instruction : instructions) {
            if (instruction.keyword().equals("FROM")) {
                add(current, stages);
                current.clear();
            }
            current.add(instruction);
        }
        add(current, stages);
        return stages;
    }

    private static void add(List<Instruction> instructions, List<Stage> stages) {
        if (instructions.isEmpty() || !instructions.getFirst().keyword().equals("FROM")) {
            return;
        }
        Matcher matcher = STAGE.matcher(instructions.getFirst().text());
        if (matcher.matches()) {
            stages.add(new Stage(matcher.group(1), Optional.ofNullable(matcher.group(2)), List.copyOf(instructions)));
        }
    }

    /** The stage that is built when nothing else is said: the last one; empty for a file without FROM. */
    public Optional<Stage> last() {
        List<Stage> stages = stages();
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
    }

    /** Whether a container of it runs Delve, by its last stage's ENTRYPOINT or CMD. */
    public boolean runsDelve() {
        return last().map(stage -> Stream.of("ENTRYPOINT", "CMD").flatMap(keyword -> stage.all(keyword).stream())
                .anyMatch(each -> DelveWordsOf.delve(each.words()).isPresent())).orElse(false);
    }
}
