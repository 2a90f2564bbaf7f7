package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.engine.EnvironmentJson;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.ProbeTiming;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: examines, and prints what holds, what was ruled out and what could not be determined. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Option(names = "--timings", descriptionKey = "option.timings")
    private boolean timings;

    private static final int SLOWEST = 10;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var choice = options.choice();
        UnfinishedRepairs.tell(terminal, options);
        try (Machine machine = Wiring.machine(options.machine())) {
            Case at = Wiring.caseOf(machine, choice, options.consent());
            AtomicReference<Inquiry> answers = new AtomicReference<>();
            Report report = new Examiner().examine(CauseCatalog.all(), at, event -> { }, answers::set);
            options.requireConfiguration(report);
            if (options.json()) {
                terminal.json(json(report, answers.get()));
            } else {
                new ConsoleReport(terminal).print(report, true);
                if (timings) {
                    print(answers.get().timings());
                }
            }
            return exitCode(report);
        }
    }

    private JsonObject json(Report report, Inquiry answers) {
        JsonObject json = ReportJson.of(report, terminal.texts(), Version.text());
        json.add("environments", EnvironmentJson.of(Environments.of(answers.facts())));
        if (timings) {
            JsonArray array = new JsonArray();
            for (ProbeTiming timing : answers.timings()) {
                JsonObject one = new JsonObject();
                one.addProperty("probe", timing.probe());
                one.addProperty("cost", timing.cost().id());
                one.addProperty("ownMs", timing.own().toMillis());
                one.addProperty("totalMs", timing.total().toMillis());
                array.add(one);
            }
            json.add("timings", array);
        }
        return json;
    }

    private void print(List<ProbeTiming> taken) {
        terminal.line("");
        terminal.text("timings.title", Map.of("count", String.valueOf(Math.min(SLOWEST, taken.size())),
                "all", String.valueOf(taken.size())));
        taken.stream().limit(SLOWEST).forEach(timing -> terminal.text("timings.line", Map.of("probe", timing.probe(),
                "own", String.valueOf(timing.own().toMillis()), "total", String.valueOf(timing.total().toMillis()),
                "cost", terminal.texts().of("timings.cost." + timing.cost().id()))));
    }

    /** 1 if something holds that is more than a note, else 2 if something could not be determined, else 0. */
    static int exitCode(Report report) {
        if (!report.faults().isEmpty()) {
            return ExitCode.FOUND;
        }
        return report.with("undetermined").isEmpty() ? ExitCode.OK : ExitCode.UNDETERMINED;
    }
}
