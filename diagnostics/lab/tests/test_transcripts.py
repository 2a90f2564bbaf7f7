"""The stand-in against the recorded and derived transcripts T1 to T22 of what wsl.exe says, byte for byte."""

import machine
from machine import DOCKER, REAL, UBUNTU

FAILED = 255
CHINESE = {"uiLanguage": "zh-CN"}


class TranscriptTest(machine.OnMachine):
    """Each test is one transcript."""

    def says(self, answer, status, *lines):
        """The call ended so and said these lines, with CR LF, on stdout."""
        self.assertEqual("".join(line + "\r\n" for line in lines), answer.out)
        self.assertEqual(status, answer.status)

    def test_t01_verbose_list_is_in_english_columns_on_every_windows(self):
        running = {**UBUNTU, "state": "Running"}
        for more in ({}, CHINESE):
            self.says(self.on(DOCKER, running, **more).call("-l", "-v"), 0,
                      "  NAME              STATE           VERSION",
                      "* Ubuntu-24.04      Running         2",
                      "  docker-desktop    Stopped         2")

    def test_t02_quiet_list_has_bare_names(self):
        for more in ({}, CHINESE):
            self.says(self.on(UBUNTU, DOCKER, **more).call("-l", "-q"), 0, "Ubuntu-24.04", "docker-desktop")

    def test_t03_plain_list_is_localised(self):
        self.says(self.on(UBUNTU, DOCKER).call("-l"), 0, "Windows Subsystem for Linux Distributions:",
                  "Ubuntu-24.04 (Default)", "docker-desktop")
        self.says(self.on(UBUNTU, DOCKER, **CHINESE).call("--list"), 0, "适用于 Linux 的 Windows 子系统分发:",
                  "Ubuntu-24.04 (默认值)", "docker-desktop")

    def test_t04_nothing_installed_is_told_without_an_error_code(self):
        english, chinese = self.on(), self.on(**CHINESE)
        for option in ("-v", None):
            self.says(english.call("-l", *filter(None, [option])), FAILED,
                      "Windows Subsystem for Linux has no installed distributions.",
                      "You can resolve this by installing a distribution with the instructions below:", "",
                      "Use 'wsl.exe --list --online' to list available distributions",
                      "and 'wsl.exe --install <Distro>' to install.")
        self.says(chinese.call("-l", "-v"), FAILED, "适用于 Linux 的 Windows 子系统没有已安装的分发。",
                  "可按照以下说明安装分发来解决此问题:", "", "使用 'wsl.exe --list --online' 列出可用的分发",
                  "和 'wsl.exe --install <Distro>' 进行安装。")
        self.says(english.call("-l", "-q"), 0)

    def test_t05_unknown_distro_is_an_error_on_stdout(self):
        self.says(self.on(UBUNTU).call("-d", "Nope", "-e", "true"), FAILED,
                  "There is no distribution with the supplied name.",
                  "Error code: Wsl/Service/WSL_E_DISTRO_NOT_FOUND")
        self.says(self.on(UBUNTU, **CHINESE).call("-d", "Nope", "-e", "true"), FAILED,
                  "不存在具有所提供名称的分发。", "错误代码: Wsl/Service/WSL_E_DISTRO_NOT_FOUND")
        self.says(self.on(UBUNTU).call("--distribution-id", "{00000000-0000-0000-0000-000000000000}", "-e", "true"),
                  FAILED, "There is no distribution with the supplied name.",
                  "Error code: Wsl/Service/CreateInstance/ReadDistroConfig/WSL_E_DISTRO_NOT_FOUND")

    def test_t06_no_running_distro_is_an_error_unless_quiet(self):
        self.says(self.on(UBUNTU).call("-l", "--running"), FAILED, "There are no running distributions.")
        self.says(self.on(UBUNTU, **CHINESE).call("-l", "--running"), FAILED, "没有正在运行的分发。")
        self.says(self.on(UBUNTU).call("-l", "--running", "-q"), 0)

    def test_t07_status_names_the_default(self):
        self.says(self.on(UBUNTU).call("--status"), 0, "Default Distribution: Ubuntu-24.04", "Default Version: 2")
        self.says(self.on(UBUNTU, **CHINESE).call("--status"), 0, "默认分发: Ubuntu-24.04", "默认版本: 2")
        self.says(self.on(UBUNTU, wsl={"wsl1": False}).call("--status"), 0, "Default Distribution: Ubuntu-24.04",
                  "Default Version: 2", "WSL1 is not supported with your current machine configuration.",
                  'Please enable the "Windows Subsystem for Linux" optional component to use WSL1.')

    def test_t08_version_has_seven_lines(self):
        wsl = {"version": "2.7.11.0", "kernelPackage": "6.18.33.2-2", "wslg": "1.0.73.2", "msrdc": "1.2.7214",
               "direct3d": "1.611.1-81528511", "dxcore": "10.0.26100.1-240331-1435.ge-release"}
        windows = {"version": "10.0.26100.4349"}
        self.says(self.on(wsl=wsl, windows=windows).call("--version"), 0, "WSL version: 2.7.11.0",
                  "Kernel version: 6.18.33.2-2", "WSLg version: 1.0.73.2", "MSRDC version: 1.2.7214",
                  "Direct3D version: 1.611.1-81528511", "DXCore version: 10.0.26100.1-240331-1435.ge-release",
                  "Windows version: 10.0.26100.4349")
        self.says(self.on(wsl=wsl, windows=windows, **CHINESE).call("-v"), 0, "WSL 版本: 2.7.11.0",
                  "内核版本: 6.18.33.2-2", "WSLg 版本: 1.0.73.2", "MSRDC 版本: 1.2.7214",
                  "Direct3D 版本: 1.611.1-81528511", "DXCore 版本: 10.0.26100.1-240331-1435.ge-release",
                  "Windows: 10.0.26100.4349")
        newer = self.on(wsl={**wsl, "version": "2.9.4.0"}, windows=windows, **CHINESE).call("--version")
        self.assertTrue(newer.out.endswith("\r\nWindows 版本: 10.0.26100.4349\r\n"), newer.out)

    def test_t09_virtualization_off_stops_every_start(self):
        broken = {**UBUNTU, "start": {"mode": "fail", "failure": "virtualization-off"}}
        self.says(self.on(broken).call("-d", "Ubuntu-24.04", "-e", "true"), FAILED,
                  "WSL2 is unable to start since virtualization is not enabled on this machine.",
                  'Please ensure the "Virtual Machine Platform" optional component is enabled and virtualization is '
                  "turned on in your computer's firmware settings.", "",
                  'Enable "Virtual Machine Platform" by running: wsl.exe --install --no-distribution', "",
                  "For information please visit https://aka.ms/enablevirtualization",
                  "Error code: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED")

    def test_t10_missing_disk_names_its_path(self):
        broken = {**UBUNTU, "start": {"mode": "fail", "failure": "disk-missing", "path": "C:\\DoesNotExit\\ext4.vhdx"}}
        self.says(self.on(broken).call("-e", "true"), FAILED,
                  "Failed to attach disk 'C:\\DoesNotExit\\ext4.vhdx' to WSL2: "
                  "The system cannot find the path specified. ",
                  "Error code: Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND")

    def test_t11_unknown_key_of_wsl_conf_is_told_once_at_the_start(self):
        for more in ({}, CHINESE):
            made = self.on(REAL, files={"distros/U/files/etc/wsl.conf": "[foo]\na=b\n"}, **more)
            first = made.call("-d", "U", "-u", "root", "echo", "ok")
            self.assertEqual((0, "ok\n", "wsl: Unknown key 'foo.a' in /etc/wsl.conf:2\r\n"),
                             (first.status, first.out, first.errors))
            self.assertEqual("", made.call("-d", "U", "-u", "root", "echo", "ok").errors)

    def test_t12_popular_block_in_wsl_conf_gives_three_warnings(self):
        block = '[wsl2]\nsystemd=true\nautomount=true\noptions="metadata"\n'
        answer = self.on(REAL, files={"distros/U/files/etc/wsl.conf": block}).call("-e", "true")
        self.assertEqual("wsl: Unknown key 'wsl2.systemd' in /etc/wsl.conf:2\r\n"
                         "wsl: Unknown key 'wsl2.automount' in /etc/wsl.conf:3\r\n"
                         "wsl: Unknown key 'wsl2.options' in /etc/wsl.conf:4\r\n", answer.errors)

    def wslconfig(self, content, **more):
        """What the first call after a stop says about this .wslconfig."""
        made = self.on(REAL, windows={"profile": "C:\\Users\\u", "user": "u"},
                       files={"windows/C/Users/u/.wslconfig": content}, **more)
        return made.call("-e", "true").errors

    def test_t13_unknown_key_of_wslconfig_is_garbled_in_chinese(self):
        content = "[wsl2]\r\n\r\na=1\r\n"
        self.assertEqual("wsl: Unknown key 'wsl2.a' in C:\\Users\\u\\.wslconfig:3\r\n", self.wslconfig(content))
        self.assertEqual("wsl: wsl2.a:C:\\Users\\u\\.wslconfig 中的键“3”未知\r\n", self.wslconfig(content, **CHINESE))

    def test_t14_single_backslash_in_wslconfig_is_an_invalid_escape(self):
        self.assertEqual("wsl: Invalid escaped character: 'm' in C:\\Users\\u\\.wslconfig:2\r\n",
                         self.wslconfig("[wsl2]\nkernel=C:\\my\\kernel\n"))

    def test_t15_unknown_user_is_told_on_both_streams(self):
        answer = self.on(REAL).call("-d", "U", "-u", "nosuch", "-e", "true")
        self.says(answer, FAILED, "User not found.", "Error code: Wsl/WSL_E_USER_NOT_FOUND")
        self.assertRegex(answer.errors, r"^<3>WSL \(\d+ - Relay\) ERROR: CreateProcessParseCommon:\d+: "
                                        r"getpwnam\(nosuch\) failed 0\n$")
        self.says(self.on(REAL, **CHINESE).call("-u", "nosuch", "-e", "true"), FAILED, "找不到用户。",
                  "错误代码: Wsl/WSL_E_USER_NOT_FOUND")

    def test_t16_unknown_command_differs_with_and_without_a_shell(self):
        made = self.on(REAL)
        direct = made.call("-d", "U", "-e", "nosuchcmd")
        self.assertEqual((1, ""), (direct.status, direct.out))
        self.assertRegex(direct.errors, r"^<3>WSL \(\d+ - Relay\) ERROR: CreateProcessCommon:\d+: "
                                        r"execvpe\(nosuchcmd\) failed: No such file or directory\n$")
        shell = made.call("-d", "U", "--", "nosuchcmd")
        self.assertEqual(127, shell.status)
        self.assertRegex(shell.errors, r"bash.*nosuchcmd: command not found\n$")

    def test_t17_version_three_does_not_exist(self):
        self.says(self.on(UBUNTU).call("--set-default-version", "3"), FAILED, "A version number could not be parsed. ",
                  "Error code: Wsl/ERROR_VERSION_PARSE_ERROR")

    def test_t18_terminate_says_that_it_succeeded(self):
        made = self.on({**UBUNTU, "state": "Running"})
        self.says(made.call("-t", "Ubuntu-24.04"), 0, "The operation completed successfully. ")
        self.assertIn("Stopped", made.call("-l", "-v").out)

    def test_t19_speech_is_utf16_without_a_mark_unless_asked_for_utf8(self):
        made = self.on(UBUNTU)
        answer = made.call("-d", "Nope", "-e", "true", utf8=False)
        self.assertEqual(bytes.fromhex("54 00 68 00 65 00 72 00 65 00 20 00"), answer.raw[:12])
        self.assertEqual("There is no distribution with the supplied name.\r\n"
                         "Error code: Wsl/Service/WSL_E_DISTRO_NOT_FOUND\r\n", answer.raw.decode("utf-16-le"))
        deaf = self.on(UBUNTU, wsl={"honoursUtf8": False}).call("-d", "Nope", "-e", "true")
        self.assertEqual(answer.raw, deaf.raw)

    def test_t20_inbox_launcher_does_not_know_version(self):
        answer = self.on(UBUNTU, wsl={"inbox": True}).call("--version")
        self.assertEqual(FAILED, answer.status)
        self.assertTrue(answer.out.startswith("Invalid command line option: --version\r\n"), answer.out)

    def test_t21_corrupted_disk_has_its_own_error(self):
        broken = {**UBUNTU, "start": {"mode": "fail", "failure": "disk-corrupted"}}
        self.says(self.on(broken).call("-e", "true"), FAILED,
                  "The distribution failed to start because its virtual disk is corrupted.",
                  "Error code: Wsl/Service/CreateInstance/WSL_E_DISK_CORRUPTED")

    def test_t22_key_under_its_old_name_is_a_duplicate(self):
        file = "C:\\Users\\u\\.wslconfig"
        self.assertEqual(f"wsl: Duplicated config key 'experimental.networkingMode' in {file}:4 "
                         f"(Conflicting key: 'wsl2.networkingMode' in {file}:2)\r\n",
                         self.wslconfig("[wsl2]\nnetworkingMode=nat\n[experimental]\nnetworkingMode=mirrored\n"))
