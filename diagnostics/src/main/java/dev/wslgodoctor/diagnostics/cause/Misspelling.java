package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.ConfigEntry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.ConfigKey;
import dev.wslgodoctor.diagnostics.parse.ConfigKeys;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A key of wsl.conf or .wslconfig that is misspelt, and the one key of its section that was clearly meant.
 *
 * @param entry the line as it stands
 * @param meant the key of the same section that differs in at most two letters; no other one does
 */
record Misspelling(ConfigEntry entry, ConfigKey meant) {

    private static final int LETTERS = 2;

    // two letters of four are no misspelling: "swap" is not "wrap"
    private static final int LETTERS_FOR_EACH = 4;

    // a line that did nothing must not begin to run something, or to start another kernel, because it was spelt right
    private static final Set<String> LEFT_ALONE = Set.of("boot.command", "user.default", "wsl2.kernel",
            "wsl2.kernelCommandLine", "wsl2.kernelModules", "wsl2.systemDistro");

    /** What the key of this entry was meant to be; empty if nothing, or several keys, come near. */
    static Optional<Misspelling> of(ConfigFormat format, ConfigEntry entry) {
        int dot = entry.name().indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String section = entry.name().substring(0, dot);
        String key = entry.name().substring(dot + 1);
        int allowed = Math.min(LETTERS, key.length() / LETTERS_FOR_EACH);
        List<ConfigKey> near = ConfigKeys.of(format).stream().filter(known -> known.section().equalsIgnoreCase(section))
                .filter(known -> distance(key, known.name().substring(dot + 1)) <= allowed).toList();
        return near.size() == 1 && !LEFT_ALONE.contains(near.getFirst().name())
                ? Optional.of(new Misspelling(entry, near.getFirst())) : Optional.empty();
    }

    /**
     * The file with the key as it was meant; empty if its value would be wrong, if another line sets the key already,
     * or if another line would get another meaning.
     */
    Optional<Blob> correctedIn(ConfigFormat format, Blob file) {
        EncodedText content = EncodedText.decode(file.bytes());
        String text = content.text();
        // the key stands before the equals sign, which stands before the value
        int key = text.lastIndexOf(entry.key(), entry.valueSpan().start());
        if (key < 0 || text.substring(key, entry.valueSpan().start()).contains("\n")) {
            return Optional.empty();
        }
        String right = meant.name().substring(meant.name().indexOf('.') + 1);
        Blob edited = Blob.of(content.encode(text.substring(0, key) + right
                + text.substring(key + entry.key().length())));
        WslConf before = WslConf.parse(format, file.bytes());
        WslConf after = WslConf.parse(format, edited.bytes());
        boolean takesEffect = after.entries().stream().anyMatch(line -> line.line() == entry.line()
                && line.state() == ConfigEntry.State.EFFECTIVE && line.name().equalsIgnoreCase(meant.name()));
        return takesEffect && others(before).equals(others(after)) ? Optional.of(edited) : Optional.empty();
    }

    private List<String> others(WslConf conf) {
        return conf.entries().stream().filter(line -> line.line() != entry.line())
                .map(line -> line.name() + "=" + line.value() + " " + line.state()).toList();
    }

    /** Letters to put in, take out or change, whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
