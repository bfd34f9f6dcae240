// SPDX-License-Identifier: Apache-2.0
// What the bank offers: campaigns, offers, merchants. Plain values, read from the published
// catalogue; any thread. app/README.md, "Content targets", has the JSON. Sums are Money, moments
// milliseconds UTC.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/result.h"
#include "crypto/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class Language { Simplified, Traditional, English };

// One text in all three languages; none of them is empty.
struct LocalizedText {
    std::string zhHans;
    std::string zhHant;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const;
};

// from <= t < until.
struct Window {
    Millis from = 0;
    Millis until = 0;

    [[nodiscard]] bool contains(Millis t) const { return from <= t && t < until; }
};

enum class Category { Shopping, Dining, Travel, Wealth, Gold, Card, Health, Culture };
enum class OfferKind {
    ThresholdDiscount,
    CappedReduction,
    FeeReduction,
    ProductSale,
    PartnerBenefit
};
enum class CustomerGroup { Any, New, Existing };
enum class LimitPer { None, Month, Campaign };
enum class OfferAction { HowTo, Apply, Talk };

struct Eligibility {
    int minAge = 0; // 0: any age
    std::vector<std::string> cards; // card products; empty: any card
    CustomerGroup customers = CustomerGroup::Any;
};

struct Limits {
    LimitPer perCard = LimitPer::None;
    int times = 0; // per card and period; 0: no limit
    Money cap; // most per use; 0: none
    bool totalLimited = false; // while it lasts
};

// "reduction off from threshold", "reduction off per `per`", "up to `upTo`"; 0 where it does not
// apply.
struct OfferRule {
    Money threshold;
    Money reduction;
    Money per;
    Money upTo;
};

struct Offer {
    std::string id;
    std::string campaign; // empty: belongs to none
    OfferKind kind = OfferKind::PartnerBenefit;
    Category category = Category::Shopping;
    LocalizedText name;
    LocalizedText headline; // what one gets, in one line
    LocalizedText summary;
    LocalizedText how; // how it works, in one line
    std::string picture; // a content target, 952x540; empty: none
    std::string thumbnail; // the same for a row of a list, 276x288; empty: cut from `picture`
    Window show;
    std::optional<Window> participate; // absent: the campaign's, or `show`
    Eligibility eligibility;
    Limits limits;
    OfferRule rule;
    std::optional<LocalizedText> where;
    int stores = 0; // 0: not counted
    std::vector<std::string> merchants;
    std::optional<LocalizedText> disclosure; // always there when kind is ProductSale
    OfferAction action = OfferAction::HowTo;
    bool senior = false; // also offered in senior mode
};

struct PrizeTier {
    std::string id;
    LocalizedText name;
    Money value;
    LocalizedText sponsor;
    int count = 0; // 0: not said
};

struct Campaign {
    std::string id;
    LocalizedText name;
    LocalizedText summary;
    std::string hotline;
    std::string picture; // as Offer::picture
    std::string poster; // the same for the whole screen, 1080x1716; empty: cut from `picture`
    Window show;
    Window participate; // within `show`
    std::optional<Millis> redeemUntil; // prizes are paid out before this moment
    std::vector<PrizeTier> tiers;
};

struct Merchant {
    std::string id;
    LocalizedText name;
    Category category = Category::Shopping;
    int stores = 0;
    std::optional<LocalizedText> address;
    bool suspended = false;
};

// An entry that was left out, and why: for the log, for head office and for the publisher's linter.
struct LeftOut {
    std::string entry; // "offers/supermarket", or "offers/#3" when it has no readable id
    std::string reason;
};

struct Catalogue {
    std::vector<Campaign> campaigns; // in the published order
    std::vector<Offer> offers;
    std::vector<Merchant> merchants;
    std::vector<LeftOut> leftOut;

    // A null pointer when there is none; valid as long as the catalogue is unchanged.
    [[nodiscard]] const Campaign* campaign(std::string_view id) const;
    [[nodiscard]] const Offer* offer(std::string_view id) const;
    [[nodiscard]] const Merchant* merchant(std::string_view id) const;
};

struct CatalogueError {
    std::string detail;
};

// Fails only when the document as a whole is no catalogue of a version this program reads. An entry
// that lacks what it needs, or contradicts itself, is left out and named in leftOut; the others
// stay. Unknown fields are ignored. A product sale without a disclosure is always left out.
[[nodiscard]] Result<Catalogue, CatalogueError> parseCatalogue(const Json& document);

// The words of the format: "shopping", "threshold_discount" …
[[nodiscard]] std::string_view nameOf(Category category);
[[nodiscard]] std::string_view nameOf(OfferKind kind);
[[nodiscard]] std::string_view nameOf(OfferAction action);

// The version of the catalogue format this program reads and writes.
inline constexpr int catalogueVersion = 1;

} // namespace yizhan
