"""Reads a world: the folder that describes one Windows machine. Every field is explained in ../../README.md."""

import os
import uuid

from . import jsonlines
from .failure import Malformed
from .shapes import Choice, Either, Fields, Flag, ListOf, MapOf, Text, Whole

_ARGV = ListOf(Text(), least=1)
_AS_USER = Fields(user=(Text(empty=False), "root"), cwd=(Text(empty=False), "/"), argv=(_ARGV,))

_DISTRO = Fields(
    name=(Text(empty=False),), guid=(Text(empty=False), None), default=(Flag(), False),
    folder=(Text(empty=False), None),
    state=(Choice("Stopped", "Running", "Installing", "Uninstalling", "Converting", "Exporting"), "Stopped"),
    version=(Choice(1, 2), 2), user=(Text(empty=False), "dev"), uid=(Whole(0, 65533), 1000),
    rootfs=(Choice("bookworm", "trixie"), None), absent=(ListOf(Text(empty=False)), []),
    prepare=(ListOf(Either(_ARGV, _AS_USER)), []), services=(ListOf(_AS_USER), []),
    start=(Fields(
        mode=(Choice("ok", "hang", "fail", "exit"), "ok"),
        failure=(Choice("virtualization-off", "disk-missing", "disk-corrupted", "service-disabled",
                        "component-required"), "virtualization-off"),
        path=(Text(), "C:\\WSL\\ext4.vhdx"), code=(Whole(-1, 255), -1), stdout=(Text(), ""), stderr=(Text(), "")),
        {"mode": "ok"}))

_WORLD = Fields(
    schema=(Choice(1),), description=(Text(), ""), uiLanguage=(Choice("en-US", "zh-CN"), "en-US"),
    wsl=(Fields(
        installed=(Flag(), True), version=(Text(), "2.5.9.0"), kernelPackage=(Text(), "6.6.87.2-1"),
        wslg=(Text(), "1.0.66"), msrdc=(Text(), "1.2.6074"), direct3d=(Text(), "1.611.1-81528511"),
        dxcore=(Text(), "10.0.26100.1-240331-1435.ge-release"), honoursUtf8=(Flag(), True),
        defaultVersion=(Choice(1, 2), 2), wsl1=(Flag(), True), inbox=(Flag(), False),
        serviceRetrySeconds=(Whole(0, 600), 60),
        launcher=(Choice("normal", "garbage", "flood", "exit", "hang"), "normal")), None),
    kernel=(Text(empty=False), "6.6.87.2-microsoft-standard-WSL2"),
    windows=(Fields(
        user=(Text(empty=False), "dev"), profile=(Text(empty=False), "C:\\Users\\dev"), computer=(Text(), "LAB-PC"),
        version=(Text(empty=False), "10.0.26100.4349"),
        services=(MapOf(Choice("running", "stopped", "disabled", "missing")), {}),
        environment=(MapOf(Text()), {})), None),
    distros=(ListOf(_DISTRO), []),
    warnings=(ListOf(Fields(text=(Text(empty=False),), distro=(Text(empty=False), None),
                            when=(Choice("every-call", "vm-start", "distro-start"), "every-call"))), []),
    slowDriveMs=(Whole(0, 10000), 0))

_MODES = MapOf(Fields(owner=(Text(empty=False), None), group=(Text(empty=False), None),
                      mode=(Text(empty=False), None)))


def read(folder):
    """The checked world in `folder` as plain dictionaries, all defaults filled in; raises Malformed."""
    file = os.path.join(folder, "world.json")
    found = _json(file, "there is no world.json; a world is a folder with that file")
    world = _WORLD.check(found, (file, 1, "world"))
    for section in ("wsl", "windows"):
        if world[section] is None:
            world[section] = _WORLD.fields[section][0].check({}, (file, 1, section))
    _check_distros(world["distros"], found.get("distros"), file, folder)
    for warning in world["warnings"]:
        if not warning["text"].startswith("wsl: "):
            warning["text"] = "wsl: " + warning["text"]
    return world


def read_modes(file):
    """The checked contents of a modes.json; raises Malformed."""
    found = _json(file, "the file is missing")
    modes = _MODES.check(found, (file, 1, "modes"))
    for path, change in modes.items():
        if change["mode"] is not None and not all("0" <= digit <= "7" for digit in change["mode"]):
            raise Malformed(file, found.lines[path], f"'{path}.mode' must be octal digits such as 0640")
    return {path: {key: value for key, value in change.items() if value is not None}
            for path, change in modes.items()}


def _json(file, missing):
    try:
        with open(file, "rb") as source:
            content = source.read()
    except OSError as trouble:
        raise Malformed(file, 1, missing if isinstance(trouble, FileNotFoundError) else trouble.strerror) from trouble
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        raise Malformed(file, line, "the file is not UTF-8") from trouble
    return jsonlines.parse(text, file)


def _check_distros(distros, found, file, folder):
    seen = {}
    for index, distro in enumerate(distros):
        line = found.lines[index]
        for field in ("name", "guid", "folder"):
            if distro[field] is None:
                distro[field] = distro["name"] if field == "folder" else _made_up_guid(distro["name"])
            if distro[field].lower() in seen.setdefault(field, {}):
                raise Malformed(file, line, f"two distros have the {field} '{distro[field]}'")
            seen[field][distro[field].lower()] = True
        if distro["default"] and "default" in seen:
            raise Malformed(file, line, "two distros are marked as default")
        if distro["default"]:
            seen["default"] = True
        if distro["folder"] in (".", "..") or "/" in distro["folder"] or "\0" in distro["folder"]:
            raise Malformed(file, line, "the name cannot be a folder's; give the field 'folder'")
    if distros and "default" not in seen:
        distros[0]["default"] = True
    place = os.path.join(folder, "distros")
    for name in sorted(os.listdir(place)) if os.path.isdir(place) else []:
        if name.lower() not in seen.get("folder", {}):
            raise Malformed(file, 1, f"the folder distros/{name} belongs to no distro of world.json")


def _made_up_guid(name):
    return "{" + str(uuid.uuid5(uuid.NAMESPACE_DNS, name + ".wsl.lab")) + "}"
