# SPDX-License-Identifier: Apache-2.0
"""Series of measured times and the promises they are held against."""
import statistics

PASS, FAIL, MISSING = "PASS", "FAIL", "NOT MEASURED"


class Times:
    """Milliseconds of one kind, in the order they were measured."""

    def __init__(self, what, milliseconds):
        self.what, self.all = what, list(milliseconds)

    def at(self, share):
        ordered = sorted(self.all)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]

    @property
    def median(self):
        return statistics.median(self.all)

    @property
    def worst(self):
        return max(self.all)

    def __str__(self):
        return (f"  {self.what:<46} {len(self.all):5} x   p50 {self.median:7.1f}   p95 {self.at(.95):7.1f}   "
                f"p99 {self.at(.99):7.1f}   max {self.worst:7.1f} ms")


class Promises:
    """The table that is printed at the end: what was promised, what was measured, whether it holds."""

    def __init__(self):
        self.rows = []

    def measured(self, number, promise, holds, value):
        self.rows.append((number, promise, value, PASS if holds else FAIL))

    def at_most(self, number, promise, value, limit, unit="ms"):
        self.measured(number, promise, value <= limit, f"{value:.1f} {unit}")

    def missing(self, number, promise, why):
        self.rows.append((number, promise, why, MISSING))

    def proved(self, number, promise, tests):
        """Not a figure: counted in fault runs, by tests that fail when it is broken."""
        self.rows.append((number, promise, "by " + ", ".join(tests), "by tests"))

    def attempt(self, number, promise, measure):
        """A measurement that cannot be made is a row of the table, never a missing line."""
        try:
            measure()
        except (AssertionError, OSError, RuntimeError, KeyError) as problem:
            self.missing(number, promise, " ".join(str(problem).split())[:160])

    @property
    def kept(self):
        return all(row[3] not in (FAIL, MISSING) for row in self.rows)

    def __str__(self):
        return "\n".join(f"  {number:<3} {verdict:<13} {promise}: {value}"
                         for number, promise, value, verdict in self.rows)
