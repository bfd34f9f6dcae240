// SPDX-License-Identifier: Apache-2.0
#include "kiosk/panel.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 250;
constexpr int settleMs = 400;
constexpr int troubleMs = 8000;
constexpr Millis idleMs = 60'000;

QString firstWith(const AlarmState& state, const QString& role)
{
    for (const StaffFacts& member : state.staff)
        if (member.roles.contains(role))
            return member.name;
    return {};
}

} // namespace

Panel::Panel(AlarmLink& link, const PlaybookSource& source, QObject* parent)
    : QObject(parent), m_link(link), m_source(source), m_raises(link),
      m_incidents([this](const QString& id) { return playbookOf(id); }), m_login(link),
      m_paths(link), m_help(link)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_settling = false;
        Q_EMIT settlingChanged();
    });
    m_troubleOver.setSingleShot(true);
    m_troubleOver.setInterval(troubleMs);
    connect(&m_troubleOver, &QTimer::timeout, this, [this] { setTrouble(NoTrouble); });
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &Panel::tick);
    connect(&m_link, &AlarmLink::stateHeard, this, &Panel::hear);
    connect(&m_incidents, &IncidentList::realAppeared, this, &Panel::realAppeared);
    connect(&m_login, &StaffLogin::asked, this, [this] {
        if (m_page != Login)
            m_beforeLogin = m_page;
        enter(Login);
    });
    connect(&m_login, &StaffLogin::left, this, [this] {
        if (m_page == Login)
            enter(m_beforeLogin);
    });
    connect(&m_login, &StaffLogin::changed, this, &Panel::touched);
    reload(u"zh-Hans"_s);
    m_tick.start();
    tick();
}

QString Panel::drillLeft() const
{
    return drillMode() ? spanFace(m_drillUntil - m_link.clock().bootNow()) : QString();
}

void Panel::reload(const QString& language)
{
    m_language = language;
    auto playbooks = completePlaybooks(m_source.playbooks(language));
    if (playbooks == m_playbooks)
        return; // a finger may lie on a tile: none is made anew without need
    m_playbooks = std::move(playbooks);
    const QList<EmergencyTile*> old = m_tiles + m_moreTiles + m_rareTiles;
    m_tiles.clear();
    m_moreTiles.clear();
    m_rareTiles.clear();
    for (const PanelPlaybook& playbook : m_playbooks) {
        auto* tile = new EmergencyTile(playbook, this);
        (playbook.page == 1 ? m_tiles : playbook.page == 2 ? m_moreTiles : m_rareTiles) += tile;
    }
    Q_EMIT tilesChanged();
    for (EmergencyTile* tile : old)
        tile->deleteLater();
    hearHead();
}

PanelPlaybook Panel::playbookOf(const QString& id) const
{
    const auto found = std::find_if(m_playbooks.begin(), m_playbooks.end(),
                                    [&](const PanelPlaybook& known) { return known.id == id; });
    if (found != m_playbooks.end())
        return *found;
    // A colleague's newer release knows it, this panel does not yet: show the id rather than
    // nothing.
    PanelPlaybook unknown;
    unknown.id = id;
    unknown.name = id;
    unknown.icon = u"warning"_s;
    unknown.dial = {u"police"_s};
    return unknown;
}

void Panel::show(IncidentView* incident)
{
    touched();
    if (!incident)
        return;
    setCurrent(incident);
    enter(Live);
}

void Panel::openMore()
{
    touched();
    enter(m_page == MoreTiles ? RareTiles : MoreTiles);
    settle();
}

void Panel::openBriefing()
{
    touched();
    enter(Briefing);
}

void Panel::openHistory()
{
    touched();
    m_login.require([this] { enter(History); });
}

void Panel::openNote()
{
    touched();
    if (m_current)
        enter(Note);
}

void Panel::openHeadcount()
{
    touched();
    if (m_current)
        enter(Headcount);
}

void Panel::openClose()
{
    touched();
    if (m_current && m_current->open() && !m_current->unsent())
        enter(Close);
}

void Panel::unlock()
{
    touched();
    m_login.require([] {});
}

