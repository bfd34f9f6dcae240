// SPDX-License-Identifier: Apache-2.0
#include "alarmd/key_signal.h"

#include <linux/input.h>

#include <cstring>
#include <utility>

namespace yizhan {

namespace {
constexpr std::size_t longestLine = 64;
constexpr std::string_view pressLine = "press";
constexpr int keyGoesDown = 1; // 2: held, repeated by the kernel
}

int KeySignal::take(std::string_view bytes, Millis now)
{
    switch (m_settings.source) {
    case KeySettings::Source::Evdev:
        return takeInput(bytes, now);
    case KeySettings::Source::Fifo:
        return takeLines(bytes, now);
    case KeySettings::Source::Gpio:
        return takeValue(bytes, now);
    }
    return 0;
}

void KeySignal::restart()
{
    m_part.clear();
    m_skipping = false;
    m_high.reset();
}

int KeySignal::press(Millis now)
{
    if (m_pressed && now - *m_pressed < m_settings.debounce)
        return 0;
    m_pressed = now;
    return 1;
}

int KeySignal::takeInput(std::string_view bytes, Millis now)
{
    int presses = 0;
    m_part += bytes;
    std::size_t at = 0;
    for (; m_part.size() - at >= sizeof(input_event); at += sizeof(input_event)) {
        input_event event {};
        std::memcpy(&event, m_part.data() + at, sizeof event);
        if (event.type == EV_KEY && event.code == m_settings.code && event.value == keyGoesDown)
            presses += press(now);
    }
    m_part.erase(0, at);
    return presses;
}

int KeySignal::takeLines(std::string_view bytes, Millis now)
{
    int presses = 0;
    for (const char c : bytes) {
        if (c == '\n') {
            if (!m_skipping && m_part == pressLine)
                presses += press(now);
            m_part.clear();
            m_skipping = false;
        } else if (m_part.size() == longestLine) {
            m_skipping = true;
        } else {
            m_part += c;
        }
    }
    return presses;
}

// A key that is down when it is first looked at has not been pressed now: it may be stuck.
int KeySignal::takeValue(std::string_view content, Millis now)
{
    while (content.ends_with('\n') || content.ends_with(' '))
        content.remove_suffix(1);
    if (content != "0" && content != "1")
        return 0;
    const bool high = content == "1";
    const auto before = std::exchange(m_high, high);
    return before && *before != high && high == m_settings.pressedAtHigh ? press(now) : 0;
}

} // namespace yizhan
