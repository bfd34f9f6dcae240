// SPDX-License-Identifier: Apache-2.0
#include "catalogue/catalogue.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace yizhan {

namespace {

template <typename Enum> using Words = std::pair<std::string_view, Enum>;

constexpr std::array categoryWords {
    Words<Category> {"shopping", Category::Shopping},
    Words<Category> {"dining", Category::Dining},
    Words<Category> {"travel", Category::Travel},
    Words<Category> {"wealth", Category::Wealth},
    Words<Category> {"gold", Category::Gold},
    Words<Category> {"card", Category::Card},
    Words<Category> {"health", Category::Health},
    Words<Category> {"culture", Category::Culture},
};
constexpr std::array kindWords {
    Words<OfferKind> {"threshold_discount", OfferKind::ThresholdDiscount},
    Words<OfferKind> {"capped_reduction", OfferKind::CappedReduction},
    Words<OfferKind> {"fee_reduction", OfferKind::FeeReduction},
    Words<OfferKind> {"product_sale", OfferKind::ProductSale},
    Words<OfferKind> {"partner_benefit", OfferKind::PartnerBenefit},
};
constexpr std::array customerWords {
    Words<CustomerGroup> {"any", CustomerGroup::Any},
    Words<CustomerGroup> {"new", CustomerGroup::New},
    Words<CustomerGroup> {"existing", CustomerGroup::Existing},
};
constexpr std::array perWords {
    Words<LimitPer> {"none", LimitPer::None},
    Words<LimitPer> {"month", LimitPer::Month},
    Words<LimitPer> {"campaign", LimitPer::Campaign},
};
constexpr std::array actionWords {
    Words<OfferAction> {"how_to", OfferAction::HowTo},
    Words<OfferAction> {"apply", OfferAction::Apply},
    Words<OfferAction> {"talk", OfferAction::Talk},
};

constexpr std::int64_t mostFen
    = 100'000'000'000; // one thousand million yuan: more is a slip of the pen

bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// Reads the fields of one entry and remembers the first thing that is wrong with it.
class EntryReader {
public:
    explicit EntryReader(const Json& entry) : m_entry(entry)
    {
        if (!entry.is_object())
            refuse("is no object");
    }

    [[nodiscard]] const std::string& problem() const { return m_problem; }
    void refuse(std::string reason)
    {
        if (m_problem.empty())
            m_problem = std::move(reason);
    }

