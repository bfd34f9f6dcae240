# SPDX-License-Identifier: Apache-2.0
"""Nothing is lost and nothing doubled, whatever dies when.

The same tour; after every step each of the five programs is killed (SIGKILL) and started again. And once more with head
office away whenever a step begins, coming back while it lasts.
"""
import sys
import unittest

from tour import Tour
from trial import Trial, main

AWAY_SECONDS = 3


class WhateverDies(Trial):
    def test_each_program_is_killed_after_each_step(self):
        with self.branch("killed") as world:
            tour = Tour(world)
            for step in tour.steps:
                step()
                for name in world.ALL:
                    world.restart(name)
            self.assertEqual(tour.settled_differences(), [])

    def test_head_office_is_away_when_each_step_begins(self):
        with self.branch("away") as world:
            tour = Tour(world)
            for step in tour.steps:
                world.stop("headoffice")
                world.start_later("headoffice", AWAY_SECONDS)
                step()
                world.wait_for_office()
            self.assertEqual(tour.settled_differences(), [])


if __name__ == "__main__":
    sys.exit(main())
