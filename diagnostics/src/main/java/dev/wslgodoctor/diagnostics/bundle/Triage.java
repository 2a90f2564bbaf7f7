package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a folder of bundles one after the other and keeps one row of each, so that hundreds need no more memory than
 * one. A bundle that is broken or was made to do harm becomes a row with its reason and stops nothing.
 */
public final class Triage {

    // bundles of the first versions say wsl=
    private static final Pattern WSL = Pattern.compile("(?:wsl=|WSL )([0-9][^,\\]]*)");

    private Triage() {
    }

    /**
     * One bundle.
     *
     * @param file    its name, without the folder
     * @param problem why it was not read; empty if it was
     * @param at      when it was written
     * @param version of the program that wrote it
     * @param causes  ids of the causes that hold by this version's rules, ranked
     * @param changed how many causes are judged differently than then
     */
    public record Row(String file, Optional<String> problem, String at, String version, String symptom, String wsl,
            String windows, String go, String delve, List<String> causes, int changed) {
        public Row {
            causes = List.copyOf(causes);
        }
    }

    /**
     * How often each value was met.
     *
     * @param bundles how many bundles were read
     * @param broken  how many were not
     */
    public record Groups(int bundles, int broken, Map<String, Integer> causes, Map<String, Integer> versions,
            Map<String, Integer> wsl, Map<String, Integer> go, Map<String, Integer> symptoms) {
    }

    /**
     * Reads every zip file of a folder, in the order of their names.
     *
     * @param each hears of every row as soon as it is there
     */
    public static Groups read(Path folder, Consumer<Row> each) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.{zip,ZIP}")) {
            all.forEach(files::add);
        }
        Collections.sort(files);
        Groups groups = new Groups(0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>());
        int broken = 0;
        for (Path file : files) {
            Row row = row(file);
            each.accept(row);
            if (row.problem().isPresent()) {
                broken++;
            } else {
                (row.causes().isEmpty() ? List.of("-") : row.causes()).forEach(cause ->
                        groups.causes().merge(cause, 1, Integer::sum));
                groups.versions().merge(row.version(), 1, Integer::sum);
                groups.wsl().merge(row.wsl(), 1, Integer::sum);
                groups.go().merge(row.go(), 1, Integer::sum);
                groups.symptoms().merge(row.symptom(), 1, Integer::sum);
            }
        }
        return new Groups(files.size() - broken, broken, groups.causes(), groups.versions(), groups.wsl(), groups.go(),
                groups.symptoms());
    }

    private static Row row(Path file) {
        String name = file.getFileName().toString();
        try {
            Reopened reopened = Reopened.of(file);
            Optional<Report> now = reopened.now();
            List<String> causes = now.map(report -> report.holding().stream().map(Finding::causeId).toList())
                    .orElseGet(() -> reopened.causes().stream().filter(cause -> cause.then().startsWith("holds"))
                            .map(Reopened.Compared::id).toList());
            return new Row(name, Optional.empty(), reopened.bundle().at(), reopened.bundle().version(),
                    reopened.bundle().report().get("symptom").getAsString(), wsl(now), fact(now, "windows.version"),
                    fact(now, "go.version"), fact(now, "go.delve-version"), causes,
                    now.isPresent() ? reopened.differences().size() : 0);
        } catch (BundleException e) {
            return broken(name, e.reason().name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
        } catch (RuntimeException e) {
            // one bundle that our own mistake stumbles over hides no other
            return broken(name, "internal: " + e.getClass().getSimpleName());
        }
    }

    private static Row broken(String name, String problem) {
        return new Row(name, Optional.of(problem), "", "", "", "", "", "", "", List.of(), 0);
    }

    private static String wsl(Optional<Report> report) {
        Matcher matcher = WSL.matcher(fact(report, "wsl.versions"));
        return matcher.find() ? matcher.group(1) : "-";
    }

    private static String fact(Optional<Report> report, String probe) {
        return report.flatMap(known -> VersionsJson.fact(known, probe)).filter(value -> !value.isBlank()).orElse("-");
    }

    /** The head of a table with one line for each bundle, RFC 4180. */
    public static String csvHead() {
        return "file,problem,at,version,symptom,wsl,windows,go,delve,causes,changed\r\n";
    }

    /** A line of that table; what a spreadsheet would take for a formula is quoted with an apostrophe. */
    public static String csv(Row row) {
        StringBuilder line = new StringBuilder();
        for (String cell : List.of(row.file(), row.problem().orElse(""), row.at(), row.version(), row.symptom(),
                row.wsl(), row.windows(), row.go(), row.delve(), String.join(" ", row.causes()),
                String.valueOf(row.changed()))) {
            String harmless = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && cell.length() > 1
                    ? "'" + cell : cell;
            line.append(line.isEmpty() ? "" : ",").append(harmless.matches("(?s).*[\",\r\n].*")
                    ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless);
        }
        return line.append("\r\n").toString();
    }
}