    std::string id()
    {
        const auto value = stringAt(m_entry, "id");
        if (!value || !isId(*value)) {
            refuse("id: small letters, digits and '-', at most 64");
            return {};
        }
        return *value;
    }
    std::string string(std::string_view key)
    {
        if (!m_entry.contains(key))
            return {};
        const auto value = stringAt(m_entry, key);
        if (!value)
            refuse(std::string(key) + ": a text is expected");
        return value.value_or("");
    }
    LocalizedText text(std::string_view key)
    {
        auto value = optionalText(key);
        if (!value)
            refuse(std::string(key) + " is missing");
        return value.value_or(LocalizedText {});
    }
    std::optional<LocalizedText> optionalText(std::string_view key)
    {
        if (!m_entry.contains(key))
            return std::nullopt;
        LocalizedText text;
        const auto* object = objectAt(m_entry, key);
        for (const auto& [language, place] :
             {std::pair {"zh-Hans", &text.zhHans}, {"zh-Hant", &text.zhHant}, {"en", &text.en}}) {
            auto value = object ? stringAt(*object, language) : std::nullopt;
            if (!value || value->empty()) {
                refuse(std::string(key) + ": the text in " + language + " is missing");
                return std::nullopt;
            }
            *place = *std::move(value);
        }
        return text;
    }
    std::int64_t integer(std::string_view key, std::int64_t most)
    {
        if (!m_entry.contains(key))
            return 0;
        const auto value = integerAt(m_entry, key);
        if (!value || *value < 0 || *value > most) {
            refuse(std::string(key) + ": an integer from 0 to " + std::to_string(most)
                   + " is expected");
            return 0;
        }
        return *value;
    }
    int count(std::string_view key) { return static_cast<int>(integer(key, 1'000'000)); }
    Money money(std::string_view key) { return Money::fen(integer(key, mostFen)); }
    bool flag(std::string_view key)
    {
        if (!m_entry.contains(key))
            return false;
        const auto value = boolAt(m_entry, key);
        if (!value)
            refuse(std::string(key) + ": true or false is expected");
        return value.value_or(false);
    }
    Window window(std::string_view key)
    {
        const auto* object = objectAt(m_entry, key);
        const auto from = object ? integerAt(*object, "from") : std::nullopt;
        const auto until = object ? integerAt(*object, "until") : std::nullopt;
        if (!from || !until || *from < 0 || *from >= *until) {
            refuse(std::string(key) + ": a window with from before until is expected");
            return {};
        }
        return {*from, *until};
    }
    std::optional<Window> optionalWindow(std::string_view key)
    {
        return m_entry.contains(key) ? std::optional(window(key)) : std::nullopt;
    }
    std::string picture(std::string_view key)
    {
        auto name = string(key);
        const std::string_view view = name;
        const bool sane = name.empty()
            || (view.starts_with("media/") && view.ends_with(".png") && view.size() <= 128
                && view.find("..") == std::string_view::npos);
        if (!sane)
            refuse(std::string(key) + ": media/NAME.png is expected");
        return name;
    }
    std::vector<std::string> strings(std::string_view key)
    {
        std::vector<std::string> values;
        if (!m_entry.contains(key))
            return values;
        const auto* array = arrayAt(m_entry, key);
        if (!array
            || !std::ranges::all_of(*array, [](const Json& item) { return item.is_string(); })) {
            refuse(std::string(key) + ": a list of texts is expected");
            return values;
        }
        for (const auto& item : *array)
            values.push_back(item.get<std::string>());
        return values;
    }
    // A word this program does not know makes the entry unreadable: showing half of a rule would be
    // wrong.
    template <typename Enum, std::size_t N>
    Enum word(std::string_view key, const std::array<Words<Enum>, N>& words,
              std::optional<Enum> absent = {})
    {
        if (!m_entry.contains(key) && absent)
            return *absent;
        const auto value = stringAt(m_entry, key);
        const auto found = std::ranges::find_if(
            words, [&](const auto& w) { return value && w.first == *value; });
        if (found == words.end()) {
            refuse(std::string(key) + ": a word of the format is expected");
            return {};
        }
        return found->second;
    }
    // An object below this entry; its problems become this entry's.
    template <typename Read> void below(std::string_view key, Read read)
    {
        if (!m_entry.contains(key))
            return;
        EntryReader inner(m_entry[std::string(key)]);
        if (inner.problem().empty())
            read(inner);
        if (!inner.problem().empty())
            refuse(std::string(key) + "." + inner.problem());
    }

private:
    const Json& m_entry;
    std::string m_problem;
};

Campaign readCampaign(const Json& entry, EntryReader& in)
{
    Campaign c;
    c.id = in.id();
    c.name = in.text("name");
    c.summary = in.text("summary");
    c.hotline = in.string("hotline");
    c.picture = in.picture("picture");
    c.poster = in.picture("poster");
    c.show = in.window("show");
    c.participate = in.window("participate");
    if (entry.contains("redeem_until"))
        c.redeemUntil = in.integer("redeem_until", INT64_MAX);
    if (c.participate.from < c.show.from || c.participate.until > c.show.until)
        in.refuse("participate is not within show");
    if (c.redeemUntil && *c.redeemUntil < c.participate.until)
        in.refuse("redeem_until is before the end of participate");
    if (const auto* tiers = arrayAt(entry, "tiers")) {
        for (const auto& item : *tiers) {
            EntryReader tier(item);
            if (tier.problem().empty())
                c.tiers.push_back({tier.id(), tier.text("name"), tier.money("value_fen"),
                                   tier.text("sponsor"), tier.count("count")});
            if (!tier.problem().empty())
                in.refuse("tiers: " + tier.problem());
        }
    } else if (entry.contains("tiers")) {
        in.refuse("tiers: a list is expected");
    }
    return c;
}

Offer readOffer(const Json&, EntryReader& in)
{
    Offer o;
    o.id = in.id();
    o.campaign = in.string("campaign");
    o.kind = in.word("kind", kindWords);
    o.category = in.word("category", categoryWords);
    o.name = in.text("name");
    o.headline = in.text("headline");
    o.summary = in.text("summary");
    o.how = in.text("how");
    o.picture = in.picture("picture");
    o.thumbnail = in.picture("thumbnail");
    o.show = in.window("show");
    o.participate = in.optionalWindow("participate");
    in.below("eligibility", [&](EntryReader& e) {
        o.eligibility = {static_cast<int>(e.integer("min_age", 120)), e.strings("cards"),
                         e.word("customers", customerWords, std::optional(CustomerGroup::Any))};
    });
    in.below("limits", [&](EntryReader& l) {
        o.limits = {l.word("per_card", perWords, std::optional(LimitPer::None)), l.count("times"),
                    l.money("cap_fen"), l.flag("total_limited")};
    });
    in.below("rule", [&](EntryReader& r) {
        o.rule = {r.money("threshold_fen"), r.money("reduction_fen"), r.money("per_fen"),
                  r.money("up_to_fen")};
    });
    o.where = in.optionalText("where");
    o.stores = in.count("stores");
    o.merchants = in.strings("merchants");
    o.disclosure = in.optionalText("disclosure");
    o.action = in.word("action", actionWords, std::optional(OfferAction::HowTo));
    o.senior = in.flag("senior");
    if (o.kind == OfferKind::ProductSale && !o.disclosure)
        in.refuse("a product sale without a disclosure");
    if (o.kind == OfferKind::ProductSale && o.action != OfferAction::Talk)
        in.refuse("action: a product sale leads to a person (talk)");
    if (o.participate && (o.participate->from < o.show.from || o.participate->until > o.show.until))
        in.refuse("participate is not within show");
    return o;
}

Merchant readMerchant(const Json&, EntryReader& in)
{
    return {in.id(),
            in.text("name"),
            in.word("category", categoryWords),
            in.count("stores"),
            in.optionalText("address"),
            in.flag("suspended")};
}

template <typename Item, typename Read>
bool readList(const Json& document, const char* key, std::vector<Item>& items,
              std::vector<LeftOut>& leftOut, Read read)
{
    const auto* list = arrayAt(document, key);
    if (!list)
        return false;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto& entry = (*list)[i];
        EntryReader in(entry);
        std::optional<Item> item;
        if (in.problem().empty())
            item = read(entry, in);
        if (in.problem().empty() && !ids.insert(item->id).second)
            in.refuse("the id stands twice");
        if (in.problem().empty()) {
            items.push_back(*std::move(item));
            continue;
        }
        const auto name = item && !item->id.empty() ? item->id : "#" + std::to_string(i);
        leftOut.push_back({std::string(key) + "/" + name, in.problem()});
    }
    return true;
}

