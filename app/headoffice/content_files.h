// SPDX-License-Identifier: Apache-2.0
// The content repository as static files below /content/. Their signatures protect them, so anybody
// may read them; the path rules only keep the reader inside the folder. Any thread.
#pragma once

#include "base/clock.h"
#include "sync/https_server.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan::headoffice {

class ContentFiles {
public:
    ContentFiles(std::filesystem::path folder, const Clock& clock);

    // path: what follows /content/. Blocking: reads the file.
    [[nodiscard]] ServerReply read(std::string_view path) const;

    // Version of the timestamp role, or empty without a repository. Looked up at most once a
    // second.
    [[nodiscard]] std::string timestampVersion();

private:
    std::filesystem::path m_folder;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::string m_version;
    std::optional<Millis> m_readAt; // boot time
};

// Only names of letters, digits, '.', '_' and '-', none beginning with a dot, at most 8 deep.
[[nodiscard]] bool isContentPath(std::string_view path);

// A file whose name carries its version or hash never changes: 7.targets.json, <64
// hex>.catalogue.json.
[[nodiscard]] bool isImmutableName(std::string_view fileName);

inline constexpr std::size_t mostContentBytes = 64U << 20;

} // namespace yizhan::headoffice
