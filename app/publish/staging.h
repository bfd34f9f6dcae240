// SPDX-License-Identifier: Apache-2.0
// What the next release will hold: REPO/staged, one file a target. It stays after a release, so the
// next one changes only what was added since.
#pragma once

#include "publish/content_source.h"

#include <filesystem>
#include <string>

namespace yizhan {

class Staging {
public:
    explicit Staging(const std::filesystem::path& repository) : m_folder(repository / "staged") { }

    // Replaces all of catalogue/, playbooks/, checklists/, forms/ and media/, so what left the
    // source leaves the release.
    [[nodiscard]] Status<PublishError> replaceContent(const TargetFiles& targets) const;
    // Names made by the publisher itself (channels/) are refused.
    [[nodiscard]] Status<PublishError> put(const std::string& target,
                                           const std::filesystem::path& file) const;
    [[nodiscard]] Result<TargetFiles, PublishError> read() const;

private:
    [[nodiscard]] Status<PublishError> write(const std::string& target, const Bytes& bytes) const;

    std::filesystem::path m_folder;
};

} // namespace yizhan
