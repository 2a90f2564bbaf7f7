package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.toolchain.PathLine;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorServerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsFolderProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command that opens the editor from a terminal is on PATH, and {@code cmd.exe} is not.
 *
 * <p>The script of an older editor asks cmd.exe for the extension that opens a window in the distribution; without an
 * answer the folder opens in a window on Windows. A newer one asks the editor itself, so the script is read.
 * PATH of a terminal is known for certain only after the start files ran.
 *
 * @see <a href="https://github.com/microsoft/vscode/issues/73330">microsoft/vscode issue 73330</a>; microsoft/vscode
 *      resources/win32/bin/code.sh; facts cases.md R49
 */
public final class CodeCommandWithoutWindowsFolders implements RootCause {

    @Override
    public String id() {
        return "editor.code-command-without-windows-folders";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public List<String> cases() {
        return List.of("R49");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode #73330", "microsoft/vscode resources/win32/bin/code.sh@023cade3");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<FoundTool> commands = facts.need(EditorServerProbes.COMMANDS);
        if (commands.isEmpty()) {
            return Verdict.notApplicable(EditorServerProbes.COMMANDS.id());
        }
        if (!facts.need(EditorServerProbes.COMMAND_PROMPT).isEmpty()) {
            return Verdict.ruledOut();
        }
        String script = facts.need(EditorServerProbes.COMMAND_SCRIPT);
        if (!script.contains("cmd.exe")) {
            return Verdict.ruledOut();
        }
        // a script that can also ask the editor itself takes this way for a few builds of Windows only
        boolean other = script.lines().anyMatch(line -> line.contains("$ELECTRON")
                && line.contains("--locate-extension"));
        boolean asInTerminal = facts.ask(DistroProbes.LOGIN_PATH) instanceof Reading.Known<List<String>>;
        // a start file that names the folder may add it, and only running it can tell
        if (!asInTerminal && facts.ask(StartFileProbes.START_FILES).found()
                .filter(files -> files.leadBelow(List.of(WindowsFolderProbes.usualSystemFolder(facts)))).isPresent()) {
            facts.need(DistroProbes.LOGIN_PATH);
        }
        return Verdict.holds(Severity.DEGRADES, asInTerminal && !other ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("command", commands.getFirst().path()));
    }

    /**
     * A line in the start file that terminals read; it takes effect in a new one. By hand alone where cmd.exe is not
     * found from the distribution, because then the line would not help.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Optional<String> found = facts.ask(WindowsFolderProbes.COMMAND_FOLDERS).found()
                .map(folders -> folders.get(WindowsFolderProbes.COMMAND_PROMPT));
        return Optional.of(PathLine.plan(id(), found.map(List::of).orElse(List.of()),
                Map.of("folder", found.orElseGet(() -> WindowsFolderProbes.usualSystemFolder(facts))), facts));
    }
}
