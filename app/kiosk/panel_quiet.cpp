// SPDX-License-Identifier: Apache-2.0
// The panel when nobody touches it and when nobody may see what was touched.
#include "kiosk/panel.h"

namespace yizhan {

namespace {

constexpr Millis idleMs = 60'000;

}

Panel::Cue Panel::cue() const
{
    const QString& quiet = m_link.state().quiet;
    return quiet == u"received" ? CueReceived : quiet == u"saved" ? CueSaved : NoCue;
}

void Panel::putAway()
{
    m_login.leave();
    m_login.logout();
    enter(aboutIncident() && m_current && m_current->open() ? Live : Tiles);
}

// Nobody touched anything for a minute: back to the tiles and the tools locked. A live incident
// stays up.
void Panel::idle()
{
    if (m_link.clock().bootNow() - m_touchedAt < idleMs)
        return;
    if (m_page == Live ? m_current && !m_current->open() : m_page != Tiles && !aboutIncident())
        toTiles();
    else if (m_current && m_page >= Actions)
        enter(Live);
    m_login.logout();
}

} // namespace yizhan