// Drops what points at nothing: an offer of an unknown campaign has no known windows; an unknown
// merchant is not named.
void dropLooseEnds(Catalogue& catalogue)
{
    std::erase_if(catalogue.offers, [&](const Offer& offer) {
        if (offer.campaign.empty() || catalogue.campaign(offer.campaign))
            return false;
        catalogue.leftOut.push_back({"offers/" + offer.id, "campaign: there is none with this id"});
        return true;
    });
    std::set<std::string_view> known;
    for (const auto& merchant : catalogue.merchants)
        known.insert(merchant.id);
    std::set<std::string> nowhere; // offers that have no place left where they can be used
    for (auto& offer : catalogue.offers) {
        const auto unknown = std::erase_if(
            offer.merchants, [&](const std::string& id) { return !known.contains(id); });
        if (unknown == 0)
            continue;
        catalogue.leftOut.push_back(
            {"offers/" + offer.id, "merchants: there is none with one of these ids"});
        if (offer.merchants.empty())
            nowhere.insert(offer.id);
    }
    std::erase_if(catalogue.offers, [&](const Offer& offer) { return nowhere.contains(offer.id); });
}

template <typename Enum, std::size_t N>
std::string_view wordOf(Enum value, const std::array<Words<Enum>, N>& words)
{
    return std::ranges::find(words, value, &Words<Enum>::second)->first;
}

} // namespace

std::string_view nameOf(Category category)
{
    return wordOf(category, categoryWords);
}
std::string_view nameOf(OfferKind kind)
{
    return wordOf(kind, kindWords);
}
std::string_view nameOf(OfferAction action)
{
    return wordOf(action, actionWords);
}

Result<Catalogue, CatalogueError> parseCatalogue(const Json& document)
{
    if (stringAt(document, "_type") != "catalogue")
        return Failure {CatalogueError {"no catalogue"}};
    const auto version = integerAt(document, "v");
    if (version != catalogueVersion)
        return Failure {
            CatalogueError {"a catalogue of version " + std::to_string(version.value_or(0))}};
    Catalogue catalogue;
    if (!readList(document, "campaigns", catalogue.campaigns, catalogue.leftOut, readCampaign)
        || !readList(document, "offers", catalogue.offers, catalogue.leftOut, readOffer)
        || !readList(document, "merchants", catalogue.merchants, catalogue.leftOut, readMerchant))
        return Failure {CatalogueError {"campaigns, offers and merchants must be lists"}};
    dropLooseEnds(catalogue);
    return catalogue;
}

} // namespace yizhan
