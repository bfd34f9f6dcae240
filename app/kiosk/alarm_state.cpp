// SPDX-License-Identifier: Apache-2.0
#include "kiosk/alarm_state.h"

#include "kiosk/alarm_state_fields.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;
using namespace state_fields;

namespace {

// A rung needs a moment, and for the last two a name, to count as proved.
RungFact readRung(const Json& ladder, std::string_view key, bool named)
{
    RungFact fact;
    const Json* rung = objectAt(ladder, key);
    if (!rung)
        return fact;
    fact.at = number(*rung, "at");
    fact.afterMs = std::max<Millis>(0, number(*rung, "after_ms"));
    fact.path = text(*rung, "path");
    fact.person = text(*rung, "person");
    fact.role = text(*rung, "role");
    fact.proved = fact.at > 0 && (!named || !fact.person.isEmpty());
    return fact;
}

bool readPeople(const Json& object, std::string_view key, std::vector<PersonFact>& people)
{
    return readAll(object, key, people, [](const Json& entry, PersonFact& one) {
        one = {text(entry, "id"), text(entry, "name")};
        return !one.name.isEmpty();
    });
}

// What was added to an incident after it was raised.
bool readIncidentRecord(const Json& object, IncidentFacts& facts)
{
    if (const Json* roles = objectAt(object, "roles"))
        for (const auto& [role, holder] : roles->items())
            if (holder.is_object() && !text(holder, "name").isEmpty())
                facts.roles[QString::fromStdString(role)]
                    = {text(holder, "id"), text(holder, "name")};
    bool whole = true;
    if (const Json* roll = objectAt(object, "roll")) {
        facts.roll.at = number(*roll, "at");
        whole = readPeople(*roll, "present", facts.roll.present)
            && readPeople(*roll, "absent", facts.roll.absent);
    }
    return whole
        && readAll(object, "sealed", facts.sealed,
                   [](const Json& entry, SealedFact& sealed) {
                       sealed = {text(entry, "what"), number(entry, "at"), person(entry, "by")};
                       return !sealed.what.isEmpty();
                   })
        && readAll(object, "office", facts.office, [](const Json& entry, OfficeFact& act) {
               act = {text(entry, "kind"), text(entry, "meaning"), text(entry, "to"),
                      number(entry, "at"), person(entry, "by"),    text(entry, "role")};
               return !act.kind.isEmpty() && act.at > 0;
           });
}

bool readIncident(const Json& object, IncidentFacts& facts)
{
    facts.id = text(object, "id");
    facts.device = text(object, "device");
    facts.playbook = text(object, "playbook");
    facts.firstPlaybook = text(object, "first_playbook");
    facts.place = text(object, "place");
    facts.people = text(object, "people");
    facts.cause = text(object, "cause");
    facts.evacuation = flag(object, "evacuation");
    facts.cancelReason = text(object, "cancel_reason");
    facts.drill = flag(object, "drill");
    facts.mine = flag(object, "mine");
    facts.level = static_cast<int>(std::clamp<Millis>(number(object, "level"), 1, 3));
    facts.raised = number(object, "raised");
    facts.elapsedMs = std::max<Millis>(0, number(object, "elapsed_ms"));
    facts.undoMs = std::clamp<Millis>(number(object, "undo_ms"), 0, 60'000);
    facts.cancelled = flag(object, "cancelled");
    if (const Json* ladder = objectAt(object, "ladder"))
        facts.ladder = {readRung(*ladder, "saved", false), readRung(*ladder, "sent", false),
                        readRung(*ladder, "received", false), readRung(*ladder, "seen", true),
                        readRung(*ladder, "help", true)};
    if (const Json* closed = objectAt(object, "closed")) {
        facts.closed = true;
        facts.closedAt = number(*closed, "at");
        facts.closedBy = person(*closed, "by");
        facts.closedReason = text(*closed, "reason");
        facts.outcome = text(*closed, "outcome");
    }
    const bool whole = readAll(object, "steps", facts.steps,
                               [](const Json& entry, StepFact& step) {
                                   step.step = text(entry, "step");
                                   step.done = flag(entry, "done");
                                   step.at = number(entry, "at");
                                   step.by = person(entry, "by");
                                   return !step.step.isEmpty();
                               })
        && readAll(object, "notes", facts.notes,
                   [](const Json& entry, NoteFact& note) {
                       note.text = text(entry, "text");
                       note.at = number(entry, "at");
                       note.by = person(entry, "by");
                       note.marks = words(entry, "marks");
                       return true;
                   })
        && readIncidentRecord(object, facts);
    return whole && !facts.id.isEmpty() && !facts.playbook.isEmpty();
}

bool readHelp(const Json& object, HelpFacts& facts)
{
    facts.id = text(object, "id");
    facts.device = text(object, "device");
    facts.place = text(object, "place");
    facts.mine = flag(object, "mine");
    facts.ended = flag(object, "ended");
    facts.senior = flag(object, "senior");
    facts.durable = boolAt(object, "durable").value_or(true);
    facts.called = number(object, "called");
    if (const Json* coming = objectAt(object, "coming")) {
        facts.comingName = text(*coming, "name");
        facts.comingAt = number(*coming, "at");
    }
    return !facts.id.isEmpty();
}

} // namespace

const StaffFacts* AlarmState::member(const QString& id) const
{
    const auto found
        = std::find_if(staff.begin(), staff.end(), [&](const StaffFacts& s) { return s.id == id; });
    return found == staff.end() ? nullptr : &*found;
}

QString AlarmState::numberFor(const QString& purpose) const
{
    for (const NumberFacts& entry : numbers)
        if (entry.purpose == purpose)
            return entry.number;
    // The three numbers of the country hold even before the branch file has come.
    static const std::map<QString, QString> national {{u"fire"_s, u"119"_s},
                                                      {u"police"_s, u"110"_s},
                                                      {u"ambulance"_s, u"120"_s},
                                                      {u"medical"_s, u"120"_s}};
    const auto found = national.find(purpose);
    return found == national.end() ? QString() : found->second;
}

Result<AlarmState, JsonError> readAlarmState(const Json& state)
{
    AlarmState read;
    if (!state.is_object())
        return Failure {JsonError {"state is no object"}};
    read.device = text(state, "device");
    if (const Json* branch = objectAt(state, "branch")) {
        read.branch = text(*branch, "id");
        read.place = text(*branch, "place");
        read.branchName = words(*branch, "name");
    }
    if (const Json* time = objectAt(state, "time"))
        read.time = number(*time, "ms");
    if (!readAll(state, "incidents", read.incidents, readIncident))
        return Failure {JsonError {"state.incidents is malformed"}};
    if (!readAll(state, "help", read.help, readHelp))
        return Failure {JsonError {"state.help is malformed"}};
    const bool rest = readAll(state, "paths", read.paths,
                              [](const Json& entry, PathFacts& path) {
                                  path.name = text(entry, "name");
                                  path.peer = text(entry, "kind") == u"peer"_s;
                                  path.up = flag(entry, "up");
                                  path.silentMs = std::max<Millis>(0, number(entry, "silent_ms"));
                                  return !path.name.isEmpty();
                              })
        && readAll(state, "staff", read.staff,
                   [](const Json& entry, StaffFacts& member) {
                       member.id = text(entry, "id");
                       member.name = text(entry, "name");
                       if (const Json* roles = arrayAt(entry, "roles"))
                           for (const Json& role : *roles)
                               if (role.is_string())
                                   member.roles += QString::fromStdString(role.get<std::string>());
                       return !member.id.isEmpty() && !member.name.isEmpty();
                   })
        && readAll(state, "numbers", read.numbers, [](const Json& entry, NumberFacts& dial) {
                          dial.purpose = text(entry, "for");
                          dial.number = text(entry, "number");
                          dial.name = text(entry, "name");
                          return !dial.purpose.isEmpty();
                      });
    if (!rest)
        return Failure {JsonError {"state.paths, staff or numbers is malformed"}};
    if (!readUpkeep(state, read))
        return Failure {JsonError {"state.faults, followups or what else is kept up is malformed"}};
    read.quiet = text(state, "quiet");
    if (const Json* pending = objectAt(state, "pending")) {
        read.pendingAlarm = count(*pending, "alarm");
        read.pendingHelp = count(*pending, "help");
        read.pendingDrill = count(*pending, "drill");
        read.parked = count(*pending, "parked");
    }
    return read;
}

} // namespace yizhan
