// SPDX-License-Identifier: Apache-2.0
// What is made of frames besides texts: which are worth decoding, what the person is told, whether
// the camera still works. Drawn frames, no clock.
#include "scan/camera_watch.h"
#include "scan/finder.h"
#include "scan/frame_reader.h"
#include "scan/packed_frame.h"
#include "scan/qr_picture.h"
#include "scan/scan_coach.h"

#include <QTest>

#include <array>

using namespace yizhan;

namespace {

constexpr Millis frameTime = 40;

// A frame of the same scene: four kinds of noise taken in turn, since making it takes longest.
LumaImage again(const LumaImage& scene, unsigned frame)
{
    static const auto noises = [] {
        std::array<LumaImage, 4> made;
        for (unsigned i = 0; i < made.size(); ++i) {
            LumaImage grey(960, 540);
            std::ranges::fill(grey.pixels, std::uint8_t {100});
            made[i] = withNoise(std::move(grey), 6, i);
        }
        return made;
    }();
    auto shown = scene;
    const auto& noise = noises[frame % noises.size()].pixels;
    for (std::size_t i = 0; i < shown.pixels.size(); ++i)
        shown.pixels[i] = static_cast<std::uint8_t>(
            std::clamp(int(shown.pixels[i]) + int(noise[i]) - 100, 0, 255));
    return shown;
}

LumaImage counter(int ground = 150)
{
    QImage table(960, 540, QImage::Format_Grayscale8);
    table.fill(ground);
    QPainter painter(&table);
    painter.fillRect(100, 80, 300, 200, QColor(60, 60, 60));
    painter.fillRect(500, 300, 250, 120, QColor(220, 220, 220));
    return lumaOf(table);
}

QImage placed(const QImage& code, QPointF at, double degrees)
{
    QImage table(960, 540, QImage::Format_Grayscale8);
    table.fill(140);
    QPainter painter(&table);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(at);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-code.width() / 2.0, -code.height() / 2.0), code);
    return table;
}

Scene sceneOf(int brightness, double moved = 0)
{
    return {brightness, 100, false, moved, true};
}

} // namespace

class FrameWatchTest : public QObject {
    Q_OBJECT

    static int decoded(SceneWatch& watch, const LumaImage& scene, int frames, Millis& boot)
    {
        int wanted = 0;
        for (int i = 0; i < frames; ++i)
            wanted += watch.see(again(scene, unsigned(i)).view(), boot += frameTime).wanted;
        return wanted;
    }

private Q_SLOTS:
    void decodesOneFrameInTenOfAStillCounter()
    {
        SceneWatch watch;
        Millis boot = 5000;
        QCOMPARE(decoded(watch, counter(), 50, boot), 50); // two seconds of interest
        QCOMPARE(decoded(watch, counter(), 100, boot), 10);
    }

    void decodesEveryFrameOnceSomethingComes()
    {
        SceneWatch watch;
        Millis boot = 5000;
        std::ignore = decoded(watch, counter(), 80, boot);
        auto hand = counter();
        for (int y = 200; y < 300; ++y)
            std::fill_n(hand.row(y) + 420, 100, std::uint8_t {20});
        QVERIFY(watch.see(hand.view(), boot += frameTime).wanted);
        QCOMPARE(decoded(watch, hand, 40, boot), 40);
    }

    void isNotWokenByTheExposure()
    {
        SceneWatch watch;
        Millis boot = 5000;
        std::ignore = decoded(watch, counter(), 80, boot);
        auto brighter = counter();
        for (auto& pixel : brighter.pixels)
            pixel = static_cast<std::uint8_t>(std::min(255, pixel + 25));
        QCOMPARE(decoded(watch, brighter, 50, boot), 5);
    }

    void readsACodeThatIsHeldUpAtOnce()
    {
        FrameReader reader;
        Millis boot = 5000;
        const auto empty = counter();
        for (int i = 0; i < 80; ++i)
            QVERIFY(!reader.look(again(empty, unsigned(i)).view(), boot += frameTime).code);
        const auto shown = lumaOf(placed(drawQr("V1:HELLO", 5), {480, 270}, 20));
        const auto sight = reader.look(shown.view(), boot += frameTime);
        QVERIFY(sight.code && sight.code->bytes == "V1:HELLO");
    }

