package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GitConfig;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of the files that set variables of Go, and of git's configuration. */
final class GoPlaces {

    private static final Pattern VARIABLE = Pattern.compile("\\b(GO[A-Z0-9]+)=");

    static final Map<String, CausePlaces.Finder> BY_CAUSE = Map.ofEntries(
            Map.entry("toolchain.goflags-strip", (facts, holds) -> variable(facts, "GOFLAGS")),
            Map.entry("toolchain.goflags-force-vendor", (facts, holds) -> variable(facts, "GOFLAGS")),
            Map.entry("toolchain.goroot-elsewhere", (facts, holds) -> variable(facts, "GOROOT")),
            Map.entry("toolchain.proxy-switched-off", (facts, holds) -> variable(facts, "GOPROXY")),
            Map.entry("toolchain.checksums-switched-off", (facts, holds) -> variables(facts,
                    holds.arguments().get("values"))),
            Map.entry("toolchain.windows-go-values", (facts, holds) -> variables(facts,
                    holds.arguments().get("found"))),
            Map.entry("files.caches-on-windows-drive", (facts, holds) -> variables(facts,
                    holds.arguments().get("found"))),
            Map.entry("toolchain.modules-switched-off", (facts, holds) -> EditorPlaces.sessionOf(
                    holds.arguments().get("where")).map(session -> EditorPlaces.attribute(facts, session, "env"))
                    .orElseGet(() -> variable(facts, "GO111MODULE"))),
            Map.entry("binary.flags-strip", (facts, holds) -> flagsStrip(facts, holds.arguments().get("where"))),
            Map.entry("files.git-writes-dos-line-ends", (facts, holds) -> writesDosLineEnds(facts,
                    holds.arguments().get("where"))),
            Map.entry("files.git-trusts-every-folder", (facts, holds) -> gitLines(facts, GitProbes.GLOBAL_CONFIG,
                    "safe", "directory", Optional.of("*"))),
            Map.entry("files.git-compares-modes", (facts, holds) -> gitLines(facts, GitProbes.REPOSITORY_CONFIG,
                    "core", "filemode", Optional.empty())));

    private GoPlaces() {
    }

    private static List<FilePlace> variables(Facts facts, String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).distinct()
                .flatMap(name -> variable(facts, name).stream()).toList();
    }

    /** The line that sets a variable of Go; none if the developer's environment does, whose files nobody knows. */
    private static List<FilePlace> variable(Facts facts, String name) {
        Optional<GoEnvironment> environment = facts.ask(GoEnvironmentProbes.ENVIRONMENT).found();
        Optional<GoEnvironment.Value> value = environment.flatMap(all -> all.find(name));
        if (value.isEmpty()) {
            return List.of();
        }
        return switch (value.get().origin()) {
            case EDITOR -> facts.ask(EditorProbes.SETTINGS).found()
                    .flatMap(settings -> settings.find("go.toolsEnvVars", name))
                    .map(found -> List.of(EditorPlaces.place(found.document(), found.node()))).orElse(List.of());
            case FILE -> environment.get().file().filter(file -> file.content().lineOf(name) > 0)
                    .map(file -> List.of(FilePlace.at(file.path(), file.content().lineOf(name)))).orElse(List.of());
            case ENVIRONMENT, DEFAULT -> List.of();
        };
    }

    private static List<FilePlace> flagsStrip(Facts facts, String where) {
        Optional<String> session = EditorPlaces.sessionOf(where);
        if (session.isEmpty()) {
            return placeOf(where);
        }
        List<FilePlace> flags = EditorPlaces.attribute(facts, session.get(), "buildFlags");
        return flags.isEmpty() ? EditorPlaces.attribute(facts, session.get(), "env") : flags;
    }

    private static List<FilePlace> writesDosLineEnds(Facts facts, String where) {
        if (where.startsWith("/")) {
            return placeOf(where);
        }
        List<FilePlace> own = gitLines(facts, GitProbes.REPOSITORY_CONFIG, "core", "autocrlf", Optional.empty());
        List<FilePlace> lines = !own.isEmpty() ? own
                : gitLines(facts, GitProbes.GLOBAL_CONFIG, "core", "autocrlf", Optional.empty());
        // of several lines the last counts
        return lines.isEmpty() ? lines : List.of(lines.getLast());
    }

    private static List<FilePlace> placeOf(String where) {
        int colon = where.lastIndexOf(':');
        return List.of(FilePlace.at(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1))));
    }

    private static List<FilePlace> gitLines(Facts facts, Probe<PathFile> file, String section, String key,
            Optional<String> value) {
        List<FilePlace> places = new ArrayList<>();
        facts.ask(file).found().ifPresent(found -> new GitConfig(EncodedText.decode(found.content().bytes()).text())
                .lines(section, key, value).forEach(line ->
                        places.add(FilePlace.at(found.path().toString(), line))));
        return places;
    }
}
