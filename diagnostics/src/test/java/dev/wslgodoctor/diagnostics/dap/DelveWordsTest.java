package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.dap.DelveWords.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts recorded from Delve 1.20.2, 1.24.0 and 1.27.1, or copied from its source where a comment says so. */
class DelveWordsTest {

    private static final Map<String, String> NOTHING = Map.of();

    static Stream<Arguments> texts() {
        return Stream.of(attach(), launch(), versions(), configuration(), breakpoints(), warnings())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> attach() {
        return Stream.of(
                said(Fact.YAMA, Map.of("pid", "350"),
                        "Failed to attach: Could not attach to pid 350: this could be caused by a kernel security "
                        + "setting, try writing \"0\" to /proc/sys/kernel/yama/ptrace_scope"),
                said(Fact.NOT_OWNER, Map.of("pid", "1"),
                        "Failed to attach: Could not attach to pid 1: current user does not own the process"),
                said(Fact.ALREADY_TRACED, Map.of("pid", "10110", "by", "10117"),
                        "Failed to attach: could not attach to pid 10110: already being debugged by pid 10117"),
                said(Fact.NO_SUCH_PROCESS, Map.of("pid", "3999999"),
                        "Failed to attach: could not attach to pid 3999999: no such process"),
                said(Fact.ATTACH_NOT_PERMITTED, Map.of("pid", "7"),
                        "could not attach to pid 7: operation not permitted"),
                said(Fact.ATTACH_FAILED, Map.of("pid", "7", "reason", "input/output error"),
                        "could not attach to pid 7: input/output error"),
                said(Fact.PROCESS_ID_MISSING, NOTHING,
                        "Failed to attach: The 'processId' attribute is missing in debug configuration"),
                said(Fact.PROCESS_ID_MISSING, NOTHING,
                        "Failed to attach: The 'processId' or 'waitFor' attribute is missing in debug configuration"),
                said(Fact.SESSION_IN_PROGRESS, Map.of("address", "127.0.0.1:24901"),
                        "Failed to attach: debug session already in progress at "
                        + "127.0.0.1:24901 - use remote mode to connect to a server with an active debug session"),
                // service/dap/server.go, onAttachRequest
                said(Fact.NOTHING_DEBUGGED, NOTHING, "Failed to attach: no debugger found"));
    }

    private static Stream<Arguments> launch() {
        return Stream.of(
                said(Fact.STRIPPED_REFUSED, NOTHING,
                        "Failed to launch: could not launch process: could not open debug info - debuggee must not be "
                        + "built with 'go run' or -ldflags='-s -w', which strip debug info"),
                said(Fact.NO_SYMBOL_TABLE, NOTHING,
                        "could not launch process: could not parse ELF symbols: no symbol section"),
                said(Fact.NOT_EXECUTABLE, NOTHING,
                        "Failed to launch: could not launch process: not an executable file"),
                said(Fact.NOT_EXECUTABLE, NOTHING,
                        "Failed to launch .: could not launch process: not an executable file"),
                said(Fact.EXEC_FORMAT, Map.of("path", "/home/dev/my: shop/arm64"),
                        "Failed to launch: could not launch process: fork/exec /home/dev/my: shop/arm64: exec "
                        + "format error"),
                said(Fact.LAUNCH_NOT_PERMITTED, Map.of("path", "/home/dev/hello/hello"),
                        "could not launch process: fork/exec /home/dev/hello/hello: operation not permitted"),
                said(Fact.NO_SUCH_FILE, Map.of("path", "/home/dev/shop/out/nope"),
                        "Failed to launch: could not launch process: open /home/dev/shop/out/nope: no such file "
                        + "or directory"),
                said(Fact.FILE_DENIED, Map.of("path", "/root/x"),
                        "could not launch process: fork/exec /root/x: permission denied"),
                said(Fact.PROGRAM_MISSING, NOTHING,
                        "Failed to launch: The program attribute is missing in debug configuration."),
                said(Fact.GO_NOT_FOUND, NOTHING, "Build Error: go build -o /tmp/__debug_bin_rec -gcflags all=-N -l .\n"
                        + " (exec: \"go\": executable file not found in $PATH)\n"),
                said(Fact.NO_GO_MOD, NOTHING, "Build Error: go build -o /tmp/__debug_bin_rec -gcflags all=-N -l .\n"
                        + "go: go.mod file not found in current directory or any parent directory; see 'go help "
                        + "modules' (exit status 1)\n"),
                said(Fact.BUILD_ERROR, Map.of("command", "go build -o /tmp/__debug_bin_rec -gcflags all=-N -l .",
                                "text", "# example.com/shop\n./main.go:17:13: undefined: price.Totl (exit status 1)"),
                        "Build Error: go build -o /tmp/__debug_bin_rec -gcflags all=-N -l .\n"
                                + "# example.com/shop\n./main.go:17:13: undefined: price.Totl (exit status 1)\n"),
                said(Fact.BUILD_ERROR, NOTHING, "Failed to launch: Build error: Check the debug console for details."),
                // service/dap/server.go, onLaunchRequest
                said(Fact.FOLDER_UNUSABLE, Map.of("path", "/x", "reason", "chdir /x: no such file or directory"),
                        "Failed to launch: failed to chdir to \"/x\" - chdir /x: no such file or directory"));
    }

    private static Stream<Arguments> versions() {
        return Stream.of(
                said(Fact.TOO_OLD_FOR_GO, Map.of("go", "1.25.12", "maximum", "1.20"),
                        "Failed to launch: Version of Delve is too old for Go "
                        + "version 1.25.12 (maximum supported version 1.20, suppress this error with "
                        + "--check-go-version=false)"),
                said(Fact.TOO_OLD_FOR_GO, Map.of("go", "1.25.12", "maximum", "1.24"),
                        "Failed to launch: Version of Delve is too old for Go "
                        + "version go1.25.12 (maximum supported version 1.24, suppress this error with "
                        + "--check-go-version=false)"),
                // pkg/goversion/compat.go of 1.4 to 1.7.2
                said(Fact.TOO_OLD_FOR_GO, Map.of("maximum", "1.14"),
                        "Version of Delve is too old for this version of Go "
                        + "(maximum supported version 1.14, suppress this error with --check-go-version=false)"),
                said(Fact.GO_TOO_OLD, Map.of("minimum", "1.11"), "Version of Go is too old for this version of Delve "
                        + "(minimum supported version 1.11, suppress this error with --check-go-version=false)"),
                said(Fact.GO_TOO_OLD, Map.of("go", "1.19.8", "minimum", "1.25"),
                        "Failed to launch: Go version go1.19.8 is too old for this version "
                        + "of Delve (minimum supported version 1.25, suppress this error with "
                        + "--check-go-version=false)"),
                // pkg/proc/bininfo.go since 1.24.2
                said(Fact.BUILT_BY_TOO_OLD_GO, Map.of("minimum", "1.25.0"),
                        "To debug executables using DWARFv5 or later Delve must be built with Go version 1.25.0 "
                        + "or later"));
    }

    private static Stream<Arguments> configuration() {
        return Stream.of(
                said(Fact.UNSUPPORTED_MODE, Map.of("mode", "attach"),
                        "Failed to launch: invalid debug configuration - unsupported 'mode' attribute \"attach\""),
                said(Fact.SUBSTITUTE_PATH_INCOMPLETE, NOTHING,
                        "Failed to launch: invalid debug configuration - 'substitutePath' requires both 'from' "
                        + "and 'to' entries"),
                // service/dap/types.go, unmarshalLaunchAttachArgs
                said(Fact.WRONG_TYPE, Map.of("attribute", "program", "type", "string"),
                        "Failed to launch: invalid debug configuration - cannot unmarshal number into "
                        + "\"program\" of type string"),
                said(Fact.INVALID_CONFIGURATION, Map.of("reason", "something new"),
                        "invalid debug configuration - something new"),
                said(Fact.NO_DEBUG_MODE, NOTHING, "noDebug mode: unable to process 'setBreakpoints' request"));
    }

    private static Stream<Arguments> breakpoints() {
        return Stream.of(
                said(Fact.BP_NO_FILE, Map.of("path", "C:\\Users\\dev\\shop\\main.go"),
                        "could not find file C:\\Users\\dev\\shop\\main.go"),
                said(Fact.BP_NO_FILE, Map.of("path", "/home/张 伟/main.go"), "could not find file /home/张 伟/main.go"),
                said(Fact.BP_STRIPPED, Map.of("path", "/home/dev/shop/main.go"),
                        "could not find file /home/dev/shop/main.go, binary is stripped"),
                // pkg/proc/breakpoints.go since 1.24.1
                said(Fact.BP_STRIPPED, Map.of("path", "/a/b.go", "line", "7"),
                        "could not find statement at /a/b.go:7, please use a line with a statement, binary is "
                        + "stripped"),
                said(Fact.BP_NO_STATEMENT, Map.of("path", "/home/dev/shop/main.go", "line", "200"),
                        "could not find statement at /home/dev/shop/main.go:200, please use a line with a statement"));
    }

    private static Stream<Arguments> warnings() {
        return Stream.of(
                said(Fact.CLIENT_OF_OTHER_USER, Map.of("address", "127.0.0.1:54910"),
                        "closing connection from different user (127.0.0.1:54910): "
                        + "connections to localhost are only accepted from the same UNIX user for security reasons"),
                said(Fact.PORT_IN_USE, Map.of("address", "127.0.0.1:24310"),
                        "couldn't start listener: listen tcp 127.0.0.1:24310: bind: address already in use"),
                said(Fact.WARNS_TRIMPATH, NOTHING, "Warning: debugging executable built with trimpath"),
                said(Fact.WARNS_NO_DEBUG_INFO, NOTHING,
                        "Warning: no debug info found, some functionality will be missing such as stack traces "
                        + "and variable evaluation.\n"),
                said(Fact.WARNS_VERSION, NOTHING,
                        "WARNING: undefined behavior - version of Delve is too old for Go version go1.25.12 "
                        + "(maximum supported version 1.24)\n"),
                said(Fact.NO_GOROUTINES, NOTHING, "Unable to produce stack trace: could not find goroutine array"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatDelveMeans(Fact fact, Map<String, String> parts, String words) {
        assertEquals(new DelveWords.Said(fact, parts, words), DelveWords.read(words).orElseThrow());
    }

    @Test
    void hasATextForEveryFact() {
        Set<Fact> shown = texts().map(each -> (Fact) each.get()[0])
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));

        assertEquals(EnumSet.allOf(Fact.class), shown);
    }

    @Test
    void admitsNotKnowingOtherTexts() {
        for (String words : Arrays.asList("", "Detaching\n", "could not attach", "Failed to launch: something new",
                "the file could not be found")) {
            assertTrue(DelveWords.read(words).isEmpty(), words);
        }
    }

    private static Arguments said(Fact fact, Map<String, String> parts, String words) {
        return Arguments.of(fact, parts, words);
    }
}
