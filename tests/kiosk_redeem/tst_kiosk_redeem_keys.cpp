// SPDX-License-Identifier: Apache-2.0
// A prize from its number to the hand-over without a finger on the glass: by keyboard alone, and by
// the accessibility tree alone.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk_redeem/redeem_window.h"

#include "redemption/slip_number.h"

#include <QAccessible>
#include <QSignalSpy>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTabs = 60;

// What can be pressed under this name, in the tree that a screen reader walks.
QAccessibleInterface* inTree(QAccessibleInterface* from, const QString& name)
{
    if (!from || from->state().invisible)
        return nullptr;
    if (from->role() == QAccessible::Button && from->text(QAccessible::Name) == name)
        return from;
    for (int i = 0; i < from->childCount(); ++i) {
        if (auto* found = inTree(from->child(i), name))
            return found;
    }
    return nullptr;
}

} // namespace

class KioskRedeemKeysTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<RedeemWorld> m_world;
    std::unique_ptr<RedeemWindow> m_window;
    std::string m_number;

    RedeemModel& model() { return *m_world->model; }

    // Tab to it, whoever has the focus, and Space.
    void byKeys(const QString& name)
    {
        QTRY_VERIFY2(m_window->control(name), qPrintable(name));
        const auto focused = [this] { return m_window->view().activeFocusItem(); };
        for (int tabs = 0; tabs < mostTabs && !(focused() && focused() == m_window->control(name));
             ++tabs)
            QTest::keyClick(&m_window->view(), Qt::Key_Tab);
        QVERIFY2(focused() && focused() == m_window->control(name), qPrintable(name));
        QVERIFY(focused()->property("visualFocus").toBool()); // and it is seen where one is
        QTest::keyClick(&m_window->view(), Qt::Key_Space);
    }
    void byTree(const QString& name)
    {
        QAccessibleInterface* found = nullptr;
        QTRY_VERIFY2(
            (found = inTree(QAccessible::queryAccessibleInterface(&m_window->view()), name)),
            qPrintable(name));
        QVERIFY(!found->state().disabled);
        found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }

    using Press = void (KioskRedeemKeysTest::*)(const QString&);
    void redeemBy(Press press)
    {
        (this->*press)(u"没有码？扫不出来？"_s);
        (this->*press)(u"输入兑奖号"_s);
        for (const char figure : m_number)
            (this->*press)(QString(QLatin1Char(figure)));
        (this->*press)(u"退一位"_s);
        (this->*press)(QString(QLatin1Char(m_number.back())));
        (this->*press)(u"查一查"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::Verified);
        (this->*press)(u"工作人员来确认"_s);
        (this->*press)(u"王敏"_s);
        for (const QChar figure : u"123456"_s)
            (this->*press)(QString(figure));
        (this->*press)(u"确认"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QSignalSpy finished(m_window->view().rootObject(), SIGNAL(finished()));
        (this->*press)(u"领到了"_s);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(m_world->office.payments(), 1);
        // A refusal, too, has its way on.
        (this->*press)(u"再兑一张"_s);
        QVERIFY(model().scanned("https://example.org/"));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QSignalSpy help(m_window->view().rootObject(), SIGNAL(helpWanted()));
        (this->*press)(u"请人帮我查"_s);
        QCOMPARE(help.count(), 1);
        (this->*press)(u"再扫一次"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::Scanning);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<RedeemWorld>();
        QTRY_VERIFY(m_world->peer.connected());
        QTRY_COMPARE(m_world->peer.count("hello"), 1);
        m_world->peer.tell(quietState());
        QTRY_VERIFY(m_world->link->connected());
        const auto voucher = m_world->voucher('1');
        m_number = *typedNumber(voucher.slip);
        m_world->office.knowSlip(m_number, m_world->text(voucher).toStdString());
        m_window = std::make_unique<RedeemWindow>(*m_world);
        QVERIFY(m_window->open(RedeemWindow::portrait));
        m_window->view().requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&m_window->view()));
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void isDoneByKeyboard() { redeemBy(&KioskRedeemKeysTest::byKeys); }

    void isDoneByTheAccessibilityTree()
    {
        QAccessible::setActive(true);
        redeemBy(&KioskRedeemKeysTest::byTree);
    }
};

} // namespace yizhan

QTEST_MAIN(yizhan::KioskRedeemKeysTest)
#include "tst_kiosk_redeem_keys.moc"
