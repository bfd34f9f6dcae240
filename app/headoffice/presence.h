// SPDX-License-Identifier: Apache-2.0
// When each device was last heard, in memory: a beat every few seconds from thousands of devices is
// no matter for a database. What changes (silent, back) is. Any thread.
#pragma once

#include "base/clock.h"
#include "headoffice/records.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct Contact {
    Millis at = 0; // wall clock; 0: not since the server started
    std::string path; // name of the address it came by
    bool silent = false;
};

class Presence {
public:
    Presence(const Clock& clock, Millis silentAfter)
        : m_clock(clock), m_silentAfter(silentAfter), m_startedAt(clock.bootNow())
    {
    }

    // As the history tells, so that a restart records nothing twice.
    void remember(const std::string& device, bool silent);
    void heard(const std::string& device, const std::string& path);
    // Call once a second with the devices in service; gives what changed since the last call.
    [[nodiscard]] std::vector<ContactChange> changes(const std::vector<std::string>& devices);
    [[nodiscard]] Contact of(const std::string& device) const;

private:
    struct Known {
        std::optional<Millis> heardAt; // boot time
        Millis wallAt = 0;
        std::string path;
        bool silent = false;
    };

    const Clock& m_clock;
    const Millis m_silentAfter;
    const Millis m_startedAt;
    mutable std::mutex m_mutex;
    std::map<std::string, Known> m_known;
};

} // namespace yizhan::headoffice
