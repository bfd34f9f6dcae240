// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yizhan {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) { }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool open() const { return m_fd >= 0; }

private:
    int m_fd;
};

Failure<FileError> failure(const std::filesystem::path& path, int code)
{
    return Failure {FileError {code, path.string() + ": " + std::strerror(code)}};
}

} // namespace

Result<std::string, FileError> readFile(const std::filesystem::path& path, std::size_t limit)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open())
        return failure(path, errno);
    struct stat facts { };
    if (::fstat(file.get(), &facts) != 0)
        return failure(path, errno);
    if (!S_ISREG(facts.st_mode))
        return failure(path, EISDIR);
    if (static_cast<std::size_t>(facts.st_size) > limit)
        return failure(path, EFBIG);
    std::string content(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t done = 0;
    while (done < content.size()) {
        const auto got = ::read(file.get(), content.data() + done, content.size() - done);
        if (got < 0)
            return failure(path, errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    content.resize(done);
    return content;
}

Status<FileError> writeFile(const std::filesystem::path& path, std::string_view content,
                            unsigned mode)
{
    const auto part = path.string() + ".part" + std::to_string(::getpid());
    {
        const Descriptor file(
            ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode));
        if (!file.open())
            return failure(path, errno);
        for (std::size_t done = 0; done < content.size();) {
            const auto put = ::write(file.get(), content.data() + done, content.size() - done);
            if (put < 0) {
                const int code = errno;
                ::unlink(part.c_str());
                return failure(path, code);
            }
            done += static_cast<std::size_t>(put);
        }
        if (::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0) {
            const int code = errno;
            ::unlink(part.c_str());
            return failure(path, code);
        }
    }
    if (::rename(part.c_str(), path.c_str()) != 0) {
        const int code = errno;
        ::unlink(part.c_str());
        return failure(path, code);
    }
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.open() || ::fsync(directory.get()) != 0)
        return failure(folder, errno);
    return Done {};
}

} // namespace yizhan
