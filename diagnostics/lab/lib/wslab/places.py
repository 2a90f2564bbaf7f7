"""Where the lab keeps things: all of it outside the checkout."""

import os


def cache():
    """The lab's cache folder."""
    given = os.environ.get("WGD_LAB_CACHE")
    if given:
        return os.path.abspath(given)
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.environ.get("HOME") or "/root", ".cache")
    return os.path.join(base, "wsl-go-doctor", "lab")


def rootfs(name):
    """The root file system that make-rootfs builds under this name."""
    return os.path.join(cache(), "rootfs", name)


def rootfs_identity(name):
    """A text that differs for each build of the root file system; None when it is not built."""
    try:
        with open(os.path.join(rootfs(name), "etc", "wgd-lab-rootfs"), encoding="utf-8") as file:
            return file.read().strip()
    except OSError:
        return None


def entry_command(program):
    """The argv that starts one of the lab's programs with the same Python as this one."""
    import sys
    library = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [sys.executable, "-I", "-S", "-X", "utf8", "-X", f"pycache_prefix={cache()}/pycache",
            os.path.join(library, "entry.py"), program]
