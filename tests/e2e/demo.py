# SPDX-License-Identifier: Apache-2.0
"""A branch and its head office on this machine, to look at (windows) or to be toured by itself (--headless)."""
import argparse
import os
import signal
import sys
import time
from pathlib import Path

from tour import Tour
from world import KIOSK, PANEL, World

SOURCE = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=Path, required=True, help="folder of the built programs")
    parser.add_argument("--directory", type=Path, required=True, help="where the world is made; emptied first")
    parser.add_argument("--headless", action="store_true", help="tour the windows without a display and check the result")
    return parser.parse_args()


def say(text=""):
    print(text, flush=True)


def tour(world, directory):
    tour = Tour(world, directory / "shots")
    tour.write_plan(directory / "plan.json")
    say(f"The list of what is going to happen: {directory / 'plan.json'}")
    world.open_screens()
    world.start_branch()
    for number, step in enumerate(tour.steps, 1):
        began = time.monotonic()
        step()
        say(f"  {number:2} {step.__doc__}  ({time.monotonic() - began:.1f} s)")
    world.stop_all()
    say(f"A picture of each step: {directory / 'shots'}")
    faults = tour.differences()
    for fault in faults:
        say(f"HEAD OFFICE DIFFERS FROM THE LIST: {fault}")
    if not faults:
        say("Head office holds exactly what was on the list.")
    return 1 if faults else 0


def show(world, directory):
    world.window = "540x960"
    Tour.make_vouchers(world)
    world.start_branch()
    say(f"""
Two windows are open: the customers' kiosk ({KIOSK}) and the staff panel ({PANEL}).

  On the kiosk    touch the screen, look at an offer, apply for a card, ask for help. To redeem a prize copy one of
                  {world.directory}/vouchers/*.png to {world.camera}: it is held before the camera.
  On the panel    answer the call, hold a drill, raise an alarm. Staff and their PINs of today:""")
    for person in world.staff:
        say(f"                    {person['name']}  {person['pin']}")
    office = directory / "headoffice"
    say(f"""
  Head office     https://localhost:{world.port}, data in {office}
    what it holds   {world.binaries}/yizhan-headoffice export incidents --json --data {office}
    console         https://localhost:{world.console_port} (authority: {office}/ca/ca.crt)
                    chen.li answers alarms, zhou.na sees applications; passwords: {world.directory}/*.password
    applications    {world.binaries}/yizhan-headoffice open --all --key {world.intake_key} --data {office}

  Ctrl-C ends everything.""")
    while all(world.running[f"kiosk-{device}"].running for device in (KIOSK, PANEL)):
        time.sleep(0.3)
    say("A window was closed; ending.")
    return 0


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    headless = given.headless or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    with World(given.bin, given.directory, SOURCE) as world:
        say(f"Setting up a branch and its head office in {given.directory} …")
        world.make()
        return tour(world, given.directory) if headless else show(world, given.directory)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(0)
