package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The repairs that were done on this machine. Every method may block and is called on a worker thread, one call at a
 * time, also not together with one of {@link Engine}.
 */
public interface RepairHistory {

    /**
     * What the journal holds. Nothing in it ever expires by itself.
     *
     * @param folder     where it is kept, as this system writes it
     * @param entries    newest first
     * @param unreadable files that should be entries and are not, each with the reason; they are kept as they are
     */
    record Contents(String folder, List<HistoryEntry> entries, List<String> unreadable) {
        public Contents {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }

        /** What a crash left behind: to be offered at the start, to be finished or taken back. */
        public List<HistoryEntry> unfinished() {
            return entries.stream().filter(HistoryEntry::unfinished).toList();
        }
    }

    /** Reads the journal; changes nothing. An entry that another running instance works on is not unfinished. */
    Contents read() throws EngineTrouble;

    /** Takes an entry back, also one that a crash broke off. */
    RepairResult undo(String entry, Consumer<RepairProgress> out) throws EngineTrouble;

    /**
     * What is left to do of an unfinished entry; touches nothing.
     *
     * @param preview what is left, with no steps if only the end is not written down; empty if it cannot be finished
     * @param refusal why it cannot be finished, a whole sentence; empty if it can
     */
    record Rest(String entry, Optional<RepairPreview> preview, String refusal) { }

    /** See {@link Rest}. */
    Rest remaining(String entry) throws EngineTrouble;

    /**
     * Does what is left of an unfinished entry, and judges again.
     *
     * @param shown what {@link #remaining} gave last for this entry; anything else is refused
     */
    RepairResult finish(Rest shown, Consumer<RepairProgress> out) throws EngineTrouble;

    /**
     * What it would do to give the original of a copied project another name, so that nobody works in it by mistake;
     * {@link Engine#apply} does it. Touches nothing.
     *
     * @return empty if the entry holds no complete copy
     */
    Optional<RepairPreview> archive(String entry) throws EngineTrouble;

    /** Throws an entry away with the old contents that it kept, at the user's explicit wish: it cannot be undone then.
     *
     * @return false if it is unfinished, unknown, or another instance repairs: nothing was removed */
    boolean discard(String entry) throws EngineTrouble;
}
