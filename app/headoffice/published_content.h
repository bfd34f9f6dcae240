// SPDX-License-Identifier: Apache-2.0
// What head office itself reads of the content it publishes: the terms of prizes, the names of
// playbooks. Any thread.
//
// The repository lies in head office's own folder, so sizes and hashes are checked along the chain
// timestamp, snapshot, targets, file, and signatures are not: devices check those.
#pragma once

#include "catalogue/catalogue.h"
#include "emergency/playbook.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yizhan::headoffice {

class PublishedContent {
public:
    explicit PublishedContent(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    struct Release {
        std::optional<Catalogue> catalogue; // nothing: never published, or not readable
        std::map<std::string, Playbook> playbooks; // by id
        std::map<std::string, Json> forms; // by id, as published
    };
    // The newest one; looked up again when the timestamp changed. Never a null pointer.
    [[nodiscard]] std::shared_ptr<const Release> newest();

private:
    [[nodiscard]] std::shared_ptr<const Release> read(const std::string& timestamp) const;

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::string m_timestamp; // the text m_release was read for
    std::shared_ptr<const Release> m_release;
};

// The bytes of a target as a targets file describes it, if they have the hash that was published.
[[nodiscard]] std::optional<std::string> targetText(const std::filesystem::path& folder,
                                                    const std::string& name, const Json& entry);

} // namespace yizhan::headoffice
