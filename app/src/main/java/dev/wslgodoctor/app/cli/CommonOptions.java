package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that all examining commands share. */
final class CommonOptions {

    @Option(names = "--distro", paramLabel = "NAME", descriptionKey = "option.distro")
    private String distro;

    @Option(names = "--project", paramLabel = "PATH", descriptionKey = "option.project")
    private String project;

    @Option(names = "--config", paramLabel = "NAME", descriptionKey = "option.config")
    private String config;

    @Option(names = "--pid", paramLabel = "PID", descriptionKey = "option.pid")
    private Integer pid;

    @Option(names = "--binary", paramLabel = "PATH", descriptionKey = "option.binary")
    private String binary;

    @Option(names = "--break", paramLabel = "FILE:LINE", descriptionKey = "option.break")
    private String breakpoint;

    @Option(names = "--symptom", paramLabel = "ID", descriptionKey = "option.symptom")
    private String symptom;

    @Option(names = "--delve-from", paramLabel = "PATH", descriptionKey = "option.delve-from")
    private String delveFrom;

    @Option(names = "--wsl", paramLabel = "PATH", descriptionKey = "option.wsl")
    private String wsl;

    @Option(names = "--world", paramLabel = "DIR", descriptionKey = "option.world", hidden = true)
    private String world;

    @Option(names = "--start", descriptionKey = "option.start")
    private boolean start;

    @Option(names = "--shells", descriptionKey = "option.shells")
    private boolean shells;

    @Option(names = "--no-root", descriptionKey = "option.no-root")
    private boolean noRoot;

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "option.timeout")
    private Integer timeout;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    /** What the user chose. */
    Choice choice() {
        requireWords();
        if (symptom != null && Symptom.byId(symptom).isEmpty()) {
            throw new UsageException("error.symptom", Map.of("symptom", symptom, "known",
                    Arrays.stream(Symptom.values()).map(Symptom::id).collect(Collectors.joining(", "))));
        }
        if (breakpoint != null && !breakpoint.matches("(?s).+:[1-9]\\d{0,8}")) {
            throw new UsageException("error.break", Map.of("break", breakpoint));
        }
        if (pid != null && pid <= 0) {
            throw new UsageException("error.pid", Map.of("pid", String.valueOf(pid)));
        }
        return new Choice(Optional.ofNullable(distro), Optional.ofNullable(project), Optional.ofNullable(config),
                Optional.ofNullable(pid), Optional.ofNullable(binary), Optional.ofNullable(breakpoint),
                Optional.ofNullable(symptom), Optional.ofNullable(delveFrom));
    }

    private void requireWords() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("--distro", distro);
        given.put("--project", project);
        given.put("--config", config);
        given.put("--binary", binary);
        given.put("--wsl", wsl);
        given.forEach((option, value) -> {
            if (value != null && value.isBlank()) {
                throw new UsageException("error.blank", Map.of("option", option));
            }
        });
        if (delveFrom != null && (ProjectProbes.linux(delveFrom).isEmpty()
                || !delveFrom.matches("[^,|%?#\\p{Cntrl}]+"))) {
            throw new UsageException("error.delve-from", Map.of("path", delveFrom));
        }
        // there is no folder to which a relative one would belong: the distro's shell starts anywhere
        if (project != null && ProjectProbes.linux(project).isEmpty()) {
            throw new UsageException("error.project", Map.of("project", project));
        }
    }

    /**
     * Refuses a named configuration that launch.json does not have.
     *
     * @param report of an examination with these options
     */
    void requireConfiguration(Report report) {
        for (Finding finding : report.with("undetermined")) {
            Trouble trouble = ((Verdict.Undetermined) finding.verdict()).trouble();
            if (trouble.words().key().equals(DebugProbes.UNKNOWN_CONFIGURATION)) {
                throw new UsageException(trouble.words().key(), trouble.words().arguments());
            }
        }
    }

    /** What the user allowed. */
    Consent consent() {
        return new Consent(start, shells, !noRoot);
    }

    /** How the machine is reached. */
    MachineOptions machine() {
        if (timeout != null && (timeout < 1 || timeout > 3600)) {
            throw new UsageException("error.timeout", Map.of("seconds", String.valueOf(timeout)));
        }
        return new MachineOptions(Optional.ofNullable(wsl), Optional.ofNullable(world),
                Optional.ofNullable(timeout).map(Duration::ofSeconds));
    }

    /** Tag of the chosen language; empty means the system's. */
    Optional<String> language() {
        return Optional.ofNullable(lang).map(tag -> tag.replace('_', '-'));
    }

    /** Whether standard output is for a program. */
    boolean json() {
        return json;
    }
}
