// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/orders.h"

namespace yizhan {

namespace {

using Answer = ScreenSocket::Answer;

constexpr std::size_t mostTextBytes = 2000;

void refuse(const Answer& answer, std::string_view error)
{
    answer({{"ok", false}, {"error", error}});
}

void settle(const Answer& answer, std::optional<DeskFault> fault)
{
    if (fault)
        refuse(answer, nameOf(*fault));
}

// Answers when the event is kept, or when the disk had its chance.
AlarmDesk::Kept whenKept(const Answer& answer)
{
    return [answer](bool durable) { answer({{"ok", true}, {"durable", durable}}); };
}

std::optional<Uuid> subjectOf(const Json& request)
{
    const auto text = stringAt(request, "subject");
    return text ? Uuid::parse(*text) : std::nullopt;
}

std::optional<std::string> shortText(const Json& request, std::string_view key)
{
    auto text = stringAt(request, key);
    return text && text->size() <= mostTextBytes ? text : std::nullopt;
}

} // namespace

void Orders::take(const Json& request, Answer answer)
{
    using Order = void (Orders::*)(const Json&, const Answer&);
    static const std::map<std::string, Order, std::less<>> orders {
        {"raise", &Orders::raise},   {"drill", &Orders::drill},      {"cancel", &Orders::cancel},
        {"step", &Orders::step},     {"note", &Orders::note},        {"close", &Orders::close},
        {"login", &Orders::login},   {"logout", &Orders::logout},    {"help", &Orders::help},
        {"coming", &Orders::coming}, {"help_end", &Orders::endHelp},
    };
    const auto what = stringAt(request, "do").value_or("");
    if (what == "hello") {
        answer({{"ok", true}});
        m_showState();
        return;
    }
    const auto found = orders.find(what);
    if (found == orders.end())
        refuse(answer, "malformed");
    else
        (this->*found->second)(request, answer);
}

std::optional<Alarm> Orders::alarmIn(const Json& request) const
{
    const auto playbook = shortText(request, "playbook");
    if (!playbook || playbook->empty() || playbook->size() > 64)
        return std::nullopt;
    const auto* branch = m_trust.branch();
    const auto* here = branch ? branch->peer(m_device.id) : nullptr;
    // An unreadable level or place must not keep an alarm back.
    const auto level = integerAt(request, "level").value_or(majorLevel);
    return Alarm {*playbook,
                  level < majorLevel || level > ordinaryLevel ? majorLevel
                                                              : static_cast<int>(level),
                  boolAt(request, "silent").value_or(false),
                  shortText(request, "place").value_or(here ? here->place : "")};
}

std::optional<Person> Orders::loggedIn(const Json& request)
{
    const auto session = m_staff.use(stringAt(request, "session").value_or(""));
    return session ? std::optional(session->person) : std::nullopt;
}

void Orders::raise(const Json& request, const Answer& answer)
{
    const auto alarm = alarmIn(request);
    if (!alarm)
        return refuse(answer, "malformed");
    // The subject is known at once, the answer waits for the disk.
    auto subject = std::make_shared<std::string>();
    *subject = m_desk
                   .raise(*alarm,
                          [answer, subject](bool durable) {
                              answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
                          })
                   .text();
}

void Orders::drill(const Json& request, const Answer& answer)
{
    const auto alarm = alarmIn(request);
    if (!alarm)
        return refuse(answer, "malformed");
    const auto by = loggedIn(request);
    if (!by)
        return refuse(answer, "needs_login");
    auto subject = std::make_shared<std::string>();
    *subject
        = m_desk
              .startDrill(*alarm, *by,
                          [answer, subject](bool durable) {
                              answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
                          })
              .text();
}

void Orders::cancel(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    if (!subject)
        return refuse(answer, "malformed");
    const auto by = loggedIn(request);
    if (!by && request.contains("session"))
        return refuse(answer, "needs_login");
    settle(answer, m_desk.cancel(*subject, by, whenKept(answer)));
}

void Orders::step(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto step = shortText(request, "step");
    const auto done = boolAt(request, "done");
    if (!subject || !step || !done)
        return refuse(answer, "malformed");
    settle(answer, m_desk.step(*subject, *step, *done, personAt(request, "by"), whenKept(answer)));
}

void Orders::note(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto text = shortText(request, "text");
    if (!subject || !text || text->empty())
        return refuse(answer, "malformed");
    settle(answer, m_desk.note(*subject, *text, personAt(request, "by"), whenKept(answer)));
}

void Orders::close(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto reason = shortText(request, "reason");
    const auto outcome = stringAt(request, "outcome");
    if (!subject || !reason || reason->empty()
        || (outcome != "resolved" && outcome != "false_alarm" && outcome != "drill_done"))
        return refuse(answer, "malformed");
    const auto by = loggedIn(request);
    if (!by)
        return refuse(answer, "needs_login");
    settle(answer, m_desk.close(*subject, *by, *reason, *outcome, whenKept(answer)));
}

void Orders::login(const Json& request, const Answer& answer)
{
    const auto pin = stringAt(request, "pin");
    const auto* branch = m_trust.branch();
    if (!pin || pin->empty() || pin->size() > 32)
        return refuse(answer, "malformed");
    const auto* member = branch ? branch->member(stringAt(request, "staff").value_or("")) : nullptr;
    if (!member)
        return refuse(answer, branch ? "wrong_pin" : "no_branch_file");
    m_staff.login(*member, *pin, [answer](const StaffLogin::Outcome& outcome) {
        if (outcome.session.empty()) {
            answer({{"ok", false},
                    {"error", outcome.error},
                    {"seconds", (outcome.lockedFor + 999) / 1000}});
            return;
        }
        answer({{"ok", true},
                {"session", outcome.session},
                {"staff", outcome.who.person.id},
                {"name", outcome.who.person.name},
                {"roles", outcome.who.roles}});
    });
}

void Orders::logout(const Json& request, const Answer& answer)
{
    m_staff.logout(stringAt(request, "session").value_or(""));
    answer({{"ok", true}});
}

void Orders::help(const Json& request, const Answer& answer)
{
    const auto screen = shortText(request, "screen").value_or("");
    const auto language = shortText(request, "language").value_or("");
    auto subject = std::make_shared<std::string>();
    *subject
        = m_desk
              .callHelp(screen, language, boolAt(request, "senior").value_or(false),
                        [answer, subject](bool durable) {
                            answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
                        })
              .text();
}

void Orders::coming(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto* branch = m_trust.branch();
    const auto* member = branch ? branch->member(stringAt(request, "staff").value_or("")) : nullptr;
    if (!subject || !member)
        return refuse(answer, "malformed");
    settle(answer, m_desk.comeToHelp(*subject, {member->id, member->name}, whenKept(answer)));
}

void Orders::endHelp(const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto reason = stringAt(request, "reason");
    if (!subject || (reason != "helped" && reason != "withdrawn"))
        return refuse(answer, "malformed");
    settle(answer, m_desk.endHelp(*subject, *reason, whenKept(answer)));
}

} // namespace yizhan
