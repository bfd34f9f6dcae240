// SPDX-License-Identifier: Apache-2.0
// What an incident on the panel is made of. GUI thread; owned by their incident. Words are QML's,
// facts are here.
#pragma once

#include "kiosk/alarm_state.h"
#include "kiosk/playbook_source.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// One station of the ladder. `at`, `person` … are empty unless it is proved.
class Rung final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of an incident")
    Q_PROPERTY(Kind kind READ kind CONSTANT FINAL)
    Q_PROPERTY(bool proved READ proved NOTIFY changed FINAL)
    // The first one that is not proved after one that is: what everybody waits for.
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString at READ at NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(QString role READ role NOTIFY changed FINAL)
    Q_PROPERTY(QString path READ path NOTIFY changed FINAL)
    Q_PROPERTY(int afterSeconds READ afterSeconds NOTIFY changed FINAL)
    // "01:40" while waiting.
    Q_PROPERTY(QString waited READ waited NOTIFY waitedChanged FINAL)

public:
    enum Kind { Saved, Sent, Received, Seen, Help };
    Q_ENUM(Kind)

    Rung(Kind kind, QObject* parent) : QObject(parent), m_kind(kind) { }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool proved() const { return m_fact.proved; }
    [[nodiscard]] bool waiting() const { return m_waiting; }
    [[nodiscard]] QString at() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] int afterSeconds() const;
    [[nodiscard]] QString waited() const { return m_waited; }

    void show(const RungFact& fact, bool waiting);
    void setWaited(const QString& waited);

Q_SIGNALS:
    void changed();
    void waitedChanged();

private:
    const Kind m_kind;
    RungFact m_fact;
    QString m_waited;
    bool m_waiting = false;
};

// One step of the playbook, with who did it when.
class StepView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(IncidentStep)
    QML_UNCREATABLE("part of an incident")
    Q_PROPERTY(QString stepId READ stepId CONSTANT FINAL)
    Q_PROPERTY(QString text READ text CONSTANT FINAL)
    Q_PROPERTY(QString warn READ warn CONSTANT FINAL)
    // It cuts the power: this screen goes dark with it.
    Q_PROPERTY(bool darkens READ darkens CONSTANT FINAL)
    Q_PROPERTY(QString role READ role CONSTANT FINAL)
    // Who holds that role here, or who did it; empty when nobody is known.
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(bool done READ done NOTIFY changed FINAL)
    Q_PROPERTY(bool now READ now NOTIFY changed FINAL)
    Q_PROPERTY(QString at READ at NOTIFY changed FINAL)
    // Seconds after the touch by which it ought to be done; 0: none.
    Q_PROPERTY(int target READ target CONSTANT FINAL)
    // By how much it is late, or was when it was done: "01:30"; empty when it is not.
    Q_PROPERTY(QString late READ late NOTIFY lateChanged FINAL)

public:
    StepView(PanelStep step, QObject* parent) : QObject(parent), m_step(std::move(step)) { }

    [[nodiscard]] QString stepId() const { return m_step.id; }
    [[nodiscard]] QString text() const { return m_step.text; }
    [[nodiscard]] QString warn() const { return m_step.warn; }
    [[nodiscard]] bool darkens() const { return m_step.id == u"power"; }
    [[nodiscard]] QString role() const { return m_step.role; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] bool now() const { return m_now; }
    [[nodiscard]] QString at() const { return m_at; }
    [[nodiscard]] int target() const { return m_step.targetSeconds; }
    [[nodiscard]] QString late() const { return m_late; }

    void show(const StepFact* fact, bool now, const QString& holder);
    // Both since the touch and of the incident as a whole.
    void tick(Millis raised, Millis elapsed);

Q_SIGNALS:
    void changed();
    void lateChanged();

private:
    const PanelStep m_step;
    QString m_person;
    QString m_at;
    QString m_late;
    Millis m_doneAt = 0;
    bool m_done = false;
    bool m_now = false;
};

