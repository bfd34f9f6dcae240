// SPDX-License-Identifier: Apache-2.0
// Security findings on their way to the Store. The first of a kind is written at once, its repeats
// are counted and written once a minute, so that nobody can fill the disk by knocking. Any thread.
#pragma once

#include "base/clock.h"
#include "headoffice/store.h"

#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace yizhan::headoffice {

class Findings {
public:
    Findings(Store& store, const Clock& clock) : m_store(store), m_clock(clock) { }

    // about: what it concerns, usually the address it came from.
    void record(const std::string& kind, const std::string& device, std::string about);
    // Writes the repeats whose minute is over; all of them when everything is to be written.
    void flush(bool everything = false);

    static constexpr std::size_t mostKinds
        = 1000; // beyond that, one row stands for all others of its kind

private:
    struct Repeats {
        Millis since = 0; // boot time of the last writing
        Millis firstAt = 0, lastAt = 0;
        std::int64_t count = 0; // not yet written
    };

    Store& m_store;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::map<std::tuple<std::string, std::string, std::string>, Repeats> m_open;
};

} // namespace yizhan::headoffice
