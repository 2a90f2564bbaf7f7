"""A Windows drive that answers slowly: a small file server on the kernel's FUSE interface.

What the world's `slowDriveMs` adds to each request is what the way from the virtual machine to Windows costs. As on a
drive that WSL mounts without `metadata`, every file belongs to the developer with mode 0777, a change of mode or owner
is accepted and forgotten, and the kernel keeps no names or attributes, so that each look costs a request.

Structures: linux include/uapi/linux/fuse.h, protocol 7.31.
"""

import errno
import os
import stat
import struct
import time

from . import linux

_REQUEST = struct.Struct("=IIQQIIII")
_REPLY = struct.Struct("=IiQ")
_ATTRIBUTES = struct.Struct("=6Q10I")
_ENTRY = struct.Struct("=4QII")
_MODE = 0o777
_BUFFER = (1 << 17) + 4096
# Requests that carry no answer, or that end what was begun, cost nothing extra.
_FREE = {2, 25, 26, 29, 36, 42}


def mount(folder, target, owner, milliseconds):
    """Mounts the slow view of `folder` at `target` and starts the process that serves it."""
    device = os.open("/dev/fuse", os.O_RDWR)
    linux.mount("fuse", target, "fuse", linux.MS_NOSUID | linux.MS_NODEV,
                f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other")
    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            # With its own view of the mounts this process keeps the machine's files when the distro changes its root.
            linux.unshare(linux.CLONE_NEWNS)
            linux.rename_process("plan9")
            os.write(writing, b"y")
            _Server(device, folder, owner, milliseconds / 1000).serve()
        finally:
            os._exit(0)
    os.read(reading, 1)
    for descriptor in (device, reading, writing):
        os.close(descriptor)


class _Server:
    def __init__(self, device, folder, owner, pause):
        self.device, self.folder, self.owner, self.pause = device, folder, owner, pause
        self.paths, self.numbers, self.next = {1: ""}, {"": 1}, 2
        self.open_files, self.open_folders, self.next_handle = {}, {}, 1
        self.operations = {
            1: self._lookup, 3: self._getattr, 4: self._setattr, 5: self._readlink, 6: self._symlink, 8: self._mknod,
            9: self._mkdir, 10: self._unlink, 11: self._rmdir, 12: self._rename, 13: self._link, 14: self._open,
            15: self._read, 16: self._write, 17: self._statfs, 18: self._release, 20: self._nothing,
            25: self._nothing, 26: self._init, 27: self._opendir, 28: self._readdir, 29: self._releasedir,
            30: self._nothing, 34: self._nothing, 35: self._create, 45: self._rename2}

    def serve(self):
        """Answers until the mount goes away."""
        while True:
            try:
                request = os.read(self.device, _BUFFER)
            except OSError as trouble:
                if trouble.errno in (errno.EINTR, errno.EAGAIN, errno.ENOENT):
                    continue
                return
            _, operation, unique, node = _REQUEST.unpack_from(request)[:4]
            if operation in (2, 36, 42):
                continue
            if operation not in _FREE:
                time.sleep(self.pause)
            self._answer(operation, unique, node, request[_REQUEST.size:])

    def _answer(self, operation, unique, node, body):
        code, data = 0, b""
        try:
            if operation not in self.operations:
                raise OSError(errno.ENOSYS, "")
            data = self.operations[operation](node, body) or b""
        except OSError as trouble:
            code = -(trouble.errno or errno.EIO)
        except KeyError:
            code = -errno.ESTALE
        try:
            os.write(self.device, _REPLY.pack(_REPLY.size + len(data), code, unique) + data)
        except OSError as trouble:
            # The asking program was interrupted and no longer waits.
            if trouble.errno != errno.ENOENT:
                raise

    def _path(self, node, name=None):
        inside = self.paths[node]
        return self.folder + (inside if name is None else f"{inside}/{os.fsdecode(name)}")

    def _entry(self, node, name):
        inside = f"{self.paths[node]}/{os.fsdecode(name)}"
        attributes = self._attributes(self.folder + inside)
        if inside not in self.numbers:
            self.numbers[inside] = self.next
            self.paths[self.next] = inside
            self.next += 1
        return _ENTRY.pack(self.numbers[inside], 0, 0, 0, 0, 0) + attributes

    def _attributes(self, path):
        found = os.lstat(path)
        times = [found.st_atime_ns, found.st_mtime_ns, found.st_ctime_ns]
        mode = stat.S_IFMT(found.st_mode) | _MODE
        return _ATTRIBUTES.pack(found.st_ino, found.st_size, found.st_blocks, *(moment // 10**9 for moment in times),
                                *(moment % 10**9 for moment in times), mode, found.st_nlink, self.owner, self.owner,
                                0, 4096, 0)

    def _init(self, _, body):
        major, _, read_ahead, _ = struct.unpack_from("=4I", body)
        big_writes, atomic_truncate = 1 << 5, 1 << 3
        return struct.pack("=4IHHIIHHI", major, 31, read_ahead, big_writes | atomic_truncate, 16, 12, 1 << 17, 1, 0, 0,
                           0) + bytes(28)

    def _nothing(self, *_):
        return b""

    def _lookup(self, node, body):
        return self._entry(node, body.rstrip(b"\0"))

    def _getattr(self, node, _):
        return struct.pack("=QII", 0, 0, 0) + self._attributes(self._path(node))

    def _setattr(self, node, body):
        wanted, _, _, size, _, atime, mtime, _, atime_ns, mtime_ns = struct.unpack_from("=II6Q2I", body)
        path = self._path(node)
        if wanted & 1 << 3:
            os.truncate(path, size)
        if wanted & (1 << 4 | 1 << 5 | 1 << 7 | 1 << 8):
            now, kept = time.time_ns(), os.lstat(path)
            new_atime = atime * 10**9 + atime_ns if wanted & 1 << 4 and not wanted & 1 << 7 else now
            new_mtime = mtime * 10**9 + mtime_ns if wanted & 1 << 5 and not wanted & 1 << 8 else now
            os.utime(path, ns=(new_atime if wanted & (1 << 4 | 1 << 7) else kept.st_atime_ns,
                               new_mtime if wanted & (1 << 5 | 1 << 8) else kept.st_mtime_ns), follow_symlinks=False)
        return self._getattr(node, body)

    def _readlink(self, node, _):
        return os.fsencode(os.readlink(self._path(node)))

    def _symlink(self, node, body):
        name, target = body.split(b"\0")[:2]
        os.symlink(os.fsdecode(target), self._path(node, name))
        return self._entry(node, name)

    def _mknod(self, node, body):
        mode = struct.unpack_from("=I", body)[0]
        if not stat.S_ISREG(mode):
            raise OSError(errno.EPERM, "")
        name = body[16:].rstrip(b"\0")
        os.close(os.open(self._path(node, name), os.O_CREAT | os.O_EXCL | os.O_WRONLY, _MODE))
        return self._entry(node, name)

    def _mkdir(self, node, body):
        name = body[8:].rstrip(b"\0")
        os.mkdir(self._path(node, name), _MODE)
        return self._entry(node, name)

    def _unlink(self, node, body):
        name = body.rstrip(b"\0")
        os.unlink(self._path(node, name))
        self._forget(f"{self.paths[node]}/{os.fsdecode(name)}")

    def _rmdir(self, node, body):
        name = body.rstrip(b"\0")
        os.rmdir(self._path(node, name))
        self._forget(f"{self.paths[node]}/{os.fsdecode(name)}")

    def _forget(self, inside):
        # The number keeps its path, for files that are still open; a new file of that name gets another number.
        self.numbers.pop(inside, None)

    def _rename(self, node, body):
        return self._move(node, struct.unpack_from("=Q", body)[0], body[8:], 0)

    def _rename2(self, node, body):
        return self._move(node, *struct.unpack_from("=QI", body)[:1], body[16:], struct.unpack_from("=QI", body)[1])

    def _move(self, node, new_node, names, flags):
        old, new = names.split(b"\0")[:2]
        source, target = self._path(node, old), self._path(new_node, new)
        if flags & 1 and os.path.lexists(target):
            raise OSError(errno.EEXIST, "")
        if flags & ~1:
            raise OSError(errno.EINVAL, "")
        os.rename(source, target)
        before, after = source[len(self.folder):], target[len(self.folder):]
        self._forget(after)
        for inside in [known for known in self.numbers if known == before or known.startswith(before + "/")]:
            number = self.numbers.pop(inside)
            moved = after + inside[len(before):]
            self.numbers[moved], self.paths[number] = number, moved

    def _link(self, node, body):
        name = body[8:].rstrip(b"\0")
        os.link(self._path(struct.unpack_from("=Q", body)[0]), self._path(node, name))
        return self._entry(node, name)

    def _handle(self, table, value):
        table[self.next_handle] = value
        self.next_handle += 1
        return struct.pack("=QII", self.next_handle - 1, 0, 0)

    def _open(self, node, body):
        flags = struct.unpack_from("=I", body)[0] & ~(os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW)
        # The kernel reads a page before it writes a part of it, and places appended data itself.
        if flags & os.O_ACCMODE == os.O_WRONLY:
            flags = flags & ~os.O_ACCMODE | os.O_RDWR
        return self._handle(self.open_files, os.open(self._path(node), flags & ~os.O_APPEND))

    def _create(self, node, body):
        flags = struct.unpack_from("=I", body)[0]
        name = body[16:].rstrip(b"\0")
        access = flags & (os.O_EXCL | os.O_TRUNC) | os.O_CREAT | os.O_RDWR
        opened = self._handle(self.open_files, os.open(self._path(node, name), access, _MODE))
        return self._entry(node, name) + opened

    def _read(self, _, body):
        handle, offset, size = struct.unpack_from("=QQI", body)
        return os.pread(self.open_files[handle], size, offset)

    def _write(self, _, body):
        handle, offset, size = struct.unpack_from("=QQI", body)
        return struct.pack("=II", os.pwrite(self.open_files[handle], body[40:40 + size], offset), 0)

    def _release(self, _, body):
        os.close(self.open_files.pop(struct.unpack_from("=Q", body)[0]))

    def _opendir(self, node, _):
        path = self._path(node)
        kinds = [(entry.name, 4 if entry.is_dir(follow_symlinks=False) else 10 if entry.is_symlink() else 8,
                  entry.inode()) for entry in os.scandir(path)]
        return self._handle(self.open_folders, [(".", 4, 1), ("..", 4, 1), *kinds])

    def _readdir(self, _, body):
        handle, offset, size = struct.unpack_from("=QQI", body)
        listed = b""
        for position, (name, kind, number) in enumerate(self.open_folders[handle]):
            if position >= offset:
                encoded = os.fsencode(name)
                one = struct.pack("=QQII", number, position + 1, len(encoded), kind) + encoded
                one += bytes(-len(one) % 8)
                if len(listed) + len(one) > size:
                    break
                listed += one
        return listed

    def _releasedir(self, _, body):
        self.open_folders.pop(struct.unpack_from("=Q", body)[0])

    def _statfs(self, *_):
        found = os.statvfs(self.folder)
        return struct.pack("=5Q4I", found.f_blocks, found.f_bfree, found.f_bavail, found.f_files, found.f_ffree,
                           found.f_bsize, 255, found.f_frsize, 0) + bytes(24)
