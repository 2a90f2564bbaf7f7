package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every remark on every configuration file: what the parsers say of wsl.conf, .wslconfig, launch.json, settings.json
 * and tasks.json, and what the causes say that rest on a file. No rule is written here.
 */
public final class Lint {

    // what these causes say the parsers say line by line
    private static final Pattern PARSED = Pattern.compile("distro\\.wsl-conf-(stops-early|holds-vm-key|bad-value"
            + "|has-cgroup-section|unknown-key|duplicate-key)"
            + "|wsl-vm\\.wslconfig-(holds-distro-key|bad-value|non-ascii-value|skipped-line|unknown-key|duplicate-key)"
            + "|editor\\.(configuration-file-broken|launch-bad-mode|launch-incomplete-path-rule|launch-unknown-attribute"
            + "|launch-attribute-without-effect|launch-port-without-server|launch-as-root-without-terminal"
            + "|launch-duplicate-attribute|launch-log-destination-relative|launch-mode-remote|launch-process-and-wait"
            + "|launch-wrong-value)");

    // the parser knows the settings that never existed; members of go.delveConfig only the cause
    private static final String PARTLY_PARSED = "editor.setting-without-effect";

    // files that people write to configure something
    private static final Pattern FILE = Pattern.compile("(?:/|[A-Za-z]:\\\\)[^\\n,;(]*?(?:wsl\\.conf|\\.wslconfig|launch\\.json"
            + "|settings\\.json|tasks\\.json|go\\.mod|go\\.work|go/env|go\\.env|fstab|resolv\\.conf|\\.gitattributes"
            + "|\\.gitconfig|\\.git/config|devcontainer\\.json|compose[a-z.]*\\.ya?ml|Dockerfile|crontab|cron\\.d/[\\w.-]+"
            + "|\\.profile|\\.bashrc|\\.bash_profile|\\.zshrc|\\.zprofile|modules\\.txt)(?::(\\d+))?(?![\\w/])");

    private final Case at;

    /** The files of this machine. */
    public Lint(Case at) {
        this.at = at;
    }

    /**
     * Looks.
     *
     * @param causes those whose remarks are wanted besides the parsers'
     */
    public LintReport look(List<RootCause> causes) {
        Inquiry inquiry = new Inquiry(at);
        Facts facts = inquiry.facts();
        List<LintReport.FileLook> files = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        look(facts, WindowsProbes.WSLCONFIG, ".wslconfig", files, remarks, (path, file) ->
                FileRemarks.of(ConfigFormat.WSLCONFIG, path, file.bytes()));
        look(facts, DistroProbes.WSL_CONF, "/etc/wsl.conf", files, remarks, (path, file) ->
                FileRemarks.of(ConfigFormat.WSL_CONF, path, file.bytes()));
        look(facts, EditorProbes.LAUNCH_JSON, ".vscode/launch.json", files, remarks,
                (path, file) -> FileRemarks.launch(file));
        look(facts, EditorProbes.TASKS_JSON, ".vscode/tasks.json", files, remarks,
                (path, file) -> FileRemarks.of(file));
        settings(facts, files, remarks);
        if (facts.ask(ContainerProbes.DEV_CONTAINER) instanceof Reading.Known<JsoncDocument>) {
            look(facts, ContainerProbes.DEV_CONTAINER, ".devcontainer/devcontainer.json", files, remarks,
                    (path, file) -> FileRemarks.of(file));
        }
        for (RootCause cause : causes) {
            if (!PARSED.matcher(cause.id()).matches()) {
                Inquiry.Asked asked = inquiry.facts();
                if (Examiner.judge(cause, asked) instanceof Verdict.Holds holds) {
                    List<Remark> more = about(cause, holds, asked.evidence());
                    remarks.addAll(cause.id().equals(PARTLY_PARSED) ? without(more, remarks) : more);
                }
            }
        }
        remarks.sort(Comparator.comparing(Remark::file).thenComparing(remark -> remark.line().orElse(0))
                .thenComparing(Remark::rule));
        return new LintReport(files, remarks);
    }

    private static List<Remark> without(List<Remark> more, List<Remark> known) {
        return more.stream().filter(remark -> known.stream().noneMatch(each -> each.file().equals(remark.file())
                && each.line().equals(remark.line()))).toList();
    }

    private interface Reader<T> {
        List<Remark> of(String path, T file);
    }

    private static <T> void look(Facts facts, Probe<T> probe, String name, List<LintReport.FileLook> files,
            List<Remark> remarks, Reader<T> reader) {
        switch (facts.ask(probe)) {
            case Reading.Known<T> known -> {
                String path = known.source().what();
                files.add(new LintReport.FileLook(path, LintReport.State.READ, Optional.empty()));
                remarks.addAll(reader.of(path, known.value()));
            }
            case Reading.Absent<T> absent ->
                    files.add(new LintReport.FileLook(name, LintReport.State.ABSENT, Optional.empty()));
            case Reading.Unknown<T> unknown -> files.add(new LintReport.FileLook(name, LintReport.State.UNKNOWN,
                    Optional.of(unknown.trouble())));
        }
    }

    private static void settings(Facts facts, List<LintReport.FileLook> files, List<Remark> remarks) {
        switch (facts.ask(EditorProbes.SETTINGS)) {
            case Reading.Known<EditorSettings> known -> {
                for (JsoncDocument document : known.value().documents()) {
                    files.add(new LintReport.FileLook(document.path(), LintReport.State.READ, Optional.empty()));
                    remarks.addAll(FileRemarks.settings(document));
                }
            }
            case Reading.Absent<EditorSettings> absent ->
                files.add(new LintReport.FileLook("settings.json", LintReport.State.ABSENT, Optional.empty()));
            case Reading.Unknown<EditorSettings> unknown -> files.add(new LintReport.FileLook("settings.json",
                    LintReport.State.UNKNOWN, Optional.of(unknown.trouble())));
        }
    }

    /** What a cause that holds says of files: of those that its texts name, else of those that it read. */
    private static List<Remark> about(RootCause cause, Verdict.Holds holds, List<Evidence> evidence) {
        List<Remark> remarks = places(cause, holds, holds.arguments().values().stream().toList());
        return remarks.isEmpty() ? places(cause, holds, evidence.stream().filter(row -> row.state().equals("known"))
                // that launch.json says which process is meant makes what the kernel forbids no fault of the file
                .filter(row -> cause.breaks().layer() != Layer.WSL_VM || !row.probe().startsWith("debug."))
                .map(Evidence::source).toList()).stream().limit(1).toList() : remarks;
    }

    private static List<Remark> places(RootCause cause, Verdict.Holds holds, List<String> texts) {
        Map<String, Remark> remarks = new LinkedHashMap<>();
        for (String text : texts) {
            Matcher matcher = FILE.matcher(text);
            while (matcher.find()) {
                String found = matcher.group();
                OptionalInt line = matcher.group(1) == null ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(matcher.group(1)));
                String path = line.isPresent() ? found.substring(0, found.lastIndexOf(':')) : found;
                remarks.putIfAbsent(found, new Remark(path.strip(), line, holds.severity(), cause.id(),
                        cause.id() + ".title", holds.arguments(),
                        cause.sources().stream().findFirst().orElse("")));
            }
        }
        return List.copyOf(remarks.values());
    }
}
