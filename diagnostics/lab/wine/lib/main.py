"""Starts one of the Wine lab's commands: main.py program|suite JDK [arguments]."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from winelab import commands  # noqa: E402  (found only now)

sys.exit(commands.main(sys.argv[1], sys.argv[2], sys.argv[3:]))
