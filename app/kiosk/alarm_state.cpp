// SPDX-License-Identifier: Apache-2.0
#include "kiosk/alarm_state.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

QString text(const Json& object, std::string_view key)
{
    const auto value = stringAt(object, key);
    return value ? QString::fromStdString(*value) : QString();
}

Millis number(const Json& object, std::string_view key)
{
    return integerAt(object, key).value_or(0);
}

int count(const Json& object, std::string_view key)
{
    return static_cast<int>(std::clamp<Millis>(number(object, key), 0, 1'000'000));
}

bool flag(const Json& object, std::string_view key)
{
    return boolAt(object, key).value_or(false);
}

// A name that is given as a word or as a person.
QString person(const Json& object, std::string_view key)
{
    if (const Json* by = objectAt(object, key))
        return text(*by, "name");
    return text(object, key);
}

template <typename T, typename Read>
bool readAll(const Json& object, std::string_view key, std::vector<T>& into, Read read)
{
    const Json* list = arrayAt(object, key);
    if (!list)
        return !object.contains(key);
    for (const Json& entry : *list) {
        T value;
        if (!entry.is_object() || !read(entry, value))
            return false;
        into.push_back(std::move(value));
    }
    return true;
}

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

bool readIncident(const Json& object, IncidentFacts& facts)
{
    facts.id = text(object, "id");
    facts.device = text(object, "device");
    facts.playbook = text(object, "playbook");
    facts.place = text(object, "place");
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
        && readAll(object, "notes", facts.notes, [](const Json& entry, NoteFact& note) {
                           note.text = text(entry, "text");
                           note.at = number(entry, "at");
                           note.by = person(entry, "by");
                           return true;
                       });
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
        if (const Json* names = objectAt(*branch, "name"))
            for (const auto& [language, name] : names->items())
                if (name.is_string())
                    read.branchName[QString::fromStdString(language)]
                        = QString::fromStdString(name.get<std::string>());
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
    if (const Json* pending = objectAt(state, "pending")) {
        read.pendingAlarm = count(*pending, "alarm");
        read.pendingHelp = count(*pending, "help");
        read.pendingDrill = count(*pending, "drill");
        read.parked = count(*pending, "parked");
    }
    return read;
}

} // namespace yizhan
