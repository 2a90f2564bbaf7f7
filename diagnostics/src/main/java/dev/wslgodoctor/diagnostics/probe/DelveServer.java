package dev.wslgodoctor.diagnostics.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A running Delve that serves clients: {@code dlv dap}, or any other command with {@code --headless}.
 *
 * @param pid     its number
 * @param user    number of the user it runs as
 * @param started when it started, in the kernel's ticks since boot; tells two processes with one number apart
 * @param words   its command line
 * @param held    the processes that it traces, each with its state as {@code /proc/PID/status} gives it: {@code t} is
 *                stopped
 */
public record DelveServer(int pid, int user, long started, List<String> words, Map<Integer, String> held) {

    private static final Set<String> COMMANDS = Set.of("attach", "exec", "debug", "test", "core", "replay");

    // what Delve's flags take for no (golang/go src/strconv/atob.go, ParseBool)
    private static final Set<String> NO = Set.of("0", "f", "F", "false", "FALSE", "False");

    public DelveServer {
        words = List.copyOf(words);
        held = Map.copyOf(held);
    }

    /** Delve's own words: what stands behind {@code --} belongs to the program. */
    private List<String> own() {
        int end = words.indexOf("--");
        return words.subList(0, end < 0 ? words.size() : end);
    }

    /** True if it serves clients and is not one that a person types commands to. */
    public boolean serves() {
        return isDap() || flag("headless").filter(value -> !NO.contains(value)).isPresent();
    }

    /** True for {@code dlv dap}, which serves one client and has no program before that client comes. */
    public boolean isDap() {
        return own().stream().skip(1).filter(word -> !word.startsWith("-")).findFirst().filter("dap"::equals)
                .isPresent();
    }

    /** True if it has a program of its own, whoever connects. */
    public boolean hasProgram() {
        return !isDap() && own().stream().skip(1).anyMatch(COMMANDS::contains);
    }

    /** True if its command line says that it attached to its program instead of starting it. */
    public boolean attaches() {
        return own().stream().skip(1).filter(word -> COMMANDS.contains(word) || word.equals("dap")).findFirst()
                .filter("attach"::equals).isPresent();
    }

    /** True if clients of other users are sent away, as they are unless a flag says otherwise. */
    public boolean sendsOtherUsersAway() {
        return isLoopback() && flag("only-same-user").filter(NO::contains).isEmpty();
    }

    /** The port that its command line names; empty if it names none, and Delve chose one. */
    public OptionalInt port() {
        Optional<String> port = listen().map(address -> address.substring(address.lastIndexOf(':') + 1));
        return port.filter(text -> text.matches("[1-9]\\d{0,4}")).map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /** False if it listens on every address or on one that is not this machine's own. */
    public boolean isLoopback() {
        String host = listen().filter(address -> !address.startsWith("unix:"))
                .map(address -> address.substring(0, Math.max(0, address.lastIndexOf(':')))).orElse("127.0.0.1");
        return host.startsWith("127.") || host.equals("localhost") || host.equals("[::1]") || host.equals("::1");
    }

    /** The address as the command line gives it; empty if it gives none. */
    public Optional<String> listen() {
        return flag("listen").or(() -> flag("l"));
    }

    // --name=value, --name value, and for a switch the name alone
    private Optional<String> flag(String name) {
        List<String> own = own();
        String dashes = name.length() == 1 ? "-" : "--";
        for (int i = 1; i < own.size(); i++) {
            if (own.get(i).startsWith(dashes + name + "=")) {
                return Optional.of(own.get(i).substring(dashes.length() + name.length() + 1));
            }
            if (own.get(i).equals(dashes + name)) {
                boolean valued = name.equals("listen") || name.equals("l");
                return Optional.of(valued && i + 1 < own.size() ? own.get(i + 1) : "true");
            }
        }
        return Optional.empty();
    }

    /** Its command line as one line. */
    public String command() {
        return String.join(" ", words);
    }
}
