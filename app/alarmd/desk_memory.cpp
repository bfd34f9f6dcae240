// SPDX-License-Identifier: Apache-2.0
// How long the desk remembers: what is open or owed for ever, what ended for a day.
#include "alarmd/desk.h"

namespace yizhan {

namespace {

bool isRecent(Millis end, Millis now)
{
    return now - end < AlarmDesk::keptAfterTheEnd;
}

// Subjects that a screen may still show or a person must still end.
std::set<Uuid> livingIn(const BranchPicture& picture, Millis now)
{
    std::set<Uuid> living;
    for (const auto& incident : picture.incidents) {
        const Millis end
            = incident.closed ? incident.closed->at : incident.cancelledAt.value_or(now);
        if (incident.open() || isRecent(end, now))
            living.insert(incident.id);
    }
    for (const auto& call : picture.helpCalls) {
        if (isRecent(call.endedAt.value_or(call.calledAt), now))
            living.insert(call.id);
    }
    for (const auto& patrol : picture.patrolBook.patrols) {
        if (isRecent(patrol.at, now))
            living.insert(patrol.id);
    }
    for (const auto& fault : picture.patrolBook.faults) {
        if (!fault.mended || isRecent(fault.mended->at, now))
            living.insert(fault.id);
    }
    for (const auto& task : picture.patrolBook.followUps) {
        if (!task.done || isRecent(task.done->at, now))
            living.insert(task.id);
    }
    for (const auto& notice : picture.notices) {
        if (isRecent(notice.until, now))
            living.insert(notice.id);
    }
    for (const auto& plan : picture.plans) {
        if (isRecent(plan.until, now))
            living.insert(plan.id);
    }
    return living;
}

} // namespace

void AlarmDesk::forgetEnded()
{
    const Millis now = m_time.now();
    const auto living = livingIn(picture(), now);
    std::set<Uuid> forgotten;
    // The beginning of a subject may still be on its way.
    const auto isOver = [&](const Event& event) {
        const bool over = !living.contains(event.subject) && !isRecent(event.at.ms, now);
        if (over)
            forgotten.insert(event.id);
        return over;
    };
    std::erase_if(m_own, [&](const auto& entry) {
        const OwnEvent& own = entry.second;
        return own.durable && own.delivery == Delivery::Accepted && isOver(own.event);
    });
    for (auto* others : {&m_peers, &m_office})
        std::erase_if(*others, [&](const auto& entry) { return isOver(entry.second); });
    std::erase_if(m_peersKept, [this](const Uuid& id) { return !m_peers.contains(id); });
    std::erase_if(m_seen, [&](const auto& entry) {
        const auto subject = Uuid::parse(entry.first);
        return !subject
            || (!m_own.contains(*subject) && !m_peers.contains(*subject)
                && !m_office.contains(*subject));
    });
    m_chronicle.forget([&](const Event& event) { return forgotten.contains(event.id); });
}

} // namespace yizhan
