# SPDX-License-Identifier: Apache-2.0
"""How soon after a touch a thing is really drawn: the X server's own pixels, read every few milliseconds."""
import ctypes
import time

Z_PIXMAP, ALL_PLANES = 2, 0xFFFFFFFF


class _Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


class Glass:
    def __init__(self, screen):
        self._screen = screen
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_int] * 2, *[ctypes.c_uint] * 2,
                                      ctypes.c_ulong, ctypes.c_int]
        self._x.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
        self._display = self._x.XOpenDisplay(screen.environment["DISPLAY"].encode())
        if not self._display:
            raise RuntimeError("the display of the panel cannot be opened")
        self._root = self._x.XDefaultRootWindow(self._display)

    def pixels(self, control):
        image = self._x.XGetImage(self._display, self._root, control.x, control.y, control.width, control.height,
                                  ALL_PLANES, Z_PIXMAP)
        size = image.contents.bytes_per_line * image.contents.height
        data = ctypes.string_at(image.contents.data, size)
        self._x.XDestroyImage(image)
        return data

    def until_shown(self, tile, number, times, undo):
        """Milliseconds from the touch on `tile` until `number` stands where it belongs, `times` over. `undo()` takes
        the alarm back."""
        screen, measured = self._screen, []
        at = screen.press(tile, 20).centre
        place = screen.wait_for(number, 20)
        wanted = self._settled(place)
        for _ in range(times):
            self._back(undo)
            if self._alike(self.pixels(place), wanted):
                raise AssertionError(f"{number} was there before the touch")
            began = time.monotonic()
            screen.touch(*at)
            while not self._alike(self.pixels(place), wanted):
                if time.monotonic() - began > 10:
                    raise AssertionError(f"{number} was not drawn within 10 s of the touch")
                time.sleep(0.002)
            measured.append((time.monotonic() - began) * 1000)
        return measured

    @staticmethod
    def _alike(one, other):
        """One digit may be smoothed otherwise from one drawing to the next; nothing else may differ."""
        spots = list(zip(one[::97], other[::97]))
        return sum(a == b for a, b in spots) >= 0.98 * len(spots)

    def _settled(self, place):
        """Its pixels once they have stood still for a second: what a screen says is there before it is drawn."""
        seen, since = self.pixels(place), time.monotonic()
        while time.monotonic() - since < 1:
            time.sleep(0.05)
            if seen != (now := self.pixels(place)):
                seen, since = now, time.monotonic()
        return seen

    def _back(self, undo):
        """Takes the alarm back and waits until the tiles stand still again."""
        screen = self._screen
        undo()
        screen.wait_for("已经撤回", 10)
        while not screen.find("更多"):  # the button grows and moves when the incident is over
            if screen.find("面板"):
                screen.press("面板", 10)
            time.sleep(0.3)
        time.sleep(0.5)  # a touch just after the page changed means nothing to the panel
