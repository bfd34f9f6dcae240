// SPDX-License-Identifier: Apache-2.0
// The ordered steps of an emergency plan, as published content. Values; parsed strictly.
#pragma once

#include "crypto/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

using TextByLanguage = std::map<std::string, std::string>; // zh-Hans, zh-Hant, en: all three

struct PlaybookStep {
    std::string id;
    std::string role; // branch_head duty_manager teller lobby_manager guard safety_officer
    TextByLanguage text;
    std::int64_t targetSeconds = 0; // 0: none
    TextByLanguage warning; // empty: none
};

struct Playbook {
    std::string id;
    TextByLanguage name;
    TextByLanguage note;
    std::string icon;
    bool silent = false; // nothing on the screen may show that it was raised
    bool life = false; // people are in danger
    int level = 3; // 1, 2 or 3
    std::vector<std::string> dial; // purposes of the branch's emergency numbers, most urgent first
    TextByLanguage briefing; // read before a drill
    TextByLanguage doneWord; // on the closing button
    std::vector<PlaybookStep> steps;
    std::vector<TextByLanguage> never; // what not to do
};

struct PlaybookError {
    std::string detail;
};

[[nodiscard]] Result<Playbook, PlaybookError> parsePlaybook(std::string_view text);

} // namespace yizhan
