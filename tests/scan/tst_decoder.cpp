// SPDX-License-Identifier: Apache-2.0
// The decoder on drawn pictures: what it must read, and what it must never make a text of.
#include "scan/decoder.h"
#include "scan/luma.h"
#include "scan/qr_picture.h"

#include <QTest>

using namespace yizhan;

namespace {

// As long as a voucher, in its characters; ends in a blank as Base45 may.
const std::string text = [] {
    std::string made = "V1:";
    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    for (unsigned i = 0; made.size() < 188; ++i)
        made += digits[i * 7 % digits.size()];
    return made + " ";
}();

QImage stripes(int width, double degrees)
{
    QImage picture(640, 480, QImage::Format_Grayscale8);
    picture.fill(230);
    QPainter painter(&picture);
    painter.translate(320, 240);
    painter.rotate(degrees);
    for (int x = -600; x < 600; x += 2 * width)
        painter.fillRect(x, -600, width, 1200, Qt::black);
    return picture;
}

QImage squares(unsigned seed, int side)
{
    QImage picture(640, 480, QImage::Format_Grayscale8);
    picture.fill(255);
    std::mt19937 random(seed);
    QPainter painter(&picture);
    for (int y = 40; y < 440; y += side) {
        for (int x = 40; x < 600; x += side) {
            if (random() % 2 == 0)
                painter.fillRect(x, y, side, side, Qt::black);
        }
    }
    return picture;
}

// Finder patterns where a code has them, and noise between: looks like a code, is none.
QImage broken(unsigned seed)
{
    auto code = drawQr(text, 6);
    std::mt19937 random(seed);
    QPainter painter(&code);
    for (int y = 12; y < 41; ++y) {
        for (int x = 12; x < 41; ++x)
            painter.fillRect((x + 4) * 6, (y + 4) * 6, 6, 6,
                             random() % 2 == 0 ? Qt::black : Qt::white);
    }
    return onATable(code, 0);
}

QImage letters(int size)
{
    QImage picture(640, 480, QImage::Format_Grayscale8);
    picture.fill(255);
    QPainter painter(&picture);
    QFont font;
    font.setPixelSize(size);
    painter.setFont(font);
    for (int y = size; y < 480; y += size + 4)
        painter.drawText(8, y, QStringLiteral("WIN 8 PRIZES @ BRANCH 0042 #1785 %% V1:ABC"));
    return picture;
}

} // namespace

class DecoderTest : public QObject {
    Q_OBJECT

    static std::string read(const LumaImage& picture, PassSet passes = PassSet::Everything)
    {
        const auto code = decodeQr(picture.view(), passes);
        return code ? code->bytes : std::string();
    }

private Q_SLOTS:
    void readsACodeAtAnyAngle_data()
    {
        QTest::addColumn<int>("degrees");
        for (int degrees = 0; degrees < 360; degrees += 15)
            QTest::newRow(qPrintable(QString::number(degrees))) << degrees;
    }
    void readsACodeAtAnyAngle()
    {
        QFETCH(int, degrees);
        QCOMPARE(read(lumaOf(onATable(drawQr(text, 5), degrees))), text);
    }

    void readsLightOnDark()
    {
        auto code = drawQr(text, 6);
        code.invertPixels();
        const auto picture = lumaOf(onATable(code, 10, 20));
        QCOMPARE(read(picture), text);
        QCOMPARE(read(picture, PassSet::Inverse), text);
        QVERIFY(read(picture, PassSet::Full).empty()); // so the inverted pass is needed
    }

    void readsThroughBlur()
    {
        const auto picture = blurred(lumaOf(onATable(drawQr(text, 4), 7)), 8);
        QVERIFY(read(picture, PassSet::Full).empty()); // so sharpening is needed
        QCOMPARE(read(picture, PassSet::WideCrisp), text);
        QCOMPARE(read(picture), text);
    }

    void readsNoisyDimAndBrightPictures()
    {
        const auto good = lumaOf(onATable(drawQr(text, 6), 30));
        QCOMPARE(read(withNoise(good, 40, 1)), text);
        auto dim = good;
        auto bright = good;
        for (auto& p : dim.pixels)
            p = static_cast<std::uint8_t>(20 + p / 6);
        for (auto& p : bright.pixels)
            p = static_cast<std::uint8_t>(200 + p / 5);
        QCOMPARE(read(dim), text);
        QCOMPARE(read(bright), text);
    }

    void readsSmallAndTiltedCodes()
    {
        QCOMPARE(read(lumaOf(drawQr(text, 2))), text);
        const QPolygonF from({{0, 0}, {800, 0}, {800, 600}, {0, 600}});
        const QPolygonF to({{40, 20}, {760, 60}, {800, 600}, {0, 560}});
        QTransform tilt;
        QVERIFY(QTransform::quadToQuad(from, to, tilt));
        const auto tilted
            = onATable(drawQr(text, 7), 5).transformed(tilt, Qt::SmoothTransformation);
        QCOMPARE(read(lumaOf(tilted)), text);
    }

