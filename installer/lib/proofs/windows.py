"""The setup for Windows, under Wine: a small Windows of its own, whose user is 张 伟."""

import contextlib
import glob
import os
import shutil
import subprocess
import tempfile
import threading
import time

from proofs import elevated
from winelab import stock
from winelab.jars import Jars, windows_jvm
from winelab.screen import Screen
from winelab.windows import NOBODY, Windows, windows_path

_TITLE = "WSL Go Doctor"
_UNINSTALL = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\WSLGoDoctor"
_OPEN = r"HKEY_CURRENT_USER\Software\Classes\WSLGoDoctor.Bundle\shell\open\command"
_LOCAL = f"Users/{NOBODY}/AppData/Local"
_PLACE = f"{_LOCAL}/Programs/{_TITLE}"
# where it is started from: see the last proof of _life
_PLAIN = "Programs/Doctor"
_START_MENU = f"Users/{NOBODY}/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/{_TITLE}.lnk"


def jars(jdk):
    """The program for the old Java of the Wine lab, in the order of its class path."""
    with stock.alone():
        return Jars(jdk + "/bin/java").program


class OwnWindows(Windows):
    """A prefix that nothing else uses, thrown away at the end."""

    @contextlib.contextmanager
    def running(self):
        """Up, with a screen of its own."""
        with Screen() as screen, tempfile.TemporaryDirectory() as folder:
            self._screen = screen.name
            with stock.alone():
                made = stock.piece("installer-prefix", self._made, self._make)
            self._prefix = folder + "/prefix"
            subprocess.run(["cp", "-a", "--reflink=auto", made, self._prefix], check=True)
            try:
                self._up()
                yield self
            finally:
                self._stop()

    def again(self):
        """Down and up: its server sees only the mounts that were there when it was started."""
        self._stop()
        self._up()

    @property
    def drive(self):
        """The folder of drive C."""
        return self._prefix + "/drive_c"

    @property
    def screen(self):
        """The name of its X server."""
        return self._screen

    def installed(self, name):
        """Where a file of the program is, when it is installed where the setup offers it."""
        return f"{self.drive}/{_PLACE}/{name}"

    def start(self, argv, more=None):
        """Runs a program to its end; returns status, output and errors."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            done = self.run(argv, stdin=subprocess.DEVNULL, stdout=out, stderr=err, timeout=180, more=more)
            return done.returncode, *(_text(file) for file in (out, err))


def _text(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace").replace("\r\n", "\n")


class _Installed:
    """What the proofs look at and do."""

    def __init__(self, windows, java):
        self.windows = windows
        self.folder = f"{windows.drive}/{_PLACE}"
        self.data = f"{windows.drive}/{_LOCAL}/wsl-go-doctor"
        self._java = java

    def move(self, place):
        """Looks at this folder of drive C from now on."""
        self.folder = f"{self.windows.drive}/{place}"

    def setup(self, file, *options):
        """Runs a setup silently; returns its status."""
        return self.windows.start([windows_path(file), "/S", *options])[0]

    def program(self, *arguments, java=True, name="wsl-go-doctor.exe", folder=None):
        """Runs the installed program."""
        more = {"JAVA_HOME": windows_path(self._java)} if java else {}
        return self.windows.start([self.path(f"{folder or self.folder}/{name}"), *arguments], more=more)

    def path(self, file):
        """How Windows calls a file: on drive C, if it is there."""
        drive = self.windows.drive + "/"
        return "C:\\" + file[len(drive):].replace("/", "\\") if file.startswith(drive) else windows_path(file)

    def uninstall(self, *options, folder=None):
        """Runs the uninstaller, which goes on in a copy of itself, and waits for its end."""
        place = folder or self.folder
        self.windows.start([self.path(place + "/Uninstall.exe"), "/S", *options])
        end = time.monotonic() + 60
        while os.path.exists(place) and time.monotonic() < end:
            time.sleep(0.2)

    def registered(self, key, name):
        """A registry value as an export has it, its backslashes single; None if it is not there.

        Not from reg.exe, whose output goes through a code page.
        """
        file = self.windows.drive + "/export.reg"
        with contextlib.suppress(FileNotFoundError):
            os.remove(file)
        self.windows.start(["regedit", "/E", "C:\\export.reg", key])
        if not os.path.exists(file):
            return None
        text = stock.content(file).decode("utf-16").replace("\r\n", "\n")
        os.remove(file)
        start = (f'"{name}"=' if name else "@=")
        section = text.split(f"[{key}]\n", 1)[-1].split("\n[", 1)[0] if f"[{key}]" in text else ""
        line = next((line[len(start):] for line in section.splitlines() if line.startswith(start)), None)
        return None if line is None else line[1:-1].replace('\\"', '"').replace("\\\\", "\\") \
            if line.startswith('"') else line

    def files(self):
        """All files of drive C that are no temporary ones of Windows, with their sizes."""
        found = {}
        for folder, _, names in os.walk(self.windows.drive):
            for name in names:
                path = os.path.join(folder, name)
                relative = path[len(self.windows.drive) + 1:]
                if not relative.lower().startswith(("windows/", f"users/{NOBODY}/temp", f"{_LOCAL}/temp".lower())):
                    found[relative] = os.lstat(path).st_size
        return found


def _java(folder):
    """The lab's Windows JVM, which says of itself that it is what the program needs."""
    home = folder + "/java"
    shutil.copytree(os.path.dirname(os.path.dirname(windows_jvm())), home)
    with open(home + "/release", "w", encoding="ascii") as file:
        file.write('JAVA_VERSION="11.0.2"\nOS_ARCH="x86_64"\n')
    return home


