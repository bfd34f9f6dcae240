// SPDX-License-Identifier: Apache-2.0
#include "headoffice/published_content.h"

#include "base/file.h"
#include "base/log.h"
#include "crypto/digest.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostMetadataBytes = 4U << 20;
constexpr std::size_t mostTargetBytes = 4U << 20;

// What is signed in a metadata file; null when it cannot be read.
Json signedPart(const std::string& text)
{
    const auto json = parseJson(text, {mostMetadataBytes, 32});
    const auto* part = json ? objectAt(*json, "signed") : nullptr;
    return part ? *part : Json();
}

Json metadata(const std::filesystem::path& folder, const Json& parent, std::string_view role)
{
    const auto* meta = objectAt(parent, "meta");
    const auto* entry = meta ? objectAt(*meta, std::string(role) + ".json") : nullptr;
    const auto version = entry ? integerAt(*entry, "version") : std::nullopt;
    if (!version)
        return {};
    const auto name = std::to_string(*version) + "." + std::string(role) + ".json";
    const auto text = readFile(folder / "metadata" / name, mostMetadataBytes);
    return text ? signedPart(*text) : Json();
}

} // namespace

std::optional<std::string> targetText(const std::filesystem::path& folder, const std::string& name,
                                      const Json& entry)
{
    const auto* hashes = objectAt(entry, "hashes");
    const auto hash = hashes ? stringAt(*hashes, "sha256") : std::nullopt;
    if (!hash)
        return std::nullopt;
    const std::filesystem::path path(name);
    const auto file
        = folder / "targets" / path.parent_path() / (*hash + "." + path.filename().string());
    auto text = readFile(file, mostTargetBytes);
    if (!text || sha256Hex(*text) != *hash) {
        log::warning("headoffice", "content.not_readable", {{"target", name}});
        return std::nullopt;
    }
    return *std::move(text);
}

std::shared_ptr<const PublishedContent::Release> PublishedContent::newest()
{
    const std::lock_guard lock(m_mutex);
    auto timestamp
        = readFile(m_folder / "metadata" / "timestamp.json", mostMetadataBytes).valueOr("");
    if (!m_release || timestamp != m_timestamp) {
        m_release = read(timestamp);
        m_timestamp = std::move(timestamp);
    }
    return m_release;
}

std::shared_ptr<const PublishedContent::Release>
PublishedContent::read(const std::string& timestamp) const
{
    auto release = std::make_shared<Release>();
    const auto snapshot = metadata(m_folder, signedPart(timestamp), "snapshot");
    const auto targets = metadata(m_folder, snapshot, "targets");
    const auto* list = objectAt(targets, "targets");
    if (!list)
        return release;
    for (const auto& [name, entry] : list->items()) {
        const bool playbook = name.starts_with("playbooks/");
        const bool form = name.starts_with("forms/");
        if (!playbook && !form && name != "catalogue/catalogue.json")
            continue;
        const auto text = targetText(m_folder, name, entry);
        if (!text)
            continue;
        if (playbook) {
            if (auto parsed = parsePlaybook(*text))
                release->playbooks.emplace(parsed->id, *parsed);
        } else if (const auto json = parseJson(*text, {mostTargetBytes, 32}); json && form) {
            release->forms[stringAt(*json, "id").value_or("")] = *json;
        } else if (json) {
            if (auto parsed = parseCatalogue(*json))
                release->catalogue = *std::move(parsed);
        }
    }
    return release;
}

} // namespace yizhan::headoffice
