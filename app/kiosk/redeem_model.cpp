// SPDX-License-Identifier: Apache-2.0
#include "kiosk/redeem_model.h"

#include "base/log.h"

#include <QMetaEnum>

namespace yizhan {

namespace {

constexpr int tickMs = 500;

static_assert(static_cast<int>(RedeemModel::UnknownSlip)
                  == static_cast<int>(VoucherRefusal::UnknownSlip),
              "the refusals of the screen are those of the desk");

static_assert(static_cast<int>(RedeemModel::HoldStill) == static_cast<int>(ScanHint::HoldStill),
              "the hints of the screen are those of the scanner");

std::vector<CampaignTerms> termsOf(const Catalogue& catalogue)
{
    std::vector<CampaignTerms> terms;
    for (const auto& campaign : catalogue.campaigns) {
        terms.push_back({campaign.id, campaign.redeemUntil, {}});
        for (const auto& tier : campaign.tiers)
            terms.back().tiers.push_back({tier.id, tier.value});
    }
    return terms;
}

RedeemModel::Stage stageOf(PayoutState state)
{
    switch (state) {
    case PayoutState::Reserving:
        return RedeemModel::Checking;
    case PayoutState::Reserved:
        return RedeemModel::Verified;
    case PayoutState::Storing:
    case PayoutState::Confirming:
        return RedeemModel::Confirming;
    case PayoutState::BeingChecked:
        return RedeemModel::BeingChecked;
    case PayoutState::Paid:
        return RedeemModel::HandOver;
    case PayoutState::Refused:
    case PayoutState::Released:
        break;
    }
    return RedeemModel::Refused;
}

} // namespace

RedeemModel::RedeemModel(RedeemDesk& desk, AlarmLink& link, const TrustedClock& time,
                         QObject* parent)
    : QObject(parent), m_desk(desk), m_time(time), m_login(link)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &RedeemModel::tick);
    connect(&m_login, &StaffLogin::changed, this, &RedeemModel::look);
    connect(&m_desk, &RedeemDesk::told, this, &RedeemModel::hear);
    connect(&m_desk, &RedeemDesk::checkingChanged, this, [this](int payouts) {
        m_checking = payouts;
        Q_EMIT changed();
    });
    connect(&m_desk, &RedeemDesk::outOfOrderChanged, this, [this](bool outOfOrder) {
        m_outOfOrder = outOfOrder;
        Q_EMIT changed();
        if (m_stage == Scanning || m_stage == NoCode || m_stage == TypeSlip)
            beginAgain();
    });
}

void RedeemModel::useCamera(std::unique_ptr<FrameSource> source)
{
    auto shown = std::make_unique<ShownFrames>(std::move(source), [this](const QImage& frame) {
        if (!m_frameOnItsWay.exchange(true))
            QMetaObject::invokeMethod(
                this, [this, frame] { showFrame(frame); }, Qt::QueuedConnection);
    });
    const auto post = [this](auto work) {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    };
    ScanWorker::Listener listener;
    listener.scanned = [this, post](const Scanned& code) {
        post([this, text = QByteArray::fromStdString(code.text)] {
            if (m_stage == Scanning)
                scanned(text);
            else
                showBadge(text);
        });
    };
    listener.hinted = [this, post](ScanHint hint) {
        post([this, hint] {
            m_hint = static_cast<Hint>(hint);
            Q_EMIT changed();
        });
    };
    listener.failed = [this, post](const FrameError& error) {
        log::warning("kiosk", "redeem.camera_away", {{"fault", nameOf(error.fault)}});
        post([this] {
            m_camera = CameraAway;
            Q_EMIT changed();
        });
    };
    listener.recovered = [this, post] {
        log::info("kiosk", "redeem.camera_back");
        post([this] {
            m_camera = Looking;
            Q_EMIT changed();
        });
    };
    m_camera = Looking;
    m_worker = std::make_unique<ScanWorker>(std::move(shown), std::move(listener), m_time.clock());
}

void RedeemModel::setCatalogue(const Catalogue& catalogue)
{
    m_catalogue = catalogue;
    m_desk.setCampaigns(termsOf(catalogue));
    Q_EMIT changed();
}

void RedeemModel::open()
{
    if (m_stage == Away)
        beginAgain();
}

// Nothing is asked for that cannot be taken.
void RedeemModel::beginAgain()
{
    if (m_outOfOrder)
        m_refused = {VoucherRefusal::OutOfOrder, {}, 0};
    enter(m_outOfOrder ? Refused : Scanning);
}

bool RedeemModel::scanned(const QByteArray& scannedText)
{
    QByteArray text = scannedText;
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    const bool busy = m_stage == Checking || m_stage == Confirming || m_stage == BeingChecked
        || m_login.stage() != StaffLogin::Away;
    // Over a prize that waits or is being handed over only another voucher counts.
    const bool kept = m_stage == Verified || m_stage == HandOver;
    if (busy || (kept && (text == m_text || !text.startsWith(voucherPrefix.data())))) {
        log::info("kiosk", "redeem.scan_passed_over");
        return false;
    }
    const bool away = m_stage == Away;
    clear();
    m_text = text;
    m_desk.scan(m_text, ++m_round);
    enter(Checking);
    if (away)
        Q_EMIT opened();
    return true;
}

