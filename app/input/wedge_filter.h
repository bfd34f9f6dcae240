// SPDX-License-Identifier: Apache-2.0
// Tells the barcode scanner that acts as a keyboard (HID wedge) from a person typing. Pure: it is
// fed with characters and boot times and says which of the held ones were typed after all.
//
// Every character is held until it is known whose it is: at most mostGap, too short to feel. A
// burst of leastCharacters, none later than mostGap after the one before, is a scanner; it never
// reaches a field or a button, nor does the Enter behind it. One thread.
#pragma once

#include "base/clock.h"

#include <cstddef>
#include <optional>
#include <string>

namespace yizhan {

struct WedgeOptions {
    std::size_t leastCharacters = 8;
    Millis mostGap = 35; // of a burst's first characters; a quick typist takes 60
    Millis mostPause = 120; // within a burst that is certain: the machine may be busy
    Millis lateEnter = 400; // an Enter so soon after a burst is the scanner's
    std::size_t longest = 1024; // more is read and thrown away
    std::string prefix; // what the scanner is set up to put around a code
    std::string suffix;
};

struct WedgeOutcome {
    std::size_t typed = 0; // so many held keys, the oldest first, were typed: pass them on
    std::size_t swallowed = 0; // so many after them were the scanner's: forget them
    std::optional<std::string> scanned; // a code, without prefix, suffix and Enter

    bool operator==(const WedgeOutcome&) const = default;
};

class WedgeFilter {
public:
    explicit WedgeFilter(WedgeOptions options = {}) : m_options(std::move(options)) { }

    // One key that makes a character, in the order pressed; Enter is '\n', Tab '\t'. The key itself
    // is held, too, until an outcome counts it. Call tick() with the same time before.
    [[nodiscard]] WedgeOutcome key(char32_t character, Millis boot);
    // Time has passed without a key. Call it at deadline().
    [[nodiscard]] WedgeOutcome tick(Millis boot);
    // When what is held will be known; nothing: nothing is held.
    [[nodiscard]] std::optional<Millis> deadline() const;

private:
    [[nodiscard]] bool isBurst() const { return m_keys >= m_options.leastCharacters; }
    [[nodiscard]] WedgeOutcome finish();

    WedgeOptions m_options;
    std::string m_text; // UTF-8 of the held keys, up to longest
    std::size_t m_keys = 0; // held
    Millis m_last = 0; // the newest held key
    std::optional<Millis> m_burstEnded; // without an Enter so far
    std::optional<Millis> m_entered; // the Enter of the last burst
};

} // namespace yizhan
