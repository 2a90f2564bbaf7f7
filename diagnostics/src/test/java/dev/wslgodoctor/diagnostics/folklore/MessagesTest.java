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
