# SPDX-License-Identifier: Apache-2.0
"""The tour of one branch, touch by touch, and the list of what head office must hold at its end.

Every step starts from whatever the screens show, so a program may be killed and started again between two steps.
The list is written before the first touch; `differences()` reads head office back and compares.
"""
import json
import time
from pathlib import Path

from screen import NotOnScreen
from tour_apply import ID_NUMBER, MOBILE, NAME, ApplyTour
from tour_redeem import RedeemTour
from world import BRANCH, KIOSK, PANEL, wait_until

START, HOME, OFFERS, HELP = "点一下屏幕，开始", "您今天想办什么？", "优惠活动", "请工作人员帮忙"
OFFLINE = "网络暂时不通，还能用"
TILES, DRILL_TILES = "发生了什么？", "现在是演练"
DONE = "已送医"  # the closing word of the medical playbook
HELPER, OFFICER, DESK = "周敏", "孙强", "陈立"

PLAN = {
    "help": [
        {"device": KIOSK, "coming": HELPER, "ended": "helped"},
        # Each prize calls a member of staff, whose PIN ends the call.
        {"device": KIOSK, "coming": None, "ended": "withdrawn"},
        {"device": KIOSK, "coming": None, "ended": "withdrawn"},
    ],
    "incidents": [
        {"drill": True, "device": PANEL, "playbook": "fire", "cancelled": False, "answers": [], "steps_done": 0,
         "closed": {"by": OFFICER, "outcome": "drill_done"}},
        {"drill": False, "device": PANEL, "playbook": "medical", "cancelled": False,
         "answers": [{"person": DESK, "meaning": "seen"}], "steps_done": 1,
         "closed": {"by": OFFICER, "outcome": "resolved"}},
        {"drill": False, "device": PANEL, "playbook": "robbery", "cancelled": False, "answers": [], "steps_done": 0,
         "closed": None},
    ],
    "redemptions": [
        {"campaign": "summer", "tier": "second", "slip": "0801000000000001", "device": KIOSK, "state": "paid", "by": HELPER},
        {"campaign": "summer", "tier": "second", "slip": "0801000000000001", "device": KIOSK, "state": "refused", "by": None},
        {"campaign": "summer", "tier": "third", "slip": "0801000000000002", "device": KIOSK, "state": "paid", "by": HELPER},
    ],
    "applications": [
        {"form": "card", "product": "yizhan-debit", "branch": BRANCH,
         "fields": {"name": NAME, "id_number": ID_NUMBER, "mobile": MOBILE, "branch": BRANCH}},
    ],
    "security": [],
}


