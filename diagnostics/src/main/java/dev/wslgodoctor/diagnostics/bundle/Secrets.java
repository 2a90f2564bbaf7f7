package dev.wslgodoctor.diagnostics.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text: tokens by their known beginnings, passwords of URLs, the values of keys that name a secret,
 * key blocks. Nothing of a value stays, and nothing tells two values apart.
 */
final class Secrets {

    /** What stands for a secret. */
    static final String PLACEHOLDER = "<secret>";

    private static final String KEY = "[A-Za-z0-9_.-]*(?:passw(?:or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key"
            + "|private[_-]?key|credential|authorization)[A-Za-z0-9_.-]*";

    // GitHub, GitLab, npm, Slack, AWS, Google, OpenAI-like keys, JSON web tokens, by what their issuers document
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{16,}"
            + "|github_pat_[A-Za-z0-9_]{16,}|glpat-[A-Za-z0-9_-]{16,}|npm_[A-Za-z0-9]{24,}|xox[abeprs]-[A-Za-z0-9-]{10,}"
            + "|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|sk-[A-Za-z0-9_-]{20,}"
            + "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)");

    private static final Pattern USER_INFO = Pattern.compile("(?i)([a-z][a-z0-9+.-]*://)[^\\s/@\"'<>]+@");

    private static final Pattern HEADER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}");

    // "KEY": "value", also inside a text that is JSON itself
    private static final Pattern JSON_MEMBER = Pattern.compile("(?i)(\\\\?\"" + KEY + "\\\\?\"\\s*:\\s*\\\\?\")"
            + "((?:[^\"\\\\]|\\\\[^\"])+)");

    private static final Pattern ASSIGNMENT = Pattern.compile("(?i)((?<![A-Za-z0-9])" + KEY + "\\s?=\\s?)"
            + "([^\\s\"'\\u0000]+|\"[^\"]+\"|'[^']+')");

    private static final Pattern KEY_BLOCK = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL);

    private static final Pattern NAMED = Pattern.compile("(?i)" + KEY);

    private int taken;

    /** Whether a member of this name holds a secret, whatever its value is. */
    static boolean named(String member) {
        return NAMED.matcher(member).matches();
    }

    /** The text without secrets. */
    String text(String text) {
        String result = whole(text, KEY_BLOCK);
        result = whole(result, TOKEN);
        result = whole(result, HEADER);
        result = behind(result, USER_INFO, "@");
        result = behind(result, JSON_MEMBER, "");
        return behind(result, ASSIGNMENT, "");
    }

    /** Counts a value that was taken out by its place. */
    String value() {
        taken++;
        return PLACEHOLDER;
    }

    /** How many values were taken out. */
    int taken() {
        return taken;
    }

    private String whole(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value()));
    }

    private String behind(String text, Pattern pattern, String after) {
        return pattern.matcher(text).replaceAll(match -> match.groupCount() > 1 && match.group(2).equals(PLACEHOLDER)
                ? Matcher.quoteReplacement(match.group())
                : Matcher.quoteReplacement(match.group(1) + value() + after));
    }
}
