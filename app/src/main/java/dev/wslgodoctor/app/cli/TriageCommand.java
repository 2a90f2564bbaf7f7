package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.bundle.Triage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code triage}: a folder of bundles as one table, grouped by what they have in common. */
@Command(name = "triage", mixinStandardHelpOptions = true)
final class TriageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER")
    private String folder;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "option.csv")
    private String csv;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    TriageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path path = BundleCommand.path(folder);
        if (!Files.isDirectory(path)) {
            throw new UsageException("error.triage-folder", Map.of("folder", folder));
        }
        try (Writer table = csv == null ? Writer.nullWriter()
                : Files.newBufferedWriter(BundleCommand.path(csv), StandardCharsets.UTF_8)) {
            table.write(Triage.csvHead());
            JsonArray rows = new JsonArray();
            Triage.Groups groups = Triage.read(path, row -> {
                write(table, row);
                if (json) {
                    rows.add(json(row));
                } else {
                    print(row);
                }
            });
            if (json) {
                terminal.json(json(groups, rows));
            } else {
                print(groups);
            }
            return groups.broken() > 0 ? ExitCode.UNDETERMINED : ExitCode.OK;
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("bundle.file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    private static void write(Writer table, Triage.Row row) {
        try {
            table.write(Triage.csv(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Triage.Row row) {
        terminal.line(row.problem().map(problem -> row.file() + "  ✗ "
                + terminal.texts().detail(problem)).orElseGet(() -> row.file() + "  "
                + row.symptom() + "  WSL " + row.wsl() + "  Go " + row.go() + "  "
                + (row.causes().isEmpty() ? "–" : String.join(", ", row.causes()))));
    }

    private void print(Triage.Groups groups) {
        if (groups.bundles() + groups.broken() == 0) {
            terminal.text("triage.empty", Map.of("folder", folder));
            return;
        }
        terminal.line("");
        terminal.text("triage.summary", Map.of("bundles", String.valueOf(groups.bundles()),
                "broken", String.valueOf(groups.broken())));
        group("triage.causes", groups.causes());
        group("triage.symptoms", groups.symptoms());
        group("triage.versions", groups.versions());
        group("triage.wsl", groups.wsl());
        group("triage.go", groups.go());
    }

    private void group(String key, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        terminal.text(key, Map.of());
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).forEach(each ->
                terminal.line(String.format(Locale.ROOT, "  %5d  %s", each.getValue(),
                        each.getKey().equals("-") ? terminal.texts().of("triage.none") : each.getKey())));
    }

    private static JsonObject json(Triage.Row row) {
        JsonObject one = new JsonObject();
        one.addProperty("file", row.file());
        row.problem().ifPresent(problem -> one.addProperty("problem", problem));
        one.addProperty("at", row.at());
        one.addProperty("version", row.version());
        one.addProperty("symptom", row.symptom());
        one.addProperty("wsl", row.wsl());
        one.addProperty("windows", row.windows());
        one.addProperty("go", row.go());
        one.addProperty("delve", row.delve());
        JsonArray causes = new JsonArray();
        row.causes().forEach(causes::add);
        one.add("causes", causes);
        one.addProperty("changed", row.changed());
        return one;
    }

    private static JsonObject json(Triage.Groups groups, JsonArray rows) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "triage");
        json.addProperty("bundles", groups.bundles());
        json.addProperty("broken", groups.broken());
        json.add("rows", rows);
        json.add("causes", counts(groups.causes()));
        json.add("symptoms", counts(groups.symptoms()));
        json.add("versions", counts(groups.versions()));
        json.add("wsl", counts(groups.wsl()));
        json.add("go", counts(groups.go()));
        return json;
    }

    private static JsonObject counts(Map<String, Integer> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }
}
