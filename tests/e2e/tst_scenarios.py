# SPDX-License-Identifier: Apache-2.0
"""Every scenario for which a playbook is published, in the real window: pressed for real, and run as a drill.

Takes minutes. With pictures of each live page in the folder given on the command line, shots/.
"""
import sys
import tomllib

import trial
from tour import DRILL_TILES, TILES, Tour
from trial import SOURCE, Trial, main
from world import wait_until

UNDO, MORE, BACK = "按错了？点这里撤回", "更多", "返回"


def playbooks():
    """Those that have a tile, page by page; one that only head office may raise has none."""
    found = []
    for path in sorted((SOURCE / "assets/content/playbooks").glob("*.toml")):
        playbook = tomllib.loads(path.read_text("utf-8"))
        found.append((playbook["page"], path.stem, playbook["name"]["zh-Hans"], playbook["silent"]))
    return [one[1:] for one in sorted(found)]


class EveryScenario(Trial):
    def test_each_is_raised_and_each_is_practised(self):
        self.assertGreaterEqual(len(playbooks()), 20)
        with self.branch("scenarios") as world:
            shots = trial.given.directory / "shots"
            shots.mkdir(parents=True, exist_ok=True)
            tour, panel = Tour(world), world.screens["p-0001"]
            for playbook, name, silent in playbooks():
                with self.subTest(playbook=playbook, real=True):
                    self._raise(world, tour, panel, playbook, name, silent)
            self._start_drill(tour, panel)
            for number, (playbook, name, _) in enumerate(playbooks(), 1):
                with self.subTest(playbook=playbook, real=False):
                    self._practise(world, tour, panel, playbook, name)
                    panel.rest()
                    panel.picture(shots / f"{number:02}-{playbook}.png")
                    tour._open_live(f"{name}・演练")
                    tour._close("演练做完", "步骤都做完了")
            held = {one["playbook"] for one in world.export("drills") if one["closed"]}
            self.assertEqual(held, {one[0] for one in playbooks()})

    @staticmethod
    def _to_tile(tour, panel, name, tiles, more):
        """The page of tiles where it stands."""
        tour._go(panel, tiles, ["面板", BACK])
        tour._go(panel, name, [more])
        panel.rest()

    def _raise(self, world, tour, panel, playbook, name, silent):
        known = {one["id"] for one in world.export("incidents")}
        self._to_tile(tour, panel, name, TILES, MORE)
        panel.press(name, role="push button")
        if not silent:
            panel.wait_for(f"{name}・真实", 10)
            panel.press(UNDO)

        def there():
            new = [one for one in world.export("incidents") if one["id"] not in known]
            return new and (silent or new[0]["cancelled"]) and new[0]
        raised = wait_until(there, 20, f"head office does not have {playbook} as it was left")
        self.assertEqual((raised["playbook"], raised["silent"], raised["drill"]), (playbook, silent, False))
        if silent:
            self.assertIsNone(panel.find(f"{name}・真实"))

    @staticmethod
    def _start_drill(tour, panel):
        tour._go(panel, TILES, ["面板", BACK])
        tour._go(panel, "都知道了，选参加的人", ["开始演练"])
        tour._go(panel, "登录，开始演练", ["都知道了，选参加的人"])
        panel.press("全都到了")
        panel.press("登录，开始演练")
        tour._sign_in(DRILL_TILES)

    def _practise(self, world, tour, panel, playbook, name):
        self._to_tile(tour, panel, f"演练：{name}", DRILL_TILES, f"演练：{MORE}")
        panel.press(f"演练：{name}", role="push button")
        panel.wait_for(f"{name}・演练", 10)
        wait_until(lambda: any(one["playbook"] == playbook for one in world.export("drills")), 20,
                   f"head office has no drill of {playbook}")


if __name__ == "__main__":
    sys.exit(main())
