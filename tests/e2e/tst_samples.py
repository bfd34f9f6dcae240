# SPDX-License-Identifier: Apache-2.0
"""The sample settings in kiosk-config/ are what the programs take, and a wrong key is named."""
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

import trial
from trial import SOURCE, main

SAMPLES = SOURCE / "kiosk-config"


class Samples(unittest.TestCase):
    def setUp(self):
        self.folder = trial.given.directory
        self.folder.mkdir(parents=True, exist_ok=True)

    def written(self, name, text):
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def run_program(self, *command, seconds=20):
        return subprocess.run([trial.given.bin / command[0], *command[1:]], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=seconds)

    def test_alarmd_takes_its_sample(self):
        """An empty data folder is as far as it gets: the settings were right."""
        sample = (SAMPLES / "alarmd.toml").read_text("utf-8")
        data = self.folder / "nobody"
        config = self.written("alarmd.toml", sample.replace("/var/lib/yizhan", str(data)))
        ended = self.run_program("yizhan-alarmd", "--config", config)
        self.assertEqual(ended.returncode, 3)
        self.assertIn(str(data / "device/device.json"), ended.stderr)

    def test_alarmd_names_a_wrong_key(self):
        config = self.written("alarmd.toml", 'dato = "/nowhere"\n')
        ended = self.run_program("yizhan-alarmd", "--config", config)
        self.assertEqual(ended.returncode, 3)
        self.assertIn(f"{config}: dato", ended.stderr)

    def test_kiosk_takes_its_sample(self):
        sample = (SAMPLES / "kiosk.toml").read_text("utf-8")
        data = self.folder / "nobody"
        config = self.written("kiosk.toml", sample.replace("/var/lib/yizhan", str(data)))
        ended = self.run_program("yizhan-kiosk", "--config", config)
        self.assertEqual(ended.returncode, 3)
        self.assertIn(str(data / "device/device.json"), ended.stderr)

    def test_kiosk_names_a_wrong_key(self):
        config = self.written("kiosk.toml", 'camara = "/nowhere"\n')
        ended = self.run_program("yizhan-kiosk", "--config", config)
        self.assertEqual(ended.returncode, 3)
        self.assertIn(f"{config}: camara", ended.stderr)

    def office(self, sample):
        """Exit code and stderr of head office with these settings; it is ended once it serves."""
        data = self.folder / "office"
        if not data.exists():
            made = self.run_program("yizhan-headoffice", "init", "--data", data, "--name", "localhost",
                                    "--address", "127.0.0.1", "--port", "1", "--content", self.folder)
            self.assertEqual(made.returncode, 0, made.stderr)
        config = self.written("headoffice.toml", sample)
        with (self.folder / "office.log").open("w+", encoding="utf-8") as log:
            server = subprocess.Popen([trial.given.bin / "yizhan-headoffice", "serve", "--data", data,
                                       "--config", config], stderr=log, stdin=subprocess.DEVNULL)
            path, end = Path(log.name), time.monotonic() + 20
            while server.poll() is None and "server.started" not in path.read_text("utf-8"):
                if time.monotonic() > end:
                    server.kill()
                time.sleep(0.05)
            server.terminate()
            return server.wait(10), path.read_text("utf-8"), config

    def test_headoffice_takes_its_sample(self):
        sample = (SAMPLES / "headoffice.toml").read_text("utf-8")
        code, log, _ = self.office(re.sub(r"(?m)^port = .*", "port = 0", sample))
        self.assertEqual(code, 0, log)
        self.assertIn("server.started", log)

    def test_headoffice_names_what_is_wrong(self):
        sample = (SAMPLES / "headoffice.toml").read_text("utf-8")
        code, log, config = self.office(re.sub(r"(?m)^port = .*", 'port = "many"', sample))
        self.assertEqual(code, 3)
        self.assertIn(f"{config}: server.port: expected a port, 1 to 65535", log)


if __name__ == "__main__":
    sys.exit(main())
