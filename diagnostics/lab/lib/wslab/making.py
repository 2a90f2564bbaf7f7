"""Makes instances of worlds, and the prepared disks that instances of equal distros share."""

import fcntl
import hashlib
import json
import os
import shutil
import stat
import time

from . import places, seed, world as worlds
from .failure import LabFailure, NotRun
from .instance import Instance, glance

_FORMAT = 2
_WINDOWS_MODE = 0o777
_DEVELOPER = 1000
_KEPT_SECONDS = 7 * 24 * 3600


def renew(world, folder):
    """Makes the instance of `world` in `folder` unless it is up to date; returns (instance, whether it was made)."""
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    with open(folder + ".lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        seen = glance(world)
        checked = worlds.read(world)
        for distro in checked["distros"]:
            _modes(world, distro)
        stamp = {"world": world, "content": _content(world), "seen": seen}
        try:
            with open(folder + "/stamp.json", encoding="utf-8") as file:
                made = json.load(file)
        except (OSError, ValueError):
            made = {}
        anew = made.get("content") != stamp["content"]
        if anew:
            if os.path.exists(folder + "/world.json"):
                _stop_all(Instance(folder))
            remove_tree(folder)
            _make(world, folder, checked)
        _write_json(folder + "/stamp.json", stamp)
        instance = Instance(folder)
        if anew:
            instance.lay_out_vm()
        return instance, anew


def reset(instance):
    """Puts everything back to what the world says: Windows' files, the distros' disks, the virtual machine."""
    from . import hostside
    hostside.shutdown(instance)
    for number, _ in enumerate(instance.world["distros"]):
        _empty_disk(f"{instance.folder}/distros/{number}")
    remove_tree(instance.windows)
    _copy_windows(instance.source, instance.folder, instance.world["windows"]["profile"])
    instance.lay_out_vm()
    if os.path.exists(instance.folder + "/state.json"):
        os.unlink(instance.folder + "/state.json")


def layer(instance, distro):
    """The lower folders of that distro's disk, topmost first; makes its prepared disk when it is not there yet.

    Empties the distro's own disk when it stood on another prepared one. Raises NotRun when the root file system is not
    built.
    """
    identity = places.rootfs_identity(distro["rootfs"])
    if identity is None:
        raise NotRun(f"the root file system {distro['rootfs']} is not built; "
                     f"run diagnostics/lab/bin/make-rootfs {distro['rootfs']}")
    source = instance.source
    plan = {"files": _present(f"{source}/distros/{distro['folder']}/files"),
            "commands": [path for path in (_present(f"{source}/commands"),
                                           _present(f"{source}/distros/{distro['folder']}/commands")) if path],
            "modes": _modes(source, distro), "absent": distro["absent"]}
    relevant = {"format": _FORMAT, "rootfs": identity, "modes": plan["modes"], "user": distro["user"],
                "uid": distro["uid"], "absent": distro["absent"], "prepare": distro["prepare"],
                "trees": [_content(path) for path in [plan["files"], *plan["commands"]] if path],
                "owner": os.geteuid()}
    if distro["prepare"]:
        relevant["windows"] = _content(f"{source}/windows")
    name = hashlib.sha256(json.dumps(relevant, sort_keys=True).encode()).hexdigest()[:24]
    place = f"{places.cache()}/layers/{name}"
    if not os.path.exists(place + "/done"):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place + ".lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not os.path.exists(place + "/done"):
                _prepare_disk(instance, distro, plan, place)
    os.utime(place + "/done")
    disk = instance.distro_folder(distro)
    if _first_line(disk + "/layer") != name:
        _empty_disk(disk)
        with open(disk + "/layer", "w", encoding="utf-8") as file:
            file.write(name)
    return [place + "/upper", places.rootfs(distro["rootfs"])]


def _first_line(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.readline().strip()
    except OSError:
        return None


def _prepare_disk(instance, distro, plan, place):
    from . import hostside
    remove_tree(place)
    _empty_disk(place)
    running = hostside.Distro(instance, distro, preparing=(place, plan))
    running.start([places.rootfs(distro["rootfs"])], started_before=True)
    try:
        for step in distro["prepare"]:
            wanted = step if isinstance(step, dict) else {"user": "root", "cwd": "/", "argv": step}
            status, output = running.run(wanted["user"], wanted["cwd"], wanted["argv"])
            if status != 0:
                raise LabFailure(f"{instance.source}/world.json: preparing {distro['name']}: "
                                 f"{' '.join(wanted['argv'])} ended with {status}: {output.strip()}")
    finally:
        running.stop()
    _write_json(place + "/done", {"distro": distro["name"]})


def _make(world, folder, checked):
    os.makedirs(folder)
    _write_json(folder + "/world.json", checked)
    _copy_windows(world, folder, checked["windows"]["profile"])
    for number, _ in enumerate(checked["distros"]):
        _empty_disk(f"{folder}/distros/{number}")


def _copy_aged(source, target, *, follow_symlinks=True):
    shutil.copy(source, target, follow_symlinks=follow_symlinks)
    seed.age(target)
    return target


def _copy_windows(world, folder, profile):
    target = folder + "/windows"
    if os.path.isdir(world + "/windows"):
        shutil.copytree(world + "/windows", target, symlinks=True, copy_function=_copy_aged)
    letter, _, rest = profile.partition(":")
    os.makedirs(f"{target}/{letter.upper()}{rest.replace(chr(92), '/')}", exist_ok=True)
    own_drives(target)


def own_drives(windows):
    """On a Windows drive every file looks like the developer's own, with all rights."""
    own = places.is_real_root()
    for letter in drives(windows):
        for place, folders, files in os.walk(f"{windows}/{letter}"):
            for name in ["", *folders, *files]:
                try:
                    _own(os.path.join(place, name), own)
                except FileNotFoundError:
                    # The Windows side works on at the same time: a temporary file may have gone.
                    continue


def _own(path, own):
    status = os.lstat(path)
    if stat.S_ISLNK(status.st_mode):
        return
    # In a user namespace the files stay the caller's: otherwise the Windows side could not write them.
    if own and status.st_uid != _DEVELOPER:
        os.chown(path, _DEVELOPER, _DEVELOPER)
    if stat.S_IMODE(status.st_mode) != _WINDOWS_MODE:
        os.chmod(path, _WINDOWS_MODE)


def drives(windows):
    """The drive letters that the folder has."""
    return sorted(name for name in os.listdir(windows) if len(name) == 1 and name.isalpha())


def _empty_disk(place):
    for name in ("upper", "work", "root"):
        remove_tree(f"{place}/{name}")
    for name in ("upper", "work", "root", "run"):
        os.makedirs(f"{place}/{name}", exist_ok=True)


def remove_tree(path):
    """Deletes a folder with everything in it; overlayfs leaves folders without any permission behind."""
    if os.path.isdir(path):
        for folder, folders, _ in os.walk(path):
            for name in folders:
                if not os.path.islink(f"{folder}/{name}"):
                    os.chmod(f"{folder}/{name}", 0o700)
        shutil.rmtree(path)


def _stop_all(instance):
    from . import hostside
    try:
        hostside.shutdown(instance)
    except (OSError, KeyError) as trouble:
        raise LabFailure(f"the running distros of {instance.folder} cannot be stopped: {trouble}") from trouble


def _modes(world, distro):
    file = f"{world}/distros/{distro['folder']}/modes.json"
    return worlds.read_modes(file) if os.path.exists(file) else {}


def _present(path):
    return path if os.path.isdir(path) else None


def _content(folder):
    """A hash over names, executable bits and bytes of everything in the folder."""
    total = hashlib.sha256()
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files) + [name for name in folders if os.path.islink(f"{place}/{name}")]:
            path = f"{place}/{name}"
            if os.path.islink(path):
                data, runs = os.fsencode(os.readlink(path)), b"link"
            else:
                with open(path, "rb") as file:
                    data = file.read()
                runs = b"runs" if os.access(path, os.X_OK) else b"plain"
            total.update(b"%s\0%s\0%d\0" % (os.fsencode(path[len(folder):]), runs, len(data)) + data)
        total.update(b"\n".join(map(os.fsencode, folders)))
    return total.hexdigest()


def _write_json(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file)


def forget(folder):
    """Stops the instance in that folder and deletes it; does nothing when there is none."""
    from . import hostside
    if not os.path.exists(folder + "/world.json"):
        return
    instance = Instance(folder)
    with instance.locked():
        hostside.shutdown(instance)
        remove_tree(folder)
    os.unlink(folder + ".lock")


def forget_vanished():
    """Deletes the instances of worlds that are no longer there."""
    base = places.cache() + "/instances"
    for name in sorted(os.listdir(base)) if os.path.isdir(base) else []:
        folder = f"{base}/{name}"
        try:
            if not name.endswith(".lock") and not os.path.isdir(Instance(folder).source):
                forget(folder)
        except (OSError, ValueError, KeyError):
            # Half made or half deleted by another run, which will finish its work.
            continue
    _forget_layers(base)


def _forget_layers(instances):
    """Deletes prepared disks that no instance stands on and that nobody has used for a week."""
    used = set()
    for name in os.listdir(instances) if os.path.isdir(instances) else []:
        disks = f"{instances}/{name}/distros"
        used.update(_first_line(f"{disks}/{number}/layer")
                    for number in (os.listdir(disks) if os.path.isdir(disks) else []))
    base = places.cache() + "/layers"
    for name in os.listdir(base) if os.path.isdir(base) else []:
        done = f"{base}/{name}/done"
        if name not in used and os.path.exists(done) and time.time() - os.stat(done).st_mtime > _KEPT_SECONDS:
            remove_tree(f"{base}/{name}")
