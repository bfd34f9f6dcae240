// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/checklist_source.h"
#include "kiosk/staff_orders.h"

#include <QQmlListProperty>

#include <optional>

namespace yizhan {

// A published list and when it was last gone through.
class PatrolList final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the patrol board")
    Q_PROPERTY(QString listId READ listId CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(bool patrol READ patrol CONSTANT FINAL) // false: before a shift
    Q_PROPERTY(int items READ items CONSTANT FINAL)
    // The last round of the last 24 hours; empty when there was none.
    Q_PROPERTY(QString doneAt READ doneAt NOTIFY changed FINAL)
    Q_PROPERTY(QString doneBy READ doneBy NOTIFY changed FINAL)
    Q_PROPERTY(int faults READ faults NOTIFY changed FINAL)

public:
    PatrolList(PanelChecklist content, QObject* parent)
        : QObject(parent), m_content(std::move(content))
    {
    }

    [[nodiscard]] QString listId() const { return m_content.id; }
    [[nodiscard]] QString name() const { return m_content.name; }
    [[nodiscard]] bool patrol() const { return m_content.patrol; }
    [[nodiscard]] int items() const { return static_cast<int>(m_content.items.size()); }
    [[nodiscard]] QString doneAt() const;
    [[nodiscard]] QString doneBy() const { return m_last.by; }
    [[nodiscard]] int faults() const { return m_last.faults; }
    [[nodiscard]] const PanelChecklist& content() const { return m_content; }
    void show(const PatrolFacts& last);

Q_SIGNALS:
    void changed();

private:
    const PanelChecklist m_content;
    PatrolFacts m_last;
};

// One thing to look at in the round that is being made.
class PatrolItem final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the patrol board")
    Q_PROPERTY(QString itemId READ itemId CONSTANT FINAL)
    Q_PROPERTY(QString text READ text CONSTANT FINAL)
    Q_PROPERTY(QString place READ place CONSTANT FINAL)
    Q_PROPERTY(Finding finding READ finding NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)

public:
    enum Finding { Unseen, Good, Bad };
    Q_ENUM(Finding)

    PatrolItem(PanelChecklistItem content, QObject* parent)
        : QObject(parent), m_content(std::move(content))
    {
    }

    [[nodiscard]] QString itemId() const { return m_content.id; }
    [[nodiscard]] QString text() const { return m_content.text; }
    [[nodiscard]] QString place() const { return m_content.place; }
    [[nodiscard]] Finding finding() const { return m_finding; }
    [[nodiscard]] QString note() const { return m_note; }
    void find(Finding finding, const QString& note);

Q_SIGNALS:
    void changed();

private:
    const PanelChecklistItem m_content;
    Finding m_finding = Unseen;
    QString m_note;
};

// The published lists, and the round that is being made on one of them. GUI thread; link and orders
// must outlive it.
class PatrolBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QQmlListProperty<yizhan::PatrolList> lists READ lists NOTIFY listsChanged FINAL)
    // Lists without a round in the last 24 hours.
    Q_PROPERTY(int due READ due NOTIFY listsChanged FINAL)
    // The round that was begun; empty when there is none. It is kept until it is sent.
    Q_PROPERTY(QString roundId READ roundId NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY roundChanged FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::PatrolItem> items READ items NOTIFY roundChanged FINAL)
    Q_PROPERTY(int unseen READ unseen NOTIFY counted FINAL)
    Q_PROPERTY(int bad READ bad NOTIFY counted FINAL)
    Q_PROPERTY(bool sending READ sending NOTIFY counted FINAL)

public:
    PatrolBoard(AlarmLink& link, StaffOrders& orders, QObject* parent = nullptr);

    [[nodiscard]] const QList<PatrolList*>& listList() const { return m_lists; }
    [[nodiscard]] const QList<PatrolItem*>& itemList() const { return m_items; }
    [[nodiscard]] int due() const;
    [[nodiscard]] QString name() const { return m_round ? m_round->name : QString(); }
    [[nodiscard]] QString roundId() const { return m_round ? m_round->id : QString(); }
    [[nodiscard]] int unseen() const { return countOf(PatrolItem::Unseen); }
    [[nodiscard]] int bad() const { return countOf(PatrolItem::Bad); }
    [[nodiscard]] bool sending() const { return m_sending; }

    // In the words of the panel's language; what was found in a round stays.
    void show(const std::vector<PanelChecklist>& published);
    Q_INVOKABLE void begin(const QString& listId);
    Q_INVOKABLE void good(const QString& itemId);
    Q_INVOKABLE void notGood(const QString& itemId, const QString& note);
    // Once everything was looked at.
    Q_INVOKABLE void send();

Q_SIGNALS:
    void listsChanged();
    void roundChanged();
    void counted();
    void recorded();
    void refused();

private:
    void leave();
    QQmlListProperty<PatrolList> lists() { return {this, &m_lists}; }
    QQmlListProperty<PatrolItem> items() { return {this, &m_items}; }
    [[nodiscard]] int countOf(PatrolItem::Finding finding) const;
    void hear();
    void setRound(const PanelChecklist* list);
    void find(const QString& itemId, PatrolItem::Finding finding, const QString& note);

    AlarmLink& m_link;
    StaffOrders& m_orders;
    std::vector<PanelChecklist> m_published;
    QList<PatrolList*> m_lists;
    QList<PatrolItem*> m_items;
    std::optional<PanelChecklist> m_round;
    bool m_sending = false;
};

} // namespace yizhan
