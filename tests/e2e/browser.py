# SPDX-License-Identifier: Apache-2.0
"""A real Chromium at the console of head office."""
import base64
import hashlib
import os
import subprocess
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

WIDTH, HEIGHT = 1440, 900


def key_pin(certificate: Path):
    """What a browser is told to believe: this server's key and no other."""
    der = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-pubkey"], capture_output=True, check=True).stdout
    body = b"".join(der.splitlines()[1:-1])
    return base64.b64encode(hashlib.sha256(base64.b64decode(body)).digest()).decode()


class Browser:
    """One browser with its own profile in `folder`; end it with driver.quit()."""

    def __init__(self, url, certificate: Path, folder: Path):
        options = Options()
        for argument in ("--headless=new", f"--window-size={WIDTH},{HEIGHT}", "--hide-scrollbars", "--lang=zh-CN",
                         "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
                         f"--user-data-dir={folder}", f"--ignore-certificate-errors-spki-list={key_pin(certificate)}",
                         *(["--no-sandbox"] if os.geteuid() == 0 else [])):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"intl.accept_languages": "zh-CN,zh"})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_window_size(WIDTH, HEIGHT)
        inner = self.driver.execute_script("return window.innerHeight")
        self.driver.set_window_size(WIDTH, 2 * HEIGHT - inner)
        self.url, self.pictures = url, folder

    def go(self, path="/"):
        self.driver.get(self.url + path)

    def find(self, css):
        found = self.driver.find_elements(By.CSS_SELECTOR, css)
        return found[0] if found else None

    def text(self, css="body"):
        element = self.find(css)
        return element.text if element else ""

    def press(self, css):
        """As a hand does: what is not there, or drawn anew meanwhile, fails loudly."""
        self.driver.find_element(By.CSS_SELECTOR, css).click()

    def fill(self, css, text):
        self.driver.find_element(By.CSS_SELECTOR, css).send_keys(text)

    def log_in(self, user, password):
        self.go("/login")
        self.find("#user").clear()
        self.find("#user").send_keys(user)
        self.find("#password").send_keys(password)
        self.find("#login").click()

    def shot(self, name):
        self.pictures.mkdir(exist_ok=True)
        self.driver.save_screenshot(str(self.pictures / f"{name}.png"))
