// SPDX-License-Identifier: Apache-2.0
// What head office tells a branch: notices for its panels and drills it has planned. Pure folds;
// only head office's own chains count, whatever a device says.
#pragma once

#include "emergency/incident.h"

namespace yizhan {

namespace kind {
inline constexpr std::string_view branchNotice = "branch.notice";
inline constexpr std::string_view drillPlanned = "drill.planned";
inline constexpr std::string_view drillUnplanned = "drill.unplanned";
} // namespace kind

struct BranchNotice {
    Uuid id;
    std::map<std::string, std::string> text; // by language
    Millis until = 0; // exclusive
    std::optional<Person> by;
};

struct DrillPlan {
    Uuid id;
    std::string playbook;
    Millis from = 0;
    Millis until = 0;
    std::string note;
};

// Any order, any repetition; the oldest first. A plan that was withdrawn is left out.
[[nodiscard]] std::vector<BranchNotice> noticesIn(std::span<const Event> events);
[[nodiscard]] std::vector<DrillPlan> plansIn(std::span<const Event> events);

} // namespace yizhan