def prove(tally, setup, wine_setup, older_setup, version):
    """All proofs; the setups are the shipped one, the one for the lab's Java, and an older one of that."""
    with tempfile.TemporaryDirectory() as scratch, OwnWindows().running() as windows:
        here = _Installed(windows, _java(scratch))
        before = here.files()
        _shipped(tally, here, setup, version)
        elevated.prove(tally, here, wine_setup, scratch)
        _life(tally, here, wine_setup, older_setup, version)
        _refusals(tally, here, wine_setup, older_setup, scratch)
        _end(tally, here, wine_setup, before)


def _equal(expected, found):
    assert expected == found, f"expected {expected!r}, found {found!r}"


def _shipped(tally, here, setup, version):
    tally.prove("the shipped setup installs silently, for a user named 张 伟, without an administrator's place",
                lambda: (_equal(0, here.setup(setup)), _equal([], _missing(here))))
    tally.prove("it stands in the list of programs with version, icon, size and a silent way out", lambda: (
        _equal(version, here.registered(_UNINSTALL, "DisplayVersion")),
        _equal("C:\\" + f"{_PLACE}/{_TITLE}.exe".replace("/", "\\"), here.registered(_UNINSTALL, "DisplayIcon")),
        _size(here), _quiet(here)))
    tally.prove("it stands in the start menu", lambda: _there(f"{here.windows.drive}/{_START_MENU}"))
    tally.prove("bundles can be opened with it, and zip files stay whose they were", lambda: (
        _equal('"C:\\' + f'{_PLACE}/{_TITLE}.exe" --bundle "%1"'.replace("/", "\\"), here.registered(_OPEN, "")),
        _equal("", here.registered(r"HKEY_CURRENT_USER\Software\Classes\.zip\OpenWithProgids", "WSLGoDoctor.Bundle"))))
    tally.prove("without a Java it says in one sentence what is needed and where to get it", lambda: _no_java(here))
    tally.prove("an uninstallation leaves nothing", lambda: (here.uninstall(), _equal(False, os.path.exists(here.folder))))


def _missing(here):
    wanted = ["wsl-go-doctor.exe", _TITLE + ".exe", "Uninstall.exe", "app/launch.txt", "licences/LICENSE.txt"]
    return [name for name in wanted if not os.path.isfile(f"{here.folder}/{name}")]


