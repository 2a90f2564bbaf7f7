"""An X server for the suite."""

import os
import subprocess

from .stock import NotRun


class Screen:
    """An X server of our own, on a number that it chooses itself."""

    def __enter__(self):
        read, write = os.pipe()
        self._server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten",
                                         "tcp"], pass_fds=(write,), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read, encoding="ascii") as number:
            line = number.readline().strip()
        if not line:
            self._server.wait()
            raise NotRun("Xvfb does not start here")
        self.name = ":" + line
        return self

    def __exit__(self, *trouble):
        self._server.terminate()
        self._server.wait()
