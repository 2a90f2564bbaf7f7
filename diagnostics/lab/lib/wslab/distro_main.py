"""The life of one running distro: the program behind it (host side), and its first process (inside).

Started by hostside.Distro.start() with a configuration as JSON on stdin. Reports one JSON line on stdout when the
distro answers calls, or why it does not. Then it is a daemon that ends when told to, or when idle for long enough.
"""

import json
import os
import select
import selectors
import signal
import socket
import sys
import time

from . import configfile, linux, mounts, seed, session, sysctl, yama
from .wire import Channel


def main():
    """Reads the configuration and becomes the distro."""
    config = json.load(sys.stdin)
    report = os.fdopen(os.dup(1), "w", encoding="utf-8")
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    try:
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWPID | linux.CLONE_NEWUTS | linux.CLONE_NEWIPC)
        linux.mount("none", "/", flags=linux.MS_REC | linux.MS_PRIVATE)
        mounts.overlay(config["lower"], config["upper"], config["work"], config["root"])
    except OSError as trouble:
        _refuse(report, trouble)
    pid = os.fork()
    if pid:
        with open(f"/proc/{pid}/stat", "rb") as status:
            started = status.read().rpartition(b")")[2].split()[19].decode()
        with open(config["state"] + "/pid", "w", encoding="utf-8") as file:
            file.write(f"{pid} {started}")
        os._exit(0)
    try:
        first = FirstProcess(config)
        first.boot()
    except (OSError, KeyError) as trouble:
        _refuse(report, trouble)
    report.write(json.dumps({"ready": True}) + "\n")
    report.close()
    first.serve()


def _refuse(report, trouble):
    report.write(json.dumps({"refused": str(trouble)}) + "\n")
    report.flush()
    os._exit(1)


