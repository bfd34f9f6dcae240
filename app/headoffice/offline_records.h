// SPDX-License-Identifier: Apache-2.0
// What kiosks may pay and have paid without head office, as plain values (app/README.md, Offline).
#pragma once

#include "headoffice/records.h"
#include "headoffice/redemption_records.h"
#include "redemption/offline_account.h"

#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

// How much is set aside for one kiosk (headoffice.toml, prizes).
struct OfflineTerms {
    std::int64_t perTier = 2;
    std::int64_t sharePercent = 20; // of what is left of a tier
    Money mostValue = Money::yuan(3000); // of all its tiers together
    Millis length = 86'400'000; // how old the last contact may be
};

// A tier that may be set aside from now.
struct TierStock {
    std::string campaign;
    std::string tier;
    Money value;
    std::int64_t stock = 0;
};

// One account of one device whose certificate was checked.
struct OfflineOrder {
    std::string device;
    std::string branch;
    ChainHead chain; // as it says
    std::int64_t holding = 0; // revision of the lease it has
    Intake intake; // the records it brought
    std::vector<TierStock> tiers;
    OfflineTerms terms;
};

struct OfflineAnswer {
    std::vector<Verdict> verdicts; // one a record
    AccountStanding standing = AccountStanding::Behind;
    std::optional<OfflineLease> lease; // with Agreed
};

struct OfflinePayout {
    Uuid op;
    LedgerVoucher voucher;
    std::string device;
    std::string branch;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    std::string hash; // of the signed record
    Millis paidAt = 0; // by the kiosk's trusted time
    Millis receivedAt = 0;
    Confirmer by;
    bool annulled = false;
};

// What one kiosk could have paid that head office does not know of, at most.
struct OfflineExposure {
    struct Tier {
        std::string campaign;
        std::string tier;
        Money value; // of one prize
        std::int64_t allowed = 0; // in this epoch
        std::int64_t reported = 0;

        [[nodiscard]] std::int64_t open() const
        {
            return allowed > reported ? allowed - reported : 0;
        }
    };
    std::string device;
    std::string branch;
    bool wholeBranch = false;
    Millis grantedAt = 0;
    Millis until = 0; // over: it pays nothing more, but may not have reported all
    std::vector<Tier> tiers;

    [[nodiscard]] std::int64_t prizes() const;
    [[nodiscard]] Money value() const;
};

} // namespace yizhan::headoffice
