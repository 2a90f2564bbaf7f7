"""Working copies of worlds: made, renewed, reset, compared; the world's own folder is never written to."""

import hashlib
import os
import time

import machine
from machine import REAL, UBUNTU


def _tree(folder):
    found = {}
    for place, _, files in os.walk(folder):
        for name in files:
            with open(os.path.join(place, name), "rb") as file:
                found[os.path.join(place, name)] = hashlib.sha256(file.read()).hexdigest()
    return found


class InstanceTest(machine.OnMachine):
    """prepare, reset, forget."""

    def test_prepare_makes_the_instance_once_and_again_when_the_world_changes(self):
        made = self.on(UBUNTU, files={"windows/C/a.txt": "1"})
        first = made.prepare()
        self.assertEqual("made", first["state"])
        self.assertEqual("unchanged", made.prepare()["state"])
        os.utime(made.folder + "/windows/C/a.txt")
        self.assertEqual("unchanged", made.prepare()["state"])
        made.write("windows/C/a.txt", "2")
        again = made.prepare()
        self.assertEqual(("made", first["instance"]), (again["state"], again["instance"]))
        with open(again["windows"] + "/C/a.txt", encoding="utf-8") as file:
            self.assertEqual("2", file.read())

    def test_the_worlds_own_folder_is_never_written_to(self):
        made = self.on(REAL, files={"windows/C/a.txt": "1", "vm/proc/sys/kernel/yama/ptrace_scope": "1\n"})
        before = _tree(made.folder)
        made.prepare()
        made.call("-u", "root", "-e", "sh", "-c",
                  "echo 0 > /proc/sys/kernel/yama/ptrace_scope; echo 2 > /mnt/c/a.txt; rm /etc/hostname")
        made.lab_world("reset")
        self.assertEqual(before, _tree(made.folder))

    def test_reset_brings_everything_back(self):
        made = self.on({**REAL, "state": "Running"}, files={"windows/C/a.txt": "1", "windows/lxss.reg": "x",
                                                            "vm/proc/sys/kernel/yama/ptrace_scope": "1\n"})
        windows = made.prepare()["windows"]
        before = made.lab_world("snapshot").out
        made.call("-u", "root", "-e", "sh", "-c", "echo 0 > /proc/sys/kernel/yama/ptrace_scope; echo 2 > /mnt/c/a.txt; "
                  "rm /etc/hostname; mkdir /opt/new; mv /usr/games /usr/gone")
        with open(windows + "/lxss.reg", "w", encoding="utf-8") as file:
            file.write("y")
        made.call("-t", "U")
        self.assertNotEqual(before, made.lab_world("snapshot").out)
        self.assertEqual(0, made.lab_world("reset").status)
        self.assertEqual(before, made.lab_world("snapshot").out)
        self.assertIn("Running", made.call("-l", "-v").out)

    def test_instance_itself_can_be_named_as_the_world(self):
        made = self.on(UBUNTU)
        instance = made.prepare()["instance"]
        self.assertIn("Ubuntu-24.04", made.call("-l", "-q", environment={"WGD_WORLD": instance}).out)

    def test_forget_deletes_the_instance(self):
        made = self.on(REAL)
        instance = made.prepare()["instance"]
        made.call("-e", "true")
        self.assertEqual(0, made.lab_world("forget").status)
        self.assertFalse(os.path.exists(instance))

    def test_two_calls_at_once_start_one_distro(self):
        import threading
        made = self.on(REAL)
        seen = []
        calls = [threading.Thread(target=lambda: seen.append(
            made.call("-e", "sh", "-c", "readlink /proc/self/ns/pid").out)) for _ in range(6)]
        for call in calls:
            call.start()
        for call in calls:
            call.join()
        self.assertEqual(6, len(seen))
        self.assertEqual(1, len(set(seen)), seen)

    def test_idle_distro_ends_by_itself_and_comes_back(self):
        made = self.on(REAL)
        first = made.call("-e", "readlink", "/proc/self/ns/pid", environment={"WGD_LAB_IDLE_SECONDS": "1"}).out
        place = made.prepare()["instance"] + "/distros/0/run/pid"
        with open(place, encoding="utf-8") as file:
            pid = file.read().split()[0]
        end = time.monotonic() + 20
        while os.path.exists(f"/proc/{pid}/root/home") and time.monotonic() < end:
            time.sleep(0.05)
        self.assertLess(time.monotonic(), end)
        self.assertIn("Running", made.call("-l", "-v").out)
        self.assertNotEqual(first, made.call("-e", "readlink", "/proc/self/ns/pid").out)


class SnapshotTest(machine.OnMachine):
    """What a snapshot shows, and what it does not."""

    def setUp(self):
        self.made = self.on(REAL, files={"windows/C/a.txt": "1", "distros/U/files/home/dev/f": "same\n"})
        self.made.prepare()
        self.before = self.snapshot()

    def snapshot(self):
        """The lines of a snapshot."""
        answer = self.made.lab_world("snapshot")
        self.assertEqual((0, ""), (answer.status, answer.errors))
        return answer.out.splitlines()

    def after(self, script):
        """The lines that this script, run as root, adds."""
        self.made.call("-u", "root", "--cd", "/home/dev", "-e", "sh", "-ec", script)
        return [line for line in self.snapshot() if line not in self.before]

    def test_file_that_was_changed_and_put_back_is_no_change(self):
        self.assertEqual([], self.after("echo other > f; chmod 600 f; echo same > f; chmod 644 f; rm f; echo same > f; "
                                        "chown dev:dev f"))

    def test_content_mode_and_owner_are_changes(self):
        for script in ("echo other > f", "chmod 600 f", "chown root f"):
            with self.subTest(script):
                changed = self.after(script)
                self.assertEqual(1, len(changed), changed)
                self.assertTrue(changed[0].startswith("distro U/home/dev/f file "), changed)

    def test_new_and_deleted_things_are_changes(self):
        added = self.after("mkdir -p new/sub; ln -s x link; rm f; rm -r /usr/games")
        self.assertEqual(["distro U/home/dev/f gone", "distro U/home/dev/link link", "distro U/home/dev/new folder",
                          "distro U/home/dev/new/sub folder", "distro U/usr/games gone"],
                         [" ".join(line.split(" ")[:3]) for line in added])

    def test_replaced_folder_shows_what_is_missing_from_it(self):
        self.made.call("-u", "root", "-e", "sh", "-ec", "rm -r /etc/apt; mkdir /etc/apt")
        self.assertIn("distro U/etc/apt/apt.conf.d gone", self.snapshot())

    def test_noise_is_left_out(self):
        self.assertEqual([], self.after("touch /tmp/a /var/tmp/b /run/c; mkdir -p .cache/x; touch .cache/x/y "
                                        ".bash_history; touch /var/log/z"))

    def test_windows_files_and_the_machines_values_are_in_it(self):
        changed = self.after("echo 2 > /mnt/c/a.txt")
        self.assertEqual(1, len(changed))
        self.assertTrue(changed[0].startswith("windows/C/a.txt file "), changed)
