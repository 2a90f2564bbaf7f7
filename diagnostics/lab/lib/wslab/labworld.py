"""The program lab-world: makes, resets, stops and compares instances of worlds."""

import json
import os
import sys

from . import hostside, instance as instances, making, places, snapshot
from .failure import LabFailure, NotRun

_USAGE = "usage: lab-world prepare|reset|shutdown|snapshot|forget WORLD"


def main(arguments):
    """Runs one command; returns the exit status."""
    if len(arguments) != 2 or arguments[0] not in _COMMANDS:
        print(_USAGE, file=sys.stderr)
        return 2
    command, world = arguments
    try:
        if not os.path.isdir(world):
            raise LabFailure(f"{world}: there is no such folder", 3)
        places.become_root_of_a_namespace("lab-world", arguments)
        _COMMANDS[command](world)
        return 0
    except LabFailure as failure:
        print(f"lab: {failure}", file=sys.stderr)
        return failure.status


def _prepare(world):
    making.forget_vanished()
    folder = instances.instance_folder(world)
    instance, anew = making.renew(os.path.abspath(world), folder)
    unavailable = {}
    with instance.locked():
        for distro in instance.world["distros"]:
            if distro["rootfs"] is not None and distro["start"]["mode"] == "ok":
                try:
                    making.layer(instance, distro)
                except NotRun as missing:
                    unavailable[distro["name"]] = str(missing)
    print(json.dumps({"instance": instance.folder, "windows": instance.windows,
                      "state": "made" if anew else "unchanged", "unavailable": unavailable}, ensure_ascii=False))


def _reset(world):
    instance = instances.locate(world, "lab-world", [])
    with instance.locked():
        making.reset(instance)


def _shutdown(world):
    instance = instances.locate(world, "lab-world", [])
    with instance.locked():
        hostside.shutdown(instance)


def _snapshot(world):
    sys.stdout.write(snapshot.listing(instances.locate(world, "lab-world", [])))


def _forget(world):
    making.forget(instances.instance_folder(world))


_COMMANDS = {"prepare": _prepare, "reset": _reset, "shutdown": _shutdown, "snapshot": _snapshot, "forget": _forget}
