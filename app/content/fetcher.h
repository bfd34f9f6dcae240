// SPDX-License-Identifier: Apache-2.0
// Where the bytes of a repository come from. No trust in it: the TUF client verifies everything.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace yizhan {

enum class FetchFault {
    NotFound, // a definite "there is none" (404, 403)
    Offline, // no connection, or TLS refused the other side
    Http, // any other answer: 5xx, redirect, portal
    TooLong, // more bytes than allowed
    Stopped, // the receiver asked for it
};

struct FetchError {
    FetchFault fault;
    std::string detail;
};

class Fetcher {
public:
    virtual ~Fetcher() = default;

    // path: relative to the repository, already percent-encoded ("metadata/2.root.json").
    // Gives the file from byte `offset` on, in pieces, to `receive`; stops when it returns false.
    // Delivers never more than `limit` bytes in all (then TooLong). One answer at a time; blocks
    // the caller.
    using Receive = std::function<bool(ByteView)>;
    [[nodiscard]] virtual Status<FetchError> fetch(const std::string& path, std::uint64_t offset,
                                                   std::uint64_t limit, const Receive& receive)
        = 0;
};

// For such a path: every character but letters, digits and "-._~" as %XX; keeps '/' when asked to.
[[nodiscard]] std::string percentEncoded(std::string_view text, bool keepSlash);

} // namespace yizhan
