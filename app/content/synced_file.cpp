// SPDX-License-Identifier: Apache-2.0
#include "content/synced_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace yizhan {

namespace {
Failure<FileError> failed(const std::filesystem::path& path)
{
    const int code = errno;
    return Failure {FileError {code, path.string() + ": " + std::strerror(code)}};
}
} // namespace

Result<SyncedFile, FileError> SyncedFile::append(const std::filesystem::path& path)
{
    const int descriptor
        = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failed(path);
    struct stat found { };
    if (::fstat(descriptor, &found) != 0) {
        auto error = failed(path);
        ::close(descriptor);
        return error;
    }
    return SyncedFile(descriptor, path, static_cast<std::uint64_t>(found.st_size));
}

SyncedFile::SyncedFile(SyncedFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)),
      m_size(other.m_size), m_waiting(std::move(other.m_waiting))
{
}

SyncedFile::~SyncedFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status<FileError> SyncedFile::write(ByteView bytes)
{
    m_waiting.insert(m_waiting.end(), bytes.begin(), bytes.end());
    m_size += bytes.size();
    while (m_waiting.size() >= pieceSize)
        if (auto done = flush(pieceSize); !done)
            return done;
    return Done {};
}

Status<FileError> SyncedFile::finish()
{
    return flush(m_waiting.size());
}

Status<FileError> SyncedFile::flush(std::size_t count)
{
    std::size_t written = 0;
    while (written < count) {
        const auto step = ::write(m_descriptor, m_waiting.data() + written, count - written);
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return failed(m_path);
        written += static_cast<std::size_t>(step);
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(count));
    return ::fdatasync(m_descriptor) == 0 ? Status<FileError>(Done {}) : failed(m_path);
}

Status<FileError> renameSynced(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return failed(to);
    const int folder = ::open(to.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return failed(to.parent_path());
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    return synced ? Status<FileError>(Done {}) : failed(to.parent_path());
}

} // namespace yizhan
