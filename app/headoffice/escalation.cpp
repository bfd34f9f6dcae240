// SPDX-License-Identifier: Apache-2.0
#include "headoffice/escalation.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

bool isByRule(const OfficeAct& act)
{
    return act.kind == kind::incidentEscalated && !act.by;
}

} // namespace

bool awaitsAnswer(const Incident& incident)
{
    return incident.openAtOffice()
        && std::ranges::none_of(incident.office, [](const OfficeAct& act) {
               return act.kind == kind::incidentAcknowledged;
           });
}

std::size_t stagesSaid(const Incident& incident)
{
    return static_cast<std::size_t>(std::ranges::count_if(incident.office, isByRule));
}

std::vector<IncidentDesk::Stage> dueStages(std::span<const BoardEntry> entries,
                                           const EscalationRule& rule, Millis now)
{
    std::vector<IncidentDesk::Stage> due;
    for (const auto& entry : entries) {
        const auto& incident = entry.incident;
        const auto number = stagesSaid(incident);
        if (entry.confidential() || !awaitsAnswer(incident) || !entry.answers.empty()
            || number >= rule.to.size())
            continue;
        Millis since = entry.receivedAt;
        for (const auto& act : incident.office) {
            if (isByRule(act))
                since = std::max(since, act.at);
        }
        if (now - since >= rule.after)
            due.push_back({incident.id, number, rule.to[number], (now - entry.receivedAt) / 1000});
    }
    return due;
}

} // namespace yizhan::headoffice
