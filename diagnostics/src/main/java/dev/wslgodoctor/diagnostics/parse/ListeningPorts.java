package dev.wslgodoctor.diagnostics.parse;

import java.util.Set;
import java.util.TreeSet;

/**
 * TCP ports on which something listens, from the text of {@code /proc/net/tcp} or {@code /proc/net/tcp6}.
 *
 * @see <a href="https://docs.kernel.org/networking/proc_net_tcp.html">The proc/net/tcp and proc/net/tcp6 variables</a>
 */
public final class ListeningPorts {

    // TCP_LISTEN of the kernel's include/net/tcp_states.h
    private static final String LISTEN = "0A";

    private ListeningPorts() {
    }

    /** The ports, in order; a line that is not understood is passed over. */
    public static Set<Integer> parse(String text) {
        Set<Integer> ports = new TreeSet<>();
        for (String line : text.split("\n")) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length > 3 && fields[3].equals(LISTEN) && fields[1].matches("[0-9A-F]+:[0-9A-F]{4}")) {
                ports.add(Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16));
            }
        }
        return ports;
    }
}
