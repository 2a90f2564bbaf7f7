"""The .deb: installed, started and removed on a copy of this machine that is thrown away (an overlay in a namespace)."""

import os
import subprocess
import sys
import tempfile

# runs as root of a mount namespace; $1 scratch, $2 the package
_ON_A_COPY = r"""
set -eu
mount -t tmpfs none "$1"
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay none -o lowerdir=/,upperdir="$1/upper",workdir="$1/work" "$1/root"
cp "$2" "$1/root/package.deb"
mount --bind /proc "$1/root/proc"
mount --bind /dev "$1/root/dev"
mount -t tmpfs none "$1/root/tmp"
exec chroot "$1/root" /bin/sh -c "$3"
"""

_SCRIPT = r"""
set -eu
cd /
export HOME=/tmp DEBIAN_FRONTEND=noninteractive
# what it depends on and this machine lacks is no matter of the package: only that it is named
dpkg --force-depends -i /package.deb >/tmp/log 2>&1 || { cat /tmp/log; exit 1; }
echo "== status"; dpkg-query -W -f '${Status} ${Version}\n' wsl-go-doctor
echo "== version"; wsl-go-doctor --version
echo "== cache"; JAVA_TOOL_OPTIONS="-XX:AOTMode=on" wsl-go-doctor causes >/dev/null && echo used
echo "== desktop"; cat /usr/share/applications/wsl-go-doctor.desktop
echo "== icon"; ls /opt/wsl-go-doctor/lib/*.png
echo "== licences"; ls /opt/wsl-go-doctor/lib/app/licences
echo "== window"
if command -v xvfb-run >/dev/null; then
  JAVA_TOOL_OPTIONS="-Dwslgodoctor.rehearsal=frame" xvfb-run -a wsl-go-doctor 2>/dev/null
else
  echo no xvfb
fi
echo "== data"; find /tmp/.local /tmp/.config -type f 2>/dev/null | sort
echo "== changed"; dpkg -V wsl-go-doctor
dpkg --force-depends -r wsl-go-doctor >/tmp/log 2>&1 || { cat /tmp/log; exit 1; }
echo "== left"; ls -d /opt/wsl-go-doctor /usr/bin/wsl-go-doctor /usr/share/doc/wsl-go-doctor /usr/share/applications/*wsl-go* 2>/dev/null || true
echo "== end"
"""


def prove(tally, package):
    """All proofs of one package."""
    sentence = "the .deb installs, starts with its class cache, and is removed without a trace"
    if os.geteuid() != 0:
        tally.not_run(sentence, "it needs root, for a copy of this machine that is thrown away")
        return
    with tempfile.TemporaryDirectory() as scratch:
        done = subprocess.run(["unshare", "--mount", "sh", "-c", _ON_A_COPY, "sh", scratch, package, _SCRIPT],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False, timeout=600)
    if "overlay" in done.stderr and "== status" not in done.stdout:
        tally.not_run(sentence, "no overlay can be mounted here: " + done.stderr.strip()[-200:])
        return
    parts = _parts(done.stdout)
    if os.environ.get("WGD_SHOW"):
        print(done.stdout, done.stderr, file=sys.stderr)

    def has(part, *words):
        for word in words:
            assert word in parts.get(part, ""), f"{word!r} is not in {part}: {parts.get(part)!r} {done.stdout[:800] + done.stderr[-800:]}"

    tally.prove("dpkg installs it", lambda: has("status", "installed"))
    tally.prove("the command is on the PATH and tells its build", lambda: has("version", "wsl-go-doctor ", "commit ", "Java 25"))
    tally.prove("the class cache fits in the place where it is installed", lambda: has("cache", "used"))
    tally.prove("it has an entry in the menu and an icon",
                lambda: (has("desktop", "Name=", "Exec=/opt/wsl-go-doctor/bin/wsl-go-doctor", "Icon="), has("icon", ".png")))
    tally.prove("the licences are with it", lambda: has("licences", "LICENSE.txt", "THIRD-PARTY.txt"))
    if "no xvfb" in parts.get("window", ""):
        tally.not_run("the window opens", "xvfb is not installed")
    else:
        tally.prove("the window opens", lambda: has("window", "first useful frame"))
    tally.prove("running it changes none of its files", lambda: _empty(parts, "changed"))
    tally.prove("its removal leaves nothing of it", lambda: _empty(parts, "left"))
    tally.prove("the dependencies name what is opened at run time", lambda: _depends(package))


def _empty(parts, part):
    assert part in parts and parts[part].strip() == "", parts.get(part)


def _depends(package):
    named = subprocess.run(["dpkg-deb", "-f", package, "Depends"], stdout=subprocess.PIPE, text=True, check=True).stdout
    for name in ("libgtk-3-0", "libgl1", "libxtst6", "libc6"):
        assert name in named, named


def _parts(text):
    parts, name = {}, None
    for line in text.splitlines():
        if line.startswith("== "):
            name = line[3:]
            parts[name] = ""
        elif name:
            parts[name] += line + "\n"
    return parts
