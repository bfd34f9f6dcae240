# SPDX-License-Identifier: Apache-2.0
"""A window on its own X server, seen as assistive technology sees it and touched by real input events.

`Desk` is the session bus all windows of a world share; `Screen` is one display of 1080x1920. Controls are found by
their accessible role and name (AT-SPI, read fresh over D-Bus at every look, nothing cached, so a program may be killed
and come back); they are pressed with the mouse through the X server, so what a finger cannot reach a test cannot either.
"""
import os
import subprocess
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from gi.repository import Gio, GLib

from processes import Processes, free_display_argument

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
ROOT = "/org/a11y/atspi/accessible/root"
# Bits of the state set that GetState returns (at-spi2-core, atspi-constants.h).
ENABLED, SENSITIVE, SHOWING, VISIBLE = 8, 24, 25, 30


class NotOnScreen(AssertionError):
    """What was waited for did not appear; the message says what was there instead."""


@dataclass(frozen=True)
class Control:
    """One thing on the screen at one moment."""
    role: str
    name: str
    x: int
    y: int
    width: int
    height: int
    enabled: bool
    value: str

    @property
    def centre(self):
        return self.x + self.width // 2, self.y + self.height // 2


class Desk:
    """The session bus and the accessibility bus that the windows of one world share, apart from the desktop's own."""

    def __init__(self, processes: Processes, directory: Path):
        directory.mkdir(parents=True, exist_ok=True)
        directory.chmod(0o700)
        runtime = {"XDG_RUNTIME_DIR": str(directory)}
        bus = processes.start("bus", ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                              environment=runtime, stdout=subprocess.PIPE, text=True)
        address = bus.popen.stdout.readline().strip()
        if not address:
            raise RuntimeError(f"the session bus did not start; see {bus.log}")
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": address, **runtime}
        self.bus = self._connect(address)
        # The accessibility bus is started by asking for it.
        self.bus = self._connect(self.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                           flags=Gio.DBusCallFlags.NONE, milliseconds=20000)[0])

    @staticmethod
    def _connect(address):
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        connection.set_exit_on_close(False)
        return connection

    def call(self, owner, path, interface, method, arguments=None,
             flags=Gio.DBusCallFlags.NO_AUTO_START, milliseconds=5000):
        answer = self.bus.call_sync(owner, path, interface, method, arguments, None, flags, milliseconds, None)
        return answer.unpack()

    def read(self, owner, path, interface, name):
        arguments = GLib.Variant("(ss)", (interface, name))
        return self.call(owner, path, "org.freedesktop.DBus.Properties", "Get", arguments)[0]

    def owner_of(self, pid):
        """The unique bus name of the program `pid`, or None while it has none."""
        names = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames")[0]
        for name in names:
            if not name.startswith(":"):
                continue
            try:
                owner = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                  "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]
            except GLib.Error:
                continue
            if owner == pid:
                return name
        return None


