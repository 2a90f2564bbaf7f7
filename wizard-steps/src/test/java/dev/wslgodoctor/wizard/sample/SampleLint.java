package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.lint.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Remarks on the files of a machine. */
public final class SampleLint {

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";

    private SampleLint() {
    }

    /** Two files with remarks, one without, one that could not be read. */
    public static LintReport report() {
        return new LintReport(List.of(look("/etc/wsl.conf"), look(LAUNCH), look("C:\\Users\\张 伟\\.wslconfig"),
                        new LintReport.FileLook("settings.json", LintReport.State.UNKNOWN,
                                Optional.of(new Trouble.Denied("no permission to read /home/dev/x")))),
                List.of(new Remark("/etc/wsl.conf", OptionalInt.of(4), Severity.NOTE, "config.unknown-key",
                                "lint.config.unknown-key", Map.of("name", "cgroup.version", "value", ""),
                                "microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a"),
                        new Remark(LAUNCH, OptionalInt.of(12), Severity.BLOCKS, "launch.bad-mode",
                                "lint.launch.bad-mode", Map.of("name", "mode", "value", "attach"),
                                "golang/vscode-go extension/package.json@28e27ff"),
                        new Remark(LAUNCH, OptionalInt.empty(), Severity.DEGRADES, "editor.file-not-utf8",
                                "editor.file-not-utf8.title", Map.of("files", LAUNCH), "")));
    }

    private static LintReport.FileLook look(String path) {
        return new LintReport.FileLook(path, LintReport.State.READ, Optional.empty());
    }
}
