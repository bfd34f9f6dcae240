// SPDX-License-Identifier: Apache-2.0
// One incident as a panel shows it. GUI thread; owned by IncidentList. Words are QML's, facts are
// here.
#pragma once

#include "kiosk/incident_parts.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class IncidentView final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Incident)
    QML_UNCREATABLE("made by the incident list")
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QString playbook READ playbook NOTIFY changed FINAL)
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
    Q_PROPERTY(QString people READ people NOTIFY changed FINAL)
    // The kind it was first taken for; empty unless that was corrected.
    Q_PROPERTY(QString firstName READ firstName NOTIFY changed FINAL)
    Q_PROPERTY(bool mine READ mine NOTIFY changed FINAL)
    // A drill that a real alarm ended.
    Q_PROPERTY(bool endedByReal READ endedByReal NOTIFY changed FINAL)
    Q_PROPERTY(bool evacuation READ evacuation NOTIFY changed FINAL)
    // What the playbook wants to be offered.
    Q_PROPERTY(bool offersEvacuation READ offersEvacuation NOTIFY playbookChanged FINAL)
    Q_PROPERTY(bool asksWitness READ asksWitness NOTIFY playbookChanged FINAL)
    Q_PROPERTY(bool asksSealed READ asksSealed NOTIFY playbookChanged FINAL)
    // Whom to call first: the post of the emergency group that the playbook names.
    Q_PROPERTY(QString contactPost READ contactPost NOTIFY playbookChanged FINAL)
    Q_PROPERTY(QString contactName READ contactName NOTIFY changed FINAL)
    Q_PROPERTY(QString contactPhone READ contactPhone NOTIFY changed FINAL)
    Q_PROPERTY(
        QQmlListProperty<yizhan::LevelRuleView> levels READ levels NOTIFY playbookChanged FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::UpwardReportView> reports READ reports NOTIFY
                   playbookChanged FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::RecordLine> record READ record NOTIFY recordChanged FINAL)
    // What head office did beside seeing it: assigned, escalated, help sent.
    Q_PROPERTY(QQmlListProperty<yizhan::RecordLine> office READ office NOTIFY recordChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<yizhan::RecordLine> followUps READ followUps NOTIFY recordChanged FINAL)
    Q_PROPERTY(QString countedAt READ countedAt NOTIFY changed FINAL) // empty: nobody was counted
    Q_PROPERTY(int presentCount READ presentCount NOTIFY changed FINAL)
    Q_PROPERTY(QStringList absentNames READ absentNames NOTIFY changed FINAL)

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
    [[nodiscard]] QString people() const { return m_facts.people; }
    [[nodiscard]] QString firstName() const { return m_firstName; }
    [[nodiscard]] bool endedByReal() const { return m_facts.cancelReason == u"real_alarm"; }
    [[nodiscard]] bool evacuation() const { return m_facts.evacuation; }
    [[nodiscard]] bool offersEvacuation() const
    {
        return m_playbook.evacuate && !m_playbook.silent;
    }
    [[nodiscard]] bool asksWitness() const { return m_playbook.witness; }
    [[nodiscard]] bool asksSealed() const { return m_playbook.sealed && !drill(); }
    [[nodiscard]] QString contactPost() const { return m_playbook.contact; }
    [[nodiscard]] QString contactName() const { return m_contactName; }
    [[nodiscard]] QString contactPhone() const { return m_contactPhone; }
    [[nodiscard]] QString countedAt() const;
    [[nodiscard]] int presentCount() const { return static_cast<int>(m_facts.roll.present.size()); }
    [[nodiscard]] QStringList absentNames() const;
    [[nodiscard]] QStringList presentIds() const;
    // The role codes that this member of staff holds in this incident now.
    Q_INVOKABLE QStringList rolesOf(const QString& staffId) const;
    [[nodiscard]] Millis raised() const { return m_facts.raised; }
    [[nodiscard]] QQmlListProperty<Rung> ladder() { return {this, &m_ladder}; }
    [[nodiscard]] QQmlListProperty<StepView> steps() { return {this, &m_steps}; }
    [[nodiscard]] QQmlListProperty<LevelRuleView> levels() { return {this, &m_levels}; }
    [[nodiscard]] QQmlListProperty<UpwardReportView> reports() { return {this, &m_reports}; }
    [[nodiscard]] QQmlListProperty<RecordLine> record() { return {this, &m_record}; }
    [[nodiscard]] QQmlListProperty<RecordLine> office() { return {this, &m_office}; }
    [[nodiscard]] QQmlListProperty<RecordLine> followUps() { return {this, &m_followUps}; }
    [[nodiscard]] const QList<Rung*>& rungs() const { return m_ladder; }
    [[nodiscard]] const QList<StepView*>& stepList() const { return m_steps; }
    [[nodiscard]] const QList<UpwardReportView*>& reportList() const { return m_reports; }
    [[nodiscard]] const QList<RecordLine*>& officeLines() const { return m_office; }
    [[nodiscard]] const QList<RecordLine*>& recordLines() const { return m_record; }
    [[nodiscard]] const QList<RecordLine*>& followUpLines() const { return m_followUps; }
    [[nodiscard]] QString firstPlaybook() const { return m_facts.firstPlaybook; }
    [[nodiscard]] Millis endedAt() const { return m_facts.closedAt; }

    // Another release, or the first one, says how to go on: what was done stays done.
    void follow(PanelPlaybook playbook);
    void setFirstName(const QString& name) { m_firstName = name; }
    // `heardAt` and `bootNow` are boot time.
    void show(IncidentFacts facts, const AlarmState& state, Millis heardAt, Millis bootNow);
    void tick(Millis bootNow, Millis trustedNow);

Q_SIGNALS:
    void changed();
    void ticked();
    void playbookChanged();
    void recordChanged();

private:
    void makeParts();
    void showNumbers(const AlarmState& state);
    void showRecord(const AlarmState& state);
    [[nodiscard]] QString holderOf(const QString& role) const;

    PanelPlaybook m_playbook;
    IncidentFacts m_facts;
    QList<Rung*> m_ladder;
    QList<StepView*> m_steps;
    QList<LevelRuleView*> m_levels;
    QList<UpwardReportView*> m_reports;
    QList<RecordLine*> m_record;
    QList<RecordLine*> m_office;
    QList<RecordLine*> m_followUps;
    std::vector<StaffFacts> m_staff;
    QString m_firstName;
    QString m_contactName;
    QString m_contactPhone;
    QString m_dialNumber;
    QString m_securityNumber;
    QString m_securityName;
    QString m_elapsed;
    Millis m_heardAt = 0;
    int m_undoSeconds = 0;
    bool m_urgeCall = false;
};

} // namespace yizhan
