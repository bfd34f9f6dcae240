// SPDX-License-Identifier: Apache-2.0
// A customer's visit: where "back" leads, when the screen warns, what is cleared at the end.
#include <QSignalSpy>
#include <QTest>

#include "kiosk/session.h"
#include "support/fake_clock.h"

namespace yizhan {

using namespace Qt::StringLiterals;

class SessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backLeadsTheWayOneCame();
    void anEntryThatIsOnTheWayIsNotEnteredTwice();
    void anUnknownLanguageIsIgnored();
    void aLanguageOrLargerWordsKeepTheScreen();
    void warnsAfterAMinuteAndEndsThirtySecondsLater_data();
    void warnsAfterAMinuteAndEndsThirtySecondsLater();
    void aTouchDuringTheWarningKeepsTheVisit();
    void timeStandsStillWhileHeld();
    void aCallThatNobodyEndsDoesNotKeepTheVisit();
    void theEndLeavesNothing();

private:
    void wait(Millis time)
    {
        m_clock.pass(time);
        m_session->tick();
    }

    FakeClock m_clock;
    std::unique_ptr<Session> m_session;

private Q_SLOTS:
    void init() { m_session = std::make_unique<Session>(m_clock); }
};

void SessionTest::backLeadsTheWayOneCame()
{
    m_session->open(u"home"_s);
    m_session->open(u"promotions"_s);
    m_session->openOffer(u"gold"_s);
    QCOMPARE(m_session->screen(), u"offer"_s);
    QCOMPARE(m_session->subject(), u"gold"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"promotions"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"home"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"attract"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"attract"_s);
}

void SessionTest::anEntryThatIsOnTheWayIsNotEnteredTwice()
{
    m_session->open(u"promotions"_s); // straight from attract: home lies before it
    m_session->open(u"helpCalled"_s);
    m_session->open(u"promotions"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"home"_s);
}

void SessionTest::anUnknownLanguageIsIgnored()
{
    QSignalSpy changed(m_session.get(), &Session::languageChanged);
    m_session->chooseLanguage(u"fr"_s);
    QCOMPARE(m_session->language(), u"zh-Hans"_s);
    QCOMPARE(changed.count(), 0);
}

void SessionTest::aLanguageOrLargerWordsKeepTheScreen()
{
    m_session->open(u"apply"_s);
    m_session->chooseLanguage(u"en"_s);
    m_session->toggleSenior();
    QCOMPARE(m_session->screen(), u"apply"_s);
}

void SessionTest::warnsAfterAMinuteAndEndsThirtySecondsLater_data()
{
    QTest::addColumn<bool>("senior");
    QTest::addColumn<Millis>("warning");
    QTest::newRow("ordinary") << false << Millis {60'000};
    QTest::newRow("larger words") << true << Millis {90'000};
}

void SessionTest::warnsAfterAMinuteAndEndsThirtySecondsLater()
{
    QFETCH(bool, senior);
    QFETCH(Millis, warning);
    m_session->open(u"home"_s);
    if (senior)
        m_session->toggleSenior();
    m_session->touched();
    wait(warning - 1);
    QVERIFY(!m_session->warning());
    QVERIFY(m_session->hesitating());
    wait(1);
    QVERIFY(m_session->warning());
    QCOMPARE(m_session->secondsLeft(), 30);
    wait(29'999);
    QCOMPARE(m_session->secondsLeft(), 1);
    QCOMPARE(m_session->screen(), u"home"_s);
    wait(1);
    QCOMPARE(m_session->screen(), u"attract"_s);
    QVERIFY(!m_session->warning());
}

void SessionTest::aTouchDuringTheWarningKeepsTheVisit()
{
    m_session->open(u"home"_s);
    wait(70'000);
    QVERIFY(m_session->warning());
    m_session->stay();
    QVERIFY(!m_session->warning());
    wait(59'999);
    QVERIFY(!m_session->warning());
}

void SessionTest::timeStandsStillWhileHeld()
{
    m_session->open(u"helpCalled"_s);
    m_session->setHeld(true);
    wait(299'999);
    QVERIFY(!m_session->warning());
    m_session->setHeld(false);
    wait(59'999);
    QVERIFY(!m_session->warning());
    wait(1);
    QVERIFY(m_session->warning());
}

void SessionTest::aCallThatNobodyEndsDoesNotKeepTheVisit()
{
    m_session->open(u"apply"_s);
    m_session->setHeld(true);
    wait(300'000);
    QVERIFY(m_session->warning());
    wait(30'000);
    QCOMPARE(m_session->screen(), u"attract"_s);
}

void SessionTest::theEndLeavesNothing()
{
    QSignalSpy ended(m_session.get(), &Session::ended);
    m_session->open(u"promotions"_s);
    m_session->chooseLanguage(u"zh-Hant"_s);
    m_session->toggleSenior();
    m_session->end();
    QCOMPARE(m_session->screen(), u"attract"_s);
    QCOMPARE(m_session->language(), u"zh-Hans"_s);
    QVERIFY(!m_session->senior());
    QCOMPARE(ended.count(), 1);
    m_session->back();
    QCOMPARE(m_session->screen(), u"attract"_s);
}

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::SessionTest)
#include "tst_session.moc"
