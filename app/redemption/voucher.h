// SPDX-License-Identifier: Apache-2.0
// A prize voucher: the signed proof of one win, as text of a QR code (app/README.md, Voucher).
//
// A Voucher that readVoucher gives is signed by a believed key and well formed; whether it is paid
// here and now is for verification.h and head office to say. Values; any thread.
#pragma once

#include "base/clock.h"
#include "crypto/key.h"
#include "redemption/refusal.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class Recipient { CardHolder, Cashier };
[[nodiscard]] std::string_view nameOf(Recipient recipient); // "card_holder", "cashier"
[[nodiscard]] std::optional<Recipient> recipientFrom(std::string_view name);

struct Voucher {
    std::string id; // 32 hex; one win, whatever is printed
    Millis issued = 0; // when the card was charged; whole seconds
    Millis until = 0; // paid before this moment; whole seconds
    std::string campaign;
    std::string tier;
    Recipient recipient = Recipient::CardHolder;
    std::string slip; // number of the POS slip
    std::string merchant; // merchant code
    std::string tail; // last four digits of the card, or empty
    std::vector<std::string> branches; // where it is paid; empty: any branch of the campaign
    std::optional<std::string> offlineAt; // device or branch where it may be paid without network

    bool operator==(const Voucher&) const = default;
};

inline constexpr std::string_view voucherPrefix = "V1:";
inline constexpr std::size_t longestVoucherText = 512;
inline constexpr std::size_t mostVoucherBranches = 16;

// Strict: exactly one text is a given voucher's. Trailing blanks belong to it (Base45 has a space);
// a line break left by a scanner must be taken off before. Refusals: NotAVoucher, WrongBank,
// UnknownKey, Forged, Damaged.
[[nodiscard]] Result<Voucher, VoucherRefusal> readVoucher(std::string_view text,
                                                          std::span<const PublicKey> prizeKeys);

struct VoucherError {
    std::string detail; // which field, and what is expected
};

// key: an Ed25519 prize key. Refuses fields readVoucher would refuse and a text over the limit.
[[nodiscard]] Result<std::string, VoucherError> issueVoucher(const Voucher& voucher,
                                                             const PrivateKey& key);

[[nodiscard]] std::string makeVoucherId(); // 16 random bytes in hex

} // namespace yizhan
