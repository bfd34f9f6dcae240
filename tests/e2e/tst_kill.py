# SPDX-License-Identifier: Apache-2.0
"""Nothing is lost and nothing doubled, whatever dies when.

The same tour; after every step each of the five programs is killed (SIGKILL) and started again.
"""
import sys

from tour import Tour
from tour_redeem import CHECKING, HANDED_OVER, WON
from trial import Trial, main
from world import wait_until


class WhateverDies(Trial):
    def test_each_program_is_killed_after_each_step(self):
        with self.branch("killed") as world:
            tour = Tour(world)
            for step in tour.steps:
                if step in tour.slow:
                    continue
                step()
                for name in world.ALL:
                    world.restart(name)
            self.assertEqual(tour.settled_differences(), [])

    def test_head_office_stops_between_reserve_and_commit(self):
        """Nothing is handed out before head office has answered, and the same payout is asked again."""
        with self.branch("between") as world:
            tour = Tour(world)
            tour.scan_page()
            with tour.before_camera(world.vouchers["card"][0]):
                tour.kiosk.wait_for(WON, 20)
                world.stop("headoffice")
                tour.confirm(CHECKING)
            self.assertIsNone(tour.kiosk.find(HANDED_OVER))
            world.restart("kiosk-k-0001")
            world.start("headoffice")

            def paid():
                return [one for one in world.export("redemptions") if one["state"] == "paid"]
            wait_until(lambda: len(paid()) == 1, 60, "the payout was not asked again")
            self.assertEqual(len(world.export("redemptions")), 1)


if __name__ == "__main__":
    sys.exit(main())
