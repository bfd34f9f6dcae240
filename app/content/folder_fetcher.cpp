// SPDX-License-Identifier: Apache-2.0
#include "content/folder_fetcher.h"

#include "content/release_manifest.h"

#include <array>
#include <fstream>
#include <optional>

namespace yizhan {

namespace {

std::optional<std::string> percentDecoded(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const auto byte = fromHex(std::string_view(text).substr(i + 1, 2));
        if (!byte || byte->size() != 1)
            return std::nullopt;
        out += static_cast<char>(byte->front());
        i += 2;
    }
    return out;
}

} // namespace

Status<FetchError> FolderFetcher::fetch(const std::string& path, std::uint64_t offset,
                                        std::uint64_t limit, const Receive& receive)
{
    const auto name = percentDecoded(path);
    if (!name || !isTargetPath(*name))
        return Failure {FetchError {FetchFault::NotFound, "no plain path"}};
    std::error_code code;
    const auto file = m_folder / *name;
    if (!std::filesystem::is_regular_file(file, code))
        return Failure {FetchError {FetchFault::NotFound, *name}};
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(offset));
    if (!in)
        return Failure {FetchError {FetchFault::Offline, "cannot be read: " + *name}};
    std::array<char, 65536> buffer {};
    for (std::uint64_t left = limit;;) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto got = static_cast<std::uint64_t>(in.gcount());
        if (got == 0)
            return Done {};
        if (got > left)
            return Failure {FetchError {FetchFault::TooLong, *name}};
        left -= got;
        if (!receive(bytesOf({buffer.data(), static_cast<std::size_t>(got)})))
            return Failure {FetchError {FetchFault::Stopped, *name}};
    }
}

} // namespace yizhan
