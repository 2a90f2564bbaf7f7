"""Starts one of the lab's programs: entry.py wsl|lab-world|distro [arguments]."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))


def _main():
    program, arguments = sys.argv[1], sys.argv[2:]
    if program == "distro":
        from wslab import distro_main
        distro_main.main()
        return 0
    if program == "lab-world":
        from wslab import labworld
        return labworld.main(arguments)
    from wslab import launcher
    return launcher.main(arguments)


sys.exit(_main())
