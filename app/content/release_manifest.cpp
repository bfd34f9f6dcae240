// SPDX-License-Identifier: Apache-2.0
#include "content/release_manifest.h"

#include <algorithm>
#include <set>

namespace yizhan {

bool isReleaseId(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && text.front() != '.'
        && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '_' || c == '.';
           });
}

bool isSha256(std::string_view text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isTargetPath(std::string_view text)
{
    if (text.empty() || text.size() > 200)
        return false;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('/', start), text.size());
        const auto segment = text.substr(start, end - start);
        if (segment.empty() || segment == "." || segment == "..")
            return false;
        start = end + 1;
    }
    return std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\';
    });
}

Result<ReleaseManifest, JsonError> parseReleaseManifest(std::string_view text)
{
    const auto json = parseJson(text, {.bytes = 4U << 20, .depth = 8});
    if (!json)
        return json.failure();
    const auto refuse = [](const char* what) { return Failure {JsonError {what}}; };
    const auto release = stringAt(*json, "release");
    const auto published = integerAt(*json, "published");
    const auto* files = arrayAt(*json, "files");
    if (stringAt(*json, "_type") != "release" || integerAt(*json, "v") != 1)
        return refuse("no release manifest of version 1");
    if (!release || !isReleaseId(*release) || !published || *published < 0 || !files)
        return refuse("a release manifest without release, published or files");
    if (files->empty() || files->size() > mostReleaseFiles)
        return refuse("no files, or too many");
    ReleaseManifest manifest {*release, *published, {}};
    std::set<std::string> seen;
    for (const auto& item : *files) {
        if (!item.is_string() || !isTargetPath(item.get_ref<const std::string&>())
            || !seen.insert(item.get<std::string>()).second)
            return refuse("a file name that is no plain path, or stands twice");
        manifest.files.push_back(item.get<std::string>());
    }
    return manifest;
}

Json toJson(const ReleaseManifest& manifest)
{
    return {{"_type", "release"},
            {"v", 1},
            {"release", manifest.release},
            {"published", manifest.published},
            {"files", manifest.files}};
}

} // namespace yizhan
