package dev.wslgodoctor.diagnostics.bundle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What the user wants of a bundle.
 *
 * @param leftOut names of entries that do not go into it
 * @param words   what is masked besides, wherever it stands
 * @param limit   size of all entries together before compression, in bytes
 * @param allowed classes that may stay although the second look found some of them; each was typed as its consent word
 */
public record Wishes(Set<String> leftOut, Set<String> words, long limit, Set<PrivateClass> allowed) {

    /** Of all entries together, before compression. */
    public static final long USUAL_LIMIT = 48L << 20;

    /** Everything, and nothing masked besides. */
    public static final Wishes USUAL = new Wishes(Set.of(), Set.of(), USUAL_LIMIT, Set.of());

    public Wishes {
        leftOut = Set.copyOf(leftOut);
        words = Set.copyOf(words);
        allowed = Set.copyOf(allowed);
    }

    /** The same without one more entry, or with it again. */
    public Wishes leavingOut(String entry, boolean out) {
        Set<String> names = new HashSet<>(leftOut);
        if (out) {
            names.add(entry);
        } else {
            names.remove(entry);
        }
        return new Wishes(names, words, limit, allowed);
    }

    /** The same with one more word to mask. */
    public Wishes masking(String word) {
        Set<String> more = new HashSet<>(words);
        more.add(word);
        return new Wishes(leftOut, more, limit, allowed);
    }

    /** The same, letting this class stay. */
    public Wishes allowing(PrivateClass kind) {
        Set<PrivateClass> more = EnumSet.of(kind);
        more.addAll(allowed);
        return new Wishes(leftOut, words, limit, more);
    }
}
