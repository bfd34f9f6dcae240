// SPDX-License-Identifier: Apache-2.0
// A repository in a local folder: for the publisher's own check and for content brought by hand.
#pragma once

#include "content/fetcher.h"

#include <filesystem>

namespace yizhan {

class FolderFetcher final : public Fetcher {
public:
    explicit FolderFetcher(std::filesystem::path folder) : m_folder(std::move(folder)) { }
    [[nodiscard]] Status<FetchError> fetch(const std::string& path, std::uint64_t offset,
                                           std::uint64_t limit, const Receive& receive) override;

private:
    std::filesystem::path m_folder;
};

} // namespace yizhan
