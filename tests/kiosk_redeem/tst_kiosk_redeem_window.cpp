// SPDX-License-Identifier: Apache-2.0
// The redeem pages as a customer and staff see and touch them. With YIZHAN_SHOTS=<folder> each is
// kept as a picture.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/help_call.h"
#include "kiosk/icon_provider.h"
#include "kiosk/picture_provider.h"
#include "kiosk_redeem/redeem_world.h"
#include "scan/qr_picture.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTranslator>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize portrait(952, 1448); // the page inside the frame of 1080 x 1920
constexpr QSize landscape(1792, 736);

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
    [[nodiscard]] QList<QQuickItem*> visibleItems() const;
    [[nodiscard]] QQuickItem* control(const QString& text) const;
    void touch(const QString& text);
    void look(const QString& name);
    void checkWords(const QString& page);
    void open(QSize size);
    void scan(const Voucher& voucher, RedeemModel::Stage stage);

    std::unique_ptr<RedeemWorld> m_world;
    std::unique_ptr<CustomerHelp> m_help;
    std::unique_ptr<QQuickView> m_view;
    QString m_tag;
    QStringList m_faults; // of words and buttons on any page
};

void KioskRedeemWindowTest::init()
{
    m_faults.clear();
    m_world = std::make_unique<RedeemWorld>();
    QTRY_VERIFY(m_world->peer.connected());
    QTRY_COMPARE(m_world->peer.count("hello"), 1);
    m_world->peer.tell(quietState());
    QTRY_VERIFY(m_world->link->connected());
    m_help = std::make_unique<CustomerHelp>(*m_world->link, [] {
        return HelpOrigin {u"redeem"_s, u"zh-Hans"_s, false};
    });
}

void KioskRedeemWindowTest::cleanup()
{
    m_view.reset();
    m_help.reset();
    m_world.reset();
}

