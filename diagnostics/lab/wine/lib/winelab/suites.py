"""The suites: what they run, and what they say at the end."""

import glob
import os
import shutil
import subprocess
import time
import xml.etree.ElementTree as xml

from . import stock
from .jars import Jars
from .stock import LabFailure
from .windows import Windows, java, windows_path
from .worlds import reset

_CONSOLE = "org.junit.platform.console.ConsoleLauncher"
_EXECUTE = ["execute", "--disable-banner", "--disable-ansi-colors", "--details=tree"]
# Tests for Windows that carry this tag as well are for a real one: docs/windows-not-run.md
_REAL = "real-windows"
_NAMES = ("gateway", "launcher", "reports", "window")


_LAUNCHER = "dev.wslgodoctor.app.wine.LauncherOnWindowsTest"
_REAL_LAUNCHER = "dev.wslgodoctor.diagnostics.gateway.wsl.RealLauncherTest"
_ALSO_HERE = ("listsItsDistros", "theRegistryHasTheSameDistrosAndNothingOddAboutThem", "tellsItsVersions",
              "speaksUtf16UnlessAsked", "refusesAnUnknownDistroWithACode", "everyArgumentArrivesInTheDistro",
              "filesOfTheDistroAreReadAndReplaced")

# Set for what a suite starts: the program's class path, which is worked out once.
_CLASS_PATH = "WGD_WINE_CLASS_PATH"


def class_path():
    """The jars of the program as the suite that started us has made them; empty outside of one."""
    return [jar for jar in os.environ.get(_CLASS_PATH, "").split(os.pathsep) if jar]


def run(jdk, arguments):
    """All suites, or those named; returns the exit status."""
    unknown = [argument for argument in arguments if argument not in _NAMES]
    if unknown:
        raise LabFailure(f"usage: run [--built] [{'|'.join(_NAMES)}] ...", 2)
    tallies = []
    with Windows().running() as windows:
        jars = Jars(jdk + "/bin/java")
        for name in arguments or _NAMES:
            began = time.monotonic()
            reports = os.path.join(stock.cache(), "results", name)
            shutil.rmtree(reports, ignore_errors=True)
            os.makedirs(reports)
            status = {"gateway": _gateway, "launcher": _launcher, "reports": _reports, "window": _window}[name](windows, jars, jdk, reports)
            tallies.append(_Tally(name, reports, status, time.monotonic() - began))
    print("Wine: " + ", ".join(f"{sum(getattr(tally, what) for tally in tallies)} {word}" for what, word in
                               (("passed", "passed"), ("failed", "failed"), ("skipped", "not run"))))
    for tally in tallies:
        print("\n".join("  " + line for line in tally.lines()))
    return 0 if all(tally.good for tally in tallies) else 1


class _Tally:
    """What came out of one suite, read from JUnit's own report."""

    def __init__(self, name, reports, status, seconds):
        self.name, self._seconds = name, seconds
        cases = [case for file in glob.glob(reports + "/TEST-*.xml") for case in xml.parse(file).iter("testcase")]
        failed = [case for case in cases if case.find("failure") is not None or case.find("error") is not None]
        self._skipped = [case for case in cases if case.find("skipped") is not None]
        self.passed, self.failed = len(cases) - len(failed) - len(self._skipped), len(failed)
        self.skipped = len(self._skipped)
        self.good = status == 0 and not failed and self.passed > 0

    def lines(self):
        """For people: one line with figures, and one for each test that was not run."""
        words = {"gateway": "gateways on the Windows JVM", "launcher": "wsl.exe from the Windows JVM",
                 "reports": "the program on Wine, compared with Linux",
                 "window": "the window on Wine"}[self.name]
        yield f"{words}: {self.passed} passed, {self.failed} failed, {len(self._skipped)} not run" \
              f" ({self._seconds:.0f} s){'' if self.good else '   FAILED'}"
        for case in self._skipped:
            skipped = case.find("skipped")
            reason = (skipped.text or skipped.get("message") or "no reason given").strip().splitlines()[0]
            yield f"  not run: {case.get('classname').rpartition('.')[2]}.{case.get('name')}: {reason}"


def _gateway(windows, jars, _, reports):
    """Everything tagged for Windows that does not need a real one, in a Windows without a world."""
    windows.detach()
    return windows.run([*java(jars.program + jars.tests), _CONSOLE, *_EXECUTE, "--scan-classpath",
                        windows_path(jars.tests[0]), "-t", "windows & !" + _REAL,
                        "--reports-dir", windows_path(reports)], timeout=600).returncode


def _launcher(windows, jars, _, reports):
    """A Windows program calls wsl.exe; with it those tests for the real one that ours can answer as well."""
    bridge = windows.attach(_fresh("healthy"))
    methods = [option for name in _ALSO_HERE for option in ("-m", f"{_REAL_LAUNCHER}#{name}()")]
    return windows.run([*java(jars.program + jars.tests), _CONSOLE, *_EXECUTE, "-c", _LAUNCHER, *methods,
                        "--reports-dir", windows_path(reports)], port=bridge.port, timeout=600,
                       more={"WGD_REAL_DISTRO": "Ubuntu-24.04"}).returncode


def _fresh(name):
    """A copy of a shipped world in the cache, its machine as the world says."""
    world = os.path.join(stock.cache(), "worlds", name)
    shutil.rmtree(world, ignore_errors=True)
    shutil.copytree(stock.LAB + "/worlds/" + name, world)
    reset(world)
    return world


def _reports(windows, jars, jdk, reports):
    """Tests on this machine's Java that start the program on the other one."""
    modules = [f"{stock.CHECKOUT}/{module}/target/{kind}" for module in ("app", "wizard-steps", "diagnostics")
               for kind in ("test-classes", "classes")]
    path = [*modules, *glob.glob(stock.CHECKOUT + "/app/target/lib/*.jar"), *jars.tests[1:]]
    return subprocess.run([jdk + "/bin/java", "-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                           "-cp", os.pathsep.join(path), _CONSOLE, *_EXECUTE, "-p", "dev.wslgodoctor.app.wine",
                           "-t", "wine", "--reports-dir", reports],
                          cwd=stock.CHECKOUT + "/app", check=False, timeout=1200,
                          env={**os.environ, **windows.variables_of_suite(), "JAVA_HOME": jdk,
                               _CLASS_PATH: os.pathsep.join(jars.program)}).returncode


def _window(windows, jars, _, reports):
    """The wizard's own test inside of the Windows JVM, on a fresh copy of a world."""
    world = _fresh("five-layers")
    screens = os.path.join(stock.cache(), "results", "screens")
    shutil.rmtree(screens, ignore_errors=True)
    os.makedirs(screens)
    bridge = windows.attach(world)
    options = ["-Dprism.order=sw", "-Dprism.lcdtext=false", "-Dwgd.screens=" + windows_path(screens),
               "-Dwslgodoctor.state=" + windows_path(reports + "/state")]
    return windows.run([*java(jars.program + jars.tests, *options), _CONSOLE, *_EXECUTE, "-p",
                        "dev.wslgodoctor.app.wine", "-t", "wine-window", "--reports-dir",
                        windows_path(reports)], port=bridge.port, timeout=600).returncode