class Tour(RedeemTour, ApplyTour):
    HELPER = HELPER

    def __init__(self, world, pictures: Path | None = None):
        self.world, self.pictures, self._taken = world, pictures, 0
        self.make_vouchers(world)
        self.steps = [self.attract, self.home, self.promotions, self.offer, self.senior_home, self.call_help, self.come,
                      self.helped, self.offline, self.redeem, self.redeem_again, self.redeem_by_scanner, self.refuse, self.apply,
                      self.start_drill, self.end_drill, self.raise_alarm, self.first_step, self.acknowledge,
                      self.close_alarm, self.silent_alarm, self.look_at_console,
                      self.leave_alone]
        # These stop head office themselves, or wait for a minute and a half: once is enough.
        self.slow = (self.offline, self.leave_alone)

    @property
    def kiosk(self):
        return self.world.screens[KIOSK]

    @property
    def panel(self):
        return self.world.screens[PANEL]

    @staticmethod
    def write_plan(path: Path):
        path.write_text(json.dumps(PLAN, ensure_ascii=False, indent=2) + "\n", "utf-8")

    def picture(self, screen, name):
        """A screenshot, once the page has come to rest."""
        if self.pictures:
            screen.rest()
            self._taken += 1
            screen.picture(self.pictures / f"{self._taken:02}-{name}.png")

    @staticmethod
    def _go(screen, wanted, ways, deadline=30):
        """Presses whichever of `ways` is on the screen until `wanted` is."""
        end = time.monotonic() + deadline
        while not screen.find(wanted):
            if time.monotonic() > end:
                screen.wait_for(wanted, 0)
            for way in ways:
                if screen.find(way):
                    try:
                        screen.press(way, 2)
                    except NotOnScreen:
                        pass  # the page changed by itself meanwhile
                    break
            screen.rest()

    # --- the customer ----------------------------------------------------------------------------------------------

    def attract(self):
        """The kiosk waits for a customer"""
        self.kiosk.wait_for(START, 30)
        self.picture(self.kiosk, "attract")

    def home(self):
        """A touch leads home"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.picture(self.kiosk, "home")

    def promotions(self):
        """The offers of today"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.kiosk.press(OFFERS)
        self.kiosk.wait_for("1 /", contains=True)
        self.picture(self.kiosk, "promotions")

    def offer(self):
        """One offer in full"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.kiosk.press(OFFERS)
        self.kiosk.wait_for("1 /", contains=True)
        self.kiosk.press("超市", role="push button", contains=True)
        self.kiosk.wait_for("416", contains=True)
        self.picture(self.kiosk, "offer")

    def senior_home(self):
        """Larger words, three choices, in three languages"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.kiosk.press("大字版")
        self.kiosk.wait_for("长者优惠")
        self.picture(self.kiosk, "senior-home")
        for button, language, title in (("繁體中文", "zh-Hant", "長者優惠"), ("English", "en", "Offers for 50+"),
                                         ("简体中文", "zh-Hans", "长者优惠")):
            self.kiosk.press(button)
            self.kiosk.wait_for(title)
            self.picture(self.kiosk, f"senior-home-{language}")
        self.kiosk.press("大字版")
        self.kiosk.wait_for(HOME)

    def offline(self):
        """Head office is away: the strip says so and what still works"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.world.stop("headoffice")
        self.kiosk.wait_for(OFFLINE, 60)
        self.picture(self.kiosk, "offline-home")
        self.world.start("headoffice")
        self.kiosk.wait_gone(OFFLINE, 60)

    def call_help(self):
        """The customer asks for a person; the panel says so"""
        self._go(self.kiosk, HELP, [START])
        self.kiosk.press(HELP)
        self.kiosk.wait_for("已经记下", contains=True)
        self.picture(self.kiosk, "help-called")
        self.panel.wait_for("有客人请人帮忙", 20, contains=True)
        self.picture(self.panel, "panel-help-wanted")

    def come(self):
        """"I am coming" on the panel; the customer reads who"""
        self.panel.press(f"我来了・{HELPER}", 20)
        self.kiosk.wait_for(f"{HELPER}正过来", 20)
        self.picture(self.kiosk, "help-coming")

    def helped(self):
        """The customer has been helped"""
        self.panel.press("客人办好了", 20)
        self.panel.wait_gone("客人办好了")
        self.picture(self.panel, "panel")

    # --- the panel -------------------------------------------------------------------------------------------------

    def _sign_in(self, wanted):
        """Own name, then the PIN figure by figure, when the panel asks; done when `wanted` is on the screen."""
        asked, pin_asked = "您是哪一位？", f"{OFFICER}，请输密码"
        end = time.monotonic() + 40
        while not self.panel.find(wanted, contains=True):
            if time.monotonic() > end:
                self.panel.wait_for(wanted, 0, contains=True)
            if self.panel.find(asked):
                self.panel.press(OFFICER, role="push button")
                self.panel.wait_for(pin_asked)
                self.picture(self.panel, "sign-in")
                for figure in self.world.pin(OFFICER):
                    self.panel.press(figure)
                self.panel.press("好了")
                self.panel.wait_gone(pin_asked)
            self.panel.rest(1)

    def _open_live(self, kind):
        """The live page of an incident that is under way."""
        def there():
            if self.panel.find(kind):
                return True
            strip = next((c for c in self.panel.controls()
                          if c.role == "push button" and kind[:2] in c.name and not self._is_tile(c.name)), None)
            if strip:
                self.panel.touch(*strip.centre)
                self.panel.rest(1)
            return self.panel.find(kind)
        wait_until(there, 30, f"the panel does not show {kind}")

    @staticmethod
    def _is_tile(name):
        return len(name.removeprefix("演练：")) == 2

    def _close(self, done, reason):
        """Ends the incident on the live page with one sentence, signing in when the panel asks for it."""
        self._go(self.panel, reason, [done])
        self.picture(self.panel, "why-it-is-over")
        self.panel.press(reason)
        self._sign_in(f"已结束・{OFFICER}")

    def start_drill(self):
        """A fire drill, by a member of staff who signed in"""
        self._go(self.panel, TILES, ["面板"])
        self._go(self.panel, "都知道了，选参加的人", ["开始演练"])
        self.picture(self.panel, "drill-briefing")
        self._go(self.panel, "登录，开始演练", ["都知道了，选参加的人"])
        self.panel.press("全都到了")
        self.picture(self.panel, "drill-people")
        self.panel.press("登录，开始演练")
        self._sign_in(DRILL_TILES)
        self.picture(self.panel, "drill-tiles")
        self._go(self.panel, "火警・演练", ["演练：火警"])
        self.panel.wait_for("总部收到", 30, contains=True)
        self.picture(self.panel, "drill-live")

    def end_drill(self):
        """The drill is over"""
        self._open_live("火警・演练")
        self._close("演练做完", "步骤都做完了")
        self.picture(self.panel, "drill-over")

    def raise_alarm(self):
        """A real medical alarm: one touch; head office has it"""
        self._go(self.panel, TILES, ["真的出事", "面板"])
        self.picture(self.panel, "tiles")
        self._go(self.panel, "急病・真实", ["急病"])
        self.panel.wait_for("总部收到", 30, contains=True)
        self.picture(self.panel, "alarm-received")

    def first_step(self):
        """The first step of the playbook is done"""
        self._open_live("急病・真实")
        self.panel.wait_gone("按错了？点这里撤回")
        step = wait_until(lambda: next((c for c in self.panel.controls() if c.role == "check box"), None), 10,
                          "the live page shows no step")

        def ticked():
            if not self.panel.find("做完 1 /", contains=True):
                self.panel.press(step.name)
            try:
                return self.panel.wait_for("做完 1 /", 3, contains=True)
            except NotOnScreen:
                return None  # a page that has just come up takes no touch yet
        wait_until(ticked, 20, "the step is not ticked")
        self.picture(self.panel, "alarm-first-step")

    def acknowledge(self):
        """A named person presses "seen" at the console; the panel says who"""
        subject = wait_until(self._open_alarm, 30, "head office holds no open real alarm")
        with self.world.console("chen.li") as desk:
            def pressed():  # the board may be drawn anew between finding and pressing
                button = desk.find(f"#incident-{subject} button[value=seen]")
                return button and button.click() is None
            wait_until(pressed, 10, "the console does not show the alarm")
            self.panel.wait_for(DESK, 30, contains=True)
            self.picture(self.panel, "alarm-seen")
            self.console_picture(desk, "console-incidents")

    def look_at_console(self):
        """The console's other pages: machines, prizes and, for the intake desk, applications"""
        for user, pages in (("chen.li", ("kiosks", "redemptions")), ("zhou.na", ("applications",))):
            with self.world.console(user) as desk:
                for page in pages:
                    desk.go(f"/{page}")
                    self.console_picture(desk, f"console-{page}")
                    if NAME in desk.text() or ID_NUMBER in desk.text():
                        raise AssertionError(f"the page {page} shows what only the key may open")

    def console_picture(self, desk, name):
        if self.pictures:
            self._taken += 1
            desk.pictures = self.pictures
            desk.shot(f"{self._taken:02}-{name}")

    def close_alarm(self):
        """The incident is closed with a reason"""
        self._open_live("急病・真实")
        self._close(DONE, "交给到场的人员处理")
        self.picture(self.panel, "alarm-closed")

    def silent_alarm(self):
        """A silent robbery alarm: head office has it, the panel shows no trace"""
        self._go(self.panel, TILES, ["面板"])
        self.panel.wait_for("都发出去了", 60)
        before = self._still()
        if not any(one["playbook"] == "robbery" for one in self.world.export("incidents")):
            self.panel.press("抢劫", role="push button")
        wait_until(lambda: any(one["playbook"] == "robbery" for one in self.world.export("incidents")), 20,
                   "head office holds no silent alarm")
        after = self._still()
        if before != after:
            raise AssertionError(f"the panel shows a trace of the silent alarm: {set(before) ^ set(after)}")
        self.picture(self.panel, "panel-after-silent-alarm")

    def _still(self):
        """What the panel shows, but for the clock and the seconds since head office was heard."""
        return [(c.name, c.x, c.y) for c in self.panel.controls() if ":" not in c.name and "回音" not in c.name]

    # --- what head office holds ------------------------------------------------------------------------------------

    def _open_alarm(self):
        for incident in self.world.export("incidents"):
            if not incident["closed"] and not incident["silent"]:
                return incident["id"]
        return None

    def differences(self):
        """What head office has more, less or otherwise than the list; empty when nothing."""
        found = self.held()
        return [f"{what}: expected {json.dumps(wanted, ensure_ascii=False)}, found {json.dumps(found[what], ensure_ascii=False)}"
                for what, wanted in PLAN.items() if found[what] != wanted]

    def settled_differences(self, seconds=60):
        """The same, once the last messages have had time to arrive."""
        end = time.monotonic() + seconds
        while (different := self.differences()) and time.monotonic() < end:
            time.sleep(1)
        return different

    def held(self):
        """Head office's books in the words of the list."""
        world = self.world
        incidents = [*world.export("drills"), *world.export("incidents")]
        return {
            "help": [
                {"device": call["device"], "coming": (call["coming"] or {}).get("name"),
                 "ended": (call["ended"] or {}).get("reason")} for call in world.export("help")],
            "incidents": [
                {"drill": one["drill"], "device": one["device"], "playbook": one["playbook"],
                 "cancelled": one["cancelled"] is not None,
                 "answers": [{"person": a["person"], "meaning": a["meaning"]} for a in one["acknowledged"]],
                 "steps_done": sum(step["done"] for step in one["steps"]),
                 "closed": one["closed"] and {"by": one["closed"]["by"]["name"], "outcome": one["closed"]["outcome"]}}
                for one in incidents],
            "redemptions": [
                {key: one[key] for key in ("campaign", "tier", "slip", "device", "state")} | {"by": (one["by"] or {}).get("name")}
                for one in sorted(world.export("redemptions"), key=lambda one: one["number"])],
            "applications": [
                {key: one[key] for key in ("form", "product", "branch", "fields")} for one in self.open_applications()],
            "security": world.export("security"),
        }
