"""What systemd-sysctl does when a distro boots, for the values that a world lays over /proc."""

import os

_FOLDERS = ("/usr/lib/sysctl.d", "/run/sysctl.d", "/etc/sysctl.d")


def apply():
    """Writes the settings of the distro's sysctl.d files; those that do not exist or refuse are passed over."""
    files = {}
    for folder in _FOLDERS:
        if os.path.isdir(folder):
            # A name in a later folder replaces the same name in an earlier one.
            files.update({name: f"{folder}/{name}" for name in os.listdir(folder) if name.endswith(".conf")})
    for name in sorted(files):
        with open(files[name], encoding="utf-8", errors="replace") as file:
            for line in file:
                _set(line.strip())


def _set(line):
    key, equals, value = line.partition("=")
    target = "/proc/sys/" + key.strip().lstrip("-").replace(".", "/")
    if not equals or line[0] in "#;" or not os.path.isfile(target):
        return
    try:
        with open(target, "w", encoding="utf-8") as setting:
            setting.write(value.strip() + "\n")
    except OSError:
        # As systemd-sysctl: one refused setting does not stop the others.
        return
