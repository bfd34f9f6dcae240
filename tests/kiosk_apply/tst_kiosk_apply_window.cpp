// SPDX-License-Identifier: Apache-2.0
// What customers, scanners and hardware keyboards do to the pages of an application.
#include "applications/sample_form.h"
#include "apply_stage.h"
#include "kiosk/wedge.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

class KioskApplyWindowTest final : public QObject, ApplyStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void isFilledInByTouchFromTheFormToTheReceipt();
    void explainsAWrongNumberBesideTheField();
    void keepsEverythingWhenTheLanguageChanges();
    void showsNothingAfterTheVisit();
    void saysThatNothingIsLostWhenItCannotBeSaved();
    void saysWhetherHeadOfficeHasIt();
    void takesTheHardwareKeyboard();
    void letsNoScanIntoAField();
    void opensTheBoxOnlyWhenAllPagesWereRead();
    void hasFourAnswersAPage();
};

void KioskApplyWindowTest::isFilledInByTouchFromTheFormToTheReceipt()
{
    answerAll();
    QVERIFY(reads(u"尾号 0042"_s));
    QVERIFY(!reads(u"张秀兰"_s)); // masked
    press(u"您的手机号码？"_s); // back to one question, and to the review again
    QTRY_COMPARE(m_model->kind(), ApplyModel::Mobile);
    press(u"删除"_s);
    type(u"3"_s);
    press(u"改好了"_s);
    QTRY_VERIFY(reads(u"尾号 0043"_s));
    press(u"都对，交申请"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    QTRY_VERIFY(reads(u"申请收到了"_s)); // the signed reply has come
    QVERIFY(reads(m_model->receiptNumber()));
    QVERIFY(reads(u"手机尾号 0043"_s) && reads(u"花园路支行"_s));
    const auto received = m_intake->received();
    QCOMPARE(received.size(), std::size_t {1});
    QCOMPARE(stringAt(received[0].body, "receipt"),
             std::make_optional(m_model->receiptNumber().toStdString()));

    QSignalSpy wiped(m_model.get(), &ApplyModel::wiped);
    press(u"记好了，完成"_s);
    QCOMPARE(wiped.count(), 1);
    QVERIFY(wiped.at(0).at(0).toBool());
    QCOMPARE(m_view->rootObject()->property("finished").toInt(), 1);
}

void KioskApplyWindowTest::explainsAWrongNumberBesideTheField()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    for (const auto* letter : {"O", "u"})
        m_model->toggleKeyboard(), m_model->key(QString::fromLatin1(letter)),
            m_model->toggleKeyboard();
    press(u"下一步"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::IdNumber);
    QTRY_VERIFY(button(u"下一步（还差 18 位）"_s));
    type(u"110105194912310021"_s);
    QTRY_VERIFY(reads(u"好像有一位不对，请对着证件看一遍。"_s));
    const auto* next = button(u"下一步（先改号码）"_s);
    QVERIFY(next && !next->isEnabled());
    press(u"删除"_s);
    press(u"X"_s);
    QTRY_VERIFY(reads(u"号码没有问题"_s));
    QVERIFY(!reads(u"好像有一位不对"_s));
    press(u"藏起号码"_s);
    QTRY_VERIFY(button(u"显示号码"_s));
    QVERIFY(!reads(u"X"_s) || button(u"X"_s)); // only the key still shows it
    QVERIFY(m_model->hidden());
    press(u"请人代我输入"_s);
    QCOMPARE(m_view->rootObject()->property("helpAsked").toInt(), 1);
}

void KioskApplyWindowTest::keepsEverythingWhenTheLanguageChanges()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    type(u"ouyang"_s);
    press(u"欧阳"_s);
    type(u"xiu"_s);
    m_view->rootObject()->setProperty("language", u"zh-Hant"_s);
    m_model->setVisit(u"zh-Hant"_s, false);
    QTRY_VERIFY(reads(u"您叫什麼名字？"_s));
    QCOMPARE(m_model->text(), u"欧阳"_s);
    QCOMPARE(m_model->composing(), u"xiu"_s);
    press(u"秀"_s);
    m_view->rootObject()->setProperty("language", u"en"_s);
    m_model->setVisit(u"en"_s, true);
    QTRY_VERIFY(reads(u"What is your name?"_s));
    QVERIFY(reads(u"欧阳秀"_s));
    press(u"下一步"_s);
    QTRY_VERIFY(reads(u"Your identity card number?"_s));
    type(u"11010519491"_s);
    m_view->rootObject()->setProperty("language", u"zh-Hans"_s);
    m_model->setVisit(u"zh-Hans"_s, false);
    QTRY_VERIFY(reads(u"您的身份证号码？"_s));
    QCOMPARE(m_model->typed(), 11);
    QVERIFY(m_model->back());
    QTRY_VERIFY(reads(u"欧阳秀"_s));
}

