// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/help_call.h"
#include "kiosk/home_board.h"
#include "kiosk/machine.h"
#include "kiosk/offer_list.h"
#include "kiosk/offer_page.h"
#include "kiosk/screen_window.h"
#include "kiosk/session.h"
#include "kiosk/slides.h"

namespace yizhan {

// The customers' window: makes its view models and connects them. Composition root; GUI thread.
class CustomerScreen final : public QObject {
    Q_OBJECT

public:
    CustomerScreen(Machine& machine, ContentStore pictures);

    [[nodiscard]] bool show(const Glass& glass);

private:
    void connectVisit();
    void enterPage();
    void report();
    [[nodiscard]] QStringList offersOnPage() const;

    Machine& m_machine;
    Session m_session;
    HomeBoard m_board;
    Slides m_slides;
    OfferList m_offers;
    OfferPage m_offer;
    CustomerHelp m_help;
    QString m_page; // before the last change
    bool m_contentSeen = false;
    bool m_helpSeen = false;
    ScreenWindow m_window; // last: its pages use all of the above
};

} // namespace yizhan
