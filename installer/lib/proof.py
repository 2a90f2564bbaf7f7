"""Proves the packages: proof.py jars JDK | deb FILE | windows SETUP WINE-SETUP OLDER-SETUP VERSION."""

import os
import sys

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, _HERE)
sys.path.insert(0, os.path.join(_HERE, "..", "..", "diagnostics", "lab", "wine", "lib"))

from proofs import deb, windows  # noqa: E402  (found only now)
from proofs.tally import Tally  # noqa: E402


def main(command, *arguments):
    """Runs one command; returns the exit status."""
    if command == "jars":
        print("\n".join(windows.jars(*arguments)))
        return 0
    tally = Tally({"deb": "the .deb", "windows": "the setup for Windows under Wine"}[command])
    {"deb": deb.prove, "windows": windows.prove}[command](tally, *arguments)
    return tally.close()


sys.exit(main(*sys.argv[1:]))
