package dev.wslgodoctor.diagnostics.repair;

import java.util.Locale;

/** What can go wrong while a repair is applied or taken back. */
enum FaultKind {
    KILLED_AFTER_A_COMMAND("the program ends behind a command to the distro"),
    KILLED_AT_A_JOURNAL_WRITE("the program ends at a write of the journal: every state in turn"),
    JOURNAL_WRITE_TORN("the program ends in a write of the journal, after a random byte"),
    KILLED_THEN_FINISHED("the program ends at a random moment, and the next start finishes the repair"),
    KILLED_WHILE_UNDOING("the program ends in the middle of an undo"),
    KILL_9_AT_A_BYTE("kill -9 of the writing script after a random byte"),
    WRITE_FAILS_AT_A_BYTE("a write fails after a random byte (file size limit)"),
    DISK_FULL("the disk is full (small tmpfs)"),
    READ_ONLY_FILE("the file is read-only"),
    PERMISSION_DENIED("no permission to write the folder"),
    DISTRO_VANISHED("the distro is gone from a random command on"),
    CHANGED_SINCE_PREVIEW("the file changed between preview and apply"),
    FLUSH_FAILS("flushing to the disk fails"),
    NO_ATOMIC_RENAME("the rename fails"),
    CLOCK_JUMPED("the clock jumps, and the program ends");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
