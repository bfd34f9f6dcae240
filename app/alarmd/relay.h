// SPDX-License-Identifier: Apache-2.0
// What this machine does for the others of its branch: it brings their requests to head office and
// head office's answers back, unread. What they say is signed by them, what is answered by head
// office; a machine in the middle can only be silent. Main thread only.
#pragma once

#include "alarmd/roads.h"
#include "sync/https_server.h"

namespace yizhan {

class Relay {
public:
    explicit Relay(Roads& roads) : m_roads(roads) { }

    // origin: the machine that asks, by its certificate, of this branch. request: {"path", "body"}.
    void pass(const std::string& origin, const Json& request, HttpsServer::Respond respond);

    static constexpr int mostUnderWay = 32;

private:
    struct Passing {
        Json request; // as head office takes it
        std::vector<std::string> roads;
        HttpsServer::Respond respond;
        std::size_t taken = 0;
    };
    void nextRoad(const std::shared_ptr<Passing>& passing);

    Roads& m_roads;
    int m_underWay = 0;
};

} // namespace yizhan