class Screen:
    """One display with one program's window on it."""

    def __init__(self, name, processes: Processes, desk: Desk, size=(1080, 1920)):
        self.name, self.desk, self.size = name, desk, size
        self.program = None
        read, write = os.pipe()
        server = processes.start(f"xvfb-{name}", ["Xvfb", *free_display_argument(write), "-screen", "0",
                                 f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset"], pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start; see {server.log}")
        self.environment = {**desk.environment, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb",
                            "QT_QUICK_BACKEND": "software", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        # Without a window manager nothing gives the window the keyboard focus.
        processes.start(f"wm-{name}", ["matchbox-window-manager", "-use_titlebar", "no", "-use_cursor", "no"],
                        environment=self.environment)

    def show(self, program):
        """`program` (a started process) is the one whose window is on this display from now on."""
        self.program = program

    def controls(self):
        """Everything on the screen now, top of the tree first. Empty while the program is not there."""
        owner = self.desk.owner_of(self.program.pid)
        if owner is None:
            return []
        found, queue = [], deque([(owner, ROOT)])
        while queue:
            node = queue.popleft()
            try:
                control = self._control(*node)
                if control is None:
                    continue
                if control.role not in ("application", "frame", "window") and control.width > 0:
                    found.append(control)
                queue.extend(self.desk.call(*node, ACCESSIBLE, "GetChildren")[0])
            except GLib.Error:
                continue  # it went away between two questions
        return found

    def _control(self, owner, path):
        role = self.desk.call(owner, path, ACCESSIBLE, "GetRoleName")[0]
        if path == ROOT:
            return Control(role, "", 0, 0, *self.size, True, "")
        low, high = self.desk.call(owner, path, ACCESSIBLE, "GetState")[0]
        states = low | high << 32
        if not states >> VISIBLE & 1 or not states >> SHOWING & 1:
            return None
        x, y, width, height = self.desk.call(owner, path, COMPONENT, "GetExtents", GLib.Variant("(u)", (0,)))[0]
        name = self.desk.read(owner, path, ACCESSIBLE, "Name")
        value = ""
        if role in ("text", "entry", "password text"):
            value = self.desk.call(owner, path, "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]
        enabled = bool(states >> ENABLED & 1 and states >> SENSITIVE & 1)
        return Control(role, name, x, y, width, height, enabled, value)

    def find(self, name, role=None, contains=False):
        """The first control on the screen with that name, or None."""
        for control in self.controls():
            same = name in control.name if contains else control.name == name
            if same and role in (None, control.role) and self._inside(control):
                return control
        return None

    def _inside(self, control):
        x, y = control.centre
        return 0 <= x < self.size[0] and 0 <= y < self.size[1]

    def wait_for(self, name, deadline=10, role=None, contains=False):
        """The control, once it is on the screen."""
        return self._wait(lambda: self.find(name, role, contains), deadline, f"{name!r} is not on the screen")

    def wait_gone(self, name, deadline=10, contains=False):
        """Returns once the program is there and shows nothing of that name."""
        def gone():
            controls = self.controls()
            return controls and not any((name in c.name if contains else c.name == name) for c in controls)
        self._wait(gone, deadline, f"{name!r} is still on the screen")

    def _wait(self, look, deadline, complaint):
        end = time.monotonic() + deadline
        while True:
            try:
                found = look()
            except GLib.Error:
                found = None
            if found:
                return found
            if time.monotonic() > end:
                seen = ", ".join(sorted({c.name for c in self.controls() if c.name})) or "nothing"
                raise NotOnScreen(f"{self.name}: {complaint} after {deadline} s; there is: {seen}")
            time.sleep(0.05)

    def press(self, name, deadline=10, role=None, contains=False):
        """Touches the control once it is there, enabled and has stopped moving. Returns where it was."""
        last = None

        def settled():
            nonlocal last
            now = self.find(name, role, contains)
            still = now is not None and now.enabled and now == last
            last = now
            return now if still else None
        control = self._wait(settled, deadline, f"{name!r} cannot be pressed")
        self.touch(*control.centre)
        return control

    def rest(self, deadline=3):
        """Returns once two looks in a row show the same, or at the deadline: a clock on the page never rests."""
        end, before = time.monotonic() + deadline, None
        while time.monotonic() < end:
            now = [(c.name, c.x, c.y) for c in self.controls()]
            if now and now == before:
                return
            before = now
            time.sleep(0.1)

    def touch(self, x, y):
        """One finger down and up at a point."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1", "mouseup", "1")
        # Off the control again, so that no picture shows a pointer resting on it.
        self._xdotool("mousemove", str(self.size[0] - 1), str(self.size[1] - 1))

    def scan(self, text):
        """A code, as a hand scanner types it: fast, with Enter at its end."""
        self._xdotool("type", "--delay", "5", text)
        self._xdotool("key", "Return")

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env={**os.environ, **self.environment}, check=True, timeout=20)

    def picture(self, path: Path):
        """The screen as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-silent", "-window", "root", str(path)],
                       env={**os.environ, **self.environment}, check=True, timeout=30)
        return path
