// SPDX-License-Identifier: Apache-2.0
#include "scan_frames.h"

#include "scan/qr_writer.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace yizhan {

namespace {

constexpr int frameWidth = 1920;
constexpr int frameHeight = 1080;

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) { }

    float between(float low, float high)
    {
        return low + (high - low) * static_cast<float>(m_random()) / 4294967295.0F;
    }
    int upTo(int most) { return static_cast<int>(m_random() % unsigned(most + 1)); }
    bool oneIn(float share) { return between(0, 1) < share; }
    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random;
};

struct Plane { // brightness while it is worked on
    std::vector<float> at = std::vector<float>(std::size_t(frameWidth) * frameHeight);
    float* row(int y) { return at.data() + std::size_t(y) * frameWidth; }
};

QImage drawnBackground(Dice& dice)
{
    QImage picture(frameWidth, frameHeight, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient light(0, 0, frameWidth, frameHeight);
    light.setColorAt(0, QColor::fromHsv(dice.upTo(359), 60, 60 + dice.upTo(150)));
    light.setColorAt(1, QColor::fromHsv(dice.upTo(359), 60, 60 + dice.upTo(150)));
    painter.fillRect(picture.rect(), light);
    for (int i = 0; i < 150; ++i) {
        const QPointF at(dice.upTo(frameWidth), dice.upTo(frameHeight));
        painter.setBrush(
            QColor::fromHsv(dice.upTo(359), dice.upTo(200), dice.upTo(255), 80 + dice.upTo(175)));
        painter.setPen(dice.oneIn(.5F) ? QPen(painter.brush().color().darker(), 1 + dice.upTo(6))
                                       : QPen(Qt::NoPen));
        if (dice.oneIn(.5F))
            painter.drawEllipse(at, 5.0 + dice.upTo(200), 5.0 + dice.upTo(200));
        else
            painter.drawRect(QRectF(at, QSizeF(5 + dice.upTo(300), 5 + dice.upTo(120))));
    }
    painter.setPen(Qt::black);
    for (int i = 0; i < 30; ++i) { // lines like print
        const int y = dice.upTo(frameHeight);
        for (int x = dice.upTo(frameWidth), end = x + dice.upTo(600); x < end; x += 9) {
            if (!dice.oneIn(.2F))
                painter.drawRect(x, y, dice.upTo(6), 4 + dice.upTo(8));
        }
    }
    return picture;
}

QImage background(const Backgrounds& behind, Dice& dice)
{
    if (behind.pictures.empty() || dice.oneIn(.3F))
        return drawnBackground(dice);
    const auto& chosen
        = behind.pictures[std::size_t(dice.upTo(static_cast<int>(behind.pictures.size()) - 1))];
    auto picture = chosen.scaled(frameWidth, frameHeight, Qt::KeepAspectRatioByExpanding,
                                 Qt::SmoothTransformation);
    picture = picture.copy((picture.width() - frameWidth) / 2, (picture.height() - frameHeight) / 2,
                           frameWidth, frameHeight);
    return picture.mirrored(dice.oneIn(.5F), false).convertToFormat(QImage::Format_RGB32);
}

// The phone's face with `modulePixels` a module.
QImage phone(const QrMatrix& code, int modulePixels, bool darkMode, Dice& dice)
{
    const int side = (code.side + 8) * modulePixels;
    QImage face(side * 5 / 4, side * 2, QImage::Format_ARGB32_Premultiplied);
    face.fill(Qt::transparent);
    QPainter painter(&face);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(25, 25, 28));
    painter.drawRoundedRect(face.rect(), side / 10.0, side / 10.0);
    const int edge = side / 25;
    painter.setBrush(darkMode ? QColor(18, 18, 20) : QColor(250, 250, 250));
    const QColor ink = darkMode ? QColor(225, 225, 225) : QColor(20, 20, 20);
    painter.drawRoundedRect(face.rect().adjusted(edge, 2 * edge, -edge, -2 * edge), side / 14.0,
                            side / 14.0);
    painter.setBrush(ink);
    for (int line = 0; line < 4; ++line)
        painter.drawRect(side / 8, side / 6 + line * side / 12, side * (1 + dice.upTo(2)) / 4,
                         side / 40);
    const int left = (face.width() - code.side * modulePixels) / 2;
    const int top = face.height() - left - code.side * modulePixels - side / 8;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.isDark(x, y))
                painter.fillRect(left + x * modulePixels, top + y * modulePixels, modulePixels,
                                 modulePixels, ink);
        }
    }
    return face;
}