    void seesTheMarksOfACodeAtAnyAngle_data()
    {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<int>("module");
        for (int degrees = 0; degrees < 360; degrees += 30) {
            for (const int module : {2, 4, 7})
                QTest::addRow("%d, %d", degrees, module) << degrees << module;
        }
    }
    void seesTheMarksOfACodeAtAnyAngle()
    {
        QFETCH(int, degrees);
        QFETCH(int, module);
        const auto picture = lumaOf(
            placed(drawQr("V1:0123456789012345678901234567890123", module), {480, 270}, degrees));
        const auto seen = sightCode(picture.view());
        QVERIFY(seen);
        QCOMPARE(seen->marks, 3);
        QVERIFY(!seen->cutOff);
        // Along a row a turned mark is wider, up to the root of two.
        QVERIFY2(seen->modulePixels > module * .85 && seen->modulePixels < module * 1.5,
                 qPrintable(QString::number(seen->modulePixels)));
    }

    void seesACodeThatIsTooBlurredToRead()
    {
        const auto picture
            = blurred(lumaOf(placed(drawQr("V1:0123456789012345678901", 4), {480, 270}, 5)), 7);
        QVERIFY(!decodeQr(picture.view(), PassSet::Full));
        QVERIFY(sightCode(picture.view()));
    }

    void seesNoCodeWhereThereIsNone()
    {
        QVERIFY(!sightCode(counter().view()));
        QVERIFY(!sightCode(LumaImage(960, 540).view()));
        QVERIFY(!sightCode({}));
        for (const int side : {1, 15, 16, 17, 40})
            QVERIFY(!sightCode(withNoise(LumaImage(side, side), 255, unsigned(side)).view()));
        for (unsigned seed = 0; seed < 5; ++seed)
            QVERIFY(!sightCode(withNoise(counter(), 60, seed).view()));
    }

    void seesThatACodeIsCutOff()
    {
        const auto picture
            = lumaOf(placed(drawQr("V1:0123456789012345678901234567890123", 14), {480, 440}, 0));
        const auto seen = sightCode(picture.view());
        QVERIFY(seen && seen->cutOff);
    }

    void saysOneWordThatFits_data()
    {
        QTest::addColumn<int>("brightness");
        QTest::addColumn<double>("moved");
        QTest::addColumn<double>("module"); // 0: no code is seen
        QTest::addColumn<bool>("cutOff");
        QTest::addColumn<ScanHint>("hint");
        QTest::newRow("empty") << 120 << .0 << .0 << false << ScanHint::None;
        QTest::newRow("dark") << 20 << .0 << .0 << false << ScanHint::TooDark;
        QTest::newRow("bright") << 240 << .0 << 4.0 << false << ScanHint::TooBright;
        QTest::newRow("small") << 120 << .5 << 2.4 << false << ScanHint::Nearer;
        QTest::newRow("large") << 120 << .0 << 20.0 << false << ScanHint::Farther;
        QTest::newRow("cut off") << 120 << .0 << 9.0 << true << ScanHint::Farther;
        QTest::newRow("blurred") << 120 << .0 << 5.0 << false << ScanHint::HoldStill;
        QTest::newRow("waved about") << 120 << .2 << .0 << false << ScanHint::HoldStill;
    }
    void saysOneWordThatFits()
    {
        QFETCH(int, brightness);
        QFETCH(double, moved);
        QFETCH(double, module);
        QFETCH(bool, cutOff);
        QFETCH(ScanHint, hint);
        const auto code
            = module > 0 ? std::optional(CodeSighting {module, 3, cutOff}) : std::nullopt;
        ScanCoach coach;
        QCOMPARE(coach.watch(sceneOf(brightness, moved), code, 1000), ScanHint::None);
        QCOMPARE(coach.watch(sceneOf(brightness, moved), code, 1699), ScanHint::None);
        QCOMPARE(coach.watch(sceneOf(brightness, moved), code, 1700), hint);
        QCOMPARE(coach.watch(sceneOf(120), {}, 1740), hint); // words do not flicker
        QCOMPARE(coach.watch(sceneOf(120), {}, 2440), ScanHint::None);
    }

