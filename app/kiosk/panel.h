// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_paths.h"
#include "kiosk/emergency_tile.h"
#include "kiosk/help_alerts.h"
#include "kiosk/incident_list.h"
#include "kiosk/incident_orders.h"
#include "kiosk/office_board.h"
#include "kiosk/patrol_board.h"
#include "kiosk/phone_book.h"
#include "kiosk/raise_queue.h"
#include "kiosk/roll_call.h"
#include "kiosk/staff_orders.h"
#include "kiosk/text_entry.h"
#include "kiosk/upkeep_board.h"

#include <QObject>
#include <QPointer>
#include <QQmlListProperty>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// The staff's emergency panel: which page is up, what a touch sends. One touch on a tile sends at
// once; nothing a drill, a login or an idle lock does can stand before a real tile. GUI thread;
// link and source must outlive it.
class Panel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(Page page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(Trouble trouble READ trouble NOTIFY troubleChanged FINAL)
    // Just after the page changed by a touch on a tile: a second touch on the same place means
    // nothing.
    Q_PROPERTY(bool settling READ settling NOTIFY settlingChanged FINAL)
    Q_PROPERTY(QQmlListProperty<yizhan::EmergencyTile> tiles READ tiles NOTIFY tilesChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<yizhan::EmergencyTile> moreTiles READ moreTiles NOTIFY tilesChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<yizhan::EmergencyTile> rareTiles READ rareTiles NOTIFY tilesChanged FINAL)
    // All of them, for whoever corrects a wrong one.
    Q_PROPERTY(QQmlListProperty<yizhan::EmergencyTile> kinds READ kinds NOTIFY tilesChanged FINAL)
    Q_PROPERTY(yizhan::IncidentList* incidents READ incidents CONSTANT FINAL)
    // The incident on the live page; null when there is none.
    Q_PROPERTY(yizhan::IncidentView* current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(yizhan::StaffLogin* login READ login CONSTANT FINAL)
    Q_PROPERTY(yizhan::AlarmPaths* paths READ paths CONSTANT FINAL)
    Q_PROPERTY(yizhan::HelpAlerts* help READ help CONSTANT FINAL)
    Q_PROPERTY(yizhan::IncidentOrders* orders READ orders CONSTANT FINAL)
    Q_PROPERTY(yizhan::TextEntry* words READ words CONSTANT FINAL)
    Q_PROPERTY(yizhan::RollCall* roll READ roll CONSTANT FINAL)
    Q_PROPERTY(yizhan::PhoneBook* phones READ phones CONSTANT FINAL)
    Q_PROPERTY(yizhan::UpkeepBoard* upkeep READ upkeep CONSTANT FINAL)
    Q_PROPERTY(yizhan::PatrolBoard* patrol READ patrol CONSTANT FINAL)
    Q_PROPERTY(yizhan::OfficeBoard* office READ office CONSTANT FINAL)
    // The step that makes the screen dark and is to be understood before it is ticked.
    Q_PROPERTY(yizhan::StepView* warnedStep READ warnedStep NOTIFY pageChanged FINAL)
    // "zh-Hans", "zh-Hant" or "en".
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    // Where this machine stands.
    Q_PROPERTY(QString ownPlace READ ownPlace NOTIFY headChanged FINAL)
    Q_PROPERTY(bool drillMode READ drillMode NOTIFY drillModeChanged FINAL)
    Q_PROPERTY(QString drillLeft READ drillLeft NOTIFY ticked FINAL)
    Q_PROPERTY(QString branchName READ branchName NOTIFY headChanged FINAL)
    Q_PROPERTY(QString dutyName READ dutyName NOTIFY headChanged FINAL)
    Q_PROPERTY(QString safetyName READ safetyName NOTIFY headChanged FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY ticked FINAL)
    // The only sign of a silent alarm: a dot of 6 px over the clock's right edge, for staff who
    // know.
    Q_PROPERTY(Cue cue READ cue NOTIFY headChanged FINAL)

public:
    enum Page {
        Tiles,
        MoreTiles,
        RareTiles,
        Live,
        Briefing,
        Login,
        History,
        Upkeep,
        Patrol,
        PatrolRound,
        // About the current incident:
        Actions,
        Close,
        Note,
        Headcount,
        Level,
        Place,
        Retype,
        Witness,
        Sealed,
        HandOver,
        Reports,
        Numbers,
        Warned
    };
    Q_ENUM(Page)
    enum Cue {
        NoCue,
        CueSaved, // grey: it is safe on this machine and on its way
        CueReceived, // white: head office has it
    };
    Q_ENUM(Cue)
    enum Trouble {
        NoTrouble,
        DrillNotSent,
        NotCancelled,
        UndoOver,
        NotClosed,
        NotRecorded,
        NoSealingKey,
        AlreadyOver
    };
    Q_ENUM(Trouble)

    // `lists`: null where there are no checklists. All must outlive the panel.
    Panel(AlarmLink& link, const PlaybookSource& source, const ChecklistSource* lists = nullptr,
          QObject* parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] bool settling() const { return m_settling; }
    [[nodiscard]] IncidentList* incidents() { return &m_incidents; }
    [[nodiscard]] IncidentView* current() const { return m_current; }
    [[nodiscard]] StaffLogin* login() { return &m_login; }
    [[nodiscard]] AlarmPaths* paths() { return &m_paths; }
    [[nodiscard]] HelpAlerts* help() { return &m_help; }
    [[nodiscard]] IncidentOrders* orders() { return &m_orders; }
    [[nodiscard]] TextEntry* words() { return &m_words; }
    [[nodiscard]] RollCall* roll() { return &m_roll; }
    [[nodiscard]] PhoneBook* phones() { return &m_phones; }
    [[nodiscard]] UpkeepBoard* upkeep() { return &m_upkeep; }
    [[nodiscard]] PatrolBoard* patrol() { return &m_patrol; }
    [[nodiscard]] OfficeBoard* office() { return &m_office; }
    [[nodiscard]] StepView* warnedStep() const { return m_warnedStep; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] QString ownPlace() const { return m_link.state().place; }
    [[nodiscard]] bool drillMode() const { return m_drillUntil > 0; }
    [[nodiscard]] QString drillLeft() const;
    [[nodiscard]] QString branchName() const { return m_branchName; }
    [[nodiscard]] QString dutyName() const { return m_dutyName; }
    [[nodiscard]] QString safetyName() const { return m_safetyName; }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] Cue cue() const;
    [[nodiscard]] const QList<EmergencyTile*>& firstPage() const { return m_tiles; }
    [[nodiscard]] const QList<EmergencyTile*>& secondPage() const { return m_moreTiles; }
    [[nodiscard]] const QList<EmergencyTile*>& lastPage() const { return m_rareTiles; }

    // The panel's language; also call it when a new release is shown.
    void reload(const QString& language);

    // Nobody looks at it any more: the ordinary locked picture, unless an incident is open.
    void putAway();
    // Time has passed; four times a second by itself.
    void tick();

    // A tile was touched and let go inside: sends the alarm, or the drill while drill mode is on.
    Q_INVOKABLE void press(const QString& playbook);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void show(yizhan::IncidentView* incident);
    // The drill of this branch that is open.
    Q_INVOKABLE void showDrill();
    // The next page of tiles; sends nothing.
    Q_INVOKABLE void openMore();
    Q_INVOKABLE void openBriefing();
    // A page about the current incident.
    Q_INVOKABLE void open(yizhan::Panel::Page page);
    // History, Upkeep or Patrol: after a login.
    Q_INVOKABLE void openTool(yizhan::Panel::Page page);
    // What head office announced: no login is needed to read it.
    Q_INVOKABLE void openNotices();
    // Opens the tools for 60 s.
    Q_INVOKABLE void unlock();
    Q_INVOKABLE void beginRound(const QString& list);
    // Somebody touched the screen.
    Q_INVOKABLE void touched();
    // The next of the three languages.
    Q_INVOKABLE void turnLanguage();
    Q_INVOKABLE void back();
    Q_INVOKABLE void toTiles();
    Q_INVOKABLE void startDrill();
    // "It is real": the real tiles, at once.
    Q_INVOKABLE void leaveDrill();
    // Ends the drills of this branch; `reason` is a sentence for the record.
    Q_INVOKABLE void endDrill(const QString& reason);
    // One that makes the screen dark asks first.
    Q_INVOKABLE void toggleStep(const QString& step);
    Q_INVOKABLE void confirmStep();
    // Somebody of the chain has been told, or was not after all.
    Q_INVOKABLE void toggleReport(const QString& step);
    // Each is sent at once and leads back to the live page.
    Q_INVOKABLE void note(const QString& text);
    Q_INVOKABLE void setLevel(int level);
    Q_INVOKABLE void setPlace(const QString& place, const QString& people);
    Q_INVOKABLE void retype(const QString& playbook);
    Q_INVOKABLE void witness(const QString& looks, const QString& clothing,
                             const QString& direction, const QString& vehicle,
                             const QString& plate);
    // All roles of `from` in this incident.
    Q_INVOKABLE void handOver(const QString& from, const QString& to);
    Q_INVOKABLE void evacuate(bool on);
    Q_INVOKABLE void sendRoll();
    // `outcome`: "resolved", "false_alarm" or "drill_done".
    Q_INVOKABLE void close(const QString& outcome, const QString& reason);

Q_SIGNALS:
    void pageChanged();
    void troubleChanged();
    void settlingChanged();
    void tilesChanged();
    void currentChanged();
    void drillModeChanged();
    void headChanged();
    void languageChanged();
    // The panel wants to speak that language; whoever owns the translations calls reload() then.
    void languageWanted(const QString& language);
    void ticked();

private:
    QQmlListProperty<EmergencyTile> tiles() { return {this, &m_tiles}; }
    QQmlListProperty<EmergencyTile> moreTiles() { return {this, &m_moreTiles}; }
    QQmlListProperty<EmergencyTile> rareTiles() { return {this, &m_rareTiles}; }
    QQmlListProperty<EmergencyTile> kinds() { return {this, &m_kinds}; }
    [[nodiscard]] bool aboutIncident() const { return m_page == Live || m_page >= Actions; }
    [[nodiscard]] PanelPlaybook playbookOf(const QString& id) const;
    void hear();
    void hearHead();
    void showIncidents();
    void followCurrent();
    void realAppeared(IncidentView* incident);
    void idle();
    void enter(Page page);
    void setCurrent(IncidentView* incident);
    void setTrouble(Trouble trouble);
    void settle();
    void sendDrill(const PanelPlaybook& playbook);
    void sendClose(const QString& subject, const QString& outcome, const QString& reason);
    void setDrillUntil(Millis until);
    void connectBoards();

    AlarmLink& m_link;
    const PlaybookSource& m_source;
    const ChecklistSource* m_lists;
    std::vector<PanelPlaybook> m_playbooks;
    QList<EmergencyTile*> m_tiles;
    QList<EmergencyTile*> m_moreTiles;
    QList<EmergencyTile*> m_rareTiles;
    QList<EmergencyTile*> m_kinds;
    RaiseQueue m_raises;
    IncidentList m_incidents;
    StaffLogin m_login;
    AlarmPaths m_paths;
    HelpAlerts m_help;
    StaffOrders m_staffOrders;
    IncidentOrders m_orders;
    TextEntry m_words;
    RollCall m_roll;
    PhoneBook m_phones;
    UpkeepBoard m_upkeep;
    PatrolBoard m_patrol;
    OfficeBoard m_office;
    QTimer m_tick;
    QTimer m_settle;
    QTimer m_troubleOver;
    std::map<QString, Millis> m_pressedAt; // boot time
    IncidentView* m_current = nullptr;
    QPointer<StepView> m_warnedStep;
    QStringList m_participants; // of the drill that is being made
    QString m_wanted; // the drill to be shown as soon as the state tells of it
    QString m_language;
    QString m_branchName;
    QString m_dutyName;
    QString m_safetyName;
    QString m_clockText;
    Page m_page = Tiles;
    Page m_beforeLogin = Tiles;
    Trouble m_trouble = NoTrouble;
    Millis m_drillUntil = 0; // boot time
    Millis m_touchedAt = 0; // boot time
    bool m_settling = false;
};

} // namespace yizhan
