// SPDX-License-Identifier: Apache-2.0
#include "headoffice/office_playbooks.h"

#include "base/file.h"
#include "config/toml_document.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostBytes = 256U << 10;

std::filesystem::path folderIn(const std::filesystem::path& data)
{
    return data / "playbooks";
}

bool isFileName(const std::string& id)
{
    return !id.empty() && id.size() <= 64
        && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

// A published form (.json), or the source people write (.toml): its name is the id.
Result<std::string, PlaybookError> textOf(const std::filesystem::path& file)
{
    if (file.extension() != ".toml") {
        auto text = readFile(file, mostBytes);
        if (!text)
            return Failure {PlaybookError {text.error().detail}};
        return *std::move(text);
    }
    auto document = readToml(file);
    if (!document)
        return Failure {PlaybookError {document.error().detail}};
    (*document)["_type"] = "playbook";
    (*document)["v"] = 1;
    (*document)["id"] = file.stem().string();
    return document->dump();
}

} // namespace

Result<Playbook, PlaybookError> importOfficePlaybook(const std::filesystem::path& data,
                                                     const std::filesystem::path& file)
{
    const auto text = textOf(file);
    if (!text)
        return text.failure();
    auto playbook = parsePlaybook(*text);
    if (!playbook)
        return Failure {PlaybookError {file.string() + ": " + playbook.error().detail}};
    if (!isFileName(playbook->id) || !playbook->officeOnly)
        return Failure {PlaybookError {
            file.string() + ": expected a playbook with office_only = true; others are published"}};
    std::error_code error;
    std::filesystem::create_directories(folderIn(data), error);
    if (const auto written = writeFile(folderIn(data) / (playbook->id + ".json"), *text, 0600);
        !written)
        return Failure {PlaybookError {written.error().detail}};
    return playbook;
}

std::map<std::string, Playbook> officePlaybooks(const std::filesystem::path& data)
{
    std::map<std::string, Playbook> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folderIn(data), error), end;
         !error && entry != end; entry.increment(error)) {
        const auto text = entry->path().extension() == ".json"
            ? readFile(entry->path(), mostBytes).valueOr("")
            : std::string();
        if (auto playbook = parsePlaybook(text))
            found.insert_or_assign(playbook->id, *std::move(playbook));
    }
    return found;
}

} // namespace yizhan::headoffice
