// SPDX-License-Identifier: Apache-2.0
// The end of the day at one kiosk: what staff counted on the shelf, and what the ledger says was
// paid (app/README.md, Day sheet). Used by both sides. Values; any thread.
#pragma once

#include "redemption/redemption_wire.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yizhan {

struct ShelfTier {
    std::string campaign;
    std::string tier;
    std::int64_t before = 0; // in the morning
    std::int64_t after = 0; // now
    // Of the answer:
    std::int64_t paid = 0; // by the ledger, on this day at this kiosk
    std::int64_t difference = 0; // before - after - paid: 0 when all is well

    bool operator==(const ShelfTier&) const = default;
};

struct DayRequest {
    std::string nonce;
    std::string day; // 2026-08-01
    std::vector<ShelfTier> tiers; // empty: only asks what was paid
    Confirmer by;
};
[[nodiscard]] Json jsonOf(const DayRequest& request);
[[nodiscard]] Result<DayRequest, JsonError> dayRequestFrom(const Json& json);

struct DayReply {
    std::string nonce;
    std::string device;
    Millis time = 0;
    std::string day;
    std::vector<ShelfTier> tiers;
};
[[nodiscard]] SignedDocument signDayReply(const DayReply& reply, const PrivateKey& ackKey);
// Believes nothing until type, signature, nonce and device fit.
[[nodiscard]] Result<DayReply, JsonError> openDayReply(std::string_view text,
                                                       std::span<const PublicKey> ackKeys,
                                                       std::string_view nonce,
                                                       std::string_view device);

inline constexpr std::string_view dayReplyType = "redemption-day";
inline constexpr std::size_t mostShelfTiers = 64;
inline constexpr std::int64_t mostOnShelf = 1'000'000;

} // namespace yizhan
