package dev.wslgodoctor.app.life;

import dev.wslgodoctor.diagnostics.bundle.redact.Placeholders;
import dev.wslgodoctor.diagnostics.bundle.redact.PublicNames;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.bundle.redact.TextRedactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's own log: some small files in turn, each line through the same redactor as a bundle (S23), so that it
 * can be shown to others as it is.
 */
public final class OwnLog implements AutoCloseable {

    private static final int BYTES = 512 * 1024;
    private static final int FILES = 3;
    // kept, because the platform keeps loggers only as long as somebody has them
    private static final Logger ALL = Logger.getLogger("");

    private final FileHandler handler;

    private OwnLog(FileHandler handler) {
        this.handler = handler;
    }

    /**
     * Begins to write below this folder. Of two programs that run at once each has files of its own.
     *
     * @param user the user's name here, which is masked
     * @throws IOException if nothing can be written there; the program works without a log
     */
    public static OwnLog in(Path folder, String user) throws IOException {
        Files.createDirectories(folder);
        // in a pattern of FileHandler % means something
        String pattern = folder.toString().replace("%", "%%") + "/wsl-go-doctor-%u-%g.log";
        FileHandler handler = new FileHandler(pattern, BYTES, FILES, true);
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.INFO);
        handler.setFormatter(new Redacted(user));
        ALL.addHandler(handler);
        return new OwnLog(handler);
    }

    @Override
    public void close() {
        ALL.removeHandler(handler);
        handler.close();
    }

    /** One record in lines without names of people, secrets included. */
    static final class Redacted extends Formatter {

        private final TextRedactor redactor;

        Redacted(String user) {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            redactor = new TextRedactor(user.isBlank() ? Seeds.NONE : Seeds.ofUsers(Set.of(user)),
                    new Placeholders(salt), new PublicNames(Set.of()));
        }

        @Override
        public synchronized String format(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(Instant.ofEpochMilli(entry.getMillis()).toString()).append(' ')
                    .append(entry.getLevel().getName()).append(' ').append(String.valueOf(entry.getLoggerName()))
                    .append(": ").append(formatMessage(entry)).append('\n');
            if (entry.getThrown() != null) {
                text.append("  code ").append(FailureCode.of(entry.getThrown())).append('\n');
                entry.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            return redactor.text(text.toString());
        }
    }
}
