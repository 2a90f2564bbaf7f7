package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LauncherTextTest {

    private static final List<Charset> BOTH = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);

    @Test
    void decodesBothEncodingsAndEveryLineEnd() {
        for (Charset charset : BOTH) {
            assertEquals("不存在具有所提供名称的分发。\n错误代码: Wsl/Service/WSL_E_DISTRO_NOT_FOUND\n",
                    LauncherText.decode(("不存在具有所提供名称的分发。\r\n错误代码: Wsl/Service/WSL_E_DISTRO_NOT_FOUND\r\n")
                            .getBytes(charset)));
            assertEquals("Usage:\n\nx\ry\r", LauncherText.decode("\uFEFFUsage:\r\r\n\r\r\nx\ry\r".getBytes(charset)));
        }
        assertEquals("", LauncherText.decode(new byte[0]));
    }

    @Test
    void knowsUtf16OfALongChineseSentenceWithoutAnyAsciiAtItsStart() {
        String sentence = "分发启动失败因为虚拟磁盘已损坏请按照说明恢复磁盘然后再次尝试启动分发如果问题仍然存在请联系支持人员\r\n";
        assertEquals(sentence.replace("\r", ""), LauncherText.decode(sentence.getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void readsTheRowsOfTheVerboseListInAnyLanguageOfTheRest() {
        String listed = "  NAME              STATE           VERSION\r\n* Ubuntu-24.04      Running         2\r\n"
                + "  docker-desktop    Stopped         2\r\n  My Old Distro     Stopped         1\r\n";
        for (Charset charset : BOTH) {
            assertEquals(List.of(new DistroRow("Ubuntu-24.04", "Running", 2, true),
                    new DistroRow("docker-desktop", "Stopped", 2, false),
                    new DistroRow("My Old Distro", "Stopped", 1, false)),
                    LauncherText.distroRows(LauncherText.decode(listed.getBytes(charset))));
        }
    }

    @Test
    void noRowsInAMessageOrInGarbage() {
        assertEquals(List.of(), LauncherText.distroRows("适用于 Linux 的 Windows 子系统没有已安装的分发。\n\n"));
        assertEquals(List.of(), LauncherText.distroRows("* \n  x\n*a b 2\n  NAME  STATE  VERSION\n  a Running 3\n"));
    }

    @Test
    void readsTheQuietListWhichMayBeEmpty() {
        assertEquals(List.of("Ubuntu-24.04", "docker-desktop"),
                LauncherText.distroNames(LauncherText.decode("Ubuntu-24.04\r\ndocker-desktop\r\n"
                        .getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(List.of(), LauncherText.distroNames(""));
    }

    @Test
    void readsVersionsByOrderBecauseLabelsAreTranslated() {
        WslVersions expected = new WslVersions("2.7.11.0", "6.18.33.2-2", Optional.of("10.0.26100.4349"));
        assertEquals(Optional.of(expected), LauncherText.versions("""
                WSL version: 2.7.11.0
                Kernel version: 6.18.33.2-2
                WSLg version: 1.0.73.2
                MSRDC version: 1.2.7214
                Direct3D version: 1.611.1-81528511
                DXCore version: 10.0.26100.1-240331-1435.ge-release
                Windows version: 10.0.26100.4349
                """));
        assertEquals(Optional.of(expected), LauncherText.versions("""
                WSL 版本: 2.7.11.0
                内核版本: 6.18.33.2-2
                WSLg 版本: 1.0.73.2
                MSRDC 版本: 1.2.7214
                Direct3D 版本: 1.611.1-81528511
                DXCore 版本: 10.0.26100.1-240331-1435.ge-release
                Windows: 10.0.26100.4349
                """));
        assertEquals(Optional.empty(), LauncherText.versions("Invalid command line option: --version\n\nUsage:\n"));
    }

    @Test
    void findsTheErrorCodeWhateverTheLanguageBeforeIt() {
        assertEquals(Optional.of("Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED"),
                LauncherText.errorCode("For information please visit https://aka.ms/enablevirtualization\n"
                        + "Error code: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED\n"));
        assertEquals(Optional.of("Wsl/0x80070422"), LauncherText.errorCode("错误代码: Wsl/0x80070422"));
        assertEquals(Optional.empty(), LauncherText.errorCode("没有正在运行的分发。\n"));
    }

    @Test
    void sortsWhatStandsOnStderr() {
        LauncherText.Speech speech = LauncherText.speech("""
                wsl: Unknown key 'wsl2.systemd' in /etc/wsl.conf:2
                <3>WSL (9 - Relay) ERROR: CreateProcessCommon:818: execvpe(nosuchcmd) failed: No such file or directory

                wsl: wsl2.a:C:\\Users\\u\\.wslconfig 中的键“3”未知
                bash: line 1: x: command not found
                """);
        assertEquals(List.of("Unknown key 'wsl2.systemd' in /etc/wsl.conf:2",
                "wsl2.a:C:\\Users\\u\\.wslconfig 中的键“3”未知"),
                speech.warnings());
        assertEquals(List.of("ERROR: CreateProcessCommon:818: execvpe(nosuchcmd) failed: No such file or directory"),
                speech.relayErrors());
        assertEquals(List.of("bash: line 1: x: command not found"), speech.rest());
    }

    @Test
    void tenMegabytesOfGarbageAreReadInBoundedTime() {
        for (String garbage : List.of("\r", "  a b ", ": Wsl/", "\n", "<3>WSL (", "a: ", "张")) {
            byte[] much = garbage.repeat(10_000_000 / garbage.length()).getBytes(StandardCharsets.UTF_8);
            assertTimeout(Duration.ofSeconds(20), () -> {
                String text = LauncherText.decode(much);
                LauncherText.distroRows(text);
                LauncherText.versions(text);
                LauncherText.errorCode(text);
                LauncherText.speech(text);
            }, garbage);
        }
    }
}
