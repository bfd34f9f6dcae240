// SPDX-License-Identifier: Apache-2.0
// A fault and a follow-up as the panel shows them. GUI thread; owned by the upkeep board.
#pragma once

#include "kiosk/alarm_state.h"
#include "kiosk/moment.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class FaultView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Fault)
    QML_UNCREATABLE("part of the upkeep board")
    Q_PROPERTY(QString faultId READ faultId CONSTANT FINAL)
    // Of the machine itself: "camera", "clock", "disk", "network", "battery",
    // "redemption".
    Q_PROPERTY(QString what READ what CONSTANT FINAL)
    Q_PROPERTY(QString place READ place CONSTANT FINAL)
    Q_PROPERTY(QString text READ text CONSTANT FINAL)
    Q_PROPERTY(bool byDevice READ byDevice CONSTANT FINAL)
    Q_PROPERTY(QString by READ by CONSTANT FINAL)
    Q_PROPERTY(QString day READ day CONSTANT FINAL)
    Q_PROPERTY(bool mended READ mended CONSTANT FINAL)
    Q_PROPERTY(QString mendedBy READ mendedBy CONSTANT FINAL)

public:
    FaultView(FaultFacts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString faultId() const { return m_facts.id; }
    [[nodiscard]] QString what() const { return m_facts.what; }
    [[nodiscard]] QString place() const { return m_facts.place; }
    [[nodiscard]] QString text() const { return m_facts.text; }
    [[nodiscard]] bool byDevice() const { return m_facts.source == u"device"; }
    [[nodiscard]] QString by() const { return m_facts.by; }
    [[nodiscard]] QString day() const { return dayFace(m_facts.found); }
    [[nodiscard]] bool mended() const { return m_facts.mendedAt > 0; }
    [[nodiscard]] QString mendedBy() const { return m_facts.mendedBy; }
    [[nodiscard]] const FaultFacts& facts() const { return m_facts; }

private:
    const FaultFacts m_facts;
};

class FollowUpView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(FollowUp)
    QML_UNCREATABLE("part of the upkeep board")
    Q_PROPERTY(QString followUpId READ followUpId CONSTANT FINAL)
    // "repair", "training", "procedure", "report" or "other".
    Q_PROPERTY(QString kind READ kind CONSTANT FINAL)
    Q_PROPERTY(QString text READ text CONSTANT FINAL)
    Q_PROPERTY(QString owner READ owner CONSTANT FINAL)
    Q_PROPERTY(QString due READ due CONSTANT FINAL)
    Q_PROPERTY(bool overdue READ overdue NOTIFY overdueChanged FINAL)
    Q_PROPERTY(bool done READ done CONSTANT FINAL)
    Q_PROPERTY(QString doneBy READ doneBy CONSTANT FINAL)

public:
    FollowUpView(FollowUpFacts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts))
    {
    }

    [[nodiscard]] QString followUpId() const { return m_facts.id; }
    [[nodiscard]] QString kind() const { return m_facts.kind; }
    [[nodiscard]] QString text() const { return m_facts.text; }
    [[nodiscard]] QString owner() const { return m_facts.owner; }
    [[nodiscard]] QString due() const { return dayFace(m_facts.due); }
    [[nodiscard]] bool overdue() const { return m_overdue; }
    [[nodiscard]] bool done() const { return m_facts.doneAt > 0; }
    [[nodiscard]] QString doneBy() const { return m_facts.doneBy; }
    [[nodiscard]] const FollowUpFacts& facts() const { return m_facts; }
    void tick(Millis now);

Q_SIGNALS:
    void overdueChanged();

private:
    const FollowUpFacts m_facts;
    bool m_overdue = false;
};

} // namespace yizhan
