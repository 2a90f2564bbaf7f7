"""The Wine prefix: one small Windows, filled from a world, with its screen and its server."""

import contextlib
import json
import os
import shutil
import subprocess
import tempfile

from . import stock
from .bridge import Bridge
from .jars import windows_jvm
from .screen import Screen
from .stock import LabFailure, NotRun
from .worlds import lab_world, link_new, services

# Raise it when a prefix made by an older recipe would no longer do.
_RECIPE = 2
_BUILD = "22631"
# Without a world the developer is this one: a space, and characters outside of every Western code page.
NOBODY = "张 伟"

# JavaFX takes characters that its own font lacks from the fonts linked to Tahoma (PrismFontFactory.getLinkedFonts).
_FONT = "wqy-microhei.ttc"
_FONT_FOLDER = "/usr/share/fonts/truetype/wqy"
_FONT_LINK = ",".join(f"{byte:02x}" for byte in f"{_FONT},WenQuanYi Micro Hei\0\0".encode("utf-16-le"))

_BASE = f"""Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion]
"CurrentBuild"="{_BUILD}"
"CurrentBuildNumber"="{_BUILD}"
"CurrentMajorVersionNumber"=dword:0000000a
"CurrentMinorVersionNumber"=dword:00000000

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList]
"ProfilesDirectory"="C:\\\\Users"

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Fonts]
"WenQuanYi Micro Hei (TrueType)"="{_FONT}"

[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\FontLink\\SystemLink]
"Tahoma"=hex(7):{_FONT_LINK}

[HKEY_CURRENT_USER\\Environment]
"TEMP"="C:\\\\windows\\\\temp"
"TMP"="C:\\\\windows\\\\temp"
"""

# Set for what a suite starts: its screen, which says as well that the prefix is the suite's and stays up.
SUITE_SCREEN = "WGD_WINE_SCREEN"

# Java 25's default is UTF-8 (JEP 400), Java 11's is the code page: the program is to run as with its own Java.
_JVM = ("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
        "-Djava.io.tmpdir=C:\\windows\\temp", "-Djna.tmpdir=C:\\windows\\temp")

_FILES = ("system.reg", "user.reg", "userdef.reg")


