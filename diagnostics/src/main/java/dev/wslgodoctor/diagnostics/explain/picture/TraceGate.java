package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who may trace whom.
 *
 * @param level    of Yama, 0 to 3; empty if the kernel has none
 * @param debugger the user that Delve would run as
 * @param target   the process in question; empty if the session names none
 * @param tracer   the debugger that already holds it; empty if none does
 * @param gate     what stands between them
 */
public record TraceGate(OptionalInt level, String debugger, Optional<Process> target, Optional<Process> tracer,
        Gate gate) implements Picture {

    /** What forbids to trace. */
    public enum Gate {
        /** Yama's level. */
        YAMA,
        /** The process belongs to another user. */
        OWNER,
        /** Another debugger holds the process. */
        HELD,
        /** The process lets nobody look into it. */
        CLOSED,
        /** There is no such process. */
        GONE;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A process.
     *
     * @param name  short name of the program
     * @param owner name or number of the user; empty if it is not known
     */
    public record Process(int pid, String name, String owner) {
    }

    /**
     * What a level lets the developer's Delve do, who is not root.
     *
     * @param attach to a process that it did not start
     * @param launch a process of its own
     * @param root   what root may do: attach
     */
    public record Level(int number, boolean attach, boolean launch, boolean root) {
    }

    /** The levels; Linux kernel Documentation/admin-guide/LSM/Yama.rst. */
    public static List<Level> levels() {
        return List.of(new Level(0, true, true, true), new Level(1, false, true, true),
                new Level(2, false, false, true), new Level(3, false, false, false));
    }
}
