// SPDX-License-Identifier: Apache-2.0
#include "content/content_store.h"

#include "base/file.h"
#include "content/release_manifest.h"
#include "content/synced_file.h"
#include "crypto/digest.h"
#include "crypto/json.h"

#include <cerrno>
#include <set>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostReleaseBytes = 16U << 20;

Failure<StoreError> failure(StoreFault fault, std::string detail)
{
    return Failure {StoreError {fault, std::move(detail)}};
}

Failure<StoreError> failure(const FileError& error)
{
    return failure(error.code == ENOSPC ? StoreFault::Full : StoreFault::Unusable, error.detail);
}

std::string releaseText(const Release& release)
{
    Json files = Json::object();
    for (const auto& [target, file] : release.files)
        files[target] = {{"sha256", file.sha256}, {"length", file.length}};
    return Json {{"release", release.id},
                 {"published", release.published},
                 {"targets_version", release.targetsVersion},
                 {"files", std::move(files)}}
        .dump();
}

std::optional<Release> readRelease(std::string_view text)
{
    const auto json = parseJson(text, {.bytes = mostReleaseBytes, .depth = 4});
    if (!json)
        return std::nullopt;
    const auto id = stringAt(*json, "release");
    const auto published = integerAt(*json, "published");
    const auto version = integerAt(*json, "targets_version");
    const auto* files = objectAt(*json, "files");
    if (!id || !isReleaseId(*id) || !published || !version || !files)
        return std::nullopt;
    Release release {*id, *published, *version, {}};
    for (const auto& [target, entry] : files->items()) {
        const auto hash = stringAt(entry, "sha256");
        const auto length = integerAt(entry, "length");
        if (!hash || !isSha256(*hash) || !length || *length < 0)
            return std::nullopt;
        release.files[target] = {*hash, static_cast<std::uint64_t>(*length)};
    }
    return release;
}

Result<std::string, FileError> hashOfFile(const fs::path& path, std::uint64_t length)
{
    auto bytes = readFile(path, static_cast<std::size_t>(length));
    if (!bytes)
        return bytes.failure();
    return bytes->size() == length ? sha256Hex(*bytes) : std::string("another length");
}

} // namespace

Result<ContentStore, StoreError> ContentStore::open(const fs::path& folder)
{
    for (const auto& part :
         {folder, folder / "releases", folder / "files", folder / "partial", folder / "metadata"}) {
        std::error_code code;
        fs::create_directories(part, code);
        if (!code)
            fs::permissions(part, fs::perms::owner_all, code);
        if (code)
            return failure(StoreFault::Unusable, part.string() + ": " + code.message());
    }
    ContentStore store(folder);
    store.m_current = store.readCurrent();
    return store;
}

fs::path ContentStore::filePath(const StoredFile& file) const
{
    return m_folder / "files" / file.sha256;
}
fs::path ContentStore::partialPath(const StoredFile& file) const
{
    return m_folder / "partial" / file.sha256;
}

// A damaged `current` or manifest counts as no release: the next sync makes it anew from verified
// metadata.
std::optional<Release> ContentStore::readCurrent() const
{
    const auto id = readFile(m_folder / "current", 256);
    if (!id || !isReleaseId(*id))
        return std::nullopt;
    const auto text = readFile(m_folder / "releases" / (*id + ".json"), mostReleaseBytes);
    return text ? readRelease(*text) : std::nullopt;
}

bool ContentStore::reload()
{
    auto found = readCurrent();
    if (found == m_current)
        return false;
    m_current = std::move(found);
    return true;
}

Result<Bytes, StoreError> ContentStore::read(std::string_view target) const
{
    if (!m_current)
        return failure(StoreFault::NoRelease, "no release yet");
    const auto found = m_current->files.find(target);
    if (found == m_current->files.end())
        return failure(StoreFault::NoTarget, std::string(target));
    const auto& file = found->second;
    const auto text = readFile(filePath(file), static_cast<std::size_t>(file.length));
    if (text && text->size() == file.length && sha256Hex(*text) == file.sha256) {
        const auto bytes = bytesOf(*text);
        return Bytes(bytes.begin(), bytes.end());
    }
    std::error_code ignored;
    fs::remove(filePath(file), ignored);
    return failure(StoreFault::Damaged, std::string(target));
}

std::optional<fs::path> ContentStore::pathOf(std::string_view target) const
{
    if (!m_current)
        return std::nullopt;
    const auto found = m_current->files.find(target);
    return found == m_current->files.end() ? std::nullopt : std::optional(filePath(found->second));
}

bool ContentStore::holds(const StoredFile& file) const
{
    std::error_code code;
    const auto size = fs::file_size(filePath(file), code);
    return !code && size == file.length;
}

Status<StoreError> ContentStore::adopt(const StoredFile& file) const
{
    const auto partial = partialPath(file);
    const auto hash = hashOfFile(partial, file.length);
    if (!hash || *hash != file.sha256) {
        std::error_code ignored;
        fs::remove(partial, ignored);
        return failure(StoreFault::Damaged, "not the described bytes");
    }
    if (auto renamed = renameSynced(partial, filePath(file)); !renamed)
        return failure(renamed.error());
    return Done {};
}

Status<StoreError> ContentStore::switchTo(const Release& release)
{
    for (const auto& [target, file] : release.files)
        if (!holds(file))
            return failure(StoreFault::NoTarget, target);
    if (auto written
        = writeFile(m_folder / "releases" / (release.id + ".json"), releaseText(release), 0600);
        !written)
        return failure(written.error());
    if (auto written = writeFile(m_folder / "current", release.id, 0600); !written)
        return failure(written.error());
    m_current = release;
    return Done {};
}

void ContentStore::removeUnused(const std::vector<StoredFile>& keep) const
{
    std::set<std::string> files;
    for (const auto& file : keep)
        files.insert(file.sha256);
    std::string release;
    if (m_current) {
        release = m_current->id + ".json";
        for (const auto& [target, file] : m_current->files)
            files.insert(file.sha256);
    }
    const auto sweep = [&](const fs::path& folder, const auto& needed) {
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(folder, code))
            if (std::error_code ignored; !needed(entry.path().filename().string()))
                fs::remove(entry.path(), ignored);
    };
    sweep(m_folder / "files", [&](const std::string& name) { return files.contains(name); });
    sweep(m_folder / "partial", [&](const std::string& name) { return files.contains(name); });
    sweep(m_folder / "releases", [&](const std::string& name) { return name == release; });
    for (const auto& folder : {m_folder, metadataFolder()})
        sweep(folder, [](const std::string& name) {
            return name.find(".part") == std::string::npos || name == "partial";
        });
}

} // namespace yizhan
