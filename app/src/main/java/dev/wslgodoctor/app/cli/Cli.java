package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: parses, runs one command, and turns every outcome into an exit status. */
public final class Cli {

    private static final System.Logger LOG = System.getLogger(Cli.class.getName());
    private static final Set<String> WITH_VALUE = Set.of("--distro", "--project", "--config", "--pid", "--binary",
            "--break", "--symptom", "--wsl", "--world", "--timeout", "--lang", "--theme", "--bundle", "--wait",
            "--save",
            "--plan", "--archive", "--with",
            "--delve-from", "--leave-out");

    private Cli() {
    }

    /** Whether this option is followed by a value. */
    public static boolean takesValue(String option) {
        return WITH_VALUE.contains(option);
    }

    /**
     * Runs one command.
     *
     * @param out the answer; with {@code --json} nothing but one JSON object
     * @param err everything else
     * @return the exit status, see {@link ExitCode}
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Locale language = language(arguments);
        Texts texts = Texts.in(language).and(Cli.class, "cli");
        Terminal terminal = new Terminal(out, err, texts);
        CommandLine line = commandLine(terminal, arguments);
        int status = terminal.interruption().during(() -> run(line, terminal, arguments));
        if (arguments.contains("--json") && (status == ExitCode.USAGE || status == ExitCode.REFUSED)) {
            terminal.unanswered().ifPresent(error -> terminal.json(error(line, arguments, error)));
        }
        return status;
    }

    /**
     * Opens the window with what was said on the command line.
     *
     * @param window opens it and returns when it is closed
     * @return the exit status
     */
    public static int window(List<String> arguments, PrintStream out, PrintStream err,
            Consumer<WindowOptions> window) {
        Terminal terminal = new Terminal(out, err, Texts.in(language(arguments)).and(Cli.class, "cli"));
        CommandLine line = new CommandLine(new WindowCommand(window));
        prepare(line, terminal);
        return run(line, terminal, arguments);
    }

