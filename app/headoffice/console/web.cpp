// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/web.h"

#include <algorithm>
#include <ranges>

namespace yizhan::headoffice {

namespace {

constexpr std::string_view policy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
      " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

} // namespace

std::string headerOf(const ServerRequest& request, std::string_view name)
{
    const auto found
        = std::ranges::find(request.headers, name, &std::pair<std::string, std::string>::first);
    return found == request.headers.end() ? std::string() : found->second;
}

std::string cookieOf(const ServerRequest& request, std::string_view name)
{
    const auto cookies = headerOf(request, "cookie");
    for (std::size_t at = 0; at < cookies.size();) {
        const auto end = std::min(cookies.find(';', at), cookies.size());
        const auto pair = trimmed(std::string_view(cookies).substr(at, end - at));
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return std::string(pair.substr(equals + 1));
        at = end + 1;
    }
    return {};
}

std::map<std::string, std::string> formOf(std::string_view body)
{
    std::map<std::string, std::string> form;
    for (std::size_t at = 0; at < body.size();) {
        const auto end = std::min(body.find('&', at), body.size());
        const auto pair = body.substr(at, end - at);
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos) {
            const auto name = decoded(pair.substr(0, equals));
            auto value = decoded(pair.substr(equals + 1));
            if (name && value)
                form.emplace(*name, *std::move(value));
        }
        at = end + 1;
    }
    return form;
}

bool isOwnPage(const ServerRequest& request)
{
    const auto host = headerOf(request, "host");
    const auto site = headerOf(request, "sec-fetch-site");
    return !host.empty() && headerOf(request, "origin") == "https://" + host
        && (site.empty() || site == "same-origin");
}

bool isPartial(const ServerRequest& request)
{
    return headerOf(request, "hx-request") == "true";
}

const Words& wordsFor(const ServerRequest& request)
{
    const auto chosen = cookieOf(request, languageCookie);
    return Words::in(chosen.empty() ? Words::languageFor(headerOf(request, "accept-language"))
                                    : chosen);
}

ServerReply htmlReply(int status, std::string html)
{
    return {status, "text/html; charset=utf-8", std::move(html), {{"Cache-Control", "no-store"}}};
}

ServerReply redirect(const ServerRequest& request, const std::string& path)
{
    if (isPartial(request))
        return {204, "text/plain", "", {{"HX-Redirect", path}, {"Cache-Control", "no-store"}}};
    return {303, "text/plain", "", {{"Location", path}, {"Cache-Control", "no-store"}}};
}

std::pair<std::string, std::string> setCookie(std::string_view name, const std::string& value,
                                              bool httpOnly)
{
    return {"Set-Cookie",
            std::string(name) + "=" + value + "; Path=/; Secure; SameSite=Strict"
                + (httpOnly ? "; HttpOnly" : "") + (value.empty() ? "; Max-Age=0" : "")};
}

void addSecurityHeaders(ServerReply& reply)
{
    // Not "no-referrer": browsers would then hide the origin of our own forms too.
    for (const auto& [name, value] : {std::pair {"Content-Security-Policy", std::string(policy)},
                                      {"Strict-Transport-Security", "max-age=31536000"},
                                      {"X-Content-Type-Options", "nosniff"},
                                      {"Referrer-Policy", "same-origin"},
                                      {"Cross-Origin-Opener-Policy", "same-origin"},
                                      {"Cross-Origin-Resource-Policy", "same-origin"}})
        reply.headers.emplace_back(name, value);
}

} // namespace yizhan::headoffice
