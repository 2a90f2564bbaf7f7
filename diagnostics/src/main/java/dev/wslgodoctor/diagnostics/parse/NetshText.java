package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What netsh.exe and netstat.exe print. Headings and words are translated, so only numbers, addresses and
 * file names are read; a line of another form is passed over.
 */
public final class NetshText {

    private static final Pattern SUB_INTERFACE = Pattern.compile("\\s*(\\d+)\\s+(\\d+)\\s+\\d+\\s+\\d+\\s+(\\S.*)");
    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})\\s+(\\d{1,5})\\s*");
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)((?:%[^%\\s]+%|\\b[a-z]:)\\\\[^\\r\\n\":*?<>|]*\\.dll)");
    // the peer of a socket that listens is nobody, in every language
    private static final Pattern LISTENER = Pattern.compile(
            "\\s*TCP\\s+(\\S+):(\\d{1,5})\\s+(?:0\\.0\\.0\\.0:0|\\[::]:0)\\b.*");

    private NetshText() {
    }

    /**
     * A row of {@code netsh interface ipv4 show subinterfaces}.
     *
     * @param mtu       the largest packet in bytes
     * @param connected whether its medium is there
     */
    public record SubInterface(String name, int mtu, boolean connected) {
    }

    /** Ports from the first to the last. */
    public record PortRange(int first, int last) {

        /** Whether a port lies in it. */
        public boolean holds(int port) {
            return first <= port && port <= last;
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    /** A socket that listens. */
    public record Listener(String address, int port) {

        /** Whether it is reached from its own machine only. */
        public boolean isLoopback() {
            return address.startsWith("127.") || address.equals("[::1]");
        }
    }

    /** The rows of {@code netsh interface ipv4 show subinterfaces}, without the loopback's, which has no limit. */
    public static List<SubInterface> subInterfaces(String text) {
        return text.lines().map(SUB_INTERFACE::matcher).filter(Matcher::matches)
                .filter(row -> row.group(1).length() < 7)
                .map(row -> new SubInterface(row.group(3).strip(), Integer.parseInt(row.group(1)),
                        row.group(2).equals("1"))).toList();
    }

    /**
     * The ranges of {@code netsh interface ipv4 show excludedportrange protocol=tcp} that no program gets. Those with
     * an asterisk are left out: an administrator made them, so that Windows hands their ports to nobody by chance, and
     * a program that names such a port does get it. That is the usual cure for a port that Windows keeps taking.
     */
    public static List<PortRange> portRanges(String text) {
        return text.lines().map(RANGE::matcher).filter(Matcher::matches)
                .map(row -> new PortRange(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2))))
                .filter(range -> range.first() <= range.last() && range.last() <= 65_535).toList();
    }

    /** The libraries that {@code netsh winsock show catalog} names, each once, in their order. */
    public static List<String> libraries(String text) {
        return LIBRARY.matcher(text).results().map(found -> found.group(1).strip()).distinct().toList();
    }

    /** What listens according to {@code netstat -a -n -p TCP}. */
    public static List<Listener> listeners(String text) {
        return text.lines().map(LISTENER::matcher).filter(Matcher::matches)
                .map(row -> new Listener(row.group(1), Integer.parseInt(row.group(2)))).toList();
    }
}
