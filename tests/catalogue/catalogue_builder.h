// SPDX-License-Identifier: Apache-2.0
// Small valid entries to change one thing of.
#pragma once

#include "catalogue/catalogue.h"

namespace yizhan::test {

inline Json aText(const std::string& word)
{
    return {{"zh-Hans", word}, {"zh-Hant", word}, {"en", word}};
}
inline Json aWindow(Millis from, Millis until)
{
    return {{"from", from}, {"until", until}};
}

inline Json anOffer(const std::string& id, Millis from = 1000, Millis until = 2000)
{
    return {{"id", id},
            {"kind", "threshold_discount"},
            {"category", "shopping"},
            {"name", aText("name")},
            {"headline", aText("headline")},
            {"summary", aText("summary")},
            {"how", aText("how")},
            {"show", aWindow(from, until)}};
}

inline Json aCampaign(const std::string& id, Millis from = 1000, Millis until = 2000)
{
    return {{"id", id},
            {"name", aText("name")},
            {"summary", aText("summary")},
            {"show", aWindow(from, until)},
            {"participate", aWindow(from, until)}};
}

inline Json aMerchant(const std::string& id)
{
    return {{"id", id}, {"name", aText("name")}, {"category", "shopping"}, {"stores", 3}};
}

inline Json aCatalogue(Json offers, Json campaigns = Json::array(), Json merchants = Json::array())
{
    return {{"_type", "catalogue"},
            {"v", 1},
            {"offers", std::move(offers)},
            {"campaigns", std::move(campaigns)},
            {"merchants", std::move(merchants)}};
}

} // namespace yizhan::test
