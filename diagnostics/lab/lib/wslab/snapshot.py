"""Everything about an instance that a run can change, as a sorted listing that two moments can be compared by."""

import hashlib
import os
import stat

from . import making, places

# Below these a program leaves traces that no repair is answerable for.
NOISE = ("tmp", "var/tmp", "run", "var/log", "var/cache", "var/lib/apt", "home/*/.cache", "root/.cache",
         "home/*/.config/go/telemetry", "home/*/.config/dlv/.dbg_history",
         "home/*/.bash_history", "dev", "proc", "sys", "mnt")


def listing(instance):
    """One line for each thing: a distro's disk by what differs from the prepared one, all else completely."""
    lines = []
    for folder, name in ((instance.windows, "windows"), (instance.folder + "/vm/proc", "vm/proc")):
        for place, folders, files in os.walk(folder):
            for entry in sorted(files) + folders:
                path = f"{place}/{entry}"
                # Windows has no modes: what the drive shows to Linux is the lab's own doing.
                lines.append(f"{name}{path[len(folder):]} {_kind(path)} {_digest(path)}")
    for distro in instance.world["distros"]:
        if distro["rootfs"] is not None and places.rootfs_identity(distro["rootfs"]):
            upper = instance.distro_folder(distro) + "/upper"
            if os.path.isdir(upper) and os.listdir(upper):
                lowers = making.layer(instance, distro)
                lines += [f"distro {distro['name']}{line}" for line in _changes(upper, lowers)]
    return "".join(line + "\n" for line in sorted(lines))


def _changes(upper, lowers):
    """What an upper folder changes in those below; a file that was copied up and holds the same again is no change."""
    lines = []
    for place, folders, files in os.walk(upper):
        inside = place[len(upper):]
        folders[:] = [name for name in folders if not is_noise(f"{inside}/{name}")]
        if _opaque(place):
            lines += [f"{path} gone" for path in _vanished(inside, place, lowers)]
        for name in folders + files:
            path = f"{inside}/{name}"
            if is_noise(path):
                continue
            below = _lower(path, lowers)
            above = f"{upper}{path}"
            if _whiteout(above):
                if below is not None:
                    lines.append(f"{path} gone")
            elif below is None or _described(above) != _described(below):
                lines.append(f"{path} {_described(above)}")
    return lines


def is_noise(path):
    """Whether this path inside a distro is left out of snapshots."""
    parts = path.strip("/").split("/")
    for pattern in NOISE:
        wanted = pattern.split("/")
        if len(parts) >= len(wanted) and all(want in ("*", part) for want, part in zip(wanted, parts)):
            return True
    return False


def _lower(path, lowers):
    """The path in the topmost lower folder that has it, or None."""
    for lower in lowers:
        candidate = lower + path
        if os.path.lexists(candidate):
            return None if _whiteout(candidate) else candidate
        if _hidden(path, lower):
            return None
    return None


def _hidden(path, lower):
    """Whether a folder above the path, in this layer, hides all layers below."""
    folder = os.path.dirname(path)
    while folder not in ("/", ""):
        if os.path.isdir(lower + folder) and _opaque(lower + folder) or _whiteout(lower + folder):
            return True
        folder = os.path.dirname(folder)
    return False


def _vanished(inside, place, lowers):
    there = set(os.listdir(place))
    names = {name for lower in lowers if os.path.isdir(lower + inside) for name in os.listdir(lower + inside)}
    return [f"{inside}/{name}" for name in names - there if not is_noise(f"{inside}/{name}")]


def _whiteout(path):
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISCHR(status.st_mode) and status.st_rdev == 0


def _opaque(folder):
    for name in ("trusted.overlay.opaque", "user.overlay.opaque"):
        try:
            if os.getxattr(folder, name) == b"y":
                return True
        except OSError:
            continue
    return False


def _described(path):
    status = os.lstat(path)
    return (f"{_kind(path)} {stat.S_IMODE(status.st_mode):04o} {status.st_uid}:{status.st_gid} {_digest(path)}")


def _kind(path):
    mode = os.lstat(path).st_mode
    if stat.S_ISLNK(mode):
        return "link"
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "special"


def _digest(path):
    kind = _kind(path)
    if kind == "link":
        return hashlib.sha256(os.fsencode(os.readlink(path))).hexdigest()
    if kind != "file":
        return "-"
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") \
            else hashlib.sha256(file.read()).hexdigest()
