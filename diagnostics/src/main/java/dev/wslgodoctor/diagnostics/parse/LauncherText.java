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
    private static final int SNIFFED = 64;

    private LauncherText() {
    }

    /** Bytes to text: UTF-16LE if it looks so, else UTF-8; byte order mark dropped, line ends made LF. */
    public static String decode(byte[] bytes) {
        boolean wide = false;
        for (int i = 1; i < Math.min(bytes.length, SNIFFED); i += 2) {
            wide |= bytes[i] == 0;
        }
        boolean marked = bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        String text = new String(bytes, wide || marked ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replaceAll("\r*\n", "\n");
    }

    /**
     * The rows of {@code -l -v}: two leading characters, then from the right version, state, and the rest is the name.
     * A line that is no such row (header, message, garbage) is passed over.
     */
    public static List<DistroRow> distroRows(String text) {
        List<DistroRow> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.length() < 3 || line.charAt(0) != '*' && line.charAt(0) != ' ' || line.charAt(1) != ' ') {
                continue;
            }
            Matcher row = Pattern.compile("(.*\\S)\\s+(\\S+)\\s+([12])").matcher(line.substring(2).strip());
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
}
