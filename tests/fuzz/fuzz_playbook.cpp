// SPDX-License-Identifier: Apache-2.0
// Published playbooks: whatever is taken has an id, a level, and all its words in three languages.
#include "emergency/playbook.h"

#include "base/bytes.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace yizhan;
    const auto playbook = parsePlaybook(textOf({data, size}));
    if (!playbook)
        return 0;
    const auto whole = [](const TextByLanguage& text) {
        return text.size() == 3 && !text.begin()->second.empty();
    };
    if (playbook->id.empty() || playbook->level < 1 || playbook->level > 3 || !whole(playbook->name)
        || playbook->steps.empty())
        std::abort();
    for (const auto& step : playbook->steps) {
        if (step.id.empty() || !whole(step.text))
            std::abort();
    }
    return 0;
}
