// SPDX-License-Identifier: Apache-2.0
// What may cover the customers' pages: the staff's panel and the evacuation page. The visit below
// is kept as it is, but not for ever.
#include "kiosk/customer_screen.h"

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

const auto staffLanguage = u"zh-Hans"_s;
constexpr int attractSeen = 400; // ms: until the attract picture is certainly on the glass
constexpr Millis heldAtMost = 300'000; // a customer who left meanwhile must leave nothing behind

} // namespace

void CustomerScreen::connectCovers()
{
    connect(&m_window, &ScreenWindow::tapped, this, [this](QPointF page) {
        // Before the first tap leads on from the attract picture: there the way back leads, too.
        if (m_door.tapsSeen() == 0)
            m_fromAttract = m_session.screen() == u"attract";
        m_door.tapped(page);
    });
    connect(&m_window, &ScreenWindow::touched, &m_door, &StaffDoor::touched);
    connect(&m_door, &StaffDoor::changed, this, &CustomerScreen::openOrCloseDoor);
    m_panel.words()->setPinyin(m_pinyin.get());
    connect(&m_panel, &Panel::languageWanted, this, [this](const QString& language) {
        m_panel.reload(language);
        m_machine.tongue().speak(language);
        m_window.retranslate();
    });
    connect(&m_session, &Session::languageChanged, this,
            [this] { m_evacuation.setLanguage(m_session.language()); });
    // Everybody went out: whoever comes back begins anew. A payout that is being confirmed is not
    // cut off: its visit ends as others do.
    connect(&m_evacuation, &Evacuation::ended, this, [this] {
        if (!m_redeem.holding())
            m_session.end();
    });
}

void CustomerScreen::openOrCloseDoor()
{
    const bool open = m_door.isOpen();
    if (open) {
        m_coveredAt = m_machine.time().clock().bootNow();
        if (m_fromAttract)
            m_session.end();
    } else if (m_restartDue && m_session.screen() == u"attract")
        QTimer::singleShot(attractSeen, this, &CustomerScreen::beginAnew);
    m_session.touched();
    const QString language = open ? staffLanguage : m_session.language();
    m_panel.reload(staffLanguage);
    if (m_machine.tongue().language() == language)
        return;
    m_machine.tongue().speak(language);
    m_window.retranslate();
}

void CustomerScreen::tickVisit()
{
    m_door.tick();
    const Millis covered = m_machine.time().clock().bootNow() - m_coveredAt;
    if (!m_door.isOpen())
        m_session.tick();
    else if (covered < heldAtMost)
        m_session.touched(); // the visit's clock stands still
    else if (m_session.screen() != u"attract" && !m_redeem.holding())
        m_session.end();
}

} // namespace yizhan
