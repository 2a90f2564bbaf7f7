package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.ComposeDocument;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.DockerfileDocument;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every remark on every configuration file: what the parsers say of wsl.conf, .wslconfig, launch.json, settings.json
 * and tasks.json, and what the causes say that rest on a file. No rule is written here.
 */
public final class Lint {

    // what these causes say the parsers say line by line
    private static final Pattern PARSED = Pattern.compile("distro\\.wsl-conf-(stops-early|holds-vm-key|bad-value"
            + "|has-cgroup-section|unknown-key|duplicate-key)"
            + "|wsl-vm\\.wslconfig-(holds-distro-key|bad-value|non-ascii-value|skipped-line|unknown-key|duplicate-key)"
            + "|editor\\.(configuration-file-broken|launch-bad-mode|launch-incomplete-path-rule"
            + "|launch-unknown-attribute|launch-attribute-without-effect|launch-port-without-server"
            + "|launch-as-root-without-terminal"
            + "|launch-duplicate-attribute|launch-log-destination-relative|launch-mode-remote|launch-process-and-wait"
            + "|launch-wrong-value)");

    // the parser knows the settings that never existed; members of go.delveConfig only the cause
    private static final String PARTLY_PARSED = "editor.setting-without-effect";

    // files without a parser of remarks here: what there is to say of them the causes say
    private static final Map<Probe<?>, String> READ_BY_CAUSES = readByCauses();

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
        if (!(facts.ask(ContainerProbes.DEV_CONTAINER) instanceof Reading.Unknown<JsoncDocument> unknown)
                || !isSaid(unknown, files)) {
            look(facts, ContainerProbes.DEV_CONTAINER, ".devcontainer/devcontainer.json", files, remarks,
                    (path, file) -> FileRemarks.of(file));
        }
        readByCauses(facts, files);
        for (RootCause cause : causes) {
            if (!PARSED.matcher(cause.id()).matches()) {
                if (Examiner.judge(cause, facts) instanceof Verdict.Holds holds) {
                    List<Remark> more = about(cause, holds, facts);
                    remarks.addAll(cause.id().equals(PARTLY_PARSED) ? without(more, remarks) : more);
                }
            }
        }
        remarks.sort(Comparator.comparing(Remark::file).thenComparing(remark -> remark.line().orElse(0))
                .thenComparing(Remark::rule));
        return new LintReport(files, remarks.stream().distinct().toList());
    }

    private static Map<Probe<?>, String> readByCauses() {
        Map<Probe<?>, String> probes = new LinkedHashMap<>();
        probes.put(ModuleFileProbes.FIRST_MOD, "go.mod");
        probes.put(GoWorkspace.OF_PROGRAM, "go.work");
        probes.put(GoEnvironmentProbes.FILE, "go/env");
        probes.put(GitProbes.ATTRIBUTES, ".gitattributes");
        probes.put(GitProbes.REPOSITORY_CONFIG, ".git/config");
        probes.put(GitProbes.GLOBAL_CONFIG, ".gitconfig");
        probes.put(SystemProbes.FSTAB, "/etc/fstab");
        probes.put(NetworkProbes.RESOLV_CONF, "/etc/resolv.conf");
        probes.put(ContainerProbes.COMPOSE_FILES, "compose.yaml");
        probes.put(ContainerProbes.DOCKERFILES, "Dockerfile");
        return probes;
    }

    private static void readByCauses(Facts facts, List<LintReport.FileLook> files) {
        READ_BY_CAUSES.forEach((probe, name) -> {
            switch (facts.ask(probe)) {
                case Reading.Known<?> known -> paths(known).forEach(path ->
                        files.add(new LintReport.FileLook(path, LintReport.State.READ, Optional.empty())));
                case Reading.Absent<?> absent ->
                    files.add(new LintReport.FileLook(name, LintReport.State.ABSENT, Optional.empty()));
                // a distro that does not answer, or a project that nobody chose, is said of the files above
                case Reading.Unknown<?> unknown when isSaid(unknown, files) -> { }
                case Reading.Unknown<?> unknown -> files.add(new LintReport.FileLook(name,
                        LintReport.State.UNKNOWN, Optional.of(unknown.trouble())));
            }
        });
    }

    private static boolean isSaid(Reading.Unknown<?> unknown, List<LintReport.FileLook> files) {
        return files.stream().anyMatch(file -> file.trouble().filter(unknown.trouble()::equals).isPresent());
    }

    private static List<String> paths(Reading.Known<?> known) {
        return switch (known.value()) {
            case PathFile file -> List.of(file.path().toString());
            case List<?> several -> several.stream().flatMap(each -> switch (each) {
                case ComposeDocument compose -> Stream.of(compose.path().toString());
                case DockerfileDocument dockerfile -> Stream.of(dockerfile.path().toString());
                default -> Stream.empty();
            }).toList();
            default -> List.of(known.source().what());
        };
    }

    private static List<Remark> without(List<Remark> more, List<Remark> known) {
        return more.stream().filter(remark -> known.stream().noneMatch(each -> each.file().equals(remark.file())
                && each.line().equals(remark.line()) && each.rule().equals("settings.dead"))).toList();
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

    /** What a cause that holds says of lines of files. */
    private static List<Remark> about(RootCause cause, Verdict.Holds holds, Facts facts) {
        return CausePlaces.of(cause.id(), facts, holds).stream().map(place -> new Remark(place.file(), place.line(),
                holds.severity(), cause.id(), cause.id() + ".title", holds.arguments(),
                cause.sources().stream().findFirst().orElse(""))).toList();
    }
}
