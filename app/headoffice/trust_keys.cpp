// SPDX-License-Identifier: Apache-2.0
#include "headoffice/trust_keys.h"

#include "base/file.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostKeyBytes = 4096;
constexpr std::size_t mostKeys = 64;

std::filesystem::path prizeFolder(const std::filesystem::path& data)
{
    return data / "keys" / "prize";
}
std::filesystem::path sealingFolder(const std::filesystem::path& data)
{
    return data / "keys" / "sealing";
}
std::filesystem::path incidentFolder(const std::filesystem::path& data)
{
    return data / "keys" / "incident";
}

Failure<TrustKeyError> failure(std::string detail)
{
    return Failure {TrustKeyError {std::move(detail)}};
}

Result<PublicKey, TrustKeyError> readPrizeKey(const std::filesystem::path& file)
{
    const auto text = readFile(file, mostKeyBytes);
    if (!text)
        return failure(text.error().detail);
    const auto json = parseJson(*text, {mostKeyBytes, 8});
    auto key = PublicKey::fromJson(json ? *json : Json());
    if (!key || key->scheme() != KeyScheme::Ed25519)
        return failure(file.string()
                       + ": expected a public prize key (Ed25519), as yizhan-publish voucher key"
                         " create writes into FILE.pub");
    return *std::move(key);
}

// The key files of a folder, in the order of their names; none when the folder is missing.
Result<std::vector<std::filesystem::path>, TrustKeyError>
keyFiles(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".json")
            files.push_back(entry->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return failure(folder.string() + ": " + error.message());
    if (files.size() > mostKeys)
        return failure(folder.string() + ": more than 64 keys; take away those no longer in use");
    std::ranges::sort(files);
    return files;
}

Status<TrustKeyError> keep(const std::filesystem::path& file, const Json& key)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (const auto written = writeFile(file, key.dump() + "\n"); !written)
        return failure(written.error().detail);
    return Done {};
}

Status<TrustKeyError> keepSealing(const std::filesystem::path& folder, const SealingKey& key,
                                  Millis now)
{
    return keep(folder / (key.id() + ".json"),
                {{"keyid", key.id()}, {"public", key.hex()}, {"made", now}});
}

Result<std::vector<SealingKey>, TrustKeyError> sealingKeysIn(const std::filesystem::path& folder)
{
    const auto files = keyFiles(folder);
    if (!files)
        return files.failure();
    std::vector<std::pair<Millis, SealingKey>> found;
    for (const auto& file : *files) {
        const auto text = readFile(file, mostKeyBytes);
        const auto json = text ? parseJson(*text, {mostKeyBytes, 8}).valueOr(Json()) : Json();
        auto key = SealingKey::fromHex(stringAt(json, "public").value_or(""));
        if (!key || stringAt(json, "keyid") != key->id())
            return failure(file.string() + ": expected a sealing key");
        found.emplace_back(integerAt(json, "made").value_or(0), *std::move(key));
    }
    std::ranges::stable_sort(found, std::ranges::greater {}, &std::pair<Millis, SealingKey>::first);
    std::vector<SealingKey> keys;
    for (auto& [made, key] : found)
        keys.push_back(std::move(key));
    return keys;
}

} // namespace

Result<PublicKey, TrustKeyError> addPrizeKey(const std::filesystem::path& data,
                                             const std::filesystem::path& file)
{
    auto key = readPrizeKey(file);
    if (!key)
        return key;
    if (const auto kept = keep(prizeFolder(data) / (key->id() + ".json"), key->json()); !kept)
        return kept.failure();
    return key;
}

Result<std::vector<PublicKey>, TrustKeyError> prizeKeys(const std::filesystem::path& data)
{
    const auto files = keyFiles(prizeFolder(data));
    if (!files)
        return files.failure();
    std::vector<PublicKey> keys;
    for (const auto& file : *files) {
        auto key = readPrizeKey(file);
        if (!key)
            return key.failure();
        keys.push_back(*std::move(key));
    }
    return keys;
}

Status<TrustKeyError> addSealingKey(const std::filesystem::path& data, const SealingKey& key,
                                    Millis now)
{
    return keepSealing(sealingFolder(data), key, now);
}

Result<std::vector<SealingKey>, TrustKeyError> sealingKeys(const std::filesystem::path& data)
{
    return sealingKeysIn(sealingFolder(data));
}

Status<TrustKeyError> addIncidentKey(const std::filesystem::path& data, const SealingKey& key,
                                     Millis now)
{
    return keepSealing(incidentFolder(data), key, now);
}

Result<std::vector<SealingKey>, TrustKeyError> incidentKeys(const std::filesystem::path& data)
{
    return sealingKeysIn(incidentFolder(data));
}

} // namespace yizhan::headoffice
