# SPDX-License-Identifier: Apache-2.0
"""A branch whose roads to head office can be cut and whose panel has a hardware key."""
import os
import re

from roads import Road
from screen import Desk, Screen
from world import PANEL, World

HARDWARE_KEY = "hardware-key"


class BenchWorld(World):
    """With `roads`, devices know head office only by two roads of loopback, primary and spare; once `keyed` is set, the
    panel's alarm program is started with a hardware key; once `held_disk` is set (the library that holds it), its disk
    takes nothing while `hold` exists."""

    def __init__(self, *arguments, roads=False):
        super().__init__(*arguments)
        self._cuttable, self.roads, self._desk, self.keyed, self.held_disk = roads, {}, None, False, None
        self.hold = self.directory / "hold-the-disk"

    def _import_branch(self):
        if self._cuttable:
            self.roads = {name: Road(self.port) for name in ("primary", "spare")}
            settings = self.directory / "headoffice/headoffice.toml"
            text = settings.read_text("utf-8")
            for name, road in self.roads.items():
                text = re.sub(rf"(?m)^{name} = .*$", f'{name} = "https://localhost:{road.port}"', text)
            settings.write_text(text, "utf-8")
        super()._import_branch()

    def command(self, name):
        if name != f"alarmd-{PANEL}":
            return super().command(name)
        if self.held_disk:
            return ["env", f"LD_PRELOAD={self.held_disk}", f"YIZHAN_HELD_DISK={self.hold}", *super().command(name)]
        if not self.keyed:
            return super().command(name)
        key, settings = self.directory / HARDWARE_KEY, self.directory / "alarmd.toml"
        if not key.exists():
            os.mkfifo(key)
        settings.write_text(f"""data = "{self.directory / PANEL}"
[[key]]
name = "柜台1"
source = "fifo"
path = "{key}"
playbook = "robbery"
silent = true
""", "utf-8")
        return [self.binaries / "yizhan-alarmd", "--config", settings]

    def open_screens(self, devices):
        self._desk = self._desk or Desk(self.processes, self.directory / "run")
        for device in devices:
            self.screens[device] = Screen(device, self.processes, self._desk)
