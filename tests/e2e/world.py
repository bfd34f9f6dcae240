# SPDX-License-Identifier: Apache-2.0
"""One branch and its head office on loopback: made from nothing by the built programs, then started, stopped, killed.

Everything lies under one directory:

    headoffice/  k-0001/  p-0001/    the --data directories
    repository/  keys/               published content, the two keys that sign it, the prize key, the intake desk's key
    vouchers/  camera/               prize vouchers as pictures; what lies in camera/ is held before the kiosk's scanner
    branch.toml  pins.json           the branch as head office was told it, and the PINs it made (0600)
    logs/                            one file a program
"""
import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from pathlib import Path

from browser import Browser
from processes import Processes
from screen import Desk, Screen

KIOSK, PANEL = "k-0001", "p-0001"
BRANCH = "b-0001"
LOCAL_TIME = {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"}


class CommandFailed(RuntimeError):
    """A command line of ours ended with another exit code than 0."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, seconds, complaint):
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"{complaint} within {seconds} s")
        time.sleep(0.05)


class World:
    """Use as a context manager: whatever happens, no process stays."""

    def __init__(self, binaries: Path, directory: Path, source: Path):
        self.binaries, self.directory, self.source = binaries.resolve(), directory.resolve(), source.resolve()
        self.processes = Processes(self.directory / "logs")
        self.running = {}
        self.screens = {}
        self.camera = self.directory / "camera"
        self.window = "1080x1920"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.processes.end_all()

    # --- the programs' command lines -------------------------------------------------------------------------------

    def run(self, program, *arguments, seconds=60):
        """Runs one command to its end; returns what it printed."""
        command = [str(self.binaries / program), *map(str, arguments)]
        done = subprocess.run(command, env={**os.environ, **LOCAL_TIME}, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=seconds)
        if done.returncode != 0:
            raise CommandFailed(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}{done.stdout}")
        return done.stdout

    def office(self, *arguments):
        return self.run("yizhan-headoffice", *arguments, "--data", self.directory / "headoffice")

    def publish(self, *arguments):
        return self.run("yizhan-publish", *arguments, "--repo", self.directory / "repository")

    def export(self, what):
        return json.loads(self.office("export", what, "--json"))

    def status(self, program, device=None):
        data = self.directory / (device or "headoffice")
        return json.loads(self.run(program, "status", "--json", "--data", data))

    # --- making it -------------------------------------------------------------------------------------------------

    def make(self):
        """From an empty directory to enrolled devices. Head office is left running."""
        if self.directory.exists():
            shutil.rmtree(self.directory)
        self.camera.mkdir(parents=True)
        self.port, self.console_port = free_port(), free_port()
        peers = {KIOSK: free_port(), PANEL: free_port()}
        keys, repository = self.directory / "keys", self.directory / "repository"

        self.publish("init", "--keys", keys)
        self.office("init", "--name", "localhost", "--address", "127.0.0.1", "--port", self.port,
                    "--console-port", self.console_port, "--content", repository)
        self._import_branch()
        self._add_people()
        for device, role, place in ((KIOSK, "kiosk", "大堂入口"), (PANEL, "panel", "大堂值班台")):
            self.office("device", "add", "--id", device, "--role", role, "--branch", BRANCH, "--place", place,
                        "--peer-address", "127.0.0.1", "--peer-port", peers[device])

        self.prize_key, self.intake_key = keys / "prize.pem", keys / "intake.key"
        self.run("yizhan-publish", "voucher", "key", "create", "--out", self.prize_key)
        self.office("intake", "create", "--out", self.intake_key)
        bundle = self.directory / "bundle.json"
        self.office("bundle", "--out", bundle, "--prize-key", f"{self.prize_key}.pub")
        self.publish("add", self.source / "assets/content")
        self.publish("add", "--target", "trust/bundle.json", "--file", bundle)
        self.publish("release", "--keys", keys, "--author", "li.na", "--approver", "wang.fang")

        self.start("headoffice")
        for device in (KIOSK, PANEL):
            enrolment = self.directory / f"enrol-{device}.json"
            self.office("token", "--device", device, "--out", enrolment)
            self.run("yizhan-kiosk", "enrol", "--file", enrolment, "--data", self.directory / device)
            enrolment.unlink()

    def voucher(self, name, *options, tier="second", until="day+5 17:00"):
        """Issues one prize voucher; returns its picture and its text."""
        picture = self.directory / "vouchers" / f"{name}.png"
        picture.parent.mkdir(exist_ok=True)
        line = self.run("yizhan-publish", "voucher", "issue", "--key", self.prize_key, "--campaign", "summer",
                        "--tier", tier, "--merchant", "m-4021", "--until", until, "--from", "day-2 09:00",
                        "--out", picture, *options)
        return picture, line.rstrip("\n").split("\t")[-1]

    def _import_branch(self):
        shutil.copy(self.source / "tests/e2e/branch.toml", self.directory / "branch.toml")
        answer = json.loads(self.office("branch", "import", self.directory / "branch.toml"))
        pins = self.directory / "pins.json"
        pins.touch(mode=0o600)
        pins.write_text(json.dumps(answer, ensure_ascii=False, indent=2), "utf-8")
        self.staff = answer["staff"]

    # People of head office in the demo: id, name, role. Their passwords are made here.
    PEOPLE = (("chen.li", "陈立", "incident_desk"), ("zhou.na", "周娜", "intake_desk"))

    def _add_people(self):
        for user, name, role in self.PEOPLE:
            file = self.password_file(user)
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(18) + "\n", "utf-8")
            self.office("user", "add", "--name", name, "--id", user, "--role", role, "--password-file", file)

    def password_file(self, user):
        return self.directory / f"{user}.password"

    @contextlib.contextmanager
    def console(self, user):
        """A browser at head office's console, logged in."""
        wait_until(lambda: self._listens(socket.AF_INET, ("127.0.0.1", self.console_port)), 20, "the console did not answer")
        browser = Browser(f"https://localhost:{self.console_port}", self.directory / "headoffice/keys/server.crt",
                          self.directory / f"browser-{user}")
        try:
            browser.log_in(user, self.password_file(user).read_text("utf-8").strip())
            wait_until(lambda: browser.find("#me"), 10, f"{user} did not get in")
            yield browser
        finally:
            browser.driver.quit()

    def badge(self, name):
        """The text of the badge of a member of staff."""
        return "B1:" + next(person["id"] for person in self.staff if person["name"] == name)

    def pin(self, name):
        """The PIN head office made for a member of staff."""
        return next(person["pin"] for person in self.staff if person["name"] == name)

    # --- its five programs -----------------------------------------------------------------------------------------

    ALL = ("headoffice", f"alarmd-{KIOSK}", f"alarmd-{PANEL}", f"kiosk-{KIOSK}", f"kiosk-{PANEL}")

    def command(self, name):
        if name == "headoffice":
            return [self.binaries / "yizhan-headoffice", "serve", "--data", self.directory / "headoffice"]
        kind, device = name.split("-", 1)
        data = ["--data", self.directory / device]
        if kind == "alarmd":
            return [self.binaries / "yizhan-alarmd", *data]
        role = "panel" if device == PANEL else "kiosk"
        camera = ["--camera", self.camera] if role == "kiosk" else []
        return [self.binaries / "yizhan-kiosk", "--role", role, *data, "--windowed", self.window, *camera]

    def start(self, name):
        """Starts one program and waits until it answers; a screen is ready when its window can be read."""
        environment = dict(LOCAL_TIME)
        device = name.split("-", 1)[-1]
        if name.startswith("kiosk-") and device in self.screens:
            environment.update(self.screens[device].environment)
        process = self.processes.start(name, self.command(name), environment=environment)
        self.running[name] = process

        def alive(condition):
            if not process.running:
                raise AssertionError(f"{name} ended by itself with {process.popen.returncode}; see {process.log}")
            return condition()
        if name == "headoffice":
            alive(lambda: True)
            self.wait_for_office()
        elif name.startswith("alarmd-"):
            path = str(self.directory / device / "alarmd.sock")
            wait_until(lambda: alive(lambda: self._listens(socket.AF_UNIX, path)), 20, f"{name} did not answer")
        elif device in self.screens:
            self.screens[device].show(process)
            wait_until(lambda: alive(self.screens[device].controls), 30, f"{name} showed no window")
        return process

    def bring_trust(self, device):
        """Runs the screen program without a display until it has verified and kept whom this machine may believe."""
        screen = self.processes.start(f"trust-{device}", self.command(f"kiosk-{device}"),
                                      environment={**LOCAL_TIME, "QT_QPA_PLATFORM": "offscreen"})
        wait_until((self.directory / device / "trust/bundle.json").exists, 30, f"no trust bundle came (see {screen.log})")
        screen.stop()

    def wait_for_office(self):
        wait_until(lambda: self._listens(socket.AF_INET, ("127.0.0.1", self.port)), 20,
                   f"head office did not answer (see {self.running['headoffice'].log})")

    def start_later(self, name, seconds):
        """Starts one program without a window after a while, without waiting for it."""
        command = ["sh", "-c", 'sleep "$0"; exec "$@"', str(seconds), *self.command(name)]
        self.running[name] = self.processes.start(name, command, environment=LOCAL_TIME)

    @staticmethod
    def _listens(family, address):
        with socket.socket(family) as probe:
            return probe.connect_ex(address) == 0

    def stop(self, name):
        code = self.running[name].stop()
        if code != 0:
            raise AssertionError(f"{name} ended with {code} on SIGTERM; see {self.running[name].log}")

    def stop_all(self):
        """In the order an operator would: screens, alarm programs, head office."""
        for name in reversed(self.ALL):
            if name in self.running and self.running[name].running:
                self.stop(name)

    def kill(self, name):
        self.running[name].kill()

    def restart(self, name):
        """kill -9, then the same command line again."""
        self.kill(name)
        return self.start(name)

    def open_screens(self):
        """Displays of our own for both windows, so that they can be read and touched."""
        desk = Desk(self.processes, self.directory / "run")
        for device in (KIOSK, PANEL):
            self.screens[device] = Screen(device, self.processes, desk)

    def start_branch(self):
        for name in self.ALL[1:]:
            self.start(name)
