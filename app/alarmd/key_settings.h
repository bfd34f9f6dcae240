// SPDX-License-Identifier: Apache-2.0
// The hardware keys of alarmd.toml, [[key]]: where each is read, what counts as a press, and which
// alarm it sends. Pure.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

struct KeySettings {
    enum class Source {
        Evdev, // an input device of the kernel
        Fifo, // a named pipe on which a driver writes lines "press"
        Gpio, // a value file that is read again and again: "0" or "1"
    };
    std::string name; // for people: "柜台1"
    Source source = Source::Evdev;
    std::filesystem::path path;
    std::uint16_t code = 0; // evdev: the kernel's number of the key
    bool pressedAtHigh = true; // gpio
    Millis debounce = 300; // presses sooner after the last one are the same press
    std::string playbook;
    int level = 1;
    bool silent = true;
    std::string place;
};

[[nodiscard]] std::optional<KeySettings::Source> keySourceNamed(std::string_view name);
// "KEY_F12", "BTN_0" … as the kernel names them, or a number from 1 to 767.
[[nodiscard]] std::optional<std::uint16_t> keyCodeNamed(std::string_view name);

} // namespace yizhan