void KioskApplyWindowTest::showsNothingAfterTheVisit()
{
    answerAll(false);
    m_model->discard();
    QTRY_VERIFY(button(u"办一张新卡"_s));
    QVERIFY(!reads(u"张"_s.repeated(2)) && !reads(u"0042"_s));
    for (const auto* item : visible("QQuickText")) {
        const QString words = item->property("text").toString();
        QVERIFY2(!words.contains(u"秀"_s) && !words.contains(u"1398765"_s), qPrintable(words));
    }
    press(u"办一张新卡"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    QTRY_VERIFY(button(u"下一步（先选一项）"_s)); // nothing was left chosen
}

void KioskApplyWindowTest::saysThatNothingIsLostWhenItCannotBeSaved()
{
    answerAll(false);
    auto other
        = Database::open(m_folder->filePath(u"business.db"_s).toStdString(), Durability::Full);
    QVERIFY(other->run("BEGIN IMMEDIATE").ok()); // the disk is not ours for a while
    press(u"都对，交申请"_s);
    QCOMPARE(m_model->stage(), ApplyModel::Saving);
    QTRY_VERIFY(reads(u"正在存，请稍等…"_s));
    shot(u"saving"_s);
    QTRY_VERIFY_WITH_TIMEOUT(reads(u"没有存上，您写的都还在。"_s), 20'000);
    shot(u"review-failed"_s);
    QVERIFY(other->run("COMMIT").ok());
    press(u"再试一次"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
}

void KioskApplyWindowTest::saysWhetherHeadOfficeHasIt()
{
    trust("https://127.0.0.1:1"); // nobody is there
    answerAll(false);
    press(u"都对，交申请"_s);
    QTRY_COMPARE(m_model->stage(), ApplyModel::Receipt);
    QTRY_VERIFY(reads(u"申请存好了"_s));
    QVERIFY(reads(u"已存在本机，联网后自己发送。"_s));
    QVERIFY(reads(m_model->receiptNumber()));
    shot(u"receipt-stored"_s);
    trust(m_intake->url());
    m_queue->wake();
    QTRY_VERIFY_WITH_TIMEOUT(reads(u"申请收到了"_s), 20'000);
    QCOMPARE(m_intake->received().size(), std::size_t {1});
}

void KioskApplyWindowTest::takesTheHardwareKeyboard()
{
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    QTest::qWait(20);
    typeOnKeyboard(u"li"_s);
    QCOMPARE(m_model->composing(), u"li"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(reads(u"拼音还没变成字，请点一个字。"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_model->text(), u"李"_s);
    typeOnKeyboard(u"ming2"_s); // the second character of the page
    QCOMPARE(m_model->typed(), 2);
    press(u"重新写"_s); // a touch on a key does not take the keyboard away
    typeOnKeyboard(u"li1ming1"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(m_model->kind(), ApplyModel::IdNumber);
    QTest::qWait(20);
    typeOnKeyboard(u"1101a05"_s);
    QCOMPARE(m_model->text(), u"110105"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_model->text(), u"11010"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_VERIFY(reads(u"还没有输完，还差 13 位。"_s));
}

void KioskApplyWindowTest::letsNoScanIntoAField()
{
    Wedge wedge(m_fleet.clock);
    QSignalSpy scanned(&wedge, &Wedge::scanned);
    qApp->installEventFilter(&wedge);
    m_model->start(u"senior-card"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Name);
    QTest::qWait(20);
    typeOnKeyboard(u"V1:6BFOXN9TS"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(scanned.count(), 1);
    QVERIFY(m_model->composing().isEmpty() && m_model->typed() == 0);
    QCOMPARE(m_model->trouble(), ApplyModel::NoTrouble); // nor its Enter
}

void KioskApplyWindowTest::opensTheBoxOnlyWhenAllPagesWereRead()
{
    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    press(u"借记卡"_s);
    press(u"下一步"_s);
    press(u"公司"_s);
    press(u"下一步"_s);
    press(u"下一步"_s); // the text may stay empty
    QTRY_COMPARE(m_model->kind(), ApplyModel::Consent);
    QTRY_VERIFY(button(u"下一页"_s));
    QVERIFY(!button(u"我看过了，我同意"_s));
    while (button(u"下一页"_s)->isEnabled())
        press(u"下一页"_s);
    press(u"我看过了，我同意"_s);
    QVERIFY(m_model->consented());
}

void KioskApplyWindowTest::hasFourAnswersAPage()
{
    m_model->setForms({longForm()});
    m_model->start(u"long"_s);
    QTRY_COMPARE(m_model->kind(), ApplyModel::Product);
    press(u"信用卡"_s);
    press(u"下一步"_s);
    QTRY_VERIFY(button(u"医院"_s));
    QVERIFY(!button(u"别的"_s));
    press(u"下一页"_s);
    QTRY_VERIFY(button(u"别的"_s));
    QVERIFY(!button(u"公司"_s));
    press(u"别的"_s);
    press(u"下一步"_s);
    QVERIFY(m_model->back());
    QTRY_VERIFY(button(u"别的"_s)); // the page with the answer
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskApplyWindowTest)
#include "tst_kiosk_apply_window.moc"
