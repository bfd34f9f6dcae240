# SPDX-License-Identifier: Apache-2.0
"""The part of the tour that applies for a card, key by key, and opens it at head office."""
import json

from world import wait_until

HOME, APPLY, START = "您今天想办什么？", "办卡申请", "点一下屏幕，开始"
NAME, SURNAME_SPELLING, GIVEN_SPELLING = "王小明", "wang", "xiaoming"
ID_NUMBER, WRONG_ID = "11010519491231002X", "110105194912310021"  # GB 11643: the check character of these 17 is X
MOBILE = "13903710042"
DONE = "记好了，完成"


class ApplyTour:
    """Needs world, kiosk and the helpers of the tour."""

    def keys(self, text):
        for letter in text:
            self.kiosk.press(letter, role="push button")

    def figures(self, number):
        """Presses a number figure by figure, each seen to have arrived before the next."""
        for left, figure in zip(range(len(number) - 1, -1, -1), number):
            self.kiosk.press(figure, role="push button")
            if left:
                self.kiosk.wait_for(f"（还差 {left} 位）", contains=True)

    def pick(self, character):
        """Turns the candidates' pages until the character is there."""
        for _ in range(40):
            if self.kiosk.find(character, role="push button"):
                self.kiosk.press(character, role="push button")
                return
            self.kiosk.press("更多")
            self.kiosk.rest(1)
        raise AssertionError(f"{character} is not offered")

    def apply(self):
        """An application for a card, from the form to the receipt"""
        if self.world.export("applications"):
            return  # sent before this program was killed
        self._go(self.kiosk, HOME, [START, DONE, "返回"])
        self.kiosk.press(APPLY, role="push button")
        self.kiosk.press("办一张新卡", contains=True)
        self.kiosk.press("驿站借记卡", 20)
        self.kiosk.press("下一步")
        self.apply_name()
        self.apply_numbers()
        self.kiosk.press("人民路支行")
        self.kiosk.press("下一步")
        self.apply_consent()
        self.kiosk.wait_for("都对，交申请", 20)
        self.picture(self.kiosk, "apply-review")
        self.kiosk.press("都对，交申请")
        self.kiosk.wait_for("申请收到了", 40)
        self.picture(self.kiosk, "apply-receipt")
        before = self.times_begun_anew()
        self.kiosk.press(DONE)
        wait_until(lambda: self.times_begun_anew() > before, 20, "the screen program did not begin anew")
        self.kiosk.wait_for(START, 30)

    def times_begun_anew(self):
        """How often the kiosk's screen program replaced itself, so that nothing typed stays in memory."""
        return self.world.running["kiosk-k-0001"].log.read_text("utf-8").count("event=process.anew")

    def leave_alone(self):
        """A customer walks away in the middle: a warning, a countdown, then nothing is left"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.kiosk.press(APPLY, role="push button")
        self.kiosk.press("办一张新卡", contains=True)
        self.kiosk.press("驿站借记卡", 20)
        self.kiosk.press("下一步")
        self.kiosk.wait_for("您叫什么名字？")
        self.keys(SURNAME_SPELLING)
        self.pick(NAME[0])
        before = self.times_begun_anew()
        self.kiosk.wait_for("您还在吗？", 90)
        self.picture(self.kiosk, "idle-warning")
        wait_until(lambda: self.times_begun_anew() > before, 60, "the screen program did not begin anew")
        self.kiosk.wait_for(START, 60)
        self.picture(self.kiosk, "idle-over")
        self._go(self.kiosk, HOME, [START])
        self.kiosk.press(APPLY, role="push button")
        self.kiosk.wait_for("办一张新卡", contains=True)  # the first question again, nothing of the one before

    def apply_name(self):
        """The name in pinyin; a language switch keeps it; a scanned code changes nothing."""
        self.kiosk.wait_for("您叫什么名字？")
        self.keys(SURNAME_SPELLING)
        self.pick(NAME[0])
        for character, spelling in zip(NAME[1:], ("xiao", "ming")):
            self.keys(spelling)
            self.pick(character)
        self.kiosk.scan(self.world.vouchers["expired"][1])
        self.kiosk.press("English")
        self.kiosk.wait_for("What is your name?")
        self.picture(self.kiosk, "apply-name-english")
        self.kiosk.press("简体中文")
        self.kiosk.wait_for("您叫什么名字？")
        self.picture(self.kiosk, "apply-name")
        self.kiosk.press("下一步")

    def apply_numbers(self):
        """A wrong ID number is explained beside the field, then mended."""
        self.kiosk.wait_for("您的身份证号码？")
        self.figures(WRONG_ID)
        self.kiosk.wait_for("（先改号码）", contains=True)
        self.picture(self.kiosk, "apply-id-wrong")
        self.kiosk.press("删除")
        self.keys(ID_NUMBER[-1])
        self.picture(self.kiosk, "apply-id")
        self.kiosk.press("下一步")
        self.kiosk.wait_for("您的手机号码？")
        self.figures(MOBILE)
        self.picture(self.kiosk, "apply-mobile")
        self.kiosk.press("下一步")

    def apply_consent(self):
        """Every page of the words before the box can be ticked."""
        agree = "我看过了，我同意"
        self.kiosk.wait_for("同意", contains=True)
        while not self.kiosk.find(agree):
            self.kiosk.press("下一页")
            self.kiosk.rest(1)
        self.picture(self.kiosk, "apply-consent")
        self.kiosk.press(agree)
        self.kiosk.press("下一步")

    def open_applications(self):
        """What the intake desk reads with its key: number and clear text."""
        text = self.world.office("open", "--all", "--key", self.world.intake_key, "--by", "zhou.na", "--why", "tour")
        return json.loads(text)
