// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/relay.h"

#include "base/log.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::string_view relayPath = "/v1/relay";
constexpr std::array<std::string_view, 3> paths {"/v1/events", "/v1/drills", "/v1/supervision"};

ServerReply refusal(int status, std::string_view error)
{
    return {status, "application/json", Json {{"error", error}}.dump(), {}};
}

} // namespace

void Relay::pass(const std::string& origin, const Json& request, HttpsServer::Respond respond)
{
    const auto path = stringAt(request, "path");
    const auto* body = objectAt(request, "body");
    if (!path || !body || std::ranges::find(paths, *path) == paths.end())
        return respond(refusal(400, "malformed"));
    if (m_underWay >= mostUnderWay)
        return respond(refusal(503, "busy"));
    ++m_underWay;
    nextRoad(std::make_shared<Passing>(
        Passing {Json {{"device", origin}, {"path", *path}, {"body", *body}}, m_roads.officeOrder(),
                 std::move(respond)}));
}

void Relay::nextRoad(const std::shared_ptr<Passing>& passing)
{
    if (passing->taken == passing->roads.size()) {
        --m_underWay;
        return passing->respond(refusal(502, "unreachable"));
    }
    m_roads.post(passing->roads[passing->taken++], relayPath, passing->request,
                 [this, passing](const Result<HttpReply, HttpError>& result) {
                     if (!result || result->status >= 500)
                         return nextRoad(passing);
                     --m_underWay;
                     passing->respond({result->status, "application/json", result->body, {}});
                 });
}

} // namespace yizhan
