"""Builds the mounts of a distro, as its first process, in namespaces of its own."""

import errno
import os
import shutil
import stat
import sys

from . import linux, slowdrive

_LIVE_PROC = ("random",)
_DRIVE_OPTIONS = ("rw,noatime,aname=drvfs;path={letter}:\\;uid={uid};gid={gid};{options}symlinkroot=/mnt/,"
                  "cache=0x5,access=client,msize=65536,trans=fd,rfd={fd},wfd={fd} 0 0")


def overlay(lowers, upper, work, target):
    """Mounts `upper` over `lowers` (the first one on top) at `target`."""
    def escaped(path):
        return path.replace("\\", "\\\\").replace(":", "\\:").replace(",", "\\,")
    options = f"lowerdir={':'.join(map(escaped, lowers))},upperdir={escaped(upper)},workdir={escaped(work)}"
    # Without these two the upper folder would refer to the lower one by extended attributes, and a comparison of
    # both trees would have to follow them.
    tried = [options + ",redirect_dir=off,metacopy=off", options + ",userxattr", options]
    for index, attempt in enumerate(tried):
        try:
            linux.mount("overlay", target, "overlay", options=attempt)
            return
        except OSError:
            if index == len(tried) - 1:
                raise


def build(config, wsl_conf):
    """Mounts everything inside `config["root"]` and makes it the root of this process."""
    root = config["root"]
    linux.mount("proc", root + "/proc", "proc", linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)
    _lay_over_proc(config, root)
    _system_folders(root)
    drives = _drives(config, wsl_conf, root)
    os.chdir(root)
    linux.pivot_root(".", ".")
    linux.unmount_lazily(".")
    os.chdir("/")
    _show_mounts(config, drives, wsl_conf)


def _folder(path, mode=0o755):
    os.makedirs(path, exist_ok=True)
    os.chmod(path, mode)


def _lay_over_proc(config, root):
    """Puts the world's values over /proc. Nothing in the distro can then change the real kernel's settings."""
    kernel = config["state"] + "/kernel"
    shutil.rmtree(kernel, ignore_errors=True)
    os.makedirs(kernel)
    real = root + "/proc/sys/kernel"
    for name in os.listdir(real):
        if name == "yama":
            continue
        if os.path.isdir(f"{real}/{name}"):
            os.mkdir(f"{kernel}/{name}")
            continue
        try:
            with open(f"{real}/{name}", "rb") as file:
                value = file.read()
        except OSError:
            continue
        with open(f"{kernel}/{name}", "wb") as file:
            file.write(value)
        os.chmod(f"{kernel}/{name}", stat.S_IMODE(os.stat(f"{real}/{name}").st_mode))
    values = config["proc"]
    if os.path.isdir(values + "/sys/kernel/yama"):
        os.mkdir(kernel + "/yama")
    linux.bind(f"{real}/random", f"{kernel}/random")
    # A copy of the folder, because a file can only be laid over one that is there: the host may have no yama.
    linux.bind(root + "/proc/sys", root + "/proc/sys", read_only=True)
    linux.bind(kernel, real)
    for folder, _, files in os.walk(values):
        for name in files:
            place = root + "/proc" + (folder + "/" + name)[len(values):]
            try:
                if not os.path.exists(place):
                    os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o644))
                linux.bind(f"{folder}/{name}", place)
            except OSError as trouble:
                raise OSError(trouble.errno, f"vm{place[len(root):]} cannot be laid over /proc: "
                                             f"{os.strerror(trouble.errno)}") from trouble


