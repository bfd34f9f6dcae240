// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"
#include "kiosk/incident.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace yizhan {

// Real alarms on their way from the touch into yizhan-alarmd. One that was not taken is offered
// again with every state heard, until it is taken: better twice than never. One whose answer was
// lost is looked for in the state first. GUI thread; the link must outlive it.
class RaiseQueue final : public QObject {
    Q_OBJECT

public:
    explicit RaiseQueue(AlarmLink& link, QObject* parent = nullptr);
    ~RaiseQueue() override;

    // The incident to show until yizhan-alarmd tells of it; null for a silent playbook, which is
    // never shown.
    IncidentView* raise(const PanelPlaybook& playbook);
    // Takes back an alarm that yizhan-alarmd does not tell of yet.
    void undo(const IncidentView* incident);
    // The alarms that are shown and that the state does not tell of yet.
    [[nodiscard]] QList<IncidentView*> unsent() const;
    // The id that the alarm got; empty while unknown or when `incident` is none of these.
    [[nodiscard]] QString subjectOf(const IncidentView* incident) const;

    // Call with every state heard, before the list of incidents is shown.
    void hear();
    void tick();

Q_SIGNALS:
    void changed();

private:
    struct Entry;
    void offer(Entry& entry);
    void taken(Entry& entry, const QString& subject);
    void cancel(const QString& subject);
    Entry* find(qint64 number);

    AlarmLink& m_link;
    std::vector<std::unique_ptr<Entry>> m_entries;
    qint64 m_lastNumber = 0;
};

} // namespace yizhan
