"""Programs that run in a real distro behind the stand-in."""

import json
import os
import subprocess
import tempfile
import time

import machine
from machine import REAL, UBUNTU

FAILED = 255


class RunningTest(machine.OnMachine):
    """What comes in, what comes out, and who is who."""

    def test_exit_status_is_the_programs_own(self):
        made = self.on(REAL)
        for status in (0, 1, 66, 126, 255):
            self.assertEqual(status, made.call("-e", "sh", "-c", f"exit {status}").status)

    def test_two_exit_statuses_turn_into_errors_of_the_launcher(self):
        made = self.on(REAL)
        user = made.call("-e", "sh", "-c", "exit 67")
        self.assertEqual((FAILED, "User not found.\r\nError code: Wsl/WSL_E_USER_NOT_FOUND\r\n"),
                         (user.status, user.out))
        terminals = made.call("-e", "sh", "-c", "exit 87")
        self.assertEqual(FAILED, terminals.status)
        self.assertIn("Wsl/WSL_E_TTY_LIMIT", terminals.out)

    def test_killed_program_ends_with_the_bare_signal_number(self):
        self.assertEqual(9, self.on(REAL).call("-e", "sh", "-c", "kill -9 $$").status)

    def test_streams_pass_untouched_and_apart(self):
        every_byte = bytes(range(256)) * 400
        answer = self.on(REAL).call("-e", "sh", "-c", "cat; printf 'd\\303\\251j\\303\\240\\r\\n' >&2",
                                    stdin=every_byte, utf8=False)
        self.assertEqual(every_byte, answer.raw)
        self.assertEqual("déjà\r\n".encode(), answer.raw_errors)

    def test_arguments_of_exec_arrive_as_they_are(self):
        odd = ["", " ", "a b", 'a"b', "$USER", "*", "中文", "😀", "-n", "\n", "'", "\\"]
        answer = self.on(REAL).call("-e", "sh", "-c", 'for a; do printf "%s|" "$a"; done', "sh", *odd)
        self.assertEqual("|".join(odd) + "|", answer.out)

    def test_rest_of_the_line_is_read_by_the_users_shell(self):
        made = self.on(REAL)
        self.assertEqual("dev", made.call("echo", "-n", "$USER").out)
        self.assertEqual("$USER", made.call("--", "echo", "-n", "'$USER'").out)
        self.assertEqual("a   b", made.call("echo", "-n", "a", " ", "b").out)
        self.assertEqual("$USER", made.call("--exec", "echo", "-n", "$USER").out)

    def test_login_shell_reads_the_start_files(self):
        made = self.on(REAL, files={"distros/U/files/home/dev/.profile": "export FROM_PROFILE=yes\n"})
        self.assertEqual("yes\n", made.call("--shell-type", "login", "--", "echo", "$FROM_PROFILE").out)
        self.assertEqual("\n", made.call("--", "echo", "$FROM_PROFILE").out)

    def test_user_and_folder_can_be_chosen(self):
        made = self.on(REAL)
        self.assertEqual("0 /\n", made.call("-u", "root", "--cd", "/", "-e", "sh", "-c", "echo $(id -u) $PWD").out)
        self.assertEqual("1000 /home/dev\n", made.call("--cd", "~", "-e", "sh", "-c", "echo $(id -u) $PWD").out)
        self.assertEqual("/mnt/c/Users/dev\n", made.call("--cd", "C:\\Users\\dev", "-e", "pwd").out)
        missing = made.call("--cd", "/nowhere", "-e", "echo", "ran")
        self.assertEqual((0, "ran\n"), (missing.status, missing.out))
        self.assertRegex(missing.errors, r"chdir\(/nowhere\) failed 2\n$")

    def test_unknown_default_user_of_wsl_conf_is_told_on_each_call(self):
        made = self.on(REAL, files={"distros/U/files/etc/wsl.conf": "[user]\ndefault=ghost\n"})
        for _ in range(2):
            answer = made.call("-e", "id", "-un")
            self.assertEqual("dev\n", answer.out)
            self.assertRegex(answer.errors, r"getpwnam\(ghost\) failed 0\n$")

    def test_variables_cross_only_when_named(self):
        made = self.on(REAL)
        outside = {"WSLENV": "SHOWN:FOLDER/p:HIDDEN/w", "SHOWN": "1", "FOLDER": "C:\\Users", "HIDDEN": "1",
                   "OTHER": "1"}
        answer = made.call("-e", "sh", "-c", "echo $SHOWN $FOLDER ${HIDDEN-none} ${OTHER-none}", environment=outside)
        self.assertEqual("1 /mnt/c/Users none none\n", answer.out)

    def test_windows_path_is_appended_unless_switched_off(self):
        windows = {"environment": {"Path": "C:\\Windows;D:\\Go\\bin"}}
        made = self.on(REAL, windows=windows)
        self.assertTrue(made.call("-e", "sh", "-c", "echo $PATH").out.endswith(":/mnt/c/Windows:/mnt/d/Go/bin\n"))
        off = self.on(REAL, windows=windows,
                      files={"distros/U/files/etc/wsl.conf": "[interop]\nappendWindowsPath=false\n"})
        self.assertNotIn("/mnt/", off.call("-e", "sh", "-c", "echo $PATH").out)

    def test_program_left_in_the_background_does_not_hold_the_call(self):
        began = time.monotonic()
        answer = self.on(REAL).call("-e", "sh", "-c", "sleep 20 & echo done")
        self.assertEqual("done\n", answer.out)
        self.assertLess(time.monotonic() - began, 10)

    def test_killed_launcher_ends_its_program_but_not_one_with_a_session_of_its_own(self):
        made = self.on(REAL)
        made.call("-e", "true")
        call = subprocess.Popen([machine.WSL, "-e", "sh", "-c", "setsid sh -c 'echo on; exec sleep 301' & sleep 302"],
                                env={**os.environ, "WGD_WORLD": made.folder}, stdout=subprocess.PIPE)
        self.assertEqual(b"on\n", call.stdout.readline())
        call.kill()
        call.wait()
        call.stdout.close()
        seen = ["302"]
        end = time.monotonic() + 10
        while "302" in seen and time.monotonic() < end:
            seen = made.call("-e", "ps", "axo", "args").out.split()
        self.assertNotIn("302", seen)
        self.assertIn("301", seen)

    def test_calls_are_counted_and_can_be_slow(self):
        made = self.on(UBUNTU)
        with tempfile.NamedTemporaryFile("r") as log:
            began = time.monotonic()
            made.call("-l", "-q", environment={"WGD_LAB_LOG": log.name, "WGD_LAB_LAUNCH_MS": "300"})
            self.assertGreaterEqual(time.monotonic() - began, 0.3)
            made.call("-d", "Nope", "-e", "true", environment={"WGD_LAB_LOG": log.name})
            self.assertEqual([["-l", "-q"], ["-d", "Nope", "-e", "true"]],
                             [json.loads(line)["argv"] for line in log])


