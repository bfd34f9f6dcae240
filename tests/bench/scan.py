# SPDX-License-Identifier: Apache-2.0
"""The decoder beside plain ZXing and zbar: photographs of a folder, drawn camera frames, an empty counter.

The folder holds pictures and `expected.tsv`: file TAB exact text (backslash escapes), empty where there is no readable code.
Every figure is thread CPU time of one run in which the readers take turns picture by picture.
"""
import collections
import os
import subprocess

from figures import Promises

FRAMES = 200


class Reader:
    """What one reader did on one set of pictures."""

    def __init__(self):
        self.verdicts, self.times = [], []

    @property
    def share(self):
        return 100 * self.verdicts.count("read") / len(self.verdicts)

    @property
    def false(self):
        return self.verdicts.count("false")

    @property
    def mean(self):
        return sum(self.times) / len(self.times)


def run(binaries, folder):
    """{set: {reader: Reader}}"""
    program = binaries.parent / "tests/bench_scan"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    output = subprocess.run([program, folder or "", str(FRAMES)], check=True, env=environment, text=True,
                            stdout=subprocess.PIPE).stdout
    sets = collections.defaultdict(lambda: collections.defaultdict(Reader))
    for line in output.splitlines():
        name, _, reader, verdict, milliseconds = line.split("\t")
        sets[name][reader].verdicts.append(verdict)
        sets[name][reader].times.append(float(milliseconds))
    return sets


TITLES = {"photo": "photographs with ASCII texts", "foreign": "photographs with other texts", "negative": "photographs without a code",
          "frame": "drawn 1080p frames, every pass", "eight": "the same, eight frames of the schedule", "empty": "empty 1080p frames",
          "still": "still 1080p scene"}


def show(sets):
    for name, title in TITLES.items():
        plain = sets[name].get("zxing") if name in sets else None
        for reader, did in sets.get(name, {}).items():
            times = f"   {did.mean / plain.mean:5.2f} x ZXing" if plain else ""
            print(f"  {title:<40} {reader:<6} {len(did.times):4}   read {did.share:5.1f} %   false {did.false:2}   "
                  f"mean {did.mean:8.3f} ms{times}")
            title = ""


def judge(sets):
    kept = Promises()

    def points(number, what, ours, other, least, slower=None):
        lead, ratio = ours.share - other.share, ours.mean / other.mean
        limit = "" if slower is None else f" at <= {slower} x its time"
        value = f"{lead:+.1f} points" + ("" if slower is None else f" at {ratio:.2f} x")
        kept.measured(number, f"{what}: >= {least} points more{limit}", lead >= least and (slower is None or ratio <= slower), value)

    if "photo" in sets:
        photo = sets["photo"]
        points("S1", "photographs, over plain ZXing", photo["ours"], photo["zxing"], 5, 1.05)
        if "zbar" in photo:
            points("S2", "photographs, over zbar", photo["ours"], photo["zbar"], 15, .2)
        else:
            kept.missing("S2", "photographs, over zbar: >= 15 points more at <= 0.2 x its time", "zbar's library (libzbar-dev) is not there")
    else:
        kept.missing("S1", "photographs", "no folder was given")
    points("S3", "drawn 1080p frames, over plain ZXing", sets["frame"]["ours"], sets["frame"]["zxing"], 15)
    for number, name, limit in (("S4", "empty", 1.0), ("S5", "still", .15)):
        ratio = sets[name]["ours"].mean / sets[name]["zxing"].mean
        kept.measured(number, f"{TITLES[name]}: <= {limit} x plain ZXing", ratio <= limit, f"{ratio:.2f} x")
    wrong = sum(sets[name]["ours"].false for name in sets if name != "foreign")
    kept.measured("S6", "no text where there is none, none but the true one", wrong == 0, f"{wrong} false")
    return kept


def measure(binaries, folder):
    sets = run(binaries, folder)
    show(sets)
    kept = judge(sets)
    print(kept)
    return kept.kept
