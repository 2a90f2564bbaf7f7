"""How the lab's programs end when they cannot go on."""

# Exit status of every lab program for a world that is described wrongly (the product's own status for malformed input).
MALFORMED = 3
# Exit status for "this machine cannot do that": tests report it as "not run", never as passed or failed.
NOT_RUN = 77


class LabFailure(Exception):
    """Ends a lab program with one line on stderr and the given exit status."""

    def __init__(self, message, status=1):
        super().__init__(message)
        self.status = status


class NotRun(LabFailure):
    """This machine lacks what the lab needs; the message says what."""

    def __init__(self, message):
        super().__init__(message, NOT_RUN)


class Malformed(LabFailure):
    """A world's file is wrong; the message begins with FILE:LINE."""

    def __init__(self, file, line, what):
        super().__init__(f"{file}:{line}: {what}", MALFORMED)