class StateTest(machine.OnMachine):
    """What runs, what is stopped, and what a stop loses."""

    def test_a_call_starts_the_distro_and_a_question_does_not(self):
        made = self.on(REAL)
        for question in (("-l", "-v"), ("--status",), ("--version",), ("-l", "--running", "-q")):
            made.call(*question)
        self.assertIn("Stopped", made.call("-l", "-v").out)
        made.call("-e", "true")
        self.assertIn("Running", made.call("-l", "-v").out)
        made.call("-t", "u")
        self.assertIn("Stopped", made.call("-l", "-v").out)

    def test_shutdown_loses_the_machines_values_and_terminate_does_not(self):
        made = self.on(REAL, files={"vm/proc/sys/kernel/yama/ptrace_scope": "1\n"})
        read = ("-e", "cat", "/proc/sys/kernel/yama/ptrace_scope")
        made.call("-u", "root", "-e", "sh", "-c", "echo 0 > /proc/sys/kernel/yama/ptrace_scope; touch /root/kept")
        self.assertEqual("0\n", made.call(*read).out)
        made.call("-t", "U")
        self.assertEqual("0\n", made.call(*read).out)
        made.call("--shutdown")
        self.assertEqual("1\n", made.call(*read).out)
        self.assertEqual(0, made.call("-u", "root", "-e", "test", "-f", "/root/kept").status)

    def test_distros_share_the_machines_values_but_not_processes(self):
        made = self.on(REAL, {"name": "V", "rootfs": "trixie"},
                       files={"vm/proc/sys/kernel/yama/ptrace_scope": "1\n"})
        made.call("-d", "U", "-u", "root", "-e", "sh", "-c", "echo 2 > /proc/sys/kernel/yama/ptrace_scope; sleep 99 &")
        self.assertEqual("2\n", made.call("-d", "V", "-e", "cat", "/proc/sys/kernel/yama/ptrace_scope").out)
        self.assertNotIn("sleep 99", made.call("-d", "V", "-e", "ps", "axo", "args").out)
        self.assertIn("sleep 99", made.call("-d", "U", "-e", "ps", "axo", "args").out)

    def test_a_service_runs_when_the_first_call_is_answered(self):
        served = {**REAL, "services": [{"user": "dev", "cwd": "/tmp", "argv": ["sleep", "321"]}]}
        self.assertIn("dev      sleep 321", self.on(served).call("-e", "ps", "axo", "user,args").out)

    def test_boot_command_runs_before_the_first_call(self):
        made = self.on(REAL, files={"distros/U/files/etc/wsl.conf": "[boot]\ncommand=id -un > /run/booted\n"})
        self.assertEqual("root\n", made.call("-e", "cat", "/run/booted").out)

    def test_sysctl_files_count_only_with_systemd(self):
        files = {"vm/proc/sys/kernel/yama/ptrace_scope": "1\n",
                 "distros/U/files/etc/sysctl.d/99-ptrace.conf": "kernel.yama.ptrace_scope = 0\n"}
        read = ("-e", "cat", "/proc/sys/kernel/yama/ptrace_scope")
        self.assertEqual("1\n", self.on(REAL, files=files).call(*read).out)
        files["distros/U/files/etc/wsl.conf"] = "[boot]\nsystemd=true\n"
        self.assertEqual("0\n", self.on(REAL, files=files).call(*read).out)

    def test_hung_distro_never_answers_and_delays_no_question(self):
        made = self.on({**UBUNTU, "state": "Running", "start": {"mode": "hang"}})
        with self.assertRaises(subprocess.TimeoutExpired):
            made.call("-e", "true", timeout=1.5)
        began = time.monotonic()
        self.assertIn("Running", made.call("-l", "-v").out)
        self.assertLess(time.monotonic() - began, 1.5)

    def test_distro_that_is_being_installed_refuses(self):
        answer = self.on({**UBUNTU, "state": "Installing"}).call("-e", "true")
        self.assertEqual(FAILED, answer.status)
        self.assertIn("E_ILLEGAL_STATE_CHANGE", answer.out)

    def test_distro_without_a_root_file_system_makes_the_test_not_run(self):
        made = self.on(UBUNTU)
        done = subprocess.run([machine.WSL, "-e", "true"], env={**os.environ, "WGD_WORLD": made.folder},
                              capture_output=True, text=True, check=False)
        self.assertEqual(77, done.returncode)
        self.assertIn("describes no root file system", done.stderr)


