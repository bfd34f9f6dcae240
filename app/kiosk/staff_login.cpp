// SPDX-License-Identifier: Apache-2.0
#include "kiosk/staff_login.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t shortestPin = 4;
constexpr std::size_t longestPin = 12;
constexpr Millis sessionMs = 60'000;
constexpr int checkTimeoutMs = 10'000; // Argon2id on a busy machine

} // namespace

StaffLogin::StaffLogin(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_pin.reserve(longestPin); // never moved, so never left behind
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &StaffLogin::tick);
    connect(&m_link, &AlarmLink::stateHeard, this, &StaffLogin::hear);
}

StaffLogin::~StaffLogin()
{
    wipe();
}

bool StaffLogin::canSubmit() const
{
    return m_stage == EnterPin && m_pin.size() >= shortestPin && lockedSeconds() == 0;
}

int StaffLogin::lockedSeconds() const
{
    const Millis left = m_lockedUntil - m_link.clock().bootNow();
    return left > 0 ? static_cast<int>((left + 999) / 1000) : 0;
}

void StaffLogin::require(std::function<void()> then)
{
    if (signedIn()) {
        then();
        return;
    }
    wipe();
    m_then = std::move(then);
    m_trouble = m_link.connected() ? NoTrouble : ServiceAway;
    m_stage = ChooseName;
    Q_EMIT changed();
    Q_EMIT asked();
}

void StaffLogin::used()
{
    m_usedAt = m_link.clock().bootNow();
}

void StaffLogin::forget()
{
    if (!signedIn())
        return;
    m_session.clear();
    m_name.clear();
    m_staff.clear();
    Q_EMIT signedInChanged();
}

void StaffLogin::choose(const QString& staffId)
{
    const auto found = std::find_if(m_roster.begin(), m_roster.end(),
                                    [&](auto* member) { return member->staffId() == staffId; });
    if (m_stage != ChooseName || found == m_roster.end())
        return;
    m_chosen = staffId;
    m_chosenName = (*found)->name();
    m_trouble = NoTrouble;
    m_lockedUntil = 0;
    m_stage = EnterPin;
    Q_EMIT changed();
}

void StaffLogin::digit(int digit)
{
    if (m_stage != EnterPin || digit < 0 || digit > 9 || m_pin.size() >= longestPin)
        return;
    m_pin += static_cast<char>('0' + digit);
    if (m_trouble == WrongPin)
        m_trouble = NoTrouble;
    Q_EMIT changed();
}

void StaffLogin::erase()
{
    if (m_stage != EnterPin || m_pin.empty())
        return;
    m_pin.back() = '\0';
    m_pin.pop_back();
    Q_EMIT changed();
}

void StaffLogin::submit()
{
    if (!canSubmit())
        return;
    m_stage = Checking;
    m_link.request(
        {{"do", "login"}, {"staff", m_chosen.toStdString()}, {"pin", m_pin}}, this,
        [this](const AlarmAnswer& answer) { answered(answer); }, checkTimeoutMs);
    wipe();
    Q_EMIT changed();
}

void StaffLogin::answered(const AlarmAnswer& answer)
{
    if (m_stage != Checking)
        return;
    const std::string session = stringAt(answer.body, "session").value_or("");
    if (!answer.ok() || session.empty()) {
        m_stage = EnterPin;
        m_trouble = answer.error == AlarmError::WrongPin ? WrongPin
            : answer.error == AlarmError::Locked         ? Locked
                                                         : ServiceAway;
        if (m_trouble == Locked)
            m_lockedUntil = m_link.clock().bootNow() + Millis {answer.seconds} * 1000;
        m_tick.start();
        Q_EMIT changed();
        return;
    }
    m_session = session;
    m_staff = m_chosen;
    m_name = m_chosenName;
    m_stage = Away;
    used();
    m_tick.start();
    const std::function<void()> then = std::exchange(m_then, {});
    Q_EMIT changed();
    Q_EMIT signedInChanged();
    Q_EMIT left();
    if (then)
        then();
}

void StaffLogin::chooseAnother()
{
    if (m_stage != EnterPin)
        return;
    wipe();
    m_trouble = NoTrouble;
    m_stage = ChooseName;
    Q_EMIT changed();
}

void StaffLogin::leave()
{
    if (m_stage == Away)
        return;
    wipe();
    m_then = {};
    m_stage = Away;
    Q_EMIT changed();
    Q_EMIT left();
}

void StaffLogin::logout()
{
    if (!signedIn())
        return;
    m_link.request({{"do", "logout"}, {"session", m_session}}, this, {});
    forget();
}

void StaffLogin::hear()
{
    const std::vector<StaffFacts>& staff = m_link.state().staff;
    const bool same = std::equal(staff.begin(), staff.end(), m_roster.begin(), m_roster.end(),
                                 [](const StaffFacts& a, const StaffView* b) {
                                     return a.id == b->staffId() && a.name == b->name()
                                         && a.roles == b->facts().roles;
                                 });
    if (!same) {
        const QList<StaffView*> old = std::exchange(m_roster, {});
        for (const StaffFacts& member : staff)
            m_roster += new StaffView(member, this);
        Q_EMIT rosterChanged();
        for (StaffView* member : old)
            member->deleteLater();
    }
    if (m_trouble == ServiceAway && m_stage != Away) {
        m_trouble = NoTrouble;
        Q_EMIT changed();
    }
}

void StaffLogin::tick()
{
    if (m_trouble == Locked && m_stage == EnterPin) {
        if (lockedSeconds() == 0)
            m_trouble = NoTrouble;
        Q_EMIT changed();
    }
    if (signedIn() && m_link.clock().bootNow() - m_usedAt >= sessionMs)
        logout();
    if (!signedIn() && m_trouble != Locked)
        m_tick.stop();
}

void StaffLogin::wipe()
{
    for (char& figure : m_pin)
        const_cast<volatile char&>(figure) = '\0';
    m_pin.clear();
}

} // namespace yizhan
