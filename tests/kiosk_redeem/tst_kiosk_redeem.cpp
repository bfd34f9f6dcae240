// SPDX-License-Identifier: Apache-2.0
// A prize from the picture before the camera to the hand-over: the real desk, database, scanner and
// TLS; only head office and the alarm service are played.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/qr_provider.h"
#include "kiosk_redeem/redeem_world.h"
#include "redemption/slip_number.h"
#include "scan/decoder.h"
#include "scan/qr_picture.h"

#include <QSignalSpy>

namespace yizhan {

using namespace Qt::StringLiterals;

class KioskRedeemTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<RedeemWorld> m_world;

    RedeemModel& model() { return *m_world->model; }
    OfficeDouble& office() { return m_world->office; }
    void reserve(const QByteArray& text)
    {
        QVERIFY(model().scanned(text));
        QTRY_COMPARE(model().stage(), RedeemModel::Verified);
    }
    void pay(const QByteArray& text)
    {
        reserve(text);
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<RedeemWorld>();
        QTRY_VERIFY(m_world->peer.connected());
        QTRY_COMPARE(m_world->peer.count("hello"), 1);
        m_world->peer.tell(quietState());
        QTRY_VERIFY(m_world->link->connected());
    }
    void cleanup() { m_world.reset(); }

    void paysAVoucherHeldBeforeTheCamera()
    {
        const auto text = m_world->text(m_world->voucher('1'));
        const auto table = onATable(drawQr(text.toStdString(), 5), 12);
        QVERIFY(table.save(m_world->pictures.filePath(u"1.png"_s)));
        model().useCamera(std::make_unique<PictureSource>(
            std::filesystem::path(m_world->pictures.path().toStdString())));
        QSignalSpy needed(&model(), &RedeemModel::staffNeeded);
        QSignalSpy frames(&model(), &RedeemModel::frameChanged);
        model().open();
        QCOMPARE(model().stage(), RedeemModel::Scanning);
        QTRY_COMPARE(model().stage(), RedeemModel::Verified);
        QVERIFY(frames.count() > 0);
        QVERIFY(model().frame().isNull()); // nothing of the picture stays
        QCOMPARE(needed.count(), 1);
        QCOMPARE(model().prizeName(), u"二等奖"_s);
        QCOMPARE(model().prizeValue(), u"999 元"_s);
        QCOMPARE(model().campaignName(), u"夏季刷卡活动"_s);
        QCOMPARE(model().merchantName(), u"乐山商场"_s);
        QCOMPARE(model().slip(), u"0801 **** 4726"_s);
        QVERIFY(model().holding());
        QVERIFY(model().secondsLeft() > 100 && model().secondsLeft() <= 120);
        QCOMPARE(office().payments(), 0);
        QSignalSpy came(&model(), &RedeemModel::staffCame);
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QCOMPARE(came.count(), 1);
        QCOMPARE(office().payments(), 1);
        QCOMPARE(office().confirmedBy(), std::string("s-0001"));
        QCOMPARE(model().confirmedBy(), u"王敏"_s);
        QVERIFY(!model().paidAt().isEmpty());
        QVERIFY(!model().login()->signedIn()); // the next prize asks again
        QVERIFY(!model().holding());
    }

