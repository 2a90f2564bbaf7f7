package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.PlaceText;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewStep;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a repair will do, as plain text: every diff and every command in full. */
final class ConsolePreview {

    private final Terminal terminal;
    private final Texts texts;
    private final Preview preview;
    private final Map<String, String> arguments;

    /** @param arguments what the cause found, by placeholder of its texts */
    ConsolePreview(Terminal terminal, Preview preview, Map<String, String> arguments) {
        this.terminal = terminal;
        this.texts = terminal.texts();
        this.preview = preview;
        this.arguments = arguments;
    }

    static Map<String, String> arguments(Finding finding) {
        return finding.verdict() instanceof Verdict.Holds holds ? holds.arguments() : Map.of();
    }

    void print() {
        String id = preview.plan().causeId();
        terminal.line(texts.of(id + ".title", arguments));
        terminal.line(texts.of(id + ".repair", arguments));
        printSteps();
    }

    /** Only the steps. */
    void printSteps() {
        int number = 1;
        for (PreviewStep step : preview.steps()) {
            terminal.line("");
            terminal.line(number + ". " + heading(step));
            if (preview.plan().onlyIfChosen().contains(number - 1)) {
                terminal.line("   " + texts.of("preview.only-if-chosen", Map.of("number", String.valueOf(number))));
            }
            number++;
            body(step);
        }
        terminal.line("");
        // of what the user does by hand the program promises nothing
        if (preview.steps().stream().anyMatch(step -> !(step instanceof PreviewStep.ByHandStep))) {
            terminal.line(texts.of(preview.undoable() ? "preview.undoable" : "preview.not-undoable"));
        }
        preview.obstacle().ifPresent(refused -> terminal.line(texts.of("refused." + refused.why().id(),
                Map.of("detail", refused.detail()))));
    }

    private String heading(PreviewStep step) {
        String where = step.place().map(place -> PlaceText.of(place.toString(), texts)).orElse("");
        if (step instanceof PreviewStep.ByHandStep && preview.steps().size() == 1) {
            return texts.of("preview.ask-user.only");
        }
        String key = "preview." + step.kind() + (!step.asRoot() ? ""
                : step.place().filter(Place.WINDOWS::equals).isPresent() ? ".administrator" : ".root");
        return texts.of(key, Map.of("place", where));
    }

    private void body(PreviewStep step) {
        switch (step) {
            case PreviewStep.FileStep file -> {
                if (file.diff().lines().isEmpty()) {
                    terminal.line("   " + file.action().path());
                }
                file.diff().lines().forEach(line -> terminal.line("   " + line));
            }
            case PreviewStep.CommandStep command -> {
                terminal.line("   " + argv(command.action().apply().argv()));
                command.action().notice().ifPresent(notice ->
                        terminal.line("   " + texts.of(notice.messageKey(), notice.arguments())));
                // a command that changes nothing has "true" for its inverse, which tells nobody anything
                command.action().undo().filter(undo -> !undo.argv().equals(List.of("true"))).ifPresent(undo ->
                        terminal.line("   " + texts.of("preview.undo-command", Map.of("command", argv(undo.argv())))));
            }
            case PreviewStep.RegistryStep value -> {
                terminal.line("   " + value.action().shown());
                terminal.line("   - " + shown(value.now()));
                terminal.line("   + " + shown(value.action().value()));
            }
            case PreviewStep.AsideStep aside -> terminal.line("   " + texts.of("preview.moved-aside", Map.of(
                    "from", aside.action().from().toString(), "to", aside.action().to().toString(),
                    "copy", aside.action().copy().toString())));
            case PreviewStep.CopyStep copy -> {
                terminal.line("   " + texts.of("preview.copy-size", Map.of(
                    "from", copy.action().from().toString(), "to", copy.action().to().toString(),
                    "files", String.valueOf(copy.size().files()), "bytes", amount(copy.size().bytes()),
                    "free", amount(copy.free()))));
                copy.facts().forEach(fact -> terminal.line("   " + texts.of(fact.key(), fact.arguments())));
            }
            case PreviewStep.ChoiceStep choice -> terminal.line("   " + choice.action().path());
            case PreviewStep.RestartStep restart -> terminal.line("   " + texts.of("preview.ends",
                    Map.of("distros", String.join(", ", restart.ends()))));
            case PreviewStep.ByHandStep byHand -> {
                Map<String, String> all = new HashMap<>(arguments);
                all.putAll(byHand.action().arguments());
                terminal.line("   " + texts.of(byHand.action().messageKey(), all));
            }
        }
    }

    // in the largest unit of which there is at least one, as the window says it
    private static String amount(long bytes) {
        String[] units = {"kB", "MB", "GB"};
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    private String shown(Optional<StoredValue> value) {
        return value.map(StoredValue::shown).orElseGet(() -> texts.of("preview.no-value"));
    }

    // shown so that the borders of the arguments are seen; it is never run from this text
    private static String argv(List<String> argv) {
        return String.join(" ", argv.stream().map(word -> word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word
                : "'" + word.replace("'", "'\\''").replace("\n", "\\n") + "'").toList());
    }
}
