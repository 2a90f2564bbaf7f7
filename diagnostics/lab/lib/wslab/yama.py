"""Yama's rules for ptrace, on kernels that lack Yama.

Each program that enters a distro gets a seccomp filter that hands three ptrace requests to the distro's first process.
That process reads the world's /proc/sys/kernel/yama/ptrace_scope at that moment and answers as Yama would
(kernel, Documentation/admin-guide/LSM/Yama.rst and security/yama/yama_lsm.c). So a change of the value counts at once,
also for shells that were started before it, and a real Delve meets the real errno.

Not covered: prctl(PR_SET_PTRACER), process_vm_readv(2) and /proc/PID/mem.
"""

import ctypes
import errno
import fcntl
import os
import struct

from . import linux

_TRACEME, _ATTACH, _SEIZE = 0, 16, 0x4206
_CAP_SYS_PTRACE = 19
SCOPE_FILE = "/proc/sys/kernel/yama/ptrace_scope"

_SET_MODE_FILTER, _NEW_LISTENER = 1, 8
_RET_ALLOW, _RET_USER_NOTIF = 0x7FFF0000, 0x7FC00000
_NOTIFICATION = struct.Struct("=QIIiIQ6Q")
_ANSWER = struct.Struct("=QqiI")
_CONTINUE = 1


def _request(direction, number, size):
    return (direction << 30) | (size << 16) | (ord("!") << 8) | number


_RECEIVE = _request(3, 0, _NOTIFICATION.size)
_SEND = _request(3, 1, _ANSWER.size)


def install_filter():
    """Puts this process and its later children under the rules; returns the descriptor that `answer` listens on.

    Needs CAP_SYS_ADMIN (instead of no_new_privs, which would break set-user-id programs and file capabilities).
    """
    load, equal, give = 0x20, 0x15, 0x06

    def step(code, value, if_true=0, if_false=0):
        return struct.pack("=HBBI", code, if_true, if_false, value)

    program = b"".join([
        step(load, 4), step(equal, linux.number("arch"), 0, 6),
        step(load, 0), step(equal, linux.number("ptrace"), 0, 4),
        step(load, 16), step(equal, _TRACEME, 3), step(equal, _ATTACH, 2), step(equal, _SEIZE, 1),
        step(give, _RET_ALLOW), step(give, _RET_USER_NOTIF)])
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, ctypes.addressof(code)))
    listener = linux.libc().syscall(ctypes.c_long(linux.number("seccomp")), ctypes.c_uint(_SET_MODE_FILTER),
                                    ctypes.c_uint(_NEW_LISTENER), header)
    if listener < 0:
        raise OSError(ctypes.get_errno(), "seccomp: " + os.strerror(ctypes.get_errno()))
    return listener


def answer(listener):
    """Answers one pending request; does nothing when the asking program has ended meanwhile."""
    asked = bytearray(_NOTIFICATION.size)
    try:
        fcntl.ioctl(listener, _RECEIVE, asked)
        identity, pid, _, _, _, _, request, target = _NOTIFICATION.unpack(asked)[:8]
        if allows(_scope(), request & 0xFFFFFFFF, pid, target & 0xFFFFFFFF):
            reply = _ANSWER.pack(identity, 0, 0, _CONTINUE)
        else:
            reply = _ANSWER.pack(identity, 0, -errno.EPERM, 0)
        fcntl.ioctl(listener, _SEND, reply)
    except OSError as trouble:
        if trouble.errno not in (errno.ENOENT, errno.EINPROGRESS):
            raise


def allows(scope, request, asking, target):
    """Yama's decision: may process `asking` make this ptrace request, about `target` unless it is TRACEME?"""
    if request == _TRACEME:
        return scope <= 1 or (scope == 2 and _may_trace_all(_parent(asking)))
    if scope == 0:
        return True
    if scope >= 3:
        return False
    return _may_trace_all(asking) or (scope == 1 and _descends(target, asking))


def _scope():
    try:
        with open(SCOPE_FILE, "rb") as file:
            return int(file.read().split()[0])
    except (OSError, ValueError, IndexError):
        # The world has no Yama, or the value was destroyed: the kernel's default for a file that cannot be wrong is 1.
        return 1 if os.path.exists(SCOPE_FILE) else 0


def _status(pid):
    try:
        with open(f"/proc/{pid}/status", "rb") as file:
            return dict(line.split(b":\t", 1) for line in file.read().split(b"\n") if b":\t" in line)
    except OSError:
        return {}


def _parent(pid):
    return int(_status(pid).get(b"PPid", 0))


def _may_trace_all(pid):
    return bool(int(_status(pid).get(b"CapEff", b"0"), 16) >> _CAP_SYS_PTRACE & 1)


def _descends(pid, ancestor):
    leader = int(_status(ancestor).get(b"Tgid", -1))
    while pid > 1:
        if int(_status(pid).get(b"Tgid", 0)) == leader:
            return True
        pid = _parent(pid)
    return False
