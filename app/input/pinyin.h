// SPDX-License-Identifier: Apache-2.0
// Chinese characters from letters, over libgooglepinyin (the only place that includes it).
//
// Nothing is learned: no user dictionary is given and no choice is told to the library, so the name
// of one customer cannot be offered to the next. For names the surname is chosen first, then
// character by character, because the library ranks words and a name is none.
//
// The library has one global state: one reader at a time, on the GUI thread.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class Script { Simplified };

enum class Reading {
    Surname, // common surnames first, compound ones whole
    GivenName, // one character at a time, those of names first
    Text, // words and sentences
};

struct PinyinCandidate {
    std::string text; // UTF-8
    std::size_t letters; // of the spelling that it stands for; the rest is still to be read
};

struct PinyinError {
    std::string detail; // which dictionary was looked for, or that there is a reader already
};

class PinyinReader {
public:
    // dictionary: empty for the one installed beside the library.
    [[nodiscard]] static Result<std::unique_ptr<PinyinReader>, PinyinError>
    open(const std::filesystem::path& dictionary = {});
    ~PinyinReader();
    PinyinReader(const PinyinReader&) = delete;
    PinyinReader& operator=(const PinyinReader&) = delete;

    // spelling: 1 to 48 of a-z (v for ü) and ' between syllables; anything else gives nothing.
    // Best first, at most `most`, none twice.
    [[nodiscard]] std::vector<PinyinCandidate> candidates(std::string_view spelling,
                                                          Reading reading,
                                                          Script script = Script::Simplified,
                                                          std::size_t most = 60);

    static constexpr std::size_t mostLetters = 48;

private:
    PinyinReader() = default;
};

[[nodiscard]] bool isSpelling(std::string_view letters);

} // namespace yizhan
