// SPDX-License-Identifier: Apache-2.0
#include "applications/field_check.h"

#include "applications/characters.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t regionLength = 6;
constexpr std::size_t birthEnd = 14;
constexpr std::size_t oldIdNumberLength = 15;
constexpr auto oldest = std::chrono::years {130};

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

bool areFigures(std::string_view text)
{
    return std::ranges::all_of(text, isFigure);
}

int numberOf(std::string_view figures)
{
    int number = 0;
    for (const char c : figures)
        number = number * 10 + (c - '0');
    return number;
}

// Provinces of GB/T 2260, with 71 (Taiwan) and 81 to 83 (residence permits of Hong Kong, Macao and
// Taiwan residents). Counties come and go and old cards keep their figures, so of the other four
// only "no place at all" is refused.
bool isRegion(std::string_view figures)
{
    constexpr std::array provinces {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                    35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                    53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    const int province = numberOf(figures.substr(0, 2));
    if (std::ranges::find(provinces, province) == provinces.end())
        return false;
    return figures.size() < regionLength || province >= 71 || figures.substr(2) != "0000";
}

// "YYYYMMDD", or its beginning as far as it is typed.
FieldTrouble checkBirth(std::string_view birth, Day today)
{
    if (birth.size() >= 2) {
        const int century = numberOf(birth.substr(0, 2));
        if (century > 20)
            return FieldTrouble::FutureDate;
        if (century < 18)
            return FieldTrouble::WrongDate;
    }
    if (birth.size() >= 4) {
        const std::chrono::year year {numberOf(birth.substr(0, 4))};
        if (year > today.year())
            return FieldTrouble::FutureDate;
        if (year < today.year() - oldest)
            return FieldTrouble::WrongDate;
    }
    if (birth.size() >= 6) {
        const int month = numberOf(birth.substr(4, 2));
        if (month < 1 || month > 12)
            return FieldTrouble::WrongDate;
    }
    if (birth.size() >= 8) {
        const Day day {std::chrono::year {numberOf(birth.substr(0, 4))},
                       std::chrono::month {static_cast<unsigned>(numberOf(birth.substr(4, 2)))},
                       std::chrono::day {static_cast<unsigned>(numberOf(birth.substr(6, 2)))}};
        if (!day.ok())
            return FieldTrouble::WrongDate;
        if (day > today)
            return FieldTrouble::FutureDate;
    }
    return FieldTrouble::None;
}

// The birth has no century of these days: perhaps the two figures of the year of a first-generation
// card (six of birth, 15 in all). Nobody alive has such a card of a year before 21.
bool mayBeOld(std::string_view number)
{
    return number.size() <= oldIdNumberLength && number.size() >= regionLength + 2
        && numberOf(number.substr(regionLength, 2)) > 20;
}

bool isNameLetter(char32_t character)
{
    return isHan(character) || isLatinLetter(character);
}

// Stands between letters; a full stop also at the end, and before a space.
bool isNameMark(char32_t character)
{
    return character == middleDot || character == ' ' || character == '-' || character == '\''
        || character == '.';
}

} // namespace

Day dayOf(Millis moment)
{
    using namespace std::chrono;
    return Day {floor<days>(sys_time<milliseconds> {milliseconds {moment}} + hours {8})};
}

