// SPDX-License-Identifier: Apache-2.0
#include "emergency/patrol.h"

#include <algorithm>

namespace yizhan {

namespace {

std::optional<Patrol> patrolBy(const Event& event)
{
    const auto list = stringAt(event.body, "list");
    const auto by = personAt(event.body, "by");
    const auto* items = arrayAt(event.body, "items");
    if (!list || list->empty() || !by || !items)
        return std::nullopt;
    Patrol patrol {event.id, event.device, *list, stringAt(event.body, "version").value_or(""),
                   {},       event.at.ms,  *by};
    for (const auto& entry : *items) {
        const auto item = stringAt(entry, "item");
        const auto ok = boolAt(entry, "ok");
        if (item && ok)
            patrol.items.push_back({*item, *ok, stringAt(entry, "note").value_or("")});
    }
    return patrol;
}

std::optional<Fault> faultBy(const Event& event)
{
    const auto what = stringAt(event.body, "what");
    if (!what || what->empty())
        return std::nullopt;
    return Fault {event.id,
                  event.device,
                  *what,
                  stringAt(event.body, "place").value_or(""),
                  stringAt(event.body, "text").value_or(""),
                  stringAt(event.body, "source").value_or("report"),
                  event.at.ms,
                  personAt(event.body, "by"),
                  std::nullopt};
}

std::optional<FollowUp> followUpBy(const Event& event)
{
    const auto owner = personAt(event.body, "owner");
    const auto due = integerAt(event.body, "due");
    if (!owner || !due)
        return std::nullopt;
    return FollowUp {event.id,
                     stringAt(event.body, "about").value_or(""),
                     stringAt(event.body, "kind").value_or("other"),
                     stringAt(event.body, "text").value_or(""),
                     stringAt(event.body, "playbook").value_or(""),
                     *owner,
                     *due,
                     event.at.ms,
                     personAt(event.body, "by"),
                     std::nullopt};
}

// The first end counts: what was mended once is not mended again, a new fault is another fault.
template <typename T>
void settle(std::vector<T>& entries, std::optional<Settled> T::*end, const Event& event)
{
    const auto found = std::ranges::find(entries, event.subject, &T::id);
    if (found != entries.end() && !((*found).*end))
        (*found).*end
            = {event.at.ms, personAt(event.body, "by"), stringAt(event.body, "text").value_or("")};
}

template <typename T, typename Read>
void open(std::vector<T>& entries, const Event& event, Read read)
{
    if (event.id != event.subject)
        return;
    if (auto entry = read(event))
        entries.push_back(*std::move(entry));
}

} // namespace

std::size_t Patrol::faults() const
{
    return static_cast<std::size_t>(std::ranges::count(items, false, &PatrolItem::ok));
}

bool Fault::isSameTrouble(const Fault& other) const
{
    if (source != other.source || what != other.what)
        return false;
    if (source == "device")
        return device == other.device;
    return place == other.place && (source == "patrol" || text == other.text);
}

const Fault* PatrolBook::fault(const Uuid& id) const
{
    const auto found = std::ranges::find(faults, id, &Fault::id);
    return found == faults.end() ? nullptr : &*found;
}

const FollowUp* PatrolBook::followUp(const Uuid& id) const
{
    const auto found = std::ranges::find(followUps, id, &FollowUp::id);
    return found == followUps.end() ? nullptr : &*found;
}

const Fault* PatrolBook::openFaultLike(const Fault& other) const
{
    const auto found = std::ranges::find_if(
        faults, [&](const Fault& fault) { return !fault.mended && fault.isSameTrouble(other); });
    return found == faults.end() ? nullptr : &*found;
}

PatrolBook patrolBookIn(std::span<const Event> events)
{
    const auto ordered = inOrder(events);
    PatrolBook book;
    for (const auto* event : ordered) {
        if (event->lane != Lane::Patrol)
            continue;
        if (event->kind == kind::patrolDone)
            open(book.patrols, *event, patrolBy);
        else if (event->kind == kind::faultFound)
            open(book.faults, *event, faultBy);
        else if (event->kind == kind::followUpOpened)
            open(book.followUps, *event, followUpBy);
    }
    for (const auto* event : ordered) {
        if (event->lane != Lane::Patrol)
            continue;
        if (event->kind == kind::faultMended)
            settle(book.faults, &Fault::mended, *event);
        else if (event->kind == kind::followUpDone)
            settle(book.followUps, &FollowUp::done, *event);
    }
    return book;
}

} // namespace yizhan
