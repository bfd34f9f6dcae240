# SPDX-License-Identifier: Apache-2.0
"""The local alarm socket of yizhan-alarmd, spoken the way a screen speaks it (app/README.md)."""
import json
import select
import socket
import time
from pathlib import Path


class AlarmSocket:
    def __init__(self, path: Path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._rest = b""
        self._last = 0
        self.state = None

    def close(self):
        self._socket.close()

    def send(self, do, **fields):
        """Sends one request; returns the id its answer will carry."""
        self._last += 1
        request = str(self._last)
        line = json.dumps({"request": request, "do": do, **fields}, ensure_ascii=False) + "\n"
        self._socket.sendall(line.encode())
        return request

    def next(self, seconds):
        """The next line, or None when none came in time. A state is remembered."""
        end = time.monotonic() + seconds
        while b"\n" not in self._rest:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                return None
            data = self._socket.recv(65536)
            if not data:
                raise ConnectionError("yizhan-alarmd closed the socket")
            self._rest += data
        line, self._rest = self._rest.split(b"\n", 1)
        message = json.loads(line)
        if "state" in message:
            self.state = message["state"]
        return message

    def ask(self, do, seconds=10, **fields):
        """Sends one request and returns its answer."""
        request = self.send(do, **fields)
        end = time.monotonic() + seconds
        while True:
            message = self.next(max(0.0, end - time.monotonic()))
            if message is None:
                raise AssertionError(f"no answer to {do} within {seconds} s")
            if message.get("reply") == request:
                return message

    def until(self, condition, seconds):
        """Reads states until `condition(state)`; returns that state."""
        end = time.monotonic() + seconds
        while self.state is None or not condition(self.state):
            if self.next(max(0.0, end - time.monotonic())) is None:
                raise AssertionError(f"the state did not become what was waited for within {seconds} s: {self.state}")
        return self.state

    def incident(self, subject):
        return next((i for i in (self.state or {}).get("incidents", []) if i["id"] == subject), None)
