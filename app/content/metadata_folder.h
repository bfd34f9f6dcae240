// SPDX-License-Identifier: Apache-2.0
// The trusted metadata on disk, byte for byte as received: one `<role>.json` a role, the role's
// name percent-encoded.
#pragma once

#include "base/result.h"
#include "content/tuf_client.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

class MetadataFolder {
public:
    // Made with mode 0700 when missing.
    [[nodiscard]] static Result<MetadataFolder, TufError> open(const std::filesystem::path& folder);

    // Nothing when it is missing, unreadable or larger than the limit.
    [[nodiscard]] std::optional<std::string> load(std::string_view role, std::uint64_t limit) const;
    // Atomic and synced.
    [[nodiscard]] Status<TufError> save(std::string_view role, std::string_view bytes) const;
    [[nodiscard]] Status<TufError> remove(std::string_view role) const;

private:
    explicit MetadataFolder(std::filesystem::path folder) : m_folder(std::move(folder)) { }
    [[nodiscard]] std::filesystem::path pathOf(std::string_view role) const;

    std::filesystem::path m_folder;
};

} // namespace yizhan