void KioskRedeemWindowTest::open(QSize size)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->engine()->addImageProvider(
        u"picture"_s, new PictureProvider(*ContentStore::open(m_world->m_data.content())));
    m_view->setInitialProperties({{u"redeem"_s, QVariant::fromValue(&model())},
                                  {u"helpCall"_s, QVariant::fromValue(m_help.get())},
                                  {u"landscape"_s, size.width() > size.height()}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setColor(QColor(0xFA, 0xF7, 0xF1));
    m_view->resize(size);
    m_view->setSource(QUrl(u"qrc:/qt/qml/Yizhan/Redeem/RedeemFlow.qml"_s));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

QList<QQuickItem*> KioskRedeemWindowTest::visibleItems() const
{
    QList<QQuickItem*> found {m_view->rootObject()};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (QQuickItem* child : found[i]->childItems()) {
            if (child->isVisible())
                found += child;
        }
    }
    return found;
}

QQuickItem* KioskRedeemWindowTest::control(const QString& text) const
{
    for (QQuickItem* item : visibleItems()) {
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
    }
    return nullptr;
}

void KioskRedeemWindowTest::touch(const QString& text)
{
    QTRY_VERIFY2(control(text), qPrintable(text));
    QQuickItem* item = control(text);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {},
                      item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

// Every word is inside the page and inside its own box, no button lies on another or on words of
// the page, and each says its name.
void KioskRedeemWindowTest::checkWords(const QString& page)
{
    const auto expect = [this](bool good, const QString& fault) {
        if (!good && !m_faults.contains(fault)) {
            m_faults += fault;
            qWarning("%s", qPrintable(fault));
        }
    };
    const QRectF bounds(0, 0, m_view->width(), m_view->height());
    const auto box = [](const QQuickItem* item) {
        return item->mapRectToScene({0, 0, item->width(), item->height()});
    };
    QList<QPair<QRectF, QString>> words;
    QList<QPair<QRectF, QString>> buttons;
    const auto inButton = [](const QQuickItem* item) {
        for (; item; item = item->parentItem()) {
            if (item->inherits("QQuickAbstractButton"))
                return true;
        }
        return false;
    };
    for (QQuickItem* item : visibleItems()) {
        const QString text = item->property("text").toString();
        if (item->inherits("QQuickText") && !text.isEmpty()) {
            const QRectF at = item->mapRectToScene({0, 0, item->property("contentWidth").toReal(),
                                                    item->property("contentHeight").toReal()});
            expect(item->property("contentWidth").toReal() <= item->width() + 1
                       && !item->property("truncated").toBool(),
                   page + u": too wide: "_s + text);
            expect(bounds.adjusted(-1, -1, 1, 1).contains(at), page + u": outside: "_s + text);
            if (!inButton(item))
                words += {at, text};
        } else if (QByteArray(item->metaObject()->className()).startsWith("Banner")) {
            words += {box(item), u"banner"_s};
        } else if (item->inherits("QQuickAbstractButton")) {
            expect(!text.isEmpty(), page);
            expect(item->width() >= 96 && item->height() >= 96, page + text);
            expect(item->implicitWidth() <= item->width() + 1,
                   page + u": label wider than its button: "_s + text);
            buttons += {box(item), text};
        }
    }
    for (const auto& button : buttons) {
        for (const auto& other : buttons)
            expect(&button == &other || !button.first.intersects(other.first),
                   page + u": "_s + button.second + u" on "_s + other.second);
        for (const auto& word : words)
            expect(!button.first.adjusted(0, 4, 0, -4).intersects(word.first),
                   page + u": "_s + button.second + u" on "_s + word.second);
    }
    for (const auto& word : words) {
        for (const auto& other : words) {
            expect(&word == &other || word.second == u"banner"_s || other.second == u"banner"_s
                       || !word.first.adjusted(0, 6, 0, -6)
                               .intersects(other.first.adjusted(0, 6, 0, -6)),
                   page + u": "_s + word.second + u" over "_s + other.second);
        }
    }
}

void KioskRedeemWindowTest::look(const QString& name)
{
    QTest::qWait(60); // to be laid out and drawn
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        m_view->grabWindow().save(folder + u'/' + name + u'-' + m_tag + u".png"_s);
    }
    checkWords(name + u' ' + m_tag);
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
    open(portrait);
    QTRY_COMPARE(model().stage(), RedeemModel::Verified);
    touch(u"工作人员：输密码确认"_s);
    touch(u"王敏"_s);
    for (const QChar figure : u"123456"_s)
        touch(QString(figure));
    touch(u"确认"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
    QSignalSpy finished(m_view->rootObject(), SIGNAL(finished()));
    touch(u"领到了"_s);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_world->office.payments(), 1);
    touch(u"再兑一张"_s);
    QTRY_COMPARE(model().stage(), RedeemModel::Refused); // the slip still lies there
    QCOMPARE(model().refusal(), RedeemModel::AlreadyRedeemed);
    QSignalSpy help(m_view->rootObject(), SIGNAL(helpWanted()));
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
    open(size);
    QQmlComponent import(m_view->engine());
    import.setData("import QtQml\nimport Yizhan.Theme\nQtObject { property var theme: Theme }", {});
    const std::unique_ptr<QObject> holder(import.create());
    auto* theme = holder ? holder->property("theme").value<QObject*>() : nullptr;
    QVERIFY(theme);
    theme->setProperty("senior", senior);
    theme->setProperty("language", english ? u"en"_s : u"zh-Hans"_s);

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

    m_world->office.slow(600);
    QVERIFY(model().scanned(m_world->text(m_world->voucher('8'))));
    look(u"checking"_s);
    model().leave();
    m_world->office.slow(0);
    model().open();

    scan(m_world->voucher('1'), RedeemModel::Verified);
    m_help->call();
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

    auto late = m_world->voucher('2');
    late.issued -= 90'000'000;
    late.until = late.issued + 1000;
    scan(late, RedeemModel::Refused);
    look(u"deadline-over"_s);
    auto other = m_world->voucher('3');
    other.branches = {"b-0002"};
    scan(other, RedeemModel::Refused);
    look(u"other-branch"_s);
    QVERIFY(model().scanned("https://example.org/"));
    QTRY_COMPARE(model().refusal(), RedeemModel::NotAVoucher);
    look(u"not-a-voucher"_s);
    for (const char* reason :
         {"revoked", "reserved_elsewhere", "out_of_stock", "campaign_withdrawn", "unknown_key",
          "forged", "damaged", "lease_over", "limit_reached", "storage_failed", "clock_not_trusted",
          "trust_list_too_old", "needs_network", "being_checked", "wrong_bank", "wrong_person",
          "not_possible"}) {
        m_world->office.refuse(reason);
        const auto shown = static_cast<RedeemModel::Refusal>(refusalFromReason(reason));
        scan(m_world->voucher('4'), RedeemModel::Refused);
        QCOMPARE(model().refusal(), shown);
        look(QString::fromLatin1(reason));
    }
    QCoreApplication::removeTranslator(&longWords);
    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskRedeemWindowTest)
#include "tst_kiosk_redeem_window.moc"
