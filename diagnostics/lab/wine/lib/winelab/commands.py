"""The commands of the Wine lab."""

import os
import sys

from . import stock, suites
from .jars import Jars
from .stock import LabFailure
from .windows import Windows, java, windows_path

def program(jdk, arguments):
    """One run of the program on a world."""
    world, rest = _world(arguments)
    with Windows().running() as windows:
        jars = suites.class_path() or Jars(jdk + "/bin/java").program
        bridge = windows.attach(world)
        done = windows.run([*java(jars, "-Dwslgodoctor.state=" + windows_path(_state(world))),
                            "dev.wslgodoctor.app.Main", *rest], port=bridge.port)
        return done.returncode & 0xFF


def _world(arguments):
    for position, argument in enumerate(arguments):
        if argument.startswith("--world="):
            return argument[len("--world="):], arguments[:position] + arguments[position + 1:]
        if argument == "--world" and position + 1 < len(arguments):
            return arguments[position + 1], arguments[:position] + arguments[position + 2:]
    raise LabFailure("usage: program --world=WORLD [ARGUMENTS]", 2)


def _state(world):
    """Where the program keeps the journal of that world."""
    folder = os.environ.get("WGD_STATE") or os.path.join(stock.cache(), "state", stock.key(os.path.abspath(world)))
    os.makedirs(folder, exist_ok=True)
    return folder


def main(name, jdk, arguments):
    """Runs one command; returns the exit status."""
    try:
        return {"program": program, "run": suites.run}[name](jdk, arguments)
    except LabFailure as failure:
        print(f"wine lab: {failure}", file=sys.stderr)
        return failure.status
