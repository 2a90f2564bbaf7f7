package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Capabilities of a program file in the words of {@code getcap}: {@code cap_net_raw,cap_sys_ptrace=ep} since libcap
 * 2.41, {@code = cap_sys_ptrace+ep} before.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/cap_from_text.3.html">cap_from_text(3)</a>
 */
public final class FileCapabilities {

    // clauses are read from left to right; without names, as with all, a clause is about every capability
    private static final Pattern CLAUSE = Pattern.compile("([a-z0-9_,]*)((?:[=+-][eip]*)+)");
    private static final Pattern FLAGS = Pattern.compile("([=+-])([eip]*)");

    private FileCapabilities() {
    }

    /**
     * Whether a process has this capability at once when the program starts: it is permitted, and effective.
     *
     * @param text       without the file's name; blank means that the file has no capability
     * @param capability such as {@code cap_sys_ptrace}
     * @return empty if the text is not understood
     */
    public static Optional<Boolean> grants(String text, String capability) {
        boolean effective = false;
        boolean permitted = false;
        for (String clause : text.strip().isEmpty() ? List.<String>of()
                : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))) {
            Matcher matcher = CLAUSE.matcher(clause);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            List<String> names = List.of(matcher.group(1).split(","));
            if (!names.contains(capability) && !names.contains("all") && !names.contains("")) {
                continue;
            }
            Matcher flags = FLAGS.matcher(matcher.group(2));
            while (flags.find()) {
                boolean on = !flags.group(1).equals("-");
                boolean anew = flags.group(1).equals("=");
                effective = flags.group(2).contains("e") ? on : effective && !anew;
                permitted = flags.group(2).contains("p") ? on : permitted && !anew;
            }
        }
        return Optional.of(effective && permitted);
    }
}
