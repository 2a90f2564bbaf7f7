package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.gateway.process.Children;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What happens to a command on Ctrl-C, or when the system asks the program to end. A command that only looks is
 * cancelled. A repair comes to stand still at the next word of its journal and is not taken back: the next start offers
 * both ways. The exit status is that of the JVM, 128 and the number of the signal: 130 for Ctrl-C, 143 for SIGTERM
 * (openjdk/jdk src/java.base/share/classes/java/lang/Terminator.java on unix and windows).
 */
final class Interruption {

    // a step that edits a file ends within this; one that copies or builds is cut, which a journal survives too
    private static final Duration STEP = Duration.ofSeconds(3);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Terminal terminal;
    private final List<Journal> journals = new CopyOnWriteArrayList<>();
    private final CountDownLatch quiet = new CountDownLatch(1);

    Interruption(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The journal of this machine, for a command that may write to it. */
    Journal journal(CommonOptions options) {
        Journal journal = Wiring.journal(options.machine());
        journals.add(journal);
        return journal;
    }

    /**
     * Runs a command on the calling thread, which an interruption ends.
     *
     * @return its exit status; of no consequence after an interruption
     */
    int during(IntSupplier command) {
        Thread runs = Thread.currentThread();
        Thread end = new Thread(() -> end(runs), "interruption");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return command.getAsInt();
        } finally {
            quiet.countDown();
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // the program is being ended already, and that thread does it
            return;
        }
    }

    private void end(Thread command) {
        terminal.fallSilent();
        terminal.lastWord(terminal.texts().of("interrupted"));
        try {
            journals.forEach(journal -> journal.standStill(quiet::countDown));
            boolean repairing = journals.stream().anyMatch(Journal::isRepairing);
            if (!repairing || !quiet.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                command.interrupt();
            }
            quiet.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody knows this thread; if somebody does, the end comes sooner
            Thread.currentThread().interrupt();
        }
        Children.end();
        journals.forEach(this::tell);
    }

    private void tell(Journal journal) {
        try {
            if (journal.touched().isEmpty()) {
                terminal.lastWord(terminal.texts().of("interrupted.nothing"));
            }
            for (int number : journal.touched()) {
                Optional<Entry> entry = journal.find(number);
                if (entry.isPresent()) {
                    terminal.lastWord(terminal.texts().of(key(entry.get()), Map.of("entry", String.valueOf(number),
                            "cause", entry.get().causeId(), "at", entry.get().began().toString())));
                }
            }
        } catch (IOException e) {
            terminal.lastWord(terminal.texts().of("error.journal", Map.of("detail", String.valueOf(e.getMessage()))));
        }
    }

    private static String key(Entry entry) {
        if (entry.state() == Entry.State.UNDONE) {
            return "interrupted.undone";
        }
        return entry.unfinished() ? "unfinished.offer" : "interrupted.whole";
    }
}
