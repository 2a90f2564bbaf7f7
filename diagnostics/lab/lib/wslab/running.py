"""One program that runs in a distro on behalf of a call: starts the distro if need be, and passes bytes through."""

import _thread
import fcntl
import os
import struct
import termios
import time

from . import hostside, places
from .failure import NotRun
from .texts import text

# Exit statuses of a Linux program that wsl.exe takes for failures of its own
# (microsoft/WSL, src/shared/inc/lxinitshared.h).
_USER_NOT_FOUND, _TTY_LIMIT = 67, 87
_CHUNK = 1 << 16


class Call:
    """A call that runs something in `distro`."""

    def __init__(self, launcher, distro, request):
        self.launcher, self.distro, self.request = launcher, distro, request
        self.instance = launcher.instance
        self.language = launcher.language

    def carry_out(self):
        """Runs it; returns the exit status of the call."""
        state = self.instance.states()["distros"][self.distro["name"]]
        if state not in ("Stopped", "Running"):
            return self.launcher.fail(text(self.language, "illegal-state"),
                                      "Wsl/Service/CreateInstance/E_ILLEGAL_STATE_CHANGE")
        if self.distro["start"]["mode"] != "ok":
            from . import misbehaviour
            return misbehaviour.start(self.launcher, self.distro["start"])
        distro = hostside.Distro(self.instance, self.distro)
        self._own_new_files()
        while True:
            channel = distro.connect() or self._start(distro)
            try:
                begun = self._begin(channel)
            except OSError:
                begun = None
            if begun is not None:
                return self._pass_through(channel, *begun)
            # It ended, being idle, at the very moment of this call.

    def _start(self, distro):
        # Nothing has been read or said so far, so that the call can begin again.
        places.become_root_of_a_namespace("wsl", self.request.arguments)
        with self.instance.locked():
            channel = distro.connect()
            if channel is not None:
                return channel
            if self.distro["rootfs"] is None:
                raise NotRun(f"the world describes no root file system for {self.distro['name']}; "
                             "nothing can run in it")
            from . import making
            lowers = making.layer(self.instance, self.distro)
            states = self.instance.states()
            name = self.distro["name"]
            if not states["vm"]:
                self._warn("vm-start")
                for warning in wslconfig(self.launcher)[1]:
                    self.launcher.warn(warning)
            if states["distros"][name] == "Stopped":
                self._warn("distro-start")
            # A distro that the world calls running has told its warnings before the story begins.
            distro.start(lowers, started_before=states["distros"][name] == "Running")
            states["vm"], states["distros"][name] = True, "Running"
            self.instance.write_states(states)
            channel = distro.connect()
        if channel is None:
            raise NotRun(f"{name} does not answer after its start")
        return channel

    def _warn(self, when):
        for warning in self.launcher.world["warnings"]:
            if warning["when"] == when and warning["distro"] in (None, self.distro["name"]):
                self.launcher.warn(warning["text"])

    def _own_new_files(self):
        """Files that the Windows side has made since belong to the developer in Linux's eyes."""
        from . import making
        making.own_drives(self.instance.windows)

    def _folder(self):
        folder = self.request.folder
        if folder is None:
            here, drives = os.getcwd(), self.instance.windows
            if here.startswith(drives + "/") and len(here.split("/")[len(drives.split("/"))]) == 1:
                letter, _, rest = here[len(drives) + 1:].partition("/")
                return f"/mnt/{letter.lower()}/{rest}".rstrip("/")
            return hostside.to_linux(self.launcher.world["windows"]["profile"]) or "/"
        return hostside.to_linux(folder) or folder

    def _passed_variables(self):
        """What WSLENV hands on: names with flags, of which /w means towards Windows only and /p a path."""
        named = os.environ.get("WSLENV", "")
        passed = {"WSLENV": named} if named else {}
        for entry in filter(None, named.split(":")):
            name, _, flags = entry.partition("/")
            if name in os.environ and "w" not in flags:
                value = os.environ[name]
                if "l" in flags:
                    value = ":".join(hostside.to_linux(part) or part for part in value.split(";"))
                elif "p" in flags:
                    value = hostside.to_linux(value) or value
                passed[name] = value
        return passed

    def _begin(self, channel):
        """Asks for the program; returns (first answer, our ends of its stdin, stdout, stderr), or None."""
        request = self.request
        far_in, near_in = os.pipe()
        near_out, far_out = os.pipe()
        near_err, far_err = os.pipe()
        channel.send({"do": "run", "user": request.user, "shell": request.shell, "line": request.line,
                      "argv": request.argv, "cwd": self._folder(), "env": self._passed_variables()},
                     [far_in, far_out, far_err])
        for descriptor in (far_in, far_out, far_err):
            os.close(descriptor)
        answer = channel.receive()
        return answer and (answer, near_in, near_out, near_err)

    def _pass_through(self, channel, begun, near_in, near_out, near_err):
        for warning in begun["warnings"]:
            self.launcher.warn(warning)
        if begun.get("userMissing"):
            os.write(2, begun["relay"].encode("utf-8", "surrogateescape"))
            return self._user_not_found()
        _thread.start_new_thread(_copy, (0, near_in, []))
        ended = []
        _thread.start_new_thread(_copy, (near_out, 1, ended))
        _thread.start_new_thread(_copy, (near_err, 2, ended))
        try:
            result = channel.receive()
        except OSError:
            result = None
        if result is None:
            # As when the virtual machine goes away: wsl.exe's relay ends with 1.
            return 1
        _drain(ended, (near_out, near_err))
        if result["status"] == _USER_NOT_FOUND:
            return self._user_not_found()
        if result["status"] == _TTY_LIMIT:
            return self.launcher.fail("The maximum number of pseudo terminals has been reached.", "Wsl/WSL_E_TTY_LIMIT")
        return result["status"]

    def _user_not_found(self):
        return self.launcher.fail(text(self.language, "user-not-found"), "Wsl/WSL_E_USER_NOT_FOUND")


def _copy(source, target, ended):
    """Copies until either side closes, then closes the pipe so that the other end learns of it."""
    pipe = source if target in (1, 2) else target
    try:
        while True:
            data = os.read(source, _CHUNK)
            if not data:
                break
            while data:
                data = data[os.write(target, data):]
    except OSError:
        pass
    try:
        os.close(pipe)
    finally:
        ended.append(pipe)


def _drain(ended, pipes):
    """Waits until what the ended program wrote has been copied.

    A program left in the background may keep a pipe open for ever; real wsl.exe does not wait for it either.
    """
    quiet = 0
    while len(ended) < len(pipes) and quiet < 10:
        waiting = bytearray(4)
        for pipe in pipes:
            if pipe not in ended:
                size = bytearray(4)
                try:
                    fcntl.ioctl(pipe, termios.FIONREAD, size)
                except OSError:
                    continue
                if struct.unpack("i", size)[0]:
                    waiting = size
        quiet = 0 if struct.unpack("i", waiting)[0] else quiet + 1
        time.sleep(0.002)


def wslconfig(launcher):
    """(values, warnings) of the user's .wslconfig, as read when the virtual machine starts."""
    from . import configfile
    profile = launcher.world["windows"]["profile"]
    shown = profile + "\\.wslconfig"
    letter, _, rest = profile.partition(":")
    file = f"{launcher.instance.windows}/{letter.upper()}{rest.replace(chr(92), '/')}/.wslconfig"
    try:
        with open(file, "rb") as source:
            content = source.read()
    except OSError:
        content = b""
    return configfile.read_wslconfig(content, shown, launcher.language)