class PlacesTest(machine.OnMachine):
    """What a program sees of its machine."""

    def test_drive_is_9p_in_proc_mounts_and_belongs_to_the_developer(self):
        made = self.on(REAL, files={"windows/C/Users/dev/a b.txt": "x", "windows/D/data.txt": "y"})
        mounts = made.call("-e", "cat", "/proc/mounts").out
        self.assertIn("C:\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\;uid=1000;gid=1000;symlinkroot=/mnt/,", mounts)
        self.assertIn("D:\\134 /mnt/d 9p ", mounts)
        self.assertIn(" / ext4 ", mounts)
        self.assertNotIn("overlay", mounts)
        self.assertEqual("777 x\n", made.call("-e", "sh", "-c", 'cd /mnt/c/Users/dev; echo $(stat -c %a "a b.txt") '
                                              '$(cat "a b.txt")').out)
        self.assertEqual(0, made.call("-e", "sh", "-c", "echo z >> /mnt/d/data.txt").status)

    def test_slow_drive_is_slow_and_otherwise_a_drive(self):
        if not os.access("/dev/fuse", os.R_OK | os.W_OK):
            self.skipTest("/dev/fuse may not be used here")
        files = {f"windows/C/many/{number}.txt": f"{number}\n" for number in range(40)}
        slow, quick = self.on(REAL, slowDriveMs=5, files=files), self.on(REAL, files=files)
        script = "cd /mnt/c/many && cat *.txt | sort -n | tail -1"
        spent = []
        for made in (quick, slow):
            made.call("-e", "true")
            began = time.monotonic()
            self.assertEqual("39\n", made.call("-e", "sh", "-c", script).out)
            spent.append(time.monotonic() - began)
        self.assertGreater(spent[1] - spent[0], 40 * 2 * 0.005)
        self.assertIn("/mnt/c 9p ", slow.call("-e", "cat", "/proc/mounts").out)
        changes = ("set -e; cd /mnt/c/many; mkdir d; mv 1.txt d/x; echo more >> d/x; ln -s d/x l; cp l c; chmod 600 c; "
                   "rm 2.txt; : > 3.txt; touch -d 2001-02-03 4.txt; printf Z | dd of=5.txt conv=notrunc 2>/dev/null; "
                   "cat c; ls | wc -l; stat -c '%a %u %s' c 3.txt; stat -c %y 4.txt; cat 5.txt; mv d e; cat e/x")
        self.assertEqual("1\nmore\n41\n777 1000 7\n777 1000 0\n2001-02-03 00:00:00.000000000 +0000\nZ\n1\nmore\n",
                         slow.call("-e", "sh", "-c", changes).out)

    def test_automount_can_be_moved_and_switched_off(self):
        moved = self.on(REAL, files={"distros/U/files/etc/wsl.conf": "[automount]\nroot=/win\noptions=metadata\n"})
        self.assertIn("/win/c 9p rw,noatime,aname=drvfs;path=C:\\;uid=1000;gid=1000;metadata;symlinkroot",
                      moved.call("--cd", "/", "-e", "cat", "/proc/mounts").out)
        off = self.on(REAL, files={"distros/U/files/etc/wsl.conf": "[automount]\nenabled=false\n"})
        self.assertNotIn("9p", off.call("--cd", "/", "-e", "cat", "/proc/mounts").out)

    def test_kernel_is_the_worlds(self):
        made = self.on(REAL, kernel="5.15.153.1-microsoft-standard-WSL2", files={"vm/proc/meminfo": "MemTotal: 5 kB\n"})
        self.assertEqual("5.15.153.1-microsoft-standard-WSL2\n",
                         made.call("-e", "cat", "/proc/sys/kernel/osrelease").out)
        self.assertIn("5.15.153.1-microsoft", made.call("-e", "cat", "/proc/version").out)
        self.assertEqual("MemTotal: 5 kB\n", made.call("-e", "cat", "/proc/meminfo").out)
        self.assertEqual(1, made.call("-e", "test", "-e", "/proc/sys/kernel/yama").status)

    def test_wsl_1_has_its_own_kernel_and_file_system(self):
        made = self.on({**REAL, "version": 1})
        self.assertEqual("4.4.0-26100-Microsoft\n", made.call("-e", "cat", "/proc/sys/kernel/osrelease").out)
        self.assertIn("/mnt/c drvfs rw,noatime,", made.call("-e", "cat", "/proc/mounts").out)

    def test_commands_come_first_and_absent_files_are_gone(self):
        without = {**REAL, "absent": ["/usr/bin/dlv"]}
        made = self.on(without, files={"distros/U/commands/go": "#!/bin/sh\necho stand-in\n",
                                       "commands/everywhere": "#!/bin/sh\necho here\n"})
        self.assertEqual("stand-in\n", made.call("-e", "go", "version").out)
        self.assertEqual("here\n", made.call("-e", "everywhere").out)
        self.assertEqual(1, made.call("-e", "sh", "-c", "command -v dlv || exit 1").status)

    def test_files_have_sensible_owners_unless_told_otherwise(self):
        made = self.on(REAL, files={"distros/U/files/home/dev/a": "", "distros/U/files/etc/b": "",
                                    "distros/U/modes.json": '{"/etc/b": {"owner": "dev", "mode": "0600"}}'})
        self.assertEqual("dev:dev 644\ndev:dev 600\n",
                         made.call("-u", "root", "-e", "stat", "-c", "%U:%G %a", "/home/dev/a", "/etc/b").out)

    def test_preparation_is_part_of_the_disk(self):
        prepared = {**REAL, "prepare": [["sh", "-c", "id -un > /etc/by"],
                                        {"user": "dev", "cwd": "/home/dev", "argv": ["sh", "-c", "id -un > by"]}]}
        made = self.on(prepared)
        self.assertEqual("root\ndev\n", made.call("-e", "cat", "/etc/by", "/home/dev/by").out)

    def test_failed_preparation_says_what_it_printed(self):
        made = self.on({**REAL, "prepare": [["sh", "-c", "echo out of luck >&2; exit 4"]]})
        answer = made.call("-e", "true")
        self.assertEqual(1, answer.status)
        self.assertIn("ended with 4: out of luck", answer.errors)

    def test_nothing_that_root_does_reaches_the_real_kernel(self):
        made = self.on(REAL)
        before = open("/proc/sys/vm/swappiness", encoding="utf-8").read()
        made.call("-u", "root", "-e", "sh", "-c", "echo 7 > /proc/sys/vm/swappiness")
        made.call("-u", "root", "-e", "sh", "-c", "echo lab > /proc/sys/kernel/core_pattern")
        self.assertEqual(before, open("/proc/sys/vm/swappiness", encoding="utf-8").read())
        self.assertNotEqual("lab\n", open("/proc/sys/kernel/core_pattern", encoding="utf-8").read())
