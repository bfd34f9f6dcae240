// SPDX-License-Identifier: Apache-2.0
#include "emergency/checklist.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t mostItems = 60;

Failure<ChecklistError> failure(const std::string& detail)
{
    return Failure {ChecklistError {"checklist: " + detail}};
}

} // namespace

Result<Checklist, ChecklistError> parseChecklist(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return failure(json.error().detail);
    if (stringAt(*json, "_type") != "checklist" || integerAt(*json, "v") != 1)
        return failure("another document or version");
    Checklist list;
    list.id = stringAt(*json, "id").value_or("");
    list.version = stringAt(*json, "version").value_or("");
    const auto kind = stringAt(*json, "kind");
    auto name = textAt(*json, "name");
    const auto* items = arrayAt(*json, "items");
    if (list.id.empty() || list.version.empty())
        return failure(list.id + ": id or version missing");
    if (kind != "patrol" && kind != "before_shift")
        return failure(list.id + ": kind: expected patrol or before_shift");
    if (!name || !items || items->empty() || items->size() > mostItems)
        return failure(list.id + ": expected a name in three languages and 1 to "
                       + std::to_string(mostItems) + " items");
    list.kind = kind == "patrol" ? ChecklistKind::Patrol : ChecklistKind::BeforeShift;
    list.order = static_cast<int>(integerAt(*json, "order").value_or(1000));
    list.name = *std::move(name);
    for (const auto& item : *items) {
        const auto id = stringAt(item, "id").value_or("");
        auto words = textAt(item, "text");
        auto place = textAt(item, "place");
        if (id.empty() || !words || !place)
            return failure(list.id + ": item " + id + ": id, text or place missing");
        if (std::ranges::any_of(list.items, [&](const auto& known) { return known.id == id; }))
            return failure(list.id + ": two items are called " + id);
        list.items.push_back({id, *std::move(words), *std::move(place)});
    }
    return list;
}

} // namespace yizhan