class Windows:
    """One prefix in the cache. Only one process may use it at a time (stock.alone)."""

    def __init__(self):
        wine = shutil.which("wine")
        if wine is None:
            raise NotRun("wine is not installed")
        version = stock.command(["wine", "--version"], "wine --version", env=_environment("/nonexistent", ":0"))
        programs = [stock.content(f"{stock.WINE}/{name}.c") for name in ("wsl", "service")]
        self.user = NOBODY
        self._variables = {}
        self._screen = None
        self._made = stock.key(version.strip().splitlines()[-1], _RECIPE, _BASE, *programs)

    @contextlib.contextmanager
    def running(self):
        """Alone, with a screen of its own, and ended at the end; within a suite with the suite's."""
        suite = os.environ.get(SUITE_SCREEN)
        if suite:
            self._screen = suite
            self._prefix = stock.piece("prefix", self._made, self._make)
            yield self
            return
        with stock.alone(), Screen() as screen:
            self._screen = screen.name
            self._prefix = stock.piece("prefix", self._made, self._make)
            try:
                self._up()
                yield self
            finally:
                self._stop()

    def variables_of_suite(self):
        """What a program has to be started with to use this very Windows."""
        return {SUITE_SCREEN: self._screen}

    # ---- making

    def _make(self, folder):
        stock.say("making a Wine prefix ...")
        self._prefix = folder
        try:
            self._wine("wineboot", "-i")
        except LabFailure as failure:
            raise NotRun(f"Wine does not run here: {failure}") from failure
        if os.path.isfile(f"{_FONT_FOLDER}/{_FONT}"):
            shutil.copy(f"{_FONT_FOLDER}/{_FONT}", folder + "/drive_c/windows/Fonts")
        self._import({"base.reg": _BASE.encode("utf-16")})
        self._stop()
        if not os.path.isdir(f"{folder}/drive_c/users/{NOBODY}"):
            raise NotRun(f"Wine makes no folder of the user {NOBODY} here; there are "
                         + ", ".join(os.listdir(folder + "/drive_c/users")))
        os.rename(folder + "/drive_c/users", folder + "/drive_c/Users")
        for name in ("wsl", "service"):
            stock.command(["x86_64-w64-mingw32-gcc", "-Wall", "-Wextra", "-Werror", "-O2", "-s", "-o",
                           f"{folder}/{name}.exe", f"{stock.WINE}/{name}.c", "-lws2_32", "-ladvapi32"], "mingw")
        for name in os.listdir(f"{folder}/drive_c/Users/{NOBODY}"):
            # Wine links a user's folders to those of this machine's user: nothing here may reach them
            place = f"{folder}/drive_c/Users/{NOBODY}/{name}"
            if os.path.islink(place):
                os.remove(place)
                os.mkdir(place)
        os.makedirs(folder + "/base")
        for name in _FILES:
            shutil.copy(f"{folder}/{name}", folder + "/base")
        shutil.rmtree(folder + "/drive_c/lab", ignore_errors=True)

    # ---- attaching a world

    def attach(self, world):
        """Makes this the Windows of that world: its drives, its registry, its services, its user. Returns the bridge."""
        prepared = json.loads(lab_world("prepare", world))
        with open(prepared["instance"] + "/world.json", encoding="utf-8") as file:
            described = json.load(file)["windows"]
        exports = {name: stock.content(f"{prepared['windows']}/{name}")
                   for name in sorted(os.listdir(prepared["windows"])) if name.lower().endswith(".reg")}
        exports["zz-services.reg"] = services(described["services"]).encode("utf-16")
        identity = stock.key(prepared["instance"], described, *exports.values())
        if self._attached() != identity:
            self._restore()
            self._become(described)
            self._link(prepared["windows"])
            self._import(exports)
            # services are read when the service manager starts
            self._stop()
            self._up()
            with open(self._prefix + "/attached", "w", encoding="utf-8") as file:
                file.write(identity)
        self._become(described)
        return Bridge(stock.LAB + "/bin/wsl", {"WGD_WORLD": os.path.abspath(world)}, prepared["windows"])

    def _become(self, described):
        self.user = described["user"]
        self._variables = {name: value for name, value in described["environment"].items() if name.lower() != "path"}

    def _attached(self):
        try:
            with open(self._prefix + "/attached", encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def detach(self):
        """Back to the Windows of nobody: as the prefix was made."""
        self._restore()
        self._up()

    def _restore(self):
        self._stop()
        with contextlib.suppress(FileNotFoundError):
            os.remove(self._prefix + "/attached")
        for name in _FILES:
            shutil.copy(f"{self._prefix}/base/{name}", self._prefix)
        drive = self._prefix + "/drive_c"
        for folder, folders, files in os.walk(drive):
            if folder.count("/") - drive.count("/") > 1:
                folders.clear()
                continue
            for name in [*folders, *files]:
                if os.path.islink(f"{folder}/{name}"):
                    os.remove(f"{folder}/{name}")
        if os.path.isdir(drive + "/Users.nobody"):
            os.rename(drive + "/Users.nobody", drive + "/Users")
        for name in os.listdir(self._prefix + "/dosdevices"):
            if name not in ("c:", "z:"):
                os.remove(f"{self._prefix}/dosdevices/{name}")
        self.user, self._variables = NOBODY, {}
        self._put_launcher(False)

    def _put_launcher(self, present):
        place = self._prefix + "/drive_c/windows/system32/wsl.exe"
        if present:
            shutil.copy(self._prefix + "/wsl.exe", place)
        else:
            with contextlib.suppress(FileNotFoundError):
                os.remove(place)

    def _link(self, drives):
        """The world's drives: Users as a whole; of folders that Windows itself has, only what is new in them."""
        shutil.copy(self._prefix + "/service.exe", self._prefix + "/drive_c/windows/system32/wgd-service.exe")
        self._put_launcher(True)
        os.rename(self._prefix + "/drive_c/Users", self._prefix + "/drive_c/Users.nobody")
        for letter in os.listdir(drives):
            if len(letter) != 1:
                continue
            if letter != "C":
                os.symlink(f"{drives}/{letter}", f"{self._prefix}/dosdevices/{letter.lower()}:")
                continue
            link_new(f"{drives}/C", self._prefix + "/drive_c", 2)

    def _import(self, exports):
        folder = self._prefix + "/exports"
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        for name, content in exports.items():
            with open(f"{folder}/{name}", "wb") as file:
                file.write(content)
        self._wine("regedit", "/S", *(windows_path(f"{folder}/{name}") for name in exports))

    # ---- running

    def run(self, argv, port=None, more=None, **options):
        """Runs a Windows program to its end, with more variables if wanted; returns what subprocess.run does."""
        variables = {**_environment(self._prefix, self._screen), **_unix_variables(self._variables),
                     **(more or {})}
        if port is not None:
            variables["WGD_WINE_PORT"] = str(port)
        return subprocess.run([*self._as_user(), "wine", *argv], env=variables, check=False, **options)

    def _as_user(self):
        """Wine takes the Windows user's name from this machine's list of users: it sees another list."""
        names = self._prefix + "/passwd"
        with open(names, "w", encoding="utf-8") as file:
            file.write(f"{self.user}:x:0:0::/nonexistent:/bin/sh\n")
        namespaces = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
        return [*namespaces, "sh", "-c", 'mount --bind "$0" /etc/passwd && exec "$@"', names]

    def _up(self):
        """Starts the server and Windows' own processes, apart from the streams of the programs that come.

        The server stays for a quarter of an hour without programs, so that the next one starts at once.
        """
        self._server("-p900")
        self._wine("wineboot")

    def _wine(self, *argv):
        # into a file: processes of Windows that start meanwhile stay, and would keep a pipe open
        with tempfile.TemporaryFile() as said:
            done = self.run(argv, stdin=subprocess.DEVNULL, stdout=said, stderr=said, timeout=300)
            if done.returncode != 0:
                said.seek(0)
                raise LabFailure(f"{argv[0]} failed: {said.read().decode('utf-8', 'replace').strip()[-500:]}")

    def _stop(self):
        for option in ("-k", "-w"):
            self._server(option)

    def _server(self, option):
        subprocess.run([*self._as_user(), "wineserver", option], env=_environment(self._prefix, self._screen),
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=60)


def java(jars, *options):
    """The beginning of a command line: the Windows JVM with these jars."""
    return [windows_path(windows_jvm()), *_JVM, *options, "-cp", ";".join(windows_path(jar) for jar in jars)]


def windows_path(path):
    """How Wine calls a path of this machine."""
    return "Z:" + os.path.abspath(path).replace("/", "\\")


def _environment(prefix, screen):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "WGD_LAB_CACHE", "XDG_CACHE_HOME")
            if name in os.environ}
    return {**kept, "WINEPREFIX": prefix, "WINEDEBUG": "-all", "DISPLAY": screen, "LC_ALL": "C.UTF-8",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d"}


def _unix_variables(variables):
    # Windows has these of its own accord; set from outside they would only hide it
    own = {"userprofile", "username", "appdata", "localappdata", "systemroot", "systemdrive", "programfiles",
           "computername", "temp", "tmp"}
    return {name: value for name, value in variables.items() if name.lower() not in own}
