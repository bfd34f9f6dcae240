// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/patrol_acts.h"

namespace yizhan {

Uuid PatrolActs::patrol(const std::string& list, const std::string& version,
                        const std::vector<Item>& items, const Person& by, Kept kept)
{
    Json entries = Json::array();
    for (const auto& [found, place] : items)
        entries.push_back({{"item", found.item}, {"ok", found.ok}, {"note", found.note}});
    const auto id = m_desk
                        .append(Lane::Patrol, kind::patrolDone, std::nullopt,
                                {{"list", list},
                                 {"version", version},
                                 {"items", std::move(entries)},
                                 {"by", toJson(by)}},
                                std::move(kept))
                        .event.id;
    for (const auto& [found, place] : items) {
        if (!found.ok)
            fault({found.item, place, found.note, "patrol"}, by, {});
    }
    return id;
}

PatrolActs::Filed PatrolActs::fault(const FaultReport& report, const std::optional<Person>& by,
                                    Kept kept)
{
    Fault told;
    told.device = m_device.id;
    told.what = report.what;
    told.place = report.place;
    told.text = report.text;
    told.source = report.source;
    if (const auto* known = m_desk.picture().patrolBook.openFaultLike(told))
        return {known->id, false};
    Json body {{"what", report.what},
               {"place", report.place},
               {"text", report.text},
               {"source", report.source}};
    if (by)
        body["by"] = toJson(*by);
    return {
        m_desk
            .append(Lane::Patrol, kind::faultFound, std::nullopt, std::move(body), std::move(kept))
            .event.id,
        true};
}

std::optional<DeskFault> PatrolActs::mended(const Uuid& subject, const std::string& text,
                                            const std::optional<Person>& by, Kept kept)
{
    const auto* fault = m_desk.picture().patrolBook.fault(subject);
    const bool ownReport = fault && fault->source == "device" && fault->device == m_device.id;
    if (!fault || (!by && !ownReport))
        return DeskFault::UnknownSubject;
    if (fault->mended)
        return DeskFault::AlreadyEnded;
    Json body {{"text", text}};
    if (by)
        body["by"] = toJson(*by);
    m_desk.append(Lane::Patrol, kind::faultMended, subject, std::move(body), std::move(kept));
    return std::nullopt;
}

Uuid PatrolActs::followUp(const Task& task, const Person& by, Kept kept)
{
    return m_desk
        .append(Lane::Patrol, kind::followUpOpened, std::nullopt,
                {{"about", task.about},
                 {"kind", task.kind},
                 {"text", task.text},
                 {"owner", toJson(task.owner)},
                 {"due", task.due},
                 {"by", toJson(by)}},
                std::move(kept))
        .event.id;
}

std::optional<DeskFault> PatrolActs::followUpDone(const Uuid& subject, const std::string& text,
                                                  const Person& by, Kept kept)
{
    const auto* task = m_desk.picture().patrolBook.followUp(subject);
    if (!task)
        return DeskFault::UnknownSubject;
    if (task->done)
        return DeskFault::AlreadyEnded;
    m_desk.append(Lane::Patrol, kind::followUpDone, subject, {{"text", text}, {"by", toJson(by)}},
                  std::move(kept));
    return std::nullopt;
}

} // namespace yizhan
