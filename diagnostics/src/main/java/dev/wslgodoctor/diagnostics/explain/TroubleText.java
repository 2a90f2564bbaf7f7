package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.text.Texts;

/** Why a question has no answer, in the user's language. */
public final class TroubleText {

    private TroubleText() {
    }

    /** One sentence: what happened, by name where the trouble has words of its own, else its kind. */
    public static String sentence(Trouble trouble, Texts texts) {
        return own(trouble, texts) ? texts.of(trouble.words().key(), trouble.words().arguments())
                : texts.of("trouble." + trouble.code());
    }

    /** The sentence, and in brackets the detail where the sentence does not say it already. */
    public static String line(Trouble trouble, Texts texts) {
        return own(trouble, texts) ? sentence(trouble, texts)
                : sentence(trouble, texts) + " (" + texts.detail(trouble.detail()).replace("\n", " | ") + ")";
    }

    /**
     * The sentence for an unknown answer as evidence writes it, {@code code: detail}; the detail alone is for those who
     * mend this program, and is left out.
     */
    public static String ofEvidence(String written, Texts texts) {
        int colon = written.indexOf(": ");
        String key = "trouble." + (colon < 0 ? written : written.substring(0, colon));
        return texts.has(key) ? texts.of(key) : written;
    }

    private static boolean own(Trouble trouble, Texts texts) {
        return texts.has(trouble.words().key());
    }
}
