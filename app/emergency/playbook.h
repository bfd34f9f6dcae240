// SPDX-License-Identifier: Apache-2.0
// The ordered steps of an emergency plan, as published content. Values; parsed strictly.
#pragma once

#include "emergency/text_by_language.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct PlaybookStep {
    std::string id;
    // branch_head duty_manager teller lobby_manager guard safety_officer; where the playbook is
    // head office's alone also security, its department
    std::string role;
    TextByLanguage text;
    std::int64_t targetSeconds = 0; // 0: none
    TextByLanguage warning; // empty: none
};

// When an incident is of that level. Where two fit, the higher one (the smaller number) holds.
struct LevelRule {
    int level = 3;
    TextByLanguage when;
};

// Who is told, level by level upwards.
struct UpwardReport {
    TextByLanguage to;
    std::int64_t withinSeconds = 0; // 0: at once
    TextByLanguage how;
};

// The step of an incident that says the nth of the reports (from 1) has been told.
[[nodiscard]] std::string reportStep(const std::string& playbook, std::size_t n);

struct Playbook {
    std::string id;
    TextByLanguage name;
    TextByLanguage note;
    std::string icon;
    int page = 0; // of tiles: 1, 2 or 3; 0: not said
    int order = 1000; // on its page, small first
    bool silent = false; // nothing on the screen may show that it was raised
    bool life = false; // people are in danger
    bool witness = false; // ask what was seen: looks, clothing, direction, vehicle, plate
    bool sealed = false; // ask for family contact and medical facts, sealed to the incident desk
    bool evacuate = false; // customers' screens may be asked to say leave; never when silent
    bool officeOnly = false; // for head office alone: never published, never on a device
    int level = 3; // 1, 2 or 3
    std::string contact; // post of the emergency group that is called; empty: none
    std::vector<std::string> dial; // purposes of the branch's emergency numbers, most urgent first
    TextByLanguage briefing; // read before a drill
    TextByLanguage doneWord; // on the closing button
    std::vector<LevelRule> levels; // highest first
    std::vector<UpwardReport> report; // in the order of who is told
    std::vector<PlaybookStep> steps;
    std::vector<TextByLanguage> never; // what not to do
};

// The pages of tiles on the panel and how many kinds each has room for, beside "more" and "back".
constexpr int tilePages = 3;
constexpr std::size_t tileRoom[tilePages] {5, 7, 8};

struct PlaybookError {
    std::string detail;
};

[[nodiscard]] Result<Playbook, PlaybookError> parsePlaybook(std::string_view text);

} // namespace yizhan
