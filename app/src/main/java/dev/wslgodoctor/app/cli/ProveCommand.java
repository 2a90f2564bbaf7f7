package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.dap.DapTranscript;
import dev.wslgodoctor.diagnostics.dap.ProofRequest;
import dev.wslgodoctor.diagnostics.dap.ProofResult;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.prove.Attempt;
import dev.wslgodoctor.diagnostics.prove.Prover;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code prove}: debugs for real over DAP in the distro and says whether the breakpoint was hit. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30", descriptionKey = "option.wait")
    private int wait;

    private final Terminal terminal;

    ProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var choice = options.choice();
        if (wait < 1 || wait > 600) {
            throw new UsageException("error.wait", Map.of("seconds", String.valueOf(wait)));
        }
        ProofRequest.Deadlines usual = ProofRequest.Deadlines.usual();
        var deadlines = new ProofRequest.Deadlines(usual.answer(), usual.session(), Duration.ofSeconds(wait),
                usual.parting());
        try (Machine machine = Wiring.machine(options.machine())) {
            Attempt attempt = new Prover(Wiring.caseOf(machine, choice, options.consent()), deadlines).prove();
            if (options.json()) {
                terminal.json(json(attempt));
            } else {
                print(attempt);
            }
            return exitCode(attempt);
        } catch (GatewayException e) {
            Trouble trouble = e.trouble();
            terminal.problem(terminal.texts().of("prove.trouble",
                    Map.of("trouble", TroubleText.line(trouble, terminal.texts()))));
            return trouble instanceof Trouble.NotChosen ? ExitCode.USAGE : ExitCode.UNDETERMINED;
        }
    }

    private void print(Attempt attempt) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("configuration", attempt.configuration());
        arguments.put("breakpoint", attempt.breakpoint().toString());
        arguments.put("words", attempt.words());
        arguments.put("detail", attempt.words());
        if (attempt instanceof Attempt.NoDelve none) {
            arguments.put("setting", none.setting().orElse("-"));
        }
        if (attempt instanceof Attempt.Answered answered) {
            arguments.put("delve", answered.delve());
            if (answered.proof().result() instanceof ProofResult.Hit hit) {
                arguments.put("place", hit.at().file() + ":" + hit.at().line());
                arguments.put("function", hit.at().function());
            }
        }
        terminal.text("prove." + (attempt.result().equals("trouble") ? "trouble-answer" : attempt.result()), arguments);
        if (attempt instanceof Attempt.Answered answered) {
            terminal.text("prove.delve", arguments);
            answered.proof().transcript().forEach(entry -> terminal.line("  " + said(entry).line()));
        }
    }

    // what was sent and answered is data; a note is our own
    private DapTranscript.Entry said(DapTranscript.Entry entry) {
        return entry.speaker() != DapTranscript.Speaker.NOTE ? entry : new DapTranscript.Entry(entry.millis(),
                entry.speaker(), terminal.texts().detail(entry.text()));
    }

    private static JsonObject json(Attempt attempt) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "prove");
        json.addProperty("configuration", attempt.configuration());
        json.addProperty("breakpoint", attempt.breakpoint().toString());
        json.addProperty("result", attempt.result());
        json.addProperty("words", attempt.words());
        JsonArray transcript = new JsonArray();
        if (attempt instanceof Attempt.Answered answered) {
            json.addProperty("delve", answered.delve());
            if (answered.proof().result() instanceof ProofResult.Hit hit) {
                JsonObject at = new JsonObject();
                at.addProperty("file", hit.at().file());
                at.addProperty("line", hit.at().line());
                at.addProperty("function", hit.at().function());
                json.add("at", at);
            }
            answered.proof().transcript().forEach(entry -> transcript.add(entry.line()));
        }
        json.add("transcript", transcript);
        return json;
    }

    private static int exitCode(Attempt attempt) {
        return switch (attempt.result()) {
            case "hit" -> ExitCode.OK;
            case "not-hit", "trouble" -> ExitCode.UNDETERMINED;
            default -> ExitCode.FOUND;
        };
    }
}
