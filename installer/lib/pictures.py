"""Takes the pictures of the setup's pages under Wine: pictures.py SETUP FOLDER."""

import os
import subprocess
import sys
import threading
import time

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, _HERE)
sys.path.insert(0, os.path.join(_HERE, "..", "..", "diagnostics", "lab", "wine", "lib"))

from proofs import windows  # noqa: E402  (found only now)
from winelab.windows import windows_path  # noqa: E402

_TITLE = "WSL Go Doctor Setup"
_DEADLINE = 120


class _Pages:
    """The setup's window, page by page."""

    def __init__(self, screen, folder):
        self._env = {**os.environ, "DISPLAY": screen}
        self._folder = folder
        self._last = b""

    def take(self, name, ready=lambda: True):
        """Waits until there is another page that no longer changes, and keeps its picture."""
        end = time.monotonic() + _DEADLINE
        before = b""
        while time.monotonic() < end:
            time.sleep(1)
            now = self._look()
            if now and now == before and now != self._last and ready():
                self._last = now
                with open(f"{self._folder}/{name}.png", "wb") as file:
                    file.write(now)
                return
            before = now
        raise SystemExit(f"the page {name} did not come")

    def go_on(self):
        """Presses the page's default button, so that the pictures show what Enter does."""
        subprocess.run(["xdotool", "key", "Return"], env=self._env, check=True)

    def _look(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", _TITLE], env=self._env,
                               capture_output=True, text=True, check=False).stdout.split()
        if not found:
            return b""
        return subprocess.run(["import", "-window", found[0], "-strip", "-define", "png:exclude-chunk=time,date",
                               "png:-"], env=self._env, capture_output=True, check=False).stdout


def main(setup, folder):
    """Goes through the setup once and leaves a picture of each page."""
    machine = windows.OwnWindows()
    with machine.running():
        pages = _Pages(machine.screen, folder)
        threading.Thread(target=machine.start, args=([windows_path(setup)],), daemon=True).start()
        pages.take("1-licence")
        pages.go_on()
        pages.take("2-folder")
        pages.go_on()
        pages.take("3-finished", lambda: os.path.exists(machine.installed("Uninstall.exe")))


main(*sys.argv[1:])
