// SPDX-License-Identifier: Apache-2.0
// Asks head office one step of a payout and believes only its signed answer. Any thread; the
// callback comes on the HTTPS client's thread. Repeating is the payout's business (payout.h).
#pragma once

#include "redemption/redemption_wire.h"
#include "sync/https_client.h"

#include <functional>
#include <string>
#include <vector>

namespace yizhan {

// No answer, or none that proves anything: the step is asked again.
enum class RedemptionSilence {
    Unreachable,
    TimedOut,
    NotTrusted, // TLS said no
    NotProved, // an answer without a valid signature, or to another request
};
[[nodiscard]] std::string_view nameOf(RedemptionSilence silence);

struct RedemptionAnswer {
    RedemptionReply reply;
    Millis askedAt = 0; // boot time; reply.time may be observed as a signed time with it
};

class RedemptionClient {
public:
    using Callback = std::function<void(Result<RedemptionAnswer, RedemptionSilence>)>;

    // https must outlive this and every callback. url: head office's, no slash at the end.
    RedemptionClient(HttpsClient& https, std::string url, std::string device,
                     std::vector<PublicKey> ackKeys)
        : m_https(https), m_url(std::move(url)), m_device(std::move(device)),
          m_ackKeys(std::move(ackKeys))
    {
    }

    // Gives the request a fresh nonce.
    void ask(RedemptionRequest request, Callback done) const;

private:
    HttpsClient& m_https;
    std::string m_url;
    std::string m_device;
    std::vector<PublicKey> m_ackKeys;
};

} // namespace yizhan
