package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The TCP sockets of {@code /proc/net/tcp} or {@code /proc/net/tcp6}.
 *
 * @param sockets in file order; a line that is not understood is left out
 * @see <a href="https://docs.kernel.org/networking/proc_net_tcp.html">The proc/net/tcp and proc/net/tcp6 variables</a>
 */
public record TcpTable(List<Socket> sockets) {

    // include/net/tcp_states.h of the kernel
    private static final String ESTABLISHED = "01";
    private static final String LISTEN = "0A";
    private static final int FIELDS = 10;
    // 127.0.0.0/8, ::1 and 127.0.0.0/8 written as IPv6; each group of four bytes is a number in the machine's order
    private static final Pattern LOOPBACK = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");

    public TcpTable {
        sockets = List.copyOf(sockets);
    }

    /**
     * One socket.
     *
     * @param port      local port
     * @param listening it waits for connections
     * @param connected somebody is connected
     * @param user      number of the user that owns it
     * @param inode     by which /proc/PID/fd names it
     * @param loopback  its own address is one that only this machine reaches
     */
    public record Socket(int port, boolean listening, boolean connected, int user, long inode, boolean loopback) {
    }

    /** Reads the text of one of the two files. */
    public static TcpTable parse(String text) {
        List<Socket> sockets = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] fields = line.strip().split("\\s+");
            if (fields.length >= FIELDS && fields[1].matches("[0-9A-F]+:[0-9A-F]{4}")
                    && fields[7].matches("\\d{1,9}") && fields[9].matches("\\d{1,18}")) {
                sockets.add(new Socket(Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16),
                        fields[3].equals(LISTEN), fields[3].equals(ESTABLISHED), Integer.parseInt(fields[7]),
                        Long.parseLong(fields[9]),
                        LOOPBACK.matcher(fields[1].substring(0, fields[1].indexOf(':'))).matches()));
            }
        }
        return new TcpTable(sockets);
    }

    /** These sockets and those of another table. */
    public TcpTable and(TcpTable other) {
        return new TcpTable(Stream.concat(sockets.stream(), other.sockets.stream()).toList());
    }

    /** The sockets that wait for connections on this port. */
    public List<Socket> listeners(int port) {
        return sockets.stream().filter(socket -> socket.listening() && socket.port() == port).toList();
    }

    /** Whether a client is connected to this port. */
    public boolean isConnected(int port) {
        return sockets.stream().anyMatch(socket -> socket.connected() && socket.port() == port);
    }
}
