// SPDX-License-Identifier: Apache-2.0
// From a prize key to a picture that is read and believed.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "base/clock.h"
#include "base/file.h"
#include "redemption/voucher.h"
#include "scan/decoder.h"
#include "scan/frame_source.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace yizhan;

class VoucherCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    struct Ran {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    QString at(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    static Ran publish(QStringList arguments)
    {
        QProcess process;
        process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-publish"),
                      QStringList {QStringLiteral("voucher")} + arguments);
        if (!process.waitForFinished())
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    QStringList issue(const char* out) const
    {
        QStringList words;
        for (const char* word :
             {"issue", "--campaign", "summer", "--tier", "first", "--slip", "0730-0042",
              "--merchant", "M0003", "--tail", "4321", "--branch", "b-0001", "--until"})
            words << QString::fromLatin1(word);
        return words << QStringLiteral("2099-08-06 17:00") << QStringLiteral("--key")
                     << at("prize.pem") << QStringLiteral("--out") << at(out);
    }
    std::vector<PublicKey> keys() const
    {
        const auto text = readFile(at("prize.pem.pub").toStdString());
        return {*PublicKey::fromJson(*parseJson(*text))};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = publish({QStringLiteral("key"), QStringLiteral("create"),
                                   QStringLiteral("--out"), at("prize.pem")});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.out.trimmed().toStdString(), keys().front().id());
        const auto owner = QFile::ReadOwner | QFile::WriteOwner;
        const auto others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const auto mode = QFile::permissions(at("prize.pem"));
        QVERIFY((mode & owner) == owner && (mode & others) == 0);
    }

    void neverOverwritesAKey()
    {
        const auto before = readFile(at("prize.pem").toStdString());
        const auto again = publish({QStringLiteral("key"), QStringLiteral("create"),
                                    QStringLiteral("--out"), at("prize.pem")});
        QCOMPARE(again.code, 6);
        QCOMPARE(*readFile(at("prize.pem").toStdString()), *before);
    }

    void drawsAVoucherThatIsReadAndBelieved()
    {
        const auto before = SystemClock().wallNow();
        const auto made = publish(issue("a.png"));
        QCOMPARE(made.code, 0);
        auto line = made.out;
        line.chop(1); // the text may end in a blank: no trimming
        const auto parts = line.split('\t');
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts[0], at("a.png").toUtf8());
        QVERIFY(parts[2].toInt() >= 6 && parts[2].toInt() <= 9);
        const auto picture = loadPicture(at("a.png").toStdString());
        QVERIFY(picture.ok());
        const auto code = decodeQr(picture->view(), PassSet::Everything);
        QVERIFY(code.has_value());
        QCOMPARE(QByteArray::fromStdString(code->bytes), parts[3]);
        const auto voucher = readVoucher(code->bytes, keys());
        QVERIFY(voucher.ok());
        QCOMPARE(QByteArray::fromStdString(voucher->id), parts[1]);
        QCOMPARE(voucher->campaign, std::string("summer"));
        QCOMPARE(voucher->tier, std::string("first"));
        QVERIFY(voucher->recipient == Recipient::CardHolder);
        QCOMPARE(voucher->slip, std::string("0730-0042"));
        QCOMPARE(voucher->merchant, std::string("M0003"));
        QCOMPARE(voucher->tail, std::string("4321"));
        QCOMPARE(voucher->branches, std::vector<std::string> {"b-0001"});
        QVERIFY(!voucher->offlineAt);
        QVERIFY(voucher->issued >= before - 1000 && voucher->issued <= SystemClock().wallNow());
        QCOMPARE(voucher->until, Millis {4'089'690'000'000}); // 17:00 in China
    }

    void numbersABatch()
    {
        const auto made = publish(issue("many.png")
                                  << QStringLiteral("--count") << QStringLiteral("3")
                                  << QStringLiteral("--recipient") << QStringLiteral("cashier"));
        QCOMPARE(made.code, 0);
        std::vector<std::string> ids;
        for (const char* name : {"many-1.png", "many-2.png", "many-3.png"}) {
            const auto code
                = decodeQr(loadPicture(at(name).toStdString())->view(), PassSet::Everything);
            QVERIFY(code.has_value());
            const auto voucher = readVoucher(code->bytes, keys());
            QVERIFY(voucher.ok());
            QVERIFY(voucher->recipient == Recipient::Cashier);
            QVERIFY(std::find(ids.begin(), ids.end(), voucher->id) == ids.end());
            ids.push_back(voucher->id);
            QCOMPARE(voucher->slip, "0730-0042-" + std::to_string(ids.size()));
        }
    }

    void refusesWhatNoKioskWouldRead()
    {
        QCOMPARE(
            publish(issue("b.png") << QStringLiteral("--offline-at") << QStringLiteral("two words"))
                .code,
            2);
        QStringList branches;
        for (int i = 0; i < 8; ++i)
            branches << QStringLiteral("--branch")
                     << QStringLiteral("b-%1").arg(i, 4, 10, QLatin1Char('0'));
        const auto fine = publish(issue("b.png") + branches);
        QCOMPARE(fine.code, 1);
        QVERIFY(fine.err.contains("too fine"));
        auto early = issue("b.png");
        early.replaceInStrings(QStringLiteral("2099-"), QStringLiteral("1999-"));
        QCOMPARE(publish(early).code, 2);
        auto whose = issue("b.png");
        whose.replaceInStrings(QStringLiteral("prize.pem"), QStringLiteral("none.pem"));
        QCOMPARE(publish(whose).code, 1);
        QVERIFY(!QFile::exists(at("b.png")));
    }
};

QTEST_GUILESS_MAIN(VoucherCommandTest)
#include "tst_voucher_command.moc"
