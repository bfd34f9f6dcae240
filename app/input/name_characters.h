// SPDX-License-Identifier: Apache-2.0
// Which characters Chinese names are usually written with: to offer them first, never to refuse
// others.
#pragma once

#include <string_view>
#include <vector>

namespace yizhan {

struct SurnameEntry {
    std::string_view surname;
    std::size_t letters; // of the spelling it stands for
};

// Common surnames first for a spelling such as "zhang", "ouyang" or "zhangwei"; syllable: length of
// its first syllable. Compound surnames come first when all of their letters are there.
[[nodiscard]] std::vector<SurnameEntry> surnamesFor(std::string_view spelling,
                                                    std::size_t syllable);
// One character, UTF-8.
[[nodiscard]] bool isUsualInGivenNames(std::string_view character);

} // namespace yizhan
