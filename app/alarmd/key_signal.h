// SPDX-License-Identifier: Apache-2.0
// Finds presses in what a hardware key's source gives: bytes from outside, believed only when they
// are exactly a press. No I/O.
#pragma once

#include "alarmd/key_settings.h"

#include <string>

namespace yizhan {

class KeySignal {
public:
    explicit KeySignal(const KeySettings& settings) : m_settings(settings) { }

    // The next bytes of an input device or pipe, in any pieces; of a value file its whole content.
    // now: boot time. How many presses are in them.
    [[nodiscard]] int take(std::string_view bytes, Millis now);
    // The source was opened anew: what was half read is nothing.
    void restart();

private:
    int takeInput(std::string_view bytes, Millis now);
    int takeLines(std::string_view bytes, Millis now);
    int takeValue(std::string_view content, Millis now);
    int press(Millis now); // 0 while the key still bounces

    const KeySettings& m_settings;
    std::string m_part; // of a record or line
    bool m_skipping = false; // the rest of a line that is too long
    std::optional<bool> m_high; // of a value file
    std::optional<Millis> m_pressed;
};

} // namespace yizhan
