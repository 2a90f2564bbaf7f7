"""What is fetched or made once and kept outside of the checkout, each piece under a key of everything it depends on."""

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys

WINE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAB = os.path.dirname(WINE)
CHECKOUT = os.path.dirname(os.path.dirname(LAB))

sys.path.insert(0, os.path.join(LAB, "lib"))

from wslab import places  # noqa: E402  (the lab's own library is found only now)
from wslab.failure import LabFailure, NotRun  # noqa: E402


def cache():
    """The Wine lab's part of the lab's cache."""
    return os.path.join(places.cache(), "wine")


def say(text):
    """One line about what is going on."""
    print(text, file=sys.stderr, flush=True)


def key(*parts):
    """Twelve hexadecimal digits that differ when one of these texts or contents differs."""
    digest = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else str(part).encode()
        digest.update(str(len(content)).encode() + b":" + content)
    return digest.hexdigest()[:12]


def content(path):
    """The bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def piece(name, identity, make):
    """The folder NAME-IDENTITY of the cache; made by make(folder) when it is not there, and older ones removed."""
    folder = os.path.join(cache(), f"{name}-{identity}")
    if os.path.isdir(folder):
        return folder
    os.makedirs(cache(), exist_ok=True)
    unfinished = folder + ".unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    os.mkdir(unfinished)
    make(unfinished)
    os.rename(unfinished, folder)
    for other in os.listdir(cache()):
        if other.startswith(name + "-") and other != os.path.basename(folder):
            shutil.rmtree(os.path.join(cache(), other), ignore_errors=True)
    return folder


def command(argv, what, **options):
    """Runs a program that has to succeed; its words are told only when it does not."""
    done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, **options)
    if done.returncode != 0:
        raise LabFailure(f"{what} failed: {done.stdout.decode('utf-8', 'replace')[-2000:].strip()}")
    return done.stdout.decode("utf-8", "replace")


@contextlib.contextmanager
def alone():
    """One run at a time: they share one Windows."""
    os.makedirs(cache(), exist_ok=True)
    with open(os.path.join(cache(), "lock"), "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another run of the Wine lab on this machine ...")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
