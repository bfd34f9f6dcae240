// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_state.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class RollMember final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the roll call")
    Q_PROPERTY(QString staffId READ staffId CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString role READ role CONSTANT FINAL) // the first role code
    Q_PROPERTY(bool present READ present NOTIFY presentChanged FINAL)

public:
    RollMember(const StaffFacts& facts, bool present, QObject* parent)
        : QObject(parent), m_id(facts.id), m_name(facts.name), m_role(facts.roles.value(0)),
          m_present(present)
    {
    }

    [[nodiscard]] QString staffId() const { return m_id; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString role() const { return m_role; }
    [[nodiscard]] bool present() const { return m_present; }
    void setPresent(bool present);

Q_SIGNALS:
    void presentChanged();

private:
    const QString m_id;
    const QString m_name;
    const QString m_role;
    bool m_present;
};

// Who of the branch's roster is here: everybody is missing until somebody says otherwise. GUI
// thread.
class RollCall final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(
        QQmlListProperty<yizhan::RollMember> members READ members NOTIFY membersChanged FINAL)
    Q_PROPERTY(int presentCount READ presentCount NOTIFY counted FINAL)
    Q_PROPERTY(int absentCount READ absentCount NOTIFY counted FINAL)

public:
    explicit RollCall(QObject* parent) : QObject(parent) { }

    [[nodiscard]] const QList<RollMember*>& memberList() const { return m_members; }
    [[nodiscard]] int presentCount() const;
    [[nodiscard]] int absentCount() const;
    [[nodiscard]] QStringList present() const; // staff ids

    // A new count: those named are here already.
    void begin(const std::vector<StaffFacts>& staff, const QStringList& present);
    Q_INVOKABLE void toggle(const QString& staffId);
    Q_INVOKABLE void everybody();

Q_SIGNALS:
    void membersChanged();
    void counted();

private:
    QQmlListProperty<RollMember> members() { return {this, &m_members}; }

    QList<RollMember*> m_members;
};

} // namespace yizhan
