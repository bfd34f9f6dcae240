// SPDX-License-Identifier: Apache-2.0
// Stands in for the HTTPS client at link time: what a program sends lies here until the test
// decides what becomes of it. A test that links posted_requests.cpp makes no connection at all.
#pragma once

#include "sync/https_client.h"

#include <vector>

namespace yizhan {

struct PostedRequest {
    const HttpsClient* client = nullptr;
    HttpRequest request;
    HttpsClient::Callback callback;
};

// Everything sent and not yet taken, oldest first. One thread.
[[nodiscard]] std::vector<PostedRequest>& postedRequests();
// Takes them all out.
[[nodiscard]] std::vector<PostedRequest> takePosted();

} // namespace yizhan
