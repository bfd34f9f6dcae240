// SPDX-License-Identifier: Apache-2.0
// A list that staff go through, as published content: the daily patrol, what to do before a shift.
// Values; parsed strictly. One type for both; the kind only says when it is due.
#pragma once

#include "emergency/text_by_language.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class ChecklistKind { Patrol, BeforeShift };

struct ChecklistItem {
    std::string id;
    TextByLanguage text; // what must be so
    TextByLanguage place; // where to look
};

struct Checklist {
    std::string id;
    std::string version; // changes with every change of an item
    ChecklistKind kind = ChecklistKind::Patrol;
    int order = 1000; // among the lists, small first
    TextByLanguage name;
    std::vector<ChecklistItem> items; // in the order of the round
};

struct ChecklistError {
    std::string detail;
};

[[nodiscard]] Result<Checklist, ChecklistError> parseChecklist(std::string_view text);

} // namespace yizhan
