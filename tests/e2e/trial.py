# SPDX-License-Identifier: Apache-2.0
"""What the end-to-end tests share: a fresh branch a test, under the folder given on the command line."""
import argparse
import contextlib
import signal
import sys
import unittest
from pathlib import Path

from world import World

SOURCE = Path(__file__).resolve().parents[2]
given = argparse.Namespace()


class Trial(unittest.TestCase):
    @contextlib.contextmanager
    def branch(self, name):
        """A branch whose five programs run and whose windows can be read."""
        with World(given.bin, given.directory / name, SOURCE) as world:
            world.make()
            world.open_screens()
            world.start_branch()
            yield world


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True, help="worlds are made here; their logs stay")
    parser.parse_args(sys.argv[1:5], given)
    given.bin, given.directory = given.bin.resolve(), given.directory.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    unittest.main("__main__", argv=[sys.argv[0], *sys.argv[5:]], verbosity=2)
