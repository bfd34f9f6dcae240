// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/incident_acts.h"

#include <algorithm>

namespace yizhan {

namespace {

Json peopleJson(const std::vector<Person>& people)
{
    Json list = Json::array();
    for (const auto& person : people)
        list.push_back(toJson(person));
    return list;
}

} // namespace

IncidentActs::Outcome IncidentActs::act(const Uuid& subject, std::string_view kind, Json body,
                                        const By& by, Kept kept)
{
    const auto found = m_desk.incident(subject);
    if (!found || found->silent)
        return DeskFault::UnknownSubject;
    if (!found->open())
        return DeskFault::AlreadyEnded;
    if (by)
        body["by"] = toJson(*by);
    m_desk.append(found->drill ? Lane::Drill : Lane::Alarm, kind, subject, std::move(body),
                  std::move(kept));
    return std::nullopt;
}

std::optional<Uuid> IncidentActs::startDrill(const Alarm& alarm, const Person& by, Kept kept)
{
    if (m_desk.realAlarmOnScreens())
        return std::nullopt;
    // A drill is never silent: its point is to be seen.
    return m_desk
        .append(Lane::Drill, kind::incidentRaised, std::nullopt,
                {{"playbook", alarm.playbook},
                 {"level", alarm.level},
                 {"silent", false},
                 {"place", alarm.place},
                 {"by", toJson(by)}},
                std::move(kept))
        .event.id;
}

IncidentActs::Outcome IncidentActs::cancel(const Uuid& subject, const std::optional<Signer>& by,
                                           Kept kept)
{
    const auto found = m_desk.incident(subject);
    if (!by && found && !found->silent && m_desk.undoLeft(*found) == 0)
        return found->open() ? DeskFault::TooLate : DeskFault::AlreadyEnded;
    Json body = Json::object();
    if (by && by->underDuress)
        body["duress"] = true;
    return act(subject, kind::incidentCancelled, std::move(body),
               by ? By(by->person) : std::nullopt, std::move(kept));
}

IncidentActs::Outcome IncidentActs::close(const Uuid& subject, const Signer& by,
                                          const std::string& reason, const std::string& outcome,
                                          Kept kept)
{
    const auto before = m_desk.incident(subject);
    Json body {{"reason", reason}, {"outcome", outcome}};
    if (by.underDuress)
        body["duress"] = true;
    const auto fault
        = act(subject, kind::incidentClosed, std::move(body), by.person, std::move(kept));
    if (!fault && before->drill)
        followUpAbsentees(*before, by.person);
    return fault;
}

void IncidentActs::followUpAbsentees(const Incident& drill, const Person& by)
{
    for (const auto& absentee : drill.roll ? drill.roll->absent : std::vector<Person>()) {
        const auto known = [&](const FollowUp& entry) {
            return entry.about == drill.id.text() && entry.kind == "training"
                && entry.owner.id == absentee.id;
        };
        if (std::ranges::any_of(m_desk.picture().patrolBook.followUps, known))
            continue;
        m_desk.append(Lane::Patrol, kind::followUpOpened, std::nullopt,
                      {{"about", drill.id.text()},
                       {"kind", "training"},
                       {"text", ""},
                       {"playbook", drill.playbook},
                       {"owner", toJson(absentee)},
                       {"due", m_desk.now() + trainingDueAfter},
                       {"by", toJson(by)}},
                      {});
    }
}

IncidentActs::Outcome IncidentActs::step(const Uuid& subject, const std::string& step, bool done,
                                         const By& by, Kept kept)
{
    return act(subject, kind::incidentStep, {{"step", step}, {"done", done}}, by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::level(const Uuid& subject, int level, const By& by, Kept kept)
{
    return act(subject, kind::incidentLevel, {{"level", level}}, by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::place(const Uuid& subject,
                                          const std::optional<std::string>& place,
                                          const std::optional<std::string>& people, const By& by,
                                          Kept kept)
{
    Json body = Json::object();
    if (place)
        body["place"] = *place;
    if (people)
        body["people"] = *people;
    return act(subject, kind::incidentPlace, std::move(body), by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::type(const Uuid& subject, const Alarm& really, const By& by,
                                         Kept kept)
{
    return act(subject, kind::incidentType,
               {{"playbook", really.playbook}, {"level", really.level}, {"silent", really.silent}},
               by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::note(const Uuid& subject, const std::string& text,
                                         const std::map<std::string, std::string>& marks,
                                         const By& by, Kept kept)
{
    Json body {{"text", text}};
    if (!marks.empty())
        body["marks"] = marks;
    return act(subject, kind::incidentNote, std::move(body), by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::sealedNote(const Uuid& subject, const std::string& what,
                                               const std::string& text, const SealingKey& key,
                                               const By& by, Kept kept)
{
    // The box repeats what it belongs to, so that it cannot be moved to another incident.
    std::string plain = Json {{"subject", subject.text()}, {"what", what}, {"text", text}}.dump();
    const auto box = toBase64(key.seal(bytesOf(plain)));
    wipe(plain);
    return act(subject, kind::incidentSealed, {{"what", what}, {"key", key.id()}, {"sealed", box}},
               by, std::move(kept));
}

IncidentActs::Outcome IncidentActs::roll(const Uuid& subject, const std::vector<Person>& present,
                                         const std::vector<Person>& absent, const By& by, Kept kept)
{
    return act(subject, kind::incidentRoll,
               {{"present", peopleJson(present)}, {"absent", peopleJson(absent)}}, by,
               std::move(kept));
}

IncidentActs::Outcome IncidentActs::handover(const Uuid& subject, const std::string& role,
                                             const Person& to, const By& by, Kept kept)
{
    return act(subject, kind::incidentHandover, {{"role", role}, {"to", toJson(to)}}, by,
               std::move(kept));
}

IncidentActs::Outcome IncidentActs::evacuation(const Uuid& subject, bool on, const By& by,
                                               Kept kept)
{
    return act(subject, kind::incidentEvacuation, {{"on", on}}, by, std::move(kept));
}

} // namespace yizhan
