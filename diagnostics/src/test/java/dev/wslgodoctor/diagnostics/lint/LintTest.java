package dev.wslgodoctor.diagnostics.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.parse.JsoncProblem;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Remarks on files of a machine, from the parsers and from the causes. */
class LintTest {

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";

    private static LintReport look(CaseMachine machine) {
        return new Lint(machine.at()).look(CauseCatalog.all());
    }

    private static List<String> shown(LintReport report) {
        return report.remarks().stream().map(remark -> remark.file() + ":" + remark.line().orElse(0) + " "
                + remark.rule()).toList();
    }

    @Test
    void aHealthyMachineGetsNoRemark() {
        LintReport report = look(CaseMachine.healthy());

        assertEquals(List.of(), shown(report));
        assertFalse(report.hasFaults() || report.isIncomplete(), report.files().toString());
    }

    @Test
    void remarksOnBothFilesOfWslNameTheirLines() {
        LintReport report = look(CaseMachine.healthy()
                .file("/etc/wsl.conf", "[boot]\nsystemd=yes\n[cgroup]\nversion=1\n; a comment\n[network]\n")
                .windowsFile("C:\\Users\\dev\\.wslconfig", "[wsl2]\nmemory=8 GB\nkernel=C:\\temp\\k\n"));

        assertTrue(shown(report).containsAll(List.of("/etc/wsl.conf:2 config.invalid-boolean",
                "/etc/wsl.conf:4 config.unknown-key", "/etc/wsl.conf:5 config.parsing-stopped",
                "C:\\Users\\dev\\.wslconfig:2 config.invalid-size",
                "C:\\Users\\dev\\.wslconfig:3 config.invalid-escape")), () -> shown(report).toString());
        assertTrue(report.hasFaults());
    }

    @Test
    void remarksOnTheEditorsFilesNameTheirLines() {
        LintReport report = look(CaseMachine.healthy().file(LAUNCH, """
                {"configurations": [
                  {"type": "go", "name": "a", "request": "attach", "mode": "attach",
                   "dlvDap": true}
                  {"type": "go", "name": "b", "request": "launch", "program": "."}
                ]}
                """).file("/home/dev/shop/.vscode/settings.json", "{\n  \"go.delvePath\": \"/x\"\n}\n")
                .file("/home/dev/shop/.vscode/tasks.json", "{\"tasks\": [\n"));

        assertTrue(shown(report).containsAll(List.of(LAUNCH + ":2 launch.bad-mode", LAUNCH + ":3 launch.dead-attribute",
                "/home/dev/shop/.vscode/settings.json:2 settings.dead")), () -> shown(report).toString());
        assertTrue(shown(report).stream().anyMatch(line -> line.startsWith(LAUNCH + ":4 json.")
                || line.startsWith(LAUNCH + ":3 json.")), () -> shown(report).toString());
        assertTrue(shown(report).stream().anyMatch(line -> line.contains("tasks.json") && line.contains(" json.")),
                () -> shown(report).toString());
    }

    @Test
    void whatOnlyACauseKnowsIsARemarkOnItsFile() {
        LintReport report = look(CaseMachine.healthy()
                .file("/etc/cron.d/clock", "# clock\n* * * * * root hwclock -s\n")
                .file("/home/dev/.gitconfig", "[safe]\n\tdirectory = *\n")
                .file("/home/dev/.config/go/env", "GOSUMDB=off\n"));

        assertTrue(shown(report).containsAll(List.of("/etc/cron.d/clock:2 wsl-vm.clock-set-by-cron",
                "/home/dev/.gitconfig:2 files.git-trusts-every-folder",
                "/home/dev/.config/go/env:1 toolchain.checksums-switched-off")), () -> shown(report).toString());
    }

    @Test
    void whatStandsInTheWayOfAProcessIsNoRemarkOnTheFileThatNamesIt() {
        LintReport report = look(CaseMachine.healthy().file("/proc/sys/kernel/yama/ptrace_scope", "1\n").file(LAUNCH, """
                {"configurations": [{"name": "Attach", "type": "go", "request": "attach", "mode": "local",
                "processId": "${command:pickProcess}"}]}
                """));

        assertEquals(List.of(), shown(report));
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeSo() {
        LintReport report = look(CaseMachine.healthy()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), LAUNCH));

        assertTrue(report.isIncomplete());
    }

    @Test
    void everyRuleHasItsSentenceInBothLanguagesAndNoOtherIsWritten() {
        Set<String> wanted = new TreeSet<>(Set.of("lint.settings.dead"));
        Stream.<Enum<?>>of(ConfigRemark.Kind.values()).forEach(kind -> wanted.add("lint.config." + id(kind)));
        Stream.<Enum<?>>of(LaunchFault.Kind.values()).forEach(kind -> wanted.add("lint.launch." + id(kind)));
        Arrays.stream(JsoncProblem.Kind.values()).forEach(kind -> wanted.add("lint.json." + id(kind)));
        for (Locale language : Texts.LANGUAGES) {
            Set<String> there = new TreeSet<>(Texts.in(language).keys());
            there.removeIf(key -> !key.startsWith("lint."));
            assertEquals(wanted, there, language.toString());
        }
    }

    private static String id(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void whatOnlyACauseKnowsOfTheFilesOfWslIsNotLost() {
        LintReport report = look(CaseMachine.healthy()
                .windowsFile("C:\\Users\\dev\\.wslconfig", "[wsl2]\nmemory=64MB\nkernel=C:\\\\nowhere\\\\kernel\n"));

        assertEquals(Set.of("wsl-vm.wslconfig-file-missing", "wsl-vm.wslconfig-out-of-range"), Set.copyOf(
                report.remarks().stream().map(Remark::rule).toList()), shown(report).toString());
    }

    @Test
    void aLineOfLaunchJsonIsRemarkedOnOnce() {
        LintReport report = look(CaseMachine.healthy().file(LAUNCH, """
                { "configurations": [ { "name": "Shop", "type": "go", "request": "launch",
                    "program": "${workspaceFolder}",
                    "trace": "loud",
                    "logDest": "here.log" } ] }
                """));

        assertEquals(List.of(LAUNCH + ":3 launch.wrong-value", LAUNCH + ":4 launch.relative-log-destination"),
                shown(report));
    }

    @Test
    void membersOfDelveConfigAndABrokenDevContainerAreRemarkedOn() {
        LintReport report = look(CaseMachine.healthy()
                .file("/home/dev/shop/.vscode/settings.json",
                        "{\n \"go.delvePath\": \"/x\",\n \"go.delveConfig\": {\"dlvLoadConfig\": {}}\n}\n")
                .file("/home/dev/shop/.devcontainer/devcontainer.json", "{\"image\": \n"));

        assertEquals(List.of("/home/dev/shop/.devcontainer/devcontainer.json", "/home/dev/shop/.vscode/settings.json"),
                report.remarks().stream().map(Remark::file).distinct().toList());
        assertTrue(shown(report).containsAll(List.of("/home/dev/shop/.vscode/settings.json:2 settings.dead",
                "/home/dev/shop/.vscode/settings.json:3 editor.setting-without-effect")),
                () -> shown(report).toString());
    }

    @Test
    void aValueInBracketsIsNoPartOfAFilesName() {
        LintReport report = look(CaseMachine.healthy().file("/home/dev/shop/.vscode/settings.json",
                "{\"go.toolsGopath\": \"C:\\\\x\"}\n"));

        assertEquals(List.of("/home/dev/shop/.vscode/settings.json:1 editor.windows-folder-in-settings"),
                shown(report));
    }
}