def _there(path):
    assert os.path.exists(path), path


def _size(here):
    found = int(here.registered(_UNINSTALL, "EstimatedSize").rpartition(":")[2], 16)
    real = sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(here.folder) for name in names)
    assert abs(found - real / 1024) < 200, (found, real / 1024)


def _quiet(here):
    assert here.registered(_UNINSTALL, "QuietUninstallString").endswith("/S")


def _no_java(here):
    status, out, err = here.program("--version", java=False)
    _equal(4, status)
    assert "Java 25" in err and "adoptium.net" in err and err.strip().count("\n") == 0 and not out, (out, err)


def _life(tally, here, setup, older, version):
    def data():
        os.makedirs(here.data + "/journal", exist_ok=True)
        for name, content in (("settings.json", '{"version": 1, "language": "zh-CN"}\n'), ("journal/entry.json", "{}\n")):
            with open(f"{here.data}/{name}", "w", encoding="utf-8") as file:
                file.write(content)

    here.move(_PLAIN)
    tally.prove("an older version is installed in a chosen folder, and runs", lambda: (
        _equal(0, here.setup(older, "/D=C:\\" + _PLAIN.replace("/", "\\"))), _equal("0.0.9", here.registered(_UNINSTALL, "DisplayVersion")),
        _there(here.folder + "/app/gone-since-0.0.9.jar"), _runs(here, version)))
    data()
    kept = _content(here.data)
    tally.prove("a newer version takes its place: old files gone, data as they were", lambda: (
        _equal(0, here.setup(setup)), _equal(version, here.registered(_UNINSTALL, "DisplayVersion")),
        _equal(False, os.path.exists(here.folder + "/app/gone-since-0.0.9.jar")),
        _equal(kept, _content(here.data)), _runs(here, version), _nothing_beside(here)))
    tally.prove("arguments reach the program as they are: Chinese, blanks, quotes, stars", lambda: _arguments(here))
    tally.prove("the window opens from the launcher without a console", lambda: _window(here))
    tally.prove("a damaged installation says so, and the setup repairs it", lambda: _damage(here, setup, version))
    tally.prove("an older setup is refused and changes nothing, unless it is forced", lambda: (
        _equal(5, here.setup(older)), _equal(version, here.registered(_UNINSTALL, "DisplayVersion")),
        _equal(0, here.setup(older, "/Force")), _equal("0.0.9", here.registered(_UNINSTALL, "DisplayVersion")),
        _equal(0, here.setup(setup)), _equal(kept, {name: kept[name] for name in _content(here.data) if name in kept})))
    tally.not_run("the program starts from a folder named 张 伟",
                  "Wine has no short names, and the lab's Java 11 does not take the launcher's UTF-8, as Java 18 and later do")


def _content(folder):
    return {os.path.relpath(path, folder): stock.content(path)
            for path in glob.glob(folder + "/**", recursive=True) if os.path.isfile(path)}


def _nothing_beside(here):
    _equal([], [name for name in ("new", "old") if os.path.exists(f"{here.folder}/{name}")])


def _runs(here, version):
    status, out, err = here.program("--version")
    assert status == 0 and out.startswith("wsl-go-doctor " + version), (status, out, err)


def _arguments(here):
    for text in ("没有这个 原因", 'a "b" c\\', "*"):
        status, out, err = here.program("explain", text)
        _equal(3, status)
        assert text.split(" ")[0].strip('"') in err, (text, out, err)


def _window(here):
    plan = here.folder + "/app/launch.txt"
    before = stock.content(plan)
    with open(plan, "ab") as file:
        file.write(b"option=-Dwslgodoctor.rehearsal=frame\n")
    try:
        status, _, err = here.program(name=_TITLE + ".exe")
        _equal((0, ""), (status, "" if status == 0 else err))
    finally:
        with open(plan, "wb") as file:
            file.write(before)


