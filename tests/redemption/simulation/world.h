// SPDX-License-Identifier: Apache-2.0
// Fifty kiosks, one head office and everything that can go wrong between them, step by step from a
// seed. What may never happen is checked while it runs and at the end.
#pragma once

#include "redemption/simulation/kiosk.h"

#include <QTemporaryDir>

#include <deque>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace yizhan::simulation {

struct Tally {
    int online = 0, offline = 0, cuts = 0, kills = 0, setBack = 0, conflicts = 0, leasesOver = 0;
};

class World {
public:
    World(std::uint32_t seed, int steps);
    // The first violation; empty: none.
    [[nodiscard]] std::string run();
    [[nodiscard]] const Tally& tally() const { return m_tally; }
    [[nodiscard]] int stepsDone() const { return m_step; }

private:
    struct Issued {
        Voucher voucher;
        std::string text;
    };

    [[nodiscard]] int roll(int sides)
    {
        return static_cast<int>(m_random() % static_cast<unsigned>(sides));
    }
    [[nodiscard]] bool chance(int inThousand) { return roll(1000) < inThousand; }
    void complain(const std::string& what);
    void step();
    void pass(Millis time);
    void settleDown();
    void checkEnd();
    void checkAnyOrder();

    void issue(std::optional<std::string> bound);
    void present(Kiosk& kiosk);
    void disturb(Kiosk& kiosk);
    void tamper(Kiosk& kiosk);
    void send(int kiosk, RedemptionRequest request, RedemptionClient::Callback done);
    void account(int kiosk);
    [[nodiscard]] AccountReply accounted(int kiosk, const AccountRequest& request);
    void handed(const Handed& prize);
    void later(Millis after, std::function<void()> what);

    std::mt19937 m_random;
    int m_steps;
    int m_step = 0;
    std::string m_violation;
    Tally m_tally;
    QTemporaryDir m_folder;
    FakeClock m_clock; // the true one, head office's
    PrivateKey m_prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
    std::vector<PublicKey> m_keys {m_prizeKey.publicKey()};
    CampaignTerms m_campaign;
    std::unique_ptr<Office> m_office;
    std::vector<std::unique_ptr<Kiosk>> m_kiosks;
    std::deque<Issued> m_vouchers;
    std::map<std::string, Voucher> m_byText;
    std::multimap<Millis, std::function<void()>> m_due;
    std::map<std::string, Millis> m_leaseUntil; // of each device, as granted
    std::map<Uuid, Handed> m_handed;
    std::map<std::string, std::vector<Uuid>> m_byVoucher;
    std::map<std::pair<int, std::string>, int> m_offlineCount; // kiosk, tier
    std::map<int, int> m_paidAtKeeping; // offline, when the disk was kept
    std::set<std::string> m_acknowledged; // records head office said it has
    std::map<std::string, std::pair<Asker, SignedDocument>> m_records; // the same, as they came
};

} // namespace yizhan::simulation
