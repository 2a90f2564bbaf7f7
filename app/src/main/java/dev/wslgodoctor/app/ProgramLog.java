package dev.wslgodoctor.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the program itself noted since it was started, kept in memory so that a bundle can hold it. It is written to no
 * file: a log of its own would be one more place with names in it.
 */
public final class ProgramLog extends Handler {

    private static final int MOST = 1_000;
    private static final ProgramLog LOG = new ProgramLog();
    // held here because the logging system keeps loggers weakly
    private static final Logger OURS = Logger.getLogger("dev.wslgodoctor");

    private final Deque<String> lines = new ArrayDeque<>();
    private final SimpleFormatter words = new SimpleFormatter();

    private ProgramLog() {
        setLevel(Level.INFO);
    }

    /** Begins to keep what is noted. */
    public static void begin() {
        OURS.removeHandler(LOG);
        OURS.addHandler(LOG);
    }

    /** What was noted, the oldest first, at most a thousand records. */
    public static List<String> lines() {
        synchronized (LOG.lines) {
            return List.copyOf(LOG.lines);
        }
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getInstant().toString()).append(' ').append(entry.getLevel().getName()).append(' ')
                .append(String.valueOf(entry.getLoggerName())).append(": ").append(words.formatMessage(entry));
        if (entry.getThrown() != null) {
            text.append('\n');
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        synchronized (lines) {
            lines.addLast(text.toString().replace("\r", "").stripTrailing());
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // holds nothing
    }
}
