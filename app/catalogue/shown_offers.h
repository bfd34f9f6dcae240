// SPDX-License-Identifier: Apache-2.0
// What may be on the screen at one trusted moment. Pure functions; a day is a day in China (UTC+8,
// no summer time).
#pragma once

#include "catalogue/catalogue.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace yizhan {

enum class Timing { ToCome, Running, EndingToday, Ended };

struct ShownOffer {
    std::size_t offer; // index in Catalogue::offers
    Timing timing; // of taking part; never Ended
    Window participate;
};

struct ShownCampaign {
    std::size_t campaign; // index in Catalogue::campaigns
    Timing timing; // Ended while it is still shown so that prizes can be collected
    bool redeemable; // prizes are still paid out
};

// Where `now` stands to a window. EndingToday: the last moment of the window is today.
[[nodiscard]] Timing timingOf(const Window& window, Millis now);

// The window in which customers can take part: the offer's own, else its campaign's within the show
// window, else the show window.
[[nodiscard]] Window participationOf(const Catalogue& catalogue, const Offer& offer);

// Shown: the show windows of the offer and of its campaign contain `now`, taking part has not
// ended, and, when the offer names merchants, at least one of them is not suspended. Order: ending
// today, running, to come; within each as published.
[[nodiscard]] std::vector<ShownOffer> shownOffers(const Catalogue& catalogue, Millis now);

// Running and ending first, then to come, then ended but redeemable.
[[nodiscard]] std::vector<ShownCampaign> shownCampaigns(const Catalogue& catalogue, Millis now);

// The named merchants that are not suspended, as indices of Catalogue::merchants.
[[nodiscard]] std::vector<std::size_t> openMerchants(const Catalogue& catalogue,
                                                     const Offer& offer);

// All merchants that are not suspended, of one category or of all.
[[nodiscard]] std::vector<std::size_t> openMerchants(const Catalogue& catalogue,
                                                     std::optional<Category> category = {});

// The next moment after `now` at which any answer above can change; nothing when none will.
[[nodiscard]] std::optional<Millis> nextChange(const Catalogue& catalogue, Millis now);

// 00:00 in China of the day that holds t.
[[nodiscard]] Millis dayStart(Millis t);
inline constexpr Millis dayLength = 24LL * 60 * 60 * 1000;

} // namespace yizhan