char idNumberCheck(std::string_view first17)
{
    constexpr std::array weights {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view characters = "10X98765432";
    if (first17.size() != weights.size() || !areFigures(first17))
        return '\0';
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += (first17[i] - '0') * weights[i];
    return characters[static_cast<std::size_t>(sum % 11)];
}

FieldTrouble checkIdNumberStart(std::string_view start, Day today)
{
    if (start.size() > idNumberLength)
        return FieldTrouble::TooLong;
    const auto figures = start.substr(0, idNumberLength - 1);
    if (!areFigures(figures)
        || (start.size() == idNumberLength && !isFigure(start.back()) && start.back() != 'X'))
        return FieldTrouble::ForeignCharacter;
    if (start.size() >= 2 && !isRegion(start.substr(0, regionLength)))
        return FieldTrouble::WrongRegion;
    if (mayBeOld(start)) {
        std::array<char, 8> birth {'1', '9'};
        const auto typed = start.substr(regionLength, 6);
        std::ranges::copy(typed, birth.begin() + 2);
        const auto old = checkBirth({birth.data(), typed.size() + 2}, today);
        if (old == FieldTrouble::None && start.size() == oldIdNumberLength)
            return FieldTrouble::OldIdNumber;
        return old;
    }
    if (start.size() > regionLength)
        if (const auto birth = checkBirth(
                start.substr(regionLength, std::min(start.size(), birthEnd) - regionLength), today);
            birth != FieldTrouble::None)
            return birth;
    if (start.size() == idNumberLength && idNumberCheck(figures) != start.back())
        return FieldTrouble::WrongCheck;
    return FieldTrouble::None;
}

FieldTrouble checkIdNumber(std::string_view number, Day today)
{
    if (number.empty())
        return FieldTrouble::Missing;
    if (const auto trouble = checkIdNumberStart(number, today); trouble != FieldTrouble::None)
        return trouble;
    return number.size() < idNumberLength ? FieldTrouble::TooShort : FieldTrouble::None;
}

FieldTrouble checkMobileStart(std::string_view start)
{
    if (!areFigures(start))
        return FieldTrouble::ForeignCharacter;
    if ((!start.empty() && start[0] != '1') || (start.size() > 1 && start[1] < '3'))
        return FieldTrouble::WrongMobileStart;
    return start.size() > mobileLength ? FieldTrouble::TooLong : FieldTrouble::None;
}

FieldTrouble checkMobile(std::string_view number)
{
    if (number.empty())
        return FieldTrouble::Missing;
    if (const auto trouble = checkMobileStart(number); trouble != FieldTrouble::None)
        return trouble;
    return number.size() < mobileLength ? FieldTrouble::TooShort : FieldTrouble::None;
}

FieldTrouble checkName(std::string_view name)
{
    if (name.empty())
        return FieldTrouble::Missing;
    std::size_t length = 0;
    std::size_t letters = 0;
    char32_t previous = 0;
    while (!name.empty()) {
        const auto character = takeCharacter(name);
        if (!character)
            return FieldTrouble::ForeignCharacter;
        ++length;
        if (isNameLetter(*character))
            ++letters;
        else if (!isNameMark(*character)
                 || !(isNameLetter(previous) || (*character == ' ' && previous == '.')))
            return FieldTrouble::ForeignCharacter;
        previous = *character;
    }
    if (isNameMark(previous) && previous != '.')
        return FieldTrouble::ForeignCharacter;
    if (length > mostNameLength)
        return FieldTrouble::TooLong;
    return letters < 2 ? FieldTrouble::TooShort : FieldTrouble::None;
}

FieldTrouble checkText(std::string_view text)
{
    std::size_t length = 0;
    bool written = false;
    while (!text.empty()) {
        const auto character = takeCharacter(text);
        const bool control
            = character && (*character < 0x20 || (*character >= 0x7F && *character < 0xA0));
        if (!character || control)
            return FieldTrouble::ForeignCharacter;
        written = written || *character != ' ';
        ++length;
    }
    if (!written)
        return FieldTrouble::Missing;
    return length > mostTextLength ? FieldTrouble::TooLong : FieldTrouble::None;
}

FieldTrouble checkField(const FormField& field, std::string_view answer, Day today)
{
    if (answer.empty() && !field.required)
        return FieldTrouble::None;
    switch (field.kind) {
    case FieldKind::Name:
        return checkName(answer);
    case FieldKind::IdNumber:
        return checkIdNumber(answer, today);
    case FieldKind::Mobile:
        return checkMobile(answer);
    case FieldKind::Text:
        return checkText(answer);
    case FieldKind::Branch:
    case FieldKind::Choice:
        if (answer.empty())
            return FieldTrouble::Missing;
        return field.choice(answer) ? FieldTrouble::None : FieldTrouble::NotAChoice;
    case FieldKind::Consent:
        return answer == agreedAnswer ? FieldTrouble::None : FieldTrouble::NotAgreed;
    }
    return FieldTrouble::NotAChoice;
}

} // namespace yizhan
