// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/patrol_view.h"

#include "headoffice/console/incident_page.h"

namespace yizhan::headoffice {

namespace {

constexpr Millis day = 86'400'000;

std::string nameOf(const std::string& playbook, const Overview& office, const Words& words)
{
    const auto* known = office.playbook(playbook);
    return known ? words.of(Json(known->name)) : playbook;
}

std::string nameOf(const std::optional<Person>& person)
{
    return person ? person->name : std::string();
}

} // namespace

Json drillsView(const LedgerPage& ledger, const Overview& office, const Viewer& viewer)
{
    Json plans = Json::array(), notices = Json::array();
    const bool mayPlan = may(viewer.user, Right::Acknowledge);
    for (const auto& [branch, plan] : ledger.plans)
        plans.push_back({{"id", plan.id.text()},
                         {"branch", office.branchName(branch, viewer.words)},
                         {"name", nameOf(plan.playbook, office, viewer.words)},
                         {"from", dayAndTime(plan.from)},
                         {"until", dayAndTime(plan.until)},
                         {"now", plan.from <= office.now},
                         {"note", plan.note},
                         {"may_act", mayPlan},
                         {"csrf", viewer.csrf}});
    for (const auto& [branch, notice] : ledger.notices)
        notices.push_back({{"branch", office.branchName(branch, viewer.words)},
                           {"text", viewer.words.of(Json(notice.text))},
                           {"until", dayAndTime(notice.until)},
                           {"who", nameOf(notice.by)}});
    return {{"plans", std::move(plans)},
            {"notices", std::move(notices)},
            {"may_plan", mayPlan},
            {"branch_choices", branchChoices(office, viewer.words)},
            {"playbooks", playbookChoices(office.content->playbooks, viewer.words)}};
}

Json patrolsView(const LedgerPage& ledger, const Overview& office, const Words& words)
{
    Json faults = Json::array(), followUps = Json::array();
    std::size_t openFaults = 0, openFollowUps = 0, overdue = 0;
    for (const auto& [branch, fault] : ledger.faults) {
        openFaults += !fault.mended;
        const auto days = (office.now - fault.found) / day;
        faults.push_back({{"branch", office.branchName(branch, words)},
                          {"device", fault.device},
                          {"what", words.name("part_", fault.what)},
                          {"place", fault.place},
                          {"text", fault.text},
                          {"source", words.name("source_", fault.source)},
                          {"who", nameOf(fault.by)},
                          {"found", dayAndTime(fault.found)},
                          {"state", fault.mended ? "fine" : "stale-chip"},
                          {"chip",
                           fault.mended ? words.say("fault_mended")
                                        : words.say("fault_days", {{"n", std::to_string(days)}})}});
    }
    for (const auto& [branch, one] : ledger.followUps) {
        const bool late = !one.done && one.due < office.now;
        openFollowUps += !one.done;
        overdue += late;
        followUps.push_back(
            {{"branch", office.branchName(branch, words)},
             {"kind", words.name("followup_", one.kind)},
             {"text",
              !one.text.empty() || one.playbook.empty()
                  ? one.text
                  : words.say("followup_missed", {{"name", nameOf(one.playbook, office, words)}})},
             {"owner", one.owner.name},
             {"due", dayAndTime(one.due)},
             {"late", late},
             {"state",
              one.done   ? "fine"
                  : late ? "silent"
                         : "waiting"},
             {"chip",
              words.say(one.done   ? "followup_done"
                            : late ? "followup_late"
                                   : "followup_open")}});
    }
    return {{"faults", std::move(faults)},
            {"follow_ups", std::move(followUps)},
            {"open_faults", openFaults},
            {"open_follow_ups", openFollowUps},
            {"overdue", overdue}};
}

} // namespace yizhan::headoffice
