"""From a world to what the Wine prefix is filled with."""

import os
import subprocess

from . import stock
from .stock import LabFailure

_START = {"running": 2, "stopped": 3, "disabled": 4}


def link_new(source, target, depth):
    """Links into target what source has and target has not, that many folders deep."""
    here = {name.lower(): name for name in os.listdir(target)}
    for name in os.listdir(source):
        there = f"{target}/{here.get(name.lower(), name)}"
        if not os.path.exists(there):
            os.symlink(f"{source}/{name}", there)
        elif depth > 1 and os.path.isdir(f"{source}/{name}"):
            link_new(f"{source}/{name}", there, depth - 1)
        else:
            raise LabFailure(f"the world has {source}/{name}, which Wine has already")


def services(states):
    """Registry entries with which the service manager gives the world's answers."""
    text = "Windows Registry Editor Version 5.00\n"
    for name, state in states.items():
        place = f"[{{}}HKEY_LOCAL_MACHINE\\System\\CurrentControlSet\\Services\\{name}]\n"
        if state == "missing":
            text += "\n" + place.format("-")
            continue
        text += "\n" + place.format("") + ('"Type"=dword:00000010\n"ErrorControl"=dword:00000001\n'
                                          '"ObjectName"="LocalSystem"\n'
                                          f'"DisplayName"="{name}"\n"Start"=dword:{_START[state]:08x}\n'
                                          '"ImagePath"="C:\\\\windows\\\\system32\\\\wgd-service.exe"\n')
    return text


def reset(world):
    """Puts the world's machine back to what the world says."""
    lab_world("shutdown", world)
    lab_world("reset", world)


def lab_world(command, world):
    """Runs the lab's own command; returns what it says."""
    done = subprocess.run([stock.LAB + "/bin/lab-world", command, world], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise LabFailure(done.stderr.decode("utf-8", "replace").strip().replace("lab: ", "", 1), done.returncode)
    return done.stdout
