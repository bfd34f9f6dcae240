// SPDX-License-Identifier: Apache-2.0
#include "alarmd/chronicle.h"

#include <algorithm>

namespace yizhan {

namespace {

// The order in every list, the same on all machines. An id begins with the time it was made.
template <typename T> auto byTime(Millis T::*time)
{
    return [time](const T& one, const T& other) {
        return std::tie(one.*time, one.id) < std::tie(other.*time, other.id);
    };
}

template <typename T> bool byId(const T& one, const T& other)
{
    return one.id < other.id;
}

// Replaces what the list says of the subject by what it says now. Mostly the newest is meant.
template <typename T, typename Before>
void replace(std::vector<T>& list, const Uuid& subject, std::vector<T> now, Before before)
{
    const auto known = std::find_if(list.rbegin(), list.rend(),
                                    [&](const T& entry) { return entry.id == subject; });
    if (known != list.rend())
        list.erase(std::next(known).base());
    for (auto& entry : now)
        list.insert(std::ranges::upper_bound(list, entry, before), std::move(entry));
}

} // namespace

void Chronicle::add(const Event& event)
{
    m_events[event.subject].push_back(event);
    refold(event.subject);
}

void Chronicle::addAll(std::vector<Event> events)
{
    std::set<Uuid> subjects;
    for (auto& event : events) {
        subjects.insert(event.subject);
        m_events[event.subject].push_back(std::move(event));
    }
    for (const auto& subject : subjects) // by id, so nearly by time
        refold(subject);
}

void Chronicle::forget(const std::function<bool(const Event&)>& isOver)
{
    std::vector<Uuid> changed;
    for (auto& [subject, events] : m_events) {
        if (std::erase_if(events, isOver) > 0)
            changed.push_back(subject);
    }
    for (const auto& subject : changed) {
        refold(subject);
        if (const auto known = m_events.find(subject); known->second.empty())
            m_events.erase(known);
    }
}

const Incident* Chronicle::incident(const Uuid& subject) const
{
    const auto place = m_places.find(subject);
    return place == m_places.end() ? nullptr : &m_picture.incidents[place->second];
}

void Chronicle::refold(const Uuid& subject)
{
    const auto& events = m_events[subject];
    placeIncident(subject, incidentsIn(events));
    replace(m_picture.helpCalls, subject, helpCallsIn(events), byTime(&HelpCall::calledAt));
    auto book = patrolBookIn(events);
    auto& whole = m_picture.patrolBook;
    replace(whole.patrols, subject, std::move(book.patrols), byTime(&Patrol::at));
    replace(whole.faults, subject, std::move(book.faults), byTime(&Fault::found));
    replace(whole.followUps, subject, std::move(book.followUps), byTime(&FollowUp::opened));
    replace(m_picture.notices, subject, noticesIn(events), byId<BranchNotice>);
    replace(m_picture.plans, subject, plansIn(events), byId<DrillPlan>);
}

void Chronicle::placeIncident(const Uuid& subject, std::vector<Incident> folded)
{
    auto& incidents = m_picture.incidents;
    const auto known = m_places.find(subject);
    m_open.erase(subject);
    if (folded.empty()) {
        if (known == m_places.end())
            return;
        incidents.erase(incidents.begin() + static_cast<std::ptrdiff_t>(known->second));
        return findPlaces();
    }
    auto& now = folded.front(); // one subject, one incident
    if (now.open())
        m_open.insert(subject);
    const auto before = byTime(&Incident::raisedAt);
    if (known != m_places.end() && incidents[known->second].raisedAt == now.raisedAt) {
        incidents[known->second] = std::move(now);
    } else if (known == m_places.end() && (incidents.empty() || before(incidents.back(), now))) {
        m_places[subject] = incidents.size();
        incidents.push_back(std::move(now));
    } else {
        if (known != m_places.end())
            incidents.erase(incidents.begin() + static_cast<std::ptrdiff_t>(known->second));
        incidents.insert(std::ranges::upper_bound(incidents, now, before), std::move(now));
        findPlaces();
    }
}

void Chronicle::findPlaces()
{
    m_places.clear();
    for (std::size_t i = 0; i < m_picture.incidents.size(); ++i)
        m_places[m_picture.incidents[i].id] = i;
}

} // namespace yizhan
