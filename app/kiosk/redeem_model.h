// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "catalogue/catalogue.h"
#include "kiosk/redeem_camera.h"
#include "kiosk/redeem_desk.h"
#include "kiosk/redeem_slip.h"
#include "kiosk/staff_login.h"

#include <atomic>

namespace yizhan {

// A customer brings a prize voucher, a member of staff confirms it by PIN, the prize is handed
// over. Says only what head office has said: HandOver is drawn for a paid voucher and for nothing
// else. GUI thread; it never waits: the work is done by RedeemDesk on its own thread and by the
// scan worker.
class RedeemModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    // Who confirms: own name, then PIN. On the screen while its stage is not Away.
    Q_PROPERTY(yizhan::StaffLogin* login READ login CONSTANT FINAL)
    // The number typed on the page TypeSlip.
    Q_PROPERTY(yizhan::SlipEntry* slipEntry READ slipEntry CONSTANT FINAL)
    // The test vouchers were judged wrongly: nothing is redeemed here, and the page says so at
    // once.
    Q_PROPERTY(bool outOfOrder READ outOfOrder NOTIFY changed FINAL)
    // The visit is not over although nobody touches: staff are awaited or head office is asked.
    Q_PROPERTY(bool holding READ holding NOTIFY changed FINAL)

    // Scanning.
    Q_PROPERTY(Camera camera READ camera NOTIFY changed FINAL)
    Q_PROPERTY(Hint hint READ hint NOTIFY changed FINAL)
    // Seconds since the search began, up to 15: then the way without a code comes to the front.
    Q_PROPERTY(int searched READ searched NOTIFY changed FINAL)

    // The prize: Verified, Confirming, HandOver, BeingChecked; Refused where the voucher was read.
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString prizeName READ prizeName NOTIFY changed FINAL) // "二等奖"
    Q_PROPERTY(QString prizeValue READ prizeValue NOTIFY changed FINAL) // "1000 元"
    Q_PROPERTY(QString campaignName READ campaignName NOTIFY changed FINAL)
    Q_PROPERTY(QString merchantName READ merchantName NOTIFY changed FINAL)
    Q_PROPERTY(QString slip READ slip NOTIFY changed FINAL) // "0801 **** 4726"
    Q_PROPERTY(QString cardTail READ cardTail NOTIFY changed FINAL) // or empty
    Q_PROPERTY(bool forCashier READ forCashier NOTIFY changed FINAL)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed FINAL) // "8 月 6 日 17:00"
    Q_PROPERTY(QString checkedAt READ checkedAt NOTIFY changed FINAL) // "15:06"
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed FINAL) // to confirm, in Verified
    // Of great value: confirmed by badge and PIN, never by the PIN alone.
    Q_PROPERTY(bool needsBadge READ needsBadge NOTIFY changed FINAL)
    // A badge was shown that is nobody's of this branch; until the next step.
    Q_PROPERTY(bool badgeUnknown READ badgeUnknown NOTIFY changed FINAL)
    Q_PROPERTY(QString confirmedBy READ confirmedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString paidAt READ paidAt NOTIFY changed FINAL) // "8 月 2 日 10:26"

    // Refused.
    Q_PROPERTY(Refusal refusal READ refusal NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL) // AlreadyRedeemed
    // AlreadyRedeemed: when; DeadlineOver, NotYetValid: the moment. Empty where there is none.
    Q_PROPERTY(QString moment READ moment NOTIFY changed FINAL)

    // Payouts of this machine that head office has not answered, on the screen or not.
    Q_PROPERTY(int checking READ checking NOTIFY changed FINAL)