void RedeemModel::again()
{
    if (m_stage == Away || m_stage == Confirming || m_stage == BeingChecked)
        return;
    m_login.leave();
    m_desk.leave(++m_round);
    clear();
    beginAgain();
}

void RedeemModel::showNoCode()
{
    if (m_stage == Scanning)
        enter(NoCode);
}

void RedeemModel::typeSlip()
{
    if (m_outOfOrder || (m_stage != Scanning && m_stage != NoCode && m_stage != Refused))
        return;
    clear();
    enter(TypeSlip);
}

void RedeemModel::findSlip(bool cashier)
{
    if (m_stage != TypeSlip)
        return;
    const auto number = m_slipEntry.take();
    if (!number)
        return;
    m_desk.find(*number, cashier, ++m_round);
    enter(Checking);
}

bool RedeemModel::back()
{
    if (m_stage == Verified && m_login.stage() != StaffLogin::Away) {
        if (m_login.stage() == StaffLogin::EnterPin)
            m_login.chooseAnother();
        else
            m_login.leave();
        return true;
    }
    if (m_stage == Confirming)
        return true; // in a moment it is known whether the prize may be handed over
    if (m_stage != NoCode && m_stage != TypeSlip)
        return false;
    beginAgain();
    return true;
}

void RedeemModel::askStaff()
{
    if (m_stage != Verified)
        return;
    m_badgeUnknown = false;
    m_login.logout(); // every prize is confirmed by a PIN of its own
    m_login.require([this] { confirmed(); });
    look();
    Q_EMIT changed();
}

void RedeemModel::confirmed()
{
    const QString id = m_login.signedInId();
    const QString name = m_login.signedInName();
    m_login.logout();
    if (m_stage == Verified && (!needsBadge() || m_badge == id))
        confirmBy(id, name);
}

void RedeemModel::refuseWrongPerson()
{
    if (m_stage == Verified)
        m_desk.refuseWrongPerson(++m_round);
}

void RedeemModel::leave()
{
    m_login.leave();
    if (m_stage == Away)
        return;
    m_desk.leave(++m_round);
    clear();
    enter(Away);
}

void RedeemModel::hear(const RedeemNews& news)
{
    if (news.round != m_round || m_stage == Away || m_stage == Scanning || m_stage == NoCode
        || m_stage == TypeSlip)
        return;
    if (news.voucher)
        m_voucher = news.voucher;
    m_refused = news.refused;
    m_leaseUntil = news.leaseUntil;
    m_paidAt = news.paidAt;
    enter(stageOf(news.state));
}

void RedeemModel::enter(Stage stage)
{
    const Stage before = std::exchange(m_stage, stage);
    if (before != stage) {
        m_stageAt = m_time.clock().bootNow();
        const auto* name = QMetaEnum::fromType<Stage>().valueToKey(stage);
        if (stage == Refused)
            log::info("kiosk", "redeem.stage",
                      {{"stage", name}, {"reason", nameOf(m_refused.reason)}});
        else
            log::info("kiosk", "redeem.stage", {{"stage", name}});
    }
    if (before == Verified && stage != Verified)
        m_login.leave();
    if (stage == Verified && before != Verified)
        m_checkedAt = m_time.now();
    if (before == TypeSlip && stage != TypeSlip)
        m_slipEntry.clear();
    look();
    if (stage != Scanning && !m_frame.isNull())
        showFrame({}); // nothing of the customer stays
    if (stage == Away)
        m_tick.stop();
    else
        m_tick.start();
    Q_EMIT changed();
    if (stage == Verified && before != Verified)
        Q_EMIT staffNeeded();
}

void RedeemModel::clear()
{
    m_text.clear();
    m_voucher.reset();
    m_refused = {};
    m_leaseUntil = 0;
    m_checkedAt = 0;
    m_paidAt = 0;
    m_confirmedBy.clear();
    m_badge.clear();
    m_badgeUnknown = false;
}

void RedeemModel::tick()
{
    if (m_stage == Scanning || m_stage == Verified || m_stage == BeingChecked)
        Q_EMIT changed();
}

void RedeemModel::showFrame(const QImage& frame)
{
    m_frameOnItsWay = false;
    if (!frame.isNull() && m_stage != Scanning)
        return;
    m_frame = frame;
    Q_EMIT frameChanged();
}

bool RedeemModel::holding() const
{
    const Millis shown = m_time.clock().bootNow() - m_stageAt;
    return m_stage == Checking || m_stage == Verified || m_stage == Confirming
        || (m_stage == BeingChecked && shown < longestCheckOnScreen);
}

} // namespace yizhan
