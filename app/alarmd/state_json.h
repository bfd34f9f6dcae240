// SPDX-License-Identifier: Apache-2.0
// The parts of the state line (app/README.md) as JSON.
#pragma once

#include "alarmd/desk.h"
#include "sync/branch_file.h"

namespace yizhan {

// How much text a state may still carry. A line stays short enough for every screen, whatever
// people have typed: the newest is shown, all of it stays in the database.
class TextBudget {
public:
    explicit TextBudget(std::size_t bytes) : m_left(bytes) { }
    // False when there is no room for it any more.
    [[nodiscard]] bool take(std::size_t bytes)
    {
        if (bytes > m_left)
            return false;
        m_left -= bytes;
        return true;
    }

private:
    std::size_t m_left;
};

[[nodiscard]] Json incidentJson(const Incident& incident, const AlarmDesk& desk,
                                const std::string& device, TextBudget& budget);
[[nodiscard]] Json helpJson(const HelpCall& call, const std::string& device,
                            const BranchFile* branch);
[[nodiscard]] Json noticeJson(const BranchNotice& notice);
[[nodiscard]] Json planJson(const DrillPlan& plan);
[[nodiscard]] Json faultJson(const Fault& fault);
[[nodiscard]] Json followUpJson(const FollowUp& task);
[[nodiscard]] Json patrolJson(const Patrol& patrol);
[[nodiscard]] std::string placeOf(const std::string& device, const BranchFile* branch);

} // namespace yizhan
