package dev.wslgodoctor.diagnostics.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which debug session is examined, as far as it is known. Nothing can be judged about "the" breakpoint without it.
 *
 * @param kind          what the session does
 * @param configuration name of the configuration of launch.json; empty if the session comes from options alone
 * @param program       folder, file or binary in the distro's spelling, variables resolved; empty if unknown
 * @param processes     the processes to attach to: one for a number, all that match for a name; empty if none is known
 * @param binary        the program file that is debugged; empty while it does not exist, as before a launch
 * @param breakpoint    file in the editor's spelling and line; empty if none was chosen
 * @param buildFlags    words that the build gets besides Delve's own, in order
 * @param environment   variables of the configuration
 * @param rules         substitutePath rules in order, variables resolved
 */
public record DebugTarget(Kind kind, Optional<String> configuration, Optional<String> program,
        List<Integer> processes, Optional<String> binary, Optional<Break> breakpoint, List<String> buildFlags,
        Map<String, String> environment, List<Rule> rules) {

    public DebugTarget {
        processes = List.copyOf(processes);
        buildFlags = List.copyOf(buildFlags);
        environment = Map.copyOf(environment);
        rules = List.copyOf(rules);
    }

    /** What a session does. */
    public enum Kind {
        /** Builds a program and starts it under Delve. */
        LAUNCH,
        /** Builds a test and starts it under Delve. */
        TEST,
        /** Starts a program that is already built. */
        EXEC,
        /** Attaches to a running process. */
        ATTACH,
        /** Connects to a Delve server that runs already. */
        REMOTE;

        /** Lower case, as in JSON. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A breakpoint. */
    public record Break(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** One substitutePath rule: from the editor's spelling to the binary's. */
    public record Rule(String from, String to) {
    }

    /** True if Delve builds the program first, so that flags decide and no binary needs to exist. */
    public boolean builds() {
        return kind == Kind.LAUNCH || kind == Kind.TEST;
    }

    /** Its configuration's name, or its kind where it has none. */
    public String name() {
        return configuration.orElse(kind.id());
    }
}