class FirstProcess:
    """Process 1 of a distro: mounts, boot command, services, then calls until it is told to stop."""

    def __init__(self, config):
        self.config = config
        self.warnings = []
        self.sessions = {}
        self.deadlines = []
        self.selector = selectors.DefaultSelector()
        self.listening = None
        self.wsl_conf = None
        self.filtered = False
        self.last_call = time.monotonic()

    def boot(self):
        """Everything between the start of the distro and its first program."""
        config = self.config
        os.chdir(config["state"])
        if os.path.exists("socket"):
            os.unlink("socket")
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind("socket")
        if config["seed"]:
            seed.lay(config["seed"], config["root"])
        self._read_wsl_conf()
        mounts.build(config, self.wsl_conf)
        self.filtered = os.path.exists(yama.SCOPE_FILE)
        linux.sethostname(self.wsl_conf["network.hostname"] or config["hostname"])
        linux.rename_process("systemd" if self.wsl_conf["boot.systemd"] else f"init({config['name']})")
        self._catch_signals()
        if not config["seed"]:
            if self.wsl_conf["boot.systemd"]:
                sysctl.apply()
            self._boot_command()
            self._services()
        self.listening.listen(16)
        self.selector.register(self.listening, selectors.EVENT_READ, self._accept)

    def _read_wsl_conf(self):
        try:
            with open(self.config["root"] + "/etc/wsl.conf", "rb") as file:
                content = file.read()
        except OSError:
            content = b""
        self.wsl_conf, warnings = configfile.read_wsl_conf(content)
        if not self.config["startedBefore"]:
            self.warnings = warnings

    def _catch_signals(self):
        reading, writing = socket.socketpair()
        writing.setblocking(False)
        reading.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        self.selector.register(reading, selectors.EVENT_READ, self._reap)
        self.wakeup = writing

    def _boot_command(self):
        command = self.wsl_conf["boot.command"]
        if command:
            pid = self._start_detached(session.user_numbered(0), "/", ["/bin/sh", "-c", command])
            # Not longer: a boot command may be a service that stays.
            self._wait(pid, 2)

    def _services(self):
        for service in self.config["services"]:
            user = session.user_named(service["user"])
            if user is None:
                raise OSError(0, f"service {service['argv'][0]}: the distro has no user {service['user']}")
            self._start_detached(user, service["cwd"], service["argv"])

    def _start_detached(self, user, folder, argv):
        null = os.open("/dev/null", os.O_RDWR)
        log = os.open("/run/lab/services.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        values = session.environment(self.config, self.wsl_conf, user, {})
        program = session.Program(user, folder, argv, values, self.wsl_conf["filesystem.umask"])
        pid, listener = session.start(program, [null, log, log], self.filtered)
        os.close(null)
        os.close(log)
        self._watch_traces(listener)
        return pid

    def _wait(self, pid, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if os.waitpid(pid, os.WNOHANG)[0]:
                return
            for key, _ in self.selector.select(0.01):
                if key.data == yama.answer:
                    yama.answer(key.fd)

    def serve(self):
        """Answers calls until idle or told to stop; the kernel then ends everything else in the distro."""
        pause = min(5, self.config["idleSeconds"])
        self.last_call = time.monotonic()
        while True:
            now = time.monotonic()
            if self.sessions:
                self.last_call = now
            if now - self.last_call > self.config["idleSeconds"]:
                os._exit(0)
            for due, group in [entry for entry in self.deadlines if entry[0] <= now]:
                self.deadlines.remove((due, group))
                _signal_group(group, signal.SIGKILL)
            for key, _ in self.selector.select(0.5 if self.deadlines else pause):
                if key.data == yama.answer:
                    self._answer_trace(key)
                else:
                    key.data(key.fileobj)

    def _answer_trace(self, key):
        """A listener says it is hung up when the last program under its filter has ended."""
        poll = select.poll()
        poll.register(key.fd)
        if dict(poll.poll(0)).get(key.fd, 0) & select.POLLIN:
            yama.answer(key.fd)
        else:
            self.selector.unregister(key.fd)
            os.close(key.fd)

    def _watch_traces(self, listener):
        if listener is not None:
            self.selector.register(listener, selectors.EVENT_READ, yama.answer)

    def _accept(self, listening):
        connection, _ = listening.accept()
        self.last_call = time.monotonic()
        connection.settimeout(10)
        channel = Channel(connection)
        try:
            request = channel.receive()
            if request is not None and request["do"] == "stop":
                os._exit(0)
            if request is not None:
                self._run(channel, request, channel.descriptors)
        except OSError:
            # The caller has gone; there is nobody left to tell.
            pass
        for descriptor in channel.descriptors:
            os.close(descriptor)

    def _run(self, channel, request, descriptors):
        warnings, self.warnings = self.warnings, []
        complaint, user = self._user_of(request)
        if user is None:
            channel.send({"warnings": warnings, "relay": complaint, "userMissing": True})
            return
        if complaint:
            os.write(descriptors[2], complaint.encode("utf-8", "surrogateescape"))
        channel.send({"warnings": warnings})
        argv0 = None
        argv = request["argv"]
        if request["shell"]:
            argv = [user.shell] + (["-c", request["line"]] if request["line"] is not None else [])
            if request["shell"] == "login":
                argv0 = "-" + os.path.basename(user.shell)
        folder = request["cwd"]
        if folder is None or folder == "~" or folder.startswith("~/"):
            folder = user.home + (folder or "~")[1:]
        values = session.environment(self.config, self.wsl_conf, user, request["env"])
        program = session.Program(user, folder, argv, values, self.wsl_conf["filesystem.umask"], argv0)
        pid, listener = session.start(program, descriptors, self.filtered)
        self._watch_traces(listener)
        self.sessions[pid] = channel
        self.selector.register(channel.connection, selectors.EVENT_READ, lambda _: self._hang_up(pid))

    def _user_of(self, request):
        """Returns (what WSL writes to stderr about it, user); the user is None where the call must fail."""
        asked = request["user"]
        if asked is not None:
            user = session.user_named(asked)
            return _no_such_user(asked) if user is None else "", user
        default = self.wsl_conf["user.default"]
        user = session.user_named(default) if default else None
        if user is not None:
            return "", user
        return _no_such_user(default) if default else "", session.user_numbered(self.config["uid"])

    def _hang_up(self, pid):
        """The caller of a running program has gone: as with a closed terminal."""
        self._forget(pid)
        _signal_group(pid, signal.SIGHUP)
        self.deadlines.append((time.monotonic() + 2, pid))

    def _forget(self, pid):
        channel = self.sessions.pop(pid, None)
        if channel is not None:
            self.selector.unregister(channel.connection)
        return channel

    def _reap(self, wakeup):
        try:
            wakeup.recv(4096)
        except BlockingIOError:
            pass
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            channel = self._forget(pid)
            if channel is not None:
                try:
                    # A killed program's raw wait status, as WSL's relay reports it: the signal, plus 128 with a core.
                    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else status & 0xFF
                    channel.send({"status": code})
                except OSError:
                    pass
                channel.connection.close()


def _no_such_user(name):
    return f"<3>WSL ({os.getpid() + 8} - Relay) ERROR: CreateProcessParseCommon:1006: getpwnam({name}) failed 0\n"


def _signal_group(group, number):
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        pass
