package dev.wslgodoctor.wizard.port;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user wants of a bundle.
 *
 * @param leftOut names of parts that do not go into it
 * @param words   what is masked besides, wherever it stands
 * @param typed   consent words that the user typed, each lets the finds of one class stay
 * @param most    size of all files together before they are packed, in megabytes of 1,048,576 bytes; one of
 *                {@link #SIZES}
 */
public record BundleWishes(Set<String> leftOut, Set<String> words, Set<String> typed, int most) {

    /** The sizes that can be chosen, in megabytes; the command line takes every one from the first to the last. */
    public static final List<Integer> SIZES = List.of(1, 5, 10, 25, 48, 64);

    /** Everything, and nothing masked besides. */
    public static final BundleWishes USUAL = new BundleWishes(Set.of(), Set.of(), Set.of(), 48);

    public BundleWishes {
        leftOut = Set.copyOf(leftOut);
        words = Set.copyOf(words);
        typed = Set.copyOf(typed);
    }

    /** The same without one more part, or with it again. */
    public BundleWishes leavingOut(String part, boolean out) {
        return new BundleWishes(changed(leftOut, part, out), words, typed, most);
    }

    /** The same with one more word to mask. */
    public BundleWishes masking(String word) {
        return new BundleWishes(leftOut, changed(words, word, true), typed, most);
    }

    /** The same without masking this word. */
    public BundleWishes notMasking(String word) {
        return new BundleWishes(leftOut, changed(words, word, false), typed, most);
    }

    /** The same with one more typed word. */
    public BundleWishes typing(String word) {
        return new BundleWishes(leftOut, words, changed(typed, word, true), most);
    }

    /** The same as if this word had not been typed. */
    public BundleWishes takingBack(String word) {
        return new BundleWishes(leftOut, words, changed(typed, word, false), most);
    }

    /** The same with room for so many megabytes. */
    public BundleWishes upTo(int megabytes) {
        return new BundleWishes(leftOut, words, typed, megabytes);
    }

    private static Set<String> changed(Set<String> set, String member, boolean add) {
        Set<String> changed = new HashSet<>(set);
        if (add) {
            changed.add(member);
        } else {
            changed.remove(member);
        }
        return changed;
    }
}
