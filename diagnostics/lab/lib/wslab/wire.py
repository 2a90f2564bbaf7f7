"""The messages between a call of the stand-in and a distro's first process, over a Unix socket."""

import array
import json
import socket
import struct

_HEADER = struct.Struct("!I")


class Channel:
    """One connection: JSON messages in both directions, with open files attached to a message where needed."""

    def __init__(self, connection):
        self.connection = connection
        self.pending = b""
        self.descriptors = []

    def send(self, message, descriptors=()):
        """Sends one message, with the descriptors if there are any."""
        data = json.dumps(message).encode("utf-8")
        framed = _HEADER.pack(len(data)) + data
        attached = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
        sent = self.connection.sendmsg([framed], attached)
        if sent < len(framed):
            self.connection.sendall(framed[sent:])

    def receive(self):
        """The next message, or None at the end of the connection; what came attached is in `descriptors`."""
        while not self._complete():
            width = array.array("i").itemsize
            data, attached, _, _ = self.connection.recvmsg(65536, socket.CMSG_SPACE(3 * width))
            for level, kind, content in attached:
                if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                    received = array.array("i")
                    received.frombytes(content[:len(content) - len(content) % width])
                    self.descriptors.extend(received)
            if not data:
                return None
            self.pending += data
        size = _HEADER.unpack_from(self.pending)[0]
        message = json.loads(self.pending[_HEADER.size:_HEADER.size + size])
        self.pending = self.pending[_HEADER.size + size:]
        return message

    def _complete(self):
        return (len(self.pending) >= _HEADER.size
                and len(self.pending) >= _HEADER.size + _HEADER.unpack_from(self.pending)[0])
