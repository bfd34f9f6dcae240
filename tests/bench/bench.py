# SPDX-License-Identifier: Apache-2.0
"""Measures what a branch feels: how soon an alarm is safe and known at head office, how soon a screen is there.

    alarm   200 alarms, touch -> in the database -> head office's signed answer, beside bare mTLS round trips
    start   from exec to the first screen a customer can read, and the memory it takes
"""
import argparse
import http.client
import signal
import ssl
import statistics
import sys
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/e2e"))

from alarm_socket import AlarmSocket  # noqa: E402
from world import KIOSK, PANEL, World  # noqa: E402

ALARMS, ROUND_TRIPS, STARTS = 200, 200, 5


def line(what, milliseconds):
    ordered = sorted(milliseconds)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"  {what:<42} median {statistics.median(ordered):7.1f} ms   p99 {p99:7.1f} ms   worst {ordered[-1]:7.1f} ms")


def one_alarm(alarms):
    """(ms until durable, ms until the signed answer) of one alarm, which is then taken back."""
    began = time.monotonic()
    answer = alarms.ask("raise", playbook="medical", level=2, silent=False, place="大堂")
    durable = time.monotonic()
    if not answer["ok"] or not answer["durable"]:
        raise AssertionError(f"not durable: {answer}")
    subject = answer["subject"]
    alarms.until(lambda _: (alarms.incident(subject) or {}).get("ladder", {}).get("received"), 20)
    received = time.monotonic()
    if not alarms.ask("cancel", subject=subject)["ok"]:
        raise AssertionError("the alarm could not be taken back")
    return (durable - began) * 1000, (received - began) * 1000


def round_trips(world):
    """Bare requests on one open mTLS connection with the panel's certificate: an answer without database and signature."""
    device = world.directory / PANEL / "device"
    context = ssl.create_default_context(cafile=str(device / "ca.crt"))
    context.load_cert_chain(device / "device.crt", device / "device.key")
    connection = http.client.HTTPSConnection("localhost", world.port, context=context, timeout=10)
    times = []
    for _ in range(ROUND_TRIPS):
        began = time.monotonic()
        connection.request("GET", "/v1/health")
        answer = connection.getresponse()
        answer.read()
        times.append((time.monotonic() - began) * 1000)
        if answer.status != 200:
            raise AssertionError(f"head office answered {answer.status}")
    return times


def alarm(world):
    world.bring_trust(PANEL)
    world.start(f"alarmd-{PANEL}")
    alarms = AlarmSocket(world.directory / PANEL / "alarmd.sock")
    alarms.until(lambda state: any(path["up"] for path in state["paths"]), 20)
    results = [one_alarm(alarms) for _ in range(ALARMS)]
    trips = round_trips(world)
    print(f"{ALARMS} alarms, one after another")
    line("touch -> in the database", [r[0] for r in results])
    line("touch -> head office's signed answer", [r[1] for r in results])
    line("bare mTLS round trip, same server", trips)


def memory(pid):
    """Proportional share of memory in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
    return next(int(row.split()[1]) for row in rollup.splitlines() if row.startswith("Pss:")) / 1024


def start(world):
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
    print(f"{STARTS} starts of the kiosk")
    line("exec -> first screen can be read", times)
    print(f"  memory (proportional share)                median {statistics.median(sizes):7.1f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True)
    parser.add_argument("what", nargs="?", choices=["alarm", "start"])
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    for name, measure in (("alarm", alarm), ("start", start)):
        if given.what in (None, name):
            with World(given.bin, given.directory / name, SOURCE) as world:
                world.make()
                measure(world)


if __name__ == "__main__":
    main()