public:
    enum Stage {
        Away, // nobody redeems
        Scanning,
        NoCode, // what to do without a readable code
        TypeSlip, // the number of the slip is typed
        Checking, // read; head office is asked
        Verified, // reserved; a member of staff may confirm
        Confirming, // confirmed; on its way
        HandOver, // paid: hand the prize over
        BeingChecked, // confirmed, no answer: hand nothing out, the same payout is asked again
        Refused,
    };
    Q_ENUM(Stage)
    enum Camera { NoCamera, Looking, CameraAway };
    Q_ENUM(Camera)
    enum Hint { NoHint, TooDark, TooBright, Nearer, Farther, HoldStill }; // ScanHint
    Q_ENUM(Hint)
    // VoucherRefusal in the same order (redemption/refusal.h), which explains each.
    enum Refusal {
        NotAVoucher,
        WrongBank,
        UnknownKey,
        Forged,
        Damaged,
        NotYetValid,
        DeadlineOver,
        CampaignWithdrawn,
        OtherBranch,
        WrongPerson,
        TrustListTooOld,
        ClockNotTrusted,
        NeedsNetwork,
        OpenPayout, // VoucherRefusal::BeingChecked
        AlreadyRedeemed,
        ReservedElsewhere,
        Revoked,
        OutOfStock,
        LimitReached,
        LeaseOver,
        NotPossible,
        StorageFailed,
        OutOfOrder,
        UnknownSlip,
    };
    Q_ENUM(Refusal)

    // desk and link must outlive the model.
    RedeemModel(RedeemDesk& desk, AlarmLink& link, const TrustedClock& time,
                QObject* parent = nullptr);

    // Before the first open(); without it a scanner that types is all there is.
    void useCamera(std::unique_ptr<FrameSource> source);
    void setCatalogue(const Catalogue& catalogue); // also the desk's campaigns
    // language: zh-Hans, zh-Hant or en.
    void setLanguage(const QString& language);

    // The page is entered; one that is under way stays.
    Q_INVOKABLE void open();
    // A code was read, by the camera or by a scanner on any page. False where it is not taken:
    // staff are typing, a payout is being confirmed.
    Q_INVOKABLE bool scanned(const QByteArray& text);
    // A badge ("B1:" and the id) was shown. Confirms a prize that waits; one of great value still
    // asks for that person's PIN. False where no badge is waited for: it may open the panel.
    bool showBadge(const QByteArray& text);
    Q_INVOKABLE void again(); // another voucher
    Q_INVOKABLE void showNoCode();
    Q_INVOKABLE void typeSlip(); // from Scanning, NoCode or Refused
    // The typed number; cashier: the cashier's prize of that slip. Stays when a figure is wrong.
    Q_INVOKABLE void findSlip(bool cashier);
    // One step back within the flow; false: the page itself is to be left.
    Q_INVOKABLE bool back();
    Q_INVOKABLE void askStaff(); // in Verified: shows the login, then confirms
    Q_INVOKABLE void refuseWrongPerson(); // staff: it is not who the voucher names
    // The visit or the page is over. Reserved: given up; confirmed: goes on without the screen.
    Q_INVOKABLE void leave();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] StaffLogin* login() { return &m_login; }
    [[nodiscard]] SlipEntry* slipEntry() { return &m_slipEntry; }
    [[nodiscard]] bool outOfOrder() const { return m_outOfOrder; }
    [[nodiscard]] bool holding() const;
    [[nodiscard]] Camera camera() const { return m_camera; }
    [[nodiscard]] Hint hint() const { return m_hint; }
    [[nodiscard]] QImage frame() const { return m_frame; } // of ScanPreview
    [[nodiscard]] int searched() const;
    [[nodiscard]] bool known() const { return m_voucher.has_value(); }
    [[nodiscard]] QString prizeName() const;
    [[nodiscard]] QString prizeValue() const;
    [[nodiscard]] QString campaignName() const;
    [[nodiscard]] QString merchantName() const;
    [[nodiscard]] QString slip() const;
    [[nodiscard]] QString cardTail() const;
    [[nodiscard]] bool forCashier() const;
    [[nodiscard]] QString deadline() const;
    [[nodiscard]] QString checkedAt() const;
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool needsBadge() const;
    [[nodiscard]] bool badgeUnknown() const { return m_badgeUnknown; }
    [[nodiscard]] QString confirmedBy() const { return m_confirmedBy; }
    [[nodiscard]] QString paidAt() const;
    [[nodiscard]] Refusal refusal() const { return static_cast<Refusal>(m_refused.reason); }
    [[nodiscard]] QString place() const { return QString::fromStdString(m_refused.place); }
    [[nodiscard]] QString moment() const;
    [[nodiscard]] int checking() const { return m_checking; }

    // The way without a code comes to the front after so many seconds.
    static constexpr int longSearch = 15;
    // An unanswered payout keeps its page for so long.
    static constexpr Millis longestCheckOnScreen = 180'000;

Q_SIGNALS:
    void changed();
    void frameChanged();
    // A scan begins a payout while the page is not shown: show it.
    void opened();
    // A prize waits for a member of staff: call one.
    void staffNeeded();
    // A member of staff has logged in for it: whoever was called is here.
    void staffCame();

private:
    void hear(const RedeemNews& news);
    void enter(Stage stage);
    void beginAgain();
    void confirmed();
    void confirmBy(const QString& id, const QString& name);
    void look(); // the camera, where a code is waited for
    void clear();
    void tick();
    void showFrame(const QImage& frame);
    [[nodiscard]] QString momentText(Millis at) const;
    [[nodiscard]] const Campaign* campaign() const;
    [[nodiscard]] const PrizeTier* tier() const;

    RedeemDesk& m_desk;
    const TrustedClock& m_time;
    StaffLogin m_login;
    SlipEntry m_slipEntry {nullptr};
    Catalogue m_catalogue;
    Language m_language = Language::Simplified;

    Stage m_stage = Away;
    Millis m_stageAt = 0; // boot time
    quint64 m_round = 0; // of the last order to the desk
    QByteArray m_text; // the last code taken
    std::optional<Voucher> m_voucher;
    yizhan::Refused m_refused;
    Millis m_leaseUntil = 0; // boot time
    Millis m_checkedAt = 0; // trusted time
    Millis m_paidAt = 0;
    QString m_confirmedBy;
    QString m_badge; // id of the badge that was shown for this prize
    bool m_badgeUnknown = false;
    int m_checking = 0;
    bool m_outOfOrder = false;
    QTimer m_tick;

    Camera m_camera = NoCamera;
    Hint m_hint = NoHint;
    QImage m_frame;
    std::atomic<bool> m_frameOnItsWay = false; // one at a time, whatever the GUI does
    bool m_lookingForCodes = false;
    std::unique_ptr<ScanWorker> m_worker; // last: its thread ends before the rest
};

} // namespace yizhan
