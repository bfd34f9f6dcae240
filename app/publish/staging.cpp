// SPDX-License-Identifier: Apache-2.0
#include "publish/staging.h"

#include "base/file.h"
#include "content/release_manifest.h"
#include "emergency/playbook.h"

namespace yizhan {

namespace fs = std::filesystem;

namespace {
constexpr std::size_t mostTargetBytes = 64U << 20;
}

Status<PublishError> Staging::write(const std::string& target, const Bytes& bytes) const
{
    const auto file = m_folder / target;
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    if (auto written = writeFile(file, textOf(bytes)); !written)
        return publishFailure(ExitCode::Storage, written.error().detail);
    return Done {};
}

Status<PublishError> Staging::replaceContent(const TargetFiles& targets) const
{
    std::error_code code;
    for (const char* part : {"catalogue", "playbooks", "checklists", "forms", "media"})
        fs::remove_all(m_folder / part, code);
    for (const auto& [target, bytes] : targets)
        if (auto written = write(target, bytes); !written)
            return written;
    return Done {};
}

Status<PublishError> Staging::put(const std::string& target, const fs::path& file) const
{
    if (!isTargetPath(target) || target.starts_with("channels/"))
        return publishFailure(ExitCode::Usage,
                              target + ": a plain relative path outside channels/ is expected");
    const auto text = readFile(file, mostTargetBytes);
    if (!text)
        return publishFailure(ExitCode::Failed, text.error().detail);
    if (target.starts_with("playbooks/")) {
        const auto playbook = parsePlaybook(*text);
        if (!playbook)
            return publishFailure(ExitCode::Refused, target + ": " + playbook.error().detail);
        if (playbook->officeOnly)
            return publishFailure(ExitCode::Refused, target + ": for head office alone");
    }
    const auto view = bytesOf(*text);
    return write(target, Bytes(view.begin(), view.end()));
}

Result<TargetFiles, PublishError> Staging::read() const
{
    TargetFiles targets;
    std::error_code code;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder, code)) {
        if (!entry.is_regular_file())
            continue;
        const auto target = entry.path().lexically_relative(m_folder).generic_string();
        const auto text = readFile(entry.path(), mostTargetBytes);
        if (!text)
            return publishFailure(ExitCode::Storage, text.error().detail);
        if (!isTargetPath(target))
            return publishFailure(ExitCode::Failed, target + ": no name for a target");
        const auto view = bytesOf(*text);
        targets[target] = Bytes(view.begin(), view.end());
    }
    return targets;
}

} // namespace yizhan
