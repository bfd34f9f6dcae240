// SPDX-License-Identifier: Apache-2.0
// POST /v1/redemptions (app/README.md, Redemption): reads the voucher as the kiosk did, asks the
// ledger, signs the answer. Any server thread; answers come from the reply thread.
#pragma once

#include "headoffice/device_api.h"
#include "headoffice/published_content.h"
#include "redemption/voucher.h"

namespace yizhan::headoffice {

class RedemptionApi {
public:
    // All of them outlive this.
    struct Parts {
        Store& store;
        const OfficeKeys& keys;
        PublishedContent& content;
        Findings& findings;
        Worker& replies;
        const Clock& clock;
        const std::filesystem::path& data; // where the prize keys are
        const OfflineTerms& offline;
    };
    explicit RedemptionApi(Parts parts) : m(parts) { }

    void redeem(const Call& call, const Respond& respond);
    void account(const Call& call, const Respond& respond); // offline_api.cpp
    void closeDay(const Call& call, const Respond& respond); // the same

private:
    // Nothing: the voucher was looked at, ask the ledger. A standing: refused without asking it.
    [[nodiscard]] Result<std::optional<RedemptionStanding>, StoreError>
    lookAt(const RedemptionRequest& request, const Caller& caller, RedemptionOrder& order);
    void find(const RedemptionRequest& request, const Caller& caller, const Respond& respond) const;
    [[nodiscard]] ServerReply reply(const RedemptionRequest& request, const Caller& caller,
                                    const RedemptionStanding& standing,
                                    const std::string& text = {}) const;

    Parts m;
};

// The first reason against paying this voucher at this branch now, from the voucher and the
// published terms; empty: none. release: of the catalogue nothing is known when it has none, then
// campaign and stock are left to the kiosk.
struct VoucherTerms {
    std::string refusal;
    std::int64_t stock = 0; // 0: not said
};
[[nodiscard]] VoucherTerms termsOf(const Voucher& voucher, const std::string& branch,
                                   const PublishedContent::Release& release, Millis now);

} // namespace yizhan::headoffice
