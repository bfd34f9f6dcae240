// SPDX-License-Identifier: Apache-2.0
#include "content/https_fetcher.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int totalMillis = 120'000; // a slow line still brings the largest picture

FetchFault faultOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::TooLarge:
        return FetchFault::TooLong;
    case HttpFault::BadPeer:
        return FetchFault::Http;
    case HttpFault::Cancelled:
        return FetchFault::Stopped;
    case HttpFault::Unreachable:
    case HttpFault::TimedOut:
    case HttpFault::NotTrusted:
        break;
    }
    return FetchFault::Offline;
}

} // namespace

Status<FetchError> HttpsFetcher::fetch(const std::string& path, std::uint64_t offset,
                                       std::uint64_t limit, const Receive& receive)
{
    HttpRequest request;
    request.url = m_base + path;
    request.totalMillis = totalMillis;
    request.mostBytes = static_cast<std::size_t>(offset + limit);
    const auto reply = m_client.fetch(std::move(request));
    if (!reply)
        return Failure {FetchError {faultOf(reply.error().fault), reply.error().detail}};
    if (reply->status == 404 || reply->status == 403)
        return Failure {FetchError {FetchFault::NotFound, path}};
    if (reply->status != 200)
        return Failure {FetchError {FetchFault::Http, "status " + std::to_string(reply->status)}};
    constexpr std::size_t pieceSize = 64U << 10;
    for (auto at = static_cast<std::size_t>(offset); at < reply->body.size(); at += pieceSize)
        if (!receive(bytesOf(std::string_view(reply->body).substr(at, pieceSize))))
            return Failure {FetchError {FetchFault::Stopped, path}};
    return Done {};
}

} // namespace yizhan
