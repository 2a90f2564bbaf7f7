"""A world that is described wrongly: file, line, what is wrong, exit status 3, whichever program reads it."""

import os
import subprocess

import machine
from machine import UBUNTU

MALFORMED = 3


class MalformedTest(machine.OnMachine):
    """Each mistake is told where it stands."""

    def told(self, folder, line, what):
        """Both programs say this about the world in the folder."""
        expected = f"lab: {folder}/world.json:{line}: {what}\n"
        for command in ([machine.LAB_WORLD, "prepare", folder], [machine.WSL, "-l", "-v"]):
            done = subprocess.run(command, env={**os.environ, "WGD_WORLD": folder}, capture_output=True, text=True,
                                  check=False)
            self.assertEqual((MALFORMED, "", expected), (done.returncode, done.stdout, done.stderr))

    def shipped(self, name):
        """One of the folders beside this file."""
        return os.path.join(machine.LAB, "tests", "malformed", name)

    def test_missing_comma(self):
        self.told(self.shipped("broken-json"), 4, "expected ',' or '}', found '\"'")

    def test_misspelt_field(self):
        self.told(self.shipped("unknown-field"), 6,
                  "unknown field 'distros[0].sate'; known here: absent, default, folder, guid, name, prepare, rootfs, "
                  "services, start, state, uid, user, version")

    def test_misspelt_value(self):
        self.told(self.shipped("wrong-type"), 5,
                  "'windows.services.WSLService' must be one of running, stopped, disabled, missing, not 'runing'")

    def test_folder_of_no_distro(self):
        self.told(self.shipped("stray-folder"), 1, "the folder distros/Ubuntu-22.04 belongs to no distro of world.json")

    def test_no_world_at_all(self):
        self.told(self.shipped("no-world"), 1, "there is no world.json; a world is a folder with that file")

    def test_other_mistakes_have_their_line_too(self):
        cases = {
            '{"schema": 1,\n"schema": 1}': (2, "'schema' is given twice, first on line 1"),
            '{"schema": 2}': (1, "'schema' must be one of 1, not 2"),
            "[]": (1, "'world' must be an object in braces, not a list"),
            '{"schema": 1, "kernel": ""}': (1, "'kernel' must not be empty"),
            '{"schema": 1, "description": "C:\\Users"}': (1, "'\\U' is no escape; a backslash is written twice"),
            '{"schema": 1,\n"distros": [\n{"name": "A"},\n{"name": "a"}]}': (4, "two distros have the name 'a'"),
            '{"schema": 1, "distros": [{"name": "A",\n"prepare": [[]]}]}':
                (2, "'distros[0].prepare[0]' must have at least 1 element"),
            '{"schema": 1, "distros": [{"name": "a/b"}]}':
                (1, "the name cannot be a folder's; give the field 'folder'"),
            '{"schema": 1,\n"slowDriveMs": true}':
                (2, "'slowDriveMs' must be a whole number from 0 to 10000, not true"),
            '{"schema": 1,': (1, "expected a name in double quotes, found the end of the file"),
            '\ufeff{"schema": 1}': (1, "the file begins with a byte order mark; save it as UTF-8 without one"),
        }
        for content, (line, what) in cases.items():
            with self.subTest(content):
                made = self.machine({})
                made.write("world.json", content)
                self.told(made.folder, line, what)

    def test_modes_file_is_checked_too(self):
        made = self.on(UBUNTU, files={"distros/Ubuntu-24.04/modes.json": '{\n"/etc/x": {"mode": "rw"}}'})
        answer = made.call("-l", "-v")
        self.assertEqual((MALFORMED, f"lab: {made.folder}/distros/Ubuntu-24.04/modes.json:2: "
                                     "'/etc/x.mode' must be octal digits such as 0640\n"),
                         (answer.status, answer.errors))

    def test_world_that_is_not_there(self):
        done = subprocess.run([machine.LAB_WORLD, "prepare", "/nowhere"], capture_output=True, text=True, check=False)
        self.assertEqual((MALFORMED, "lab: /nowhere: there is no such folder\n"), (done.returncode, done.stderr))

    def test_mistake_leaves_the_instance_of_the_correct_world_alone(self):
        made = self.on(UBUNTU)
        kept = made.prepare()["instance"]
        made.write("world.json", "{")
        self.assertEqual(MALFORMED, made.lab_world("prepare").status)
        self.assertTrue(os.path.exists(kept + "/world.json"))


class BadLauncherTest(machine.OnMachine):
    """Launchers that are not what they should be, for the product's tests."""

    def test_windows_stub_writes_utf16_with_doubled_carriage_returns(self):
        answer = self.on(wsl={"installed": False}).call("--status")
        self.assertEqual(1, answer.status)
        self.assertIn("\r\r\n", answer.raw.decode("utf-16-le"))

    def test_garbage_and_early_end(self):
        self.assertEqual(bytes(range(256)), self.on(wsl={"launcher": "garbage"}).call("-l").raw[:256])
        ended = self.on(wsl={"launcher": "exit"}).call("-l")
        self.assertEqual((1, b"", b""), (ended.status, ended.raw, ended.raw_errors))

    def test_flood_is_a_gigabyte(self):
        made = self.on(wsl={"launcher": "flood"})
        call = subprocess.Popen([machine.WSL, "-l"], env={**os.environ, "WGD_WORLD": made.folder},
                                stdout=subprocess.PIPE)
        size = 0
        while block := call.stdout.read(1 << 20):
            size += len(block)
        call.stdout.close()
        call.wait()
        self.assertEqual(1 << 30, size)

    def test_start_that_ends_as_the_world_says(self):
        made = self.on({**UBUNTU, "start": {"mode": "exit", "code": 4, "stdout": "out", "stderr": "wsl: err"}})
        answer = made.call("-e", "true")
        self.assertEqual((4, "out\r\n", "wsl: err\r\n"), (answer.status, answer.out, answer.errors))

    def test_service_that_is_disabled_or_missing(self):
        disabled = self.on(UBUNTU, windows={"services": {"WSLService": "disabled"}})
        self.assertIn("Error code: Wsl/ERROR_SERVICE_DISABLED", disabled.call("-l").out)
        self.assertEqual(0, disabled.call("--version").status)
        missing = self.on(UBUNTU, wsl={"serviceRetrySeconds": 0}, windows={"services": {"WSLService": "missing"}})
        self.assertIn("Error code: Wsl/REGDB_E_CLASSNOTREG", missing.call("-l").out)

    def test_unknown_and_unsimulated_options(self):
        made = self.on(UBUNTU)
        unknown = made.call("--tcpdump")
        self.assertEqual((255, "Invalid command line argument: --tcpdump\r\n"
                               "Please use 'wsl.exe --help' to get a list of supported arguments.\r\n"),
                         (unknown.status, unknown.out))
        install = made.call("--install")
        self.assertEqual((1, "lab: the stand-in for wsl.exe cannot do --install\n"), (install.status, install.errors))

    def test_world_warnings_come_when_they_should(self):
        made = self.on(UBUNTU, warnings=[{"text": "a localhost proxy was not mirrored"}])
        self.assertEqual("wsl: a localhost proxy was not mirrored\r\n", made.call("-l").errors)
        self.assertEqual("", made.call("-l", environment={"WSL_DISABLE_WARNINGS": "1"}).errors)
