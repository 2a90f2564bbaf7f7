package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.ConfigEdit;
import dev.wslgodoctor.diagnostics.parse.ConfigEntry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lines of wsl.conf or .wslconfig that share one fault: what the texts name, and the file in which they are
 * comments. A dozen causes differ only in the fault they mean.
 */
public final class ConfigFault {

    private static final int NAMED = 5;
    private static final int LINE_LENGTH = 80;

    // each pass finds the next line at which the reading of wsl.conf stops; a file with more is no configuration
    private static final int PASSES = 20;

    private final ConfigFormat format;
    private final Blob file;
    private final Predicate<ConfigRemark> meant;
    private final WslConf parsed;
    private final List<ConfigRemark> remarks;

    private ConfigFault(ConfigFormat format, Blob file, Predicate<ConfigRemark> meant) {
        this.format = format;
        this.file = file;
        this.meant = meant;
        this.parsed = WslConf.parse(format, file.bytes());
        this.remarks = parsed.remarks().stream().filter(meant).toList();
    }

    /**
     * The lines of /etc/wsl.conf with this fault; without the file there is no question.
     *
     * @param meant which remarks of the parser are this fault
     */
    public static ConfigFault inWslConf(Facts facts, Predicate<ConfigRemark> meant) {
        return new ConfigFault(ConfigFormat.WSL_CONF, facts.need(DistroProbes.WSL_CONF), meant);
    }

    /**
     * The lines of .wslconfig with this fault; without the file there is no question.
     *
     * @param meant which remarks of the parser are this fault
     */
    public static ConfigFault inWslConfig(Facts facts, Predicate<ConfigRemark> meant) {
        return new ConfigFault(ConfigFormat.WSLCONFIG, facts.need(WindowsProbes.WSLCONFIG), meant);
    }

    /** Whether a remark is about a key of this section. */
    public static boolean isIn(ConfigRemark remark, String section) {
        return remark.name().filter(name -> name.regionMatches(true, 0, section + ".", 0, section.length() + 1))
                .isPresent();
    }

    /** Whether a remark says that WSL cannot read the value of a key that it knows. */
    public static boolean isBadValue(ConfigRemark remark) {
        return switch (remark.kind()) {
            case INVALID_BOOLEAN, INVALID_INTEGER, INVALID_SIZE, INVALID_CHOICE, INVALID_MAC_ADDRESS,
                    INVALID_IP -> true;
            default -> false;
        };
    }

    /** True if no line has the fault. */
    public boolean isEmpty() {
        return remarks.isEmpty();
    }

    /** The remarks about these lines, in file order. */
    public List<ConfigRemark> remarks() {
        return remarks;
    }

    /** Ruled out without such a line; else holds with {@link #arguments()}. */
    public Verdict verdict(Severity severity, Confidence confidence) {
        return isEmpty() ? Verdict.ruledOut() : Verdict.holds(severity, confidence, arguments());
    }

    /**
     * What texts may name: {@code lines} (numbers), {@code settings} (the lines as written), {@code keys}
     * (section and key), each the first few with "..." for the rest.
     */
    public Map<String, String> arguments() {
        String[] lines = EncodedText.decode(file.bytes()).text().split("\n", -1);
        Collection<Integer> numbers = new TreeSet<>(remarks.stream().map(ConfigRemark::line).toList());
        return new TreeMap<>(Map.of(
                "lines", few(numbers.stream().map(String::valueOf).toList()),
                "settings", few(numbers.stream().map(number -> shown(lines, number)).toList()),
                "keys", few(remarks.stream().flatMap(remark -> remark.name().stream()).distinct().toList())));
    }

    private static String few(List<String> words) {
        return words.stream().limit(NAMED).collect(Collectors.joining(", ")) + (words.size() > NAMED ? ", ..." : "");
    }

    private static String shown(String[] lines, int number) {
        String line = number <= lines.length ? lines[number - 1].strip() : "";
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + " ...";
    }

    /** True if it is known that the same values take effect once the file is repaired. */
    public boolean isHarmless() {
        return repaired().filter(edited -> effective(parsed).equals(effective(edited))).isPresent();
    }

