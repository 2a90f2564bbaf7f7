package dev.wslgodoctor.diagnostics.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A remark that comes from a cause is on the line of the file that it is about, and on no file that was only read. */
class LintLinesTest {

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";
    private static final String SETTINGS = "/home/dev/shop/.vscode/settings.json";
    private static final String CONFIG = "C:\\Users\\dev\\.wslconfig";

    private static List<String> shown(CaseMachine machine) {
        return new Lint(machine.file("/proc/sys/kernel/osrelease", "6.6.87.2-microsoft-standard-WSL2\n").at())
                .look(CauseCatalog.all()).remarks().stream().map(remark -> remark.file() + ":"
                        + remark.line().orElse(0) + " " + remark.rule()).toList();
    }

    @Test
    void settingsOfTheVirtualMachine() {
        assertEquals(List.of(CONFIG + ":3 wsl-vm.kernel-command-line-forces-cgroup",
                        CONFIG + ":4 wsl-vm.wslconfig-file-missing", CONFIG + ":6 wsl-vm.safe-mode-on",
                        CONFIG + ":8 wsl-vm.wslconfig-without-effect", CONFIG + ":9 wsl-vm.sparse-vhd-asked",
                        CONFIG + ":9 wsl-vm.wslconfig-without-effect"),
                shown(CaseMachine.healthy().windowsFile(CONFIG, """
                        [wsl2]
                        # 内存
                        kernelCommandLine = quiet cgroup_enable=memory
                        kernel = C:\\\\nowhere\\\\kernel
                        memory = 8GB
                        safeMode = true
                        [experimental]
                        hostAddressLoopback = true
                        sparseVhd = true
                        """)));
    }

    @Test
    void aSettingOfTheDistroThatIsNewerThanWslIsNoRemarkOnTheOtherFile() {
        assertEquals(List.of("/etc/wsl.conf:2 wsl-vm.setting-newer-than-wsl",
                        "/etc/wsl.conf:5 distro.default-user-unknown", "/etc/wsl.conf:7 distro.file-sharing-off"),
                shown(CaseMachine.healthy().file("/etc/wsl.conf", """
                        [automount]
                        cgroups = v1

                        [user]
                        default = nobodyhere
                        [fileServer]
                        enabled = false
                        """)));
    }

    @Test
    void mountsAndNameServers() {
        assertEquals(List.of("/etc/fstab:2 distro.fstab-entry-fails", "/etc/fstab:4 distro.fstab-entry-fails",
                        "/etc/resolv.conf:0 network.resolv-conf-broken"),
                shown(CaseMachine.healthy().file("/proc/net/tcp", "  sl  local_address rem_address   st\n")
                        .file("/etc/resolv.conf", "# nothing\n").file("/etc/fstab", """
                        LABEL=root / ext4 defaults 0 1
                        D: /mnt/d drvfs defaults 0 0
                        # E: /mnt/x drvfs
                        E: /mnt/e drvfs
                        """)));
    }

    @Test
    void aTraceOfAYamaSettingNamesItsLine() {
        assertEquals(List.of("/etc/sysctl.d/99-ptrace.conf:2 wsl-vm.ptrace-setting-without-yama",
                        "/etc/wsl.conf:2 wsl-vm.ptrace-setting-without-yama"),
                shown(CaseMachine.healthy().without("/proc/sys/kernel/yama")
                        .file("/etc/sysctl.d/99-ptrace.conf", "# debug\nkernel.yama.ptrace_scope = 0\n")
                        .file("/etc/wsl.conf", "[boot]\ncommand = sysctl -w kernel.yama.ptrace_scope=0\n")));
    }

    @Test
    void attributesOfSessions() {
        assertEquals(List.of(LAUNCH + ":2 editor.program-does-not-fit-mode",
                        LAUNCH + ":3 editor.pre-launch-task-missing", LAUNCH + ":5 editor.delve-flags-not-taken",
                        LAUNCH + ":6 editor.launch-windows-path", LAUNCH + ":7 editor.launch-unknown-type"),
                shown(CaseMachine.healthy().file(LAUNCH, """
                        {"configurations": [{"name": "Shop", "type": "go", "request": "launch", "mode": "exec",
                          "program": "${workspaceFolder}",
                          "preLaunchTask": "biuld",
                          "dlvFlags": ["--check-go-version=true",
                            "--headless"],
                          "envFile": "C:\\\\x\\\\.env"},
                         {"name": "Other", "type": "go-dlv", "request": "launch"}]}
                        """)));
    }

    @Test
    void aProgramThatIsNotThere() {
        assertEquals(List.of(LAUNCH + ":3 editor.launch-path-not-there"),
                shown(CaseMachine.healthy().file(LAUNCH, """
                        {"configurations": [
                          {"name": "Shop", "type": "go", "request": "launch",
                           "program": "${workspaceFolder}/cmd/shop",
                           "cwd": "${workspaceFolder}"}]}
                        """)));
    }

    @Test
    void variablesOfGoStandInTheFileThatSetsThem() {
        assertEquals(List.of("/home/dev/.config/go/env:2 toolchain.checksums-switched-off",
                        "/home/dev/.config/go/env:4 toolchain.modules-switched-off"),
                shown(CaseMachine.healthy().file("/home/dev/.config/go/env",
                        "# go env -w\nGOSUMDB=off\nGOPROXY=https://goproxy.cn,direct\nGO111MODULE=off\n")));
        assertEquals(List.of(SETTINGS + ":2 toolchain.goflags-strip"), shown(CaseMachine.healthy().file(SETTINGS,
                "{\"go.toolsEnvVars\": {\n  \"GOFLAGS\": \"-ldflags=-s\"}}\n")));
    }

