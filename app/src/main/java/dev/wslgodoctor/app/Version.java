package dev.wslgodoctor.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Which build this is. */
public final class Version {

    private Version() {
    }

    /** The version of the program, for example {@code 0.1.0}. */
    public static String text() {
        return fact("version");
    }

    /** The commit it was built from, with {@code +changes} if files differed; {@code unknown} without git. */
    public static String commit() {
        return fact("commit");
    }

    /** The day of that commit, as year-month-day; {@code unknown} without git. */
    public static String date() {
        return fact("date");
    }

    /** What support wants to know, one fact a line: program, commit, Java, system. */
    public static List<String> facts() {
        return List.of("wsl-go-doctor " + text(), "commit " + commit() + ", " + date(),
                "Java " + Runtime.version() + ", " + System.getProperty("java.vendor", "unknown vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
    }

    /**
     * The works of others that the program contains, and under which terms. Made by installer/lib/licences.py from the
     * SBOM; legal texts are not translated.
     */
    public static String licences() {
        try (InputStream in = Version.class.getResourceAsStream("licences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fact(String name) {
        Properties facts = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            facts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String value = facts.getProperty(name, "");
        // classes that were not built by Maven have the bare placeholder
        return value.isBlank() || value.startsWith("${") ? "unknown" : value;
    }
}
