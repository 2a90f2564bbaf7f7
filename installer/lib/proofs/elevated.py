"""The administrator's program under Wine: what it would run, what it refuses, and one task that it really does."""

import hashlib
import os
import shutil
import subprocess

_SAFE = "Program Files/WSL Go Doctor"
_NAME = "app/wsl-go-doctor-elevated.exe"
_SYSTEM = r"C:\windows\system32" + "\\"
# the last byte of elevated.c's refusals, which is all that Wine hands on
_WRONG_FOLDER, _CHANGED, _NO_TASK = 1, 2, 3

_STAND_IN = r"""
#include <windows.h>
#include <wchar.h>
int wmain(void)
{
    DWORD written;
    HANDLE file = CreateFileW(L"C:\\called.txt", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    WriteFile(file, GetCommandLineW(), 2 * wcslen(GetCommandLineW()), &written, NULL);
    CloseHandle(file);
    return STATUS;
}
"""

# the same tasks as in ElevatedTaskTest, and the same commands as ElevatedTask.command
_TASKS = [
    ("verb ServiceStart\nname WSLService\nstart AUTO\n", '"sc.exe" config WSLService start= auto'),
    ("verb ServiceStart\nname LxssManager\nstart DISABLED\n", '"sc.exe" config LxssManager start= disabled'),
    ("verb Feature\nname VirtualMachinePlatform\non true\n",
     '"dism.exe" /Online /Enable-Feature /All /NoRestart /FeatureName:VirtualMachinePlatform'),
    ("verb Feature\nname VirtualMachinePlatform\non false\n",
     '"dism.exe" /Online /Disable-Feature /NoRestart /FeatureName:VirtualMachinePlatform'),
    ("verb StartHypervisorAtBoot\n", '"bcdedit.exe" /set hypervisorlaunchtype auto'),
    ("verb RemovePortProxy\naddress 0.0.0.0\nport 2345\n",
     '"netsh.exe" interface portproxy delete v4tov4 listenport=2345 listenaddress=0.0.0.0'),
    ("verb AddPortProxy\naddress *\nport 2345\nto-address 172.24.96.5\nto-port 40000\n",
     '"netsh.exe" interface portproxy add v4tov4 listenport=2345 listenaddress=* connectport=40000 '
     "connectaddress=172.24.96.5"),
    ("verb DefenderExclusion\nfolder C:\\Users\\张 伟\\o'neil\non true\n",
     '"WindowsPowerShell\\v1.0\\powershell.exe" -NoProfile -NonInteractive -Command '
     "\"& { Add-MpPreference -ExclusionPath $args[0] }\" \"'C:\\Users\\张 伟\\o''neil'\""),
]
_REFUSED = [
    "", "verb Run\nname cmd\n", "verb ServiceStart\nname Spooler\nstart AUTO\n", "verb ServiceStart\nname WSLService\n",
    "verb ServiceStart\nname WSLService\nstart AUTO\nmore 1\n", "verb ServiceStart\nname WSLService\nstart AUTO",
    "verb ServiceStart\nname WSLService & calc\nstart AUTO\n", "verb Feature\nname TelnetClient\non true\n",
    "verb RemovePortProxy\naddress 0.0.0.0 & calc\nport 1\n", "verb RemovePortProxy\naddress 0.0.0.0\nport 70000\n",
    "verb RemovePortProxy\naddress 1.2.3\nport 1\n", "verb AddPortProxy\naddress *\nport 1\nto-address *\nto-port 1\n",
    "verb DefenderExclusion\nfolder C:\\\non true\n", "verb DefenderExclusion\nfolder C:\\Users\non true\n",
    "verb DefenderExclusion\nfolder C:\\Windows\\Temp\non true\n", "verb DefenderExclusion\nfolder C:\\Users\\a\\..\\b\non true\n",
    "verb DefenderExclusion\nfolder C:\\Users\\a\"; calc\non true\n", "verb DefenderExclusion\nfolder C:\\Users\\o’; calc\non true\n",
    "verb DefenderExclusion\nfolder \\\\server\\s\\x\non true\n",
]


