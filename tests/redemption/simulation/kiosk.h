// SPDX-License-Identifier: Apache-2.0
// A kiosk in the simulation: the product's desk, book and outbox on a real database, with a clock
// that can be set wrong, a plug that can be pulled and a disk that can be put back.
#pragma once

#include "redemption/payout_desk.h"
#include "redemption/simulation/office.h"

#include <filesystem>
#include <map>
#include <string>

namespace yizhan::simulation {

struct Handed { // a prize that left the counter
    Uuid op;
    Voucher voucher;
    int kiosk = 0;
    bool offline = false;
    bool fromOldDisk = false; // the kiosk had been set back before
};

class Kiosk {
public:
    // send: takes a step and answers later; handed: told once an op.
    using Send = std::function<void(RedemptionRequest, RedemptionClient::Callback)>;
    Kiosk(int number, Asker who, std::filesystem::path file, Millis wall, Send send,
          std::function<void(const Handed&)> handed, Complain complain);

    void start();
    void kill(); // whatever was in memory is gone
    void reboot(); // its clock of intervals begins anew
    void keepDisk(); // as it is now
    void putDiskBack(bool withClock); // to where it was kept; withClock: a machine set back whole
    [[nodiscard]] bool runs() const { return m_desk != nullptr; }
    [[nodiscard]] bool waitsForStaff() const; // a prize is reserved on the screen
    [[nodiscard]] bool wasSetBack() const { return m_setBack; }
    [[nodiscard]] bool hasKeptDisk() const { return m_kept; }

    void scan(const std::string& text, std::span<const PublicKey> keys, bool online,
              const CampaignTerms& campaign);
    void confirm();
    void leave();
    void tick();
    void look(); // after anything that may have changed the screen
    [[nodiscard]] std::optional<AccountRequest> account();
    void told(const AccountReply& reply, Millis askedAt);
    void heard(const RedemptionReply& reply, Millis askedAt);

    [[nodiscard]] ChainHead head();
    [[nodiscard]] std::vector<SignedDocument> waiting();
    [[nodiscard]] bool idle(); // nothing is on its way, nothing waits
    [[nodiscard]] std::string outcomeOf(const Uuid& op);

    const int number;
    const Asker who;
    FakeClock clock;
    int incarnation = 0; // answers to an earlier one are told to nobody
    bool cut = false; // off the network

private:
    std::filesystem::path m_file;
    Send m_send;
    std::function<void(const Handed&)> m_handed;
    Complain m_complain;
    PrivateKey m_key = PrivateKey::generate(KeyScheme::Ed25519);
    int m_boots = 0;
    bool m_kept = false;
    bool m_setBack = false;
    std::optional<TrustedClock> m_time;
    std::optional<Database> m_database;
    std::optional<PayoutStore> m_store;
    std::optional<Outbox> m_outbox;
    std::optional<OfflineBook> m_book;
    std::unique_ptr<PayoutDesk> m_desk;
};

} // namespace yizhan::simulation
