"""The lab: a Linux stand-in for wsl.exe, with real distros behind it. See ../../README.md."""
