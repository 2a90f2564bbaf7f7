package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Choices;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Kind;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Left;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Obstacle;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Follows golang/vscode-go extension/src/goDebugConfiguration.ts step by step. Used once. */
final class LaunchArguments {

    // go-delve/delve service/dap/types.go, LaunchConfig and AttachConfig
    private static final Set<String> BOTH = Set.of("mode", "stopOnEntry", "backend", "stackTraceDepth",
            "maxStringLen", "maxArrayValues", "showGlobalVariables", "showRegisters", "showPprofLabels",
            "hideSystemGoroutines", "goroutineFilters", "substitutePath", "followExec", "followExecRegex");
    private static final Set<String> LAUNCH = Set.of("program", "args", "cwd", "buildFlags", "output", "noDebug",
            "traceDirPath", "coreFilePath", "env", "outputMode", "stdinFrom");
    private static final Set<String> ATTACH = Set.of("processId", "waitFor", "guessSubstitutePath");
    private static final Set<String> LEGACY = Set.of("dlvLoadConfig", "apiVersion", "useApiV1", "remotePath");
    // the program's own output files; the project is a likely place for them
    private static final Set<String> WRITTEN = Set.of("stdoutTo", "stderrTo");
    private static final Set<String> EDITOR = Set.of("name", "type", "request", "presentation", "preLaunchTask",
            "postDebugTask", "internalConsoleOptions", "debugServer", "serverReadyAction", "console", "asRoot", "port",
            "host", "debugAdapter", "dlvFlags", "dlvToolPath", "showLog", "logOutput", "logDest", "trace", "envFile");
    // those of go.delveConfig that reach Delve
    private static final Set<String> SETTINGS =
            Set.of("showRegisters", "showGlobalVariables", "substitutePath", "hideSystemGoroutines");
    private static final Set<String> BUILDING = Set.of("debug", "test", "auto");

