// SPDX-License-Identifier: Apache-2.0
// The orders of the patrol lane: lists gone through, faults, follow-ups.
#include "alarmd/order_reading.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t mostItems = 100;
constexpr std::size_t mostItemNoteBytes = 500;
constexpr Millis longestDue = Millis {10} * 366 * 24 * 3600 * 1000;

std::optional<std::vector<PatrolActs::Item>> itemsIn(const Json& request)
{
    const auto* list = arrayAt(request, "items");
    if (!list || list->empty() || list->size() > mostItems)
        return std::nullopt;
    std::vector<PatrolActs::Item> items;
    for (const auto& entry : *list) {
        const auto item = wordAt(entry, "item");
        const auto ok = boolAt(entry, "ok");
        std::optional<std::string> note;
        std::optional<std::string> place;
        if (!item || !ok || !readOptionalText(entry, "note", note)
            || !readOptionalText(entry, "place", place)
            || note.value_or("").size() > mostItemNoteBytes
            || place.value_or("").size() > mostItemNoteBytes)
            return std::nullopt;
        items.push_back({{*item, *ok, note.value_or("")}, place.value_or("")});
    }
    return items;
}

void patrol(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto list = wordAt(request, "list");
    const auto version = shortText(request, "version", mostWordBytes);
    const auto items = itemsIn(request);
    if (!list || !version || !items)
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by)
        return refuse(answer, "needs_login");
    answerWithSubject(answer, [&](AlarmDesk::Kept kept) {
        return context.patrols.patrol(*list, *version, *items, by->person, std::move(kept));
    });
}

void fault(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto what = wordAt(request, "what");
    const auto source = stringAt(request, "source");
    std::optional<std::string> place;
    std::optional<std::string> text;
    const bool device = source == "device";
    if (!what || (!device && source != "report") || !readOptionalText(request, "place", place)
        || !readOptionalText(request, "text", text)
        || (device && std::ranges::find(machineParts, *what) == machineParts.end()))
        return refuse(answer, "malformed");
    std::optional<Person> by;
    if (!device) {
        const auto signer = loggedIn(context, request);
        if (!signer)
            return refuse(answer, "needs_login");
        by = signer->person;
    }
    auto subject = std::make_shared<std::string>();
    const auto filed = context.patrols.fault(
        {*what, place.value_or(device ? placeOfDevice(context.trust, context.device) : ""),
         text.value_or(""), *source},
        by, [answer, subject](bool durable) {
            answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
        });
    *subject = filed.id.text();
    if (!filed.made)
        answer({{"ok", true}, {"subject", *subject}});
}

void mended(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto text = shortText(request, "text");
    if (!subject || !text)
        return refuse(answer, "malformed");
    const auto signer = loggedIn(context, request);
    const auto* fault = context.desk.picture().patrolBook.fault(*subject);
    const bool ownReport = fault && fault->source == "device" && fault->device == context.device.id;
    if (!signer && (request.contains("session") || (fault && !ownReport)))
        return refuse(answer, "needs_login");
    settle(answer,
           context.patrols.mended(*subject, *text,
                                  signer ? std::optional(signer->person) : std::nullopt,
                                  whenKept(answer)));
}

void followUp(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto about = shortText(request, "about", mostWordBytes);
    const auto kind = stringAt(request, "kind");
    const auto text = wordAt(request, "text", mostTextBytes);
    const auto owner = memberAt(context, request, "owner");
    const auto due = integerAt(request, "due");
    if (!about || (!about->empty() && !Uuid::parse(*about)) || !kind
        || std::ranges::find(followUpKinds, *kind) == followUpKinds.end() || !text || !owner || !due
        || *due <= 0 || *due > context.desk.now() + longestDue)
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by)
        return refuse(answer, "needs_login");
    answerWithSubject(answer, [&](AlarmDesk::Kept kept) {
        return context.patrols.followUp({*about, *kind, *text, *owner, *due}, by->person,
                                        std::move(kept));
    });
}

void followUpDone(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto text = shortText(request, "text");
    if (!subject || !text)
        return refuse(answer, "malformed");
    const auto by = loggedIn(context, request);
    if (!by)
        return refuse(answer, "needs_login");
    settle(answer, context.patrols.followUpDone(*subject, *text, by->person, whenKept(answer)));
}

} // namespace

void addPatrolOrders(OrderTable& table)
{
    table.insert({{"patrol", patrol},
                  {"fault", fault},
                  {"mended", mended},
                  {"followup", followUp},
                  {"followup_done", followUpDone}});
}

} // namespace yizhan
