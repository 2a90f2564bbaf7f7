"""The working copy of a world: what a run may change. Shipped worlds are never written to.

    <cache>/instances/<name>-<hash of the world's path>/
        world.json            the checked world, all defaults filled in
        stamp.json            which world, in which state, this was made from
        windows/              working copy: C/..., *.reg, commands/
        vm/proc/              current values laid over /proc of every distro
        distros/<n>/          upper (what the distro's disk has on top), work, root, run
        state.json            which distros run
"""

import contextlib
import fcntl
import json
import os
import shutil

from . import places
from .failure import LabFailure

# Part of every stamp: raise it when instances of an older lab would no longer fit.
_FORMAT = 1


class Instance:
    """One world's working copy."""

    def __init__(self, folder):
        self.folder = folder
        with open(folder + "/world.json", encoding="utf-8") as file:
            self.world = json.load(file)

    @property
    def windows(self):
        """The folder with this instance's drives, registry files and commands."""
        return self.folder + "/windows"

    @property
    def source(self):
        """The world's own folder."""
        with open(self.folder + "/stamp.json", encoding="utf-8") as file:
            return json.load(file)["world"]

    def distro_folder(self, distro):
        """Where the changes and the run state of that distro are."""
        return f"{self.folder}/distros/{self.world['distros'].index(distro)}"

    @contextlib.contextmanager
    def locked(self):
        """Keeps other lab programs from changing this instance meanwhile."""
        with open(self.folder + ".lock", "w", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def states(self):
        """The run state: {"vm": bool, "distros": {name: state}}."""
        try:
            with open(self.folder + "/state.json", encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            states = {distro["name"]: distro["state"] for distro in self.world["distros"]}
            return {"vm": "Running" in states.values(), "distros": states}

    def write_states(self, states):
        """Replaces the run state."""
        with open(self.folder + "/state.json.new", "w", encoding="utf-8") as file:
            json.dump(states, file)
        os.replace(self.folder + "/state.json.new", self.folder + "/state.json")

    def lay_out_vm(self):
        """Gives the virtual machine the world's values again, as after its start."""
        proc = self.folder + "/vm/proc"
        shutil.rmtree(self.folder + "/vm", ignore_errors=True)
        given = self.source + "/vm/proc"
        if os.path.isdir(given):
            shutil.copytree(given, proc)
        for folder, _, files in os.walk(proc):
            for name in files:
                os.chmod(f"{folder}/{name}", 0o644)
        _write_kernel_names(proc, self.world["kernel"])
        for number, distro in enumerate(self.world["distros"]):
            if distro["version"] == 1:
                build = self.world["windows"]["version"].split(".")[2:3] or ["0"]
                _write_kernel_names(f"{self.folder}/vm/wsl1-{number}", f"4.4.0-{build[0]}-Microsoft")


def locate(world, program, arguments):
    """The instance of the world in that folder, made or renewed if needed. Raises Malformed, LabFailure.

    Making one may start the calling program again with the same arguments, as root of a user namespace.
    """
    if os.path.isfile(os.path.join(world, "stamp.json")):
        return Instance(os.path.abspath(world))
    folder = instance_folder(world)
    try:
        with open(folder + "/stamp.json", encoding="utf-8") as file:
            if json.load(file).get("seen") == glance(world):
                return Instance(folder)
    except (OSError, ValueError):
        pass
    places.become_root_of_a_namespace(program, arguments)
    from . import making
    return making.renew(os.path.abspath(world), folder)[0]


def instance_folder(world):
    """Where the instance of the world in that folder is, or would be."""
    from hashlib import sha256
    path = os.path.abspath(world)
    plain = "".join(char if char.isalnum() and char.isascii() else "-" for char in os.path.basename(path))
    return f"{places.cache()}/instances/{plain[:40]}-{sha256(os.fsencode(path)).hexdigest()[:12]}"


def glance(world):
    """A cheap listing that differs when a file of the world differs (name, size, time, executable bit)."""
    lines = [str(_FORMAT)]
    pending = [world]
    while pending:
        folder = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as trouble:
            raise LabFailure(f"{folder}: {trouble.strerror}", 3) from trouble
        for entry in entries:
            status = entry.stat(follow_symlinks=False)
            lines.append(f"{entry.path[len(world):]} {status.st_mode & 0o170100:o} {status.st_size} "
                         f"{status.st_mtime_ns if not entry.is_dir(follow_symlinks=False) else ''}")
            if entry.is_dir(follow_symlinks=False):
                pending.append(entry.path)
    return "\n".join(lines)


def _write_kernel_names(proc, release):
    os.makedirs(proc + "/sys/kernel", exist_ok=True)
    values = {"/sys/kernel/osrelease": release + "\n",
              "/version": f"Linux version {release} (root@439a258ad544) (gcc (GCC) 11.2.0, GNU ld (GNU Binutils) 2.37) "
                          "#1 SMP PREEMPT_DYNAMIC Thu Jun  5 18:30:46 UTC 2025\n"}
    for name, value in values.items():
        if not os.path.exists(proc + name):
            with open(proc + name, "w", encoding="utf-8") as file:
                file.write(value)