    private static final Pattern PACKAGE =
            Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9](\\.[a-zA-Z]{2,})+/.*");
    private static final String NO_PROGRAM =
            "The program attribute is missing in the debug configuration in launch.json";

    private final JsonObject configuration;
    private final Choices choices;
    private final List<Left> left = new ArrayList<>();

    LaunchArguments(JsonObject configuration, Choices choices) {
        this.configuration = configuration.deepCopy();
        this.choices = choices;
    }

    LaunchRequest request() {
        String request = text("request").orElse("");
        if (!request.equals("launch") && !request.equals("attach")) {
            return new LaunchRequest.Refused(Obstacle.UNKNOWN_REQUEST, "");
        }
        // settings first: the configuration's own attributes win over go.delveConfig
        choices.delveConfig().entrySet().stream()
                .filter(each -> SETTINGS.contains(each.getKey()) && !configuration.has(each.getKey()))
                .forEach(each -> configuration.add(each.getKey(), each.getValue()));
        text("cwd").filter(cwd -> !cwd.isEmpty()).ifPresent(cwd ->
                configuration.addProperty("cwd", LinuxText.absolute(choices.workspace(), atHome(cwd))));
        return request.equals("launch") ? launch() : attach();
    }

    private LaunchRequest launch() {
        String mode = text("mode").filter(given -> !given.isEmpty()).orElse("auto");
        Optional<String> program = text("program").filter(given -> !given.isEmpty());
        if (mode.equals("auto")) {
            String decisive = program.filter(path -> path.endsWith(".go")).orElse(choices.openFile());
            mode = decisive.endsWith("_test.go") ? "test" : "debug";
        }
        configuration.addProperty("mode", mode);
        boolean ofAnotherType = JsonPath.at(configuration, "program").isPresent() && text("program").isEmpty();
        if (BUILDING.contains(mode) && program.isEmpty() && !ofAnotherType) {
            return new LaunchRequest.Refused(Obstacle.PROGRAM_MISSING, NO_PROGRAM);
        }
        Optional<String> unreadable = splitArguments();
        if (unreadable.isPresent()) {
            return new LaunchRequest.Refused(Obstacle.ARGUMENTS_UNREADABLE, unreadable.get());
        }
        joinAndCleanBuildFlags();
        environment();
        String folder = program.isEmpty() ? choices.workspace() : placeProgram(mode, program.get());
        JsonObject arguments = pick(LAUNCH);
        // the extension starts Delve there; said again for a Delve that runs elsewhere (read since 1.8)
        arguments.addProperty("dlvCwd", folder);
        if (BUILDING.contains(mode)) {
            if (configuration.has("output")) {
                left.add(new Left("output", Reason.REPLACED_FOR_PROOF));
            }
            arguments.addProperty("output", LinuxText.absolute(choices.temporaryFolder(), LaunchRequest.PROGRAM_NAME));
        }
        return new LaunchRequest.Send(Kind.LAUNCH, arguments, folder, List.copyOf(left));
    }

    private LaunchRequest attach() {
        String mode = text("mode").filter(given -> !given.isEmpty()).orElse("local");
        configuration.addProperty("mode", mode);
        boolean remote = mode.equals("remote");
        if (mode.equals("local")) {
            OptionalInt process = process();
            boolean waits = text("waitFor").filter(name -> !name.isEmpty()).isPresent();
            if (process.isEmpty() && !waits) {
                return new LaunchRequest.Refused(Obstacle.PROCESS_NOT_CHOSEN, "");
            }
            process.ifPresent(id -> configuration.addProperty("processId", id));
        }
        configuration.remove("guessSubstitutePath");
        if (remote) {
            choices.pathGuess().ifPresent(guess -> configuration.add("guessSubstitutePath", guess));
        }
        JsonObject arguments = pick(ATTACH);
        return new LaunchRequest.Send(remote ? Kind.ATTACH_REMOTE : Kind.ATTACH_LOCAL, arguments, choices.workspace(),
                List.copyOf(left));
    }

    /** The chosen process, or the configuration's; 0, a name and an open picker command are no choice. */
    private OptionalInt process() {
        if (choices.processId().isPresent()) {
            return choices.processId();
        }
        OptionalInt number = JsonPath.number(configuration, "processId");
        if (number.isPresent()) {
            return number.getAsInt() > 0 ? number : OptionalInt.empty();
        }
        return text("processId").filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits))).orElse(OptionalInt.empty());
    }

    /**
     * Makes the program's path what the extension makes of it and says in which folder Delve has to build. The
     * extension looks whether the path is a folder; here a path that ends in .go is a file and any other a folder,
     * which is what the extension accepts at all.
     */
    private String placeProgram(String mode, String given) {
        if (!given.startsWith("/") && PACKAGE.matcher(given).matches()) {
            return choices.workspace();
        }
        String program = LinuxText.absolute(choices.workspace(), given);
        if (!BUILDING.contains(mode)) {
            configuration.addProperty("program", program);
            return choices.workspace();
        }
        if (mode.equals("test") && program.endsWith("_test.go")) {
            program = LinuxText.parent(program);
        }
        boolean file = program.endsWith(".go");
        configuration.addProperty("program", file ? "./" + LinuxText.name(program) : ".");
        return file ? LinuxText.parent(program) : program;
    }

    private Optional<String> splitArguments() {
        Optional<String> line = text("args");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        ArgumentLine words = ArgumentLine.split(line.get());
        JsonArray split = new JsonArray();
        words.words().forEach(split::add);
        configuration.add("args", split);
        return words.problem();
    }

    private void joinAndCleanBuildFlags() {
        Optional<String> flags = text("buildFlags");
        JsonElement array = configuration.get("buildFlags");
        // Delve takes a list since 1.22.2; for an older or unknown one the extension joins it, and only then looks for
        // -gcflags
        if (array instanceof JsonArray list && !choices.delveVersion().map(LinuxText::takesFlagList).orElse(false)) {
            flags = Optional.of(StreamSupport.stream(list.spliterator(), false)
                    .map(flag -> flag instanceof JsonPrimitive word ? word.getAsString() : flag.toString())
                    .collect(Collectors.joining(" ")));
        }
        flags.ifPresent(line -> configuration.addProperty("buildFlags", withoutGcflags("buildFlags", line)));
    }

    private void environment() {
        JsonObject environment = new JsonObject();
        choices.environment().forEach(environment::addProperty);
        JsonPath.object(configuration, "env")
                .ifPresent(own -> own.entrySet().forEach(each -> environment.add(each.getKey(), each.getValue())));
        // only the configuration's own GOFLAGS is cleaned, before the three sources are put together
        JsonPath.text(configuration, "env", "GOFLAGS")
                .ifPresent(flags -> environment.addProperty("GOFLAGS", withoutGcflags("env.GOFLAGS", flags)));
        if (!environment.isEmpty()) {
            configuration.add("env", environment);
        }
    }

    private String withoutGcflags(String attribute, String flags) {
        String clean = BuildFlags.withoutGcflags(flags);
        if (!clean.equals(flags)) {
            left.add(new Left(attribute, Reason.GCFLAGS_REMOVED));
        }
        return clean;
    }

    private JsonObject pick(Set<String> own) {
        JsonObject arguments = new JsonObject();
        configuration.entrySet().forEach(each -> {
            String attribute = each.getKey();
            if (BOTH.contains(attribute) || own.contains(attribute)) {
                arguments.add(attribute, each.getValue());
            } else {
                left.add(new Left(attribute, reason(attribute, own)));
            }
        });
        return arguments;
    }

    private static Reason reason(String attribute, Set<String> own) {
        if (LEGACY.contains(attribute)) {
            return Reason.LEGACY_ONLY;
        }
        if (EDITOR.contains(attribute)) {
            return Reason.ACTED_UPON_BY_EDITOR;
        }
        return own == LAUNCH && WRITTEN.contains(attribute) ? Reason.REPLACED_FOR_PROOF : Reason.NOT_READ;
    }

    private String atHome(String path) {
        return path.equals("~") || path.startsWith("~/") ? choices.home() + path.substring(1) : path;
    }

    private Optional<String> text(String attribute) {
        return JsonPath.text(configuration, attribute);
    }
}
