package dev.wslgodoctor.app;

import com.google.gson.JsonElement;
import dev.wslgodoctor.diagnostics.bundle.BundleDiff;
import dev.wslgodoctor.diagnostics.bundle.BundleDraft;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.MappingFile;
import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.bundle.Reopened;
import dev.wslgodoctor.diagnostics.bundle.Wishes;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.SavedBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the window does with bundles: previews that can be changed and saved, and strangers' bundles. */
final class BundleDesk {

    private BundlePreview shown;
    private BundleDraft draft;
    private Basis basis;

    /** What a draft is made of; equal ones need not be asked for again. */
    private record Basis(Report report, int answers, Map<String, JsonElement> journal, Texts texts) {
    }

    BundlePreview preview(Report report, Tape tape, Case at, Journal journal, Texts texts, BundleWishes wishes)
            throws EngineTrouble {
        try {
            Wishes wanted = new Wishes(wishes.leftOut(), wishes.words(), (long) wishes.most() << 20, allowed(wishes));
            // another wish about what is the same asks nothing of the machine again
            Basis now = new Basis(report, tape.size(), Bundles.entries(journal), texts);
            draft = now.equals(basis) ? draft.with(wanted) : Bundles.draft(report, tape, at, journal, texts, wanted);
            basis = now;
            shown = shown(draft, wishes);
            return shown;
        } catch (BundleException e) {
            throw trouble(e);
        }
    }

    private static Set<PrivateClass> allowed(BundleWishes wishes) {
        Set<PrivateClass> allowed = EnumSet.noneOf(PrivateClass.class);
        for (PrivateClass kind : PrivateClass.values()) {
            if (wishes.typed().contains(kind.consentWord())) {
                allowed.add(kind);
            }
        }
        return allowed;
    }

    private static BundlePreview shown(BundleDraft draft, BundleWishes wishes) {
        List<BundlePreview.Part> parts = new ArrayList<>();
        List<BundlePreview.Place> places = new ArrayList<>();
        draft.sizes().forEach((name, size) -> {
            parts.add(new BundlePreview.Part(name, size, draft.text(name), BundleDraft.NEEDED.contains(name)));
            draft.places(name).forEach(place -> places.add(new BundlePreview.Place(name, place.kind().id(),
                    place.before(), place.after())));
        });
        Map<String, Integer> masked = new LinkedHashMap<>();
        draft.masked().forEach((kind, count) -> masked.put(kind.id(), count));
        List<Leak> forbidden = draft.forbidden();
        List<BundlePreview.Find> finds = draft.leaks().stream().map(leak -> new BundlePreview.Find(leak.kind(),
                leak.entry(), leak.line(), PrivateClass.byId(leak.kind()).map(PrivateClass::consentWord).orElse(""),
                !forbidden.contains(leak))).toList();
        return new BundlePreview(wishes, parts, draft.leftOut(), masked, places, finds, draft.cuts(),
                draft.archiveSize(), draft.sha256());
    }

    SavedBundle save(BundlePreview preview, Path file) throws EngineTrouble {
        if (preview != shown) {
            throw new EngineTrouble(new Trouble.Denied("this is not the preview that was shown last"));
        }
        try {
            BundleDraft.Written written = draft.save(file, Bundles.mappings());
            List<SavedBundle.Part> parts = written.parts().entrySet().stream()
                    .map(part -> new SavedBundle.Part(part.getKey(), part.getValue())).toList();
            return new SavedBundle(file, parts, written.masked(), written.sha256());
        } catch (BundleException e) {
            throw trouble(e);
        }
    }

    OpenedBundle open(Path file, Texts texts) throws EngineTrouble {
        try {
            return OpenedLook.of(file, Reopened.of(file), texts);
        } catch (BundleException e) {
            throw trouble(e);
        }
    }

    BundleComparison compare(Path first, Path second) throws EngineTrouble {
        try {
            BundleDiff diff = BundleDiff.of(Reopened.of(first), Reopened.of(second));
            return new BundleComparison(first, second, diff.symptom().id(),
                    diff.causes().stream().map(cause -> new BundleComparison.Cause(cause.id(), cause.first(),
                            cause.second(), cause.onChain())).toList(),
                    diff.facts().stream().map(fact -> new BundleComparison.Fact(fact.probe(), fact.first(),
                            fact.second(), fact.matters())).toList(), diff.equal());
        } catch (BundleException e) {
            throw trouble(e);
        }
    }

    int forget() throws EngineTrouble {
        try {
            return MappingFile.deleteAll(Bundles.mappings());
        } catch (IOException e) {
            throw new EngineTrouble(new Trouble.Denied(String.valueOf(e.getMessage())));
        }
    }

    private static EngineTrouble trouble(BundleException e) {
        // each reason has a sentence of its own; the detail names the entry
        return new EngineTrouble(new Trouble.Missing(new Trouble.Words("bundle-trouble."
                + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of()),
                String.valueOf(e.getMessage())));
    }
}
