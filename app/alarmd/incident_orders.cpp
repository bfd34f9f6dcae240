// SPDX-License-Identifier: Apache-2.0
// The orders that begin and end incidents and drills, and tick their steps.
#include "alarmd/order_reading.h"

namespace yizhan {

namespace {

void raise(OrderContext& context, const Json& request, const Answer& answer)
{
    auto alarm = alarmIn(context, request);
    if (!alarm)
        return refuse(answer, "malformed");
    if (stringAt(request, "cause") == "key")
        alarm->cause = "key"; // touch needs no word; duress and office are not a screen's to say
    answerWithSubject(
        answer, [&](AlarmDesk::Kept kept) { return context.desk.raise(*alarm, std::move(kept)); });
}

void drill(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto alarm = alarmIn(context, request);
    const auto present = request.contains("present") ? attendanceAt(context, request, "present")
                                                     : std::optional(Attendance {});
    if (!alarm || !present)
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by)
        return refuse(answer, "needs_login");
    auto subject = std::make_shared<std::string>();
    const auto id
        = context.incidents.startDrill(*alarm, by->person, [answer, subject](bool durable) {
              answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
          });
    if (!id)
        return refuse(answer, nameOf(DeskFault::RealAlarm));
    *subject = id->text();
    if (request.contains("present"))
        (void)context.incidents.roll(*id, present->present, present->absent, by->person, {});
}

void cancel(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    if (!subject)
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by && request.contains("session"))
        return refuse(answer, "needs_login");
    settle(answer, context.incidents.cancel(*subject, by, whenKept(answer)));
}

void close(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto reason = wordAt(request, "reason", mostTextBytes);
    const auto outcome = stringAt(request, "outcome");
    if (!subject || !reason
        || (outcome != "resolved" && outcome != "false_alarm" && outcome != "drill_done"))
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by)
        return refuse(answer, "needs_login");
    settle(answer, context.incidents.close(*subject, *by, *reason, *outcome, whenKept(answer)));
}

void step(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto step = wordAt(request, "step");
    const auto done = boolAt(request, "done");
    std::optional<Person> by;
    if (!subject || !step || !done || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.step(*subject, *step, *done, by, whenKept(answer)));
}

} // namespace

void addIncidentOrders(OrderTable& table)
{
    table.insert(
        {{"raise", raise}, {"drill", drill}, {"cancel", cancel}, {"close", close}, {"step", step}});
}

} // namespace yizhan
