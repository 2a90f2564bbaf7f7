package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.explain.PlaceText;
import dev.wslgodoctor.diagnostics.explain.SourceText;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;

/** The words for what the engine names by ids. */
public final class Questions {

    private Questions() {
    }

    /** A probe's question; its id if there is no text for it, which is still true and can be searched for. */
    public static String name(String probe, Texts texts) {
        String key = "question." + probe;
        return texts.has(key) ? texts.of(key) : probe;
    }

    /** A place as {@code windows} or {@code distro:NAME}; empty for no place. */
    public static String place(String place, Texts texts) {
        return PlaceText.of(place, texts);
    }

    /** What was asked, as evidence writes it. */
    public static String source(String source, Texts texts) {
        return SourceText.of(source, texts);
    }

    /** The sentence for an unknown answer, which is written {@code code: detail}. */
    public static String trouble(String value, Texts texts) {
        return TroubleText.ofEvidence(value, texts);
    }
}
