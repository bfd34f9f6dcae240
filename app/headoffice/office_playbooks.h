// SPDX-License-Identifier: Apache-2.0
// Playbooks that only head office has (insider cases): DATA/playbooks/<id>.json, marked
// "office_only". They are never published and no device ever gets them. Any thread.
#pragma once

#include "emergency/playbook.h"

#include <filesystem>

namespace yizhan::headoffice {

// A copy of the file, in the place of an older one of the same id.
[[nodiscard]] Result<Playbook, PlaybookError>
importOfficePlaybook(const std::filesystem::path& data, const std::filesystem::path& file);
// By id; those that cannot be read are left out.
[[nodiscard]] std::map<std::string, Playbook> officePlaybooks(const std::filesystem::path& data);

} // namespace yizhan::headoffice
