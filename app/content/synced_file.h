// SPDX-License-Identifier: Apache-2.0
// A file that is written in small pieces, each synced, so that no other program's commit waits
// behind a long flush.
#pragma once

#include "base/bytes.h"
#include "base/file.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace yizhan {

class SyncedFile {
public:
    static constexpr std::size_t pieceSize = 64U << 10;

    // Opens for appending; made with mode 0600 when missing.
    [[nodiscard]] static Result<SyncedFile, FileError> append(const std::filesystem::path& path);
    SyncedFile(SyncedFile&& other) noexcept;
    SyncedFile& operator=(SyncedFile&&) = delete;
    ~SyncedFile();

    // Bytes reach the disk a piece at a time; the rest at finish().
    [[nodiscard]] Status<FileError> write(ByteView bytes);
    [[nodiscard]] Status<FileError> finish();
    [[nodiscard]] std::uint64_t size() const { return m_size; } // as found, plus what was written

private:
    SyncedFile(int descriptor, std::filesystem::path path, std::uint64_t size)
        : m_descriptor(descriptor), m_path(std::move(path)), m_size(size)
    {
    }
    [[nodiscard]] Status<FileError> flush(std::size_t count);

    int m_descriptor;
    std::filesystem::path m_path;
    std::uint64_t m_size;
    Bytes m_waiting;
};

// rename, then fsync of the folder: after a power cut the old or the new name.
[[nodiscard]] Status<FileError> renameSynced(const std::filesystem::path& from,
                                             const std::filesystem::path& to);

} // namespace yizhan
