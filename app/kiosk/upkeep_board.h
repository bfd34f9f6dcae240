// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/staff_orders.h"
#include "kiosk/upkeep_parts.h"

#include <QQmlListProperty>

#include <functional>

namespace yizhan {

// What is out of order in this branch and what somebody owes by a day. Everybody may read it,
// changing it takes a login. GUI thread; link and orders must outlive it.
class UpkeepBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    // Open ones first, the oldest of them first.
    Q_PROPERTY(QQmlListProperty<yizhan::FaultView> faults READ faults NOTIFY changed FINAL)
    // Overdue first, then by day; what is done last.
    Q_PROPERTY(QQmlListProperty<yizhan::FollowUpView> followUps READ followUps NOTIFY changed FINAL)
    Q_PROPERTY(int openFaults READ openFaults NOTIFY changed FINAL)
    Q_PROPERTY(int openFollowUps READ openFollowUps NOTIFY changed FINAL)
    Q_PROPERTY(int overdue READ overdue NOTIFY changed FINAL)

public:
    using NameOf = std::function<QString(const QString& playbook)>;

    UpkeepBoard(AlarmLink& link, StaffOrders& orders, NameOf nameOf, QObject* parent = nullptr);

    [[nodiscard]] const QList<FaultView*>& faultList() const { return m_faults; }
    [[nodiscard]] const QList<FollowUpView*>& followUpList() const { return m_followUps; }
    [[nodiscard]] int openFaults() const;
    [[nodiscard]] int openFollowUps() const;
    [[nodiscard]] int overdue() const;

    Q_INVOKABLE void report(const QString& place, const QString& text);
    Q_INVOKABLE void mended(const QString& faultId, const QString& text);
    Q_INVOKABLE void done(const QString& followUpId, const QString& text);
    // `days` from today; kind as in FollowUpView.
    Q_INVOKABLE void owe(const QString& kind, const QString& text, const QString& owner, int days);
    // The words of the panel's language, too.
    void hear();
    void tick();

Q_SIGNALS:
    void changed();
    void refused();

private:
    QQmlListProperty<FaultView> faults() { return {this, &m_faults}; }
    QQmlListProperty<FollowUpView> followUps() { return {this, &m_followUps}; }
    void send(Json body);

    AlarmLink& m_link;
    StaffOrders& m_orders;
    const NameOf m_nameOf;
    QList<FaultView*> m_faults;
    QList<FollowUpView*> m_followUps;
};

} // namespace yizhan
