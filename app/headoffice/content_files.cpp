// SPDX-License-Identifier: Apache-2.0
#include "headoffice/content_files.h"

#include "base/file.h"
#include "crypto/json.h"
#include "headoffice/refusal.h"

#include <algorithm>
#include <cerrno>

namespace yizhan::headoffice {

namespace {

constexpr std::string_view nameCharacters
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

std::string contentTypeOf(const std::filesystem::path& file)
{
    const auto ending = file.extension();
    if (ending == ".json")
        return "application/json";
    if (ending == ".png")
        return "image/png";
    return "application/octet-stream";
}

// Symbolic links may lead anywhere: what counts is where the file really is.
bool liesBelow(const std::filesystem::path& file, const std::filesystem::path& folder)
{
    std::error_code error;
    const auto root = std::filesystem::canonical(folder, error);
    const auto real = error ? std::filesystem::path() : std::filesystem::canonical(file, error);
    if (error || !std::filesystem::is_regular_file(real, error))
        return false;
    const auto [rootEnd, unused]
        = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return rootEnd == root.end();
}

} // namespace

bool isContentPath(std::string_view path)
{
    if (path.size() > 512)
        return false;
    int depth = 0;
    for (;;) {
        const auto end = path.find('/');
        const auto name = path.substr(0, end);
        if (name.empty() || name.front() == '.'
            || name.find_first_not_of(nameCharacters) != std::string_view::npos || ++depth > 8)
            return false;
        if (end == std::string_view::npos)
            return true;
        path.remove_prefix(end + 1);
    }
}

bool isImmutableName(std::string_view fileName)
{
    const auto dot = fileName.find('.');
    if (dot == 0 || dot == std::string_view::npos)
        return false;
    const auto prefix = fileName.substr(0, dot);
    const bool version = prefix.find_first_not_of("0123456789") == std::string_view::npos;
    const bool hash = prefix.size() == 64
        && prefix.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return version || hash;
}

ContentFiles::ContentFiles(std::filesystem::path folder, const Clock& clock)
    : m_folder(std::move(folder)), m_clock(clock)
{
}

ServerReply ContentFiles::read(std::string_view path) const
{
    if (!isContentPath(path))
        return refusal(404, "not_found");
    const auto file = m_folder / path;
    if (!liesBelow(file, m_folder))
        return refusal(404, "not_found");
    auto content = readFile(file, mostContentBytes);
    if (!content)
        return content.error().code == ENOENT ? refusal(404, "not_found")
                                              : refusal(503, "unavailable");
    const bool immutable = isImmutableName(file.filename().string());
    return {200,
            contentTypeOf(file),
            *std::move(content),
            {{"Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache"}}};
}

std::string ContentFiles::timestampVersion()
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_clock.bootNow();
    if (m_readAt && now - *m_readAt < 1000)
        return m_version;
    m_readAt = now;
    m_version.clear();
    if (const auto text = readFile(m_folder / "metadata" / "timestamp.json", 64U << 10)) {
        const auto json = parseJson(*text);
        const auto* content = json ? objectAt(*json, "signed") : nullptr;
        if (const auto version = content ? integerAt(*content, "version") : std::nullopt)
            m_version = std::to_string(*version);
    }
    return m_version;
}

} // namespace yizhan::headoffice
