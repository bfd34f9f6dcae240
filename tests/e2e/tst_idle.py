# SPDX-License-Identifier: Apache-2.0
"""A customer who walks away in the middle of an application leaves nothing for the next one."""
import sys
import unittest

from tour import Tour
from trial import Trial, main


class WalkingAway(Trial):
    def test_the_screen_warns_and_then_clears(self):
        with self.branch("idle") as world:
            tour = Tour(world)
            before = tour.times_begun_anew()
            tour.leave_alone()
            self.assertGreater(tour.times_begun_anew(), before)
            self.assertEqual(world.export("applications"), [])


if __name__ == "__main__":
    sys.exit(main())
