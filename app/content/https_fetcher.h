// SPDX-License-Identifier: Apache-2.0
// A repository on head office's web server, over the hardened HTTPS client.
#pragma once

#include "content/fetcher.h"
#include "sync/https_client.h"

#include <string>

namespace yizhan {

class HttpsFetcher final : public Fetcher {
public:
    // base: the URL of the repository, with a slash at the end. client must outlive the fetcher.
    HttpsFetcher(HttpsClient& client, std::string base) : m_client(client), m_base(std::move(base))
    {
    }

    // Only 200 is a file; 404 and 403 are "there is none". Blocks, so not on the client's own
    // thread. The server is asked for the whole file: what lies before `offset` is passed over
    // here.
    [[nodiscard]] Status<FetchError> fetch(const std::string& path, std::uint64_t offset,
                                           std::uint64_t limit, const Receive& receive) override;

private:
    HttpsClient& m_client;
    std::string m_base;
};

} // namespace yizhan
