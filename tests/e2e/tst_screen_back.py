# SPDX-License-Identifier: Apache-2.0
"""The panel's screen is back within ten seconds, with the incident shown, whatever happened to it; a silent one is not."""
import os
import signal
import sys
import time

from alarm_socket import AlarmSocket
from service_manager import ServiceManager
from trial import SOURCE, Trial, main
from world import PANEL

BACK_SECONDS = 10
SCREEN = f"kiosk-{PANEL}"
TILES, FIRE_SHOWN = "发生了什么？", "火警"


class ScreenBack(Trial):
    def test_frozen_or_killed_it_comes_back(self):
        with self.branch("back") as world:
            screen = world.screens[PANEL]
            alarms = AlarmSocket(world.directory / PANEL / "alarmd.sock")
            self.addCleanup(alarms.close)
            world.stop(SCREEN)
            manager = ServiceManager(world, SCREEN, SOURCE / "kiosk-config/systemd/yizhan-kiosk.service")
            manager.start()
            manager.until(lambda: manager.ready == 1 and screen.find(TILES), 30, "the panel did not come up")

            # A silent alarm, then the screen dies: it comes back as if nothing were.
            silent = alarms.ask("raise", playbook="robbery", level=1, silent=True, place="大堂")
            self.assertTrue(silent["ok"], silent)
            manager.process.kill()
            took = manager.until(lambda: manager.ready == 2 and screen.find(TILES), BACK_SECONDS, "it did not come back")
            print(f"killed with a silent alarm open: the ordinary panel after {took:.1f} s")
            self.assertFalse([c.name for c in screen.controls() if "已存" in c.name or "总部收到" in c.name])

            # Its signs of life go on while nothing on it changes.
            before = manager.process.pid
            end = time.monotonic() + 2 * manager.watchdog
            manager.until(lambda: time.monotonic() > end, 3 * manager.watchdog, "time stood still")
            self.assertEqual(manager.process.pid, before)

            loud = alarms.ask("raise", playbook="fire", level=1, silent=False, place="大堂")
            self.assertTrue(loud["ok"], loud)

            def shown():
                return any(FIRE_SHOWN in c.name for c in screen.controls()) and not screen.find(TILES)
            manager.until(shown, 10, "the incident was not shown")
            for word, stop in (("killed", signal.SIGKILL), ("frozen", signal.SIGSTOP)):
                ready, pid = manager.ready, manager.process.pid
                os.kill(pid, stop)
                took = manager.until(lambda: manager.ready > ready and manager.process.pid != pid and shown(),
                                     BACK_SECONDS, f"{word}: the incident was not shown again")
                print(f"{word}: the incident is on the screen again after {took:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
