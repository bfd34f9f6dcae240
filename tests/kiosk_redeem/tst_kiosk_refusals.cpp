// SPDX-License-Identifier: Apache-2.0
// Every reason why a prize is not handed over, in every language and size: kind words, what to do
// next, a way on, and nothing cut off. With YIZHAN_SHOTS=<folder> each page is kept as a picture.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk_redeem/redeem_window.h"

#include <QQmlEngine>
#include <QSet>
#include <QTranslator>

namespace yizhan {

using namespace Qt::StringLiterals;

class KioskRefusalsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysEachKindly_data();
    void saysEachKindly();

private:
    void speak(const QString& language);
    void bring(VoucherRefusal refusal);
    void checkWays(const QString& page);
    void checkOwnWords(const QString& language);

    std::unique_ptr<RedeemWorld> m_world;
    std::unique_ptr<RedeemWindow> m_window;
    QTranslator m_translator;
    QStringList m_missing;
    QSet<QString> m_said; // by the refusals before this one
};

void KioskRefusalsTest::init()
{
    m_missing.clear();
    m_world = std::make_unique<RedeemWorld>();
    m_window = std::make_unique<RedeemWindow>(*m_world);
    QVERIFY(m_window->open(RedeemWindow::portrait));
}

void KioskRefusalsTest::cleanup()
{
    m_window.reset();
    QCoreApplication::removeTranslator(&m_translator);
    m_world.reset();
}

void KioskRefusalsTest::speak(const QString& language)
{
    QCoreApplication::removeTranslator(&m_translator);
    if (language != u"zh-Hans"_s) {
        const auto file = QStringLiteral(YIZHAN_LANGUAGES "/yizhan_%1.qm")
                              .arg(QString(language).replace(u'-', u'_'));
        QVERIFY2(m_translator.load(file), qPrintable(file));
        QCoreApplication::installTranslator(&m_translator);
    }
    m_world->model->setLanguage(language);
    m_window->view().engine()->retranslate();
}

// A refusal as it comes: from the voucher, the slip, the machine or head office.
void KioskRefusalsTest::bring(VoucherRefusal refusal)
{
    auto& model = *m_world->model;
    auto voucher = m_world->voucher('4');
    m_world->office.refuse({});
    model.again();
    if (refusal == VoucherRefusal::NotAVoucher) {
        QVERIFY(model.scanned("https://example.org/"));
    } else if (refusal == VoucherRefusal::NotYetValid) {
        voucher.issued += 7'200'000;
        QVERIFY(model.scanned(m_world->text(voucher)));
    } else if (refusal == VoucherRefusal::DeadlineOver) {
        voucher.issued -= 90'000'000;
        voucher.until = voucher.issued + 1000;
        QVERIFY(model.scanned(m_world->text(voucher)));
    } else if (refusal == VoucherRefusal::AlreadyRedeemed) {
        voucher.id = std::string(32, '1');
        m_world->office.payElsewhere(voucher.id);
        QVERIFY(model.scanned(m_world->text(voucher)));
    } else {
        m_world->office.refuse(std::string(nameOf(refusal)));
        QVERIFY(model.scanned(m_world->text(voucher)));
    }
    QTRY_COMPARE(model.stage(), RedeemModel::Refused);
    QCOMPARE(int(model.refusal()), int(refusal));
}

// A heading, what has happened, what to do next, and a button that leads on.
void KioskRefusalsTest::checkWays(const QString& page)
{
    int headings = 0;
    int sentences = 0;
    int advice = 0;
    int buttons = 0;
    for (const QQuickItem* item : m_window->visibleItems()) {
        const QString text = item->property("text").toString();
        const QByteArray type = item->metaObject()->className();
        if (type.startsWith("Banner"))
            advice += !item->property("title").toString().isEmpty()
                && !item->property("note").toString().isEmpty();
        else if (item->inherits("QQuickAbstractButton"))
            ++buttons;
        else if (item->inherits("QQuickText") && text.size() >= 6)
            ++sentences;
        headings += item->inherits("QQuickText") && text.size() >= 4 && type.startsWith("KText");
    }
    if (headings < 2 || sentences < 2 || advice != 1 || buttons < 1)
        m_missing += page;
}

// Who is refused for another reason reads other words.
void KioskRefusalsTest::checkOwnWords(const QString& language)
{
    QString said = language;
    for (const QQuickItem* item : m_window->visibleItems()) {
        if (item->inherits("QQuickText")
            && QByteArray(item->metaObject()->className()) != "QQuickText")
            said += item->property("text").toString();
    }
    if (m_said.contains(said))
        m_missing += u"the words of another refusal: "_s + said;
    m_said += said;
}

void KioskRefusalsTest::saysEachKindly_data()
{
    QTest::addColumn<int>("refusal");
    for (int i = 0; i <= static_cast<int>(VoucherRefusal::UnknownSlip); ++i)
        QTest::newRow(nameOf(static_cast<VoucherRefusal>(i)).data()) << i;
}

void KioskRefusalsTest::saysEachKindly()
{
    QFETCH(const int, refusal);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    bring(static_cast<VoucherRefusal>(refusal));
    for (const QSize size : {RedeemWindow::portrait, RedeemWindow::landscape}) {
        m_window->turn(size);
        for (const auto& language : {u"zh-Hans"_s, u"zh-Hant"_s, u"en"_s}) {
            speak(language);
            for (const bool senior : {false, true}) {
                m_window->write(senior, language);
                const auto tag = language + (senior ? u"-large"_s : QString())
                    + (size == RedeemWindow::landscape ? u"-landscape"_s : QString());
                m_window->look(name, tag);
                checkWays(name + u' ' + tag);
                if (size == RedeemWindow::portrait && !senior)
                    checkOwnWords(language);
            }
        }
    }
    QVERIFY2(m_window->faults().isEmpty(), qPrintable(u'\n' + m_window->faults().join(u'\n')));
    QVERIFY2(m_missing.isEmpty(), qPrintable(m_missing.join(u'\n')));
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskRefusalsTest)
#include "tst_kiosk_refusals.moc"
