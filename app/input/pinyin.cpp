// SPDX-License-Identifier: Apache-2.0
#include "input/pinyin.h"

#include "input/name_characters.h"

#include <pinyinime.h>

#include <algorithm>
#include <array>
#include <dlfcn.h>

namespace yizhan {

namespace {

bool isOpen = false; // the library's state is global

// The library is opened without a user dictionary: there is nothing to read there and nowhere to
// write to.
constexpr const char* noUserDictionary = "/dev/null";
constexpr std::size_t longestCandidate = 32;
// The library ends the program by an assertion when many syllables are abbreviated to one letter
// each (seen from 18 letters on): it never gets more at once than this.
constexpr std::size_t mostAtOnce = 14;

// <folder of the library>/googlepinyin/data/dict_pinyin.dat, as Debian lays it out.
std::filesystem::path installedDictionary()
{
    Dl_info info {};
    if (dladdr(reinterpret_cast<const void*>(&ime_pinyin::im_open_decoder), &info) == 0
        || !info.dli_fname)
        return {};
    return std::filesystem::path(info.dli_fname).parent_path()
        / "googlepinyin/data/dict_pinyin.dat";
}

void addUtf8(std::string& text, char32_t c)
{
    const auto byte = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

struct Found {
    std::string text;
    std::size_t characters;
};

// The dictionary holds the Basic Multilingual Plane only; a surrogate would be damage.
std::vector<Found> search(std::string_view spelling, std::size_t most)
{
    ime_pinyin::im_reset_search();
    const auto count = ime_pinyin::im_search(spelling.data(), spelling.size());
    std::vector<Found> all;
    std::array<ime_pinyin::char16, longestCandidate + 1> buffer {};
    for (std::size_t i = 0; i < count && all.size() < most; ++i) {
        if (!ime_pinyin::im_get_candidate(i, buffer.data(), longestCandidate))
            continue;
        Found found {{}, 0};
        for (; found.characters < longestCandidate && buffer[found.characters] != 0;
             ++found.characters)
            addUtf8(found.text, buffer[found.characters]);
        if (found.characters > 0)
            all.push_back(std::move(found));
    }
    return all;
}

// Where each syllable of the last search ends.
std::vector<std::size_t> syllableEnds(std::string_view spelling)
{
    const ime_pinyin::uint16* starts = nullptr;
    const auto count = ime_pinyin::im_get_spl_start_pos(starts);
    std::vector<std::size_t> ends;
    for (std::size_t i = 1; i <= count && starts; ++i)
        ends.push_back(std::min<std::size_t>(starts[i], spelling.size()));
    return ends;
}

void add(std::vector<PinyinCandidate>& list, PinyinCandidate candidate, std::size_t most)
{
    const bool known
        = std::ranges::any_of(list, [&](const auto& c) { return c.text == candidate.text; });
    if (!known && list.size() < most)
        list.push_back(std::move(candidate));
}

} // namespace

bool isSpelling(std::string_view letters)
{
    return !letters.empty() && letters.size() <= PinyinReader::mostLetters
        && letters.front() != '\''
        && std::ranges::all_of(letters, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

Result<std::unique_ptr<PinyinReader>, PinyinError>
PinyinReader::open(const std::filesystem::path& dictionary)
{
    if (isOpen)
        return Failure {PinyinError {"pinyin: there is a reader already"}};
    const auto file = dictionary.empty() ? installedDictionary() : dictionary;
    std::error_code code;
    if (!std::filesystem::is_regular_file(file, code))
        return Failure {PinyinError {"pinyin: no dictionary at " + file.string()}};
    if (!ime_pinyin::im_open_decoder(file.c_str(), noUserDictionary))
        return Failure {PinyinError {"pinyin: not a dictionary: " + file.string()}};
    ime_pinyin::im_set_max_lens(mostLetters, longestCandidate);
    isOpen = true;
    return std::unique_ptr<PinyinReader>(new PinyinReader);
}

PinyinReader::~PinyinReader()
{
    ime_pinyin::im_close_decoder();
    isOpen = false;
}

std::vector<PinyinCandidate> PinyinReader::candidates(std::string_view spelling, Reading reading,
                                                      Script, std::size_t most)
{
    std::vector<PinyinCandidate> list;
    if (!isSpelling(spelling))
        return list;
    const auto head = spelling.substr(0, mostAtOnce);
    const auto words = search(head, reading == Reading::Text ? most : 0);
    auto ends = syllableEnds(head);
    if (head.size() < spelling.size() && ends.size() > 1)
        ends.pop_back(); // perhaps cut in two
    if (ends.empty())
        return list;
    if (reading == Reading::Text) {
        for (const auto& word : words)
            if (word.characters <= ends.size())
                add(list, {word.text, ends[word.characters - 1]}, most);
    } else {
        const auto separators = spelling.find_first_not_of('\'', ends.front());
        const auto used = std::min(separators, spelling.size());
        const auto syllable = spelling.substr(0, ends.front());
        const auto first = syllable.substr(0, syllable.find('\''));
        auto characters = search(first, 300);
        std::erase_if(characters, [](const auto& c) { return c.characters != 1; });
        if (reading == Reading::Surname)
            for (const auto& entry : surnamesFor(spelling, first.size()))
                add(list,
                    {std::string(entry.surname),
                     entry.letters == first.size() ? used : entry.letters},
                    most);
        else
            std::ranges::stable_partition(
                characters, [](const auto& c) { return isUsualInGivenNames(c.text); });
        for (auto& character : characters)
            add(list, {std::move(character.text), used}, most);
    }
    ime_pinyin::im_reset_search(); // what was typed does not stay in the library
    return list;
}

} // namespace yizhan
