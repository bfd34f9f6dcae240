// SPDX-License-Identifier: Apache-2.0
// Every page of an application in each size and orientation: no word is cut, no key too small,
// nothing lies over anything else.
#include "apply_stage.h"

#include <QTest>

namespace yizhan {

using namespace Qt::StringLiterals;

class KioskApplyPagesTest final : public QObject, ApplyStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void hasRoomForLongWords_data() { showsEveryPage_data(); }
    void hasRoomForLongWords();
    void showsEveryPage_data();
    void showsEveryPage();
};

void KioskApplyPagesTest::hasRoomForLongWords()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, senior);
    QFETCH(const int, pushed);
    m_tag = u"-en-"_s + QString::fromLatin1(QTest::currentDataTag());
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), size.width());
    m_view->rootObject()->setProperty("senior", senior);
    m_view->rootObject()->setProperty("pushed", pushed);
    m_view->rootObject()->setProperty("language", u"en"_s);
    m_model->setVisit(u"en"_s, senior);
    shot(u"forms"_s);
    m_model->start(u"card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    shot(u"product"_s);
    m_model->choose(u"yizhan-debit"_s);
    m_model->next();
    QTRY_VERIFY(button(u"Q"_s)); // Latin first, a name begins
    const auto write = [this](const QString& words) {
        for (const QChar letter : words)
            m_model->key(QString(letter));
    };
    write(u"Maximiliana-Alexandra Featherstonehaugh"_s);
    shot(u"name"_s);
    m_model->clearField();
    write(u"Featherstonehaugh-Smith"_s);
    m_model->toggleKeyboard();
    write(u"zhuangzhuang"_s);
    shot(u"name-pinyin"_s);
    m_model->toggleKeyboard();
    m_model->next();
    write(u"11010519491231002X"_s);
    shot(u"id"_s);
    m_model->next();
    write(u"139"_s);
    m_model->next();
    shot(u"mobile"_s);
    write(u"87650042"_s);
    m_model->next();
    m_model->choose(u"b-0003"_s);
    shot(u"branch"_s);
    m_model->next();
    QCOMPARE(m_model->kind(), ApplyModel::Consent);
    shot(u"consent"_s);
    m_model->agree(true);
    m_model->next();
    QCOMPARE(m_model->stage(), ApplyModel::Reviewing);
    shot(u"review"_s);
    m_model->submit();
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    shot(u"receipt"_s);
}

void KioskApplyPagesTest::showsEveryPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("senior");
    QTest::addColumn<int>("pushed");
    QTest::newRow("portrait") << QSize(1080, 1920) << false << 0;
    QTest::newRow("portrait-senior") << QSize(1080, 1920) << true << 0;
    QTest::newRow("landscape") << QSize(1920, 1080) << false << 0;
    QTest::newRow("landscape-senior") << QSize(1920, 1080) << true << 0;
    QTest::newRow("portrait-offline") << QSize(1080, 1920) << false << 140;
    QTest::newRow("portrait-senior-offline") << QSize(1080, 1920) << true << 140;
    QTest::newRow("landscape-offline") << QSize(1920, 1080) << false << 140;
    QTest::newRow("landscape-senior-offline") << QSize(1920, 1080) << true << 140;
}

void KioskApplyPagesTest::showsEveryPage()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, senior);
    QFETCH(const int, pushed);
    m_tag = u'-' + QString::fromLatin1(QTest::currentDataTag());
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), size.width());
    m_view->rootObject()->setProperty("senior", senior);
    m_view->rootObject()->setProperty("pushed", pushed);
    m_model->setVisit(u"zh-Hans"_s, senior);
    shot(u"forms"_s);
    answerAll();
    press(u"都对，交申请"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    QTRY_VERIFY(m_model->received());
    shot(u"receipt"_s);
    m_model->finish();

    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    type(u"li"_s);
    m_model->next();
    shot(u"name-unfinished"_s);
    press(u"字母 / 符号"_s);
    QTRY_VERIFY(button(u"拼音"_s));
    type(u"Li "_s.trimmed());
    press(u"空格"_s);
    QTRY_VERIFY(button(u"M"_s)); // a word begins
    shot(u"name-latin"_s);
    type(u"M"_s);
    press(u"下一步"_s);
    type(u"110105194912310021"_s);
    shot(u"id-wrong"_s);
    m_model->toggleHidden();
    press(u"删除"_s);
    press(u"X"_s);
    shot(u"id-hidden"_s);
    m_model->discard();

    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    m_model->next();
    shot(u"product-missing"_s);
    m_model->choose(u"debit"_s);
    m_model->next();
    shot(u"choice"_s);
    m_model->choose(u"c-4"_s);
    m_model->next();
    type(u"women"_s);
    m_model->pick(0);
    type(u"yaobanka"_s);
    shot(u"text"_s);
    m_model->pick(0);
    m_model->toggleKeyboard();
    QTRY_VERIFY(button(u"拼音"_s));
    shot(u"text-latin"_s);
    m_model->next();
    QTRY_COMPARE(m_model->kind(), ApplyModel::Consent);
    m_model->next();
    shot(u"consent-long"_s);
    m_model->discard();

    m_model->setForms({});
    shot(u"forms-none"_s);
    m_model->start(u"gone"_s);
    shot(u"refused-form"_s);
    m_model->discard();
    m_model->setForms(publishedForms());
    TrustBundle withoutKey;
    withoutKey.ackKeys = {m_fleet.ackKey.publicKey()};
    withoutKey.addresses = {{"primary", m_intake->url()}};
    m_queue->setTrust(withoutKey);
    QTest::qWait(50);
    m_model->start(u"card"_s);
    QTRY_COMPARE(m_model->refusal(), ApplyModel::NoSealingKey);
    shot(u"refused-key"_s);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskApplyPagesTest)
#include "tst_kiosk_apply_pages.moc"
