"""A distro seen from outside: start it, run programs in it, stop it."""

import json
import os
import signal
import socket
import subprocess
import time

from . import making, places
from .failure import LabFailure, NotRun
from .wire import Channel

_IDLE_SECONDS = 15 * 60
# How long a distro may take to end before it is killed.
_STOP_SECONDS = 5


class Distro:
    """One distro of an instance. With `preparing`, the one-time run that makes its prepared disk."""

    def __init__(self, instance, distro, preparing=None):
        self.instance, self.distro = instance, distro
        self.disk, self.seed = preparing or (instance.distro_folder(distro), None)
        self.state = self.disk + "/run"

    def connect(self):
        """A channel to the running distro, or None when it does not run."""
        connection = socket.socket(socket.AF_UNIX)
        folder = None
        try:
            # By way of the folder: the whole path may be longer than an address can be.
            folder = os.open(self.state, os.O_PATH | os.O_DIRECTORY)
            connection.connect(f"/proc/self/fd/{folder}/socket")
            return Channel(connection)
        except OSError:
            connection.close()
            return None
        finally:
            if folder is not None:
                os.close(folder)

    def start(self, lowers, started_before):
        """Starts the distro and waits until it answers. Raises NotRun where this machine does not allow it."""
        config = self._configuration(lowers, started_before)
        with open(self.state + "/log", "w", encoding="utf-8") as log:
            started = subprocess.Popen(places.entry_command("distro"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=log, start_new_session=True)
        with started:
            try:
                started.stdin.write(json.dumps(config).encode())
                started.stdin.close()
            except BrokenPipeError:
                pass
            answer = started.stdout.readline()
        report = json.loads(answer) if answer else {"refused": self._log()}
        if "refused" in report:
            raise NotRun(f"this machine does not let the lab start a distro: {report['refused']}")

    def _log(self):
        with open(self.state + "/log", encoding="utf-8", errors="replace") as file:
            lines = file.read().strip().splitlines()
        return lines[-1] if lines else "no reason given"

    def run(self, user, folder, argv):
        """Runs a program and waits; returns (exit status, everything it printed)."""
        channel = self.connect()
        if channel is None:
            raise LabFailure(f"{self.distro['name']} does not run: {self._log()}")
        null = os.open("/dev/null", os.O_RDONLY)
        # A file and not a pipe: a program left in the background would keep a pipe open.
        with open(self.state + "/output", "w+b") as output:
            channel.send({"do": "run", "user": user, "shell": None, "line": None, "argv": argv, "cwd": folder,
                          "env": {}}, [null, output.fileno(), output.fileno()])
            os.close(null)
            begun = channel.receive()
            ended = None if begun is None or begun.get("userMissing") else channel.receive()
            if ended is None:
                raise LabFailure(f"{self.distro['name']}: {argv[0]} cannot run as {user}: {self._log()}")
            output.seek(0)
            return ended["status"], output.read().decode("utf-8", "replace")

    def stop(self):
        """Ends the distro with everything that runs in it; does nothing when it does not run."""
        channel = self.connect()
        if channel is not None:
            try:
                channel.send({"do": "stop"})
            except OSError:
                # It ended at this very moment.
                pass
        end = time.monotonic() + _STOP_SECONDS
        while self._living():
            if time.monotonic() > end:
                os.kill(self._living(), signal.SIGKILL)
                end += _STOP_SECONDS
            time.sleep(0.002)

    def _living(self):
        """The process that still holds the distro's disk, or 0; one that only waits to be reaped does not."""
        try:
            with open(self.state + "/pid", encoding="utf-8") as file:
                pid, started = file.read().split()
            with open(f"/proc/{pid}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except (OSError, ValueError):
            return 0
        # Numbers are used again: only together with its start time does one mean this process.
        return int(pid) if fields[0] not in (b"Z", b"X") and fields[19].decode() == started else 0

    def _configuration(self, lowers, started_before):
        world, distro = self.instance.world, self.distro
        number = world["distros"].index(distro)
        windows = self.instance.windows
        with_wsl1 = distro["version"] == 1
        return {
            "name": distro["name"], "lower": lowers, "upper": self.disk + "/upper", "work": self.disk + "/work",
            "root": self.disk + "/root", "state": self.state, "seed": self.seed,
            "proc": f"{self.instance.folder}/vm/" + (f"wsl1-{number}" if with_wsl1 else "proc"),
            "wslVersion": distro["version"], "uid": distro["uid"], "hostname": world["windows"]["computer"],
            "hostFileSystemAccess": True,
            "drives": {letter: f"{windows}/{letter}" for letter in making.drives(windows)},
            "drivesReadOnly": self.seed is not None,
            # Preparing a disk is no part of the story and need not be slow.
            "slowDriveMs": 0 if self.seed is not None else world["slowDriveMs"],
            "windowsPath": windows_path(world), "services": distro["services"], "startedBefore": started_before,
            "idleSeconds": int(os.environ.get("WGD_LAB_IDLE_SECONDS") or _IDLE_SECONDS)}


def windows_path(world):
    """The Windows PATH as WSL appends it: entries on a drive, translated; others are left out."""
    path = next((value for name, value in world["windows"]["environment"].items() if name.lower() == "path"), "")
    return [linux for linux in map(to_linux, path.split(";")) if linux is not None]


def to_linux(path):
    """The Linux form of an absolute path on a drive, or None."""
    if len(path) < 2 or not path[0].isalpha() or path[1] != ":":
        return None
    return ("/mnt/" + path[0].lower() + path[2:].replace("\\", "/")).rstrip("/")


def shutdown(instance):
    """wsl.exe --shutdown: every distro and the virtual machine, whose values are the world's again afterwards."""
    for distro in instance.world["distros"]:
        Distro(instance, distro).stop()
    instance.lay_out_vm()
    names = [distro["name"] for distro in instance.world["distros"]]
    instance.write_states({"vm": False, "distros": dict.fromkeys(names, "Stopped")})


def terminate(instance, distro):
    """wsl.exe --terminate."""
    Distro(instance, distro).stop()
    states = instance.states()
    states["distros"][distro["name"]] = "Stopped"
    instance.write_states(states)
