"""What passed, what failed, what could not be run."""

import time


class Tally:
    """One line for each proof as it ends, and the figures at the end."""

    def __init__(self, subject):
        self._subject = subject
        self._passed, self._failed, self._not_run = 0, 0, 0
        self._began = time.monotonic()

    def prove(self, sentence, proof):
        """Runs proof(), which asserts; an AssertionError is a failure, everything else too."""
        try:
            proof()
        except Exception as trouble:  # noqa: BLE001  (the next proof is run all the same)
            self._failed += 1
            print(f"FAILED  {sentence}: {type(trouble).__name__}: {str(trouble)[:4000]}", flush=True)
            return
        self._passed += 1
        print(f"passed  {sentence}", flush=True)

    def not_run(self, sentence, reason):
        """Says what was not proved, and why."""
        self._not_run += 1
        print(f"not run {sentence}: {reason}", flush=True)

    def close(self):
        """The last line; returns the exit status."""
        print(f"installer: {self._passed} passed, {self._failed} failed, {self._not_run} not run"
              f" ({self._subject}, {time.monotonic() - self._began:.0f} s)", flush=True)
        return 0 if self._failed == 0 and self._passed > 0 else 1
