// SPDX-License-Identifier: Apache-2.0
// One step of a payout as it travels (app/README.md, Redemption): what a kiosk asks, what head
// office signs. Used by both sides. Values; any thread.
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "crypto/signed_document.h"

#include <span>
#include <string>
#include <string_view>

namespace yizhan {

// Find is a step of no payout: it asks for the voucher of a typed slip number, under an op of its
// own.
enum class RedemptionStep { Reserve, Commit, Release, Status, Find };
[[nodiscard]] std::string_view nameOf(RedemptionStep step); // "reserve" …

// A member of staff who confirms by PIN.
struct Confirmer {
    std::string id;
    std::string name;

    bool operator==(const Confirmer&) const = default;
};

struct RedemptionRequest {
    std::string nonce;
    Uuid op; // of the payout: the same for all its steps and all its repetitions
    RedemptionStep step = RedemptionStep::Reserve;
    std::string voucher; // the text; with Reserve
    Confirmer by; // with Commit
    std::string slip = {}; // typed number with its check figure (slip_number.h); with Find
    bool cashier = false; // with Find: the cashier's prize of that slip, not the card holder's
};
[[nodiscard]] Json jsonOf(const RedemptionRequest& request);
[[nodiscard]] Result<RedemptionRequest, JsonError> redemptionRequestFrom(const Json& json);

enum class RedemptionState { Reserved, Paid, Released, Refused, Unknown, Found };
[[nodiscard]] std::string_view nameOf(RedemptionState state); // "reserved" …

struct RedemptionReply {
    std::string nonce;
    std::string device;
    Millis time = 0; // head office's
    Uuid op;
    RedemptionState state = RedemptionState::Unknown;
    std::string reason; // with Refused
    Millis leaseUntil = 0; // head office's time; with Reserved
    std::string paidPlace; // with Paid, and with Refused for already_redeemed
    Millis paidAt = 0;
    std::string voucher; // its id
    std::string text; // of the voucher, signed as ever; with Found
};

[[nodiscard]] SignedDocument signRedemptionReply(const RedemptionReply& reply,
                                                 const PrivateKey& ackKey);

enum class RedemptionReplyFault {
    NotAReply, // not the document, or a field is missing
    NotSigned, // by none of the keys
    NotMine, // another nonce, device or op: replayed or mixed up
};
struct RedemptionReplyError {
    RedemptionReplyFault fault;
    std::string detail;
};

// Believes nothing until type, signature, nonce, device and op fit.
[[nodiscard]] Result<RedemptionReply, RedemptionReplyError>
openRedemptionReply(std::string_view text, std::span<const PublicKey> ackKeys,
                    const RedemptionRequest& request, std::string_view device);

inline constexpr std::string_view redemptionReplyType = "redemption-reply";
inline constexpr Millis redemptionLease = 120'000; // of head office's time

} // namespace yizhan