def _system_folders(root):
    try:
        linux.mount("sysfs", root + "/sys", "sysfs", linux.MS_RDONLY | linux.MS_NOSUID | linux.MS_NODEV
                    | linux.MS_NOEXEC)
        linux.mount("cgroup2", root + "/sys/fs/cgroup", "cgroup2", linux.MS_NOSUID | linux.MS_NODEV
                    | linux.MS_NOEXEC)
        linux.mount(None, root + "/sys/fs/cgroup", flags=linux.MS_BIND | linux.MS_REMOUNT | linux.MS_RDONLY
                    | linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC)
    except OSError as trouble:
        # Both belong to the network and cgroup namespaces, which are the host's: a user namespace may not mount them.
        if trouble.errno not in (errno.EPERM, errno.EBUSY, errno.ENODEV, errno.EINVAL):
            raise
    dev = root + "/dev"
    linux.mount("none", dev, "tmpfs", linux.MS_NOSUID, "mode=755")
    for name in ("null", "zero", "full", "random", "urandom", "tty"):
        open(f"{dev}/{name}", "wb").close()
        linux.bind(f"/dev/{name}", f"{dev}/{name}")
    for name in ("pts", "shm"):
        os.mkdir(f"{dev}/{name}")
    linux.mount("devpts", dev + "/pts", "devpts", linux.MS_NOSUID | linux.MS_NOEXEC,
                "newinstance,ptmxmode=0666,mode=620")
    linux.mount("none", dev + "/shm", "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=1777")
    for name, target in (("ptmx", "pts/ptmx"), ("fd", "/proc/self/fd"), ("stdin", "/proc/self/fd/0"),
                         ("stdout", "/proc/self/fd/1"), ("stderr", "/proc/self/fd/2")):
        os.symlink(target, f"{dev}/{name}")
    linux.mount("none", root + "/run", "tmpfs", linux.MS_NOSUID | linux.MS_NODEV, "mode=755")
    for name, mode in (("WSL", 0o755), ("lock", 0o1777), ("user", 0o755), ("lab", 0o755)):
        _folder(f"{root}/run/{name}", mode)


def _drives(config, wsl_conf, root):
    """Binds the Windows drives below the automount root; returns (mount point, letter) pairs."""
    mounted = []
    if wsl_conf["automount.enabled"] and config["hostFileSystemAccess"]:
        base = wsl_conf["automount.root"].rstrip("/") + "/"
        for letter, folder in sorted(config["drives"].items()):
            point = base + letter.lower()
            os.makedirs(root + point, exist_ok=True)
            if not config["slowDriveMs"] or not _mount_slowly(folder, root + point, config):
                linux.bind(folder, root + point, read_only=config["drivesReadOnly"])
            mounted.append((point, letter.upper()))
    return mounted


def _mount_slowly(folder, point, config):
    """False where this machine has no FUSE for us: the drive is then quick, which the log says."""
    try:
        slowdrive.mount(folder, point, config["uid"], config["slowDriveMs"])
        return True
    except OSError as trouble:
        print(f"the drive {folder} is not slowed down: {trouble}", file=sys.stderr, flush=True)
        return False


def _show_mounts(config, drives, wsl_conf):
    """Lays a list over the symbolic link /proc/mounts in which the drives are what they are in WSL."""
    shown = []
    with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as file:
        actual = file.read().splitlines()
    points = dict(drives)
    for line in actual:
        point = line.split(" ")[1]
        if point == "/":
            shown.append("/dev/sdd / ext4 rw,relatime,discard,errors=remount-ro,data=ordered 0 0")
        elif point not in points and not point.startswith(("/proc/", "/dev/")) or point in ("/dev/pts", "/dev/shm"):
            shown.append(line)
    extra = wsl_conf["automount.options"]
    for number, (point, letter) in enumerate(drives):
        if config["wslVersion"] == 1:
            shown.append(f"{letter}:\\134 {point} drvfs rw,noatime,uid={config['uid']},gid={config['uid']}"
                         f"{',' + extra if extra else ''},case=off 0 0")
            continue
        options = _DRIVE_OPTIONS.format(letter=letter, uid=config["uid"], gid=config["uid"], fd=4 + number,
                                        options=extra.replace(",", ";") + ";" if extra else "")
        shown.append(f"{letter}:\\134 {point} 9p {options}")
    # /run is the distro's own memory: the list is not part of the disk that snapshots compare.
    list_file = "/run/lab/mounts"
    with open(list_file, "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write("\n".join(shown) + "\n")
    link = os.open("/proc/mounts", os.O_PATH | os.O_NOFOLLOW)
    linux.mount(list_file, f"/proc/self/fd/{link}", flags=linux.MS_BIND)
    os.close(link)
