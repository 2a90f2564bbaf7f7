package dev.wslgodoctor.diagnostics.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What {@code /proc/PID/status} says about a process.
 *
 * @param name short name of the program, at most 15 bytes
 * @param state what it is doing
 * @param parent process number of its parent
 * @param tracer process number of the debugger that holds it; empty when none does
 * @param realUser user number it was started by
 * @param effectiveUser user number whose rights it has
 * @param seccomp 0 none, 1 strict, 2 filter; empty on kernels without seccomp
 * @param noNewPrivileges whether it can gain no rights; empty when the kernel does not say
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
public record ProcStatus(String name, State state, int parent, OptionalInt tracer, long realUser, long effectiveUser,
        OptionalInt seccomp, Optional<Boolean> noNewPrivileges) {

    /** The letter behind {@code State:}. */
    public enum State {
        /** R. */
        RUNNING('R'),
        /** S. */
        SLEEPING('S'),
        /** D: waits in the kernel and cannot be interrupted, so that attaching does not complete. */
        UNINTERRUPTIBLE('D'),
        /** T: stopped by a signal. */
        STOPPED('T'),
        /** t: stopped by the debugger that holds it. */
        TRACED('t'),
        /** Z: ended, but its parent has not asked; nobody can attach. */
        ZOMBIE('Z'),
        /** X or x: ending. */
        DEAD('X'),
        /** I: idle kernel thread. */
        IDLE('I'),
        /** Any other letter. */
        OTHER('?');

        private final char letter;

        State(char letter) {
            this.letter = letter;
        }

        private static State of(String text) {
            for (State state : values()) {
                if (!text.isEmpty() && state.letter == text.charAt(0)) {
                    return state;
                }
            }
            return text.startsWith("x") ? DEAD : OTHER;
        }
    }

    /** Reads the file's text; empty when state, parent or users are missing, as in a file cut short. */
    public static Optional<ProcStatus> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        OptionalLong parent = number(fields.get("PPid"), 0);
        OptionalLong real = number(fields.get("Uid"), 0);
        OptionalLong effective = number(fields.get("Uid"), 1);
        if (!fields.containsKey("State") || parent.isEmpty() || real.isEmpty() || effective.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt tracer = small(number(fields.get("TracerPid"), 0));
        return Optional.of(new ProcStatus(name(fields.getOrDefault("Name", "")), State.of(fields.get("State")),
                (int) parent.getAsLong(), tracer.orElse(0) == 0 ? OptionalInt.empty() : tracer, real.getAsLong(),
                effective.getAsLong(), small(number(fields.get("Seccomp"), 0)),
                Optional.ofNullable(fields.get("NoNewPrivs")).map("1"::equals)));
    }

    private static OptionalInt small(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private static OptionalLong number(String field, int index) {
        String[] words = field == null ? new String[0] : field.split("\\s+");
        boolean there = index < words.length && words[index].matches("\\d{1,10}");
        return there ? OptionalLong.of(Long.parseLong(words[index])) : OptionalLong.empty();
    }

    /** The kernel writes a newline in a name as {@code \n} and a backslash twice. */
    private static String name(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            boolean escape = written.charAt(i) == '\\' && i + 1 < written.length();
            char next = escape ? written.charAt(++i) : written.charAt(i);
            out.append(escape && next == 'n' ? '\n' : next);
        }
        return out.toString();
    }
}
