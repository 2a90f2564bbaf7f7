package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Environment;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.ShellProbes;
import dev.wslgodoctor.diagnostics.probe.ShellProbes.ShellEnvironment;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts together what is known of tools and variables in each environment; what nothing asks is not claimed. The shells
 * are asked only where the user allowed that start files run.
 */
public final class Environments {

    private static final List<Environment> COLUMNS = List.of(Environment.values());

    private Environments() {
    }

    /** The table of what the readings know. */
    public static EnvironmentTable of(Facts facts) {
        List<EnvironmentTable.Row> rows = new ArrayList<>();
        rows.add(row("go", facts, tools(facts, facts.ask(GoProbes.GO_ON_PATH)), ShellEnvironment::go,
                facts.ask(GoProbes.GO).found().map(tool -> Cell.known(tool.path(), List.of()))
                        .orElseGet(() -> none(facts, facts.ask(GoProbes.GO)))));
        rows.add(row("dlv", facts, delveOnPath(facts), ShellEnvironment::dlv, delve(facts)));
        rows.add(row("PATH", facts, facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found()
                        .map(account -> Cell.known(String.join(":", account.path()), List.of()))
                        .orElseGet(() -> none(facts, facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER))),
                shell -> Optional.of(String.join(":", shell.path())),
                shell(facts, ShellProbes.SERVER, shell -> Optional.of(String.join(":", shell.path())))));
        for (String name : List.of("GOROOT", "GOPATH", "GOFLAGS")) {
            rows.add(row(name, facts, plain(name, facts), shell -> Optional.ofNullable(shell.variables().get(name)),
                    configured(name, facts)));
        }
        return new EnvironmentTable(COLUMNS, rows);
    }

    private static EnvironmentTable.Row row(String name, Facts facts, Cell plain,
            Function<ShellEnvironment, Optional<String>> inShell, Cell editor) {
        return new EnvironmentTable.Row(name, List.of(plain, shell(facts, ShellProbes.LOGIN, inShell),
                shell(facts, ShellProbes.INTERACTIVE, inShell), editor));
    }

    private static Cell shell(Facts facts, Probe<ShellEnvironment> probe,
            Function<ShellEnvironment, Optional<String>> value) {
        Reading<ShellEnvironment> reading = facts.ask(probe);
        return reading.found().map(found -> value.apply(found).map(text -> Cell.known(text, List.of()))
                .orElseGet(Cell::absent)).orElseGet(() -> reading instanceof Reading.Unknown<?> unknown
                        && unknown.trouble() instanceof Trouble.Denied ? Cell.notAsked() : none(facts, reading));
    }

    // what is absent for want of a distro was not looked for. A shell that was not allowed was not asked; a file that
    // may not be read was
    private static Cell none(Facts facts, Reading<?> reading) {
        return switch (reading) {
            case Reading.Unknown<?> unknown -> unknown.trouble() instanceof Trouble.NotRunning
                    ? Cell.notAsked() : Cell.unknown();
            case Reading.Absent<?> absent -> facts.ask(WslProbes.DISTRO).found().isPresent()
                    ? Cell.absent() : Cell.notAsked();
            case Reading.Known<?> known -> Cell.absent();
        };
    }

    private static Cell tools(Facts facts, Reading<List<FoundTool>> reading) {
        return reading.found().map(found -> winner(found.stream().filter(FoundTool::executable)
                .map(FoundTool::path).toList())).orElseGet(() -> none(facts, reading));
    }

    private static Cell winner(List<String> paths) {
        return paths.isEmpty() ? Cell.absent() : Cell.known(paths.getFirst(), paths.subList(1, paths.size()));
    }

    private static Cell delve(Facts facts) {
        Reading<GoProbes.DelveLookup> reading = facts.ask(GoProbes.DELVE);
        return reading.found().map(lookup -> winner(Stream.concat(lookup.winner().stream(),
                        lookup.found().stream().filter(FoundTool::executable)).map(FoundTool::path).distinct()
                        .toList()))
                .orElseGet(() -> none(facts, reading));
    }

    private static Cell delveOnPath(Facts facts) {
        Optional<List<String>> path = facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found()
                .map(DistroProbes.Account::path);
        Reading<GoProbes.DelveLookup> reading = facts.ask(GoProbes.DELVE);
        if (path.isEmpty() || reading.found().isEmpty()) {
            return none(facts, path.isEmpty() ? facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER) : reading);
        }
        return winner(path.get().stream().map(folder -> folder + "/dlv").filter(file -> reading.found().get().found()
                .stream().anyMatch(tool -> tool.executable() && tool.path().equals(file))).distinct().toList());
    }

    private static Cell plain(String name, Facts facts) {
        return facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found().map(account -> Optional
                .ofNullable(account.go().get(name.toLowerCase(Locale.ROOT)))
                .map(value -> Cell.known(value, List.of())).orElseGet(Cell::absent))
                .orElseGet(() -> none(facts, facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER)));
    }

    // what the editor sets or go keeps counts for the server, else what the server's shell handed on
    private static Cell configured(String name, Facts facts) {
        Reading<GoEnvironment> kept = facts.ask(GoEnvironmentProbes.ENVIRONMENT);
        Optional<String> set = kept.found().flatMap(all -> all.find(name))
                .filter(value -> value.origin() != GoEnvironment.Origin.ENVIRONMENT).map(GoEnvironment.Value::text);
        if (set.isPresent()) {
            return Cell.known(set.get(), List.of());
        }
        Cell handed = shell(facts, ShellProbes.SERVER, shell -> Optional.ofNullable(shell.variables().get(name)));
        if (kept instanceof Reading.Unknown<?> unknown && unknown.trouble() instanceof Trouble.Denied
                && handed.state() != EnvironmentTable.State.KNOWN) {
            // a file that may not be read may set it
            return Cell.unknown();
        }
        return handed.answered() ? handed : plain(name, facts);
    }
}
