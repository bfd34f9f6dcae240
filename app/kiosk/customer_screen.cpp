// SPDX-License-Identifier: Apache-2.0
#include "kiosk/customer_screen.h"

#include "kiosk/picture_provider.h"

namespace yizhan {

using namespace Qt::StringLiterals;

CustomerScreen::CustomerScreen(Machine& machine, ContentStore pictures)
    : m_machine(machine)
    , m_session(machine.time().clock())
    , m_board(machine.showcase(), machine.link())
    , m_slides(machine.showcase(), machine.time().clock())
    , m_offers(machine.showcase())
    , m_offer(machine.showcase())
    , m_help(machine.link(),
             [this] { return HelpOrigin {m_session.screen(), m_session.language(), m_session.senior()}; })
    , m_page(m_session.screen())
    , m_window(machine.time().clock())
{
    m_window.engine().addImageProvider(u"picture"_s, new PictureProvider(std::move(pictures)));
    connectVisit();
}

void CustomerScreen::connectVisit()
{
    connect(&m_window, &ScreenWindow::touched, &m_session, &Session::touched);
    connect(&m_machine, &Machine::ticked, this, [this] {
        m_session.tick();
        m_slides.tick();
    });
    connect(&m_session, &Session::languageChanged, this, [this] {
        m_machine.tongue().speak(m_session.language());
        m_window.retranslate();
        report();
    });
    connect(&m_session, &Session::screenChanged, this, &CustomerScreen::enterPage);
    connect(&m_session, &Session::ended, this, [this] {
        m_slides.restart();
        m_help.dismiss();
    });
    connect(&m_help, &CustomerHelp::changed, this, [this] {
        m_session.setHeld(m_help.active());
        if (m_help.active() && !std::exchange(m_helpSeen, true) && m_session.screen() == u"attract")
            m_session.open(u"helpCalled"_s); // called before this program began anew
    });
    connect(&m_offer, &OfferPage::gone, this, [this] {
        if (m_session.screen() == u"offer")
            m_session.back();
    });
    connect(&m_machine.showcase(), &Showcase::changed, this, [this] {
        report();
        if (!m_machine.showcase().isEmpty() && !std::exchange(m_contentSeen, true))
            m_window.awaitFrame("content");
    });
}

// A list of offers begins anew when it is opened, not when an offer is left again.
void CustomerScreen::enterPage()
{
    const auto page = m_session.screen();
    if (page == u"offer")
        m_offer.open(m_session.subject());
    else if ((page == u"promotions" || page == u"seniorOffers") && m_page != u"offer" && m_page != u"helpCalled")
        m_offers.open(page == u"seniorOffers");
    m_page = page;
    report();
}

QStringList CustomerScreen::offersOnPage() const
{
    const auto page = m_session.screen();
    if (page == u"offer")
        return {m_session.subject()};
    if (page == u"home" && !m_session.senior() && !m_board.heroId().isEmpty())
        return {m_board.heroId()};
    QStringList shown;
    if (page == u"promotions" || page == u"seniorOffers") {
        for (int row = 0; row < m_offers.rowCount(); ++row)
            shown << m_offers.offerAt(row);
    }
    return shown;
}

void CustomerScreen::report()
{
    ScreenState state;
    state.screen = m_session.screen();
    state.language = m_session.language();
    state.shown = offersOnPage();
    m_machine.report(std::move(state));
}

bool CustomerScreen::show(const Glass& glass)
{
    report();
    return m_window.show(u"Main"_s,
                         {{u"session"_s, QVariant::fromValue(&m_session)},
                          {u"board"_s, QVariant::fromValue(&m_board)},
                          {u"slides"_s, QVariant::fromValue(&m_slides)},
                          {u"offers"_s, QVariant::fromValue(&m_offers)},
                          {u"offer"_s, QVariant::fromValue(&m_offer)},
                          {u"connection"_s, QVariant::fromValue(&m_machine.connection())},
                          {u"helpCall"_s, QVariant::fromValue(&m_help)}},
                         glass);
}

} // namespace yizhan
