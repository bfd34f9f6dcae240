// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/order_reading.h"

#include <algorithm>

namespace yizhan {

void refuse(const Answer& answer, std::string_view error)
{
    answer({{"ok", false}, {"error", error}});
}

void settle(const Answer& answer, std::optional<DeskFault> fault)
{
    if (fault)
        refuse(answer, nameOf(*fault));
}

AlarmDesk::Kept whenKept(const Answer& answer)
{
    return [answer](bool durable) { answer({{"ok", true}, {"durable", durable}}); };
}

void answerWithSubject(const Answer& answer, const std::function<Uuid(AlarmDesk::Kept)>& make)
{
    // The subject is known at once, the answer waits for the disk.
    auto subject = std::make_shared<std::string>();
    *subject = make([answer, subject](bool durable) {
                   answer({{"ok", true}, {"subject", *subject}, {"durable", durable}});
               }).text();
}

std::optional<Uuid> subjectOf(const Json& request)
{
    const auto text = stringAt(request, "subject");
    return text ? Uuid::parse(*text) : std::nullopt;
}

std::optional<std::string> shortText(const Json& request, std::string_view key, std::size_t most)
{
    auto text = stringAt(request, key);
    return text && text->size() <= most ? text : std::nullopt;
}

std::optional<std::string> wordAt(const Json& request, std::string_view key, std::size_t most)
{
    auto word = shortText(request, key, most);
    return word && !word->empty() ? word : std::nullopt;
}

bool readOptionalText(const Json& request, std::string_view key, std::optional<std::string>& into)
{
    if (!request.contains(key))
        return true;
    into = shortText(request, key);
    return into.has_value();
}

std::optional<int> levelAt(const Json& request)
{
    const auto level = integerAt(request, "level");
    if (!level || *level < majorLevel || *level > ordinaryLevel)
        return std::nullopt;
    return static_cast<int>(*level);
}

std::string placeOfDevice(const Trust& trust, const Device& device)
{
    const auto* branch = trust.branch();
    const auto* here = branch ? branch->peer(device.id) : nullptr;
    return here ? here->place : "";
}

std::optional<Alarm> alarmIn(const OrderContext& context, const Json& request)
{
    const auto playbook = wordAt(request, "playbook");
    if (!playbook)
        return std::nullopt;
    // An unreadable level, place or cause must not keep an alarm back.
    return Alarm {
        *playbook,
        levelAt(request).value_or(majorLevel),
        boolAt(request, "silent").value_or(false),
        shortText(request, "place").value_or(placeOfDevice(context.trust, context.device)),
        {},
        std::nullopt};
}

std::optional<Person> memberAt(const OrderContext& context, const Json& request,
                               std::string_view key)
{
    const auto* branch = context.trust.branch();
    const auto* member = branch ? branch->member(stringAt(request, key).value_or("")) : nullptr;
    return member ? std::optional(Person {member->id, member->name}) : std::nullopt;
}

bool readBy(const OrderContext& context, const Json& request, std::optional<Person>& by)
{
    const auto* named = objectAt(request, "by");
    if (!named)
        return !request.contains("by");
    if (!context.trust.branch())
        return true;
    by = memberAt(context, *named, "id");
    return by.has_value();
}

std::optional<Attendance> attendanceAt(const OrderContext& context, const Json& request,
                                       std::string_view key)
{
    const auto* branch = context.trust.branch();
    const auto* list = arrayAt(request, key);
    if (!branch || !list)
        return std::nullopt;
    std::set<std::string> here;
    for (const auto& item : *list) {
        if (!item.is_string() || !branch->member(item.get_ref<const std::string&>()))
            return std::nullopt;
        here.insert(item.get<std::string>());
    }
    Attendance attendance;
    for (const auto& member : branch->staff)
        (here.contains(member.id) ? attendance.present : attendance.absent)
            .push_back({member.id, member.name});
    return attendance;
}

std::optional<Signer> loggedIn(OrderContext& context, const Json& request)
{
    const auto session = context.staff.use(stringAt(request, "session").value_or(""));
    if (!session)
        return std::nullopt;
    return Signer {session->person, session->underDuress};
}

} // namespace yizhan
