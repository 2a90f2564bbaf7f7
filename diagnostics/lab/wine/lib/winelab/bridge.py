"""The Linux end of wsl.exe in the Wine prefix: one thread for each call; the frames are described in ../../wsl.c."""

import os
import signal
import socket
import struct
import subprocess
import threading

from . import commandline

_CHUNK = 64 * 1024


class Bridge:
    """Listens on loopback until it is closed."""

    def __init__(self, launcher, environment, windows):
        """launcher: the Linux stand-in; environment: variables for it; windows: the folder that holds drive C."""
        self._launcher, self._environment, self._windows = launcher, environment, os.path.realpath(windows)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        """Takes no more calls; those under way end with their callers."""
        self._listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with connection, connection.makefile("rb") as frames:
            try:
                line, folder, variables = _request(frames)
            except (OSError, EOFError, ValueError):
                return
            _Call(connection, frames, self._start(line, folder, variables)).carry_out()

    def _start(self, line, folder, variables):
        own, failed = os.pipe()
        os.set_blocking(own, False)
        environment = {**os.environ, **self._environment, **variables, "WGD_LAB_FAILURE_FD": str(failed)}
        # A Windows folder outside of the world's drives is no folder of a distro: as drive C then.
        there = os.path.realpath(folder or "/")
        if not (there + "/").startswith(self._windows + "/") or not os.path.isdir(there):
            there = self._windows + "/C"
        child = subprocess.Popen([self._launcher, *commandline.split(line)[1:]], cwd=there, env=environment,
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
                                 pass_fds=(failed,), start_new_session=True)
        os.close(failed)
        return child, own


class _Call:
    def __init__(self, connection, frames, child_and_failure):
        self._connection, self._frames = connection, frames
        self._child, self._failure = child_and_failure
        self._sending = threading.Lock()
        self._over = False

    def carry_out(self):
        """Until the Linux program has ended and said all it had to say."""
        threading.Thread(target=self._input, daemon=True).start()
        readers = [threading.Thread(target=self._output, args=(stream, kind), daemon=True)
                   for stream, kind in ((self._child.stdout, b"1"), (self._child.stderr, b"2"))]
        for reader in readers:
            reader.start()
        status = self._child.wait()
        # A daemon may keep the streams open; what came within a second of the end belongs to the answer.
        for reader in readers:
            reader.join(timeout=1)
        own = _said(self._failure)
        self._over = True
        # wsl.exe's own failures are -1 (microsoft/WSL src/windows/common/WslClient.cpp); Linux shows eight bits of it
        self._send(b"x", struct.pack(">i", -1 if own else status if status >= 0 else 128 - status))

    def _send(self, kind, content):
        try:
            with self._sending:
                self._connection.sendall(kind + struct.pack(">I", len(content)) + content)
            return True
        except OSError:
            return False

    def _output(self, stream, kind):
        while True:
            content = stream.read(_CHUNK)
            if not content or not self._send(kind, content):
                return

    def _input(self):
        try:
            while True:
                kind, content = _frame(self._frames)
                if kind == b"i":
                    self._feed(content)
                elif kind == b"e":
                    self._child.stdin.close()
        except (OSError, EOFError, ValueError):
            if not self._over and self._child.poll() is None:
                # the Windows side was killed
                os.killpg(self._child.pid, signal.SIGKILL)

    def _feed(self, content):
        try:
            while content:
                content = content[self._child.stdin.write(content):]
        except (OSError, ValueError):
            # it has closed its input and may still speak
            return


def _said(descriptor):
    try:
        return os.read(descriptor, 1) == b"!"
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)


def _frame(frames):
    head = frames.read(5)
    if len(head) < 5:
        raise EOFError
    length = struct.unpack(">I", head[1:])[0]
    content = frames.read(length)
    if len(content) < length:
        raise EOFError
    return head[:1], content


def _request(frames):
    line, folder, variables = "", None, {}
    while True:
        kind, content = _frame(frames)
        text = content.decode("utf-8", "replace")
        if kind == b"c":
            line = text
        elif kind == b"d":
            folder = text
        elif kind == b"v":
            name, _, value = text.partition("=")
            variables[name] = value
        elif kind == b"g":
            return line, folder, variables
