package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.bundle.BundleDraft;
import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import java.util.Locale;
import java.util.Map;

/** The draft of a bundle in words: its files, what was masked, and what the second look found. */
final class ConsoleDraft {

    private final Terminal terminal;

    ConsoleDraft(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(BundleDraft draft) {
        terminal.text("bundle.draft", Map.of("size", String.valueOf(draft.archiveSize()), "sha256", draft.sha256()));
        draft.sizes().forEach((name, size) -> terminal.line(String.format(Locale.ROOT, "  %9d  %s", size, name)));
        masked(draft);
        account(draft);
        if (draft.leaks().isEmpty()) {
            terminal.text("bundle.second-look-clean", Map.of());
        }
        for (Leak leak : draft.leaks()) {
            boolean allowed = !draft.forbidden().contains(leak);
            terminal.text(allowed ? "bundle.find-allowed" : "bundle.find", Map.of("class", leak.kind(),
                    "entry", leak.entry(), "line", String.valueOf(leak.line()), "tag", leak.tag(),
                    "word", PrivateClass.byId(leak.kind()).map(PrivateClass::consentWord).orElse("-")));
        }
    }

    private void masked(BundleDraft draft) {
        terminal.text("bundle.masked", Map.of("count", String.valueOf(draft.maskedPlaces())));
        draft.masked().forEach((kind, count) -> terminal.line(String.format(Locale.ROOT, "  %9d  %s", count,
                terminal.texts().of("class." + kind.id()))));
    }

    /** What is not in it. */
    void account(BundleDraft draft) {
        draft.leftOut().forEach(name -> terminal.text("bundle.left-out", Map.of("entry", name)));
        draft.cuts().forEach(cut -> terminal.text("bundle.cut", Map.of("what", terminal.texts().answer(cut))));
    }
}
