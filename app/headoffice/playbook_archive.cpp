// SPDX-License-Identifier: Apache-2.0
#include "headoffice/playbook_archive.h"

#include "base/file.h"
#include "headoffice/published_content.h"

namespace yizhan::headoffice {

namespace {

constexpr JsonLimits limits {4U << 20, 32};
constexpr int mostReleases = 100'000;

// What the targets file of this version lists; null when there is none.
Json targetsOf(const std::filesystem::path& folder, int version)
{
    const auto text
        = readFile(folder / "metadata" / (std::to_string(version) + ".targets.json"), limits.bytes);
    const auto json
        = text ? parseJson(*text, limits) : Result<Json, JsonError>(Failure {JsonError {}});
    const auto* content = json ? objectAt(*json, "signed") : nullptr;
    const auto* list = content ? objectAt(*content, "targets") : nullptr;
    return list ? *list : Json();
}

// When this release was published; nothing when it has no readable manifest.
std::optional<Millis> publishedAt(const std::filesystem::path& folder, const Json& targets)
{
    const auto* entry = objectAt(targets, "channels/all.json");
    const auto text = entry ? targetText(folder, "channels/all.json", *entry) : std::nullopt;
    const auto json
        = text ? parseJson(*text, limits) : Result<Json, JsonError>(Failure {JsonError {}});
    return json ? integerAt(*json, "published") : std::nullopt;
}

} // namespace

std::map<std::string, Json> playbooksAt(const std::filesystem::path& folder, Millis at)
{
    Json chosen;
    for (int version = 1; version < mostReleases; ++version) {
        auto targets = targetsOf(folder, version);
        if (targets.is_null())
            break;
        const auto published = publishedAt(folder, targets);
        if (!published)
            continue;
        if (*published > at && !chosen.is_null())
            break;
        chosen = std::move(targets);
        if (*published > at)
            break; // the oldest one is later: it is all there is
    }
    std::map<std::string, Json> playbooks;
    for (const auto& [name, entry] : chosen.items()) {
        const auto text
            = name.starts_with("playbooks/") ? targetText(folder, name, entry) : std::nullopt;
        auto json
            = text ? parseJson(*text, limits) : Result<Json, JsonError>(Failure {JsonError {}});
        if (const auto id = json ? stringAt(*json, "id") : std::nullopt)
            playbooks[*id] = *std::move(json);
    }
    return playbooks;
}

} // namespace yizhan::headoffice
