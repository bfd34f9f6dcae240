// SPDX-License-Identifier: Apache-2.0
// fuzz_X CORPUS ROUNDS: every file of the corpus as it is, then so many mutations of them, always
// the same ones. An entry that finds a fault aborts, after the last thousand that was printed.
#include "base/file.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

const std::vector<std::string> pieces {"\"",        "{",
                                       "}",         "[",
                                       "]",         ",",
                                       ":",         "null",
                                       "true",      "-1",
                                       "0",         "9223372036854775807",
                                       "1e9",       "\\u0000",
                                       "\\ud800",   "\"drill\"",
                                       "\"event\"", "\"alarm\"",
                                       "\"id\"",    "\"subject\"",
                                       "\n",        std::string(1, '\0'),
                                       "\xff",      "{\"a\":"};

std::string mutated(const std::vector<std::string>& corpus, std::mt19937& random)
{
    auto text = corpus[random() % corpus.size()];
    for (std::uint32_t i = 0, times = 1 + random() % 4; i < times; ++i) {
        const auto at = text.empty() ? 0 : random() % text.size();
        const auto length
            = text.empty() ? 0 : random() % std::min<std::size_t>(64, text.size() - at + 1);
        switch (random() % 6) {
        case 0:
            if (!text.empty())
                text[at] = static_cast<char>(text[at] ^ (1 << random() % 8));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, pieces[random() % pieces.size()]);
            break;
        case 3:
            text.insert(at, text.substr(at, length));
            break;
        case 4:
            text.replace(at, length, pieces[random() % pieces.size()]);
            break;
        default: { // the rest of another one
            const auto& other = corpus[random() % corpus.size()];
            text = text.substr(0, at) + other.substr(other.empty() ? 0 : random() % other.size());
            break;
        }
        }
    }
    return text;
}

void run(const std::string& text)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "fuzz_X CORPUS ROUNDS\n";
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> corpus;
    for (const auto& file : files)
        corpus.push_back(yizhan::readFile(file).valueOr(""));
    if (corpus.empty()) {
        std::cerr << argv[1] << ": no corpus\n";
        return 2;
    }
    for (const auto& text : corpus)
        run(text);
    std::mt19937 random(1);
    const auto rounds = std::stoul(argv[2]);
    for (unsigned long i = 0; i < rounds; ++i) {
        const auto text = mutated(corpus, random);
        if (i % 1000 == 0)
            std::cout << i << std::endl;
        run(text);
    }
    std::cout << corpus.size() << " files and " << rounds << " mutations\n";
    return 0;
}