    /**
     * Puts misspelt keys right and makes the other lines comments, restarts what reads the file if that changes a value
     * that takes effect, and tells the user how it is done by hand ({@code ID.by-hand}), which alone remains if the
     * file cannot be edited safely.
     */
    public Plan plan(String causeId, Facts facts) {
        List<Action> actions = new ArrayList<>();
        repaired().ifPresent(edited -> {
            Place place = format == ConfigFormat.WSLCONFIG ? Place.WINDOWS
                    : Place.distro(facts.need(WslProbes.DISTRO).name());
            String path = format == ConfigFormat.WSLCONFIG
                    ? facts.need(WindowsProbes.PROFILE).resolve(format.fileName()).toString() : "/etc/wsl.conf";
            actions.add(new Action.ReplaceFile(place, path, Optional.of(file.sha256()), Optional.of(edited),
                    format == ConfigFormat.WSL_CONF));
            if (!effective(parsed).equals(effective(edited))) {
                actions.add(format == ConfigFormat.WSLCONFIG ? new Action.RestartWsl()
                        : new Action.RestartDistro(place));
            }
        });
        actions.add(new Action.AskUser(causeId + ".by-hand", arguments()));
        return new Plan(causeId, actions);
    }

    /**
     * The file with misspelt keys put right where one known key is clearly meant, and the other lines as comments;
     * empty if that would change what other lines mean.
     */
    private Optional<Blob> repaired() {
        Blob edited = spelt();
        WslConf before = WslConf.parse(format, edited.bytes());
        for (int pass = 0; pass < PASSES; pass++) {
            List<ConfigRemark> open = before.remarks().stream().filter(meant).toList();
            if (open.isEmpty()) {
                return edited.equals(file) ? Optional.empty() : Optional.of(edited);
            }
            if (isHeader(before, open)) {
                return Optional.empty();
            }
            Blob next = Blob.of(edit(edited, before, open));
            WslConf after = WslConf.parse(format, next.bytes());
            if (!keepsTheRest(before, after, open)) {
                return Optional.empty();
            }
            edited = next;
            before = after;
        }
        return Optional.empty();
    }

    private Blob spelt() {
        Blob edited = file;
        for (ConfigRemark remark : remarks) {
            if (remark.kind() == ConfigRemark.Kind.UNKNOWN_KEY) {
                Blob now = edited;
                edited = WslConf.parse(format, now.bytes()).entries().stream()
                        .filter(entry -> entry.line() == remark.line()).findFirst()
                        .flatMap(entry -> Misspelling.of(format, entry))
                        .flatMap(misspelling -> misspelling.correctedIn(format, now)).orElse(now);
            }
        }
        return edited;
    }

    // without a header, however broken, its keys would join the section above: [boot] command runs as root
    private static boolean isHeader(WslConf read, List<ConfigRemark> open) {
        TreeSet<Integer> lines = new TreeSet<>(open.stream().map(ConfigRemark::line).toList());
        return read.remarks().stream().filter(remark -> lines.contains(remark.line())).anyMatch(remark ->
                switch (remark.kind()) {
                    case INVALID_SECTION_NAME, EXPECTED_BRACKET, EXPECTED_LINE_END -> true;
                    default -> false;
                });
    }

    private byte[] edit(Blob content, WslConf read, List<ConfigRemark> open) {
        if (open.stream().anyMatch(remark -> remark.kind() == ConfigRemark.Kind.BYTE_ORDER_MARK)) {
            return ConfigEdit.withoutByteOrderMark(content.bytes());
        }
        String text = EncodedText.decode(content.bytes()).text();
        TreeSet<Integer> lines = new TreeSet<>();
        open.forEach(remark -> lines.add(remark.line()));
        for (ConfigEntry entry : read.entries()) {
            if (lines.contains(entry.line())) {
                // a value that ends its line with a backslash goes on in the next one
                long more = entry.valueSpan().of(text).chars().filter(c -> c == '\n').count();
                for (int i = 1; i <= more; i++) {
                    lines.add(entry.line() + i);
                }
            }
        }
        return ConfigEdit.commentOut(format, content.bytes(), lines::contains);
    }

    // Above the first edited line nothing may change; below it only if the reading had stopped there. A broken line
    // can be the end of a value that began above, and a comment in its place would give that value another meaning.
    private static boolean keepsTheRest(WslConf before, WslConf after, List<ConfigRemark> open) {
        int first = open.stream().mapToInt(ConfigRemark::line).min().orElseThrow();
        boolean above = above(before, first).equals(above(after, first));
        return above && (before.stoppedAtLine().isPresent() || effective(before).equals(effective(after)));
    }

    private static List<String> above(WslConf conf, int line) {
        return conf.entries().stream().filter(entry -> entry.line() < line)
                .map(entry -> entry.name() + "=" + entry.value()).toList();
    }

    private Map<String, String> effective(Blob content) {
        return effective(WslConf.parse(format, content.bytes()));
    }

    private static Map<String, String> effective(WslConf conf) {
        Map<String, String> values = new TreeMap<>();
        conf.entries().stream().filter(entry -> entry.state() == ConfigEntry.State.EFFECTIVE)
                .forEach(entry -> values.put(entry.name().toLowerCase(Locale.ROOT), entry.value()));
        return values;
    }
}