def prove(tally, here, setup, scratch):
    """Installs for all users, and takes it away again."""
    drive = here.windows.drive
    program = f"{drive}/{_SAFE}/{_NAME}"
    file = drive + "/task.txt"

    def run(text, *options, digest=None, exe=program, head="wsl-go-doctor 1\n"):
        content = (head + text).encode()
        with open(file, "wb") as out:
            out.write(content)
        return here.windows.start([here.path(exe), *options, here.path(file),
                                   digest or hashlib.sha256(content).hexdigest()])

    def told():
        for text, expected in _TASKS:
            status, out, err = run(text, "--tell")
            name, rest = expected[1:].split('"', 1)
            assert (status, out) == (0, f'"{_SYSTEM}{name}"{rest}\n'), (text, status, out, err)

    def tampered():
        agreed = "verb RemovePortProxy\naddress 0.0.0.0\nport 2345\n"
        digest = hashlib.sha256(("wsl-go-doctor 1\n" + agreed).encode()).hexdigest()
        for other in (agreed.replace("5", "6"), agreed + "\n", "", agreed + "x" * 5000, agreed + "\0"):
            _status(_CHANGED, run(other, digest=digest))
        _status(_CHANGED, run(agreed, digest=digest.upper()))
        _status(_CHANGED, run(agreed, digest="0" * 64))
        _status(_CHANGED, here.windows.start([here.path(program)]))
        os.remove(file)
        _status(_CHANGED, here.windows.start([here.path(program), here.path(file), digest]))

    def no_task():
        for text in _REFUSED:
            _status(_NO_TASK, run(text, "--tell"), text)
        _status(_NO_TASK, run("verb StartHypervisorAtBoot\n", "--tell", head="wsl-go-doctor 2\n"))

    def elsewhere():
        for folder in ("/Users/Public/WSL Go Doctor", "/Program Files Evil"):
            os.makedirs(drive + folder)
            shutil.copy(program, drive + folder + "/copy.exe")
            _status(_WRONG_FOLDER, run("verb StartHypervisorAtBoot\n", "--tell", exe=drive + folder + "/copy.exe"), folder)
            shutil.rmtree(drive + folder)

    def done():
        # a stand-in that writes down how it was called; Wine has no bcdedit.exe, and would take its own others first
        real = f"{drive}/windows/system32/bcdedit.exe"
        text, command = next(task for task in _TASKS if "StartHypervisorAtBoot" in task[0])
        # 3010 says that it succeeded and that Windows is to be restarted
        for status, told_status in ((0, 0), (7, 7), (3010, 0)):
            shutil.copy(_stand_in(scratch, status), real)
            try:
                _status(told_status, run(text))
                with open(drive + "/called.txt", encoding="utf-16-le") as called:
                    _equal(command.replace('"', f'"{_SYSTEM}', 1), called.read())
            finally:
                os.remove(real)
            os.remove(drive + "/called.txt")

    tally.prove("for all users it is installed where only an administrator writes, with the administrator's program",
                lambda: (_equal(0, here.setup(setup, "/AllUsers")), _there(program)))
    tally.prove("the administrator's program makes for each task the command that was shown", told)
    tally.prove("it refuses a file that changed since, is too long, or is not there", tampered)
    tally.prove("it refuses what is no task, with the right hash too", no_task)
    tally.prove("it refuses to work from a folder of anybody else", elsewhere)
    tally.prove("it runs the system's own program with those arguments and hands its status on", done)
    tally.prove("the installation for all users goes without a trace in its folder", lambda: (
        here.uninstall(folder=f"{drive}/{_SAFE}"), _equal(False, os.path.exists(f"{drive}/{_SAFE}"))))
    if os.path.exists(file):
        os.remove(file)


def _stand_in(folder, status):
    source, program = folder + "/stand-in.c", folder + "/stand-in.exe"
    with open(source, "w", encoding="ascii") as out:
        out.write(_STAND_IN)
    subprocess.run(["x86_64-w64-mingw32-gcc", "-municode", f"-DSTATUS={status}", "-o", program, source], check=True)
    return program


def _status(expected, done, of=""):
    assert done[0] == expected, (of, done)


def _equal(expected, found):
    assert expected == found, f"expected {expected!r}, found {found!r}"


def _there(path):
    assert os.path.exists(path), path
