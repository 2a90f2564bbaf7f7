"""Starts programs in a distro, as the distro's first process does for each call of wsl.exe."""

import os
import signal
import socket
# os.execvpe imports it at its first use; after the change of root there is no library left to import from.
import warnings  # noqa: F401

from . import yama

# What WSL gives every program before the distro's own start files (registry value DefaultEnvironment).
_BASE_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/games:/usr/local/games"
COMMANDS = "/opt/lab/commands"


class User:
    """One line of /etc/passwd, with the groups of that user."""

    def __init__(self, fields):
        self.name, _, uid, gid, _, self.home, self.shell = fields
        self.uid, self.gid = int(uid), int(gid)
        self.shell = self.shell or "/bin/sh"
        self.groups = [int(group[2]) for group in _table("/etc/group", 4) if self.name in group[3].split(",")]


def _table(path, columns):
    # Read by hand: the C library's functions would load the distro's modules into this foreign process.
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            rows = [line.rstrip("\n").split(":") for line in file]
    except OSError:
        return []
    return [row for row in rows if len(row) == columns]


def user_named(name):
    """The user of that name, or None."""
    return next((User(row) for row in _table("/etc/passwd", 7) if row[0] == name), None)


def user_numbered(uid):
    """The user of that number; an unknown number gets WSL's fallback, root's shell and folder."""
    found = next((User(row) for row in _table("/etc/passwd", 7) if row[2] == str(uid)), None)
    return found or User(["root", "", str(uid), str(uid), "", "/", "/bin/sh"])


def environment(config, wsl_conf, user, passed):
    """The variables of a program that `user` starts; `passed` are those that the caller named in WSLENV."""
    path = _BASE_PATH
    if wsl_conf["gpu.enabled"] and wsl_conf["gpu.appendLibPath"]:
        path += ":/usr/lib/wsl/lib"
    if wsl_conf["interop.enabled"] and wsl_conf["interop.appendWindowsPath"]:
        path += "".join(":" + entry for entry in config["windowsPath"])
    if os.path.isdir(COMMANDS):
        path = f"{COMMANDS}:{path}"
    values = {"HOSTTYPE": "x86_64", "LANG": _locale(), "PATH": path, "TERM": "xterm-256color", "HOME": user.home,
              "USER": user.name, "LOGNAME": user.name, "SHELL": user.shell, "NAME": config["hostname"],
              "WSL_DISTRO_NAME": config["name"]}
    if wsl_conf["interop.enabled"]:
        values["WSL_INTEROP"] = "/run/WSL/8_interop"
    values["WSLENV"] = passed.get("WSLENV", "")
    values.update(passed)
    return values


def _locale():
    try:
        with open("/etc/default/locale", encoding="utf-8", errors="replace") as file:
            for line in file:
                name, _, value = line.strip().partition("=")
                if name == "LANG" and value:
                    return value.strip('"')
    except OSError:
        pass
    return "en_US.UTF-8"


class Program:
    """One program to start: who, where, what. `argv0` differs from `argv[0]` for a login shell only."""

    def __init__(self, user, folder, argv, values, umask=0o022, argv0=None):
        self.user, self.folder, self.argv, self.values = user, folder, argv, values
        self.umask, self.argv0 = umask, argv0


def start(program, descriptors, filtered):
    """Forks and executes; returns (process id, seccomp listener or None). `descriptors` become 0, 1 and 2."""
    ours, theirs = socket.socketpair() if filtered else (None, None)
    pid = os.fork()
    if pid == 0:
        try:
            _become(program, descriptors, theirs)
        except BaseException as trouble:  # whatever it is, this copy of the first process must not go on
            _complain(f"lab: {trouble!r}")
        finally:
            os._exit(1)
    listener = None
    if filtered:
        theirs.close()
        _, received, _, _ = socket.recv_fds(ours, 1, 1)
        ours.close()
        listener = received[0] if received else None
    return pid, listener


def _complain(text):
    os.write(2, f"<3>WSL ({os.getpid()} - Relay) ERROR: {text}\n".encode("utf-8", "surrogateescape"))


def _become(program, descriptors, channel):
    """Turns the forked child into the program; never returns."""
    signal.set_wakeup_fd(-1)
    for number in range(1, signal.NSIG):
        try:
            signal.signal(number, signal.SIG_DFL)
        except (OSError, ValueError):
            pass
    os.setsid()
    # Copies above the standard ones first: a descriptor in the list may itself be 0, 1 or 2.
    high = [os.dup(descriptor) for descriptor in descriptors]
    for number, descriptor in enumerate(high):
        os.dup2(descriptor, number, inheritable=True)
    if channel is not None:
        socket.send_fds(channel, [b"y"], [yama.install_filter()])
    os.closerange(3, 1024)
    os.umask(program.umask)
    os.setgroups(program.user.groups)
    os.setgid(program.user.gid)
    os.setuid(program.user.uid)
    try:
        os.chdir(program.folder)
    except OSError as trouble:
        # Not fatal in WSL either (microsoft/WSL, src/linux/init/init.cpp, CreateProcessCommon).
        _complain(f"CreateProcessCommon:798: chdir({program.folder}) failed {trouble.errno}")
    argv = list(program.argv)
    name = argv[0]
    if program.argv0 is not None:
        argv[0] = program.argv0
    try:
        os.execvpe(name, argv, program.values)
    except (OSError, ValueError) as trouble:
        reason = os.strerror(trouble.errno) if isinstance(trouble, OSError) else str(trouble)
        _complain(f"CreateProcessCommon:818: execvpe({name}) failed: {reason}")
