# SPDX-License-Identifier: Apache-2.0
"""The console in a real Chromium: who gets in, what appears by itself, what a click does, what is never shown."""
import argparse
import http.client
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import time
import unittest
import urllib.parse
from pathlib import Path

from selenium.common.exceptions import (ElementNotInteractableException, NoSuchElementException,
                                        StaleElementReferenceException)
from selenium.webdriver.common.by import By

SOURCE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/e2e"))
from browser import Browser  # noqa: E402
from processes import Processes  # noqa: E402

given = argparse.Namespace()
PASSWORD = "correct horse battery"
SECRETS = ("周小川", "13900000000", "410105196001011234")
RECEIPT = "0001-0001-Z"
PEOPLE = (("chen.li", "陈立", ("incident_desk",)), ("zhou.na", "周娜", ("intake_desk",)),
          ("wang.fang", "王芳", ("publisher",)), ("li.guo", "李国", ("auditor",)),
          ("zhao.an", "赵安", ("security",)))


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, seconds, complaint):
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
            if value:
                return value
        except (StaleElementReferenceException, NoSuchElementException, ElementNotInteractableException, ConnectionError):
            pass
        if time.monotonic() > end:
            raise AssertionError(f"{complaint} within {seconds} s")
        time.sleep(0.02)


class Office:
    """Head office with content, a branch, people, and one kiosk that signs what the test says."""

    def __init__(self, directory):
        self.directory = directory
        if directory.exists():
            shutil.rmtree(directory)
        directory.mkdir(parents=True)
        self.processes = Processes(directory / "logs")
        self.port, self.console = free_port(), free_port()
        self.server = self.device = None
        self._make()

    def run(self, program, *arguments):
        command = [str(given.bin / program), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
                              env={**os.environ, "TZ": "Asia/Shanghai"})
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def office(self, *arguments):
        return self.run("yizhan-headoffice", *arguments, "--data", self.directory / "office")

    def publish(self, *arguments):
        return self.run("yizhan-publish", *arguments, "--repo", self.directory / "repository")

    def export(self, what):
        return json.loads(self.office("export", what, "--json"))

    def _make(self):
        folder = self.directory
        self.publish("init", "--keys", folder / "keys")
        self.office("init", "--name", "localhost", "--port", self.port, "--console-port", self.console,
                    "--content", folder / "repository")
        settings = folder / "office/headoffice.toml"
        settings.write_text(settings.read_text("utf-8").replace("escalate_after_s = 60", "escalate_after_s = 10"), "utf-8")
        self.office("playbook", "import", SOURCE / "assets/headoffice/insider.toml")
        self.office("branch", "import", SOURCE / "tests/e2e/branch.toml")
        other = (SOURCE / "tests/e2e/branch.toml").read_text("utf-8")
        for old, new in (("b-0001", "b-0002"), ("人民路", "高新"), ("Renmin Road", "High-Tech Zone")):
            other = other.replace(old, new)
        (folder / "other.toml").write_text(other, "utf-8")
        self.office("branch", "import", folder / "other.toml")
        (folder / "password").write_text(PASSWORD + "\n", "utf-8")
        for user, name, roles in PEOPLE:
            self.office("user", "add", "--id", user, "--name", name, "--password-file", folder / "password",
                        *(part for role in roles for part in ("--role", role)))
        for device, role, branch, place in (("k-0001", "kiosk", "b-0001", "大堂入口"),
                                            ("p-0001", "panel", "b-0001", "大堂值班台"),
                                            ("k-0002", "kiosk", "b-0002", "自助区")):
            self.office("device", "add", "--id", device, "--role", role, "--branch", branch, "--place", place,
                        "--peer-address", "127.0.0.1", "--peer-port", "9443")
        self.office("intake", "create", "--out", folder / "intake.key")
        self.run("yizhan-publish", "voucher", "key", "create", "--out", folder / "prize.pem")
        self.office("bundle", "--out", folder / "bundle.json", "--prize-key", folder / "prize.pem.pub")
        self.publish("add", SOURCE / "assets/content")
        self.publish("add", "--target", "trust/bundle.json", "--file", folder / "bundle.json")
        self.publish("release", "--keys", folder / "keys", "--author", "li.na", "--approver", "wang.fang")
        self.office("token", "--device", "k-0001", "--out", folder / "enrol.json")
        self.start()
        with (folder / "logs/device.log").open("ab") as log:
            self.device = subprocess.Popen(
                [given.device, folder / "enrol.json", folder / "bundle.json", folder / "k-0001"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True)

    def end(self):
        if self.device:
            self.device.stdin.close()  # it ends with its input
            self.device.wait(10)
            self.device.stdout.close()
        self.processes.end_all()

    def start(self):
        self.server = self.processes.start("office", [given.bin / "yizhan-headoffice", "serve", "--data",
                                                      self.directory / "office"],
                                           environment={"TZ": "Asia/Shanghai"})
        wait_until(lambda: json.loads(self.office("status", "--json"))["console"] == self.console, 20,
                   "head office did not answer")

    def ask(self, do, **fields):
        """What the device says and head office answered, its signature checked."""
        self.device.stdin.write(json.dumps({"do": do, **fields}) + "\n")
        self.device.stdin.flush()
        return json.loads(self.device.stdout.readline())

    def raise_incident(self, playbook="fire", lane="alarm", **body):
        answer = self.ask("raise", lane=lane, body={"playbook": playbook, "level": 2, "place": "自助区加钞间",
                                                    "silent": False, **body})
        assert answer["accepted"], answer
        return answer["subject"]

    def act(self, *arguments, user="chen.li"):
        """An act of the desk at the command line, under a name and its password."""
        return self.office(*arguments, "--user", user, "--password-file", self.directory / "password").strip()

    def close(self, subject, lane="alarm"):
        self.ask("event", lane=lane, kind="incident.closed", subject=subject,
                 body={"by": {"id": "s-0001", "name": "赵敏"}, "reason": "",
                       "outcome": "drill_done" if lane == "drill" else "resolved"})

    @property
    def url(self):
        return f"https://localhost:{self.console}"


class ConsoleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(given.directory)
        cls.addClassCleanup(cls.office.end)

    def browser(self):
        self.browsers = getattr(self, "browsers", 0) + 1
        browser = Browser(self.office.url, self.office.directory / "office/keys/server.crt",
                          given.directory / f"chromium-{self._testMethodName}-{self.browsers}")
        browser.pictures = self.office.directory / "shots"
        self.addCleanup(browser.driver.quit)
        return browser

    def logged_in(self, user="chen.li"):
        browser = self.browser()
        browser.log_in(user, PASSWORD)
        wait_until(lambda: browser.find("#me"), 10, f"{user} did not get in")
        return browser

    def request(self, method, path, body="", headers=None):
        """What something else than a browser can send."""
        context = ssl.create_default_context(cafile=self.office.directory / "office/ca/ca.crt")
        connection = http.client.HTTPSConnection("localhost", self.office.console, context=context, timeout=20)
        self.addCleanup(connection.close)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        answer.text = answer.read().decode() if answer.getheader("Content-Type") != "text/event-stream" else ""
        return answer

    def log_in_by_hand(self, user="chen.li"):
        form = urllib.parse.urlencode({"user": user, "password": PASSWORD})
        answer = self.request("POST", "/login", form, {"Origin": self.office.url})
        self.assertEqual(answer.status, 303)
        return answer.getheader("Set-Cookie")

    # --- who gets in -----------------------------------------------------------------------------------------------

    def test_login_and_logout(self):
        browser = self.browser()
        browser.go("/kiosks")
        self.assertTrue(browser.driver.current_url.endswith("/login"))
        browser.shot("1-login")
        browser.log_in("chen.li", "wrong horse battery")
        wait_until(lambda: "不对" in browser.text(".error"), 10, "nobody said that it was wrong")
        self.assertIsNone(browser.find("#me"))
        browser.shot("2-login-wrong")
        browser.log_in("chen.li", PASSWORD)
        wait_until(lambda: browser.text("#me") == "陈立", 10, "the right password did not open")
        cookie = browser.driver.get_cookie("__Host-yizhan")
        self.assertTrue(cookie["secure"] and cookie["httpOnly"])
        self.assertEqual(cookie["sameSite"], "Strict")
        browser.find("#logout").click()
        wait_until(lambda: browser.find("#password"), 10, "logging out did not end at the log-in")
        browser.go("/")
        self.assertTrue(browser.find("#password"))
        # The cookie itself is worth nothing any more.
        old = self.request("GET", "/kiosks", headers={"Cookie": f"__Host-yizhan={cookie['value']}"})
        self.assertEqual((old.status, old.getheader("Location")), (303, "/login"))
        audit = [entry["action"] for entry in self.office.export("audit")["entries"]]
        self.assertIn("console.login", audit)
        self.assertIn("console.logout", audit)

    def test_guessing_is_slowed_down(self):
        form = urllib.parse.urlencode({"user": "li.guo", "password": "a guess that fails"})
        answers = [self.request("POST", "/login", form, {"Origin": self.office.url}) for _ in range(6)]
        self.assertEqual([answer.status for answer in answers], [401] * 5 + [429])
        self.assertGreater(int(answers[-1].getheader("Retry-After")), 5)
        right = urllib.parse.urlencode({"user": "li.guo", "password": PASSWORD})
        self.assertEqual(self.request("POST", "/login", right, {"Origin": self.office.url}).status, 429)
        self.log_in_by_hand("wang.fang")  # others are not kept out
        kinds = {finding["kind"] for finding in self.office.export("security")}
        self.assertIn("login_refused", kinds)

    def test_posts_of_other_pages_are_refused(self):
        subject = self.office.raise_incident()
        cookie = self.log_in_by_hand()
        page = self.request("GET", "/", headers={"Cookie": cookie}).text
        token = page.split('name="csrf" value="')[1].split('"')[0]
        own = {"Cookie": cookie, "Origin": self.office.url}

        def answer(headers, csrf):
            form = urllib.parse.urlencode({"subject": subject, "meaning": "seen", "csrf": csrf})
            return self.request("POST", "/answer", form, headers).status
        self.assertEqual(answer({**own, "Origin": "https://evil.example"}, token), 403)
        self.assertEqual(answer({"Cookie": cookie}, token), 403)
        self.assertEqual(answer({**own, "Sec-Fetch-Site": "cross-site"}, token), 403)
        self.assertEqual(answer(own, "0" * 64), 403)
        self.assertEqual(answer(own, ""), 403)
        self.assertEqual(self.office.ask("seen", subject=subject)["seen"], [])
        self.assertEqual(answer(own, token), 303)
        self.assertEqual(self.office.ask("seen", subject=subject)["seen"][0]["person"], "陈立")
        form = urllib.parse.urlencode({"user": "chen.li", "password": PASSWORD})
        self.assertEqual(self.request("POST", "/login", form, {"Origin": "https://evil.example"}).status, 403)
        self.office.close(subject)

    def test_pages_carry_their_protection(self):
        answer = self.request("GET", "/login")
        policy = answer.getheader("Content-Security-Policy")
        self.assertIn("script-src 'self'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertIn("frame-ancestors 'none'", policy)
        for name in ("Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy"):
            self.assertTrue(answer.getheader(name), name)
        self.assertEqual(answer.getheader("Cache-Control"), "no-store")
        for path in ("/static/layout.html", "/static/words/en.json", "/static/../keys/ack.key", "/v1/health"):
            self.assertIn(self.request("GET", path).status, (303, 404), path)
        context = ssl.create_default_context(cafile=self.office.directory / "office/ca/ca.crt")
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        with self.assertRaises(ssl.SSLError):
            http.client.HTTPSConnection("localhost", self.office.console, context=context).connect()

    # --- incidents -------------------------------------------------------------------------------------------------

    def test_an_incident_appears_and_is_answered(self):
        browser, second = self.logged_in(), self.browser()
        second.log_in("chen.li", PASSWORD)
        wait_until(lambda: second.find("#me"), 10, "the second browser did not get in")
        wait_until(lambda: browser.find("#quiet"), 10, "the board was not quiet at first")
        browser.shot("3-incidents-quiet")
        browser.driver.execute_script("window.notReloaded = true")
        begun = time.monotonic()
        subject = self.office.raise_incident()
        wait_until(lambda: browser.find(f"#incident-{subject}"), 3, "the incident did not appear by itself")
        took = time.monotonic() - begun
        print(f"  raised to visible: {took * 1000:.0f} ms", file=sys.stderr)
        self.assertTrue(browser.driver.execute_script("return window.notReloaded"))
        self.assertIn("火警", browser.text(f"#incident-{subject} h2"))
        self.assertIn("人民路支行", browser.text(f"#incident-{subject} h2"))
        self.assertEqual(browser.text("#real-badge"), "1")
        self.office.ask("event", kind="incident.step", subject=subject,
                        body={"step": "call", "done": True, "by": {"id": "s-0003", "name": "周敏"}})
        wait_until(lambda: "周敏" in browser.text(f"#incident-{subject} .steps"), 3, "the step did not appear")
        self.assertEqual(self.office.ask("seen", subject=subject)["seen"], [])
        drill = self.office.raise_incident(lane="drill", by={"id": "s-0001", "name": "赵敏"})
        wait_until(lambda: browser.find(f"#incident-{drill}.drill"), 3, "the drill did not appear")
        silent = self.office.raise_incident("medical", level=1, place="3 号柜台", silent=True)
        wait_until(lambda: "静默报警" in browser.text(f"#incident-{silent}"), 3, "the silent alarm is not marked")
        browser.shot("4-incidents-raised")

        def click(browser, subject, meaning):
            def pressed():  # the board may be drawn anew between finding and pressing
                button = browser.find(f"#incident-{subject} button[value={meaning}]")
                return button and button.click() is None
            wait_until(pressed, 3, f"no button {meaning}")
        click(browser, subject, "seen")
        wait_until(lambda: "陈立看到" in second.text(f"#incident-{subject}"), 3, "the other browser does not see it")
        self.assertEqual(self.office.ask("seen", subject=subject)["seen"], [{"meaning": "seen", "person": "陈立"}])
        browser.shot("5-incidents-seen")
        click(second, subject, "help_on_way")
        wait_until(lambda: "陈立派出帮手" in browser.text(f"#incident-{subject}"), 3, "help was not shown")
        browser.shot("6-incidents-help")
        click(browser, drill, "seen")
        wait_until(lambda: self.office.ask("seen", subject=drill)["seen"], 3, "the drill was not answered")

        # Real ones first, a drill is never counted among them.
        def order():
            return [card.get_attribute("id") for card in browser.driver.find_elements(By.CSS_SELECTOR, "article")]
        wait_until(lambda: order() == [f"incident-{i}" for i in (silent, subject, drill)], 3, "the order is wrong")
        self.assertEqual(browser.text("#real-badge"), "2")
        self.assertIn("演练", browser.text(f"#incident-{drill}"))
        exported = next(i for i in self.office.export("incidents") if i["id"] == subject)
        self.assertEqual([a["meaning"] for a in exported["acknowledged"]], ["seen", "help_on_way"])
        self.assertEqual(exported["acknowledged"][0]["user"], "chen.li")

        second.go("/kiosks")
        wait_until(lambda: "3 号柜台" not in second.text(".alarm") and "人民路支行" in second.text(".alarm"), 5,
                   "other pages do not tell of the alarm")
        for lane, one in (("alarm", subject), ("alarm", silent), ("drill", drill)):
            self.office.close(one, lane)
        wait_until(lambda: browser.find("#quiet"), 3, "closed incidents stay open on the board")
        self.assertIn("已处理", browser.text(".ended"))
        wait_until(lambda: not second.text(".alarm"), 5, "the alarm bar stays")
        browser.shot("6-incidents-quiet-again")
        for one in (browser, second):
            complaints = [e["message"] for e in one.driver.get_log("browser") if "401" not in e["message"]]
            self.assertEqual(complaints, [])

    def test_what_the_desk_does(self):
        """Nobody answers a fire, a drill runs, an insider case is open: who sees what, and what can be done."""
        browser, security = self.logged_in(), self.logged_in("zhao.an")
        fire = self.office.raise_incident()
        drill = self.office.raise_incident("medical", lane="drill", by={"id": "s-0001", "name": "赵敏"})
        case = self.office.act("incident", "raise", "--branch", "b-0002", "--playbook", "insider", "--place", "后台",
                               "--confidential", "--why", "举报", user="zhao.an")
        wait_until(lambda: security.find(f"#incident-{case}.case"), 3, "the security department does not see its case")
        wait_until(lambda: "保卫部值班" in browser.text(f"#incident-{fire} .alert"), 20, "nobody was called")
        wait_until(lambda: "保卫部值班" in browser.text(f"#incident-{drill} .alert"), 5, "the drill did not escalate")
        self.assertIsNone(browser.find(f"#incident-{case}"))
        self.assertEqual(browser.text("#real-badge"), "1")
        self.assertTrue(browser.driver.title.startswith("(1)"), browser.driver.title)
        browser.shot("20-escalated-desk")
        security.shot("21-escalated-security")
        security.go(f"/incidents/{case}")
        self.assertIn("保密", security.text(f"#incident-{case}"))
        security.shot("22-case")
        browser.go(f"/incidents/{case}")
        self.assertIn("没有这个页面", browser.text("#error"))

        browser.go(f"/incidents/{fire}")
        wait_until(lambda: browser.find("#live"), 5, "no page of the incident")
        browser.shot("23-incident")
        browser.fill("textarea[rows='3']", "消防车已到路口")
        browser.press("form:has(textarea[rows='3']) button")
        wait_until(lambda: "消防车已到路口" in browser.text("#live"), 5, "the note was not taken")
        wait_until(lambda: browser.press(".steps button[value=step]") is None, 5, "no step to tick")
        wait_until(lambda: "陈立" in browser.text(".steps .who"), 5, "the step was not ticked")
        self.office.act("incident", "level", fire, "--level", "1", "--why", "两层有烟")
        self.office.act("incident", "assign", fire, "--to", "chen.li")
        self.office.act("incident", "evacuation", fire, "--on")
        wait_until(lambda: "Ⅰ" in browser.text("#live .level") and "正在疏散" in browser.text(".facts"), 5,
                   "what the command said is not on the page")
        browser.shot("24-incident-handled")
        shown = json.loads(self.office.office("incident", "show", fire))
        self.assertEqual((shown["level"], shown["evacuation"], shown["notes"][0]["by"]["name"]), (1, True, "陈立"))
        with self.assertRaises(AssertionError):
            self.office.office("incident", "show", case)
        with self.assertRaises(AssertionError):  # an auditor says nothing to a branch
            self.office.act("incident", "note", fire, "--text", "x", user="li.guo")
        self.office.act("incident", "close", fire, "--reason", "已扑灭", "--outcome", "resolved")
        wait_until(lambda: "已扑灭" in browser.text("#live"), 5, "the end is not shown")
        browser.shot("25-incident-ended")
        self.office.act("incident", "close", case, "--reason", "移交公安", "--outcome", "resolved", user="zhao.an")
        self.office.close(drill, "drill")
        self.assertEqual([i["id"] for i in self.office.export("cases")], [case])
        self.assertNotIn(case, [i["id"] for i in self.office.export("incidents")])
        statistics = {(s["branch"], s["playbook"]): s for s in self.office.export("statistics")}
        self.assertNotIn(("b-0002", "insider"), statistics)
        self.assertEqual(statistics["b-0001", "medical"]["drills"]["count"] >= 1, True)

        cookie = {"Cookie": self.log_in_by_hand().partition(";")[0]}
        for file, said in (("report.html", "已扑灭"), ("report.json", "已扑灭"), ("cap.xml", "<status>Actual</status>")):
            taken = self.request("GET", f"/incidents/{fire}/{file}", headers=cookie)
            self.assertEqual(taken.status, 200, file)
            self.assertIn(said, taken.text)
            self.assertIn("attachment", taken.getheader("Content-Disposition"))
        for path in (f"/incidents/{case}/report.json", f"/incidents/{fire}/other.html", "/incidents/nothing/report.json"):
            self.assertEqual(self.request("GET", path, headers=cookie).status, 404, path)

    def test_notices_plans_and_patrols(self):
        browser = self.logged_in()
        browser.press("details:has([action='/notice']) summary")
        browser.fill("[name=text]", "今晚暴雨，请提前关好门窗")
        browser.shot("26-notice-form")
        browser.press("form[action='/notice'] button")
        browser.go("/drills")
        wait_until(lambda: "今晚暴雨" in browser.text("#notices"), 5, "the notice is not listed")
        plan = self.office.act("drill", "plan", "--branch", "b-0001", "--playbook", "fire", "--from", "2099-08-01 09:30",
                               "--until", "2099-08-01 10:30", "--note", "后门")
        browser.go("/drills")
        self.assertIn("后门", browser.text(f'tr[data-plan="{plan}"]'))
        self.assertIn("上午班", browser.text("#readiness"))
        self.assertIn("从未做过", browser.text("#readiness"))
        browser.shot("27-drills")
        browser.press(f'tr[data-plan="{plan}"] button')
        wait_until(lambda: browser.find(f'tr[data-plan="{plan}"]') is None, 5, "the plan was not withdrawn")
        person = {"id": "s-0003", "name": "周敏"}
        self.office.ask("raise", lane="patrol", kind="fault.found", body={
            "what": "camera", "place": "大堂", "text": "黑屏", "source": "device"})
        self.office.ask("raise", lane="patrol", kind="followup.opened", body={
            "about": "", "kind": "repair", "text": "换门锁", "owner": person, "due": 1_700_000_000_000, "by": person})
        browser.go("/patrols")
        wait_until(lambda: "换门锁" in browser.text("#follow-ups") and "黑屏" in browser.text("#faults"), 5,
                   "what is to be followed is not listed")
        self.assertIn("超期", browser.text("#follow-ups tr.silent"))
        browser.shot("28-patrols")

    def test_text_of_an_event_stays_text(self):
        browser = self.logged_in()
        subject = self.office.raise_incident("<img src=x onerror=alert(1)>", place="<script>alert(1)</script>&\"'")
        wait_until(lambda: browser.find(f"#incident-{subject}"), 3, "the incident did not appear")
        self.assertIn("<script>alert(1)</script>&\"'", browser.text(f"#incident-{subject}"))
        self.assertIsNone(browser.find(f"#incident-{subject} script"))
        self.assertIsNone(browser.find(f"#incident-{subject} img"))
        self.office.close(subject)

    # --- the other pages -------------------------------------------------------------------------------------------

    def test_kiosks_with_the_age_of_their_state(self):
        self.office.ask("beat")
        self.office.ask("state", body={"screen": "home", "release": "r-1", "language": "zh-Hans", "shown": [],
                                       "queues": {"application": 2}, "health": {}})
        browser = self.logged_in()
        browser.go("/kiosks")
        row = 'tr[data-device="k-0001"]'
        wait_until(lambda: "正常" in browser.text(row), 10, "the kiosk is not shown as fine")
        self.assertIn("秒前", browser.text(row))
        self.assertIn("待入网", browser.text('tr[data-device="k-0002"]'))
        wait_until(lambda: "没有联系" in browser.text(row), 40, "a silent kiosk is not shown by itself")
        browser.shot("7-kiosks")
        self.office.ask("beat")
        wait_until(lambda: "正常" in browser.text(row), 10, "it did not come back by itself")
        browser.shot("8-kiosks-fine")

    def test_redemptions(self):
        line = self.office.run("yizhan-publish", "voucher", "issue", "--key", self.office.directory / "prize.pem",
                               "--campaign", "summer", "--tier", "first", "--slip", "S-1", "--merchant", "M-1",
                               "--from", "day-1 09:00", "--until", "day+5 17:00",
                               "--out", self.office.directory / "voucher.png")
        voucher, code = line.rstrip("\n").split("\t")[1], line.rstrip("\n").split("\t")[3]
        by = {"id": "s-0003", "name": "周敏"}
        first = self.office.ask("redeem", voucher=code, by=by)
        second = self.office.ask("redeem", voucher=code, by=by)
        browser = self.logged_in("wang.fang")
        wait_until(lambda: "/kiosks" in browser.driver.current_url, 5, "a publisher does not begin at the machines")
        browser.go("/redemptions")
        paid = wait_until(lambda: browser.text(f'tr[data-op="{first["op"]}"]'), 5, "the payout is not listed")
        browser.shot("9-redemptions")
        self.assertEqual((first["state"], second["reason"]), ("paid", "already_redeemed"))
        for word in ("已兑付", "周敏", "人民路支行", voucher[:8]):
            self.assertIn(word, paid)
        self.assertIn("已经兑过", browser.text(f'tr[data-op="{second["op"]}"]'))
        exported = self.office.export("redemptions")
        self.assertEqual([row["state"] for row in exported][:2], ["refused", "paid"])

    def test_applications_without_clear_text(self):
        sent = self.office.ask("apply", receipt=RECEIPT, fields=dict(zip(("name", "mobile", "id"), SECRETS)))
        self.assertTrue(sent["accepted"])
        browser = self.logged_in("zhou.na")
        browser.go("/applications")
        row = f'tr[data-receipt="{RECEIPT}"]'
        wait_until(lambda: "待处理" in browser.text(row), 5, "the application is not listed")
        browser.shot("10-applications")
        self.assertIn("驿站借记卡", browser.text(row))
        for path in ("/", "/kiosks", "/applications"):
            browser.go(path)
            for secret in SECRETS:
                self.assertNotIn(secret, browser.driver.page_source)
        opened = json.loads(self.office.office("open", RECEIPT, "--key", self.office.directory / "intake.key"))
        self.assertEqual(opened[0]["fields"]["name"], SECRETS[0])
        browser.go("/applications")
        self.assertIn("已打开", browser.text(row))
        for secret in SECRETS:
            self.assertNotIn(secret, browser.driver.page_source)
        browser.shot("11-applications-opened")

    def test_roles(self):
        desk = self.log_in_by_hand()
        self.assertEqual(self.request("GET", "/applications", headers={"Cookie": desk}).status, 403)
        intake = self.log_in_by_hand("zhou.na")
        self.assertEqual(self.request("GET", "/redemptions", headers={"Cookie": intake}).status, 403)
        self.assertEqual(self.request("GET", "/applications", headers={"Cookie": intake}).status, 200)
        self.assertEqual(self.request("GET", "/nothing", headers={"Cookie": intake}).status, 404)
        self.assertEqual(self.request("GET", "/here", headers={"Cookie": intake}).status, 204)
        self.assertEqual(self.request("GET", "/here").status, 303)
        page = self.request("GET", "/kiosks", headers={"Cookie": intake}).text
        token = page.split('name="csrf" value="')[1].split('"')[0]
        subject = self.office.raise_incident()
        form = urllib.parse.urlencode({"subject": subject, "meaning": "seen", "csrf": token})
        own = {"Cookie": intake, "Origin": self.office.url}
        self.assertEqual(self.request("POST", "/answer", form, own).status, 403)
        self.assertEqual(self.office.ask("seen", subject=subject)["seen"], [])
        self.office.close(subject)

    def test_three_languages(self):
        browser = self.logged_in()
        for language, word in (("en", "Happening now"), ("zh-Hant", "正在發生"), ("zh-Hans", "正在发生")):
            browser.go(f"/language/{language}")
            wait_until(lambda: browser.text("h1") == word, 5, f"the board is not in {language}")
        browser.go("/language/en")
        subject = self.office.raise_incident()
        wait_until(lambda: "Fire" in browser.text(f"#incident-{subject} h2"), 5, "the incident is not in English")
        browser.shot("12-incidents-english")
        self.office.close(subject)

    # --- when the server goes away -----------------------------------------------------------------------------------

    def test_zz_the_server_stops_and_comes_back(self):
        browser = self.logged_in()
        wait_until(lambda: browser.text("#pulse") is not None, 5, "no board")
        streams = []
        for _ in range(3):  # consoles that never read what they are sent
            cookie = self.log_in_by_hand()
            streams.append(self.request("GET", "/live", headers={"Cookie": cookie}))
        subject = self.office.raise_incident()
        wait_until(lambda: browser.find(f"#incident-{subject}"), 3, "consoles that do not read hold up others")
        self.office.close(subject)
        begun = time.monotonic()
        self.assertEqual(self.office.server.stop(), 0)
        self.assertLess(time.monotonic() - begun, 5)
        wait_until(lambda: browser.find("#stale").is_displayed(), 20, "the page does not say that it is old")
        browser.shot("13-incidents-stale")
        self.office.start()
        wait_until(lambda: browser.find("#password"), 40, "the page does not ask for a new log-in")
        self.assertIn("登录已结束", browser.text())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--device", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True)
    _, rest = parser.parse_known_args(sys.argv[1:], given)
    given.bin, given.device, given.directory = (p.resolve() for p in (given.bin, given.device, given.directory))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    unittest.main("__main__", argv=[sys.argv[0], *rest], verbosity=2)


if __name__ == "__main__":
    main()
