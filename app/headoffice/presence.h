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
    std::vector<std::string> lostPaths {}; // ways that are silent while others are heard
};

class Presence {
public:
    Presence(const Clock& clock, Millis silentAfter)
        : m_clock(clock), m_silentAfter(silentAfter), m_startedAt(clock.bootNow())
    {
    }

    // As the history tells, so that a restart records nothing twice.
    void remember(const std::string& device, bool silent);
    void rememberLost(const std::string& device, const std::string& path);
    // path: the name of head office's address. From now on it is missed when it falls silent.
    void heard(const std::string& device, const std::string& path);
    // Another machine of the branch passed it on: the device lives, its own ways need not.
    void heardThrough(const std::string& device, const std::string& peer);
    // Call once a second with the devices in service; gives what changed since the last call.
    [[nodiscard]] std::vector<ContactChange> changes(const std::vector<std::string>& devices);
    [[nodiscard]] Contact of(const std::string& device) const;

private:
    struct Known {
        std::optional<Millis> heardAt; // boot time
        Millis wallAt = 0;
        std::string path;
        bool silent = false;
        struct Path {
            std::optional<Millis> heardAt; // boot time
            Millis wallAt = 0;
            bool lost = false;
        };
        std::map<std::string, Path> paths {}; // those heard, at most mostPaths
    };
    static constexpr std::size_t mostPaths = 16;
    void pathChanges(const std::string& device, Known& known, Millis now,
                     std::vector<ContactChange>& changed) const;

    const Clock& m_clock;
    const Millis m_silentAfter;
    const Millis m_startedAt;
    mutable std::mutex m_mutex;
    std::map<std::string, Known> m_known;
};

} // namespace yizhan::headoffice
