package dev.wslgodoctor.wizard.step.symptom;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An error text that is recognised wherever it stands in what was pasted.
 *
 * @param fragment in lower case
 * @param speaker  who prints it, a name that is never translated
 * @param source   where the text is written: repository and path
 */
public record KnownMessage(String fragment, Symptom symptom, String speaker, String source) {

    // the longer text first where one holds the other
    private static final List<KnownMessage> ALL = List.of(
            new KnownMessage("could not find file", Symptom.BREAKPOINT_NOT_HIT, "Delve",
                    "go-delve/delve service/debugger"),
            new KnownMessage("unverified breakpoint", Symptom.BREAKPOINT_NOT_HIT, "VS Code", "microsoft/vscode"),
            new KnownMessage("断点变灰", Symptom.BREAKPOINT_NOT_HIT, "VS Code", "microsoft/vscode-loc"),
            new KnownMessage("ptrace_scope", Symptom.ATTACH_FAILS, "Delve",
                    "go-delve/delve service/debugger/debugger_linux.go"),
            new KnownMessage("could not attach to pid", Symptom.ATTACH_FAILS, "Delve", "go-delve/delve cmd/dlv"),
            new KnownMessage("optimized function", Symptom.VARIABLES_UNREADABLE, "Delve",
                    "go-delve/delve service/dap/server.go"),
            new KnownMessage("could not launch process", Symptom.LAUNCH_FAILS, "Delve", "go-delve/delve cmd/dlv"),
            new KnownMessage("can't find dlv", Symptom.TOOL_NOT_FOUND, "vscode-go", "golang/vscode-go"),
            new KnownMessage("cannot find \"dlv\"", Symptom.TOOL_NOT_FOUND, "vscode-go", "golang/vscode-go"),
            new KnownMessage("command not found", Symptom.TOOL_NOT_FOUND, "bash", "GNU bash"),
            new KnownMessage("go.mod file not found", Symptom.BUILD_FAILS, "go", "golang/go cmd/go"),
            new KnownMessage("cannot find main module", Symptom.BUILD_FAILS, "go", "golang/go cmd/go"),
            new KnownMessage("cannot find module", Symptom.BUILD_FAILS, "go", "golang/go cmd/go"),
            new KnownMessage("wsl/service/", Symptom.WSL_DOES_NOT_START, "wsl.exe",
                    "microsoft/WSL src/windows/common/wslutil.cpp"),
            new KnownMessage("wsl: unknown key", Symptom.WSL_DOES_NOT_START, "wsl.exe",
                    "microsoft/WSL src/shared/configfile"));

    /** The message that a text holds; empty if none is known. */
    public static Optional<KnownMessage> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(message -> lower.contains(message.fragment)).findFirst();
    }
}
