// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/readiness_view.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

// What was never drilled counts from the day the branch got its first machine.
std::vector<ReadinessBranch> branchesOf(const Overview& office)
{
    std::vector<ReadinessBranch> branches;
    for (const auto& branch : office.branches) {
        const auto hours = openingHours(stringAt(branch.roster, "hours").value_or(""));
        std::optional<Millis> since;
        for (const auto& device : office.devices) {
            if (device.branch == branch.id && device.revokedAt == 0)
                since = std::min(since.value_or(device.addedAt), device.addedAt);
        }
        if (hours && since)
            branches.push_back({branch.id, *hours, *since});
    }
    return branches;
}

} // namespace

void addReadiness(Json& view, std::span<const Incident> drills, int dueDays, const Overview& office,
                  const Words& words)
{
    std::vector<Playbook> playbooks;
    for (const auto& [id, playbook] : office.content->playbooks)
        playbooks.push_back(playbook);
    auto entries = readinessOf(drills, playbooks, branchesOf(office), office.now, dueDays);
    std::ranges::stable_sort(entries, std::greater {},
                             [](const Readiness& one) { return std::pair(one.overdue, one.days); });
    Json rows = Json::array();
    int overdue = 0;
    for (const auto& one : entries) {
        overdue += one.overdue;
        const auto* playbook = office.playbook(one.playbook);
        const auto days = words.say("readiness_days", {{"n", std::to_string(one.days)}});
        rows.push_back({{"branch", office.branchName(one.branch, words)},
                        {"name", playbook ? words.of(Json(playbook->name)) : one.playbook},
                        {"shift", words.say("shift_" + std::string(yizhan::nameOf(one.shift)))},
                        {"last", one.last ? days : words.say("readiness_never")},
                        {"state", one.overdue ? "silent" : "fine"},
                        {"chip", words.say(one.overdue ? "readiness_overdue" : "readiness_fine")}});
    }
    view["has_readiness"] = !rows.empty();
    view["readiness"] = std::move(rows);
    view["overdue"] = overdue > 0 ? Json(std::to_string(overdue)) : Json(false);
    view["readiness_note"] = words.say("readiness_note", {{"n", std::to_string(dueDays)}});
}

} // namespace yizhan::headoffice
