# SPDX-License-Identifier: Apache-2.0
"""What the demo shows, as a test: the tour goes through, and head office holds exactly what was on the list."""
import sys
import unittest

from tour import Tour
from trial import Trial, main


class TheTour(Trial):
    def test_head_office_holds_exactly_the_list(self):
        with self.branch("tour") as world:
            tour = Tour(world)
            for step in tour.steps:
                if step != tour.leave_alone:  # has a test of its own
                    step()
            world.stop_all()
            self.assertEqual(tour.differences(), [])

    def test_a_difference_is_seen(self):
        """The comparison itself can fail: a call for help more than the list says."""
        with self.branch("difference") as world:
            tour = Tour(world)
            for step in (tour.attract, tour.home, tour.call_help):
                step()
            self.assertNotEqual(tour.differences(), [])


if __name__ == "__main__":
    sys.exit(main())
