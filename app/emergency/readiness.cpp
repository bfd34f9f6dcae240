// SPDX-License-Identifier: Apache-2.0
#include "emergency/readiness.h"

#include "emergency/bank_time.h"

#include <algorithm>

namespace yizhan {

namespace {

// "09:00"
std::optional<int> minuteOf(std::string_view text)
{
    const auto digit
        = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (hour > 24 || minute > 59 || (hour == 24 && minute != 0))
        return std::nullopt;
    return hour * 60 + minute;
}

bool wasSeen(const Incident& drill)
{
    return std::ranges::any_of(drill.office, [&](const OfficeAct& act) {
        return act.kind == kind::incidentAcknowledged && act.by && !act.by->name.empty()
            && act.at <= drill.closed->at;
    });
}

bool allTicked(const Incident& drill, const Playbook& playbook)
{
    return std::ranges::all_of(playbook.steps, [&](const PlaybookStep& step) {
        return std::ranges::any_of(drill.steps, [&](const IncidentStep& ticked) {
            return ticked.step == step.id && ticked.done;
        });
    });
}

} // namespace

std::string_view nameOf(Shift shift)
{
    return shift == Shift::Early ? "early" : "late";
}

std::optional<OpeningHours> openingHours(std::string_view text)
{
    if (text.size() != 11 || text[5] != '-')
        return std::nullopt;
    const auto from = minuteOf(text.substr(0, 5));
    const auto until = minuteOf(text.substr(6));
    if (!from || !until || *from >= *until)
        return std::nullopt;
    return OpeningHours {*from, *until};
}

Shift shiftAt(Millis at, const OpeningHours& hours)
{
    return bankMinute(at) * 2 < hours.from + hours.until ? Shift::Early : Shift::Late;
}

DrillFault drillFault(const Incident& drill, const Playbook* playbook)
{
    if (drill.cancelledAt)
        return DrillFault::CalledOff;
    if (!drill.closed)
        return DrillFault::Open;
    if (drill.closed->outcome != "drill_done" || drill.closed->duress
        || drill.closed->by.name.empty())
        return DrillFault::NotDone;
    if (!wasSeen(drill))
        return DrillFault::SeenByNobody;
    if (!playbook)
        return DrillFault::UnknownPlaybook;
    return allTicked(drill, *playbook) ? DrillFault::Complete : DrillFault::StepsMissing;
}

std::vector<Readiness> readinessOf(std::span<const Incident> drills,
                                   std::span<const Playbook> playbooks,
                                   std::span<const ReadinessBranch> branches, Millis now,
                                   std::int64_t limitDays)
{
    std::vector<Readiness> list;
    for (const auto& branch : branches) {
        for (const auto& playbook : playbooks) {
            for (const auto shift : {Shift::Early, Shift::Late}) {
                Readiness entry {branch.id,    playbook.id, shift, std::nullopt,
                                 std::nullopt, 0,           false};
                for (const auto& drill : drills) {
                    if (!drill.drill || drill.branch != branch.id || drill.playbook != playbook.id
                        || drillFault(drill, &playbook) != DrillFault::Complete
                        || shiftAt(drill.raisedAt, branch.hours) != shift || drill.closed->at > now
                        || drill.closed->at < entry.last.value_or(0))
                        continue;
                    entry.last = drill.closed->at;
                    entry.drill = drill.id;
                }
                entry.days = std::max<std::int64_t>(
                    0, bankDay(now) - bankDay(entry.last.value_or(branch.since)));
                entry.overdue = entry.days > limitDays;
                list.push_back(std::move(entry));
            }
        }
    }
    return list;
}

} // namespace yizhan
