"""The command line of wsl.exe, read as microsoft/WSL src/windows/common/WslClient.cpp does."""

LIST, STATUS, VERSION, HELP, SHUTDOWN, TERMINATE, DEFAULT_VERSION, RUN = (
    "list", "status", "version", "help", "shutdown", "terminate", "set-default-version", "run")

_VALUED = {"-d": "distro", "--distribution": "distro", "--distribution-id": "guid", "-u": "user", "--user": "user",
           "--cd": "folder", "--shell-type": "shell_type"}
_LIST_OPTIONS = {"-v": "verbose", "--verbose": "verbose", "-q": "quiet", "--quiet": "quiet", "--running": "running",
                 "--all": "all", "-o": "online", "--online": "online"}
_MANAGEMENT = {"-l": LIST, "--list": LIST, "--status": STATUS, "--version": VERSION, "-v": VERSION, "--help": HELP,
               "-t": TERMINATE, "--terminate": TERMINATE, "--shutdown": SHUTDOWN,
               "--set-default-version": DEFAULT_VERSION}
# Real options that change the machine in ways no world describes.
_NOT_SIMULATED = {"--install", "--uninstall", "--update", "--mount", "--unmount", "--export", "--import",
                  "--import-in-place", "--manage", "--set-default", "-s", "--set-version", "--unregister",
                  "--debug-shell", "--system"}


class WrongUsage(Exception):
    """The real launcher rejects this: `text` names its message, `argument` what it complains about."""

    def __init__(self, text, argument=""):
        super().__init__(text)
        self.text, self.argument = text, argument


class NotSimulated(Exception):
    """The real launcher can do this, the stand-in cannot."""


class Request:
    """What one call asks for."""

    def __init__(self, action, arguments):
        self.action = action
        self.arguments = arguments
        self.options = set()
        self.value = None
        self.distro = self.guid = self.user = self.folder = None
        self.shell = "standard"
        self.line = None
        self.argv = []


def parse(arguments):
    """The request; raises WrongUsage and NotSimulated."""
    if arguments and arguments[0] in _NOT_SIMULATED:
        raise NotSimulated(arguments[0])
    if arguments and arguments[0] in _MANAGEMENT:
        return _management(arguments)
    return _run(arguments)


def _management(arguments):
    request = Request(_MANAGEMENT[arguments[0]], arguments)
    rest = arguments[1:]
    if request.action in (TERMINATE, DEFAULT_VERSION):
        if not rest:
            raise WrongUsage("argument-needs-value", arguments[0])
        request.value = _one_word(rest[0])
    elif request.action == LIST:
        for option in rest:
            if option not in _LIST_OPTIONS:
                raise WrongUsage("invalid-argument", option)
            request.options.add(_LIST_OPTIONS[option])
        if "online" in request.options:
            raise NotSimulated("--list --online")
        if {"quiet", "verbose"} <= request.options or {"all", "running"} <= request.options:
            raise WrongUsage("usage")
    elif request.action == SHUTDOWN and rest not in ([], ["--force"]):
        raise WrongUsage("invalid-argument", rest[0])
    return request


def _run(arguments):
    request = Request(RUN, arguments)
    position = 0
    if arguments and arguments[0].startswith("{") and arguments[0].endswith("}"):
        request.guid, position = arguments[0], 1
    if arguments[position:position + 1] == ["~"]:
        request.folder, position = "~", position + 1
    while position < len(arguments):
        option = arguments[position]
        if option in _VALUED:
            if position + 1 == len(arguments):
                raise WrongUsage("argument-needs-value", option)
            _set(request, _VALUED[option], arguments[position + 1])
            position += 2
        elif option in ("-e", "--exec"):
            request.shell, request.argv = None, arguments[position + 1:]
            if not request.argv:
                raise WrongUsage("argument-needs-value", option)
            return request
        elif option == "--":
            return _shell_line(request, arguments[position + 1:])
        elif option in _NOT_SIMULATED:
            raise NotSimulated(option)
        elif option.startswith("-"):
            raise WrongUsage("invalid-argument", option)
        else:
            return _shell_line(request, arguments[position:])
    return _shell_line(request, [])


def _set(request, name, value):
    if name == "shell_type":
        if value not in ("standard", "login", "none"):
            raise WrongUsage("invalid-argument", value)
        request.shell = None if value == "none" else value
    else:
        setattr(request, name, value if name == "folder" else _one_word(value))


def _one_word(value):
    # wsl.exe splits the raw command line at blanks and does not know quotes here, while the caller's side puts quotes
    # around a value with a blank: what arrives is a quote and the first word.
    return '"' + value.replace("\t", " ").split(" ")[0] if " " in value or "\t" in value else value


def _shell_line(request, words):
    if not words:
        # Without a command the shell is interactive: its start files are read.
        request.shell = request.shell and "login"
    elif request.shell is None:
        request.argv = words
    else:
        request.line = " ".join(_as_typed(word) for word in words)
    return request


def _as_typed(word):
    """A word of the raw command line as a Windows program puts it there; the Linux shell then sees the quotes."""
    return f'"{word}"' if not word or " " in word or "\t" in word else word
