package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Texts for the trackers of the three projects, in the form that their templates ask for; English, because those are.
 * They are files to copy from: nothing opens a tracker. Forms read at golang/vscode-go
 * {@code .github/ISSUE_TEMPLATE/bug_report.md} (0522373fa7f1), go-delve/delve
 * {@code .github/ISSUE_TEMPLATE/issue_template.yml} (56bddb1ae26f), microsoft/WSL
 * {@code .github/ISSUE_TEMPLATE/Bug_Report.yaml} (66000d1782c5).
 */
public final class IssueTexts {

    private static final String UNKNOWN = "(not determined)";

    private final Report report;
    private final Texts texts = Texts.in(Locale.ENGLISH);

    private IssueTexts(Report report) {
        this.report = report;
    }

    /** The three texts about a report that was redacted already, by the name of their entry. */
    public static Map<String, String> of(Report redacted) {
        IssueTexts issue = new IssueTexts(redacted);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("issues/golang-vscode-go.md", issue.vscodeGo());
        all.put("issues/go-delve-delve.md", issue.delve());
        all.put("issues/microsoft-WSL.md", issue.wsl());
        return all;
    }

    private String vscodeGo() {
        return """
                ### What version of Go, VS Code & VS Code Go extension are you using?
                <details><summary>Version Information</summary><br>

                * Run `go version` to get version of Go from _the VS Code integrated terminal_.
                \t- %s
                * Run `gopls -v version` to get version of Gopls from _the VS Code integrated terminal_.
                \t- %s
                * Run `code -v` or `code-insiders -v` to get version of VS Code or VS Code Insiders.
                \t- %s
                * Check your installed extensions to get the version of the VS Code Go extension
                \t- %s
                * Run Ctrl+Shift+P (Cmd+Shift+P on Mac OS) > `Go: Locate Configured Go Tools` command.
                \t- go: %s, dlv: %s
                </details>

                ### Share the Go related settings you have added/edited

                %s

                ### Describe the bug
                %s

                %s

                ### Steps to reproduce the behavior:
                1. %s
                2. See the findings above.

                ### Screenshots or recordings
                None.
                """.formatted(fact("go.version"), UNKNOWN, UNKNOWN, fact("editor.go-extensions"), fact("go.tool"),
                fact("go.delve"), "Files: " + fact("editor.settings")
                + " (their content is in the bundle's folder `config`)",
                felt(), found(), session());
    }

    private String delve() {
        return """
                ### What version of Delve are you using (`dlv version`)?
                %s

                ### What version of Go are you using? (`go version`)?
                %s

                ### What operating system and processor architecture are you using?
                %s

                ### Description
                1. What did you do?
                %s
                2. What did you expect to see?
                A session that stops at the breakpoint.
                3. What did you see instead?
                %s

                %s
                """.formatted(fact("go.delve-version"), fact("go.version"), "linux in WSL, " + fact("distro.account")
                .replaceAll(".*, ", "").replace(")", "") + "; " + wslVersions(), session(), felt(), found());
    }

    private String wsl() {
        return """
                ### Windows Version
                %s

                ### WSL Version
                %s

                ### Are you using WSL 1 or WSL 2?
                %s

                ### Kernel Version
                %s

                ### Distro Version
                %s

                ### Other Software
                Go %s, Delve %s, VS Code Go extension %s

                ### Repro Steps
                %s

                ### Expected Behavior
                Debugging a Go program works.

                ### Actual Behavior
                %s

                %s

                ### Diagnostic Logs
                The redacted bundle of WSL Go Doctor, if you want it.
                """.formatted(report.target().windows().orElse(UNKNOWN), wslVersions(), wslGeneration(), kernel(),
                report.target().distro().orElse(UNKNOWN), fact("go.version"), fact("go.delve-version"),
                fact("editor.go-extensions"), session(), felt(), found());
    }

    private String wslGeneration() {
        String list = fact("wsl.list");
        return "- [" + (list.contains("WSL 2") ? "x" : " ") + "] WSL 2\n- [" + (list.contains("WSL 1") ? "x" : " ")
                + "] WSL 1";
    }

    private String wslVersions() {
        return part(fact("wsl.versions"), "WSL ");
    }

    private String kernel() {
        return part(fact("wsl.versions"), "kernel ");
    }

    private static String part(String text, String name) {
        int at = text.indexOf(name);
        int end = at < 0 ? -1 : text.indexOf(',', at);
        return at < 0 ? text : text.substring(at + name.length(), end < 0 ? text.length() : end).replace("]", "");
    }

    private String session() {
        return "Debug session: " + fact("debug.targets") + " in " + report.target().project().map(path ->
                "`" + path.replace('`', '\'') + "`").orElse("a folder that was not determined");
    }

    private String felt() {
        return texts.of("symptom." + report.symptom().id()) + ". WSL Go Doctor found "
                + report.holding().size() + " causes.";
    }

    private String found() {
        StringBuilder out = new StringBuilder();
        for (Finding finding : report.holding()) {
            Verdict.Holds holds = (Verdict.Holds) finding.verdict();
            out.append("- `").append(finding.causeId()).append("`: ")
                    .append(texts.of(finding.causeId() + ".title", holds.arguments()).replace("<", "&lt;"))
                            .append('\n');
        }
        return out.isEmpty() ? "No cause was found that holds." : out.toString().stripTrailing();
    }

    // the answer to a question, wherever it was evidence
    private String fact(String probe) {
        Optional<Evidence> answer = report.findings().stream().flatMap(finding -> finding.evidence().stream())
                .filter(one -> one.probe().equals(probe) && one.state().equals("known")).findFirst();
        return answer.map(one -> one.value().replaceAll("\\s+", " ").replace("<", "&lt;")).orElse(UNKNOWN);
    }
}
