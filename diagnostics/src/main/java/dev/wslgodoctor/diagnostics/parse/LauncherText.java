package dev.wslgodoctor.diagnostics.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * wsl.exe's own words. They are UTF-16LE unless WSL_UTF8=1, with CR LF or, from the inbox stub, CR CR LF; all but the
 * {@code -l -v} columns, the state words and the error code names is translated (microsoft/WSL
 * src/windows/common/WslClient.cpp, wslutil.cpp).
 */
public final class LauncherText {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){2,3}\\S*");
    private static final Pattern ERROR_CODE = Pattern.compile(
            ":\\s*((?:Wsl|Wslg|Bash|WslConfig)/\\S+)\\s*$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("(.*\\S)\\s+(\\S+)\\s+([12])");
    private static final Pattern HEADER = Pattern.compile("\\s*NAME\\s+STATE\\s+VERSION\\s*");
    private static final Pattern RELAY = Pattern.compile("<\\d>WSL \\([^)]*\\) (ERROR.*)");
    private static final int SNIFFED = 64;
    private static final int SNIFFED_LONG = 4096;

    private LauncherText() {
    }

    /**
     * What wsl.exe said on stderr, sorted.
     *
     * @param warnings    without {@code wsl: } before them; they are no failure, and translated ones can be garbled
     * @param relayErrors lines of WSL's own Linux side, {@code <3>WSL (PID - Relay) ERROR: ...}, from {@code ERROR} on
     * @param rest        every other line that is not blank, such as what the Linux program itself wrote
     */
    public record Speech(List<String> warnings, List<String> relayErrors, List<String> rest) {

        /** Copies the lists. */
        public Speech {
            warnings = List.copyOf(warnings);
            relayErrors = List.copyOf(relayErrors);
            rest = List.copyOf(rest);
        }
    }

    /** Bytes to text: UTF-16LE if it looks so, else UTF-8; byte order mark dropped, line ends made LF. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, isWide(bytes) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return withPlainLineEnds(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isWide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return true;
        }
        if (hasHighNul(bytes, SNIFFED)) {
            return true;
        }
        // a long Chinese sentence has no NUL before its line end, but it is no UTF-8 either
        return hasHighNul(bytes, SNIFFED_LONG) && EncodedText.decode(bytes).malformedAt().isPresent();
    }

    private static boolean hasHighNul(byte[] bytes, int limit) {
        for (int i = 1; i < Math.min(bytes.length, limit); i += 2) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** CR LF and the inbox stub's CR CR LF become LF; a CR that no LF follows stays. */
    private static String withPlainLineEnds(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int carriageReturns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                carriageReturns++;
            } else {
                if (c != '\n') {
                    out.append("\r".repeat(carriageReturns));
                }
                carriageReturns = 0;
                out.append(c);
            }
        }
        return out.append("\r".repeat(carriageReturns)).toString();
    }

    /**
     * The rows of {@code -l -v}: two leading characters, then from the right version, state, and the rest is the name.
     * They stand below the header, which no language changes; without it the text is no such list. A line that is no
     * such row (message, garbage) is passed over.
     */
    public static List<DistroRow> distroRows(String text) {
        List<DistroRow> rows = new ArrayList<>();
        boolean below = false;
        for (String line : text.split("\n")) {
            below |= HEADER.matcher(line).matches();
            if (!below || line.length() < 3 || line.charAt(0) != '*' && line.charAt(0) != ' '
                    || line.charAt(1) != ' ') {
                continue;
            }
            Matcher row = ROW.matcher(line.substring(2).strip());
            if (row.matches()) {
                rows.add(new DistroRow(row.group(1), row.group(2), Integer.parseInt(row.group(3)),
                        line.charAt(0) == '*'));
            }
        }
        return rows;
    }

    /** The versions, by the order of their lines: labels are translated. Empty if this is no such output. */
    public static Optional<WslVersions> versions(String text) {
        List<String> values = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            int colon = line.lastIndexOf(": ");
            String value = colon < 0 ? "" : line.substring(colon + 2).strip();
            if (VERSION.matcher(value).matches()) {
                values.add(value);
            }
        }
        if (values.size() < 2) {
            return Optional.empty();
        }
        Optional<String> windows = Optional.of(values.getLast())
                .filter(value -> values.size() > 2 && value.startsWith("10."));
        return Optional.of(new WslVersions(values.get(0), values.get(1), windows));
    }

    /** The path and name or number of an error, for example {@code Wsl/Service/WSL_E_DISTRO_NOT_FOUND}. */
    public static Optional<String> errorCode(String text) {
        Matcher matcher = ERROR_CODE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The names that {@code -l -q} prints, the default first; empty when there are none. */
    public static List<String> distroNames(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The lines of stderr by who wrote them. */
    public static Speech speech(String text) {
        List<String> warnings = new ArrayList<>();
        List<String> relayErrors = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher relay = RELAY.matcher(line);
            if (line.startsWith("wsl: ")) {
                warnings.add(line.substring("wsl: ".length()).stripTrailing());
            } else if (relay.matches()) {
                relayErrors.add(relay.group(1));
            } else if (!line.isBlank()) {
                rest.add(line);
            }
        }
        return new Speech(warnings, relayErrors, rest);
    }
}
