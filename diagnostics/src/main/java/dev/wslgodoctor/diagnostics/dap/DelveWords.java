package dev.wslgodoctor.diagnostics.dap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what Delve means by its texts. All were seen in real runs of Delve 1.20.2, 1.24.0 and 1.27.1, or read in its
 * source.
 *
 * <p>A text says what Delve believes. On Linux it words a refused attach by looking at Yama first, then at the owner,
 * then at another tracer, and stops at the first that fits (go-delve/delve service/debugger/debugger_linux.go,
 * attachErrorMessage): with a ptrace_scope other than 0 every refusal reads {@link Fact#YAMA}. The three have to be
 * looked at separately before one is believed.
 */
public final class DelveWords {

    /** What a text of Delve says. The parts that can be read from it are named in parentheses. */
    public enum Fact {
        /** Attach refused while Yama is on ({@code pid}). Also said for another owner or tracer: see above. */
        YAMA,
        /** Attach refused: another user's process ({@code pid}). */
        NOT_OWNER,
        /** Attach refused: another debugger holds the process ({@code pid}, {@code by}). Delve 1.26.1 or newer. */
        ALREADY_TRACED,
        /** No such process ({@code pid}). */
        NO_SUCH_PROCESS,
        /**
         * Attach not permitted, for no reason Delve knows ({@code pid}): a zombie, a non-dumpable process, a container;
         * traced, before 1.26.1.
         */
        ATTACH_NOT_PERMITTED,
        /** Attach failed otherwise ({@code pid}, {@code reason}). */
        ATTACH_FAILED,
        /** Attach without a process id. */
        PROCESS_ID_MISSING,
        /**
         * Attach to a process of its own, said to a server that already debugs one ({@code address}): mode remote was
         * meant.
         */
        SESSION_IN_PROGRESS,
        /** Mode remote, said to a server that debugs nothing. */
        NOTHING_DEBUGGED,

        /** The binary has no debug information, and Delve up to 1.20 refuses such a binary. */
        STRIPPED_REFUSED,
        /** The binary has DWARF but no symbol table: {@code -ldflags "-s -w=0"}. */
        NO_SYMBOL_TABLE,
        /** Not an executable: a Windows program, a script, no x bit, or a package that is not main. */
        NOT_EXECUTABLE,
        /** Built for another processor ({@code path}). */
        EXEC_FORMAT,
        /** The kernel does not let a child be traced ({@code path}): Yama scope 2 or 3. */
        LAUNCH_NOT_PERMITTED,
        /** The program's file, or the folder it should run in, is not there ({@code path}). */
        NO_SUCH_FILE,
        /** The program's file may not be opened or executed ({@code path}). */
        FILE_DENIED,
        /** The program attribute is missing. */
        PROGRAM_MISSING,
        /** Delve could not go to the folder it was told to work in ({@code path}, {@code reason}). */
        FOLDER_UNUSABLE,

        /** go is not on Delve's PATH. */
        GO_NOT_FOUND,
        /** No go.mod in the folder or above it. */
        NO_GO_MOD,
        /** The build failed; with the compiler's text where Delve gives it ({@code command}, {@code text}). */
        BUILD_ERROR,

        /** Delve is older than the program's Go ({@code go}, {@code maximum}). Before 1.7.3 without {@code go}. */
        TOO_OLD_FOR_GO,
        /**
         * The program's Go is older than Delve supports ({@code go}, {@code minimum}). Old Delve without {@code go}.
         */
        GO_TOO_OLD,
        /** Delve itself was built by too old a Go to read DWARF 5 ({@code minimum}). */
        BUILT_BY_TOO_OLD_GO,

        /** The mode does not exist for this request ({@code mode}). */
        UNSUPPORTED_MODE,
        /** A substitutePath rule lacks from or to. */
        SUBSTITUTE_PATH_INCOMPLETE,
        /** An attribute has the wrong type ({@code attribute}, {@code type}). */
        WRONG_TYPE,
        /** Anything else about the configuration ({@code reason}). */
        INVALID_CONFIGURATION,
        /** The session runs without debugging (noDebug). */
        NO_DEBUG_MODE,

        /**
         * Breakpoint: the binary has no debug information ({@code path}; {@code line} if the file was known). Delve
         * 1.24.1 or newer.
         */
        BP_STRIPPED,
        /**
         * Breakpoint: the binary knows no such source file ({@code path}). Delve 1.21 to 1.24.0 says the same of a
         * binary without debug information, and tells the difference only on its stderr ({@link #WARNS_NO_DEBUG_INFO};
         * seen with 1.24.0 of Debian 13).
         */
        BP_NO_FILE,
        /** Breakpoint: no statement on that line ({@code path}, {@code line}). */
        BP_NO_STATEMENT,

        /**
         * On stderr: a client of another user was turned away ({@code address}); the client sees only that the
         * connection closes.
         */
        CLIENT_OF_OTHER_USER,
        /** On stderr: the port is taken ({@code address}). */
        PORT_IN_USE,

        /** Warning: the binary was built with -trimpath. Delve 1.26.1 or newer. */
        WARNS_TRIMPATH,
        /** Warning: the binary has no debug information. */
        WARNS_NO_DEBUG_INFO,
        /** Warning: the version check is switched off and the versions do not fit. */
        WARNS_VERSION,
        /** No goroutines can be listed: stopped in a binary without debug information. */
        NO_GOROUTINES
    }

    /**
     * A text and its meaning.
     *
     * @param fact what it says
     * @param parts what could be read from it, by the names given at {@link Fact}
     * @param words the whole text, unchanged
     */
    public record Said(Fact fact, Map<String, String> parts, String words) {
    }

    private record Rule(Fact fact, Pattern pattern, List<String> parts) {
    }

    private static final Pattern PART = Pattern.compile("\\(\\?<([a-z]+)>");

    // the first that fits is taken, so the particular stand before the general
    private static final List<Rule> RULES = List.of(
            // go-delve/delve service/debugger/debugger_linux.go
            rule(Fact.YAMA,
                    "[Cc]ould not attach to pid (?<pid>\\d+): this could be caused by a kernel security setting"),
            rule(Fact.NOT_OWNER, "[Cc]ould not attach to pid (?<pid>\\d+): current user does not own the process"),
            rule(Fact.ALREADY_TRACED,
                    "[Cc]ould not attach to pid (?<pid>\\d+): already being debugged by pid (?<by>\\d+)"),
            rule(Fact.NO_SUCH_PROCESS, "[Cc]ould not attach to pid (?<pid>\\d+): no such process"),
            rule(Fact.ATTACH_NOT_PERMITTED, "[Cc]ould not attach to pid (?<pid>\\d+): operation not permitted"),
            rule(Fact.ATTACH_FAILED, "[Cc]ould not attach to pid (?<pid>\\d+): (?<reason>.+)"),
            // go-delve/delve service/dap/server.go, onAttachRequest; 1.20 knows no waitFor
            rule(Fact.PROCESS_ID_MISSING, "The 'processId'(?: or 'waitFor')? attribute is missing"),
            rule(Fact.SESSION_IN_PROGRESS, "debug session already in progress at (?<address>\\S+)"),
            rule(Fact.NOTHING_DEBUGGED, "Failed to attach: no debugger found"),
            // go-delve/delve pkg/goversion/compat.go; up to 1.21.0 the number stands without 'go', up to 1.7.2 it is
            // missing
            rule(Fact.WARNS_VERSION, "WARNING: undefined behavior - "),
            rule(Fact.TOO_OLD_FOR_GO, "[Vv]ersion of Delve is too old for Go version (?:go)?(?<go>\\S+) "
                    + "\\(maximum supported version (?:go)?(?<maximum>[^,\\s)]+)"),
            rule(Fact.TOO_OLD_FOR_GO, "[Vv]ersion of Delve is too old for this version of Go "
                    + "\\(maximum supported version (?:go)?(?<maximum>[^,\\s)]+)"),
            rule(Fact.GO_TOO_OLD, "Go version (?:go)?(?<go>\\S+) is too old for this version of Delve "
                    + "\\(minimum supported version (?:go)?(?<minimum>[^,\\s)]+)"),
            rule(Fact.GO_TOO_OLD, "Version of Go is too old for this version of Delve "
                    + "\\(minimum supported version (?:go)?(?<minimum>[^,\\s)]+)"),
            rule(Fact.BUILT_BY_TOO_OLD_GO,
                    "To debug executables using DWARFv5 or later Delve must be built with Go version (?<minimum>\\S+)"),
            // go-delve/delve pkg/proc/bininfo.go and native/proc_linux.go
            rule(Fact.STRIPPED_REFUSED, "could not open debug info"),
            rule(Fact.NO_SYMBOL_TABLE, "could not parse ELF symbols: no symbol section"),
            rule(Fact.NOT_EXECUTABLE, "could not launch process: not an executable file"),
            rule(Fact.EXEC_FORMAT, "could not launch process: fork/exec (?<path>.+): exec format error"),
            rule(Fact.LAUNCH_NOT_PERMITTED, "could not launch process: fork/exec (?<path>.+): operation not permitted"),
            rule(Fact.NO_SUCH_FILE,
                    "could not launch process: (?:open|stat|chdir|fork/exec) (?<path>.+): no such file or directory"),
            rule(Fact.FILE_DENIED,
                    "could not launch process: (?:open|stat|chdir|fork/exec) (?<path>.+): permission denied"),
            // go-delve/delve service/dap/server.go, onLaunchRequest; the long form is an output event, the short one
            // the refusal
            rule(Fact.GO_NOT_FOUND, "exec: \"go\": executable file not found in "),
            rule(Fact.NO_GO_MOD,
                    "go(?:: |\\.mod: )(?:cannot find main module|go\\.mod file not found in current directory)"),
            rule(Fact.BUILD_ERROR, "Build Error: (?<command>[^\\n]*)\\n(?<text>(?s:.*))"),
            rule(Fact.BUILD_ERROR, "Build error: Check the debug console for details"),
            rule(Fact.PROGRAM_MISSING, "The program attribute is missing in debug configuration"),
            rule(Fact.FOLDER_UNUSABLE, "failed to chdir to \"(?<path>.+)\" - (?<reason>.+)"),
            // go-delve/delve service/dap/types.go
            rule(Fact.UNSUPPORTED_MODE,
                    "invalid debug configuration - unsupported 'mode' attribute \"(?<mode>[^\"]*)\""),
            rule(Fact.SUBSTITUTE_PATH_INCOMPLETE, "'substitutePath' requires both 'from' and 'to' entries"),
            rule(Fact.WRONG_TYPE, "cannot unmarshal \\S+ into \"(?<attribute>[^\"]+)\" of type (?<type>.+)"),
            rule(Fact.INVALID_CONFIGURATION, "invalid debug configuration - (?<reason>.+)"),
            rule(Fact.NO_DEBUG_MODE, "noDebug mode"),
            // go-delve/delve pkg/proc/breakpoints.go and service/debugger/debugger.go; ', binary is stripped' since
            // 1.24.1
            rule(Fact.BP_STRIPPED, "could not find file (?<path>.+), binary is stripped"),
            rule(Fact.BP_STRIPPED, "could not find statement at (?<path>.+):(?<line>\\d+),.* binary is stripped"),
            rule(Fact.BP_NO_FILE, "could not find file (?<path>.+)"),
            rule(Fact.BP_NO_STATEMENT, "could not find statement at (?<path>.+):(?<line>\\d+)"),
            // go-delve/delve service/internal/sameuser/sameuser_linux.go and cmd/dlv/cmds/commands.go
            rule(Fact.CLIENT_OF_OTHER_USER, "closing connection from different user \\((?<address>[^)]+)\\)"),
            rule(Fact.PORT_IN_USE,
                    "couldn't start listener: listen \\S+ (?<address>\\S+): bind: address already in use"),
            rule(Fact.WARNS_TRIMPATH, "Warning: debugging executable built with trimpath"),
            rule(Fact.WARNS_NO_DEBUG_INFO, "Warning: no debug info found"),
            rule(Fact.NO_GOROUTINES, "could not find goroutine array"));

    private DelveWords() {
    }

    /**
     * What a text of Delve says: a refusal, the message of an unverified breakpoint, or a piece of output.
     *
     * @param words the text, with or without Delve's heading such as "Failed to launch: "
     * @return empty if the text is not known
     */
    public static Optional<Said> read(String words) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(words);
            if (matcher.find()) {
                return Optional.of(new Said(rule.fact(), parts(rule, matcher), words));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parts(Rule rule, Matcher matcher) {
        Map<String, String> parts = new TreeMap<>();
        for (String name : rule.parts()) {
            parts.put(name, matcher.group(name).strip());
        }
        return Map.copyOf(parts);
    }

    private static Rule rule(Fact fact, String regex) {
        // not Matcher.namedGroups: it came with Java 20
        return new Rule(fact, Pattern.compile(regex),
                PART.matcher(regex).results().map(found -> found.group(1)).toList());
    }
}
