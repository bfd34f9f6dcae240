# SPDX-License-Identifier: Apache-2.0
"""The part of the tour that redeems prizes: by camera, by scanner, and everything that is refused."""
import contextlib
import shutil

from screen import NotOnScreen

START, HOME, REDEEM = "点一下屏幕，开始", "您今天想办什么？", "扫码兑奖"
AGAIN = "再扫一次"  # offered when head office could not be asked
CONFIRM, HANDED_OVER, TAKEN = "工作人员来确认", "可以领取", "领到了"
BADGE_FIRST = "请先刷工作证"
WON, WON_THIRD, ALREADY, CHECKING = "恭喜！二等奖", "恭喜！三等奖", "这张券已经兑过了", "正在核对，先不要发放"
# One voucher each that must not be paid, and the heading that says so.
REFUSED = {"forged": "这张券核对不上", "expired": "兑奖时间已经过了", "elsewhere": "这张券在别的网点兑",
           "no-voucher": "这不是兑奖券的码"}


class RedeemTour:
    """Needs world, kiosk, HELPER and the helpers of the tour."""

    @contextlib.contextmanager
    def before_camera(self, picture):
        """The picture is before the camera inside this."""
        there = self.world.camera / picture.name
        shutil.copy(picture, there)
        try:
            yield
        finally:
            there.unlink()

    def scan_page(self):
        self._go(self.kiosk, HOME, [START, "返回"])
        self.kiosk.press(REDEEM, role="push button")

    def confirm(self, done, by_badge=True):
        """A member of staff confirms, by badge and PIN where the prize is great, until `done` is on the screen."""
        self.kiosk.press(CONFIRM, 20)
        if by_badge:
            self.kiosk.wait_for(BADGE_FIRST)
            self.kiosk.scan(self.world.badge(self.HELPER))
        else:
            self.kiosk.press(self.HELPER, role="push button")
        self.kiosk.wait_for(f"{self.HELPER}，请输密码")
        for figure in self.world.pin(self.HELPER):
            self.kiosk.press(figure)
        self.kiosk.press("确认")
        self.kiosk.wait_for(done, 30)

    def scan_until(self, heading, text):
        """By hand scanner, again when head office could not be asked."""
        for _ in range(6):
            self.kiosk.scan(text)
            with contextlib.suppress(NotOnScreen):
                return self.kiosk.wait_for(heading, 10)
        return self.kiosk.wait_for(heading, 0)

    def redeem(self):
        """A card holder's prize of 1000 yuan, read by the camera, confirmed by badge and PIN"""
        picture = self.world.vouchers["card"][0]
        self.scan_page()
        self.picture(self.kiosk, "redeem-scan")
        if not self.already_paid("card"):
            with self.before_camera(picture):
                self._go(self.kiosk, WON, [AGAIN], 60)
                self.picture(self.kiosk, "redeem-verified")
                self.confirm(HANDED_OVER)
            self.picture(self.kiosk, "redeem-hand-over")
            self.kiosk.press(TAKEN)

    def already_paid(self, name):
        return any(one["slip"] == self.world.vouchers[name][2] and one["state"] == "paid"
                   for one in self.world.export("redemptions"))

    def redeem_again(self):
        """The same voucher again: refused kindly, with place and time"""
        self.scan_page()
        with self.before_camera(self.world.vouchers["card"][0]):
            self._go(self.kiosk, ALREADY, [AGAIN], 60)
        self.picture(self.kiosk, "redeem-again")

    def redeem_by_scanner(self):
        """A cashier's prize of 500 yuan, read by the hand scanner on the home page, confirmed by PIN"""
        self._go(self.kiosk, HOME, [START, "返回"])
        self.scan_until(WON_THIRD, self.world.vouchers["cashier"][1])
        self.confirm(HANDED_OVER, by_badge=False)
        self.kiosk.press(TAKEN)

    def refuse(self):
        """Forged, expired, another branch's, no voucher at all: each its own reason"""
        for name, heading in REFUSED.items():
            self._go(self.kiosk, HOME, [START, "返回"])
            self.kiosk.scan(self.world.vouchers[name][1])
            self.kiosk.wait_for(heading, 20)
            self.picture(self.kiosk, f"redeem-{name}")

    @staticmethod
    def make_vouchers(world):
        """name: (picture, text, slip number)."""
        made = {}
        for number, (name, options) in enumerate({
                "card": ["--recipient", "card_holder", "--tail", "4726"],
                "cashier": ["--recipient", "cashier"],
                "expired": [],
                "elsewhere": ["--branch", "b-0099"]}.items(), 1):
            slip = f"08010000{number:08}"
            until = "day-1 10:00" if name == "expired" else "day+5 17:00"
            tier = "third" if name == "cashier" else "second"
            made[name] = (*world.voucher(name, "--slip", slip, *options, tier=tier, until=until), slip)
        made["forged"] = (None, tampered(made["card"][1]), "")
        made["no-voucher"] = (None, "HTTPS://EXAMPLE.ORG/A/COUPON/1234567890", "")
        world.vouchers = made


ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def tampered(text):
    """The same voucher with one bit of its signature turned over (Base45, RFC 9285)."""
    digits = [ALPHABET.index(letter) for letter in text.removeprefix("V1:")]
    data = bytearray()
    for at in range(0, len(digits), 3):
        part = digits[at:at + 3]
        value = sum(digit * 45 ** place for place, digit in enumerate(part))
        data += value.to_bytes(2 if len(part) == 3 else 1, "big")
    data[-1] ^= 1
    out = ""
    for at in range(0, len(data), 2):
        part = data[at:at + 2]
        value = int.from_bytes(part, "big")
        for _ in range(3 if len(part) == 2 else 2):
            value, digit = divmod(value, 45)
            out += ALPHABET[digit]
    return "V1:" + out
