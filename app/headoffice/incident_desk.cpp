// SPDX-License-Identifier: Apache-2.0
#include "headoffice/incident_desk.h"

#include "crypto/random.h"
#include "emergency/incident.h"
#include "emergency/notice.h"
#include "headoffice/escalation.h"

#include <algorithm>
#include <charconv>

namespace yizhan::headoffice {

namespace {

Failure<DeskError> refuse(DeskFault fault, std::string detail)
{
    return Failure {DeskError {fault, std::move(detail)}};
}

Failure<DeskError> notReceived(const Uuid& id)
{
    return refuse(DeskFault::Unknown, "no incident or help call " + id.text() + " was received");
}

Failure<DeskError> translated(const StoreError& error)
{
    switch (error.fault) {
    case StoreFault::Unknown:
        return refuse(DeskFault::Unknown, error.detail);
    case StoreFault::Refused:
        return refuse(error.detail.starts_with("silent") ? DeskFault::Silent : DeskFault::Ended,
                      error.detail);
    default:
        return refuse(DeskFault::Storage, error.detail);
    }
}

bool isText(const std::string& text, std::size_t most = IncidentDesk::longestText)
{
    return text.size() <= most
        && std::ranges::any_of(text, [](unsigned char c) { return c > 0x20; });
}

std::optional<int> levelIn(const std::string& text)
{
    const bool one = text.size() == 1 && text[0] >= '1' && text[0] <= '3';
    return one ? std::optional(text[0] - '0') : std::nullopt;
}

Json byOf(const UserRecord& user)
{
    return toJson(Person {user.id, user.name});
}

std::string_view roleFor(Right right)
{
    return right == Right::ActOnCases ? securityRole : incidentDeskRole;
}

// What an order says to the branch; nothing when it cannot be read.
struct Said {
    std::string_view kind;
    Json body;
};
std::optional<Said> saidBy(const DeskOrder& order)
{
    const auto& value = order.value;
    if (order.act == "level") {
        const auto level = levelIn(value);
        return level ? std::optional(Said {kind::incidentLevel, {{"level", *level}}})
                     : std::nullopt;
    }
    if (order.act == "evacuate" || order.act == "evacuation_over")
        return Said {kind::incidentEvacuation, {{"on", order.act == "evacuate"}}};
    if (!isText(value))
        return std::nullopt;
    if (order.act == "note")
        return Said {kind::incidentNote, {{"text", value}}};
    if (order.act == "step" || order.act == "unstep")
        return Said {kind::incidentStep, {{"step", value}, {"done", order.act == "step"}}};
    if (order.act == "escalate")
        return Said {kind::incidentEscalated, {{"to", value}, {"after_s", 0}}};
    if (order.act == "assign")
        return Said {kind::incidentAssigned, {{"to", value}}};
    const bool drill = truthOf(order.subject) == Truth::Drill;
    const bool outcomeFits = drill ? order.outcome == "drill_done"
                                   : order.outcome == "resolved" || order.outcome == "false_alarm";
    if (order.act == "close" && outcomeFits)
        return Said {kind::incidentClosed, {{"reason", value}, {"outcome", order.outcome}}};
    return std::nullopt;
}

// Over is over; and nothing loud about what is silent.
Store::Condition stillOpen(bool loud)
{
    return [loud](std::span<const Event> events) -> std::optional<std::string> {
        const auto incidents = incidentsIn(events);
        if (incidents.size() != 1)
            return "not an incident";
        if (!incidents.front().openAtOffice())
            return "ended already; an ended incident is not opened again";
        if (loud && incidents.front().silent)
            return "silent: nothing at the branch may show it";
        return std::nullopt;
    };
}

} // namespace

OfficeEvent officeEventAbout(const Uuid& subject, std::string_view kind, Json body, Millis now)
{
    return {truthOf(subject) == Truth::Drill ? makeDrillId(now) : makeRealId(now), subject,
            std::string(kind), std::move(body)};
}

Act IncidentDesk::actOf(const UserRecord& user, const std::string& why) const
{
    return {user.id, why, m.pen.clock.wallNow()};
}

Result<Right, DeskError> IncidentDesk::rightFor(const Uuid& id) const
{
    const auto subject = m.store.subject(id);
    if (!subject)
        return translated(subject.error());
    if (!*subject)
        return notReceived(id);
    return (*subject)->device.starts_with(securityPrefix) ? Right::ActOnCases : Right::Acknowledge;
}

Status<DeskError> IncidentDesk::speak(std::span<const OfficeEvent> events, const Act& act,
                                      const Store::Condition& condition)
{
    if (const auto said = m.store.speak(events, m.pen, act, condition); !said)
        return translated(said.error());
    m.said();
    return Done {};
}

Status<DeskError> IncidentDesk::act(const UserRecord& user, const DeskOrder& order)
{
    if (!may(user, Right::Acknowledge) && !may(user, Right::ActOnCases))
        return refuse(DeskFault::NotAllowed,
                      user.id + " is not at the incident desk and cannot answer a branch");
    const auto right = rightFor(order.subject);
    if (!right)
        return right.failure();
    if (!may(user, *right)) {
        // A confidential case is not even confirmed to others.
        return *right == Right::ActOnCases
            ? notReceived(order.subject)
            : refuse(DeskFault::NotAllowed, user.id + " is not at the incident desk");
    }
    const auto by = actOf(user, order.why);
    if (order.act == "seen" || order.act == "help_on_way") {
        const auto done = m.store.acknowledge(
            {order.subject, order.act, user.id, user.name, std::string(roleFor(*right)), by.at},
            m.pen, by);
        if (!done)
            return translated(done.error());
        m.said();
        return Done {};
    }
    auto said = saidBy(order);
    if (!said)
        return refuse(DeskFault::Malformed, "the order \"" + order.act + "\" cannot be read");
    if (order.act == "assign") {
        const auto to = m.store.user(order.value);
        if (!to)
            return translated(to.error());
        if (!*to || !may(**to, *right))
            return refuse(DeskFault::Unknown, order.value + " is nobody this can be assigned to");
        said->body["to"] = (*to)->name;
    }
    said->body["by"] = byOf(user);
    said->body["role"] = roleFor(*right);
    const auto event = officeEventAbout(order.subject, said->kind, std::move(said->body), by.at);
    return speak({&event, 1}, by, stillOpen(order.act == "evacuate"));
}

Result<Uuid, DeskError> IncidentDesk::raise(const UserRecord& user, const Playbook& playbook,
                                            const Raise& raise)
{
    const auto right = raise.confidential ? Right::ActOnCases : Right::Acknowledge;
    if (!may(user, right))
        return refuse(DeskFault::NotAllowed, user.id + " may not raise this");
    if (raise.level < 0 || raise.level > 3 || raise.place.size() > longestText)
        return refuse(DeskFault::Malformed, "the level or the place cannot be read");
    const auto by = actOf(user, raise.why);
    const auto id = makeRealId(by.at);
    const OfficeEvent event {id,
                             id,
                             std::string(kind::incidentRaised),
                             {{"playbook", playbook.id},
                              {"level", raise.level ? raise.level : playbook.level},
                              {"place", raise.place},
                              {"silent", playbook.silent},
                              {"cause", "office"},
                              {"by", byOf(user)},
                              {"role", roleFor(right)}},
                             Lane::Alarm,
                             raise.branch,
                             raise.confidential};
    if (const auto said = speak({&event, 1}, by); !said)
        return said.failure();
    return id;
}

Result<bool, DeskError> IncidentDesk::escalateByRule(const Stage& stage)
{
    const auto now = m.pen.clock.wallNow();
    const auto event = officeEventAbout(stage.subject, kind::incidentEscalated,
                                        {{"to", stage.to}, {"after_s", stage.afterSeconds}}, now);
    const auto stillDue = [&](std::span<const Event> events) -> std::optional<std::string> {
        const auto incidents = incidentsIn(events);
        const bool due = incidents.size() == 1 && awaitsAnswer(incidents.front())
            && stagesSaid(incidents.front()) == stage.number;
        return due ? std::nullopt : std::optional<std::string>("no longer due");
    };
    const auto said = m.store.speak({&event, 1}, m.pen, {"rule", "nobody answered", now}, stillDue);
    if (!said && said.error().fault == StoreFault::Refused)
        return false;
    if (!said)
        return translated(said.error());
    m.said();
    return true;
}

Status<DeskError> IncidentDesk::broadcast(const UserRecord& user,
                                          const std::vector<std::string>& branches,
                                          const TextByLanguage& text, Millis until,
                                          const std::string& why)
{
    if (!may(user, Right::Acknowledge))
        return refuse(DeskFault::NotAllowed, user.id + " is not at the incident desk");
    const auto by = actOf(user, why);
    const auto words = text.find("zh-Hans");
    if (words == text.end() || until <= by.at || branches.empty()
        || !std::ranges::all_of(text, [](const auto& one) { return isText(one.second); }))
        return refuse(DeskFault::Malformed,
                      "expected branches, a text in zh-Hans and a time in the future");
    // A language that is missing shows the first one: people must see something.
    Json whole = Json::object();
    for (const std::string language : {"zh-Hans", "zh-Hant", "en"})
        whole[language] = text.contains(language) ? text.at(language) : words->second;
    std::vector<OfficeEvent> events;
    for (const auto& branch : branches) {
        const auto id = makeRealId(by.at);
        events.push_back({id,
                          id,
                          std::string(kind::branchNotice),
                          {{"text", whole}, {"until", until}, {"by", byOf(user)}},
                          Lane::Alarm,
                          branch});
    }
    for (std::size_t at = 0; at < events.size(); at += branchesAtOnce) {
        const auto count = std::min(branchesAtOnce, events.size() - at);
        if (const auto said = speak(std::span(events).subspan(at, count), by); !said)
            return said;
    }
    return Done {};
}

Result<Uuid, DeskError> IncidentDesk::planDrill(const UserRecord& user, const Plan& plan)
{
    if (!may(user, Right::Acknowledge))
        return refuse(DeskFault::NotAllowed, user.id + " is not at the incident desk");
    const auto by = actOf(user, plan.why);
    if (!isText(plan.playbook, 64) || plan.from >= plan.until || plan.until <= by.at
        || plan.note.size() > longestText)
        return refuse(DeskFault::Malformed,
                      "expected a playbook and a time that is not over, from before until");
    const auto id = makeDrillId(by.at);
    const OfficeEvent event {id,
                             id,
                             std::string(kind::drillPlanned),
                             {{"playbook", plan.playbook},
                              {"from", plan.from},
                              {"until", plan.until},
                              {"note", plan.note},
                              {"by", byOf(user)}},
                             Lane::Drill,
                             plan.branch};
    if (const auto said = speak({&event, 1}, by); !said)
        return said.failure();
    return id;
}

Status<DeskError> IncidentDesk::unplanDrill(const UserRecord& user, const Uuid& plan,
                                            const std::string& why)
{
    if (!may(user, Right::Acknowledge))
        return refuse(DeskFault::NotAllowed, user.id + " is not at the incident desk");
    if (truthOf(plan) != Truth::Drill)
        return refuse(DeskFault::Unknown, "no plan has the id " + plan.text());
    const auto by = actOf(user, why);
    const auto event = officeEventAbout(plan, kind::drillUnplanned, {{"by", byOf(user)}}, by.at);
    return speak({&event, 1}, by, [](std::span<const Event> events) {
        return plansIn(events).size() == 1
            ? std::nullopt
            : std::optional<std::string>("not a plan, or withdrawn already");
    });
}

} // namespace yizhan::headoffice
