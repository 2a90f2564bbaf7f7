"""Runs every test of this folder and says in the last line how many passed and failed."""

import os
import sys
import time
import unittest

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [_HERE, os.path.join(os.path.dirname(_HERE), "lib")]


class _Tally(unittest.TestResult):
    """One line for each test."""

    def __init__(self):
        super().__init__()
        self.passed = 0
        self.started = 0.0

    def startTest(self, test):
        super().startTest(test)
        self.started = time.monotonic()

    def _line(self, word, test, more=""):
        spent = time.monotonic() - self.started
        print(f"{word:8} {test.id()} ({spent:.2f} s){more}", flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1
        self._line("passed", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._line("FAILED", test, "\n" + self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self._line("FAILED", test, "\n" + self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line("not run", test, f": {reason}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._line("FAILED", subtest, "\n" + (self.failures or self.errors)[-1][1])


def _wanted(suite, part):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _wanted(test, part)
        elif part.lower() in test.id().lower():
            yield test


def main(arguments):
    """Runs the tests whose name has the given part; returns the exit status."""
    found = unittest.TestLoader().discover(_HERE)
    chosen = unittest.TestSuite()
    for test in _wanted(found, arguments[0] if arguments else ""):
        chosen.addTest(test)
    tally = _Tally()
    chosen.run(tally)
    failed = len(tally.failures) + len(tally.errors)
    print(f"{tally.passed} passed, {failed} failed, {len(tally.skipped)} skipped")
    return 1 if failed or not tally.testsRun else 0


sys.exit(main(sys.argv[1:]))
