// SPDX-License-Identifier: Apache-2.0
#include "catalogue/shown_offers.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis chinaOffset = 8LL * 60 * 60 * 1000;

bool isOpen(const Catalogue& catalogue, const std::string& id)
{
    const auto* merchant = catalogue.merchant(id);
    return merchant && !merchant->suspended;
}

int rankOf(Timing timing)
{
    switch (timing) {
    case Timing::EndingToday:
        return 0;
    case Timing::Running:
        return 1;
    case Timing::ToCome:
        return 2;
    case Timing::Ended:
        break;
    }
    return 3;
}

} // namespace

Millis dayStart(Millis t)
{
    const Millis local = t + chinaOffset;
    const Millis intoDay = ((local % dayLength) + dayLength) % dayLength;
    return t - intoDay;
}

Timing timingOf(const Window& window, Millis now)
{
    if (now < window.from)
        return Timing::ToCome;
    if (now >= window.until)
        return Timing::Ended;
    // The last moment is until - 1: a window that ends at 00:00 ends with the day before.
    return dayStart(window.until - 1) == dayStart(now) ? Timing::EndingToday : Timing::Running;
}

Window participationOf(const Catalogue& catalogue, const Offer& offer)
{
    if (offer.participate)
        return *offer.participate;
    const auto* campaign = offer.campaign.empty() ? nullptr : catalogue.campaign(offer.campaign);
    if (!campaign)
        return offer.show;
    return {std::max(offer.show.from, campaign->participate.from),
            std::min(offer.show.until, campaign->participate.until)};
}

std::vector<std::size_t> openMerchants(const Catalogue& catalogue, const Offer& offer)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < catalogue.merchants.size(); ++i) {
        const auto& merchant = catalogue.merchants[i];
        if (!merchant.suspended
            && std::ranges::find(offer.merchants, merchant.id) != offer.merchants.end())
            open.push_back(i);
    }
    return open;
}

std::vector<std::size_t> openMerchants(const Catalogue& catalogue, std::optional<Category> category)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < catalogue.merchants.size(); ++i) {
        const auto& merchant = catalogue.merchants[i];
        if (!merchant.suspended && (!category || merchant.category == *category))
            open.push_back(i);
    }
    return open;
}

std::vector<ShownOffer> shownOffers(const Catalogue& catalogue, Millis now)
{
    std::vector<ShownOffer> shown;
    for (std::size_t i = 0; i < catalogue.offers.size(); ++i) {
        const auto& offer = catalogue.offers[i];
        if (!offer.show.contains(now))
            continue;
        if (const auto* campaign
            = offer.campaign.empty() ? nullptr : catalogue.campaign(offer.campaign);
            campaign && !campaign->show.contains(now))
            continue;
        if (!offer.merchants.empty() && std::ranges::none_of(offer.merchants, [&](const auto& id) {
                return isOpen(catalogue, id);
            }))
            continue;
        const auto participate = participationOf(catalogue, offer);
        const auto timing = timingOf(participate, now);
        if (timing != Timing::Ended)
            shown.push_back({i, timing, participate});
    }
    std::ranges::stable_sort(shown, {}, [](const ShownOffer& s) { return rankOf(s.timing); });
    return shown;
}

std::vector<ShownCampaign> shownCampaigns(const Catalogue& catalogue, Millis now)
{
    std::vector<ShownCampaign> shown;
    for (std::size_t i = 0; i < catalogue.campaigns.size(); ++i) {
        const auto& campaign = catalogue.campaigns[i];
        if (!campaign.show.contains(now))
            continue;
        const bool redeemable = campaign.redeemUntil && campaign.participate.from <= now
            && now < *campaign.redeemUntil;
        const auto timing = timingOf(campaign.participate, now);
        if (timing != Timing::Ended || redeemable)
            shown.push_back({i, timing, redeemable});
    }
    std::ranges::stable_sort(shown, {}, [](const ShownCampaign& s) { return rankOf(s.timing); });
    return shown;
}

std::optional<Millis> nextChange(const Catalogue& catalogue, Millis now)
{
    std::optional<Millis> next;
    const auto consider = [&](Millis t) {
        if (t > now && (!next || t < *next))
            next = t;
    };
    const auto considerWindow = [&](const Window& window) {
        consider(window.from);
        consider(window.until);
        consider(dayStart(window.until - 1)); // "ends today" begins
    };
    for (const auto& campaign : catalogue.campaigns) {
        considerWindow(campaign.show);
        considerWindow(campaign.participate);
        if (campaign.redeemUntil)
            consider(*campaign.redeemUntil);
    }
    for (const auto& offer : catalogue.offers) {
        considerWindow(offer.show);
        considerWindow(participationOf(catalogue, offer));
    }
    return next;
}

} // namespace yizhan
