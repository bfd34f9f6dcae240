// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QQmlListProperty>
#include <QSet>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace yizhan {

// What head office announces to the staff of this branch.
class NoticeView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(OfficeNotice)
    QML_UNCREATABLE("part of the office board")
    Q_PROPERTY(QString noticeId READ noticeId CONSTANT FINAL)
    Q_PROPERTY(QString text READ text CONSTANT FINAL)
    Q_PROPERTY(QString by READ by CONSTANT FINAL)
    Q_PROPERTY(QString until READ until CONSTANT FINAL) // "8-01 17:00"
    Q_PROPERTY(bool read READ read CONSTANT FINAL)

public:
    struct Facts {
        QString id;
        QString text;
        QString by;
        QString until;
        bool read = false;

        bool operator==(const Facts&) const = default;
    };

    NoticeView(Facts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString noticeId() const { return m_facts.id; }
    [[nodiscard]] QString text() const { return m_facts.text; }
    [[nodiscard]] QString by() const { return m_facts.by; }
    [[nodiscard]] QString until() const { return m_facts.until; }
    [[nodiscard]] bool read() const { return m_facts.read; }
    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    const Facts m_facts;
};

// A drill that head office wants to see made.
class DrillPlanView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(DrillPlan)
    QML_UNCREATABLE("part of the office board")
    Q_PROPERTY(QString playbook READ playbook CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString note READ note CONSTANT FINAL)
    Q_PROPERTY(QString from READ from CONSTANT FINAL) // "8-01 14:00"
    Q_PROPERTY(QString until READ until CONSTANT FINAL)
    Q_PROPERTY(bool overdue READ overdue CONSTANT FINAL)

public:
    struct Facts {
        QString id;
        QString playbook;
        QString name; // of the playbook
        QString note;
        QString from;
        QString until;
        bool overdue = false;

        bool operator==(const Facts&) const = default;
    };

    DrillPlanView(Facts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString playbook() const { return m_facts.playbook; }
    [[nodiscard]] QString name() const { return m_facts.name; }
    [[nodiscard]] QString note() const { return m_facts.note; }
    [[nodiscard]] QString from() const { return m_facts.from; }
    [[nodiscard]] QString until() const { return m_facts.until; }
    [[nodiscard]] bool overdue() const { return m_facts.overdue; }
    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    const Facts m_facts;
};

// Notices and planned drills. A notice that was read is put away for this run of the program, and
// stays in the list until it ends. A plan is shown from its day on until head office is content.
// GUI thread; the link must outlive it.
class OfficeBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QQmlListProperty<yizhan::NoticeView> notices READ notices NOTIFY changed FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::DrillPlanView> plans READ plans NOTIFY changed FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::NoticeView* firstUnread READ firstUnread NOTIFY changed FINAL)

public:
    using NameOf = std::function<QString(const QString& playbook)>;

    OfficeBoard(AlarmLink& link, NameOf nameOf, QObject* parent = nullptr);

    [[nodiscard]] const QList<NoticeView*>& noticeList() const { return m_notices; }
    [[nodiscard]] const QList<DrillPlanView*>& planList() const { return m_plans; }
    [[nodiscard]] int unread() const;
    [[nodiscard]] NoticeView* firstUnread() const;

    void setLanguage(const QString& language);
    Q_INVOKABLE void putAway(const QString& noticeId);
    void hear();

Q_SIGNALS:
    void changed();

private:
    QQmlListProperty<NoticeView> notices() { return {this, &m_notices}; }
    QQmlListProperty<DrillPlanView> plans() { return {this, &m_plans}; }

    AlarmLink& m_link;
    const NameOf m_nameOf;
    QString m_language = QStringLiteral("zh-Hans");
    QSet<QString> m_read;
    QList<NoticeView*> m_notices;
    QList<DrillPlanView*> m_plans;
};

} // namespace yizhan