    void refusesTheSecondTimeWithPlaceAndTime()
    {
        const auto text = m_world->text(m_world->voucher('1'));
        pay(text);
        const QString paidAt = model().paidAt();
        QVERIFY(!model().scanned(text)); // over the hand-over it counts for nothing
        model().again();
        QVERIFY(model().scanned(text + "\r\n"));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::AlreadyRedeemed);
        QCOMPARE(model().place(), u"驿站银行 解放路支行"_s);
        QCOMPARE(model().moment(), paidAt);
        QCOMPARE(model().prizeName(), u"二等奖"_s);
        QCOMPARE(office().payments(), 1);
    }

    void refusesEachForItsOwnReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("reason");
        const RedeemWorld elsewhere; // another bank's keys, the same times
        auto& world = elsewhere;
        auto voucher = world.voucher('2');
        QTest::newRow("forged key") << world.text(voucher) << int(RedeemModel::UnknownKey);
        QTest::newRow("some address")
            << QByteArray("https://example.org/a") << int(RedeemModel::NotAVoucher);
        QTest::newRow("cut short") << QByteArray("V1:6BF") << int(RedeemModel::Damaged);
    }
    void refusesEachForItsOwnReason()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, reason);
        QVERIFY(model().scanned(text));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(int(model().refusal()), reason);
        QCOMPARE(office().reserved(), std::size_t {0});
    }

    void refusesWhatTheVoucherSays()
    {
        const auto refused = [this](const Voucher& voucher) {
            model().scanned(m_world->text(voucher));
            [&] { QTRY_COMPARE(model().stage(), RedeemModel::Refused); }();
            const auto reason = model().refusal();
            model().again();
            return reason;
        };
        auto late = m_world->voucher('1');
        late.issued -= 90'000'000;
        late.until = late.issued + 1000;
        QCOMPARE(refused(late), RedeemModel::DeadlineOver);
        auto early = m_world->voucher('2');
        early.issued += 3'600'000;
        QCOMPARE(refused(early), RedeemModel::NotYetValid);
        auto other = m_world->voucher('3');
        other.branches = {"b-0002"};
        QCOMPARE(refused(other), RedeemModel::OtherBranch);
        auto gone = m_world->voucher('4');
        gone.campaign = "winter";
        QCOMPARE(refused(gone), RedeemModel::CampaignWithdrawn);
        // One letter of the signature changed.
        auto text = m_world->text(m_world->voucher('5'));
        text[text.size() - 4] = text[text.size() - 4] == 'A' ? 'B' : 'A';
        model().scanned(text);
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QVERIFY(model().refusal() == RedeemModel::Forged
                || model().refusal() == RedeemModel::Damaged);
        QCOMPARE(office().reserved(), std::size_t {0});
    }

    void saysWhatHeadOfficeSays()
    {
        office().refuse("out_of_stock");
        QVERIFY(model().scanned(m_world->text(m_world->voucher('1'))));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::OutOfStock);
        QVERIFY(model().known()); // which prize it is about
    }

    void asksTheSamePayoutAgainWhenHeadOfficeStops()
    {
        const auto text = m_world->text(m_world->voucher('1'));
        reserve(text);
        office().stop();
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::BeingChecked);
        QVERIFY(model().holding());
        QTRY_COMPARE(model().checking(), 1);
        QVERIFY(!model().scanned(text)); // nothing else on this page
        model().again();
        QCOMPARE(model().stage(), RedeemModel::BeingChecked);
        QVERIFY(office().start());
        QTRY_COMPARE_WITH_TIMEOUT(model().stage(), RedeemModel::HandOver, 15'000);
        QCOMPARE(office().payments(), 1);
        QCOMPARE(office().commitOps(), std::size_t {1});
        QCOMPARE(model().checking(), 0);
    }

    void paysOnceWhenTheAnswerIsLost()
    {
        reserve(m_world->text(m_world->voucher('1')));
        office().loseAnswers(true);
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::BeingChecked);
        QTRY_COMPARE(office().payments(), 1); // and still nothing is handed over
        QCOMPARE(model().stage(), RedeemModel::BeingChecked);
        office().loseAnswers(false);
        QTRY_COMPARE_WITH_TIMEOUT(model().stage(), RedeemModel::HandOver, 15'000);
        QCOMPARE(office().payments(), 1);
        QCOMPARE(office().commitOps(), std::size_t {1});
    }

    void goesOnAfterTheScreenDiedOrWasLeft()
    {
        const auto text = m_world->text(m_world->voucher('1'));
        reserve(text);
        office().stop();
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::BeingChecked);
        model().leave(); // the visit ends
        QCOMPARE(model().stage(), RedeemModel::Away);
        QVERIFY(model().prizeName().isEmpty());
        QVERIFY(model().scanned(text));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::OpenPayout);
        m_world->end(); // the program ends
        QVERIFY(office().start());
        m_world->begin(m_world->now);
        QTRY_COMPARE_WITH_TIMEOUT(office().payments(), 1, 15'000);
        QCOMPARE(office().commitOps(), std::size_t {1});
        QCOMPARE(model().stage(), RedeemModel::Away);
    }

    void isNotLeftBetweenTheConfirmationAndItsAnswer()
    {
        reserve(m_world->text(m_world->voucher('1')));
        bool stayed = false;
        connect(&model(), &RedeemModel::changed, this, [&] {
            if (model().stage() == RedeemModel::Confirming)
                stayed = model().back();
        });
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        model().disconnect(this);
        QVERIFY(stayed);
        QVERIFY(!model().back());
    }

    void leavingReleasesTheVoucher()
    {
        reserve(m_world->text(m_world->voucher('1')));
        QCOMPARE(office().reserved(), std::size_t {1});
        model().askStaff();
        model().leave();
        QCOMPARE(model().login()->stage(), StaffLogin::Away);
        QTRY_COMPARE(office().reserved(), std::size_t {0});
        QCOMPARE(office().payments(), 0);
        pay(m_world->text(m_world->voucher('1'))); // nothing is lost
    }

    void letsNobodyConfirmWithAWrongPin()
    {
        reserve(m_world->text(m_world->voucher('1')));
        m_world->logIn(u"654321"_s);
        QTRY_COMPARE(model().login()->trouble(), StaffLogin::WrongPin);
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QVERIFY(!model().scanned("V1:SOMETHING")); // not while staff are typing
        for (const char figure : {'9', '9', '9', '9', '9', '9'})
            model().login()->digit(figure - '0');
        model().login()->submit();
        QTRY_COMPARE(model().login()->trouble(), StaffLogin::Locked);
        QVERIFY(model().login()->lockedSeconds() > 25);
        QVERIFY(model().back()); // another name
        QVERIFY(model().back()); // the customer's page
        QVERIFY(!model().back());
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QCOMPARE(office().payments(), 0);
    }

    void staffMaySendAwayAWrongPerson()
    {
        reserve(m_world->text(m_world->voucher('1')));
        model().askStaff();
        model().refuseWrongPerson();
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::WrongPerson);
        QCOMPARE(model().login()->stage(), StaffLogin::Away);
        QTRY_COMPARE(office().reserved(), std::size_t {0});
    }

    void saysWhenNobodyConfirmedInTime()
    {
        office().lease(1500);
        reserve(m_world->text(m_world->voucher('1')));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::LeaseOver);
        QVERIFY(!model().holding());
    }

    void takesNoOldNews()
    {
        model().scanned(m_world->text(m_world->voucher('1')));
        model().again(); // before the answer
        QTest::qWait(300);
        QCOMPARE(model().stage(), RedeemModel::Scanning);
        QTRY_COMPARE(office().reserved(), std::size_t {0});
    }

    void takesNoNewsOfAnotherVoucher()
    {
        QSignalSpy needed(&model(), &RedeemModel::staffNeeded);
        model().scanned(m_world->text(m_world->voucher('1')));
        QThread::msleep(800); // the answer waits at the door of this thread
        QCOMPARE(office().reserved(), std::size_t {1});
        model().again();
        model().scanned("hello there");
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::NotAVoucher);
        QCOMPARE(needed.count(), 0); // the first one was never shown
        QVERIFY(!model().known());
    }

    void opensThePageForAScannerOnAnyPage()
    {
        QSignalSpy opened(&model(), &RedeemModel::opened);
        QVERIFY(model().scanned("hello there"));
        QCOMPARE(opened.count(), 1);
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QVERIFY(model().scanned("hello again"));
        QCOMPARE(opened.count(), 1);
    }

    void saysThatTheCameraIsAway()
    {
        model().useCamera(std::make_unique<PictureSource>("/nowhere/at/all.png"));
        model().open();
        QTRY_COMPARE(model().camera(), RedeemModel::CameraAway);
        QVERIFY(model().scanned(m_world->text(m_world->voucher('1')))); // the scanner still works
        QTRY_COMPARE(model().stage(), RedeemModel::Verified);
    }

    void paysNothingBeforeItsKeysAreConfirmed()
    {
        m_world->end();
        m_world->begin(0); // as after a start without the network
        QVERIFY(model().scanned(m_world->text(m_world->voucher('1'))));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::TrustListTooOld);
        model().again();
        m_world->desk->confirmTrust(m_world->now);
        reserve(m_world->text(m_world->voucher('1')));
    }

    void refusesWhatItCannotWriteDown()
    {
        auto other = Database::open(m_world->m_data.root / "business.db", Durability::Full);
        QVERIFY(other->run("BEGIN IMMEDIATE").ok());
        QVERIFY(model().scanned(m_world->text(m_world->voucher('1'))));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::StorageFailed);
        QCOMPARE(office().reserved(), std::size_t {0});
        QVERIFY(other->run("COMMIT").ok());
    }

    void paysByATypedSlipNumber()
    {
        const auto voucher = m_world->voucher('1');
        const auto number = *typedNumber(voucher.slip);
        office().knowSlip(number, m_world->text(voucher).toStdString());
        const auto type = [this](const std::string& figures) {
            model().again();
            model().typeSlip();
            QCOMPARE(model().stage(), RedeemModel::TypeSlip);
            for (const char figure : figures)
                model().slipEntry()->digit(figure - '0');
        };
        model().open();
        type(number);
        model().slipEntry()->erase();
        model().slipEntry()->digit(number.back() == '0' ? 1 : 0);
        model().findSlip(false); // a wrong figure: nobody is asked
        QCOMPARE(model().stage(), RedeemModel::TypeSlip);
        QVERIFY(model().slipEntry()->wrong());
        QVERIFY(model().back());
        type(number);
        QCOMPARE(model().slipEntry()->shown(),
                 QString::fromStdString(groupedNumber(number))); // nothing was left of the first
        model().findSlip(false);
        QTRY_COMPARE(model().stage(), RedeemModel::Verified);
        QCOMPARE(model().prizeName(), u"二等奖"_s);
        m_world->logIn(u"123456"_s);
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QCOMPARE(office().payments(), 1);
        QVERIFY(model().slipEntry()->shown().isEmpty());

        type(*typedNumber("5555-5555"));
        model().findSlip(false);
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::UnknownSlip);
    }

    void declinesATypedNumberKindlyWithoutTheNetwork()
    {
        const auto number = *typedNumber("0801-1725");
        const auto find = [&] {
            model().typeSlip();
            for (const char figure : number)
                model().slipEntry()->digit(figure - '0');
            model().findSlip(false);
            QTRY_COMPARE(model().stage(), RedeemModel::Refused);
            QCOMPARE(model().refusal(), RedeemModel::NeedsNetwork);
        };
        model().open();
        m_world->desk->setOnline(false);
        find();
        model().again();
        m_world->desk->setOnline(true);
        office().stop(); // nobody has noticed yet
        find();
    }

    // Who stands between us and head office can name any voucher, but cannot sign one.
    void believesNoFoundVoucherThatIsNotSigned()
    {
        const RedeemWorld elsewhere;
        const auto number = *typedNumber("0801-1725");
        office().knowSlip(number, elsewhere.text(elsewhere.voucher('1')).toStdString());
        model().open();
        model().typeSlip();
        for (const char figure : number)
            model().slipEntry()->digit(figure - '0');
        model().findSlip(true);
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::UnknownKey);
        QCOMPARE(office().reserved(), std::size_t {0});
    }

    void redeemsNothingWhileItsTestVouchersAreJudgedWrongly()
    {
        m_world->end();
        std::atomic<bool> broken = true; // it believes every signature
        m_world->begin(m_world->now, [&](auto text, auto keys, const auto& place) {
            auto judged = judgeVoucher(text, keys, place);
            if (broken && !judged && judged.error().reason == VoucherRefusal::Forged)
                return Result<Voucher, Refused>(Voucher());
            return judged;
        });
        m_world->peer.tell(quietState()); // the new screen hears who is of staff
        QTRY_VERIFY(model().outOfOrder());
        model().open(); // the page says so before anybody holds up a slip
        QCOMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::OutOfOrder);
        model().again();
        model().typeSlip();
        QCOMPARE(model().refusal(), RedeemModel::OutOfOrder);
        QVERIFY(model().scanned(m_world->text(m_world->voucher('1'))));
        QTRY_COMPARE(model().stage(), RedeemModel::Refused);
        QCOMPARE(model().refusal(), RedeemModel::OutOfOrder);
        QCOMPARE(office().reserved(), std::size_t {0});

        broken = false; // the next update is tested anew
        m_world->desk->setTrust(m_world->bundle(), m_world->now);
        QTRY_VERIFY(!model().outOfOrder());
        model().again();
        QCOMPARE(model().stage(), RedeemModel::Scanning);
        pay(m_world->text(m_world->voucher('1')));

        broken = true; // and an update that goes wrong closes at once
        m_world->desk->setTrust(m_world->bundle(), m_world->now);
        QTRY_VERIFY(model().outOfOrder());
        model().again();
        QCOMPARE(model().refusal(), RedeemModel::OutOfOrder);
    }

    void isConfirmedByABadgeAlone()
    {
        QVERIFY(!model().showBadge("B1:s-0001")); // nothing waits for it
        reserve(m_world->text(m_world->voucher('1')));
        QVERIFY(!model().showBadge("V1:ABC"));
        QVERIFY(model().showBadge("B1:s-9999")); // nobody of this branch
        QVERIFY(model().badgeUnknown());
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QVERIFY(model().showBadge("B1:s-0001\r"));
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QCOMPARE(office().confirmedBy(), std::string("s-0001"));
        QCOMPARE(model().confirmedBy(), u"王敏"_s);
        QVERIFY(!model().showBadge("B1:s-0001"));
        QCOMPARE(office().payments(), 1);
    }

    void asksForBadgeAndPinForAGreatPrize()
    {
        auto great = m_world->voucher('1');
        great.tier = "first";
        reserve(m_world->text(great));
        QVERIFY(model().needsBadge());
        m_world->logIn(u"123456"_s); // the PIN alone
        QTRY_VERIFY(!model().login()->signedIn() && model().login()->stage() == StaffLogin::Away);
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QVERIFY(model().showBadge("B1:s-0001")); // the badge alone
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QCOMPARE(model().login()->stage(), StaffLogin::EnterPin);
        QCOMPARE(office().commitOps(), std::size_t {0});
        for (const QChar figure : u"123456"_s)
            model().login()->digit(figure.digitValue());
        model().login()->submit();
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QCOMPARE(office().confirmedBy(), std::string("s-0001"));
        QCOMPARE(office().payments(), 1);
        // The badge was for that prize, not for the next.
        model().again();
        great.id = std::string(32, '2');
        reserve(m_world->text(great));
        m_world->logIn(u"123456"_s);
        QTRY_VERIFY(model().login()->stage() == StaffLogin::Away);
        QCOMPARE(model().stage(), RedeemModel::Verified);
        QCOMPARE(office().payments(), 1);
    }

    void readsABadgeWithTheCamera()
    {
        m_world->keepPicture("B1:s-0001", u"1.png"_s);
        reserve(m_world->text(m_world->voucher('1')));
        model().useCamera(std::make_unique<PictureSource>(
            std::filesystem::path(m_world->pictures.path().toStdString())));
        model().askStaff();
        QTRY_COMPARE(model().stage(), RedeemModel::HandOver);
        QVERIFY(model().frame().isNull()); // nothing of it is shown
        QCOMPARE(office().payments(), 1);
    }

    void drawsCodesThatCanBeRead()
    {
        const QByteArray text = "A1:4 %X+CODE*";
        QSize size;
        QrProvider provider;
        const QString id = QString::fromLatin1(
            text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        const QImage picture = provider.requestImage(id, &size, {336, 336});
        QCOMPARE(picture.size(), QSize(336, 336));
        const auto read = decodeQr(lumaOf(picture).view(), PassSet::Everything);
        QVERIFY(read.has_value());
        QCOMPARE(QByteArray::fromStdString(read->bytes), text);
        QVERIFY(provider.requestImage(u"not base64!"_s, &size, {}).isNull());
        QVERIFY(provider.requestImage(QString(), &size, {}).isNull());
    }
};

} // namespace yizhan

QTEST_MAIN(yizhan::KioskRedeemTest)
#include "tst_kiosk_redeem.moc"
