# SPDX-License-Identifier: Apache-2.0
"""The alarm path without a screen: what yizhan-alarmd called durable reaches head office once, whatever is killed."""
import sys
import unittest

import trial
from alarm_socket import AlarmSocket
from trial import SOURCE, main
from world import PANEL, World, wait_until

ALARMD, OFFICE = f"alarmd-{PANEL}", "headoffice"


class AlarmPath(unittest.TestCase):
    def ask(self, world, do, **fields):
        alarms = AlarmSocket(world.directory / PANEL / "alarmd.sock")
        try:
            return alarms.ask(do, **fields)
        finally:
            alarms.close()

    def assert_held(self, world, subjects):
        """Head office holds these alarms, each once, none missing, and met nothing suspicious."""
        def held():
            return sorted(incident["id"] for incident in world.export("incidents"))
        wait_until(lambda: held() == sorted(subjects), 60, f"head office does not hold {subjects} but {held()}")
        self.assertEqual(world.export("security"), [])
        chains = next(k for k in world.export("kiosks") if k["device"] == PANEL)["chains"]
        self.assertTrue(all(chain["missing"] == 0 for chain in chains), chains)

    def test_kills_lose_and_double_nothing(self):
        with World(trial.given.bin, trial.given.directory / "kills", SOURCE) as world:
            world.make()
            world.start(ALARMD)
            subjects = []
            for killed in ((ALARMD,), (OFFICE,), (OFFICE, ALARMD), (ALARMD, OFFICE), ()) * 3:
                answer = self.ask(world, "raise", playbook="medical", level=2, silent=False, place="大堂")
                self.assertTrue(answer["ok"] and answer["durable"], answer)
                subjects.append(answer["subject"])
                for name in killed:
                    world.kill(name)
                for name in killed:
                    world.start(name)
            self.assert_held(world, subjects)

    def test_head_office_away_says_so_and_gets_everything_later(self):
        with World(trial.given.bin, trial.given.directory / "away", SOURCE) as world:
            world.make()
            world.bring_trust(PANEL)
            world.start(ALARMD)
            world.stop(OFFICE)
            alarms = AlarmSocket(world.directory / PANEL / "alarmd.sock")
            self.addCleanup(alarms.close)
            subjects = [alarms.ask("raise", playbook="fire", level=1, silent=False, place="大堂")["subject"]
                        for _ in range(3)]
            alarms.until(lambda state: not any(path["up"] for path in state["paths"])
                         and all(alarms.incident(subject) for subject in subjects), 60)
            for subject in subjects:
                ladder = alarms.incident(subject)["ladder"]
                self.assertIn("saved", ladder)
                self.assertNotIn("received", ladder)
            world.start(OFFICE)
            alarms.until(lambda _: all("received" in alarms.incident(s)["ladder"] for s in subjects), 60)
            self.assert_held(world, subjects)


if __name__ == "__main__":
    sys.exit(main())
