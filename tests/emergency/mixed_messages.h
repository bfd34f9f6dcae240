// SPDX-License-Identifier: Apache-2.0
// Messages as a bad network, a bad program or a bad person could bring them: documents of which it
// is known by which key they were signed, in every mixture of lane, type, id versions and status,
// and replies of every kind. Always the same for one seed.
#pragma once

#include "sync/reply.h"

#include "emergency/incident.h"

#include <random>

namespace yizhan {

struct MixedKeys {
    PrivateKey real, drill; // the device's
    PrivateKey ack, drillAck; // head office's
    PrivateKey stranger;

    [[nodiscard]] static MixedKeys make();
};

enum class Signer { Real, Drill, Stranger };

struct MixedMessage {
    std::string text; // of one document, perhaps damaged; perhaps none at all
    Signer signer = Signer::Real; // of what it was before
    std::string hash; // likewise
};

struct MixedReply {
    std::string text; // the body of an answer; empty: 204
    bool drill = false; // by the drill-ack key
    bool fits = false; // type, key, nonce and device are those of an honest answer
    bool whole = true; // not damaged
    std::string hash; // before it was damaged
};

inline constexpr std::string_view mixedDevice = "p-0001";
inline constexpr std::string_view mixedNonce = "00112233445566778899aabbccddeeff";

class MixedMessages {
public:
    // pool: how many different documents; they are signed here, once.
    MixedMessages(const MixedKeys& keys, std::uint32_t seed, std::size_t pool);

    [[nodiscard]] std::vector<MixedMessage> sequence(); // 1 to 6
    [[nodiscard]] MixedReply reply();

private:
    [[nodiscard]] std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(m_random() % limit);
    }
    [[nodiscard]] MixedMessage signedMessage(const MixedKeys& keys);
    [[nodiscard]] Json content(bool drill);
    void mixUp(Json& content);
    [[nodiscard]] std::string damaged(std::string text);
    [[nodiscard]] MixedReply signedReply(const MixedKeys& keys);

    std::mt19937 m_random;
    std::vector<Uuid> m_real, m_drills; // subjects that several documents share
    std::int64_t m_seq = 0;
    std::vector<MixedMessage> m_pool;
    std::vector<MixedReply> m_replies;
};

} // namespace yizhan
