// SPDX-License-Identifier: Apache-2.0
#include "redemption/redemption_client.h"

#include "crypto/random.h"

namespace yizhan {

namespace {

constexpr int connectMillis = 1500;
constexpr int totalMillis = 3000; // staff stand beside it; asked again soon enough

RedemptionSilence silenceOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::TimedOut:
        return RedemptionSilence::TimedOut;
    case HttpFault::NotTrusted:
        return RedemptionSilence::NotTrusted;
    case HttpFault::TooLarge:
    case HttpFault::BadPeer:
        return RedemptionSilence::NotProved;
    case HttpFault::Unreachable:
    case HttpFault::Cancelled:
        break;
    }
    return RedemptionSilence::Unreachable;
}

} // namespace

std::string_view nameOf(RedemptionSilence silence)
{
    switch (silence) {
    case RedemptionSilence::Unreachable:
        return "unreachable";
    case RedemptionSilence::TimedOut:
        return "timed_out";
    case RedemptionSilence::NotTrusted:
        return "not_trusted";
    case RedemptionSilence::NotProved:
        return "not_proved";
    }
    return "not_proved";
}

void RedemptionClient::ask(RedemptionRequest request, Callback done) const
{
    request.nonce = makeNonce();
    HttpRequest http;
    http.method = "POST";
    http.url = m_url + "/v1/redemptions";
    http.body = jsonOf(request).dump();
    http.connectMillis = connectMillis;
    http.totalMillis = totalMillis;
    http.mostBytes = 1U << 14;
    m_https.send(std::move(http),
                 [request = std::move(request), device = m_device, keys = m_ackKeys,
                  done = std::move(done)](const Result<HttpReply, HttpError>& answer) {
                     if (!answer) {
                         done(Failure {silenceOf(answer.error().fault)});
                         return;
                     }
                     auto reply = openRedemptionReply(answer->body, keys, request, device);
                     if (!reply)
                         done(Failure {RedemptionSilence::NotProved});
                     else
                         done(RedemptionAnswer {*std::move(reply), answer->askedAt});
                 });
}

} // namespace yizhan