// One line of an incident's record: what was said of it or done for it, by whom, when.
class RecordLine final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of an incident")
    // "note", a mark ("looks", "plate" …), "family", "medical", "seen", "help_on_way", "assigned",
    // "escalated" or the kind of a follow-up.
    Q_PROPERTY(QString kind READ kind CONSTANT FINAL)
    Q_PROPERTY(QString words READ words CONSTANT FINAL)
    Q_PROPERTY(QString by READ by CONSTANT FINAL)
    Q_PROPERTY(QString role READ role CONSTANT FINAL)
    Q_PROPERTY(QString at READ at CONSTANT FINAL) // "15:08"; of a follow-up its day, "8-01"

public:
    struct Facts {
        QString kind;
        QString words;
        QString by;
        QString role;
        QString at;

        bool operator==(const Facts&) const = default;
    };

    RecordLine(Facts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString kind() const { return m_facts.kind; }
    [[nodiscard]] QString words() const { return m_facts.words; }
    [[nodiscard]] QString by() const { return m_facts.by; }
    [[nodiscard]] QString role() const { return m_facts.role; }
    [[nodiscard]] QString at() const { return m_facts.at; }
    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    const Facts m_facts;
};

// When an incident of this kind is how serious.
class LevelRuleView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(IncidentLevel)
    QML_UNCREATABLE("part of an incident")
    Q_PROPERTY(int level READ level CONSTANT FINAL)
    Q_PROPERTY(QString when READ when CONSTANT FINAL) // empty: the playbook has no rule for it

public:
    LevelRuleView(int level, QString when, QObject* parent)
        : QObject(parent), m_level(level), m_when(std::move(when))
    {
    }

    [[nodiscard]] int level() const { return m_level; }
    [[nodiscard]] QString when() const { return m_when; }

private:
    const int m_level;
    const QString m_when;
};

// Who is told upward, by when, how.
class UpwardReportView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(IncidentReport)
    QML_UNCREATABLE("part of an incident")
    Q_PROPERTY(QString to READ to CONSTANT FINAL)
    Q_PROPERTY(QString how READ how CONSTANT FINAL)
    Q_PROPERTY(int withinSeconds READ withinSeconds CONSTANT FINAL) // 0: at once
    Q_PROPERTY(
        QString until READ until NOTIFY changed FINAL) // "15:38", on another day "8-02 15:38"
    Q_PROPERTY(bool late READ late NOTIFY changed FINAL) // and not told yet
    // As a step of the incident, under this id: "report-card-risk-1".
    Q_PROPERTY(QString stepId READ stepId CONSTANT FINAL)
    Q_PROPERTY(QString toldAt READ toldAt NOTIFY changed FINAL) // "15:09"; empty: not yet
    Q_PROPERTY(QString toldBy READ toldBy NOTIFY changed FINAL)

public:
    UpwardReportView(PanelReport report, QString stepId, QObject* parent)
        : QObject(parent), m_report(std::move(report)), m_stepId(std::move(stepId))
    {
    }

    [[nodiscard]] QString to() const { return m_report.to; }
    [[nodiscard]] QString how() const { return m_report.how; }
    [[nodiscard]] int withinSeconds() const { return m_report.withinSeconds; }
    [[nodiscard]] QString until() const { return m_until; }
    [[nodiscard]] bool late() const { return m_late; }
    [[nodiscard]] QString stepId() const { return m_stepId; }
    [[nodiscard]] QString toldAt() const { return m_toldAt; }
    [[nodiscard]] QString toldBy() const { return m_toldBy; }
    void show(const StepFact* fact);
    void tick(Millis raised, Millis elapsed);

Q_SIGNALS:
    void changed();

private:
    const PanelReport m_report;
    const QString m_stepId;
    QString m_toldAt;
    QString m_toldBy;
    QString m_until;
    bool m_late = false;
};

} // namespace yizhan
