// SPDX-License-Identifier: Apache-2.0
// The orders that follow after an alarm was sent: level, place, type, notes, roll, roles,
// evacuation.
#include "alarmd/order_reading.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t mostMarkBytes = 500;
constexpr std::array<std::string_view, 6> roles {"branch_head",   "duty_manager", "teller",
                                                 "lobby_manager", "guard",        "safety_officer"};

void level(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto level = levelAt(request);
    std::optional<Person> by;
    if (!subject || !level || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.level(*subject, *level, by, whenKept(answer)));
}

void place(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    std::optional<std::string> place;
    std::optional<std::string> people;
    std::optional<Person> by;
    if (!subject || !readOptionalText(request, "place", place)
        || !readOptionalText(request, "people", people) || (!place && !people)
        || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.place(*subject, place, people, by, whenKept(answer)));
}

void type(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto really = alarmIn(context, request);
    std::optional<Person> by;
    if (!subject || !really || !levelAt(request) || !boolAt(request, "silent")
        || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.type(*subject, *really, by, whenKept(answer)));
}

// Only the fields a witness is asked for; nothing when there is another or one is too long.
std::optional<std::map<std::string, std::string>> marksIn(const Json& request)
{
    std::map<std::string, std::string> marks;
    if (!request.contains("marks"))
        return marks;
    const auto* given = objectAt(request, "marks");
    if (!given)
        return std::nullopt;
    for (const auto& [mark, words] : given->items()) {
        const auto text = shortText(*given, mark, mostMarkBytes);
        if (!text || std::ranges::find(noteMarks, mark) == noteMarks.end())
            return std::nullopt;
        if (!text->empty())
            marks[mark] = *text;
    }
    return marks;
}

void note(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto text = shortText(request, "text");
    const auto marks = marksIn(request);
    std::optional<Person> by;
    if (!subject || !text || !marks || (text->empty() && marks->empty())
        || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.note(*subject, *text, *marks, by, whenKept(answer)));
}

// Sealed at once and wiped: only the incident desk can read it.
void sealedNote(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto what = stringAt(request, "what");
    auto text = wordAt(request, "text", mostTextBytes);
    std::optional<Person> by;
    if (!subject || (what != "family" && what != "medical") || !text
        || !readBy(context, request, by)
        || subject->version() != realIdVersion) { // a drill has nothing to be sealed
        if (text)
            wipe(*text);
        return refuse(answer, "malformed");
    }
    const auto& bundle = context.trust.bundle();
    if (!bundle || bundle->incidentKeys.empty())
        refuse(answer, "no_key");
    else
        settle(answer,
               context.incidents.sealedNote(*subject, *what, *text, bundle->incidentKeys.front(),
                                            by, whenKept(answer)));
    wipe(*text);
}

void roll(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    std::optional<Person> by;
    if (!context.trust.branch())
        return refuse(answer, "no_branch_file");
    const auto attendance = attendanceAt(context, request, "present");
    if (!subject || !attendance || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer,
           context.incidents.roll(*subject, attendance->present, attendance->absent, by,
                                  whenKept(answer)));
}

void handover(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto role = stringAt(request, "role");
    std::optional<Person> by;
    if (!context.trust.branch())
        return refuse(answer, "no_branch_file");
    const auto to = memberAt(context, request, "to");
    if (!subject || !role || std::ranges::find(roles, *role) == roles.end() || !to
        || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.handover(*subject, *role, *to, by, whenKept(answer)));
}

void evacuation(OrderContext& context, const Json& request, const Answer& answer)
{
    const auto subject = subjectOf(request);
    const auto on = boolAt(request, "on");
    std::optional<Person> by;
    if (!subject || !on || !readBy(context, request, by))
        return refuse(answer, "malformed");
    settle(answer, context.incidents.evacuation(*subject, *on, by, whenKept(answer)));
}

} // namespace

void addDetailOrders(OrderTable& table)
{
    table.insert({{"level", level},
                  {"place", place},
                  {"type", type},
                  {"note", note},
                  {"sealed_note", sealedNote},
                  {"roll", roll},
                  {"handover", handover},
                  {"evacuation", evacuation}});
}

} // namespace yizhan
