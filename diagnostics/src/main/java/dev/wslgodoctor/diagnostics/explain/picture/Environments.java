package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Environment;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what is known of tools and variables in each environment; what nothing asks is not claimed. */
public final class Environments {

    private static final List<Environment> COLUMNS = List.of(Environment.values());

    private Environments() {
    }

    /** The table of what the readings know. */
    public static EnvironmentTable of(Facts facts) {
        List<EnvironmentTable.Row> rows = new ArrayList<>();
        rows.add(row("go", Cell.notAsked(), tools(facts.ask(GoProbes.GO_ON_PATH)), Cell.notAsked(),
                facts.ask(GoProbes.GO).found().map(tool -> Cell.known(tool.path(), List.of()))
                        .orElseGet(() -> none(facts.ask(GoProbes.GO)))));
        rows.add(row("dlv", Cell.notAsked(), delveOnPath(facts), Cell.notAsked(), delve(facts)));
        rows.add(row("PATH", Cell.notAsked(), facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found()
                        .map(account -> Cell.known(String.join(":", account.path()), List.of()))
                        .orElseGet(Cell::notAsked),
                facts.ask(DistroProbes.LOGIN_PATH).found().map(path -> Cell.known(String.join(":", path), List.of()))
                        .orElseGet(Cell::notAsked), Cell.notAsked()));
        for (String name : List.of("GOFLAGS", "GOPATH")) {
            rows.add(row(name, Cell.notAsked(), plain(name, facts), Cell.notAsked(), configured(name, facts)));
        }
        return new EnvironmentTable(COLUMNS, rows);
    }

    private static EnvironmentTable.Row row(String name, Cell windows, Cell plain, Cell login, Cell editor) {
        return new EnvironmentTable.Row(name, List.of(windows, plain, login, editor));
    }

    private static Cell none(Reading<?> reading) {
        return reading instanceof Reading.Absent<?> ? Cell.absent() : Cell.notAsked();
    }

    private static Cell tools(Reading<List<FoundTool>> reading) {
        return reading.found().map(found -> winner(found.stream().filter(FoundTool::executable)
                .map(FoundTool::path).toList())).orElseGet(() -> none(reading));
    }

    private static Cell winner(List<String> paths) {
        return paths.isEmpty() ? Cell.absent() : Cell.known(paths.getFirst(), paths.subList(1, paths.size()));
    }

    private static Cell delve(Facts facts) {
        Reading<GoProbes.DelveLookup> reading = facts.ask(GoProbes.DELVE);
        return reading.found().map(lookup -> winner(Stream.concat(lookup.winner().stream(),
                        lookup.found().stream().filter(FoundTool::executable)).map(FoundTool::path).distinct().toList()))
                .orElseGet(() -> none(reading));
    }

    private static Cell delveOnPath(Facts facts) {
        Optional<List<String>> path = facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found()
                .map(DistroProbes.Account::path);
        Reading<GoProbes.DelveLookup> reading = facts.ask(GoProbes.DELVE);
        if (path.isEmpty() || reading.found().isEmpty()) {
            return Cell.notAsked();
        }
        return winner(path.get().stream().map(folder -> folder + "/dlv").filter(file -> reading.found().get().found()
                .stream().anyMatch(tool -> tool.executable() && tool.path().equals(file))).distinct().toList());
    }

    private static Cell plain(String name, Facts facts) {
        return facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found().map(account -> Optional
                .ofNullable(account.go().get(name.toLowerCase(java.util.Locale.ROOT)))
                .map(value -> Cell.known(value, List.of())).orElseGet(Cell::absent)).orElseGet(Cell::notAsked);
    }

    private static Cell configured(String name, Facts facts) {
        Optional<GoEnvironment> environment = facts.ask(GoEnvironmentProbes.ENVIRONMENT).found();
        return environment.map(all -> all.find(name).map(value -> Cell.known(value.text(), List.of()))
                .orElseGet(Cell::absent)).orElseGet(Cell::notAsked);
    }
}
