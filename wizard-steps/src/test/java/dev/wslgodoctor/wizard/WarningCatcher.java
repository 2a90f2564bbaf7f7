package dev.wslgodoctor.wizard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what JavaFX logs: a CSS warning is otherwise only a line on standard error. */
public final class WarningCatcher extends Handler implements AutoCloseable {

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = Logger.getLogger("");

    /** Catches from now on. */
    public WarningCatcher() {
        setLevel(Level.WARNING);
        root.addHandler(this);
    }

    /** What was logged. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void publish(LogRecord record) {
        boolean startup = record.getMessage() != null
                && record.getMessage().startsWith("Unsupported JavaFX configuration");
        if (record.getLevel().intValue() >= Level.WARNING.intValue() && !startup) {
            warnings.add(record.getLoggerName() + ": " + record.getMessage()
                    + (record.getThrown() == null ? "" : " " + record.getThrown()));
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