    private static int run(CommandLine line, Terminal terminal, List<String> arguments) {
        PrintStream out = terminal.out();
        PrintStream err = terminal.err();
        Optional<String> tag = languageTag(arguments).filter(chosen -> !hasTexts(chosen));
        if (tag.isPresent()) {
            terminal.problem(terminal.texts().of("error.lang", Map.of("lang", tag.get())));
            return ExitCode.USAGE;
        }
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, args) -> wrongUsage(e, terminal));
        line.setExecutionExceptionHandler((e, command, result) -> failed(e, terminal));
        // a name or path that begins with @ is data, and not a file of further arguments
        line.setExpandAtFiles(false);
        return line.execute(arguments.toArray(String[]::new));
    }

    // a script that reads standard output learns why there is no answer
    private static JsonObject error(CommandLine line, List<String> arguments, String error) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", arguments.stream().filter(line.getSubcommands()::containsKey).findFirst()
                .orElse(line.getCommandName()));
        json.addProperty("error", error);
        return json;
    }

    /**
     * The commands with their texts: only the one that is asked for first, since reading what each of them takes makes
     * up most of a short start; all if none is, for the help and for what is said about a wrong word.
     */
    static CommandLine commandLine(Terminal terminal, List<String> arguments) {
        CommandLine line = new CommandLine(new Root());
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        Commands.ALL.forEach((name, command) -> {
            if (name.equals(first) || !Commands.ALL.containsKey(first)) {
                line.addSubcommand(name, command.apply(terminal));
            }
        });
        for (CommandLine each : line.getSubcommands().values()) {
            prepare(each, terminal);
        }
        prepare(line, terminal);
        return line;
    }

    private static void prepare(CommandLine line, Terminal terminal) {
        Texts texts = terminal.texts();
        CommandSpec spec = line.getCommandSpec();
        spec.exitCodeOnInvalidInput(ExitCode.USAGE);
        spec.exitCodeOnExecutionException(ExitCode.INTERNAL);
        spec.usageMessage().description(texts.of("command." + spec.name()));
        spec.usageMessage().synopsisHeading(texts.of("usage.synopsis") + " ");
        spec.usageMessage().optionListHeading("%n" + texts.of("usage.options") + "%n");
        spec.usageMessage().commandListHeading("%n" + texts.of("usage.commands") + "%n");
        spec.usageMessage().width(100);
        if (lab()) {
            line.setUsageHelpAutoWidth(false);
        }
        for (OptionSpec option : List.copyOf(spec.options())) {
            String key = textKey(option);
            if (key == null) {
                continue;
            }
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option).description(texts.of(key))
                    .hidden(key.equals("option.world") && !lab()).build());
        }
        for (PositionalParamSpec place : List.copyOf(spec.positionalParameters())) {
            spec.remove(place);
            spec.addPositional(PositionalParamSpec.builder(place).description(texts.of("place." + spec.name() + "."
                    + place.index().min())).build());
        }
        if (spec.parent() == null) {
            spec.usageMessage().footer("", texts.of("usage.status"));
        }
    }

    /** The text of an option. The keys of --help and --version are picocli's own (class StandardHelpOptions there). */
    private static String textKey(OptionSpec option) {
        String key = option.descriptionKey();
        return key == null ? null : key.replace("mixinStandardHelpOptions.", "option.");
    }

    /** Whether the program runs from a checkout, where the lab's worlds can be named. */
    static boolean lab() {
        return System.getProperty("wslgodoctor.lab") != null;
    }

    private static Locale language(List<String> arguments) {
        return languageTag(arguments).map(Locale::forLanguageTag)
                .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static Optional<String> languageTag(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return Optional.of(argument.substring("--lang=".length()).replace('_', '-'));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1).replace('_', '-'));
            }
        }
        return Optional.empty();
    }

    private static boolean hasTexts(String languageTag) {
        return Texts.LANGUAGES.stream().map(Locale::getLanguage)
                .anyMatch(Locale.forLanguageTag(languageTag).getLanguage()::equals);
    }

    private static int wrongUsage(ParameterException e, Terminal terminal) {
        Texts texts = terminal.texts();
        String message = switch (e) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched, texts);
            case MissingParameterException missing -> missing(missing, texts);
            case MaxValuesExceededException many -> texts.of("error.too-many", Map.of("detail", many.getMessage()));
            default -> texts.of(isNumber(e.getArgSpec()) ? "error.number" : "error.value", Map.of("value",
                    String.valueOf(e.getValue()), "option", e.getArgSpec() == null ? "" : label(e.getArgSpec())));
        };
        terminal.problem(message);
        terminal.problem(texts.of("error.see-help",
                Map.of("command", e.getCommandLine().getCommandSpec().qualifiedName())));
        return ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException e, Texts texts) {
        String word = e.getUnmatched().getFirst();
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        boolean option = word.startsWith("-");
        boolean command = spec.parent() == null && !option;
        List<String> near = option ? NearWords.of(word.replaceFirst("=.*", ""), spec.optionsMap().keySet())
                : command ? NearWords.of(word, Commands.ALL.keySet()) : List.of();
        String said = texts.of(option ? "error.unknown-option" : command ? "error.unknown-command" : "error.surplus",
                Map.of("argument", word));
        return near.isEmpty() ? said
                : texts.of("error.near", Map.of("said", said, "near", String.join(", ", near)));
    }

    private static String missing(MissingParameterException e, Texts texts) {
        CommandLine.Model.ArgSpec first = e.getMissing().getFirst();
        if (first instanceof OptionSpec) {
            // no option is required: what is missing is its value
            return texts.of("error.no-value", Map.of("option", label(first), "value", first.paramLabel()));
        }
        return texts.of("error.missing", Map.of("missing",
                String.join(", ", e.getMissing().stream().map(Cli::label).toList())));
    }

    private static boolean isNumber(CommandLine.Model.ArgSpec argument) {
        return argument != null && (argument.type() == int.class || argument.type() == Integer.class
                || argument.type() == long.class || argument.type() == Long.class);
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof UsageException usage) {
            terminal.problem(terminal.texts().of(usage.key(), usage.arguments()));
            return ExitCode.USAGE;
        }
        if (terminal.isSilent()) {
            return ExitCode.INTERNAL;
        }
        LOG.log(Level.ERROR, "the command failed", e);
        terminal.problem(terminal.texts().of("error.internal", Map.of("detail", String.valueOf(e))));
        return ExitCode.INTERNAL;
    }

    /** The program itself. */
    @Command(name = "wsl-go-doctor", mixinStandardHelpOptions = true, versionProvider = VersionText.class)
    static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandSpec spec;

        @CommandLine.Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
        private String lang;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }

    /** What {@code --version} prints. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return Version.facts().toArray(String[]::new);
        }
    }
}
