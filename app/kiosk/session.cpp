// SPDX-License-Identifier: Apache-2.0
#include "kiosk/session.h"

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis hesitationAfter = 15'000;
constexpr Millis warningAfter = 60'000;
constexpr Millis seniorWarningAfter = 90'000;
constexpr Millis heldWarningAfter = 300'000; // nobody stands here any more: what was typed must go
constexpr Millis countdown = 30'000;

const auto firstLanguage = u"zh-Hans"_s;
const auto attract = u"attract"_s;
const auto home = u"home"_s;

} // namespace

Session::Session(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_language(firstLanguage), m_path {{attract, {}}},
      m_touchedAt(clock.bootNow())
{
}

void Session::chooseLanguage(const QString& language)
{
    if (language == m_language
        || !QStringList {u"zh-Hans"_s, u"zh-Hant"_s, u"en"_s}.contains(language))
        return;
    m_language = language;
    Q_EMIT languageChanged();
}

void Session::toggleSenior()
{
    m_senior = !m_senior;
    Q_EMIT seniorChanged();
}

void Session::open(const QString& screen)
{
    enter({screen, {}});
}

void Session::openOffer(const QString& offerId)
{
    if (!offerId.isEmpty())
        enter({u"offer"_s, offerId});
}

void Session::enter(Place place)
{
    if (place == m_path.last())
        return;
    touched();
    if (place.name == home)
        m_path = {{attract, {}}};
    else if (m_path.last().name == attract)
        m_path.append({home, {}});
    if (const auto known = m_path.indexOf(place); known >= 0)
        m_path.resize(known + 1);
    else
        m_path.append(std::move(place));
    Q_EMIT screenChanged();
}

void Session::back()
{
    touched();
    if (m_path.size() < 2)
        return;
    m_path.removeLast();
    Q_EMIT screenChanged();
}

void Session::end()
{
    m_path = {{attract, {}}};
    m_held = false;
    touched();
    Q_EMIT screenChanged();
    if (m_senior)
        toggleSenior();
    chooseLanguage(firstLanguage);
    Q_EMIT ended();
}

void Session::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    touched();
}

void Session::touched()
{
    m_touchedAt = m_clock.bootNow();
    showIdle(false, false, 0);
}

void Session::tick()
{
    // With larger words chosen on the attract page, they too are cleared again.
    const bool nobody = screen() == attract && !m_senior && m_language == firstLanguage;
    if (nobody) {
        touched();
        return;
    }
    const Millis idle = m_clock.bootNow() - m_touchedAt;
    const Millis warnAt = m_held ? heldWarningAfter : m_senior ? seniorWarningAfter : warningAfter;
    if (idle >= warnAt + countdown) {
        end();
        return;
    }
    const bool warn = idle >= warnAt;
    const int left = warn ? static_cast<int>((warnAt + countdown - idle + 999) / 1000) : 0;
    showIdle(idle >= hesitationAfter && !m_held, warn, left);
}

void Session::showIdle(bool hesitating, bool warning, int secondsLeft)
{
    if (hesitating == m_hesitating && warning == m_warning && secondsLeft == m_secondsLeft)
        return;
    m_hesitating = hesitating;
    m_warning = warning;
    m_secondsLeft = secondsLeft;
    Q_EMIT idleChanged();
}

} // namespace yizhan
