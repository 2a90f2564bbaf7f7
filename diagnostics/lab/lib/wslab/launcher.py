"""The stand-in for wsl.exe: one call of it, from command line to exit status."""

import json
import os
import sys
import time

from . import commandline, instance as instances
from .failure import LabFailure
from .places import INSIDE
from .texts import text

# wsl.exe ends with -1 for each failure of its own; a Linux parent sees eight bits of it.
FAILED = 255
# A descriptor that gets one "!" when it was wsl.exe itself that failed: on Windows its -1 is not a program's 255.
_FAILURE = "WGD_LAB_FAILURE_FD"


def main(arguments):
    """Runs one call; returns the exit status."""
    if INSIDE not in os.environ:
        _log(arguments)
        time.sleep(float(os.environ.get("WGD_LAB_LAUNCH_MS") or 0) / 1000)
    try:
        folder = os.environ.get("WGD_WORLD")
        if not folder:
            raise LabFailure("WGD_WORLD names no world", 3)
        instance = instances.locate(folder, "wsl", arguments)
        if _FAILURE in os.environ:
            os.set_inheritable(int(os.environ[_FAILURE]), False)
        return Launcher(instance).call(arguments)
    except LabFailure as failure:
        print(f"lab: {failure}", file=sys.stderr)
        return failure.status


def _log(arguments):
    """One line for each call, for tests that count calls."""
    file = os.environ.get("WGD_LAB_LOG")
    if file:
        line = json.dumps({"argv": arguments, "at": round(time.time(), 3)}) + "\n"
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.write(descriptor, line.encode())
        os.close(descriptor)


