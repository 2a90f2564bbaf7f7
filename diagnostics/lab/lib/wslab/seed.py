"""Lays a world's own files over a distro's root file system, once, when the distro is first made."""

import os
import shutil
import stat

from .session import COMMANDS

# 1 January 2026
_OLD = 1767225600


def lay(plan, root):
    """Copies plan["files"] and plan["commands"] into `root`, applies plan["modes"], removes plan["absent"]."""
    people = _people(root)
    for path in plan["absent"]:
        _remove(root + "/" + path.lstrip("/"))
    if plan["files"]:
        _copy_tree(plan["files"], root, people)
    for folder in plan["commands"]:
        _copy_tree(folder, root + COMMANDS, people)
    for path, change in plan["modes"].items():
        target = root + "/" + path.lstrip("/")
        if "owner" in change or "group" in change:
            owner = people.get(change.get("owner"), (-1, -1))
            group = people.get(change.get("group"), owner)
            os.chown(target, owner[0], group[1], follow_symlinks=False)
        if "mode" in change:
            os.chmod(target, int(change["mode"], 8))


def _people(root):
    """Name to (user id, group id), from the distro's own password file."""
    with open(root + "/etc/passwd", encoding="utf-8", errors="surrogateescape") as file:
        rows = [line.rstrip("\n").split(":") for line in file]
    return {row[0]: (int(row[2]), int(row[3])) for row in rows if len(row) == 7}


def _owner(inside, people):
    parts = inside.split("/")
    return people.get(parts[2], (0, 0)) if len(parts) > 2 and parts[1] == "home" else (0, 0)


def _copy_tree(source, target, people):
    base = "" if target.endswith(COMMANDS) else None
    for folder, folders, files in os.walk(source):
        inside = folder[len(source):]
        place = target + inside
        if not os.path.isdir(place):
            os.makedirs(place)
            os.chown(place, *_owner(inside, people))
        links = [name for name in folders if os.path.islink(f"{folder}/{name}")]
        for name in files + links:
            _copy(f"{folder}/{name}", f"{place}/{name}",
                  (0, 0) if base is not None else _owner(f"{inside}/{name}", people), base is not None)


def age(path):
    """The files of a world are all equally old: their times in a checkout are those of the checkout, and a program that
    was built of them before would look older than its source."""
    os.utime(path, (_OLD, _OLD), follow_symlinks=False)


def _copy(source, target, owner, executable):
    if os.path.lexists(target) and not os.path.isdir(target):
        os.unlink(target)
    shutil.copy(source, target, follow_symlinks=False)
    age(target)
    os.chown(target, *owner, follow_symlinks=False)
    if not os.path.islink(target):
        # Only the executable bit: the rest depends on the umask with which the world was checked out.
        runs = executable or os.stat(target).st_mode & stat.S_IXUSR
        os.chmod(target, 0o755 if runs else 0o644)


def _remove(path):
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    elif os.path.isdir(path):
        shutil.rmtree(path)