def _damage(here, setup, version):
    jar = sorted(glob.glob(here.folder + "/app/picocli*.jar"))[0]
    os.remove(jar)
    status, _, err = here.program("--version")
    assert status == 4 and "damaged" in err and os.path.basename(jar) in err, (status, err)
    os.remove(here.folder + "/app/launch.txt")
    _equal(4, here.program("--version")[0])
    _equal(0, here.setup(setup))
    _runs(here, version)


def _refusals(tally, here, setup, older, scratch):
    tally.prove("while the program runs, a setup changes nothing and says so", lambda: _running(here, setup))
    tally.prove("it is uninstalled from a chosen folder, which stays if there is something else in it", lambda: _foreign(here))
    if os.geteuid() != 0:
        tally.not_run("a full and a read-only disk", "they are mounted, which needs root")
        return
    tally.prove("a full disk leaves the installed program as it was", lambda: _full(here, setup, older, scratch))
    tally.prove("a folder that cannot be written is refused", lambda: _read_only(here, setup, scratch))


def _running(here, setup):
    # a start that does not end by itself: the window
    environment = {"JAVA_HOME": windows_path(here._java)}
    thread = threading.Thread(target=lambda: here.windows.start(
        [here.path(f"{here.folder}/{_TITLE}.exe")], more=environment), daemon=True)
    before = _content(here.folder)
    thread.start()
    try:
        end = time.monotonic() + 60
        # until the program is really up a setup succeeds, which changes nothing either
        while (status := here.setup(setup)) == 0 and time.monotonic() < end:
            pass
        _equal((2, True), (status, thread.is_alive()))
        _equal(before, _content(here.folder))
    finally:
        here.windows.start(["taskkill", "/F", "/IM", _TITLE + ".exe"])
        thread.join(60)


def _foreign(here):
    parent = os.path.dirname(here.folder)
    foreign = here.folder + "/my own file.txt"
    with open(foreign, "w", encoding="utf-8") as file:
        file.write("mine")
    key = here.folder + "/Uninstall.exe"
    here.windows.start([here.path(key), "/S"])
    end = time.monotonic() + 60
    while os.path.exists(key) and time.monotonic() < end:
        time.sleep(0.2)
    _equal(["my own file.txt"], os.listdir(here.folder))
    shutil.rmtree(parent)


@contextlib.contextmanager
def _mounted(here, folder, options):
    os.makedirs(folder)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], check=True)
    here.windows.again()
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=False)


def _full(here, setup, older, scratch):
    disk = scratch + "/small-disk"
    with _mounted(here, disk, "size=120m"):
        place = disk + "/程序"
        _equal(0, here.setup(older, "/D=" + windows_path(place)))
        before = _content(place)
        with open(disk + "/filling", "wb") as file:
            file.write(b"x" * (60 << 20))
        _equal(3, here.setup(setup, "/D=" + windows_path(place)))
        _equal(before, _content(place))
        os.remove(disk + "/filling")
        here.uninstall(folder=place)
        _equal([], os.listdir(disk))


def _read_only(here, setup, scratch):
    disk = scratch + "/read-only"
    with _mounted(here, disk, "ro,size=45m"):
        _equal(3, here.setup(setup, "/D=" + windows_path(disk + "/program")))
        _equal([], os.listdir(disk))


def _end(tally, here, setup, before):
    here.move(_PLACE)

    def data_stay():
        _equal(0, here.setup(setup))
        here.uninstall()
        left = sorted(set(here.files()) - set(before))
        _equal([], [name for name in left if not name.startswith(f"{_LOCAL}/wsl-go-doctor/")])
        assert f"{_LOCAL}/wsl-go-doctor/settings.json" in left, left
        assert not any("/cache/" in name for name in left), left
        _equal(None, here.registered(_UNINSTALL, "DisplayName"))
        _equal(None, here.registered(_OPEN, ""))

    def data_go():
        _equal(0, here.setup(setup))
        here.uninstall("/DeleteData")
        _equal([], sorted(set(here.files()) - set(before)))

    tally.prove("an uninstallation leaves the user's data and nothing else", data_stay)
    tally.prove("with the data, if that is asked for, nothing at all is left", data_go)
