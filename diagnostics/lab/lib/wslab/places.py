"""Where the lab keeps things: all of it outside the checkout."""

import os
import sys

from .failure import NotRun

# Set for a program that has started itself again: what it does once at its start is done.
INSIDE = "WGD_LAB_INSIDE"


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


def is_real_root():
    """Whether this is the machine's own root, not the root of a user namespace."""
    if os.geteuid() != 0:
        return False
    with open("/proc/self/uid_map", "rb") as file:
        return file.read().split()[1:2] == [b"0"]


def entry_command(program, *arguments):
    """The argv that starts one of the lab's programs with the same Python as this one."""
    library = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [sys.executable, "-I", "-S", "-X", "utf8", "-X", f"pycache_prefix={cache()}/pycache",
            os.path.join(library, "entry.py"), program, *arguments]


def become_root_of_a_namespace(program, arguments):
    """Starts the whole program again as root of a user namespace, unless it already is some root.

    Only there may an ordinary user mount, and own files of several users. Raises NotRun where it is refused.
    """
    if os.geteuid() == 0:
        return
    # Not at the top: a call that only asks must not pay for it.
    import subprocess
    unshare = ["unshare", "--user", "--map-root-user", "--map-auto"]
    try:
        refusal = subprocess.run([*unshare, "true"], capture_output=True, text=True, check=False).stderr.strip()
    except FileNotFoundError:
        refusal = "the command unshare is missing"
    if refusal:
        raise NotRun(f"running as an ordinary user needs user namespaces: {refusal}")
    os.environ[INSIDE] = "1"
    os.execvp(unshare[0], [*unshare, *entry_command(program, *arguments)])
