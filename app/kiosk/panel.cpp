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

QString firstWith(const AlarmState& state, const QString& role)
{
    for (const StaffFacts& member : state.staff)
        if (member.roles.contains(role))
            return member.name;
    return {};
}

} // namespace

Panel::Panel(AlarmLink& link, const PlaybookSource& source, const ChecklistSource* lists,
             QObject* parent)
    : QObject(parent), m_link(link), m_source(source), m_lists(lists), m_raises(link),
      m_incidents([this](const QString& id) { return playbookOf(id); }), m_login(link),
      m_paths(link), m_help(link), m_staffOrders(link, m_login), m_orders(link, m_login),
      m_words(this), m_roll(this), m_phones(link),
      m_upkeep(link, m_staffOrders, [this](const QString& id) { return playbookOf(id).name; }),
      m_patrol(link, m_staffOrders),
      m_office(link, [this](const QString& id) { return playbookOf(id).name; })
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
    connectBoards();
    reload(u"zh-Hans"_s);
    m_tick.start();
    tick();
}

void Panel::connectBoards()
{
    const auto notRecorded = [this] { setTrouble(NotRecorded); };
    connect(&m_upkeep, &UpkeepBoard::refused, this, notRecorded);
    connect(&m_patrol, &PatrolBoard::refused, this, notRecorded);
    connect(&m_patrol, &PatrolBoard::recorded, this, [this] { enter(Patrol); });
    connect(&m_patrol, &PatrolBoard::counted, this, &Panel::touched);
    connect(&m_words, &TextEntry::changed, this, &Panel::touched);
    connect(&m_roll, &RollCall::counted, this, &Panel::touched);
    connect(&m_orders, &IncidentOrders::refused, this, [this](IncidentOrders::Refusal why) {
        setTrouble(why == IncidentOrders::NoSealingKey      ? NoSealingKey
                       : why == IncidentOrders::AlreadyOver ? AlreadyOver
                                                            : NotRecorded);
    });
}

QString Panel::drillLeft() const
{
    return drillMode() ? spanFace(m_drillUntil - m_link.clock().bootNow()) : QString();
}

void Panel::reload(const QString& language)
{
    const bool spoken = std::exchange(m_language, language) != language;
    m_words.setLatinFirst(language == u"en"_s);
    if (m_lists)
        m_patrol.show(m_lists->checklists(language));
    auto playbooks = completePlaybooks(m_source.playbooks(language));
    // A finger may lie on a tile: none is made anew without need.
    if (playbooks != m_playbooks) {
        m_playbooks = std::move(playbooks);
        const QList<EmergencyTile*> old = std::exchange(m_kinds, {});
        m_tiles.clear();
        m_moreTiles.clear();
        m_rareTiles.clear();
        for (const PanelPlaybook& playbook : m_playbooks) {
            auto* tile = new EmergencyTile(playbook, this);
            m_kinds += tile;
            (playbook.page == 1 ? m_tiles : playbook.page == 2 ? m_moreTiles : m_rareTiles) += tile;
        }
        Q_EMIT tilesChanged();
        for (EmergencyTile* tile : old)
            tile->deleteLater();
    }
    m_office.setLanguage(language);
    m_upkeep.hear();
    showIncidents();
    hearHead();
    if (spoken)
        Q_EMIT languageChanged();
}

void Panel::turnLanguage()
{
    touched();
    Q_EMIT languageWanted(m_language == u"zh-Hans"_s       ? u"zh-Hant"_s
                              : m_language == u"zh-Hant"_s ? u"en"_s
                                                           : u"zh-Hans"_s);
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

void Panel::showDrill()
{
    for (IncidentView* incident : m_incidents.open())
        if (incident->drill()) {
            show(incident);
            return;
        }
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
    m_roll.begin(m_link.state().staff, {});
    enter(Briefing);
}

void Panel::open(Page page)
{
    touched();
    if (!m_current || page < Actions || page == Warned)
        return;
    const bool closing = page == Close && (!m_current->open() || m_current->unsent());
    if (closing)
        return;
    if (page == Headcount)
        m_roll.begin(m_link.state().staff, m_current->presentIds());
    enter(page);
}

void Panel::openTool(Page page)
{
    touched();
    if (page == History || page == Upkeep || page == Patrol)
        m_login.require([this, page] { enter(page); });
}

void Panel::openNotices()
{
    touched();
    enter(Upkeep);
}

void Panel::unlock()
{
    touched();
    m_login.require([] {});
}

void Panel::beginRound(const QString& list)
{
    touched();
    m_login.require([this, list] {
        m_patrol.begin(list);
        enter(PatrolRound);
    });
}

void Panel::back()
{
    touched();
    if (m_page == Login)
        m_login.leave();
    else if (m_current && m_page > Actions && m_page != Close && m_page != Headcount
             && m_page != Warned && m_page != Reports)
        enter(Actions);
    else if (m_current && m_page >= Actions)
        enter(Live);
    else if (m_page == RareTiles)
        enter(MoreTiles);
    else if (m_page == PatrolRound)
        enter(Patrol);
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
    // Corrected to a silent kind, here or on another machine: this screen knows nothing of it.
    if (m_current && !m_current->unsent() && m_current->open()
        && !m_incidents.open().contains(m_current))
        setCurrent(nullptr);
    if (m_page == Warned && !m_warnedStep)
        enter(Live);
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
    const bool busy = m_current && m_current->open() && !m_current->drill() && aboutIncident();
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
    m_upkeep.tick();
    if (drillMode() && now >= m_drillUntil)
        setDrillUntil(0);
    m_clockText = clockFace(m_link.now());
    idle();
    Q_EMIT ticked();
}

void Panel::enter(Page page)
{
    if (m_page == page)
        return;
    m_words.wipe();
    if (page != Warned)
        m_warnedStep = nullptr;
    m_page = page;
    Q_EMIT pageChanged();
}

void Panel::setCurrent(IncidentView* incident)
{
    if (m_current == incident)
        return;
    // A page about an incident goes before its incident.
    if (!incident && aboutIncident())
        enter(Tiles);
    m_current = incident;
    m_orders.about(incident);
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