class Launcher:
    """wsl.exe on the machine that an instance describes."""

    def __init__(self, instance):
        self.instance = instance
        self.world = instance.world
        self.language = self.world["uiLanguage"]
        utf8 = os.environ.get("WSL_UTF8") == "1" and self.world["wsl"]["honoursUtf8"]
        self.encoding = "utf-8" if utf8 else "utf-16-le"

    def say(self, words, stream=1):
        """Writes wsl.exe's own words, in its own encoding and with its line ends."""
        data = (words + "\n").replace("\n", "\r\n").encode(self.encoding, "surrogatepass")
        try:
            while data:
                data = data[os.write(stream, data):]
        except BrokenPipeError:
            pass

    def tell(self, name, *arguments):
        """Says one of the known texts."""
        self.say(text(self.language, name, *arguments))

    def fail(self, words, code=None):
        """Says an error with its code; returns the exit status."""
        self.say(words)
        if code:
            self.tell("error.code", code)
        if _FAILURE in os.environ:
            os.write(int(os.environ[_FAILURE]), b"!")
        return FAILED

    def warn(self, warning):
        """Warnings are told on stderr, and not at all when the caller has switched them off."""
        if os.environ.get("WSL_DISABLE_WARNINGS") != "1":
            self.say(warning, stream=2)

    def call(self, arguments):
        """One call."""
        wsl = self.world["wsl"]
        if not wsl["installed"] or wsl["launcher"] != "normal":
            from . import misbehaviour
            return misbehaviour.act(self, arguments)
        if wsl["inbox"] and arguments[:1] == ["--version"]:
            return self.fail("Invalid command line option: --version\n" + text(self.language, "usage"))
        try:
            request = commandline.parse(arguments)
        except commandline.WrongUsage as wrong:
            return self.fail(text(self.language, wrong.text, wrong.argument, "wsl.exe"))
        except commandline.NotSimulated as missing:
            raise LabFailure(f"the stand-in for wsl.exe cannot do {missing}") from missing
        refused = None if request.action in ("version", "help") else self._service_refuses()
        if refused is not None:
            return refused
        for warning in self.world["warnings"]:
            if warning["when"] == "every-call" and warning["distro"] in (None, request.distro):
                self.warn(warning["text"])
        return getattr(self, "_" + request.action.replace("-", "_"))(request)

    def _service_refuses(self):
        state = self.world["windows"]["services"].get("WSLService", "running")
        if state == "disabled":
            return self.fail(text(self.language, "system.service-disabled"), "Wsl/ERROR_SERVICE_DISABLED")
        if state == "missing":
            # It asks once a second before it gives up (microsoft/WSL, src/windows/common/svccomm.cpp).
            time.sleep(self.world["wsl"]["serviceRetrySeconds"])
            return self.fail(text(self.language, "system.class-not-registered"), "Wsl/REGDB_E_CLASSNOTREG")
        return None

    def _help(self, _):
        return self.fail(text(self.language, "usage"))

    def _version(self, _):
        wsl = self.world["wsl"]
        self.tell("version.lines", wsl["version"], wsl["kernelPackage"], wsl["wslg"], wsl["msrdc"], wsl["direct3d"],
                  wsl["dxcore"], self._windows_label(), self.world["windows"]["version"])
        return 0

    def _windows_label(self):
        parts = [int(part) if part.isdigit() else 0 for part in self.world["wsl"]["version"].split(".")]
        return text(self.language, "version.windows" if parts >= [2, 8, 12] else "version.windows-old")

    def _status(self, _):
        default = self.default_distro()
        if default:
            self.tell("status.default-distro", default["name"])
        self.tell("status.default-version", self.world["wsl"]["defaultVersion"])
        if not self.world["wsl"]["wsl1"]:
            self.tell("status.no-wsl1")
        return 0

    def default_distro(self):
        """The default distro, or None when there is none at all."""
        return next((distro for distro in self.world["distros"] if distro["default"]), None)

    def _list(self, request):
        states = self.instance.states()["distros"]
        distros = sorted(self.world["distros"], key=lambda distro: not distro["default"])
        options = request.options
        if "verbose" not in options:
            if "running" in options:
                distros = [distro for distro in distros if states[distro["name"]] == "Running"]
            elif "all" not in options:
                distros = [distro for distro in distros if states[distro["name"]] in ("Running", "Stopped")]
        if "quiet" in options:
            if distros:
                self.say("\n".join(distro["name"] for distro in distros))
            return 0
        if not distros:
            return self.fail(text(self.language, "list.no-running" if "running" in options else "list.none"))
        if "verbose" in options:
            width = max(4, *(len(distro["name"]) for distro in distros)) + 4
            # In English on every Windows (microsoft/WSL, WslClient.cpp, ListDistributionsHelper).
            self.say(f"  {'NAME':<{width}}{'STATE':<16}VERSION")
            for distro in distros:
                self.say(f"{'*' if distro['default'] else ' '} {distro['name']:<{width}}"
                         f"{states[distro['name']]:<16}{distro['version']}")
            return 0
        self.tell("list.header")
        for distro in distros:
            if distro["default"]:
                self.tell("list.default", distro["name"])
            else:
                self.say(distro["name"])
        return 0

    def _shutdown(self, _):
        from . import hostside
        with self.instance.locked():
            hostside.shutdown(self.instance)
        return 0

    def _terminate(self, request):
        from . import hostside
        distro = self.named(request.value)
        if distro is None:
            return self.not_found()
        with self.instance.locked():
            hostside.terminate(self.instance, distro)
        self.tell("system.success")
        return 0

    def _set_default_version(self, request):
        if request.value not in ("1", "2"):
            return self.fail(text(self.language, "system.version-parse"), "Wsl/ERROR_VERSION_PARSE_ERROR")
        self.tell("version-info")
        self.tell("system.success")
        return 0

    def named(self, name):
        """The distro of that name, whatever the case of its letters, or None."""
        return next((distro for distro in self.world["distros"] if distro["name"].lower() == name.lower()), None)

    def not_found(self, code="Wsl/Service/WSL_E_DISTRO_NOT_FOUND"):
        """Says that there is no such distro."""
        return self.fail(text(self.language, "distro-not-found"), code)

    def _run(self, request):
        if not self.world["distros"]:
            return self.fail(text(self.language, "list.none"))
        distro = self.default_distro()
        if request.guid is not None:
            distro = next((known for known in self.world["distros"]
                           if known["guid"].lower() == request.guid.lower()), None)
            if distro is None:
                return self.not_found("Wsl/Service/CreateInstance/ReadDistroConfig/WSL_E_DISTRO_NOT_FOUND")
        elif request.distro is not None:
            distro = self.named(request.distro)
            if distro is None:
                return self.not_found()
        from .running import Call
        return Call(self, distro, request).carry_out()