// Where the phone is in the frame; the code, its lower part, lies about the middle.
QTransform pose(const QImage& face, float scale, Dice& dice)
{
    const auto w = static_cast<qreal>(face.width());
    const auto h = static_cast<qreal>(face.height());
    const auto off = [&](qreal of) { return static_cast<qreal>(dice.between(0, .13F)) * of; };
    const QPolygonF flat({{0, 0}, {w, 0}, {w, h}, {0, h}});
    const QPolygonF tilted(
        {{off(w), off(h)}, {w - off(w), off(h)}, {w - off(w), h - off(h)}, {off(w), h - off(h)}});
    QTransform tilt;
    if (!QTransform::quadToQuad(flat, tilted, tilt))
        tilt.reset();
    const auto codeAt = tilt.map(QPointF(w / 2, h * 0.68));
    QTransform place;
    place.translate(frameWidth * static_cast<qreal>(dice.between(.35F, .65F)),
                    frameHeight * static_cast<qreal>(dice.between(.4F, .6F)));
    place.rotate(static_cast<qreal>(dice.between(0, 360)));
    place.scale(static_cast<qreal>(scale), static_cast<qreal>(scale));
    place.translate(-codeAt.x(), -codeAt.y());
    return tilt * place;
}

Plane planeOf(const QImage& picture)
{
    const auto grey = picture.convertToFormat(QImage::Format_Grayscale8);
    Plane plane;
    for (int y = 0; y < frameHeight; ++y)
        std::copy_n(grey.constScanLine(y), frameWidth, plane.row(y));
    return plane;
}

// A screen's own grid against the sensor's, on the phone only.
void moire(Plane& plane, const QImage& where, Dice& dice)
{
    const float angle = dice.between(0, std::numbers::pi_v<float>);
    const float period = dice.between(2.2F, 9);
    const float amount = dice.between(.03F, .16F);
    const float fx = 2 * std::numbers::pi_v<float> * std::cos(angle) / period;
    const float fy = 2 * std::numbers::pi_v<float> * std::sin(angle) / period;
    for (int y = 0; y < frameHeight; ++y) {
        const auto* mask = where.constScanLine(y);
        for (int x = 0; x < frameWidth; ++x) {
            if (mask[x] > 127)
                plane.row(y)[x] *= 1 + amount * std::sin(fx * float(x) + fy * float(y));
        }
    }
}

void glare(Plane& plane, Dice& dice)
{
    const float cx = frameWidth * dice.between(.3F, .7F);
    const float cy = frameHeight * dice.between(.3F, .7F);
    const float rx = dice.between(60, 350);
    const float ry = dice.between(40, 200);
    const float strength = dice.between(60, 230);
    for (int y = 0; y < frameHeight; ++y) {
        for (int x = 0; x < frameWidth; ++x) {
            const float dx = (float(x) - cx) / rx;
            const float dy = (float(y) - cy) / ry;
            if (const float d = dx * dx + dy * dy; d < 9)
                plane.row(y)[x] += strength * std::exp(-d);
        }
    }
}

// A Gaussian along `count` lines of `length` pixels, `step` floats from one to the next.
void blurLines(Plane& plane, float sigma, int count, int length, std::size_t next, std::size_t step)
{
    const int reach = std::max(1, int(std::ceil(3 * sigma)));
    std::vector<float> taps;
    float total = 0;
    for (int i = -reach; i <= reach; ++i) {
        taps.push_back(std::exp(-float(i * i) / (2 * sigma * sigma)));
        total += taps.back();
    }
    std::vector<float> line(static_cast<std::size_t>(length + 2 * reach));
    for (int l = 0; l < count; ++l) {
        auto* start = plane.at.data() + std::size_t(l) * next;
        for (int i = -reach; i < length + reach; ++i)
            line[std::size_t(i + reach)] = start[std::size_t(std::clamp(i, 0, length - 1)) * step];
        for (int i = 0; i < length; ++i) {
            float sum = 0;
            for (std::size_t k = 0; k < taps.size(); ++k)
                sum += taps[k] * line[std::size_t(i) + k];
            start[std::size_t(i) * step] = sum / total;
        }
    }
}

