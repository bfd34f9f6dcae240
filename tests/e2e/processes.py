# SPDX-License-Identifier: Apache-2.0
"""Processes that never outlive their test: each dies with its driver, even when the driver is killed."""
import contextlib
import ctypes
import os
import signal
import subprocess
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def _die_with_parent():
    _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def free_display_argument(pipe):
    """Lets Xvfb choose a free display and write its number to `pipe`."""
    return ["-displayfd", str(pipe)]


class Process:
    """One running program and the file its stderr goes to."""

    def __init__(self, name, command, log: Path, environment=None, stdout=None, **options):
        self.name, self.command, self.log = name, [str(part) for part in command], log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as file:
            self.popen = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=stdout or file, stderr=file,
                env={**os.environ, **(environment or {})}, preexec_fn=_die_with_parent, start_new_session=True, **options)

    @property
    def pid(self):
        return self.popen.pid

    @property
    def running(self):
        return self.popen.poll() is None

    def kill(self):
        """SIGKILL: no chance to tidy up."""
        if self.running:
            self.popen.kill()
        self.popen.wait()

    def stop(self, seconds=10):
        """SIGTERM; returns the exit code. A program that does not obey in time is an error."""
        if self.running:
            self.popen.terminate()
        try:
            return self.popen.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"{self.name} did not end within {seconds} s of SIGTERM; see {self.log}") from None


class Processes:
    """All processes of one world, ended together."""

    def __init__(self, logs: Path):
        self.logs = logs
        self._running = []

    def start(self, name, command, **options):
        process = Process(name, command, self.logs / f"{name}.log", **options)
        self._running.append(process)
        return process

    def end_all(self):
        for process in reversed(self._running):
            process.kill()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # what it started in turn
        self._running.clear()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end_all()
