// SPDX-License-Identifier: Apache-2.0
// One hardware key: opens its source, reads it, and opens it again for ever when it is gone. Needs
// no screen. Main thread only.
#pragma once

#include "alarmd/key_signal.h"
#include "base/clock.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <functional>

namespace yizhan {

// What the state says of a key.
struct KeyState {
    std::string name;
    bool ok = false; // its source can be read
};

class HardwareKey {
public:
    // pressed: called once a press. changed: the key is there, or is gone.
    HardwareKey(boost::asio::io_context& io, const Clock& clock, KeySettings settings,
                std::function<void(const KeySettings&)> pressed, std::function<void()> changed);

    [[nodiscard]] KeyState state() const { return {m_settings.name, m_ok}; }

    static constexpr Millis openAgainAfter = 1000;
    static constexpr Millis lookEvery = 20; // at a value file

private:
    void open();
    void read();
    void check(); // that what is open is still what lies at the path
    void look();
    void take(std::string_view bytes);
    void lose(const std::string& why);
    void after(Millis wait, void (HardwareKey::*next)());
    void setOk(bool ok, const std::string& why = {});

    boost::asio::posix::stream_descriptor m_source;
    boost::asio::steady_timer m_timer;
    const Clock& m_clock;
    KeySettings m_settings;
    KeySignal m_signal;
    std::function<void(const KeySettings&)> m_pressed;
    std::function<void()> m_changed;
    std::array<char, 1536> m_buffer {};
    std::string m_saidWhy; // last reason logged, so that a missing key is said once
    bool m_ok = false;
};

} // namespace yizhan