void blur(Plane& plane, float sigma, float alongRows)
{
    if (sigma < .15F)
        return;
    blurLines(plane, sigma + alongRows, frameHeight, frameWidth, frameWidth, 1);
    blurLines(plane, sigma, frameWidth, frameHeight, 1, frameWidth);
}

LumaImage sensed(const Plane& plane, float gain, float lift)
{
    LumaImage frame(frameWidth, frameHeight);
    std::ranges::transform(plane.at, frame.pixels.begin(), [&](float value) {
        return static_cast<std::uint8_t>(std::clamp(value * gain + lift, 0.0F, 255.0F));
    });
    return frame;
}

} // namespace

std::string voucherText(unsigned seed)
{
    constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:";
    std::mt19937 random(seed);
    std::string text = "V1:";
    while (text.size() < 189)
        text += letters[random() % letters.size()];
    return text;
}

void addNoise(LumaImage& frame, float sigma, unsigned seed)
{
    static const std::vector<float> table = [] { // a normal draw for each pixel would take longest
        std::mt19937 random(7);
        std::normal_distribution<float> normal(0, 1);
        std::vector<float> made(1U << 18U);
        std::ranges::generate(made, [&] { return normal(random); });
        return made;
    }();
    std::mt19937 random(seed);
    for (int y = 0; y < frame.height; ++y) {
        const auto from = random() % (table.size() - frameWidth);
        auto* row = frame.row(y);
        for (int x = 0; x < frame.width; ++x)
            row[x] = static_cast<std::uint8_t>(std::clamp(
                float(row[x]) + sigma * table[from + std::size_t(x)] + .5F, 0.0F, 255.0F));
    }
}

LumaImage emptyFrame(const Backgrounds& behind, unsigned seed)
{
    Dice dice(seed);
    auto plane = planeOf(background(behind, dice));
    auto frame = sensed(plane, dice.between(.4F, 1), 0);
    addNoise(frame, dice.between(2, 6), seed);
    return frame;
}

LumaImage phoneFrame(const Backgrounds& behind, unsigned seed)
{
    Dice dice(seed);
    const auto code = makeQr(voucherText(seed));
    const float modules = 2.2F * std::pow(10 / 2.2F, dice.between(0, 1));
    const int drawn = std::max(4, int(std::lround(modules * 2)));
    const bool darkMode = dice.oneIn(.06F);
    const auto face = phone(*code, drawn, darkMode, dice);
    const auto where = pose(face, modules / float(drawn), dice);
    QImage scene = background(behind, dice);
    QImage mask(frameWidth, frameHeight, QImage::Format_Grayscale8);
    mask.fill(0);
    for (QImage* onto : {&scene, &mask}) {
        QPainter painter(onto);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(where);
        if (onto == &mask)
            painter.fillRect(face.rect(), Qt::white);
        else
            painter.drawImage(0, 0, face);
    }
    auto plane = planeOf(scene);
    if (dice.oneIn(.5F))
        moire(plane, mask, dice);
    // In focus, or held so near or far that the blur grows with the picture of a module.
    const float focus = dice.between(.3F, 1.3F);
    const float defocus = modules * dice.between(.15F, .55F);
    blur(plane, dice.oneIn(.5F) ? focus : defocus, dice.oneIn(.2F) ? dice.between(0, 1.5F) : 0);
    if (dice.oneIn(.3F))
        glare(plane, dice);
    const bool lowLight = dice.oneIn(.4F);
    auto frame = sensed(plane, lowLight ? dice.between(.12F, .4F) : dice.between(.6F, 1),
                        dice.between(0, 15));
    addNoise(frame, lowLight ? dice.between(3, 8) : dice.between(1, 5), seed);
    return frame;
}

} // namespace yizhan
