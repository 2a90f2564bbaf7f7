package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.bundle.BundleDiff;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.Reopened;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: two bundles fact by fact, and which differences matter for the symptom. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final int LONGEST = 160;

    @Parameters(index = "0", paramLabel = "A.zip")
    private String first;

    @Parameters(index = "1", paramLabel = "B.zip")
    private String second;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            BundleDiff diff = BundleDiff.of(Reopened.of(BundleCommand.path(first)),
                    Reopened.of(BundleCommand.path(second)));
            if (json) {
                terminal.json(json(diff));
            } else {
                print(diff);
            }
            return diff.causes().isEmpty() && diff.facts().isEmpty() ? ExitCode.OK : ExitCode.FOUND;
        } catch (BundleException e) {
            return BundleCommand.refused(terminal, e);
        }
    }

    private void print(BundleDiff diff) {
        terminal.text("diff.summary", Map.of("causes", String.valueOf(diff.causes().size()),
                "facts", String.valueOf(diff.facts().size()), "equal", String.valueOf(diff.equal()),
                "symptom", terminal.texts().of("symptom." + diff.symptom().id())));
        for (BundleDiff.Cause cause : diff.causes()) {
            terminal.line((cause.onChain() ? "! " : "  ") + cause.id() + ": "
                    + VerdictWords.of(cause.first(), terminal.texts())
                    + " → " + VerdictWords.of(cause.second(), terminal.texts()));
        }
        for (BundleDiff.Fact fact : diff.facts()) {
            terminal.line("");
            terminal.line((fact.matters().isEmpty() ? "  " : "! ") + terminal.texts().answer(fact.probe())
                    + (fact.matters().isEmpty() ? "" : " (" + String.join(", ", fact.matters()) + ")"));
            terminal.line("    A " + shown(terminal.texts().answer(fact.first())));
            terminal.line("    B " + shown(terminal.texts().answer(fact.second())));
        }
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.isEmpty() ? "–" : line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }

    private JsonObject json(BundleDiff diff) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "diff");
        json.addProperty("first", first);
        json.addProperty("second", second);
        json.addProperty("symptom", diff.symptom().id());
        JsonArray causes = new JsonArray();
        for (BundleDiff.Cause cause : diff.causes()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", cause.id());
            one.addProperty("first", cause.first());
            one.addProperty("second", cause.second());
            one.addProperty("onChain", cause.onChain());
            causes.add(one);
        }
        json.add("causes", causes);
        JsonArray facts = new JsonArray();
        for (BundleDiff.Fact fact : diff.facts()) {
            JsonObject one = new JsonObject();
            one.addProperty("probe", fact.probe());
            one.addProperty("first", fact.first());
            one.addProperty("second", fact.second());
            JsonArray matters = new JsonArray();
            fact.matters().forEach(matters::add);
            one.add("matters", matters);
            facts.add(one);
        }
        json.add("facts", facts);
        json.addProperty("equal", diff.equal());
        return json;
    }
}
