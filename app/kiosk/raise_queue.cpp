// SPDX-License-Identifier: Apache-2.0
#include "kiosk/raise_queue.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis undoMs = 5000;

} // namespace

struct RaiseQueue::Entry {
    qint64 number = 0;
    PanelPlaybook playbook;
    IncidentView* shown = nullptr; // owned; null when silent
    QSet<QString> knownBefore; // what the state told of at the touch
    QString subject;
    bool inFlight = false;
    bool outcomeUnknown = false;
    bool undone = false;
    bool finished = false;
};

RaiseQueue::RaiseQueue(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link) { }

RaiseQueue::~RaiseQueue() = default;

IncidentView* RaiseQueue::raise(const PanelPlaybook& playbook)
{
    auto entry = std::make_unique<Entry>();
    entry->number = ++m_lastNumber;
    entry->playbook = playbook;
    for (const IncidentFacts& known : m_link.state().incidents)
        entry->knownBefore += known.id;
    if (!playbook.silent) {
        IncidentFacts facts;
        facts.playbook = playbook.id;
        facts.place = m_link.state().place;
        facts.level = playbook.level;
        facts.raised = m_link.now();
        facts.undoMs = undoMs;
        facts.mine = true;
        const Millis now = m_link.clock().bootNow();
        entry->shown = new IncidentView(playbook, facts, this);
        entry->shown->show(facts, m_link.state(), now, now);
    }
    IncidentView* shown = entry->shown;
    m_entries.push_back(std::move(entry));
    offer(*m_entries.back());
    Q_EMIT changed();
    return shown;
}

void RaiseQueue::offer(Entry& entry)
{
    entry.inFlight = true;
    Json body {{"do", "raise"},
               {"playbook", entry.playbook.id.toStdString()},
               {"level", entry.playbook.level},
               {"silent", entry.playbook.silent}};
    if (!m_link.state().place.isEmpty())
        body["place"] = m_link.state().place.toStdString();
    m_link.request(std::move(body), this, [this, number = entry.number](const AlarmAnswer& answer) {
        Entry* offered = find(number);
        if (!offered)
            return;
        offered->inFlight = false;
        const std::string subject = stringAt(answer.body, "subject").value_or("");
        if (answer.ok() && !subject.empty()) {
            taken(*offered, QString::fromStdString(subject));
        } else {
            offered->outcomeUnknown
                = offered->outcomeUnknown || answer.error == AlarmError::Unanswered;
            log::warning("kiosk", "alarm.not_taken", {{"error", static_cast<int>(answer.error)}});
        }
    });
}

void RaiseQueue::taken(Entry& entry, const QString& subject)
{
    entry.subject = subject;
    if (entry.undone) {
        cancel(subject);
        entry.finished = true;
    }
    if (entry.playbook.silent)
        entry.finished = true;
}

void RaiseQueue::cancel(const QString& subject)
{
    m_link.request({{"do", "cancel"}, {"subject", subject.toStdString()}}, this, {});
}

void RaiseQueue::undo(const IncidentView* incident)
{
    for (const auto& entry : m_entries) {
        if (entry->shown != incident || entry->undone)
            continue;
        entry->undone = true;
        if (!entry->subject.isEmpty())
            cancel(entry->subject);
        entry->finished = !entry->subject.isEmpty() || (!entry->inFlight && !entry->outcomeUnknown);
    }
    hear();
}

QList<IncidentView*> RaiseQueue::unsent() const
{
    QList<IncidentView*> shown;
    for (const auto& entry : m_entries)
        if (entry->shown && !entry->undone && !entry->finished)
            shown += entry->shown;
    return shown;
}

QString RaiseQueue::subjectOf(const IncidentView* incident) const
{
    for (const auto& entry : m_entries)
        if (entry->shown == incident)
            return entry->subject;
    return {};
}

void RaiseQueue::hear()
{
    const std::vector<IncidentFacts>& told = m_link.state().incidents;
    for (const auto& entry : m_entries) {
        if (entry->subject.isEmpty() && entry->outcomeUnknown) {
            const auto found = std::find_if(told.begin(), told.end(), [&](const IncidentFacts& t) {
                return t.mine && !t.drill && t.playbook == entry->playbook.id
                    && !entry->knownBefore.contains(t.id);
            });
            if (found != told.end())
                taken(*entry, found->id);
        }
        const bool listed = std::any_of(told.begin(), told.end(), [&](const IncidentFacts& t) {
            return t.id == entry->subject;
        });
        entry->finished = entry->finished || listed;
        // Taken back before anybody could have heard of it: nothing to offer.
        if (entry->subject.isEmpty() && entry->undone && !entry->inFlight && !entry->outcomeUnknown)
            entry->finished = true;
        if (!entry->finished && entry->subject.isEmpty() && !entry->inFlight && !entry->undone
            && m_link.connected())
            offer(*entry);
    }
}

void RaiseQueue::tick()
{
    std::vector<IncidentView*> gone;
    std::erase_if(m_entries, [&](const std::unique_ptr<Entry>& entry) {
        if (entry->finished && entry->shown)
            gone.push_back(entry->shown);
        return entry->finished;
    });
    for (IncidentView* incident : gone)
        incident->deleteLater();
}

RaiseQueue::Entry* RaiseQueue::find(qint64 number)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto& entry) { return entry->number == number; });
    return found == m_entries.end() ? nullptr : found->get();
}

} // namespace yizhan
