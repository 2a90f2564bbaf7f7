package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import java.util.List;
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

    /** There is no such cause; names those that were perhaps meant. */
    static UsageException unknownCause(String id) {
        List<String> near = NearWords.of(id, CauseCatalog.all().stream().map(RootCause::id).toList());
        return near.isEmpty() ? new UsageException("error.cause", Map.of("cause", id))
                : new UsageException("error.cause-near", Map.of("cause", id, "near", String.join(", ", near)));
    }

    String key() {
        return key;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
