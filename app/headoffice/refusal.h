// SPDX-License-Identifier: Apache-2.0
// What a request that is not served is told: {"error": "<code>"}. Never why in detail: that is for
// the log.
#pragma once

#include "sync/https_server.h"

#include <string_view>

namespace yizhan::headoffice {

[[nodiscard]] inline ServerReply refusal(int status, std::string_view code)
{
    return {status, "application/json", R"({"error":")" + std::string(code) + R"("})", {}};
}

} // namespace yizhan::headoffice
