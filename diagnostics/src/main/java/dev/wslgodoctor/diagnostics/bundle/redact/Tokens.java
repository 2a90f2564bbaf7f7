package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.List;

/**
 * Tokens by the beginnings that their issuers document, key blocks, and what follows {@code Bearer}. Nothing of a value
 * stays, and nothing tells two values apart.
 */
final class Tokens {

    /** What stands for every secret. */
    static final String INSTEAD = "<secret>";

    private static final int LEAST = 16;

    // GitHub, GitLab, npm, Slack, AWS, Google, OpenAI-like keys, Hugging Face, DigitalOcean, JSON web tokens
    private static final List<String> BEGINNINGS = List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_",
            "glpat-", "gldt-", "npm_", "xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-", "AKIA", "ASIA", "AIza",
            "sk-", "hf_", "dop_v1_", "eyJ", "ya29.", "pypi-", "AAAAB3NzaC1", "AAAAC3NzaC1");
    private static final List<String> SCHEMES = List.of("bearer", "basic", "digest", "negotiate");
    // how reg.exe prints bytes: a certificate of a company has its name in them
    private static final String BINARY = "REG_BINARY";
    private static final String KEY_BEGINS = "-----BEGIN ";
    private static final String KEY_ENDS = "-----END ";

    /** Adds an edit if a token begins here; the place is the begin of a word. */
    void at(String text, int start, Edits edits) {
        char c = text.charAt(start);
        for (String beginning : BEGINNINGS) {
            if (c == beginning.charAt(0) && text.startsWith(beginning, start)) {
                int end = start + beginning.length();
                while (end < text.length() && isToken(text.charAt(end), beginning)) {
                    end++;
                }
                if (end - start - beginning.length() >= LEAST && looksRandom(text, start + beginning.length(), end)) {
                    edits.add(start, end, INSTEAD, PrivateClass.TOKEN);
                }
            }
        }
        if (c == BINARY.charAt(0) && text.startsWith(BINARY, start)) {
            binary(text, start + BINARY.length(), edits);
        }
        for (String scheme : SCHEMES) {
            if (Character.toLowerCase(c) == scheme.charAt(0)
                    && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                header(text, start + scheme.length(), edits);
            }
        }
    }

    private static void binary(String text, int after, Edits edits) {
        int from = after;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end - from >= LEAST) {
            edits.add(from, end, INSTEAD, PrivateClass.KEY);
        }
    }

    private static boolean isToken(char c, String beginning) {
        boolean dots = beginning.equals("eyJ") || beginning.equals("ya29.");
        boolean base64 = beginning.startsWith("AAAA");
        return Boundary.isWord(c) || c == '-' || dots && c == '.' || base64 && (c == '/' || c == '+' || c == '=');
    }

    // npm_config_userconfig and sk-learn-something are words
    private static boolean looksRandom(String text, int start, int end) {
        int longest = 0;
        int run = 0;
        for (int i = start; i < end; i++) {
            run = Boundary.isLetter(text.charAt(i)) || Boundary.isDigit(text.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 10;
    }

    private static void header(String text, int after, Edits edits) {
        int from = after;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && (Boundary.isWord(text.charAt(end)) || "+/=.~-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean mixed = text.substring(from, end).matches(".*[0-9=+/._-].*") || end - from >= 20;
        if (from > after && end - from >= 8 && mixed) {
            edits.add(from, end, INSTEAD, PrivateClass.TOKEN);
        }
    }

    /** Adds an edit if a key block begins at this dash. */
    void block(String text, int start, Edits edits) {
        if (!text.startsWith(KEY_BEGINS, start)) {
            return;
        }
        int ends = text.indexOf(KEY_ENDS, start);
        int line = ends < 0 ? -1 : text.indexOf("-----", ends + KEY_ENDS.length());
        edits.add(start, line < 0 ? text.length() : line + 5, INSTEAD, PrivateClass.KEY);
    }
}
