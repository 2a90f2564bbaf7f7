"""The commands of the Wine lab."""

import os
import sys

from . import stock
from .jars import Jars, windows_jvm
from .stock import LabFailure
from .windows import Windows, windows_path

# Java 25's default is UTF-8 (JEP 400), Java 11's is the code page: the program is to run as with its own Java.
_JVM = ("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
        "-Djava.io.tmpdir=C:\\windows\\temp", "-Djna.tmpdir=C:\\windows\\temp")


def java(jars, *options):
    """The beginning of a command line: the Windows JVM with these jars."""
    return [windows_path(windows_jvm()), *_JVM, *options, "-cp", ";".join(windows_path(jar) for jar in jars)]


def program(jdk, arguments):
    """One run of the program on a world."""
    world, rest = _world(arguments)
    with stock.alone():
        jars = Jars(jdk + "/bin/java")
        state = _state(world)
        with Windows().running() as windows:
            bridge = windows.attach(world)
            return windows.run([*java(jars.program, "-Dwslgodoctor.state=" + windows_path(state)),
                                "dev.wslgodoctor.app.Main", *rest], port=bridge.port).returncode & 0xFF


def _world(arguments):
    for position, argument in enumerate(arguments):
        if argument.startswith("--world="):
            return argument[len("--world="):], arguments[:position] + arguments[position + 1:]
        if argument == "--world" and position + 1 < len(arguments):
            return arguments[position + 1], arguments[:position] + arguments[position + 2:]
    raise LabFailure("usage: program --world=WORLD [ARGUMENTS]", 2)


def _state(world):
    """Where the program keeps the journal of that world."""
    folder = os.path.join(stock.cache(), "state", stock.key(os.path.abspath(world)))
    os.makedirs(folder, exist_ok=True)
    return folder


def main(name, jdk, arguments):
    """Runs one command; returns the exit status."""
    try:
        return {"program": program}[name](jdk, arguments)
    except LabFailure as failure:
        print(f"wine lab: {failure}", file=sys.stderr)
        return failure.status
