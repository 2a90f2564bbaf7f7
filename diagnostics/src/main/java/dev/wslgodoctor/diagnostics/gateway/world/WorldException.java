package dev.wslgodoctor.diagnostics.gateway.world;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A world that cannot be used, in the lab's own words. */
public final class WorldException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A file of the world is wrong: the user's input. */
        MALFORMED,
        /** This machine lacks what the lab needs: a test reports "not run". */
        NOT_RUN,
        /** The lab itself failed. */
        FAILED
    }

    private static final Pattern PLACE = Pattern.compile("(?s)(?:lab: )?(.+?):(\\d{1,9}): (.*)");

    private final Reason reason;
    private final String file;
    private final int line;

    /**
     * @param message for a malformed world it begins with FILE:LINE
     */
    WorldException(Reason reason, String message, Throwable cause) {
        super(message.startsWith("lab: ") ? message.substring("lab: ".length()) : message, cause);
        Matcher place = PLACE.matcher(message);
        boolean known = reason == Reason.MALFORMED && place.matches();
        this.reason = reason;
        this.file = known ? place.group(1) : null;
        this.line = known ? Integer.parseInt(place.group(2)) : 0;
    }

    /** Why it cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** The wrong file; empty if no file was named. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The wrong line, from 1; empty if no line was named. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
