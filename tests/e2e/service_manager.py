# SPDX-License-Identifier: Apache-2.0
"""What systemd does with kiosk-config/systemd/yizhan-kiosk.service: hears signs of life, kills what gives none, starts it
again. The figures are read from that file."""
import re
import select
import socket
import time
from pathlib import Path


class ServiceManager:
    """Keeps one program of a world running. Call tend() often; it never waits."""

    def __init__(self, world, name, unit: Path):
        self.world, self.name = world, name
        text = unit.read_text("utf-8")
        self.watchdog = float(re.search(r"^WatchdogSec=(\d+)$", text, re.M)[1])
        self.restart_after = int(re.search(r"^RestartSec=(\d+)ms$", text, re.M)[1]) / 1000
        self.path = world.directory / "notify.sock"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self.path))
        self.ready = 0
        self.process = None
        self._gone = None
        self._heard = 0.0

    def start(self):
        device = self.name.split("-", 1)[-1]
        screen = self.world.screens[device]
        environment = {"TZ": "Asia/Shanghai", **screen.environment, "NOTIFY_SOCKET": str(self.path),
                       "WATCHDOG_USEC": str(int(self.watchdog * 1_000_000))}
        self.process = self.world.processes.start(self.name, self.world.command(self.name), environment=environment)
        self.world.running[self.name] = self.process
        screen.show(self.process)
        # Until it is ready the start has its own time.
        self._heard, self._gone = None, None

    def tend(self):
        while select.select([self._socket], [], [], 0)[0]:
            word = self._socket.recv(256)
            self.ready += word == b"READY=1"
            self._heard = time.monotonic()
        now = time.monotonic()
        if not self.process.running:
            self._gone = self._gone or now
            if now - self._gone >= self.restart_after:
                self.start()
        elif self._heard is not None and now - self._heard > self.watchdog:
            self.process.kill()

    def until(self, condition, seconds, complaint):
        """Tends until `condition()`; returns how long that took."""
        begin = time.monotonic()
        while True:
            self.tend()
            if condition():
                return time.monotonic() - begin
            if time.monotonic() - begin > seconds:
                raise AssertionError(f"{complaint} within {seconds} s")
            time.sleep(0.05)
