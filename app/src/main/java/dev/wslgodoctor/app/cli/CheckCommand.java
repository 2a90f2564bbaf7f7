package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: examines, and prints what holds, what was ruled out and what could not be determined. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var choice = options.choice();
        UnfinishedRepairs.tell(terminal, options);
        try (Machine machine = Wiring.machine(options.machine())) {
            Report report = new Examiner().examine(CauseCatalog.all(),
                    Wiring.caseOf(machine, choice, options.consent()), event -> { });
            options.requireConfiguration(report);
            if (options.json()) {
                terminal.json(ReportJson.of(report, terminal.texts(), Version.text()));
            } else {
                new ConsoleReport(terminal).print(report);
            }
            return exitCode(report);
        }
    }

    /** 1 if something holds that is more than a note, else 2 if something could not be determined, else 0. */
    static int exitCode(Report report) {
        if (!report.faults().isEmpty()) {
            return ExitCode.FOUND;
        }
        return report.with("undetermined").isEmpty() ? ExitCode.OK : ExitCode.UNDETERMINED;
    }
}
