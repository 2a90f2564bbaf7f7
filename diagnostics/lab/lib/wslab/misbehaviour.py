"""Launchers and distros that do not do what they should, as a world describes them."""

import os
import time

from .texts import text

# No call of the lab outlives this: a forgotten one must not stay for ever.
_FOR_EVER = 15 * 60
_FLOOD = 1 << 30


def act(launcher, arguments):
    """What a launcher that is not WSL, or not well, does with any call."""
    if not launcher.world["wsl"]["installed"]:
        # The stub that Windows ships, with its doubled carriage returns (tailscale/tailscale, issue 3170).
        words = (text(launcher.language, "component-required") + "\n").replace("\n", "\r\r\n")
        os.write(1, words.encode("utf-16-le"))
        return 1
    behaviour = launcher.world["wsl"]["launcher"]
    if behaviour == "hang":
        return _hang()
    if behaviour == "garbage":
        os.write(1, bytes(range(256)) * 4)
        os.write(2, b"\xff\xfe\x00\xd8\r\r\n")
        return 0
    if behaviour == "flood":
        block = b"0123456789abcdef" * 4096
        for _ in range(_FLOOD // len(block)):
            os.write(1, block)
        return 0
    return 1


def start(launcher, described):
    """What happens instead of a start; returns the exit status."""
    mode = described["mode"]
    if mode == "hang":
        return _hang()
    if mode == "exit":
        for stream, words in ((1, described["stdout"]), (2, described["stderr"])):
            if words:
                launcher.say(words, stream)
        return described["code"] & 0xFF
    language = launcher.language
    failure = described["failure"]
    if failure == "disk-missing":
        return launcher.fail(text(language, failure, described["path"], text(language, "system.path-not-found")),
                             "Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND")
    words, code = {
        "virtualization-off": ("virtualization-off",
                               "Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED"),
        "disk-corrupted": ("disk-corrupted", "Wsl/Service/CreateInstance/WSL_E_DISK_CORRUPTED"),
        "service-disabled": ("system.service-disabled", "Wsl/ERROR_SERVICE_DISABLED"),
        "component-required": ("component-required", "Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED")}[failure]
    return launcher.fail(text(language, words), code)


def _hang():
    time.sleep(_FOR_EVER)
    return 1
