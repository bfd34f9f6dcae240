// SPDX-License-Identifier: Apache-2.0
// bench_scan FOLDER FRAMES: every reader on every picture, one after the other, thread CPU. Prints
// "set TAB case TAB reader TAB verdict TAB milliseconds"; scan.py makes sense of it.
#include "base/file.h"
#include "scan/frame_reader.h"
#include "scan/frame_source.h"
#include "scan_frames.h"
#include "scan_peers.h"

#include <QGuiApplication>

#include <ctime>
#include <functional>
#include <iostream>
#include <sstream>

using namespace yizhan;

namespace {

double threadMillis()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

using Reader = std::function<std::optional<std::string>(LumaView)>;

std::optional<std::string> bytesOf(std::optional<Decoded> code)
{
    return code ? std::optional(std::move(code->bytes)) : std::nullopt;
}

std::vector<std::pair<std::string, Reader>> peers()
{
    std::vector<std::pair<std::string, Reader>> all {{"zxing", readByZxing}};
    if (hasZbar())
        all.emplace_back("zbar", readByZbar);
    return all;
}

struct Listed {
    std::string file;
    std::string text; // empty: a picture without a readable code
};

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const char c = text[++i];
        plain += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
    }
    return plain;
}

std::vector<Listed> listOf(const std::filesystem::path& folder)
{
    std::vector<Listed> all;
    std::istringstream lines(readFile(folder / "expected.tsv").valueOr(""));
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        if (tab != std::string::npos)
            all.push_back({line.substr(0, tab), unescaped(std::string_view(line).substr(tab + 1))});
    }
    return all;
}

// Ends of lines and blanks at the end are not told apart: lists of texts lose them.
std::string trimmed(std::string text)
{
    std::erase(text, '\r');
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
    return text;
}

bool isAscii(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

const char* verdict(const std::optional<std::string>& read, const std::string& wanted)
{
    if (!read)
        return wanted.empty() ? "none" : "unread";
    return trimmed(*read) == trimmed(wanted) ? "read" : "false";
}

void print(const char* set, const std::string& what, const std::string& reader, const char* judged,
           double millis)
{
    std::cout << set << '\t' << what << '\t' << reader << '\t' << judged << '\t' << millis << '\n';
}

void compare(const char* set, const std::string& what, LumaView picture, const std::string& wanted,
             const std::vector<std::pair<std::string, Reader>>& readers, int times)
{
    std::vector<double> best(readers.size(), 1e9);
    std::vector<std::optional<std::string>> read(readers.size());
    for (int round = 0; round < times; ++round) {
        // Nobody always comes after the same one, who leaves him a warm cache or a cold one.
        for (std::size_t turn = 0; turn < readers.size(); ++turn) {
            const auto i = (turn + std::size_t(round)) % readers.size();
            const double before = threadMillis();
            read[i] = readers[i].second(picture);
            best[i] = std::min(best[i], threadMillis() - before);
        }
    }
    for (std::size_t i = 0; i < readers.size(); ++i)
        print(set, what, readers[i].first, verdict(read[i], wanted), best[i]);
}

auto withOurs(Reader ours)
{
    auto readers = peers();
    readers.emplace(readers.begin(), "ours", std::move(ours));
    return readers;
}

bool photographs(const std::filesystem::path& folder, Backgrounds& behind)
{
    const auto readers = withOurs(
        [](LumaView picture) { return bytesOf(decodeQr(picture, PassSet::Everything)); });
    for (const auto& listed : listOf(folder)) {
        const auto picture = loadPicture(folder / listed.file);
        if (!picture) {
            std::cerr << "bench_scan: " << picture.error().detail << '\n';
            return false;
        }
        const char* set = listed.text.empty() ? "negative"
            : isAscii(listed.text)            ? "photo"
                                              : "foreign";
        compare(set, listed.file, picture->view(), listed.text, readers, 6);
        if (listed.text.empty() && picture->width >= 200) {
            QImage found(QString::fromStdString((folder / listed.file).string()));
            if (!found.isNull())
                behind.pictures.push_back(std::move(found));
        }
    }
    return true;
}

void frames(const Backgrounds& behind, unsigned count)
{
    const auto still = withOurs(
        [](LumaView picture) { return bytesOf(decodeQr(picture, PassSet::Everything)); });
    for (unsigned i = 0; i < count; ++i)
        compare("frame", std::to_string(i), phoneFrame(behind, i).view(), voucherText(i), still, 1);
    // Cameras show the same hand for some frames: what the schedule reads of eight.
    for (unsigned i = 0; i < count; ++i) {
        auto frame = phoneFrame(behind, i);
        FrameReader reader;
        std::optional<Decoded> code;
        double millis = 0;
        for (Millis boot = 0; boot < 320 && !code; boot += 40) {
            const double before = threadMillis();
            code = reader.look(frame.view(), boot).code;
            millis += threadMillis() - before;
        }
        print("eight", std::to_string(i), "ours", verdict(bytesOf(code), voucherText(i)), millis);
    }
}

void emptyCounter(const Backgrounds& behind, unsigned count)
{
    FrameReader reader;
    Millis boot = 0;
    const auto moving = withOurs(
        [&](LumaView picture) { return bytesOf(reader.look(picture, boot += 40).code); });
    for (unsigned i = 0; i < count; ++i)
        compare("empty", std::to_string(i), emptyFrame(behind, 10'000 + i).view(), "", moving, 1);
    reader.restart();
    const auto scene = emptyFrame(behind, 20'000);
    const auto seen = [&](unsigned i) {
        auto frame = scene;
        addNoise(frame, 4, i);
        return frame;
    };
    for (unsigned i = 0; i < 60; ++i) // until it is known
        std::ignore = reader.look(seen(i).view(), boot += 40);
    auto readers = withOurs(moving.front().second);
    std::erase_if(readers, [](const auto& one) { return one.first == "zbar"; });
    for (unsigned i = 0; i < 100; ++i)
        compare("still", std::to_string(i), seen(i).view(), "", readers, 1);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    if (argc != 3) {
        std::cerr << "bench_scan FOLDER FRAMES\n";
        return 2;
    }
    Backgrounds behind;
    if (std::string(argv[1]) != "" && !photographs(argv[1], behind))
        return 1;
    const auto count = static_cast<unsigned>(std::stoul(argv[2]));
    frames(behind, count);
    emptyCounter(behind, std::min(count, 60U));
    return 0;
}
