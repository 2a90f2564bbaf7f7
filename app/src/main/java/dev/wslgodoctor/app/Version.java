package dev.wslgodoctor.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. */
public final class Version {

    private Version() {
    }

    /** The version of the program, for example {@code 0.1.0}. */
    public static String text() {
        Properties facts = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts.getProperty("version");
    }
}
