"""WSL's own parser for /etc/wsl.conf and .wslconfig, with its oddities, and the warnings that it gives.

Follows microsoft/WSL src/shared/configfile/configfile.cpp step by step, because the line numbers in its warnings count
some lines twice and a wrong section header does not quite end the section before it. Keys and defaults:
src/linux/init/WslDistributionConfig.cpp, src/windows/common/WslCoreConfig.cpp.
"""

import re

from .texts import config_warning

_BOOL, _INT, _TEXT, _SIZE = "bool", "int", "text", "size"

_WSL_CONF = {
    "automount.enabled": (_BOOL, True), "automount.root": (_TEXT, "/mnt"), "automount.options": (_TEXT, ""),
    "automount.mountFsTab": (_BOOL, True), "automount.ldconfig": (_BOOL, True), "automount.cgroups": (_TEXT, "v2"),
    "filesystem.umask": (_INT, 0o022),
    "interop.enabled": (_BOOL, True), "interop.appendWindowsPath": (_BOOL, True),
    "network.generateHosts": (_BOOL, True), "network.generateResolvConf": (_BOOL, True),
    "network.hostname": (_TEXT, ""),
    "user.default": (_TEXT, ""),
    "boot.systemd": (_BOOL, False), "boot.command": (_TEXT, ""), "boot.initTimeout": (_INT, 10000),
    "boot.protectBinfmt": (_BOOL, True),
    "time.useWindowsTimezone": (_BOOL, True),
    "gpu.enabled": (_BOOL, True), "gpu.appendLibPath": (_BOOL, True),
    "fileServer.enabled": (_BOOL, True), "fileServer.logFile": (_TEXT, ""), "fileServer.logLevel": (_TEXT, "info"),
    "fileServer.logTruncate": (_BOOL, True),
    "general.guiApplications": (_BOOL, True),
}

_WSLCONFIG = {
    **{"wsl2." + name: (_TEXT, "") for name in (
        "kernel", "kernelModules", "kernelCommandLine", "swapFile", "vmSwitch", "macAddress", "debugConsoleLogFile",
        "systemDistro", "crashDumpFolder", "loadKernelModules")},
    **{"wsl2." + name: (_SIZE, None) for name in ("memory", "swap", "defaultVhdSize")},
    **{"wsl2." + name: (_INT, None) for name in (
        "processors", "dhcpTimeout", "mountDeviceTimeout", "kernelBootTimeout", "distributionStartTimeout",
        "vmIdleTimeout", "kernelDebugPort", "maxCrashDumpCount")},
    **{"wsl2." + name: (_BOOL, True) for name in (
        "localhostForwarding", "nestedVirtualization", "dnsProxy", "dhcp", "ipv6", "guiApplications", "gpuSupport",
        "debugConsole", "earlyBootLogging", "safeMode", "virtio", "virtiofs", "virtio9p", "hostFileSystemAccess",
        "hardwarePerformanceCounters", "telemetry", "loadDefaultKernelModules", "isolateDistroCgroup")},
    "wsl2.networkingMode": (_TEXT, "nat"), "wsl2.firewall": (_BOOL, True), "wsl2.dnsTunneling": (_BOOL, True),
    "wsl2.autoProxy": (_BOOL, True),
    **{"experimental." + name: (_TEXT, "") for name in (
        "autoMemoryReclaim", "dnsTunnelingIpAddress", "ignoredPorts", "swiotlb")},
    **{"experimental." + name: (_BOOL, False) for name in (
        "sparseVhd", "bestEffortDnsParsing", "hostAddressLoopback", "setVersionDebug", "virtioFsAggregateShares")},
    "experimental.initialAutoProxyTimeout": (_INT, 1000),
    "general.instanceIdleTimeout": (_INT, 15000), "general.distributionInstallPath": (_TEXT, ""),
}

# Old homes of keys that count as one with the new ones.
_ALIASES = {"experimental.networkingmode": "wsl2.networkingMode", "experimental.firewall": "wsl2.firewall",
            "experimental.dnstunneling": "wsl2.dnsTunneling", "experimental.autoproxy": "wsl2.autoProxy"}

_SIZES = re.compile(r"[0-9]+(B|KB?|MB?|GB?|TB?)?\Z")
_C_INTEGER = re.compile(r"[ \t]*[+-]?(0[xX][0-9a-fA-F]+|[0-9]+)\Z")


def read_wsl_conf(content):
    """Returns (value of every key, warnings) for the bytes of /etc/wsl.conf. The warnings are always English."""
    # Byte for byte: init runs in the C locale, where a letter beyond ASCII is no letter.
    reader = _Reader(content.decode("latin-1"), _WSL_CONF, {}, "/etc/wsl.conf", "en-US", skip_invalid=False)
    reader.read()
    values = {name: default for name, (_, default) in _WSL_CONF.items()}
    for name, value in reader.values.items():
        values[name] = value.encode("latin-1").decode("utf-8", "surrogateescape") if isinstance(value, str) else value
    return values, reader.warnings


def read_wslconfig(content, file, language):
    """Returns (given values by key, warnings) for the bytes of .wslconfig, shown under the Windows path `file`."""
    if content.startswith(b"\xff\xfe"):
        text = content[2:].decode("utf-16-le", "replace")
    else:
        text = content.decode("utf-8-sig", "replace")
    # The C runtime opens the file in text mode.
    reader = _Reader(text.replace("\r\n", "\n"), _WSLCONFIG, _ALIASES, file, language, skip_invalid=True)
    reader.read()
    return reader.values, reader.warnings