void Panel::back()
{
    touched();
    if (m_page == Login)
        m_login.leave();
    else if (m_current && (m_page == Close || m_page == Note || m_page == Headcount))
        enter(Live);
    else if (m_page == RareTiles)
        enter(MoreTiles);
    else
        toTiles();
}

void Panel::toTiles()
{
    touched();
    m_login.leave();
    enter(Tiles);
}

void Panel::hear()
{
    m_raises.hear();
    showIncidents();
    hearHead();
}

void Panel::showIncidents()
{
    m_incidents.show(m_link.state(), m_link.heardAt(), m_link.clock().bootNow(), m_raises.unsent());
    followCurrent();
    m_raises.tick(); // only now is nobody left who shows what it deletes
}

// The live page stays with its incident when yizhan-alarmd takes it over from this screen.
void Panel::followCurrent()
{
    if (m_current && m_current->unsent()) {
        if (IncidentView* taken = m_incidents.find(m_raises.subjectOf(m_current));
            taken && !taken->unsent())
            setCurrent(taken);
        else if (!m_raises.unsent().contains(m_current))
            setCurrent(nullptr);
    }
    if (!m_wanted.isEmpty()) {
        if (IncidentView* drill = m_incidents.find(m_wanted)) {
            m_wanted.clear();
            const bool realOpen = m_current && m_current->open() && !m_current->drill();
            if (!realOpen) {
                setCurrent(drill);
                enter(Live);
                settle();
            }
        }
    }
}

void Panel::realAppeared(IncidentView* incident)
{
    const bool busy = m_current && m_current->open() && !m_current->drill()
        && (m_page == Live || m_page == Close || m_page == Note || m_page == Headcount);
    if (busy)
        return;
    setDrillUntil(0);
    m_login.leave();
    setCurrent(m_incidents.first() && !m_incidents.first()->drill() ? m_incidents.first()
                                                                    : incident);
    enter(Live);
    settle();
}

void Panel::hearHead()
{
    const AlarmState& state = m_link.state();
    auto name = state.branchName.find(m_language);
    if (name == state.branchName.end())
        name = state.branchName.find(u"zh-Hans"_s);
    m_branchName = name == state.branchName.end() ? state.branch : name->second;
    m_dutyName = firstWith(state, u"duty_manager"_s);
    m_safetyName = firstWith(state, u"safety_officer"_s);
    Q_EMIT headChanged();
}

void Panel::tick()
{
    const Millis now = m_link.clock().bootNow();
    m_incidents.tick(now, m_link.now());
    m_help.tick();
    if (drillMode() && now >= m_drillUntil)
        setDrillUntil(0);
    m_clockText = clockFace(m_link.now());
    idle();
    Q_EMIT ticked();
}

// Nobody touched anything for a minute: back to the tiles and the tools locked. A live incident
// stays up.
void Panel::idle()
{
    if (m_link.clock().bootNow() - m_touchedAt < idleMs)
        return;
    if (m_page == Login || m_page == Briefing || m_page == History || m_page == MoreTiles
        || m_page == RareTiles || (m_page == Live && m_current && !m_current->open()))
        toTiles();
    else if (m_current && (m_page == Close || m_page == Note || m_page == Headcount))
        enter(Live);
    m_login.logout();
}

void Panel::enter(Page page)
{
    if (m_page == page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

void Panel::setCurrent(IncidentView* incident)
{
    if (m_current == incident)
        return;
    // A page about an incident goes before its incident.
    if (!incident && (m_page == Live || m_page == Close || m_page == Note || m_page == Headcount))
        enter(Tiles);
    m_current = incident;
    Q_EMIT currentChanged();
}

void Panel::setTrouble(Trouble trouble)
{
    if (trouble != NoTrouble)
        m_troubleOver.start();
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    Q_EMIT troubleChanged();
}

void Panel::settle()
{
    m_settle.start();
    if (m_settling)
        return;
    m_settling = true;
    Q_EMIT settlingChanged();
}

void Panel::touched()
{
    m_touchedAt = m_link.clock().bootNow();
    if (m_login.signedIn())
        m_login.used();
}

void Panel::setDrillUntil(Millis until)
{
    const bool was = drillMode();
    m_drillUntil = until;
    if (was != drillMode())
        Q_EMIT drillModeChanged();
}

} // namespace yizhan
