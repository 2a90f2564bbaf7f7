package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.engine.EnvironmentJson;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code environments}: what go, dlv, PATH and the variables of Go mean in each environment, and where they differ. */
@Command(name = "environments", mixinStandardHelpOptions = true)
final class EnvironmentsCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    EnvironmentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var choice = options.choice();
        try (Machine machine = Wiring.machine(options.machine())) {
            Facts facts = new Inquiry(Wiring.caseOf(machine, choice, options.consent())).facts();
            EnvironmentTable table = Environments.of(facts);
            if (options.json()) {
                JsonObject json = new JsonObject();
                json.addProperty("schema", 1);
                json.addProperty("command", "environments");
                json.add("names", EnvironmentJson.of(table));
                terminal.json(json);
            } else {
                print(table);
                open(facts);
            }
            return table.isIncomplete() ? ExitCode.UNDETERMINED : ExitCode.OK;
        }
    }

    private void print(EnvironmentTable table) {
        Texts texts = terminal.texts();
        for (EnvironmentTable.Row row : table.rows()) {
            terminal.line(row.name() + (row.differs() ? "  [" + texts.of("environments.differs") + "]" : ""));
            for (int i = 0; i < row.cells().size(); i++) {
                terminal.line("  " + texts.of("environments." + table.environments().get(i).id()) + ": "
                        + shown(row.cells().get(i)));
            }
        }
        List<String> differing = table.rows().stream().filter(EnvironmentTable.Row::differs)
                .map(EnvironmentTable.Row::name).toList();
        terminal.line("");
        if (table.rows().stream().flatMap(row -> row.cells().stream()).noneMatch(Cell::answered)) {
            return;
        }
        if (differing.isEmpty()) {
            terminal.text("environments.same", Map.of());
        } else {
            terminal.text("environments.summary", Map.of("names", String.join(", ", differing)));
        }
        if (!options.consent().loginShells()) {
            terminal.text("environments.shells", Map.of());
        }
    }

    private void open(Facts facts) {
        if (facts.ask(WslProbes.DISTRO) instanceof Reading.Absent<?>) {
            terminal.text("trouble.no-distro", Map.of());
        } else if (facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER) instanceof Reading.Unknown<?> unknown) {
            terminal.line(TroubleText.line(unknown.trouble(), terminal.texts()));
        }
    }

    private String shown(Cell cell) {
        return switch (cell.state()) {
            case ABSENT -> terminal.texts().of("environments.none");
            case NOT_ASKED -> terminal.texts().of("environments.not-asked");
            case UNKNOWN -> terminal.texts().of("environments.unknown");
            case KNOWN -> cell.value() + (cell.losers().isEmpty() ? "" : "  "
                    + terminal.texts().of("environments.hides",
                    Map.of("paths", String.join(", ", cell.losers()))));
        };
    }
}
