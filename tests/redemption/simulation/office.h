// SPDX-License-Identifier: Apache-2.0
// Head office in the simulation: the product's ledger and leases on a real database, without the
// network. Every refusal of the database itself is a violation: the rules must speak first.
#pragma once

#include "headoffice/group_writer.h"
#include "headoffice/offline_records.h"
#include "headoffice/prize_ledger.h"
#include "redemption/redemption_client.h"
#include "support/fake_clock.h"

#include <filesystem>
#include <functional>
#include <string>

namespace yizhan::simulation {

using Complain = std::function<void(const std::string&)>;

struct Asker {
    std::string device, branch;
};

class Office {
public:
    Office(std::filesystem::path file, FakeClock& clock, Complain complain);

    void restart(); // a kill: everything but the file is gone
    [[nodiscard]] RedemptionReply redeem(const Asker& asker, const RedemptionRequest& request,
                                         const Voucher* voucher);
    [[nodiscard]] AccountReply account(const Asker& asker, const AccountRequest& request);
    void settle(const std::string& device);

    [[nodiscard]] headoffice::PrizeLedger ledger();
    [[nodiscard]] std::vector<headoffice::OfflineExposure> exposure();
    [[nodiscard]] std::vector<headoffice::OfflinePayout> offline();
    [[nodiscard]] bool isPaid(const Uuid& op);

    std::vector<headoffice::TierStock> tiers;
    headoffice::OfflineTerms terms;

private:
    std::filesystem::path m_file;
    FakeClock& m_clock;
    Complain m_complain;
    std::optional<headoffice::WriteTables> m_tables;
};

} // namespace yizhan::simulation
