// SPDX-License-Identifier: Apache-2.0
// Whether an answer can be right, and if not, why, in terms a screen can turn into words beside the
// field. Pure; nothing here keeps or logs what it reads.
#pragma once

#include "applications/form.h"
#include "base/clock.h"

#include <chrono>
#include <string_view>

namespace yizhan {

enum class FieldTrouble {
    None,
    Missing, // nothing was given, and it is needed
    TooShort,
    TooLong,
    ForeignCharacter, // a character that cannot stand there
    OldIdNumber, // 15 figures, from a card of the first generation: no longer valid since 2013
    WrongRegion, // the first figures name no place
    WrongDate, // no such day in the calendar, or nobody is that old
    FutureDate,
    WrongCheck, // the last figure does not fit the others: two were swapped or one is wrong
    WrongMobileStart, // mobile numbers begin with 13 to 19
    NotAChoice, // not one of the form's choices
    NotAgreed, // the consent is needed
};

using Day = std::chrono::year_month_day;
// The day in China.
[[nodiscard]] Day dayOf(Millis moment);

// Citizen identification number, GB 11643-1999: 6 figures of place, 8 of birth, 3 of order, one
// check character (ISO 7064 MOD 11-2). `X` is upper case.
[[nodiscard]] FieldTrouble checkIdNumber(std::string_view number, Day today);
// While it is typed: only what further figures cannot mend.
[[nodiscard]] FieldTrouble checkIdNumberStart(std::string_view start, Day today);
// The check character for the first 17 figures; '\0' when these are not 17 figures.
[[nodiscard]] char idNumberCheck(std::string_view first17);

[[nodiscard]] FieldTrouble checkMobile(std::string_view number);
[[nodiscard]] FieldTrouble checkMobileStart(std::string_view start);

// Names as on cards: Chinese characters with all extensions, letters with accents, and between
// them · (names of many peoples), space, hyphen, apostrophe or full stop.
[[nodiscard]] FieldTrouble checkName(std::string_view name);
[[nodiscard]] FieldTrouble checkText(std::string_view text);

// An answer to this field: typed text, the id of a choice, or "yes" for a consent.
[[nodiscard]] FieldTrouble checkField(const FormField& field, std::string_view answer, Day today);

inline constexpr std::size_t idNumberLength = 18;
inline constexpr std::size_t mobileLength = 11;
inline constexpr std::size_t mostNameLength = 60; // characters
inline constexpr std::size_t mostTextLength = 150;
inline constexpr std::string_view agreedAnswer = "yes";

} // namespace yizhan
