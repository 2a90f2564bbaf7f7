package dev.wslgodoctor.app.cli;

import java.util.Map;

/** Wrong usage or malformed input; its text is shown, the exit status is {@link ExitCode#USAGE}. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> arguments;

    /** @param key of a text of the command line */
    public UsageException(String key, Map<String, String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.arguments = Map.copyOf(arguments);
    }

    String key() {
        return key;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
