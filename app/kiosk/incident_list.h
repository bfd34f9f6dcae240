// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/incident.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace yizhan {

// The incidents of the branch that yizhan-alarmd tells of, and those of this run that it no longer
// does. Order: real before drill, then level, then the newest first. GUI thread; owns its
// incidents.
class IncidentList final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QQmlListProperty<yizhan::IncidentView> open READ openProperty NOTIFY changed FINAL)
    // Ended in this run of the program, newest first.
    Q_PROPERTY(QQmlListProperty<yizhan::IncidentView> ended READ endedProperty NOTIFY changed FINAL)
    Q_PROPERTY(int realCount READ realCount NOTIFY changed FINAL)
    Q_PROPERTY(int drillCount READ drillCount NOTIFY changed FINAL)
    // The most serious one that is open; null when all is quiet.
    Q_PROPERTY(yizhan::IncidentView* first READ first NOTIFY changed FINAL)

public:
    using PlaybookOf = std::function<PanelPlaybook(const QString& id)>;

    explicit IncidentList(PlaybookOf playbookOf, QObject* parent = nullptr);

    [[nodiscard]] const QList<IncidentView*>& open() const { return m_open; }
    [[nodiscard]] const QList<IncidentView*>& ended() const { return m_ended; }
    [[nodiscard]] int realCount() const;
    [[nodiscard]] int drillCount() const;
    [[nodiscard]] IncidentView* first() const
    {
        return m_open.isEmpty() ? nullptr : m_open.first();
    }
    [[nodiscard]] IncidentView* find(const QString& subject) const;

    // `unsent`: alarms of this screen that yizhan-alarmd has not taken yet; owned by the caller.
    void show(const AlarmState& state, Millis heardAt, Millis bootNow,
              const QList<IncidentView*>& unsent);
    void tick(Millis bootNow, Millis trustedNow);

Q_SIGNALS:
    void changed();
    // A real incident that was not there before, wherever in the branch it was raised.
    void realAppeared(yizhan::IncidentView* incident);

private:
    QQmlListProperty<IncidentView> openProperty() { return {this, &m_open}; }
    QQmlListProperty<IncidentView> endedProperty() { return {this, &m_ended}; }

    const PlaybookOf m_playbookOf;
    QList<IncidentView*> m_known; // owned, all that were told of in this run
    QList<IncidentView*> m_open;
    QList<IncidentView*> m_ended;
};

} // namespace yizhan
