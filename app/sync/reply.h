// SPDX-License-Identifier: Apache-2.0
// The signed reply of app/README.md: the only proof that head office has something.
#pragma once

#include "base/clock.h"
#include "crypto/signed_document.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

inline constexpr std::string_view replyType = "reply"; // real, by an ack key
inline constexpr std::string_view drillReplyType = "drill-reply"; // by a drill-ack key
inline constexpr std::string_view branchReplyType = "branch-reply"; // by a device key

struct Verdict {
    std::string id;
    std::string hash;
    bool accepted = false;
    std::string
        reason; // why not: id_reused, bad_signature, wrong_device, wrong_endpoint, malformed
    Millis at = 0; // when it was first accepted
};

// A named person at head office has looked, or has sent help.
struct Seen {
    std::string subject;
    std::string meaning; // "seen" or "help_on_way"
    std::string person;
    std::string role;
    Millis at = 0;
};

struct Reply {
    std::string nonce;
    std::string device;
    Millis time = 0;
    std::vector<Verdict> verdicts;
    std::vector<Seen> seen;
    std::string content; // version of the newest timestamp role, or empty
    std::vector<SignedDocument> office = {}; // head office's own events, each signed by itself
};

[[nodiscard]] SignedDocument signReply(const Reply& reply, std::string_view type,
                                       const PrivateKey& key);

enum class ReplyFault {
    NotAReply, // HTML of a portal, broken JSON, another document
    NotSigned, // by none of the keys
    NotMine, // another nonce or device: replayed or mixed up
};
[[nodiscard]] const char* nameOf(ReplyFault fault);

struct ReplyError {
    ReplyFault fault;
    std::string detail;
};

// Believes nothing until signature, type, nonce and device fit.
[[nodiscard]] Result<Reply, ReplyError> openReply(std::string_view text, std::string_view type,
                                                  std::span<const PublicKey> keys,
                                                  std::string_view nonce, std::string_view device);

// The verdict on this event in the reply, if its hash is the same.
[[nodiscard]] const Verdict* verdictOn(const Reply& reply, std::string_view id,
                                       std::string_view hash);

} // namespace yizhan
