// SPDX-License-Identifier: Apache-2.0
// The orders of a call for help.
#include "alarmd/order_reading.h"

namespace yizhan {

namespace {

void help(OrderContext& context, const Json& request, const Answer& answer)
{
    // An unreadable screen or language must not keep a call back.
    answerWithSubject(answer, [&](AlarmDesk::Kept kept) {
        return context.help.call(shortText(request, "screen", mostWordBytes).value_or(""),
                                 shortText(request, "language", mostWordBytes).value_or(""),
                                 boolAt(request, "senior").value_or(false), std::move(kept));
    });
}

void coming(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto member = memberAt(context, request, "staff");
    if (!subject || !member)
        return refuse(answer, "malformed");
    settle(answer, context.help.come(*subject, *member, whenKept(answer)));
}

void helpEnd(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto reason = stringAt(request, "reason");
    if (!subject || (reason != "helped" && reason != "withdrawn"))
        return refuse(answer, "malformed");
    settle(answer, context.help.end(*subject, *reason, whenKept(answer)));
}

} // namespace

void addHelpOrders(OrderTable& table)
{
    table.insert({{"help", help}, {"coming", coming}, {"help_end", helpEnd}});
}

} // namespace yizhan
