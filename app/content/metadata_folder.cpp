// SPDX-License-Identifier: Apache-2.0
#include "content/metadata_folder.h"

#include "base/file.h"

namespace yizhan {

namespace fs = std::filesystem;

namespace {
Failure<TufError> storage(std::string_view role, std::string detail)
{
    return Failure {TufError {TufFault::Storage, std::string(role), std::move(detail)}};
}
} // namespace

Result<MetadataFolder, TufError> MetadataFolder::open(const fs::path& folder)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (!code)
        fs::permissions(folder, fs::perms::owner_all, code);
    if (code)
        return storage("", folder.string() + ": " + code.message());
    return MetadataFolder(folder);
}

fs::path MetadataFolder::pathOf(std::string_view role) const
{
    return m_folder / (percentEncoded(role, false) + ".json");
}

std::optional<std::string> MetadataFolder::load(std::string_view role, std::uint64_t limit) const
{
    auto bytes = readFile(pathOf(role), static_cast<std::size_t>(limit));
    return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
}

Status<TufError> MetadataFolder::save(std::string_view role, std::string_view bytes) const
{
    if (auto written = writeFile(pathOf(role), bytes, 0600); !written)
        return storage(role, written.error().detail);
    return Done {};
}

Status<TufError> MetadataFolder::remove(std::string_view role) const
{
    std::error_code code;
    fs::remove(pathOf(role), code);
    return code ? Status<TufError>(storage(role, code.message())) : Done {};
}

} // namespace yizhan
