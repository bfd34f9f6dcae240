// SPDX-License-Identifier: Apache-2.0
// How a kiosk accounts for what it paid offline and is allowed more, as it travels (app/README.md,
// Offline). Used by both sides. Values; any thread.
#pragma once

#include "redemption/offline_lease.h"
#include "sync/event.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct AccountRequest {
    std::string nonce;
    ChainHead chain; // where the kiosk's chain of lane redemption stands
    std::int64_t holding = 0; // revision of the lease it has on disk; 0: none
    std::vector<SignedDocument> events; // that head office has not acknowledged, oldest first
};
[[nodiscard]] Json jsonOf(const AccountRequest& request);
// Reads all but the events, which are checked like any others.
[[nodiscard]] Result<AccountRequest, JsonError> accountRequestFrom(const Json& json);

// How the two histories agree.
enum class AccountStanding {
    Agreed, // a lease is in the answer
    Behind, // some records have not arrived: send them first
    Forked, // head office knows another history of the same numbers
    SetBack, // head office knows later records: this disk is an older one
    Unsettled, // a new database, and what the old one paid is not known: a person must settle it
};
[[nodiscard]] std::string_view nameOf(AccountStanding standing);

struct AccountReply {
    std::string nonce;
    std::string device;
    Millis time = 0; // head office's
    std::vector<std::pair<std::string, std::string>> taken; // id and hash of each event it has
    AccountStanding standing = AccountStanding::Behind;
    std::optional<OfflineLease> lease; // with Agreed
};
[[nodiscard]] SignedDocument signAccountReply(const AccountReply& reply, const PrivateKey& ackKey);
// Believes nothing until type, signature, nonce and device fit; the detail says what did not.
[[nodiscard]] Result<AccountReply, JsonError> openAccountReply(std::string_view text,
                                                               std::span<const PublicKey> ackKeys,
                                                               std::string_view nonce,
                                                               std::string_view device);

inline constexpr std::string_view accountReplyType = "offline-account";
inline constexpr std::string_view paidOfflineKind = "redemption.paid";
inline constexpr std::size_t mostAccountEvents = 32;
inline constexpr std::size_t mostAccountBytes = 512U << 10;

} // namespace yizhan
