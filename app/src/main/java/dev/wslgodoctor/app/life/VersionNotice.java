package dev.wslgodoctor.app.life;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file that the user chose says about a newer version. The program asks no server; somebody who distributes it
 * within a company or beside the downloads puts such a file there: {@code {"schema": 1, "version": "0.2.0",
 * "summary": "..."}}.
 *
 * @param version what the file announces
 * @param summary what is new, as plain text; may be empty
 * @param newer   whether that is newer than this program
 */
public record VersionNotice(String version, String summary, boolean newer) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST = 2000;

    /** Reads the file; empty if it is no such notice. */
    public static Optional<VersionNotice> in(Path file, String own) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            String version = json.get("version").getAsString();
            if (json.get("schema").getAsInt() != 1 || !VERSION.matcher(version).matches()) {
                return Optional.empty();
            }
            String summary = json.has("summary") ? json.get("summary").getAsString() : "";
            // data of others: no control characters reach a console or a screen
            String plain = summary.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", "");
            return Optional.of(new VersionNotice(version, plain.substring(0, Math.min(LONGEST, plain.length())),
                    compare(version, own) > 0));
        } catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException
                | UnsupportedOperationException | java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** By numbers: 0.10 is newer than 0.9, and 1.0 is 1. */
    static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int i) {
        return i < parts.length ? new BigInteger(parts[i].replaceAll("\\D.*", "0")) : BigInteger.ZERO;
    }
}
