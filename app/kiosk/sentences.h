// SPDX-License-Identifier: Apache-2.0
// Sentences for customers, made of the catalogue's values. In the language that the translators of
// the program speak at the moment of the call; moments are shown as a clock in China shows them.
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/shown_offers.h"

#include <QString>

namespace yizhan {

[[nodiscard]] Language languageOf(const QString& code);

// "17:00"
[[nodiscard]] QString clockText(Millis moment);
// "10 月 31 日"
[[nodiscard]] QString dayText(Millis moment, Language language);
// The last moment of a window that ends before `until`: the day, with the clock unless it ends at
// midnight.
[[nodiscard]] QString lastMomentText(Millis until, Language language);
// "10 月 1 日 — 31 日"
[[nodiscard]] QString periodText(const Window& window, Language language);
// "到 10 月 31 日", "今天 17:00 截止", "10 月 1 日开始"
[[nodiscard]] QString untilText(const ShownOffer& shown, Language language);
// "3000 元"
[[nodiscard]] QString moneyText(Money sum);
// "50 岁以上"; empty when there is no least age.
[[nodiscard]] QString ageText(const Eligibility& eligibility);
[[nodiscard]] QString timesText(const Limits& limits);
[[nodiscard]] QString budgetText(const Limits& limits);
[[nodiscard]] QString storesText(int stores);
[[nodiscard]] QString categoryText(Category category);

} // namespace yizhan
