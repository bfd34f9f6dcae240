// SPDX-License-Identifier: Apache-2.0
#include "alarmd/key_settings.h"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace yizhan {

namespace {

#define YIZHAN_CODE(name) std::pair<std::string_view, std::uint16_t>(#name, name)
// Those that alarm buttons, foot rails and programmable keypads send. Others are given by number.
constexpr std::array codes {
    YIZHAN_CODE(KEY_ESC),        YIZHAN_CODE(KEY_ENTER),   YIZHAN_CODE(KEY_SPACE),
    YIZHAN_CODE(KEY_TAB),        YIZHAN_CODE(KEY_0),       YIZHAN_CODE(KEY_1),
    YIZHAN_CODE(KEY_2),          YIZHAN_CODE(KEY_3),       YIZHAN_CODE(KEY_4),
    YIZHAN_CODE(KEY_5),          YIZHAN_CODE(KEY_6),       YIZHAN_CODE(KEY_7),
    YIZHAN_CODE(KEY_8),          YIZHAN_CODE(KEY_9),       YIZHAN_CODE(KEY_F1),
    YIZHAN_CODE(KEY_F2),         YIZHAN_CODE(KEY_F3),      YIZHAN_CODE(KEY_F4),
    YIZHAN_CODE(KEY_F5),         YIZHAN_CODE(KEY_F6),      YIZHAN_CODE(KEY_F7),
    YIZHAN_CODE(KEY_F8),         YIZHAN_CODE(KEY_F9),      YIZHAN_CODE(KEY_F10),
    YIZHAN_CODE(KEY_F11),        YIZHAN_CODE(KEY_F12),     YIZHAN_CODE(KEY_F13),
    YIZHAN_CODE(KEY_F14),        YIZHAN_CODE(KEY_F15),     YIZHAN_CODE(KEY_F16),
    YIZHAN_CODE(KEY_F17),        YIZHAN_CODE(KEY_F18),     YIZHAN_CODE(KEY_F19),
    YIZHAN_CODE(KEY_F20),        YIZHAN_CODE(KEY_F21),     YIZHAN_CODE(KEY_F22),
    YIZHAN_CODE(KEY_F23),        YIZHAN_CODE(KEY_F24),     YIZHAN_CODE(KEY_PAUSE),
    YIZHAN_CODE(KEY_SCROLLLOCK), YIZHAN_CODE(KEY_KPENTER), YIZHAN_CODE(KEY_KP0),
    YIZHAN_CODE(KEY_HELP),       YIZHAN_CODE(KEY_STOP),    YIZHAN_CODE(KEY_PROG1),
    YIZHAN_CODE(KEY_PROG2),      YIZHAN_CODE(KEY_PROG3),   YIZHAN_CODE(KEY_PROG4),
    YIZHAN_CODE(KEY_POWER),      YIZHAN_CODE(BTN_0),       YIZHAN_CODE(BTN_1),
    YIZHAN_CODE(BTN_2),          YIZHAN_CODE(BTN_3),       YIZHAN_CODE(BTN_4),
    YIZHAN_CODE(BTN_5),          YIZHAN_CODE(BTN_6),       YIZHAN_CODE(BTN_7),
    YIZHAN_CODE(BTN_8),          YIZHAN_CODE(BTN_9),       YIZHAN_CODE(BTN_TRIGGER),
    YIZHAN_CODE(BTN_LEFT),       YIZHAN_CODE(BTN_RIGHT),   YIZHAN_CODE(BTN_SOUTH)};
#undef YIZHAN_CODE

} // namespace

std::optional<KeySettings::Source> keySourceNamed(std::string_view name)
{
    using Source = KeySettings::Source;
    if (name == "evdev")
        return Source::Evdev;
    if (name == "fifo")
        return Source::Fifo;
    if (name == "gpio")
        return Source::Gpio;
    return std::nullopt;
}

std::optional<std::uint16_t> keyCodeNamed(std::string_view name)
{
    const auto known = std::ranges::find(codes, name, [](const auto& code) { return code.first; });
    if (known != codes.end())
        return known->second;
    std::uint16_t number = 0;
    const auto end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number == 0 || number >= KEY_MAX)
        return std::nullopt;
    return number;
}

} // namespace yizhan
