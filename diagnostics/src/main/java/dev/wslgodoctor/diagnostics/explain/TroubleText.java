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

    /** The sentence, and in brackets the untranslated detail where the sentence does not say it already. */
    public static String line(Trouble trouble, Texts texts) {
        return own(trouble, texts) ? sentence(trouble, texts)
                : sentence(trouble, texts) + " (" + trouble.detail().replace("\n", " | ") + ")";
    }

    private static boolean own(Trouble trouble, Texts texts) {
        return texts.has(trouble.words().key());
    }
}
