// SPDX-License-Identifier: Apache-2.0
// What browsers send, read strictly, and the headers every page goes out with. Pure; any thread.
#pragma once

#include "headoffice/console/words.h"
#include "sync/https_server.h"

#include <map>
#include <string>
#include <string_view>

namespace yizhan::headoffice {

inline constexpr std::string_view sessionCookie = "__Host-yizhan";
inline constexpr std::string_view languageCookie = "__Host-yizhan-language";

// Empty when it was not sent.
[[nodiscard]] std::string headerOf(const ServerRequest& request, std::string_view name);
[[nodiscard]] std::string cookieOf(const ServerRequest& request, std::string_view name);
// Of application/x-www-form-urlencoded; the first one of a name counts, broken pairs are left out.
[[nodiscard]] std::map<std::string, std::string> formOf(std::string_view body);
// The request was sent by a page of this very console.
[[nodiscard]] bool isOwnPage(const ServerRequest& request);
// htmx asked, not the address bar.
[[nodiscard]] bool isPartial(const ServerRequest& request);

// As chosen before, otherwise as the browser prefers.
[[nodiscard]] const Words& wordsFor(const ServerRequest& request);

[[nodiscard]] ServerReply htmlReply(int status, std::string html);
[[nodiscard]] ServerReply redirect(const ServerRequest& request, const std::string& path);
[[nodiscard]] std::pair<std::string, std::string>
setCookie(std::string_view name, const std::string& value, bool httpOnly = true);
void addSecurityHeaders(ServerReply& reply);

} // namespace yizhan::headoffice
