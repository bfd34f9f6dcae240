// SPDX-License-Identifier: Apache-2.0
#include "scan/frame_source.h"

#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <cstring>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

constexpr int largestSide = 12'000; // a picture beyond it is no photograph of a counter
constexpr std::array<std::string_view, 5> endings {".png", ".jpg", ".jpeg", ".bmp", ".webp"};

bool isPicture(const fs::path& path)
{
    auto ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace

std::string_view nameOf(FrameFault fault)
{
    switch (fault) {
    case FrameFault::Missing:
        return "missing";
    case FrameFault::Unreadable:
        return "unreadable";
    case FrameFault::Lost:
        return "lost";
    case FrameFault::Black:
        return "black";
    case FrameFault::Frozen:
        return "frozen";
    }
    return "unreadable";
}

Result<LumaImage, FrameError> loadPicture(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return Failure {FrameError {FrameFault::Missing, file.string() + ": no such file"}};
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        return Failure {FrameError {FrameFault::Unreadable, file.string() + ": too large"}};
    auto picture = reader.read();
    if (picture.isNull())
        return Failure {FrameError {FrameFault::Unreadable,
                                    file.string() + ": " + reader.errorString().toStdString()}};
    if (picture.hasAlphaChannel()) { // see-through parts are paper
        QImage paper(picture.size(), QImage::Format_RGB32);
        paper.fill(0xffffffffU);
        const auto over = picture.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < over.height(); ++y) {
            const auto* in = reinterpret_cast<const QRgb*>(over.constScanLine(y));
            auto* out = reinterpret_cast<QRgb*>(paper.scanLine(y));
            for (int x = 0; x < over.width(); ++x) {
                const int alpha = qAlpha(in[x]);
                const auto mix = [alpha](int c) { return (c * alpha + 255 * (255 - alpha)) / 255; };
                out[x] = qRgb(mix(qRed(in[x])), mix(qGreen(in[x])), mix(qBlue(in[x])));
            }
        }
        picture = paper;
    }
    picture = picture.convertToFormat(QImage::Format_Grayscale8);
    LumaImage luma(picture.width(), picture.height());
    for (int y = 0; y < luma.height; ++y)
        std::memcpy(luma.row(y), picture.constScanLine(y), static_cast<std::size_t>(luma.width));
    return luma;
}

PictureSource::PictureSource(fs::path path, Millis holdMillis)
    : m_path(std::move(path)), m_hold(holdMillis)
{
}

std::vector<fs::path> PictureSource::pictures() const
{
    std::error_code error;
    if (!fs::is_directory(m_path, error))
        return {m_path};
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(m_path, error), end; !error && entry != end;
         entry.increment(error)) {
        if (isPicture(entry->path()))
            found.push_back(entry->path());
    }
    std::ranges::sort(found);
    return found;
}

// True when another picture than before is to be shown.
bool PictureSource::turnTo(Millis boot)
{
    if (m_frame && boot - m_shownAt < m_hold)
        return false;
    const auto all = pictures();
    if (all.empty()) {
        m_shown.clear();
        return true;
    }
    const auto after = std::ranges::upper_bound(all, m_shown);
    const auto next = after == all.end() ? all.front() : *after;
    std::error_code ignored;
    const auto written = fs::last_write_time(next, ignored);
    m_shownAt = boot;
    if (m_frame && next == m_shown && written == m_written)
        return false;
    m_shown = next;
    m_written = written;
    return true;
}

Result<std::optional<Frame>, FrameError> PictureSource::next(Millis boot)
{
    if (turnTo(boot)) {
        m_frame.reset();
        if (m_shown.empty())
            return std::optional<Frame>();
        auto picture = loadPicture(m_shown);
        if (!picture)
            return picture.failure();
        m_frame = frameOf(*std::move(picture), boot);
    }
    if (m_frame)
        m_frame->boot = boot;
    return m_frame;
}

} // namespace yizhan