    void saysNothingAfterACode()
    {
        ScanCoach coach;
        std::ignore = coach.watch(sceneOf(20), {}, 1000);
        QCOMPARE(coach.watch(sceneOf(20), {}, 2000), ScanHint::TooDark);
        coach.read();
        QCOMPARE(coach.watch(sceneOf(20), {}, 2040), ScanHint::None);
    }

    void findsACoveredAFrozenAndASilentCamera()
    {
        const auto kindAfter = [](bool still, int level, bool noisy, bool frames) {
            CameraWatch camera(still);
            SceneWatch watch;
            Millis boot = 10'000;
            camera.started(boot);
            std::optional<FrameError> fault;
            for (unsigned i = 0; boot < 12'900; ++i) { // three seconds are promised
                boot += frameTime;
                if (frames) {
                    auto picture = level < 0 ? counter() : LumaImage(960, 540);
                    if (level > 0)
                        std::ranges::fill(picture.pixels, static_cast<std::uint8_t>(level));
                    camera.saw(watch.see((noisy ? again(picture, i) : picture).view(), boot), boot);
                }
                fault = camera.fault(boot);
                if (fault && boot - 10'000 < CameraWatch::patience)
                    return std::string("too soon");
            }
            return fault ? std::string(nameOf(fault->fault)) : std::string("works");
        };
        QCOMPARE(kindAfter(false, -1, true, true), std::string("works"));
        QCOMPARE(kindAfter(false, 2, true, true), std::string("black"));
        QCOMPARE(kindAfter(false, 0, false, true), std::string("black"));
        QCOMPARE(kindAfter(false, -1, false, true), std::string("frozen"));
        QCOMPARE(kindAfter(false, -1, true, false), std::string("lost"));
        QCOMPARE(kindAfter(true, -1, false, true), std::string("works")); // a picture stands still
        QCOMPARE(kindAfter(false, 60, true, true), std::string("works")); // a white wall at night
    }

    void takesBrightnessOutOfEveryPixelFormat()
    {
        using enum PackedFormat;
        // One pixel of red 200, green 100, blue 50: (77 R + 150 G + 29 B) / 256 = 124.4
        const std::vector<std::pair<PackedFormat, std::vector<std::uint8_t>>> pixels {
            {Bgrx, {50, 100, 200, 9}}, {Rgbx, {200, 100, 50, 9}}, {Xbgr, {9, 50, 100, 200}},
            {Xrgb, {9, 200, 100, 50}}, {Yuyv, {124, 7}},          {Uyvy, {7, 124}}};
        for (const auto& [format, bytes] : pixels) {
            constexpr int width = 37;
            constexpr int height = 3;
            const auto stride = static_cast<std::ptrdiff_t>(bytes.size()) * width + 5;
            std::vector<std::uint8_t> rows(static_cast<std::size_t>(stride * height), 255);
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x)
                    std::ranges::copy(bytes,
                                      rows.begin() + y * stride
                                          + x * static_cast<std::ptrdiff_t>(bytes.size()));
            }
            LumaImage luma;
            QVERIFY(unpack({format, {rows.data(), width, height, stride}}, luma));
            QCOMPARE(luma.pixels, std::vector<std::uint8_t>(width * height, 124));
            // A driver that says less than a row holds is not believed.
            QVERIFY(!unpack({format, {rows.data(), width, height, stride - 6}}, luma));
            QVERIFY(!unpack({format, {nullptr, width, height, stride}}, luma));
            QVERIFY(!unpack({format, {rows.data(), 0, height, stride}}, luma));
        }
    }

    void takesACameraBackThatWorksAgain()
    {
        CameraWatch camera(false);
        camera.started(0);
        const Scene dark {2, 3, false, 0, true};
        for (Millis boot = 40; boot <= 3000; boot += 40)
            camera.saw(dark, boot);
        QVERIFY(camera.fault(3000));
        camera.saw({100, 80, false, 1, true}, 3040);
        QVERIFY(!camera.fault(3040));
    }
};

QTEST_APPLESS_MAIN(FrameWatchTest)
#include "tst_frame_watch.moc"