    void readsAPlaneWithGapsBetweenItsRows()
    {
        const auto picture = lumaOf(onATable(drawQr(text, 5), 0));
        std::vector<std::uint8_t> plane(static_cast<std::size_t>(1024 * picture.height), 77);
        for (int y = 0; y < picture.height; ++y)
            std::copy_n(picture.view().row(y), picture.width, plane.data() + y * 1024);
        const auto code
            = decodeQr({plane.data(), picture.width, picture.height, 1024}, PassSet::Everything);
        QVERIFY(code && code->bytes == text);
    }

    void findsTheCodeInEachTurnOfEightFrames()
    {
        const auto picture = lumaOf(onATable(drawQr(text, 6), 20));
        for (unsigned frame = 0; frame < 16; ++frame)
            QCOMPARE(read(picture, passSetOf(frame)), text);
        QVERIFY(passSetOf(0) != passSetOf(1) && passSetOf(3) != passSetOf(7));
        QCOMPARE(passSetOf(0), passSetOf(8));
    }

    void makesNoTextOfOtherPictures()
    {
        std::vector<std::pair<QString, LumaImage>> pictures;
        const auto add = [&](const QString& name, LumaImage picture) {
            pictures.emplace_back(name, std::move(picture));
        };
        for (const int level : {0, 128, 255})
            add(QStringLiteral("plain"),
                lumaOf(onATable(QImage(1, 1, QImage::Format_RGB32), 0, level)));
        for (unsigned seed = 0; seed < 5; ++seed)
            add(QStringLiteral("noise"), withNoise(LumaImage(640, 480), 255, seed));
        for (unsigned seed = 0; seed < 5; ++seed)
            add(QStringLiteral("squares"), lumaOf(squares(seed, 4 + 2 * int(seed))));
        for (const int width : {3, 7, 15, 40})
            add(QStringLiteral("stripes"), lumaOf(stripes(width, width * 3.0)));
        for (const int size : {12, 24, 60})
            add(QStringLiteral("letters"), lumaOf(letters(size)));
        for (unsigned seed = 0; seed < 4; ++seed)
            add(QStringLiteral("broken code"), lumaOf(broken(seed)));
        const auto code = onATable(drawQr(text, 6), 0);
        add(QStringLiteral("half a code"), lumaOf(code.copy(0, 0, 380, 600)));
        add(QStringLiteral("a corner"), lumaOf(code.copy(0, 0, 300, 300)));
        QCOMPARE(pictures.size(), std::size_t {26});
        for (const auto& [name, picture] : pictures)
            QVERIFY2(read(picture).empty(), qPrintable(name));
    }

    void survivesPicturesOfNoSize()
    {
        QVERIFY(!decodeQr({}, PassSet::Everything));
        for (const int side : {1, 2, 3, 7, 20, 41}) {
            for (const int other : {1, 20, 300})
                QVERIFY(!decodeQr(LumaImage(side, other).view(), PassSet::Everything));
        }
    }

    void smoothsAndSharpensAsTheFormulaSays()
    {
        LumaImage picture(9, 9);
        std::ranges::fill(picture.pixels, std::uint8_t {100});
        picture.row(4)[4] = 120;
        LumaImage made;
        sharpen(picture.view(), 2, 2.0F, made);
        // smoothed 105, mean of 5 x 5 around it 100.8: 105 + 2 x 4.2 = 113.4
        QCOMPARE(int(made.view().row(4)[4]), 113);
        QCOMPARE(int(made.view().row(4)[3]), 106); // 102.5 + 2 x 1.7
        QCOMPARE(int(made.view().row(4)[2]), 98); // 100 - 2 x 0.8
        QCOMPARE(int(made.view().row(0)[0]), 100);
        QCOMPARE(int(made.view().row(8)[8]), 100);
        for (const int radius : {2, 3, 4}) { // the edge is repeated, an even picture stays even
            LumaImage even(37, 11);
            std::ranges::fill(even.pixels, std::uint8_t {77});
            sharpen(even.view(), radius, 2.5F, made);
            QCOMPARE(made.pixels, even.pixels);
        }
        smooth(picture.view(), made);
        QCOMPARE(int(made.view().row(4)[4]), 105);
        QCOMPARE(int(made.view().row(3)[3]), 101);
        halve(picture.view(), made);
        QCOMPARE(made.width, 4);
        QCOMPARE(int(made.view().row(2)[2]), 105);
        invert(picture.view(), made);
        QCOMPARE(int(made.view().row(4)[4]), 135);
        QCOMPARE(meanBrightness(lumaOf(onATable(QImage(1, 1, QImage::Format_RGB32), 0, 90)).view()),
                 90);
    }

    void writesSmallSymbols()
    {
        const auto matrix = makeQr(text);
        QVERIFY(matrix.ok());
        QVERIFY(matrix->version() <= 9);
        QVERIFY(!makeQr("").ok());
        QVERIFY(!makeQr("王").ok());
        QVERIFY(!makeQr(std::string(3000, 'A')).ok());
        QCOMPARE(makeQr("A")->version(), 1);
    }
};

QTEST_MAIN(DecoderTest)
#include "tst_decoder.moc"
