# SPDX-License-Identifier: Apache-2.0
"""Measures what a branch feels: how soon an alarm is safe and known at head office, how soon a screen is there.

    alarm   1,000 alarms idle and 1,000 under the worst load, beside bare mTLS round trips and bare commits; then the roads
            to head office cut, the hardware key, the numbers on the screen: every promise A1 to A8 with what was measured
    scan    how many photographs of FOLDER, and drawn camera frames, the scanner reads and in what time, beside plain ZXing and
            zbar (where libzbar-dev is installed); FOLDER holds pictures and expected.tsv (file TAB text)
    start   from exec to the first screen a customer can read, and the memory it takes
"""
import argparse
import signal
import statistics
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/e2e"))

import alarm  # noqa: E402
import scan  # noqa: E402
from figures import Times  # noqa: E402
from world import KIOSK, World  # noqa: E402

STARTS = 5


def memory(pid):
    """Proportional share of memory in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
    return next(int(row.split()[1]) for row in rollup.splitlines() if row.startswith("Pss:")) / 1024


def start(binaries, directory, source):
    with World(binaries, directory, source) as world:
        world.make()
        world.open_screens()
        world.start(f"alarmd-{KIOSK}")
        screen, name, times, sizes = world.screens[KIOSK], f"kiosk-{KIOSK}", [], []
        for _ in range(STARTS):
            began = time.monotonic()
            process = world.start(name)
            screen.wait_for("点一下屏幕，开始", 30)
            times.append((time.monotonic() - began) * 1000)
            sizes.append(memory(process.pid))
            world.stop(name)
        print(Times("exec -> first screen of the kiosk can be read", times))
        print(f"  memory (proportional share)                median {statistics.median(sizes):7.1f} MB")
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True)
    parser.add_argument("what", nargs="?", choices=["alarm", "scan", "start"])
    parser.add_argument("folder", nargs="?", help="of photographs, for scan")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if given.what == "scan":
        return 0 if scan.measure(given.bin.resolve(), given.folder) else 1
    kept = True
    for name, measure in (("alarm", alarm.measure), ("start", start)):
        if given.what in (None, name):
            kept = measure(given.bin.resolve(), given.directory.resolve() / name, SOURCE) and kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
