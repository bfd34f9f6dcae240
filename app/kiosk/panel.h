// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_paths.h"
#include "kiosk/help_alerts.h"
#include "kiosk/incident_list.h"
#include "kiosk/raise_queue.h"
#include "kiosk/staff_login.h"

#include <QObject>
#include <QQmlListProperty>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class EmergencyTile final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QString playbook READ playbook CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString note READ note CONSTANT FINAL)
    Q_PROPERTY(QString icon READ icon CONSTANT FINAL)
    Q_PROPERTY(QString briefing READ briefing CONSTANT FINAL)
    Q_PROPERTY(bool silent READ silent CONSTANT FINAL)
    Q_PROPERTY(bool life READ life CONSTANT FINAL)

public:
    EmergencyTile(PanelPlaybook playbook, QObject* parent)
        : QObject(parent), m_playbook(std::move(playbook))
    {
    }

    [[nodiscard]] QString playbook() const { return m_playbook.id; }
    [[nodiscard]] QString name() const { return m_playbook.name; }
    [[nodiscard]] QString note() const { return m_playbook.note; }
    [[nodiscard]] QString icon() const { return m_playbook.icon; }
    [[nodiscard]] QString briefing() const { return m_playbook.briefing; }
    [[nodiscard]] bool silent() const { return m_playbook.silent; }
    [[nodiscard]] bool life() const { return m_playbook.life; }
    [[nodiscard]] const PanelPlaybook& content() const { return m_playbook; }

private:
    const PanelPlaybook m_playbook;
};

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
    Q_PROPERTY(yizhan::IncidentList* incidents READ incidents CONSTANT FINAL)
    // The incident on the live page; null when there is none.
    Q_PROPERTY(yizhan::IncidentView* current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(yizhan::StaffLogin* login READ login CONSTANT FINAL)
    Q_PROPERTY(yizhan::AlarmPaths* paths READ paths CONSTANT FINAL)
    Q_PROPERTY(yizhan::HelpAlerts* help READ help CONSTANT FINAL)
    Q_PROPERTY(bool drillMode READ drillMode NOTIFY drillModeChanged FINAL)
    Q_PROPERTY(QString drillLeft READ drillLeft NOTIFY ticked FINAL)
    Q_PROPERTY(QString branchName READ branchName NOTIFY headChanged FINAL)
    Q_PROPERTY(QString dutyName READ dutyName NOTIFY headChanged FINAL)
    Q_PROPERTY(QString safetyName READ safetyName NOTIFY headChanged FINAL)
    Q_PROPERTY(int staffCount READ staffCount NOTIFY headChanged FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY ticked FINAL)

public:
    enum Page {
        Tiles,
        MoreTiles,
        RareTiles,
        Live,
        Briefing,
        Login,
        Close,
        Note,
        Headcount,
        History
    };
    Q_ENUM(Page)
    enum Trouble {
        NoTrouble,
        DrillNotSent,
        NotCancelled,
        UndoOver,
        NotClosed,
        NotNoted,
        NotTicked
    };
    Q_ENUM(Trouble)

    Panel(AlarmLink& link, const PlaybookSource& source, QObject* parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] bool settling() const { return m_settling; }
    [[nodiscard]] IncidentList* incidents() { return &m_incidents; }
    [[nodiscard]] IncidentView* current() const { return m_current; }
    [[nodiscard]] StaffLogin* login() { return &m_login; }
    [[nodiscard]] AlarmPaths* paths() { return &m_paths; }
    [[nodiscard]] HelpAlerts* help() { return &m_help; }
    [[nodiscard]] bool drillMode() const { return m_drillUntil > 0; }
    [[nodiscard]] QString drillLeft() const;
    [[nodiscard]] QString branchName() const { return m_branchName; }
    [[nodiscard]] QString dutyName() const { return m_dutyName; }
    [[nodiscard]] QString safetyName() const { return m_safetyName; }
    [[nodiscard]] int staffCount() const { return static_cast<int>(m_link.state().staff.size()); }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] const QList<EmergencyTile*>& firstPage() const { return m_tiles; }
    [[nodiscard]] const QList<EmergencyTile*>& secondPage() const { return m_moreTiles; }
    [[nodiscard]] const QList<EmergencyTile*>& lastPage() const { return m_rareTiles; }

    // The panel's language; also call it when a new release is shown.
    void reload(const QString& language);

    // A tile was touched and let go inside: sends the alarm, or the drill while drill mode is on.
    Q_INVOKABLE void press(const QString& playbook);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void show(yizhan::IncidentView* incident);
    // The next page of tiles; sends nothing.
    Q_INVOKABLE void openMore();
    Q_INVOKABLE void openBriefing();
    Q_INVOKABLE void openHistory();
    Q_INVOKABLE void openNote();
    Q_INVOKABLE void openHeadcount();
    Q_INVOKABLE void openClose();
    // Opens the tools for 60 s.
    Q_INVOKABLE void unlock();
    Q_INVOKABLE void back();
    Q_INVOKABLE void toTiles();
    Q_INVOKABLE void startDrill();
    // "It is real": the real tiles, at once.
    Q_INVOKABLE void leaveDrill();
    // Ends the drills of this branch; `reason` is a sentence for the record.
    Q_INVOKABLE void endDrill(const QString& reason);
    Q_INVOKABLE void toggleStep(const QString& step);
    Q_INVOKABLE void note(const QString& text);
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
    void ticked();

private:
    QQmlListProperty<EmergencyTile> tiles() { return {this, &m_tiles}; }
    QQmlListProperty<EmergencyTile> moreTiles() { return {this, &m_moreTiles}; }
    QQmlListProperty<EmergencyTile> rareTiles() { return {this, &m_rareTiles}; }
    [[nodiscard]] PanelPlaybook playbookOf(const QString& id) const;
    void hear();
    void hearHead();
    void showIncidents();
    void followCurrent();
    void realAppeared(IncidentView* incident);
    void tick();
    void idle();
    void enter(Page page);
    void setCurrent(IncidentView* incident);
    void setTrouble(Trouble trouble);
    void settle();
    void touched();
    void sendDrill(const PanelPlaybook& playbook);
    void sendClose(const QString& subject, const QString& outcome, const QString& reason);
    void setDrillUntil(Millis until);

    AlarmLink& m_link;
    const PlaybookSource& m_source;
    std::vector<PanelPlaybook> m_playbooks;
    QList<EmergencyTile*> m_tiles;
    QList<EmergencyTile*> m_moreTiles;
    QList<EmergencyTile*> m_rareTiles;
    RaiseQueue m_raises;
    IncidentList m_incidents;
    StaffLogin m_login;
    AlarmPaths m_paths;
    HelpAlerts m_help;
    QTimer m_tick;
    QTimer m_settle;
    QTimer m_troubleOver;
    std::map<QString, Millis> m_pressedAt; // boot time
    IncidentView* m_current = nullptr;
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
