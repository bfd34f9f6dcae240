// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/incident.h"
#include "kiosk/staff_login.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// What is said of an incident after it was sent: each goes to yizhan-alarmd at once, without a
// login, in the name of whoever is signed in. GUI thread; link and login must outlive it.
class IncidentOrders final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    // Sealed words wait for their answer, or were taken.
    Q_PROPERTY(Sealing sealing READ sealing NOTIFY sealingChanged FINAL)

public:
    enum Sealing { NothingSealed, SealingNow, Sealed };
    Q_ENUM(Sealing)
    enum Refusal { NotRecorded, NoSealingKey, AlreadyOver };
    Q_ENUM(Refusal)

    IncidentOrders(AlarmLink& link, const StaffLogin& login, QObject* parent = nullptr);

    [[nodiscard]] Sealing sealing() const { return m_sealing; }
    // The incident that the next orders are about; null for none.
    void about(IncidentView* incident);

    Q_INVOKABLE void setLevel(int level);
    Q_INVOKABLE void setPlace(const QString& place, const QString& people);
    // It really is of another kind. The more serious level of the two holds.
    void retype(const PanelPlaybook& playbook);
    Q_INVOKABLE void note(const QString& text);
    // What a witness saw; a field may be empty.
    Q_INVOKABLE void witness(const QString& looks, const QString& clothing,
                             const QString& direction, const QString& vehicle,
                             const QString& plate);
    // what: "family" or "medical".
    Q_INVOKABLE void seal(const QString& what, const QString& text);
    // One role, or with an empty role all that `from` holds in this incident.
    Q_INVOKABLE void handOver(const QString& role, const QString& from, const QString& to);
    Q_INVOKABLE void evacuate(bool on);
    Q_INVOKABLE void tick(const QString& step, bool done);
    void roll(const QStringList& present);

Q_SIGNALS:
    void sealingChanged();
    void refused(yizhan::IncidentOrders::Refusal why);

private:
    [[nodiscard]] bool canSend() const;
    void send(Json body, std::function<void(bool)> then = {});
    void setSealing(Sealing sealing);

    AlarmLink& m_link;
    const StaffLogin& m_login;
    QPointer<IncidentView> m_incident;
    Sealing m_sealing = NothingSealed;
};

} // namespace yizhan
