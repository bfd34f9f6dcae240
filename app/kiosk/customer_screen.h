// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input/pinyin.h"
#include "kiosk/apply_model.h"
#include "kiosk/evacuation.h"
#include "kiosk/help_call.h"
#include "kiosk/home_board.h"
#include "kiosk/machine.h"
#include "kiosk/offer_list.h"
#include "kiosk/offer_page.h"
#include "kiosk/panel.h"
#include "kiosk/redeem_model.h"
#include "kiosk/screen_window.h"
#include "kiosk/session.h"
#include "kiosk/shown_playbooks.h"
#include "kiosk/slides.h"
#include "kiosk/staff_door.h"
#include "kiosk/wedge.h"

namespace yizhan {

// The customers' window: makes its view models and connects them. Composition root; GUI thread.
class CustomerScreen final : public QObject {
    Q_OBJECT

public:
    // camera: a null pointer where there is none.
    CustomerScreen(Machine& machine, ContentStore pictures, std::unique_ptr<FrameSource> camera);
    ~CustomerScreen() override;

    [[nodiscard]] bool show(const Glass& glass);

private:
    void connectVisit();
    void connectContent();
    void connectRedemption();
    void connectApplications();
    void connectCovers();
    void openOrCloseDoor();
    void tickVisit();
    void hold();
    void beginAnew();
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
    RedeemDesk* m_redeemDesk; // lives on the business thread, as does the queue
    ApplyQueue* m_applyQueue;
    RedeemModel m_redeem;
    std::unique_ptr<PinyinReader> m_pinyin; // null where its dictionary is missing
    ApplyModel m_apply;
    ShownPlaybooks m_playbooks;
    Panel m_panel;
    StaffDoor m_door;
    Evacuation m_evacuation;
    Wedge m_wedge;
    QString m_page; // before the last change
    bool m_helpSeen;
    bool m_restartDue = false;
    bool m_fromAttract = false; // where the staff's door was opened
    Millis m_coveredAt = 0; // boot time
    const PublishedContent* m_shown = nullptr; // compared only
    Millis m_trustConfirmed = 0;
    ScreenWindow m_window; // last: its pages use all of the above
};

} // namespace yizhan
