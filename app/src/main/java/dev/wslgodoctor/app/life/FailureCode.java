package dev.wslgodoctor.app.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A short name for a mistake of the program, the same for the same mistake on every machine and in every language, so
 * that two reports can be compared without a trace.
 */
public final class FailureCode {

    private static final String OWN = "dev.wslgodoctor.";
    private static final int DIGITS = 3;

    private FailureCode() {
    }

    /**
     * The code, for example {@code WGD-3F09A2}: of the kinds of the exceptions and where in our code, without lines.
     */
    public static String of(Throwable mistake) {
        StringBuilder what = new StringBuilder();
        int depth = 0;
        for (Throwable each = mistake; each != null && depth < 10; each = each.getCause(), depth++) {
            what.append(each.getClass().getName()).append('@').append(place(each)).append('\n');
        }
        byte[] digest = sha256(what.toString());
        StringBuilder code = new StringBuilder("WGD-");
        for (int i = 0; i < DIGITS; i++) {
            code.append(String.format(Locale.ROOT, "%02X", digest[i]));
        }
        return code.toString();
    }

    // lines move with every change, and names of lambdas are numbered: class and method are what stays
    private static String place(Throwable mistake) {
        return Arrays.stream(mistake.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst().map(frame -> frame.getClassName() + "." + frame.getMethodName().replaceAll("\\$.*", ""))
                .orElse("");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
