// SPDX-License-Identifier: Apache-2.0
#include "kiosk/redeem_desk.h"

#include "base/file.h"
#include "base/log.h"
#include "crypto/random.h"

#include <algorithm>
#include <utility>

namespace yizhan {

namespace {

constexpr std::string_view room = "kiosk";
constexpr int retryStorageAfter = 5000; // ms
constexpr int findAttempts = 2; // by another way the second time

} // namespace

RedeemDesk::RedeemDesk(DataFolder data, Device device, TrustedClock& time)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(time)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_desk)
            m_desk->tick();
        else
            start();
    });
    m_accountTimer.setSingleShot(true);
    connect(&m_accountTimer, &QTimer::timeout, this, &RedeemDesk::account);
}

// The client first: its callbacks post to this object.
RedeemDesk::~RedeemDesk()
{
    m_https.reset();
}

void RedeemDesk::start()
{
    if (!m_tested)
        testVouchers();
    if (m_desk)
        return;
    const auto failed = [this](const StorageError& error) {
        log::error(room, "redeem.storage", {{"reason", error.detail}});
        m_desk.reset();
        m_book.reset();
        m_outbox.reset();
        m_store.reset();
        m_database.reset();
        m_timer.start(retryStorageAfter);
    };
    auto database = Database::open(m_data.root / "business.db", Durability::Full);
    if (!database)
        return failed(database.error());
    m_database.emplace(*std::move(database));
    auto store = PayoutStore::open(*m_database);
    if (!store)
        return failed(store.error());
    m_store.emplace(*std::move(store));
    if (const auto opened = openBook(); !opened)
        return failed(opened.error());
    m_desk = std::make_unique<PayoutDesk>(
        *m_store,
        [this](RedemptionRequest request, RedemptionClient::Callback done) {
            ask(std::move(request), std::move(done));
        },
        m_time, [this] { changed(); });
    m_desk->payOffline(*m_book);
    if (const auto resumed = m_desk->resume(); !resumed)
        return failed(resumed.error());
    account();
}

void RedeemDesk::work(std::function<void()> order)
{
    QMetaObject::invokeMethod(this, std::move(order));
}

void RedeemDesk::setTrust(const TrustBundle& bundle, Millis confirmedAt)
{
    work([this, bundle, confirmedAt] {
        m_trust = bundle;
        m_trustConfirmed = std::max(m_trustConfirmed, confirmedAt);
        m_address = 0;
        testVouchers();
        renewClient();
        account();
    });
}

void RedeemDesk::confirmTrust(Millis confirmedAt)
{
    work([this, confirmedAt] { m_trustConfirmed = confirmedAt; });
}

void RedeemDesk::setCampaigns(std::vector<CampaignTerms> campaigns)
{
    work([this, campaigns = std::move(campaigns)] { m_campaigns = campaigns; });
}

void RedeemDesk::setOnline(bool online)
{
    work([this, online] {
        const bool back = online && !m_online;
        m_online = online;
        if (back)
            account();
    });
}

void RedeemDesk::renewClient()
{
    m_accounting = false;
    m_https.reset(); // its answers would still be judged by the old list of revoked certificates
    const auto authority = readFile(m_data.authority());
    if (!authority) {
        log::error(room, "redeem.identity", {{"reason", authority.error().detail}});
        return;
    }
    m_https = std::make_unique<HttpsClient>(
        TlsIdentity {.caPem = *authority,
                     .certificate = m_data.certificate(),
                     .key = m_data.deviceKey(),
                     .revocationList = m_trust.revocationList},
        [this] { return m_time.now(); }, m_time.clock());
}

void RedeemDesk::ask(RedemptionRequest request, RedemptionClient::Callback done)
{
    auto here = [this, done = std::move(done)](Result<RedemptionAnswer, RedemptionSilence> answer) {
        QMetaObject::invokeMethod(
            this, [this, done, answer = std::move(answer)] { answered(done, answer); },
            Qt::QueuedConnection);
    };
    if (!m_https || m_trust.addresses.empty()) {
        here(Failure {RedemptionSilence::Unreachable});
        return;
    }
    log::info(room, "redeem.asked", {{"op", request.op.text()}, {"do", nameOf(request.step)}});
    const auto& address = m_trust.addresses[m_address % m_trust.addresses.size()];
    RedemptionClient(*m_https, address.url, m_device.id, m_trust.ackKeys)
        .ask(std::move(request), std::move(here));
}

void RedeemDesk::answered(const RedemptionClient::Callback& done,
                          const Result<RedemptionAnswer, RedemptionSilence>& answer)
{
    if (answer) {
        m_time.observe(answer->reply.time, answer->askedAt);
    } else {
        log::warning(room, "redeem.unanswered", {{"why", nameOf(answer.error())}});
        ++m_address; // perhaps another way is open
    }
    done(answer);
}

