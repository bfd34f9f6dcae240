// SPDX-License-Identifier: Apache-2.0
#include "alarmd/posted_requests.h"

#include <utility>

namespace yizhan {

class HttpsClient::Loop { };

HttpsClient::HttpsClient(TlsIdentity, std::function<Millis()>, const Clock&) { }

HttpsClient::~HttpsClient()
{
    std::erase_if(postedRequests(), [this](const auto& posted) { return posted.client == this; });
}

void HttpsClient::send(HttpRequest request, Callback callback)
{
    postedRequests().push_back({this, std::move(request), std::move(callback)});
}

void HttpsClient::setRevocationList(std::string) { }

Result<HttpReply, HttpError> HttpsClient::fetch(HttpRequest)
{
    return Failure {HttpError {HttpFault::Unreachable, "a test without a network"}};
}

const char* nameOf(HttpFault fault)
{
    return fault == HttpFault::TimedOut ? "timed_out" : "unreachable";
}

std::vector<PostedRequest>& postedRequests()
{
    static std::vector<PostedRequest> posted;
    return posted;
}

std::vector<PostedRequest> takePosted()
{
    return std::exchange(postedRequests(), {});
}

} // namespace yizhan
