// SPDX-License-Identifier: Apache-2.0
// Vouchers whose verdict is known beforehand, judged with the keys that are believed now: a reader
// that has begun to pay what it must not, or to refuse everybody, is found out before a customer
// comes. The keys that sign them are made for the occasion and forgotten. Any thread; a few
// milliseconds.
#pragma once

#include "redemption/verification.h"
#include "sync/trust_bundle.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace yizhan {

// What is tested: judgeVoucher, or a broken one in a test of the test.
using VoucherJudge = std::function<Result<Voucher, Refused>(
    std::string_view text, std::span<const PublicKey> prizeKeys, const PayingPlace& place)>;

struct WrongVerdict {
    std::string
        voucher; // which one: "valid", "expired", "revoked", "wrong_key", "future", "forged"
    std::string expected; // name of the refusal, or "paid"
    std::string found;
};

// believed: what the machine has; its prize keys, revocations and the parser that reads them are
// tested with it. Done when every verdict is right, else the first that is not.
[[nodiscard]] Status<WrongVerdict> testVerdicts(const TrustBundle& believed, Millis now,
                                                const VoucherJudge& judge = judgeVoucher);

} // namespace yizhan
