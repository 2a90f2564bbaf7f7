package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.lint.Lint;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.lint.Remark;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lint}: every remark on every configuration file, with file, line, rule and source. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var choice = options.choice();
        try (Machine machine = Wiring.machine(options.machine())) {
            LintReport report = new Lint(Wiring.caseOf(machine, choice, options.consent())).look(CauseCatalog.all());
            if (options.json()) {
                terminal.json(json(report));
            } else {
                print(report);
            }
            return report.hasFaults() ? ExitCode.FOUND
                    : report.isIncomplete() ? ExitCode.UNDETERMINED : ExitCode.OK;
        }
    }

    private void print(LintReport report) {
        Texts texts = terminal.texts();
        for (Remark remark : report.remarks()) {
            terminal.line(place(remark) + ": " + texts.of("severity." + remark.severity().id()) + ": "
                    + texts.of(remark.textKey(), remark.arguments()) + " [" + remark.rule() + "]"
                    + (remark.source().isEmpty() ? "" : " (" + remark.source() + ")"));
        }
        for (LintReport.FileLook file : report.files()) {
            if (file.state() == LintReport.State.UNKNOWN) {
                terminal.text("lint.unknown", Map.of("file", file.path(), "why",
                        TroubleText.sentence(file.trouble().orElseThrow(), texts)));
            }
        }
        long read = report.files().stream().filter(file -> file.state() == LintReport.State.READ).count();
        terminal.text("lint.summary", Map.of("remarks", String.valueOf(report.remarks().size()),
                "files", String.valueOf(read)));
    }

    private static String place(Remark remark) {
        return remark.line().isPresent() ? remark.file() + ":" + remark.line().getAsInt() : remark.file();
    }

    private JsonObject json(LintReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "lint");
        JsonArray files = new JsonArray();
        for (LintReport.FileLook file : report.files()) {
            JsonObject one = new JsonObject();
            one.addProperty("path", file.path());
            one.addProperty("state", file.state().name().toLowerCase(Locale.ROOT));
            one.addProperty("detail", file.detail());
            files.add(one);
        }
        json.add("files", files);
        JsonArray remarks = new JsonArray();
        report.remarks().forEach(remark -> remarks.add(json(remark)));
        json.add("remarks", remarks);
        return json;
    }

    private JsonObject json(Remark remark) {
        JsonObject one = new JsonObject();
        one.addProperty("file", remark.file());
        remark.line().ifPresent(line -> one.addProperty("line", line));
        one.addProperty("severity", remark.severity().id());
        one.addProperty("rule", remark.rule());
        one.addProperty("text", terminal.texts().of(remark.textKey(), remark.arguments()));
        one.addProperty("source", remark.source());
        return one;
    }
}