PayingPlace RedeemDesk::place() const
{
    PayingPlace here;
    here.branch = m_device.branch;
    here.time = m_time.read();
    here.trustConfirmed = m_trustConfirmed;
    here.online = m_online;
    here.campaigns = m_campaigns;
    return here;
}

void RedeemDesk::testVouchers()
{
    m_tested = true;
    const auto tested = testVerdicts(m_trust, m_time.now(), m_judge);
    if (!tested)
        log::error(room, "redeem.self_test",
                   {{"voucher", tested.error().voucher},
                    {"expected", tested.error().expected},
                    {"found", tested.error().found}});
    if (std::exchange(m_outOfOrder, !tested) != m_outOfOrder)
        Q_EMIT outOfOrderChanged(m_outOfOrder);
}

void RedeemDesk::scan(const QByteArray& text, quint64 round)
{
    work([this, text, round] {
        m_round = round;
        scanText(text.toStdString());
    });
}

void RedeemDesk::scanText(const std::string& text)
{
    start(); // when the disk came back meanwhile
    if (m_outOfOrder)
        return refuse({VoucherRefusal::OutOfOrder, {}, 0});
    if (!m_desk)
        return refuse({VoucherRefusal::StorageFailed, {}, 0});
    const auto scanned = m_desk->scan(text, m_trust.prizeKeys, place());
    if (!scanned) {
        m_desk->leave(); // what was on the screen before is not shown any more
        const auto read = readVoucher(text, m_trust.prizeKeys);
        refuse(scanned.error(), read ? std::optional(*read) : std::nullopt);
    } else if (const auto* payout = m_desk->current()) {
        tell(*payout);
    }
}

void RedeemDesk::find(const std::string& slip, bool cashier, quint64 round)
{
    work([this, slip, cashier, round] {
        m_round = round;
        if (m_outOfOrder)
            return refuse({VoucherRefusal::OutOfOrder, {}, 0});
        if (!m_online)
            return refuse({VoucherRefusal::NeedsNetwork, {}, 0});
        askForSlip(slip, cashier, 0);
    });
}

// What head office finds is believed no more than what is scanned: its signature is looked at.
void RedeemDesk::askForSlip(const std::string& slip, bool cashier, int attempt)
{
    RedemptionRequest request;
    request.op = makeRealId(m_time.now());
    request.step = RedemptionStep::Find;
    request.slip = slip;
    request.cashier = cashier;
    ask(std::move(request),
        [this, slip, cashier, attempt,
         round = m_round](const Result<RedemptionAnswer, RedemptionSilence>& answer) {
            if (round != m_round)
                return; // nobody waits for it any more
            if (!answer && attempt + 1 < findAttempts)
                askForSlip(slip, cashier, attempt + 1);
            else if (!answer)
                refuse({VoucherRefusal::NeedsNetwork, {}, 0});
            else if (answer->reply.state == RedemptionState::Found)
                scanText(answer->reply.text);
            else
                refuse({refusalFromReason(answer->reply.reason), {}, 0});
        });
}

void RedeemDesk::confirm(const Confirmer& by, quint64 round)
{
    work([this, by, round] {
        m_round = round;
        const bool confirmed = m_desk && m_desk->confirm(by);
        if (!confirmed && !(m_desk && m_desk->current()))
            refuse({VoucherRefusal::LeaseOver, {}, 0});
    });
}

void RedeemDesk::refuseWrongPerson(quint64 round)
{
    work([this, round] {
        m_round = round;
        if (m_desk)
            m_desk->refuseWrongPerson();
    });
}

void RedeemDesk::leave(quint64 round)
{
    work([this, round] {
        m_round = round;
        if (m_desk)
            m_desk->leave();
    });
}

void RedeemDesk::changed()
{
    if (const auto* payout = m_desk->current())
        tell(*payout);
    if (const auto* payout = m_desk->current();
        payout && payout->isOffline() && payout->state() == PayoutState::Paid)
        m_accountTimer.start(0); // head office should know of it as soon as it can
    const int checking = static_cast<int>(m_desk->beingChecked());
    if (checking != m_checking) {
        m_checking = checking;
        Q_EMIT checkingChanged(checking);
    }
    const auto due = m_desk->nextDue();
    if (!due)
        m_timer.stop();
    else
        m_timer.start(
            static_cast<int>(std::clamp<Millis>(*due - m_time.clock().bootNow(), 0, 60'000)));
}

void RedeemDesk::tell(const Payout& payout)
{
    const Millis boot = m_time.clock().bootNow();
    Q_EMIT told({m_round, payout.state(), payout.refused(), payout.voucher(),
                 boot + payout.leaseLeft(boot), payout.paidAt()});
}

void RedeemDesk::refuse(Refused refused, std::optional<Voucher> voucher)
{
    RedeemNews news;
    news.round = m_round;
    news.refused = std::move(refused);
    news.voucher = std::move(voucher);
    Q_EMIT told(news);
}

} // namespace yizhan
