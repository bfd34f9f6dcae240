// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/staff_login.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// Customers of this branch who asked for a person: what the panel shows of the oldest one nobody
// has answered. GUI thread; the link must outlive it.
class HelpAlerts final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    // Calls nobody has answered yet.
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(bool senior READ senior NOTIFY changed FINAL)
    Q_PROPERTY(QString waited READ waited NOTIFY ticked FINAL)
    // Who can answer: lobby managers first, then duty managers, then the others.
    Q_PROPERTY(QQmlListProperty<yizhan::StaffView> helpers READ helpers NOTIFY helpersChanged FINAL)
    // Somebody is on the way and the call is still open; empty when not.
    Q_PROPERTY(QString comingName READ comingName NOTIFY changed FINAL)
    Q_PROPERTY(QString comingPlace READ comingPlace NOTIFY changed FINAL)
    Q_PROPERTY(bool answering READ answering NOTIFY changed FINAL)
    // The last answer did not get through.
    Q_PROPERTY(bool failed READ failed NOTIFY changed FINAL)

public:
    explicit HelpAlerts(AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] QString place() const { return m_oldest.place; }
    [[nodiscard]] bool senior() const { return m_oldest.senior; }
    [[nodiscard]] QString waited() const { return m_waited; }
    [[nodiscard]] QString comingName() const { return m_coming.comingName; }
    [[nodiscard]] QString comingPlace() const { return m_coming.place; }
    [[nodiscard]] bool answering() const { return m_answering; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] const QList<StaffView*>& helperList() const { return m_helpers; }

    // "I am coming", in the name of that member of staff, for the oldest call that waits.
    Q_INVOKABLE void come(const QString& staffId);
    // The customer has been helped: ends the call somebody went to.
    Q_INVOKABLE void helped();

    void tick();

Q_SIGNALS:
    void changed();
    void ticked();
    void helpersChanged();

private:
    QQmlListProperty<StaffView> helpers() { return {this, &m_helpers}; }
    void hear();
    void hearHelpers();
    void send(Json body);

    AlarmLink& m_link;
    QList<StaffView*> m_helpers;
    HelpFacts m_oldest;
    HelpFacts m_coming;
    QString m_waited;
    int m_waiting = 0;
    bool m_answering = false;
    bool m_failed = false;
};

} // namespace yizhan
