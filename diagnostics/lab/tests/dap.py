"""The few sentences of the Debug Adapter Protocol that show what a real Delve does with a breakpoint."""

import json
import os
import socket
import subprocess

import machine


class Session:
    """One `dlv dap` in a distro, from initialize to disconnect."""

    def __init__(self, made, dlv, folder):
        # Delve serves only its own user on localhost, and the lab's caller may be another one.
        self.server = subprocess.Popen(
            [machine.WSL, "--cd", folder, "-e", dlv, "dap", "--listen=127.0.0.1:0", "--only-same-user=false"],
            env={**os.environ, "WGD_WORLD": made.folder}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        port = int(self.server.stdout.readline().rsplit(b":", 1)[1])
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.stream = self.connection.makefile("rwb")
        self.number = 0

    def send(self, command, arguments):
        """Sends one request."""
        self.number += 1
        body = json.dumps({"seq": self.number, "type": "request", "command": command, "arguments": arguments}).encode()
        self.stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.stream.flush()

    def until(self, *names):
        """The next event or response with one of these names."""
        while True:
            size = 0
            while line := self.stream.readline().strip():
                size = int(line.split(b":")[1])
            if not size:
                raise EOFError(f"dlv closed the connection while {names} was awaited")
            message = json.loads(self.stream.read(size))
            if message.get("event") in names or message.get("command") in names:
                return message

    def outcome(self, request, arguments, file, line):
        """What becomes of a breakpoint there: ("refused" | "unverified", text) or ("stopped", "FILE:LINE")."""
        self.send("initialize", {"adapterID": "go", "linesStartAt1": True, "pathFormat": "path"})
        self.until("initialize")
        self.send(request, arguments)
        answer = self.until("initialized", request)
        if answer["type"] == "response":
            return "refused", answer["body"]["error"]["format"]
        self.send("setBreakpoints", {"source": {"path": file}, "breakpoints": [{"line": line}]})
        breakpoint_ = self.until("setBreakpoints")["body"]["breakpoints"][0]
        self.send("configurationDone", {})
        if not breakpoint_["verified"]:
            return "unverified", breakpoint_["message"]
        thread = self.until("stopped")["body"]["threadId"]
        self.send("stackTrace", {"threadId": thread})
        top = self.until("stackTrace")["body"]["stackFrames"][0]
        return "stopped", f"{top['source']['path']}:{top['line']}"

    def close(self, terminate):
        """Ends the session, and with `terminate` the program that is debugged."""
        try:
            self.send("disconnect", {"terminateDebuggee": terminate})
            self.until("disconnect")
        except (OSError, EOFError):
            pass
        self.connection.close()
        self.server.kill()
        self.server.wait()
        self.server.stdout.close()


def outcome(made, dlv, folder, request, arguments, file, line):
    """What becomes of a breakpoint in one whole session."""
    session = Session(made, dlv, folder)
    try:
        return session.outcome(request, arguments, file, line)
    finally:
        session.close(request == "launch")
