"""A world in a temporary folder, and calls of the stand-in on it."""

import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

LAB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WSL = os.path.join(LAB, "bin", "wsl")
LAB_WORLD = os.path.join(LAB, "bin", "lab-world")
WORLDS = os.path.join(LAB, "worlds")
NOT_RUN = 77

UBUNTU = {"name": "Ubuntu-24.04", "default": True}
DOCKER = {"name": "docker-desktop"}
REAL = {"name": "U", "default": True, "rootfs": "trixie"}


class Answer:
    """What one call gave."""

    def __init__(self, done):
        self.status, self.raw, self.raw_errors = done.returncode, done.stdout, done.stderr
        self.out = done.stdout.decode("utf-8", "replace")
        self.errors = done.stderr.decode("utf-8", "replace")


class Machine:
    """A world made from a dictionary of world.json and a dictionary of files."""

    def __init__(self, described, files=None):
        self.folder = tempfile.mkdtemp(prefix="lab-world-")
        self.write("world.json", json.dumps({"schema": 1, **copy.deepcopy(described)}))
        for path, content in (files or {}).items():
            self.write(path, content)

    def write(self, path, content):
        """Writes one file of the world; text or bytes."""
        target = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)

    def call(self, *arguments, utf8=True, stdin=b"", environment=None, timeout=60):
        """One call of the stand-in; a machine that cannot do it makes the test "not run"."""
        variables = {**os.environ, "WGD_WORLD": self.folder, **(environment or {})}
        variables.pop("WSL_UTF8", None)
        if utf8:
            variables["WSL_UTF8"] = "1"
        done = subprocess.run([WSL, *arguments], input=stdin, capture_output=True, env=variables, timeout=timeout,
                              check=False)
        if done.returncode == NOT_RUN and done.stderr.startswith(b"lab: "):
            raise unittest.SkipTest(done.stderr.decode("utf-8", "replace").strip())
        return Answer(done)

    def lab_world(self, command):
        """One call of lab-world."""
        return Answer(subprocess.run([LAB_WORLD, command, self.folder], capture_output=True, check=False))

    def prepare(self):
        """The JSON line of lab-world prepare."""
        answer = self.lab_world("prepare")
        if answer.status:
            raise AssertionError(answer.errors)
        found = json.loads(answer.out)
        if found["unavailable"]:
            raise unittest.SkipTest("; ".join(found["unavailable"].values()))
        return found

    def remove(self):
        """Stops it and deletes world and instance."""
        self.lab_world("forget")
        shutil.rmtree(self.folder, ignore_errors=True)


class OnMachine(unittest.TestCase):
    """A test whose machines vanish at its end."""

    def machine(self, described, files=None):
        """A new machine."""
        made = Machine(described, files)
        self.addCleanup(made.remove)
        return made

    def on(self, *distros, **more):
        """A new machine with these distros."""
        files = more.pop("files", None)
        return self.machine({"distros": list(distros), **more}, files)


class Shipped(Machine):
    """A copy of one of the shipped worlds, so that tests do not meet a developer's own run of it."""

    def __init__(self, name):
        self.folder = tempfile.mkdtemp(prefix="lab-world-")
        shutil.rmtree(self.folder)
        shutil.copytree(os.path.join(WORLDS, name), self.folder)


sys.path.insert(0, os.path.join(LAB, "lib"))
