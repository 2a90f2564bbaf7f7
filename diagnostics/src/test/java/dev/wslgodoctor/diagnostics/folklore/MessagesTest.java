package dev.wslgodoctor.diagnostics.folklore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of programs as they are pasted, with all that stands around them. */
class MessagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Error code: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED | windows.virtualization-off",
        "WslRegisterDistribution failed with error: 0x80370102 | windows.virtualization-off",
        "WSL2 无法启动，因为此计算机上未启用虚拟化。 | windows.virtualization-off",
        "不存在具有所提供名称的分发。 错误代码: Wsl/Service/WSL_E_DISTRO_NOT_FOUND | distro.not-found",
        "Wsl/0x80070422 | windows.wsl-service-disabled",
        "wsl: Unknown key 'wsl2.memory' in /etc/wsl.conf:12 | distro.wsl-conf-holds-vm-key",
        "wsl: Unknown key 'cgroup.version' in /etc/wsl.conf:2 | distro.wsl-conf-has-cgroup-section",
        "wsl: Unknown key 'wsl2.locahostForwarding' in C:\\U\\.wslconfig:7 | wsl-vm.wslconfig-unknown-key",
        "wsl: wsl2.a:C:\\Users\\u\\.wslconfig 中的键“3”未知 | wsl-vm.wslconfig-unknown-key",
        "Could not attach to pid 7: this could be caused by a kernel security setting | wsl-vm.yama-forbids-attach",
        "Failed to attach: Could not attach to pid 812: current user does not own the process | "
                + "debugger.target-of-another-user",
        "could not attach to pid 812: already being debugged by pid 900 | debugger.target-already-traced",
        "Failed to launch: could not launch process: could not open debug info | binary.stripped",
        "could not find file /home/u/p/main.go | files.recorded-paths-differ",
        "Version of Delve is too old for Go version 1.22.5 (maximum | debugger.version-does-not-cover-go",
        "Go version go1.19.8 is too old for this version of Delve | debugger.version-does-not-cover-go",
        "invalid debug configuration - unsupported 'mode' attribute \"attach\" | editor.launch-bad-mode",
        "connect ECONNREFUSED 127.0.0.1:2345 | editor.launch-port-without-server",
        "go: modules disabled by GO111MODULE=off; see 'go help modules' | toolchain.modules-switched-off",
        "go: go.mod file not found in current directory or any parent directory | toolchain.no-go-mod",
        "断点变灰，怎么办 | files.recorded-paths-differ",
        "bash: dlv: command not found | debugger.delve-missing",
        "x509: certificate has expired or is not yet valid | wsl-vm.clock-off",
        "fatal: detected dubious ownership in repository at '/mnt/c/p' | toolchain.git-refuses-owner",
        "EACCES: permission denied, rename '/a' -> '/b' | files.wsl1-locks-watched-folders",
        "Error code: Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND | windows.virtual-disk-missing",
        "Wsl/ERROR_ACCESS_DISABLED_BY_POLICY | windows.policy-forbids-wsl",
        "Error code: Wsl/Service/CreateInstance/CreateVm/WSL_E_CUSTOM_KERNEL_NOT_FOUND | wsl-vm.wslconfig-file-missing",
        "wsl: Invalid escaped character: 'm' in C:\\Users\\u\\.wslconfig:2 | wsl-vm.wslconfig-skipped-line",
        "wsl: m:C:\\Users\\u\\.wslconfig 中的转义字符“2”无效 | wsl-vm.wslconfig-skipped-line",
        "wsl: Expected ']' in C:\\Users\\u\\.wslconfig:3 | distro.wsl-conf-stops-early",
        "wsl: Unknown key 'experimental.sparseVhd' in /etc/wsl.conf:4 | distro.wsl-conf-holds-vm-key",
        "SAFE MODE ENABLED - many features will be disabled | wsl-vm.safe-mode-on",
        "sysctl: cannot stat /proc/sys/kernel/yama/ptrace_scope: No such file or directory | "
                + "wsl-vm.ptrace-setting-without-yama",
        "Failed to launch: could not launch process: not an executable file | editor.program-does-not-fit-mode",
        "Failed to launch: could not launch process: open /home/dev/shop/no: no such file or directory | "
                + "editor.launch-path-not-there",
        "Failed to attach: debug session already in progress at 127.0.0.1:2345 - use remote mode | "
                + "editor.attach-local-to-server",
        "couldn't start listener: listen tcp 127.0.0.1:2345: bind: address already in use | "
                + "debugger.port-held-by-another-program",
        "closing connection from different user (127.0.0.1:5): connections to localhost are only | "
                + "debugger.server-of-another-user",
        "Error: unknown flag: --addr | editor.delve-flags-not-taken",
        "unknown API version | editor.legacy-api-version",
        "Version of Delve is too old for this version of Go (maximum supported version 1.16 | "
                + "debugger.version-does-not-cover-go",
        "To debug executables using DWARFv5 or later Delve must be built with Go version 1.25.0 or later | "
                + "debugger.delve-built-by-old-go",
        "Request type of 'launch' with mode 'remote' is deprecated | editor.launch-mode-remote",
        "Using a relative path for `logDest` is not allowed | editor.launch-log-destination-relative",
        "Could not find the task 'go: make'. | editor.pre-launch-task-missing",
        "Configured debug type 'go-dlv' is not supported. | editor.launch-unknown-type",
        "module lookup disabled by GOPROXY=off | toolchain.proxy-switched-off",
        "missing go.sum entry for module providing package golang.org/x/text | toolchain.go-sum-incomplete",
        "go: cannot find GOROOT directory: /usr/lib/go-1.20 | editor.goroot-setting-points-nowhere",
        "bash: ./run.sh: cannot execute: required file not found | files.script-with-dos-line-ends",
        "error: chmod on /mnt/c/x/.git/config.lock failed: Operation not permitted | "
                + "files.windows-drive-keeps-no-modes",
    })
    void aPastedMessageLeadsToItsCauseFirst(String pasted, String cause) {
        List<KnownMessage> found = Messages.in("$ something before\r\n" + pasted + "\r\nand after");

        assertEquals(cause, found.getFirst().causes().getFirst(), found.toString());
    }

    @TestFactory
    Stream<DynamicTest> everyFragmentIsRecognisedInAnyCase() {
        return Messages.all().stream().flatMap(message -> message.fragments().stream()
                .map(fragment -> DynamicTest.dynamicTest(fragment, () -> assertTrue(Messages.in("x "
                        + fragment.replace("*", " 17 ").toUpperCase(java.util.Locale.ROOT)).contains(message)))));
    }

    @Test
    void theLongestPieceSpeaks() {
        assertEquals(Symptom.LAUNCH_FAILS, Messages.in("could not launch process: fork/exec /tmp/x: operation not "
                + "permitted").getFirst().symptom());
        assertEquals("wsl-vm.yama-forbids-attach", Messages.in("could not launch process: fork/exec /tmp/x: operation "
                + "not permitted").getFirst().causes().getFirst());
    }

    @Test
    void aMessageBrokenOverLinesIsRecognised() {
        assertEquals(List.of("toolchain.modules-switched-off"),
                Messages.in("go: modules disabled\n    by GO111MODULE=off").getFirst().causes());
    }

    @Test
    void anUnknownTextIsNotRecognised() {
        assertEquals(List.of(), Messages.in("good morning"));
        assertEquals(List.of(), Messages.in(""));
    }
}
