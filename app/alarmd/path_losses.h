// SPDX-License-Identifier: Apache-2.0
// When a way to head office was lost, and when it was back: kept in alarms.db, shown for a day.
// Main thread only.
#pragma once

#include "alarmd/journal.h"

#include <functional>
#include <string>
#include <vector>

namespace yizhan {

class PathLosses {
public:
    using Keep = std::function<void(Journal::Work)>;

    // known: what the database held. keep: writes to it.
    PathLosses(std::vector<PathLoss> known, Keep keep);

    [[nodiscard]] bool isLost(const std::string& path) const;
    // from: when it was last heard, est. time. A second loss before the end changes nothing.
    void begin(const std::string& path, Millis from);
    void end(const std::string& path, Millis until);
    // Still open, or ended within the last 24 hours. The oldest first.
    [[nodiscard]] std::vector<PathLoss> shown(Millis now) const;

    static constexpr Millis shownFor = Millis {24} * 3600 * 1000;

private:
    std::vector<PathLoss> m_losses;
    Keep m_keep;
};

} // namespace yizhan
