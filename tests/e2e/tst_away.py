# SPDX-License-Identifier: Apache-2.0
"""Nothing is lost and nothing doubled while head office comes and goes.

The tour once more with head office away whenever a step begins, coming back while it lasts.
"""
import sys

from tour import Tour
from trial import Trial, main

AWAY_SECONDS = 3


class OfficeAway(Trial):
    def test_head_office_is_away_when_each_step_begins(self):
        with self.branch("away") as world:
            tour = Tour(world)
            for step in tour.steps:
                if step in tour.slow:
                    continue
                world.stop("headoffice")
                world.start_later("headoffice", AWAY_SECONDS)
                step()
                world.wait_for_office()
            self.assertEqual(tour.settled_differences(), [])


if __name__ == "__main__":
    sys.exit(main())
