"""System calls that Python 3.9 has no function for."""

import ctypes
import errno
import os
import platform

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWPID = 0x20000000

MS_RDONLY = 0x1
MS_NOSUID = 0x2
MS_NODEV = 0x4
MS_NOEXEC = 0x8
MS_REMOUNT = 0x20
MS_BIND = 0x1000
MS_REC = 0x4000
MS_PRIVATE = 0x40000
MNT_DETACH = 2

# Numbers that ctypes has no names for, by machine: seccomp(2), ptrace(2), pivot_root(2), and the audit name.
_NUMBERS = {
    "x86_64": {"seccomp": 317, "ptrace": 101, "pivot_root": 155, "arch": 0xC000003E},
    "aarch64": {"seccomp": 277, "ptrace": 117, "pivot_root": 41, "arch": 0xC00000B7},
}

_libc = ctypes.CDLL(None, use_errno=True)


def number(name):
    """The number of a system call on this machine; KeyError on machines that the lab does not know."""
    return _NUMBERS[platform.machine()][name]


def _check(result, what):
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def unshare(flags):
    """unshare(2)."""
    _check(_libc.unshare(ctypes.c_int(flags)), "unshare")


def mount(source, target, kind=None, flags=0, options=None):
    """mount(2)."""
    def encoded(text):
        return None if text is None else os.fsencode(text)
    _check(_libc.mount(encoded(source), encoded(target), encoded(kind), ctypes.c_ulong(flags), encoded(options)),
           f"mount of {kind or source} on {target}")


def bind(source, target, read_only=False):
    """Makes the file or folder `source` appear at `target`."""
    mount(source, target, flags=MS_BIND | MS_REC)
    if read_only:
        # In a user namespace the flags that the mount already has may not be dropped.
        for keep in (0, MS_NOSUID | MS_NODEV, MS_NOSUID | MS_NODEV | MS_NOEXEC):
            try:
                mount(None, target, flags=MS_BIND | MS_REMOUNT | MS_RDONLY | keep)
                return
            except PermissionError:
                continue
        raise PermissionError(errno.EPERM, f"{target} could not be made read-only")


def unmount_lazily(target):
    """umount2(2) with MNT_DETACH."""
    _check(_libc.umount2(os.fsencode(target), MNT_DETACH), f"umount {target}")


def pivot_root(new, old):
    """pivot_root(2)."""
    _check(_libc.syscall(ctypes.c_long(number("pivot_root")), os.fsencode(new), os.fsencode(old)), "pivot_root")


def sethostname(name):
    """sethostname(2)."""
    data = os.fsencode(name)
    _check(_libc.sethostname(data, ctypes.c_size_t(len(data))), "sethostname")


def rename_process(name):
    """Sets what ps shows for this process, both the short name and the command line."""
    pr_set_name = 15
    _libc.prctl(pr_set_name, ctypes.c_char_p(os.fsencode(name)[:15]), 0, 0, 0)
    with open("/proc/self/stat", "rb") as stat:
        fields = stat.read().rpartition(b")")[2].split()
    start, end = int(fields[45]), int(fields[46])
    shown = os.fsencode(name)[:end - start - 1]
    ctypes.memset(start, 0, end - start)
    ctypes.memmove(start, shown, len(shown))


def libc():
    """The C library, with errno kept for ctypes.get_errno()."""
    return _libc
