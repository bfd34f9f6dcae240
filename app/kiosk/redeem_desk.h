// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include "redemption/payout_desk.h"
#include "redemption/self_test.h"
#include "sync/device.h"
#include "sync/trust_bundle.h"

#include <memory>
#include <optional>
#include <vector>

namespace yizhan {

// How the payout on the screen stands, as a value that crosses threads.
struct RedeemNews {
    quint64 round = 0; // of the order it belongs to
    PayoutState state = PayoutState::Refused;
    Refused refused; // in Refused
    std::optional<Voucher> voucher; // once it was read
    Millis leaseUntil = 0; // boot time; in Reserved
    Millis paidAt = 0; // head office's time; in Paid
};

// The payouts of this kiosk and their way to head office: business.db, PayoutDesk and an HTTPS
// client. Lives on the I/O worker: the composition root makes it, moves it there and calls start()
// by a queued call; end it there too. Every order may come from any thread; the answers are the
// signals. time must outlive it.
//
//   desk = new RedeemDesk(data, device, time);  desk->moveToThread(&worker);
//   connect(&worker, &QThread::started, desk, &RedeemDesk::start);
//   connect(&worker, &QThread::finished, desk, &QObject::deleteLater);
class RedeemDesk final : public QObject {
    Q_OBJECT

public:
    RedeemDesk(DataFolder data, Device device, TrustedClock& time);
    ~RedeemDesk() override;

    // The keys and addresses believed, and when TUF last confirmed them as the current ones; 0: not
    // since the program began, so that nothing is paid before confirmTrust().
    void setTrust(const TrustBundle& bundle, Millis confirmedAt);
    void confirmTrust(Millis confirmedAt); // the same ones again
    void setCampaigns(std::vector<CampaignTerms> campaigns);
    // Whether head office answered lately. Until told: it is asked, and silence refuses.
    void setOnline(bool online);

    // Another judge of the test vouchers than ours, before start().
    void judgeTestsBy(VoucherJudge judge) { m_judge = std::move(judge); }

    // Each order names a new round; news of an older one is nobody's any more.
    void scan(const QByteArray& text, quint64 round);
    // The voucher of a typed slip number: head office is asked for it, then it is as if scanned.
    void find(const std::string& slip, bool cashier, quint64 round);
    void confirm(const Confirmer& by, quint64 round);
    void refuseWrongPerson(quint64 round);
    // The screen is left: an unconfirmed payout is given up, a confirmed one goes on.
    void leave(quint64 round);

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void told(const yizhan::RedeemNews& news);
    // Confirmed payouts without an answer, on the screen or not.
    void checkingChanged(int payouts);
    // The test vouchers were judged wrongly (true: nothing is redeemed here), or rightly again.
    // They are judged at start and after each update of what is believed.
    void outOfOrderChanged(bool outOfOrder);

private:
    void work(std::function<void()> order);
    void ask(RedemptionRequest request, RedemptionClient::Callback done);
    void answered(const RedemptionClient::Callback& done,
                  const Result<RedemptionAnswer, RedemptionSilence>& answer);
    void renewClient();
    void testVouchers();
    void scanText(const std::string& text);
    void askForSlip(const std::string& slip, bool cashier, int attempt);
    void changed();
    void tell(const Payout& payout);
    void refuse(Refused refused, std::optional<Voucher> voucher = {});
    // What is paid while head office cannot be asked (redeem_offline.cpp).
    [[nodiscard]] Status<StorageError> openBook();
    void account(); // tells head office what was paid offline and asks for the next lease
    void accounted(const std::string& nonce, const Result<HttpReply, HttpError>& answer);
    [[nodiscard]] PayingPlace place() const;

    const DataFolder m_data;
    const Device m_device;
    TrustedClock& m_time;
    std::optional<Database> m_database;
    std::optional<PayoutStore> m_store;
    std::optional<Outbox> m_outbox;
    std::optional<OfflineBook> m_book;
    std::unique_ptr<PayoutDesk> m_desk;
    std::unique_ptr<HttpsClient> m_https;
    TrustBundle m_trust;
    Millis m_trustConfirmed = 0;
    std::vector<CampaignTerms> m_campaigns;
    std::size_t m_address = 0; // of the bundle's, the one that answered last
    bool m_online = true;
    VoucherJudge m_judge = judgeVoucher;
    bool m_tested = false;
    bool m_outOfOrder = false;
    quint64 m_round = 0;
    int m_checking = 0;
    QTimer m_timer {this};
    QTimer m_accountTimer {this};
    bool m_accounting = false; // a request is out
};

} // namespace yizhan
