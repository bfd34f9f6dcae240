// SPDX-License-Identifier: Apache-2.0
// One incident as a panel shows it. GUI thread; owned by IncidentList. Words are QML's, facts are
// here.
#pragma once

#include "kiosk/alarm_state.h"
#include "kiosk/playbook_source.h"

#include <QObject>
#include <QQmlListProperty>
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
    Q_PROPERTY(QString role READ role CONSTANT FINAL)
    // Who holds that role here, or who did it; empty when nobody is known.
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(bool done READ done NOTIFY changed FINAL)
    Q_PROPERTY(bool now READ now NOTIFY changed FINAL)
    Q_PROPERTY(QString at READ at NOTIFY changed FINAL)

public:
    StepView(PanelStep step, QObject* parent) : QObject(parent), m_step(std::move(step)) { }

    [[nodiscard]] QString stepId() const { return m_step.id; }
    [[nodiscard]] QString text() const { return m_step.text; }
    [[nodiscard]] QString warn() const { return m_step.warn; }
    [[nodiscard]] QString role() const { return m_step.role; }
    [[nodiscard]] QString person() const { return m_person; }
    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] bool now() const { return m_now; }
    [[nodiscard]] QString at() const { return m_at; }

    void show(const StepFact* fact, bool now, const QString& holder);

Q_SIGNALS:
    void changed();

private:
    const PanelStep m_step;
    QString m_person;
    QString m_at;
    bool m_done = false;
    bool m_now = false;
};

class IncidentView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Incident)
    QML_UNCREATABLE("made by the incident list")
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY playbookChanged FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY playbookChanged FINAL)
    Q_PROPERTY(bool drill READ drill CONSTANT FINAL)
    Q_PROPERTY(int level READ level NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString raisedAt READ raisedAt NOTIFY changed FINAL)
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(bool cancelled READ cancelled NOTIFY changed FINAL)
    Q_PROPERTY(bool closed READ closed NOTIFY changed FINAL)
    Q_PROPERTY(QString closedAt READ closedAt NOTIFY changed FINAL)
    Q_PROPERTY(QString closedBy READ closedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString closedReason READ closedReason NOTIFY changed FINAL)
    // Pressed, but yizhan-alarmd has not taken it: nothing is known to be saved or sent.
    Q_PROPERTY(bool unsent READ unsent NOTIFY changed FINAL)
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY ticked FINAL)
    // Whole seconds in which it can be taken back without login; 0 when that is over.
    Q_PROPERTY(int undoSeconds READ undoSeconds NOTIFY ticked FINAL)
    // Head office has not received it in time: the telephone comes first.
    Q_PROPERTY(bool urgeCall READ urgeCall NOTIFY ticked FINAL)
    Q_PROPERTY(QString dialNumber READ dialNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString securityNumber READ securityNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString securityName READ securityName NOTIFY changed FINAL)
    Q_PROPERTY(QString doneWord READ doneWord NOTIFY playbookChanged FINAL)
    Q_PROPERTY(QStringList never READ never NOTIFY playbookChanged FINAL)
    Q_PROPERTY(int stepsDone READ stepsDone NOTIFY changed FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::Rung> ladder READ ladder CONSTANT FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::StepView> steps READ steps NOTIFY playbookChanged FINAL)
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed FINAL)

public:
    IncidentView(PanelPlaybook playbook, IncidentFacts facts, QObject* parent);

    [[nodiscard]] QString subject() const { return m_facts.id; }
    [[nodiscard]] QString playbook() const { return m_facts.playbook; }
    [[nodiscard]] QString name() const { return m_playbook.name; }
    [[nodiscard]] QString icon() const { return m_playbook.icon; }
    [[nodiscard]] bool drill() const { return m_facts.drill; }
    [[nodiscard]] int level() const { return m_facts.level; }
    [[nodiscard]] QString place() const { return m_facts.place; }
    [[nodiscard]] QString raisedAt() const;
    [[nodiscard]] bool open() const { return m_facts.open(); }
    [[nodiscard]] bool mine() const { return m_facts.mine; }
    [[nodiscard]] bool cancelled() const { return m_facts.cancelled; }
    [[nodiscard]] bool closed() const { return m_facts.closed; }
    [[nodiscard]] QString closedAt() const;
    [[nodiscard]] QString closedBy() const { return m_facts.closedBy; }
    [[nodiscard]] QString closedReason() const { return m_facts.closedReason; }
    [[nodiscard]] bool unsent() const { return m_facts.id.isEmpty(); }
    [[nodiscard]] QString elapsed() const { return m_elapsed; }
    [[nodiscard]] int undoSeconds() const { return m_undoSeconds; }
    [[nodiscard]] bool urgeCall() const { return m_urgeCall; }
    [[nodiscard]] QString dialNumber() const { return m_dialNumber; }
    [[nodiscard]] QString securityNumber() const { return m_securityNumber; }
    [[nodiscard]] QString securityName() const { return m_securityName; }
    [[nodiscard]] QString doneWord() const { return m_playbook.done; }
    [[nodiscard]] QStringList never() const { return m_playbook.never; }
    [[nodiscard]] int stepsDone() const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] Millis raised() const { return m_facts.raised; }
    [[nodiscard]] QQmlListProperty<Rung> ladder() { return {this, &m_ladder}; }
    [[nodiscard]] QQmlListProperty<StepView> steps() { return {this, &m_steps}; }
    [[nodiscard]] const QList<Rung*>& rungs() const { return m_ladder; }
    [[nodiscard]] const QList<StepView*>& stepList() const { return m_steps; }

    // Another release, or the first one, says how to go on: what was done stays done.
    void follow(PanelPlaybook playbook);
    // `heardAt` and `bootNow` are boot time.
    void show(IncidentFacts facts, const AlarmState& state, Millis heardAt, Millis bootNow);
    void tick(Millis bootNow, Millis trustedNow);

Q_SIGNALS:
    void changed();
    void ticked();
    void playbookChanged();

private:
    void makeSteps();

    PanelPlaybook m_playbook;
    IncidentFacts m_facts;
    QList<Rung*> m_ladder;
    QList<StepView*> m_steps;
    QString m_dialNumber;
    QString m_securityNumber;
    QString m_securityName;
    QString m_elapsed;
    Millis m_heardAt = 0;
    int m_undoSeconds = 0;
    bool m_urgeCall = false;
};

} // namespace yizhan