    @Test
    void aVariableOfTheShellIsInNoFileThatAnybodyRead() {
        assertEquals(List.of(), shown(CaseMachine.healthy().variable("GOFLAGS", "-ldflags=-s")));
    }

    @Test
    void aModuleThatIsTooNewIsNoRemarkOnLaunchJson() {
        assertEquals(List.of("/home/dev/shop/go.mod:3 toolchain.go-older-than-module"),
                shown(CaseMachine.healthy().file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo 1.99\n")));
    }

    @Test
    void everyLineOfGitThatTrustsAll() {
        assertEquals(List.of("/home/dev/.gitconfig:5 files.git-trusts-every-folder"),
                shown(CaseMachine.healthy().file("/home/dev/.gitconfig",
                        "[user]\n\tname = 张三\n[safe]\n\tdirectory = /srv/shop\n\tdirectory = *\n")));
    }

    @Test
    void theLineOfGitThatBreaksScripts() {
        CaseMachine machine = CaseMachine.healthy().file("/home/dev/shop/.git/config", "[core]\n\tautocrlf = yes\n")
                .says(".git\n", "rev-parse", "--git-dir").says("true\n", "config", "--get", "core.filemode")
                .says("yes\n", "config", "--get", "core.autocrlf")
                .says("i/lf    w/lf    attr/                 \trun.sh\n", "ls-files", "--eol")
                .says("", "ls-files", "--stage", "-z");

        assertEquals(List.of("/home/dev/shop/.git/config:2 files.git-writes-dos-line-ends"), shown(machine));
        assertEquals(List.of("/home/dev/shop/.gitattributes:2 files.git-writes-dos-line-ends"), shown(machine
                .says("i/lf    w/crlf  attr/text=auto eol=crlf\trun.sh\n", "ls-files", "--eol")
                .file("/home/dev/shop/.gitattributes", "*.bat eol=crlf\n* text=auto eol=crlf\n")));
        assertEquals(List.of(), shown(machine
                .says("i/lf    w/lf    attr/text eol=lf     \trun.sh\n", "ls-files", "--eol")
                .file("/home/dev/shop/.gitattributes", "* text=auto eol=crlf\n*.sh text eol=lf\n")));
    }

    @Test
    void linesOfGoModAndGoWork() {
        assertEquals(List.of("/home/dev/shop/go.mod:5 toolchain.replace-names-windows-folder",
                        "/home/dev/shop/go.work:1 toolchain.workspace-older-than-module",
                        "/home/dev/shop/go.work:3 toolchain.workspace-module-missing"),
                shown(CaseMachine.healthy().file("/home/dev/shop/go.work", "go 1.23\nuse .\nuse ./gone\n")
                        .file("/home/dev/shop/go.mod",
                                "module example.com/shop\n\ngo 1.24\n\nreplace example.com/a => ..\\a\n")));
        assertEquals(List.of(), shown(CaseMachine.healthy().file("/home/dev/shop/go.work", "go 1.24\nuse .\n")
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo 1.24\n\n"
                        + "replace example.com/a => ../a // 本地\n")));
    }

    @Test
    void aComposeFileIsBrokenInALine() {
        assertEquals(List.of("/home/dev/shop/docker-compose.yml:3 container.compose-file-broken"),
                shown(CaseMachine.healthy().file("/home/dev/shop/docker-compose.yml",
                        "services:\n  shop:\n\tbuild: .\n")));
    }

    @Test
    void everyFileThatWasReadIsListedOnce() {
        List<String> read = new Lint(CaseMachine.healthy().file("/home/dev/shop/go.work", "go 1.24\nuse .\n")
                .file("/home/dev/shop/compose.yaml", "services:\n  shop:\n    image: x\n")
                .file("/etc/fstab", "# none\n").at()).look(CauseCatalog.all()).files().stream()
                .filter(file -> file.state() == LintReport.State.READ).map(LintReport.FileLook::path).toList();

        assertEquals(read.stream().distinct().toList(), read);
        assertTrue(read.containsAll(List.of("/home/dev/shop/go.mod", "/home/dev/shop/go.work", "/etc/fstab",
                "/home/dev/shop/compose.yaml")), read::toString);
    }

    // these are about a file as a whole
    private static final Set<String> WHOLE = Set.of("distro.wsl-conf-crlf", "editor.file-not-utf8",
            "wsl-vm.wslconfig-encoding", "wsl-vm.wslconfig-misnamed", "toolchain.vendor-folder-differs",
            "container.tracing-forbidden", "network.resolv-conf-broken");

    @TestFactory
    Stream<DynamicTest> whatACauseSaysOfAFileIsOnALine() {
        return FiringMachines.all().keySet().stream().filter(cause -> !WHOLE.contains(cause)).map(cause ->
                DynamicTest.dynamicTest(cause, () -> assertEquals(List.of(), new Lint(FiringMachines.all().get(cause)
                        .get().at()).look(List.of(CauseCatalog.byId(cause).orElseThrow())).remarks().stream()
                        .filter(remark -> remark.line().isEmpty()).toList())));
    }

    @Test
    void anUnreadableListOfMountsHidesNothingElse() {
        assertEquals(List.of("/home/dev/.gitconfig:2 files.git-trusts-every-folder"),
                shown(CaseMachine.healthy().fails(new Trouble.Unreadable("no"), "/proc/mounts")
                        .file("/home/dev/.gitconfig", "[safe]\n\tdirectory = *\n")));
    }
}
