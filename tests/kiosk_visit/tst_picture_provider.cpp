// SPDX-License-Identifier: Apache-2.0
// Pictures come finished: the size asked for, round corners cut off, and nothing hostile drawn.
#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include "base/file.h"
#include "crypto/digest.h"
#include "kiosk/picture_provider.h"

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

std::string pngOf(const QImage& image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data.toStdString();
}

} // namespace

class PictureProviderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fillsTheBoxAndCutsTheCorners();
    void leavesSquareCornersWhereTheyAreWanted();
    void drawsOurOwnIllustrations();
    void refusesWhatIsNoBox_data();
    void refusesWhatIsNoBox();
    void showsTheBackdropAloneForWhatIsNoPicture_data();
    void showsTheBackdropAloneForWhatIsNoPicture();
    void looksAgainForWhatCouldNotBeRead();

private:
    [[nodiscard]] QImage ask(const QString& id)
    {
        return m_provider->requestImage(id, nullptr, {});
    }
    void keep(ContentStore& store, Release& release, const std::string& target,
              const std::string& bytes);

    QTemporaryDir m_folder;
    std::unique_ptr<PictureProvider> m_provider;
};

void PictureProviderTest::keep(ContentStore& store, Release& release, const std::string& target,
                               const std::string& bytes)
{
    const StoredFile file {sha256Hex(bytes), bytes.size()};
    QVERIFY(writeFile(store.partialPath(file), bytes));
    QVERIFY(store.adopt(file));
    release.files[target] = file;
}

void PictureProviderTest::initTestCase()
{
    auto store = ContentStore::open(m_folder.path().toStdString());
    QVERIFY(store);
    Release release;
    release.id = "r-1";
    QImage red(40, 20, QImage::Format_RGB32);
    red.fill(Qt::red);
    keep(*store, release, "media/red.png", pngOf(red));
    keep(*store, release, "media/text.png", std::string(200, 'x'));
    keep(*store, release, "media/huge.png", pngOf(QImage(5000, 1, QImage::Format_RGB32)));
    QVERIFY(store->switchTo(release));
    m_provider = std::make_unique<PictureProvider>(*std::move(store));
}

void PictureProviderTest::fillsTheBoxAndCutsTheCorners()
{
    const auto image = ask(u"60x60/12/all/center/00ff00/media/red.png@123456789abc"_s);
    QCOMPARE(image.size(), QSize(60, 60));
    QCOMPARE(image.pixelColor(30, 30), QColor(Qt::red));
    for (const auto& corner : {QPoint(0, 0), QPoint(59, 0), QPoint(0, 59), QPoint(59, 59)})
        QCOMPARE(image.pixelColor(corner).alpha(), 0);
}

void PictureProviderTest::leavesSquareCornersWhereTheyAreWanted()
{
    const auto image = ask(u"60x60/12/left/center/00ff00/media/red.png@123456789abc"_s);
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    QCOMPARE(image.pixelColor(59, 0), QColor(Qt::red));
}

void PictureProviderTest::drawsOurOwnIllustrations()
{
    const auto image = ask(u"200x200/0/none/bottom/ffffff/art/gift"_s);
    QCOMPARE(image.size(), QSize(200, 200));
    const auto ground = image.pixelColor(0, 0);
    bool drawn = false;
    for (int at = 0; at < 200; ++at)
        drawn = drawn || image.pixelColor(at, 100) != ground;
    QVERIFY(drawn);
}

void PictureProviderTest::refusesWhatIsNoBox_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("too few parts") << u"10x10/0/all"_s;
    QTest::newRow("no size") << u"x/0/all/center/ffffff/art/gift"_s;
    QTest::newRow("negative") << u"-5x10/0/all/center/ffffff/art/gift"_s;
    QTest::newRow("more than a screen") << u"99999x99999/0/all/center/ffffff/art/gift"_s;
    QTest::newRow("no colour") << u"10x10/0/all/center/nothex/art/gift"_s;
}

void PictureProviderTest::refusesWhatIsNoBox()
{
    QFETCH(QString, id);
    QVERIFY(ask(id).isNull());
}

void PictureProviderTest::showsTheBackdropAloneForWhatIsNoPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("not published") << u"media/none.png@123456789abc"_s;
    QTest::newRow("outside the store") << u"../../etc/passwd"_s;
    QTest::newRow("no PNG") << u"media/text.png@123456789abc"_s;
    QTest::newRow("larger than any screen") << u"media/huge.png@123456789abc"_s;
    QTest::newRow("no such illustration") << u"art/none"_s;
}

void PictureProviderTest::showsTheBackdropAloneForWhatIsNoPicture()
{
    QFETCH(QString, name);
    const auto image = ask(u"30x30/0/none/center/00ff00/"_s + name);
    QCOMPARE(image.pixelColor(15, 15), QColor(0, 255, 0));
}

void PictureProviderTest::looksAgainForWhatCouldNotBeRead()
{
    const auto id = u"30x30/0/none/center/00ff00/media/late.png@123456789abc"_s;
    QCOMPARE(ask(id).pixelColor(15, 15), QColor(0, 255, 0));
    auto store = ContentStore::open(m_folder.path().toStdString());
    QVERIFY(store);
    Release release = *store->current();
    QImage blue(40, 40, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    keep(*store, release, "media/late.png", pngOf(blue));
    QVERIFY(store->switchTo(release));
    QCOMPARE(ask(id).pixelColor(15, 15), QColor(Qt::blue));
}

} // namespace yizhan

QTEST_MAIN(yizhan::PictureProviderTest)
#include "tst_picture_provider.moc"
