// SPDX-License-Identifier: Apache-2.0
#include "emergency/notice.h"

#include <algorithm>

namespace yizhan {

namespace {

std::optional<BranchNotice> noticeBy(const Event& event)
{
    const auto* text = objectAt(event.body, "text");
    const auto until = integerAt(event.body, "until");
    if (event.id != event.subject || !text || !until)
        return std::nullopt;
    BranchNotice notice {event.id, {}, *until, personAt(event.body, "by")};
    for (const auto& [language, words] : text->items()) {
        if (words.is_string() && !words.get_ref<const std::string&>().empty())
            notice.text[language] = words.get<std::string>();
    }
    return notice.text.empty() ? std::nullopt : std::optional(std::move(notice));
}

std::optional<DrillPlan> planBy(const Event& event)
{
    const auto playbook = stringAt(event.body, "playbook");
    const auto from = integerAt(event.body, "from");
    const auto until = integerAt(event.body, "until");
    if (event.id != event.subject || !playbook || playbook->empty() || !from || !until
        || *until <= *from)
        return std::nullopt;
    return DrillPlan {event.id, *playbook, *from, *until,
                      stringAt(event.body, "note").value_or("")};
}

} // namespace

std::vector<BranchNotice> noticesIn(std::span<const Event> events)
{
    std::vector<BranchNotice> notices;
    for (const auto* event : inOrder(events)) {
        if (event->kind != kind::branchNotice || !isOfficeDevice(event->device))
            continue;
        if (auto notice = noticeBy(*event))
            notices.push_back(*std::move(notice));
    }
    return notices;
}

std::vector<DrillPlan> plansIn(std::span<const Event> events)
{
    const auto ordered = inOrder(events);
    std::vector<DrillPlan> plans;
    for (const auto* event : ordered) {
        if (event->kind != kind::drillPlanned || !isOfficeDevice(event->device))
            continue;
        if (auto plan = planBy(*event))
            plans.push_back(*std::move(plan));
    }
    for (const auto* event : ordered) {
        if (event->kind == kind::drillUnplanned && isOfficeDevice(event->device))
            std::erase_if(plans, [&](const DrillPlan& plan) { return plan.id == event->subject; });
    }
    return plans;
}

} // namespace yizhan
