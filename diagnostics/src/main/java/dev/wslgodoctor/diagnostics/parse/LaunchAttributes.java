package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Request;
import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Status;
import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a configuration of type {@code go}.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, contributes.debuggers</a>
 * @see <a href="https://github.com/go-delve/delve/blob/master/service/dap/types.go">go-delve/delve
 *      service/dap/types.go</a>
 */
public final class LaunchAttributes {

    // name, requests (L launch, A attach, B both), type, status when not USED, choices
    private static final String TABLE = """
            request B CHOICE USED launch|attach
            mode B CHOICE USED auto|debug|test|exec|replay|core|local|remote
            program L TEXT
            processId A NUMBER_OR_TEXT
            waitFor A TEXT
            cwd B TEXT
            args L TEXT_OR_TEXTS
            env L OBJECT
            envFile L TEXT_OR_TEXTS
            buildFlags L TEXT_OR_TEXTS
            output L TEXT
            remotePath A TEXT LEGACY_ONLY
            substitutePath B RULES
            debugAdapter B CHOICE USED legacy|dlv-dap
            dlvFlags B TEXTS
            dlvLoadConfig B OBJECT LEGACY_ONLY
            apiVersion B NUMBER LEGACY_ONLY
            maxStringLen B NUMBER
            maxArrayValues B NUMBER
            stackTraceDepth B NUMBER
            port B NUMBER
            host B TEXT
            showLog B FLAG
            logOutput B TEXT
            logDest B TEXT
            trace B CHOICE USED verbose|trace|log|info|warn|error
            stopOnEntry B FLAG
            console B CHOICE USED internalConsole|integratedTerminal|externalTerminal
            asRoot B FLAG
            outputMode L CHOICE USED local|remote
            stdinFrom L TEXT
            stdoutTo L TEXT
            stderrTo L TEXT
            backend B CHOICE USED default|native|lldb|rr
            showGlobalVariables B FLAG
            showRegisters B FLAG
            hideSystemGoroutines B FLAG
            goroutineFilters B TEXT
            showPprofLabels B TEXTS
            followExec L FLAG
            followExecRegex L TEXT
            coreFilePath L TEXT
            traceDirPath L TEXT
            dlvCwd L TEXT
            noDebug L FLAG
            guessSubstitutePath B ANY
            dlvDap B ANY DEAD
            delvePath B ANY DEAD
            name B TEXT OF_VS_CODE
            type B TEXT OF_VS_CODE
            preLaunchTask B ANY OF_VS_CODE
            postDebugTask B ANY OF_VS_CODE
            presentation B OBJECT OF_VS_CODE
            internalConsoleOptions B TEXT OF_VS_CODE
            debugServer B ANY OF_VS_CODE
            serverReadyAction B OBJECT OF_VS_CODE
            suppressMultipleSessionWarning B FLAG OF_VS_CODE
            windows B OBJECT OF_VS_CODE
            linux B OBJECT OF_VS_CODE
            osx B OBJECT OF_VS_CODE
            """;

    private static final List<String> LAUNCH_MODES = List.of("auto", "debug", "test", "exec", "replay", "core");
    private static final List<String> ATTACH_MODES = List.of("local", "remote");
    private static final Map<String, LaunchAttribute> BY_NAME = rows();

    private LaunchAttributes() {
    }

    /** Every attribute of the table. */
    public static List<LaunchAttribute> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** An attribute by its exact name; empty for one that nothing is known to read. */
    public static Optional<LaunchAttribute> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The known attribute whose name differs only in upper and lower case, for a better message; empty for none. */
    public static Optional<LaunchAttribute> findInAnyCase(String name) {
        return BY_NAME.values().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The values of {@code mode} that a request accepts. */
    public static List<String> modes(Request request) {
        return request == Request.LAUNCH ? LAUNCH_MODES : ATTACH_MODES;
    }

    private static Map<String, LaunchAttribute> rows() {
        Map<String, LaunchAttribute> rows = new LinkedHashMap<>();
        for (String line : TABLE.split("\n")) {
            String[] cells = line.split(" ");
            Set<Request> requests = switch (cells[1]) {
                case "L" -> Set.of(Request.LAUNCH);
                case "A" -> Set.of(Request.ATTACH);
                default -> Set.of(Request.values());
            };
            Status status = cells.length > 3 ? Status.valueOf(cells[3]) : Status.USED;
            List<String> choices = cells.length > 4 ? List.of(cells[4].split("\\|")) : new ArrayList<>();
            rows.put(cells[0], new LaunchAttribute(cells[0], status, requests, Type.valueOf(cells[2]), choices));
        }
        return rows;
    }
}
