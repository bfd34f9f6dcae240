// SPDX-License-Identifier: Apache-2.0
// From a prize key to a picture that is read and believed.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "base/clock.h"
#include "base/csv.h"
#include "base/file.h"
#include "redemption/slip_number.h"
#include "redemption/voucher.h"
#include "scan/decoder.h"
#include "scan/frame_source.h"

#include <QImage>
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
    // Files are named, everything else is itself.
    QStringList words(std::initializer_list<const char*> names) const
    {
        QStringList made;
        for (const char* name : names)
            made << (name[0] == '-' ? QString::fromLatin1(name) : at(name));
        return made;
    }
    QStringList table(const char* file) const
    {
        auto made = issue("");
        made.resize(made.size() - 2); // no --out
        const auto slip = made.indexOf(QStringLiteral("--slip"));
        made.remove(slip, 2);
        return made << QStringLiteral("--csv") << at(file);
    }
    void save(const char* name, std::string_view content) const
    {
        QVERIFY(writeFile(at(name).toStdString(), content).ok());
    }
    QString read(const char* name) const
    {
        return QString::fromStdString(*readFile(at(name).toStdString()));
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

    void issuesATableInEveryForm()
    {
        save("wins.csv",
             "tier,recipient,slip,tail,branches,offline_at,until\r\n"
             "first,card_holder,0730-0042,4321,b-01; b-02,,2099-08-06 17:00\r\n"
             "second,cashier,0730-0042,,,,\r\n"
             "\"third\",,SLIP-7,0007,,k-0001,2099-08-07 12:00\r\n");
        const auto made
            = publish(table("wins.csv") << words({"--out", "win.svg", "--sheet", "s.pdf", "--pos",
                                                  "pos.txt", "--register", "register.csv"}));
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.code, 0);
        const auto lines = made.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        std::vector<Voucher> vouchers;
        for (const auto& line : made.out.split('\n')) {
            if (line.isEmpty())
                continue;
            const auto voucher = readVoucher(line.split('\t')[3].toStdString(), keys());
            QVERIFY(voucher.ok());
            vouchers.push_back(*voucher);
        }
        QCOMPARE(vouchers[0].branches, (std::vector<std::string> {"b-01", "b-02"}));
        QCOMPARE(vouchers[2].offlineAt, std::optional<std::string>("k-0001"));
        QVERIFY(vouchers[1].recipient == Recipient::Cashier);
        QCOMPARE(vouchers[1].merchant, std::string("M0003")); // of the command line
        QCOMPARE(vouchers[1].until, Millis {4'089'690'000'000});
        QVERIFY(!vouchers[1].offlineAt);
        QCOMPARE(vouchers[2].tail, std::string("0007")); // a spreadsheet may not eat the noughts

        // A drawing holds the same code as the line says.
        const QString svg = read("win-2.svg");
        QVERIFY(svg.startsWith(u"<svg ") && svg.endsWith(u"</svg>\n"));
        // The sheet, printed and scanned.
        QProcess printer;
        printer.start(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"),
                       at("s.pdf"), at("sheet")});
        QVERIFY(printer.waitForFinished());
        QCOMPARE(printer.readAllStandardError(), QByteArray());
        const QImage sheet(at("sheet-1.png"));
        QVERIFY(!sheet.isNull());
        for (int i = 0; i < 3; ++i) { // three beside each other
            const auto third
                = sheet.copy(sheet.width() * i / 3, 0, sheet.width() / 3, sheet.height() / 5);
            QVERIFY(third.save(at("third.png")));
            const auto code
                = decodeQr(loadPicture(at("third.png").toStdString())->view(), PassSet::Everything);
            QVERIFY2(code.has_value(), qPrintable(QString::number(i)));
            QCOMPARE(readVoucher(code->bytes, keys())->id, vouchers[std::size_t(i)].id);
        }
        // What the POS machine prints, and what head office is told of it.
        const auto number = *typedNumber("0730-0042");
        const auto pos = read("pos.txt").split(u'\n').first().split(u'\t');
        QCOMPARE(pos.size(), 3);
        QCOMPARE(pos[0], QStringLiteral("0730-0042"));
        QVERIFY(pos[1].contains(QStringLiteral("兑奖号 ")
                                + QString::fromStdString(groupedNumber(number))));
        QVERIFY(pos[1].contains(QStringLiteral("2099-08-06 17:00 前")));
        const auto rows = parseCsv(read("register.csv").toStdString());
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), std::size_t {3}); // letters cannot be typed
        QCOMPARE((*rows)[2].cells[0], number);
        QCOMPARE((*rows)[2].cells[1], std::string("cashier"));
        QCOMPARE(readVoucher((*rows)[2].cells[2], keys())->id, vouchers[1].id);
    }

    void namesEveryFaultOfATable()
    {
        save("bad.csv",
             "tier,slip,recipient,until\n"
             "first,0001,nobody,2099-08-06 17:00\n"
             "first,0002,cashier,tomorrow\n"
             "first,0003\n"
             "first,0004,,\n"
             "second,0004,,\n");
        const auto made = publish(table("bad.csv") << words({"--out", "never.png"}));
        QCOMPARE(made.code, 1);
        const auto expected = at("bad.csv").toUtf8();
        for (const char* fault :
             {":2: recipient: card_holder or cashier", ":3: until: a moment",
              ":4: 2 cells instead of 4", ":6: slip: \"0004\" has its prize in line 5"})
            QVERIFY2(made.err.contains(expected + fault), made.err.constData());
        QVERIFY(made.err.contains("nothing was issued"));
        // A field that no voucher can hold is found by the voucher itself.
        save("bad.csv", "slip,tail\n0001,12\n0 2,\n");
        const auto again = publish(table("bad.csv") << words({"--out", "never.png"}));
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(expected + ":2: tail"));
        QVERIFY(again.err.contains(expected + ":3: slip"));
        for (const char* text :
             {"", "slip\n", "colour,slip\nred,1\n", "slip,slip\n1,2\n", "slip\n\"1"}) {
            save("bad.csv", text);
            QCOMPARE(publish(table("bad.csv") << words({"--out", "never.png"})).code, 1);
        }
        QVERIFY(!QFile::exists(at("never.png")) && !QFile::exists(at("never-1.png")));
    }

    void saysWhereTo()
    {
        QCOMPARE(publish(table("wins.csv")).code, 2);
        QCOMPARE(publish(table("wins.csv") << words({"--out", "picture.bmp"})).code, 2);
        QCOMPARE(publish(table("none.csv") << words({"--out", "x.png"})).code, 1);
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
