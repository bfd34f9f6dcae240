// SPDX-License-Identifier: Apache-2.0
// Small whole files: settings, keys, certificates, status. Written so that a power cut leaves the
// old or the new one.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace yizhan {

struct FileError {
    int code; // errno
    std::string detail; // path and reason, for the log
};

// limit: a larger file is refused with EFBIG before it is read.
[[nodiscard]] Result<std::string, FileError> readFile(const std::filesystem::path& path,
                                                      std::size_t limit = 16U << 20);

// Temporary file beside it, fsync, rename, fsync of the folder. mode: permission bits of the new
// file.
[[nodiscard]] Status<FileError> writeFile(const std::filesystem::path& path,
                                          std::string_view content, unsigned mode = 0644);

} // namespace yizhan
