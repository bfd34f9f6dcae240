// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QQmlListProperty>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <string>

namespace yizhan {

class StaffView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(StaffMember)
    QML_UNCREATABLE("part of the staff login")
    Q_PROPERTY(QString staffId READ staffId CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    // The first role code.
    Q_PROPERTY(QString role READ role CONSTANT FINAL)

public:
    StaffView(StaffFacts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString staffId() const { return m_facts.id; }
    [[nodiscard]] QString name() const { return m_facts.name; }
    [[nodiscard]] QString role() const { return m_facts.roles.value(0); }
    [[nodiscard]] const StaffFacts& facts() const { return m_facts; }

private:
    const StaffFacts m_facts;
};

// A member of staff says who they are: own name, then PIN. The PIN leaves this object only towards
// yizhan-alarmd; how many figures were typed is all that anybody can read. The session is kept
// here, ends after 60 s without use and is never shown. GUI thread; the link must outlive it.
class StaffLogin final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::StaffView> roster READ roster NOTIFY rosterChanged FINAL)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed FINAL)
    Q_PROPERTY(int typed READ typed NOTIFY changed FINAL)
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed FINAL)
    Q_PROPERTY(int lockedSeconds READ lockedSeconds NOTIFY changed FINAL)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY signedInChanged FINAL)
    Q_PROPERTY(QString signedInName READ signedInName NOTIFY signedInChanged FINAL)

public:
    enum Stage { Away, ChooseName, EnterPin, Checking };
    Q_ENUM(Stage)
    enum Trouble { NoTrouble, WrongPin, Locked, ServiceAway };
    Q_ENUM(Trouble)

    explicit StaffLogin(AlarmLink& link, QObject* parent = nullptr);
    ~StaffLogin() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] QString chosenName() const { return m_chosenName; }
    [[nodiscard]] int typed() const { return static_cast<int>(m_pin.size()); }
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] int lockedSeconds() const;
    [[nodiscard]] bool signedIn() const { return !m_session.empty(); }
    [[nodiscard]] QString signedInName() const { return m_name; }
    [[nodiscard]] QString signedInId() const { return m_staff; }
    [[nodiscard]] const std::string& session() const { return m_session; }
    [[nodiscard]] const QList<StaffView*>& rosterList() const { return m_roster; }

    // Runs `then` at once when somebody is signed in, else after the login; dropped when the login
    // is left.
    void require(std::function<void()> then);
    // The session was used: another 60 s.
    void used();
    // yizhan-alarmd does not know the session any more.
    void forget();

    Q_INVOKABLE void choose(const QString& staffId);
    Q_INVOKABLE void digit(int digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void submit();
    Q_INVOKABLE void chooseAnother();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void logout();

Q_SIGNALS:
    void changed();
    void rosterChanged();
    void signedInChanged();
    // The login page is to be shown, or is done with.
    void asked();
    void left();

private:
    QQmlListProperty<StaffView> roster() { return {this, &m_roster}; }
    void hear();
    void tick();
    void wipe();
    void answered(const AlarmAnswer& answer);

    AlarmLink& m_link;
    QTimer m_tick;
    QList<StaffView*> m_roster;
    Stage m_stage = Away;
    Trouble m_trouble = NoTrouble;
    QString m_chosen;
    QString m_chosenName;
    QString m_staff;
    QString m_name;
    std::string m_pin;
    std::string m_session;
    std::function<void()> m_then;
    Millis m_lockedUntil = 0; // boot time
    Millis m_usedAt = 0; // boot time
};

} // namespace yizhan
