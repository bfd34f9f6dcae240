// SPDX-License-Identifier: Apache-2.0
// The redeem pages as a customer and staff see and touch them. With YIZHAN_SHOTS=<folder> each is
// kept as a picture.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk_redeem/redeem_window.h"
#include "scan/qr_picture.h"

#include <QSignalSpy>
#include <QTranslator>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize portrait = RedeemWindow::portrait;
constexpr QSize landscape = RedeemWindow::landscape;

// English as long as English is: a Chinese character is about two and a half letters.
class LongWords final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString words;
        int at = 0;
        for (const QChar c : QString::fromUtf8(source)) {
            if (c.unicode() < 0x2e80)
                words += c;
            else
                words += ++at % 3 == 0 ? u"lid "_s : at % 3 == 1 ? u"ma"_s : u"re"_s;
        }
        return words;
    }
};

} // namespace

class KioskRedeemWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isDoneByTouch();
    void showsEveryPage_data();
    void showsEveryPage();

private:
    RedeemModel& model() { return *m_world->model; }
    void touch(const QString& text) { m_window->touch(text); }
    void look(const QString& name)
    {
        QTest::qWait(60); // pictures come from a thread of their own
        m_window->look(name, m_tag);
    }
    void scan(const Voucher& voucher, RedeemModel::Stage stage);

    std::unique_ptr<RedeemWorld> m_world;
    std::unique_ptr<RedeemWindow> m_window;
    QString m_tag;
};

void KioskRedeemWindowTest::init()
{
    m_world = std::make_unique<RedeemWorld>();
    QTRY_VERIFY(m_world->peer.connected());
    QTRY_COMPARE(m_world->peer.count("hello"), 1);
    m_world->peer.tell(quietState());
    QTRY_VERIFY(m_world->link->connected());
    m_window = std::make_unique<RedeemWindow>(*m_world);
}

void KioskRedeemWindowTest::cleanup()
{
    m_window.reset();
    m_world.reset();
}

void KioskRedeemWindowTest::scan(const Voucher& voucher, RedeemModel::Stage stage)
{
    QVERIFY(model().scanned(m_world->text(voucher)));
    QTRY_COMPARE(model().stage(), stage);
}

void KioskRedeemWindowTest::isDoneByTouch()
{
    m_world->keepPicture(m_world->text(m_world->voucher('1')), u"1.png"_s);
    model().useCamera(std::make_unique<PictureSource>(
        std::filesystem::path(m_world->pictures.path().toStdString())));
    QVERIFY(m_window->open(portrait));
    QTRY_COMPARE(model().stage(), RedeemModel::Verified);
    touch(u"工作人员来确认"_s);
    touch(u"王敏"_s);
    for (const QChar figure : u"123456"_s)
        touch(QString(figure));
    touch(u"确认"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
    QSignalSpy finished(m_window->view().rootObject(), SIGNAL(finished()));
    touch(u"领到了"_s);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_world->office.payments(), 1);
    touch(u"再兑一张"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::Refused); // the slip still lies there
    QCOMPARE(model().refusal(), RedeemModel::AlreadyRedeemed);
    QSignalSpy help(m_window->view().rootObject(), SIGNAL(helpWanted()));
    touch(u"请人帮我查"_s);
    QCOMPARE(help.count(), 1);
}

void KioskRedeemWindowTest::showsEveryPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("senior");
    QTest::addColumn<bool>("english");
    QTest::newRow("portrait") << portrait << false << false;
    QTest::newRow("portrait-senior") << portrait << true << false;
    QTest::newRow("landscape") << landscape << false << false;
    QTest::newRow("landscape-senior") << landscape << true << false;
    QTest::newRow("portrait-en") << portrait << false << true;
    QTest::newRow("portrait-senior-en") << portrait << true << true;
    QTest::newRow("landscape-en") << landscape << false << true;
    QTest::newRow("landscape-senior-en") << landscape << true << true;
}

void KioskRedeemWindowTest::showsEveryPage()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, senior);
    QFETCH(const bool, english);
    m_tag = QString::fromLatin1(QTest::currentDataTag());
    LongWords longWords;
    if (english)
        QCoreApplication::installTranslator(&longWords);
    model().setLanguage(english ? u"en"_s : u"zh-Hans"_s);
    QVERIFY(m_window->open(size));
    m_window->write(senior, english ? u"en"_s : u"zh-Hans"_s);

    look(u"scan-wedge"_s);
    model().leave();
    const QImage slip = onATable(drawQr(m_world->text(m_world->voucher('9')).toStdString(), 5), 8);
    QImage torn = slip; // a slip whose code cannot be read: its finders are struck out
    QPainter(&torn).fillRect(300, 150, 40, 300, Qt::gray);
    QPainter(&torn).fillRect(200, 270, 400, 60, Qt::gray);
    QVERIFY(torn.save(m_world->pictures.filePath(u"1.png"_s)));
    model().useCamera(std::make_unique<PictureSource>(
        std::filesystem::path(m_world->pictures.filePath(u"1.png"_s).toStdString())));
    model().open();
    QTRY_VERIFY(!model().frame().isNull());
    look(u"scan"_s);
    model().showNoCode();
    look(u"no-code"_s);
    model().typeSlip();
    for (const int figure : {0, 8, 0, 1, 1, 7, 2, 5, 4, 7, 2, 6, 0})
        model().slipEntry()->digit(figure);
    look(u"slip"_s);
    model().findSlip(false);
    look(u"slip-wrong"_s);
    model().back();

    m_world->office.slow(600);
    QVERIFY(model().scanned(m_world->text(m_world->voucher('8'))));
    look(u"checking"_s);
    model().leave();
    m_world->office.slow(0);
    model().open();

    auto great = m_world->voucher('7');
    great.tier = "first";
    scan(great, RedeemModel::Verified);
    model().askStaff();
    look(u"badge-first"_s);
    QVERIFY(model().showBadge("B1:s-9999"));
    look(u"badge-unknown"_s);
    model().again();
    scan(m_world->voucher('1'), RedeemModel::Verified);
    m_window->help().call();
    look(u"verified"_s);
    model().askStaff();
    look(u"names"_s);
    model().login()->choose(u"s-0001"_s);
    model().login()->digit(1);
    model().login()->digit(2);
    look(u"pin"_s);
    for (const int figure : {3, 4, 5, 9})
        model().login()->digit(figure);
    model().login()->submit();
    QTRY_COMPARE(model().login()->trouble(), StaffLogin::WrongPin);
    look(u"pin-wrong"_s);
    model().back();
    model().back();
    m_world->logIn(u"999999"_s);
    QTRY_COMPARE(model().login()->trouble(), StaffLogin::Locked);
    look(u"pin-locked"_s);
    model().back();
    model().back();
    m_world->office.slow(1000);
    m_world->office.loseAnswers(true);
    m_world->logIn(u"123456"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::Confirming);
    look(u"confirming"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::BeingChecked);
    look(u"being-checked"_s);
    m_world->office.slow(0);
    m_world->office.loseAnswers(false);
    QTRY_COMPARE_WITH_TIMEOUT(model().stage(), RedeemModel::HandOver, 15'000);
    look(u"hand-over"_s);
    model().again();
    scan(m_world->voucher('1'), RedeemModel::Refused);
    look(u"already-redeemed"_s);

    QCoreApplication::removeTranslator(&longWords);
    QVERIFY2(m_window->faults().isEmpty(), qPrintable(u'\n' + m_window->faults().join(u'\n')));
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskRedeemWindowTest)
#include "tst_kiosk_redeem_window.moc"