class _InvalidLine(Exception):
    pass


class _Reader:
    def __init__(self, text, keys, aliases, file, language, skip_invalid):
        self.text, self.position, self.ended = text, 0, False
        self.keys = {name.lower(): name for name in keys}
        self.kinds = {name: kind for name, (kind, _) in keys.items()}
        self.aliases = aliases
        self.file, self.language, self.skip_invalid = file, language, skip_invalid
        self.values, self.warnings, self.given = {}, [], {}
        self.line, self.char, self.key, self.section_length = 0, "\0", "", 0
        self.trailing_comment = False

    def warn(self, message, *arguments):
        self.warnings.append("wsl: " + config_warning(self.language, message, *arguments))

    def next(self):
        """The next character; an empty text at the end."""
        if self.position < len(self.text):
            self.char = self.text[self.position]
            self.position += 1
        else:
            self.char, self.ended = "", True
        return self.char

    def skip_blanks(self):
        while self.next() in (" ", "\t"):
            pass

    def read(self):
        while True:
            if not self.trailing_comment:
                self.line += 1
            try:
                if not self._one_line():
                    return
            except _InvalidLine:
                if not self.skip_invalid:
                    return
                while self.char not in ("", "\n"):
                    self.next()

    def _one_line(self):
        """Reads up to the end of a section header or a key; False at the end of the file."""
        while True:
            if self.char == "#":
                self._comment()
            if self.ended:
                return False
            self.skip_blanks()
            if self.char == "\r":
                if self.next() == "\n":
                    self.line += 1
                elif self.char:
                    self.position -= 1
            elif self.char == "\n":
                self.line += 1
            elif self.char == "[":
                self._section()
                return True
            elif self.char not in ("", "#"):
                if not _is_letter(self.char):
                    self.warn("InvalidKey", self.file, self.line)
                    raise _InvalidLine
                self._key_and_value()
                return True

    def _comment(self):
        while True:
            self.next()
            if self.char == "\r":
                self.next()
            if self.char == "\n":
                self.line += 1
            if self.char in ("\n", ""):
                break
        self.trailing_comment = False

    def _section(self):
        if not _is_letter(self.next()):
            self.warn("InvalidSection", self.file, self.line)
            raise _InvalidLine
        self.key = ""
        self._name()
        if self.char != "]":
            self.warn("Expected", "']'", self.file, self.line)
            raise _InvalidLine
        self.skip_blanks()
        if self.char == "#":
            self.trailing_comment = True
        elif self.char not in ("", "\n", "\r"):
            self.warn("Expected", "' ' or '\\n'", self.file, self.line)
            raise _InvalidLine
        self.section_length = len(self.key)

    def _name(self):
        while True:
            self.key += self.char
            self.next()
            if not (_is_letter(self.char) or "0" <= self.char <= "9"):
                return

    def _key_and_value(self):
        # After a broken header the rest of its name takes the place of the section's.
        self.key = self.key[:self.section_length].ljust(self.section_length, "\0")
        if self.key:
            self.key += "."
        self._name()
        while self.char in (" ", "\t"):
            self.next()
        if self.char != "=":
            self.warn("Expected", "'='", self.file, self.line)
            raise _InvalidLine
        self.skip_blanks()
        self._set(self.key, self._value())

    def _value(self):
        value, trimmed, quoted = "", 0, False
        while self.char not in ("", "\n", "\r"):
            if self.char == '"':
                quoted = not quoted
            elif self.char == "\\":
                value += self._escape()
            elif self.char == "#" and not quoted:
                self.trailing_comment = True
                break
            else:
                value += chr(ord(self.char) & 0xFF)
            if self.char not in (" ", "\t"):
                trimmed = len(value)
            self.next()
        if quoted:
            self.warn("Expected", '"', self.file, self.line)
            raise _InvalidLine
        return value[:trimmed]

    def _escape(self):
        escaped = self.next()
        if escaped and escaped in '\\"':
            return escaped
        if escaped == "\n":
            self.line += 1
            return ""
        if escaped and escaped in "bnt":
            return {"b": "\b", "n": "\n", "t": "\t"}[escaped]
        self.warn("InvalidEscape", escaped, self.file, self.line)
        raise _InvalidLine

    def _set(self, name, text):
        known = self.keys.get(name.lower()) or self.aliases.get(name.lower())
        if known is None:
            self.warn("UnknownKey", name, self.file, self.line)
            return
        if known in self.given:
            first, line = self.given[known]
            self.warn("KeyDuplicated", name, self.file, self.line, first, self.file, line)
            return
        self.given[known] = (name, self.line)
        value = self._converted(self.kinds[known], name, text)
        if value is not None:
            self.values[known] = value

    def _converted(self, kind, name, text):
        if kind == _BOOL:
            if text.lower() in ("1", "true", "0", "false"):
                return text.lower() in ("1", "true")
            self.warn("InvalidBoolean", text, name, self.file, self.line)
            return None
        if kind == _INT:
            number = _C_INTEGER.match(text)
            if number:
                digits = text.strip()
                octal = number.group(1).startswith("0") and number.group(1)[1:2] not in ("x", "X")
                try:
                    return int(digits, 8 if octal else 0)
                except ValueError:
                    pass
            self.warn("InvalidInteger", text, name, self.file, self.line)
            return None
        if kind == _SIZE and not _SIZES.match(text):
            self.warn("InvalidNumberString", text, name, self.file, self.line)
            return None
        return text


def _is_letter(char):
    return "a" <= char <= "z" or "A" <= char <= "Z"
