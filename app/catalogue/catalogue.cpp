// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.h"

#include <algorithm>

namespace yizhan {

namespace {
template <typename Item> const Item* byId(const std::vector<Item>& items, std::string_view id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}
} // namespace

const std::string& LocalizedText::in(Language language) const
{
    switch (language) {
    case Language::Traditional:
        return zhHant;
    case Language::English:
        return en;
    case Language::Simplified:
        break;
    }
    return zhHans;
}

const Campaign* Catalogue::campaign(std::string_view id) const
{
    return byId(campaigns, id);
}
const Offer* Catalogue::offer(std::string_view id) const
{
    return byId(offers, id);
}
const Merchant* Catalogue::merchant(std::string_view id) const
{
    return byId(merchants, id);
}

} // namespace yizhan
