// SPDX-License-Identifier: Apache-2.0
// yizhan-report from outside: the same bytes on two machines, what it refuses, what it prints.
#include "base/file.h"
#include "crypto/digest.h"
#include "crypto/key.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;

namespace {

QString golden(const QString& name)
{
    return QStringLiteral(YIZHAN_TEST_DATA "/report/") + name;
}

struct Ran {
    int code;
    QString says;
};

// zone, language: of the machine it runs on.
Ran run(const QStringList& arguments, const QString& zone = QStringLiteral("Asia/Shanghai"),
        const QString& language = QStringLiteral("C"))
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), zone);
    environment.insert(QStringLiteral("LANG"), language);
    environment.insert(QStringLiteral("LC_ALL"), language);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-report"), arguments);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {-1, QStringLiteral("did not end")};
    return {program.exitCode(),
            QString::fromUtf8(program.readAllStandardError() + program.readAllStandardOutput())};
}

std::string read(const QString& path)
{
    return readFile(path.toStdString()).valueOr("");
}

} // namespace

class ReportProgramTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void twoMachinesGiveTheSameBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("language");
        QTest::newRow("fire drill") << QStringLiteral("fire-drill") << QStringLiteral("zh-Hans");
        QTest::newRow("medical") << QStringLiteral("medical-corrected")
                                 << QStringLiteral("zh-Hant");
        QTest::newRow("robbery") << QStringLiteral("robbery-duress") << QStringLiteral("en");
    }
    void twoMachinesGiveTheSameBytes()
    {
        QFETCH(QString, name);
        QFETCH(QString, language);
        for (const auto& [zone, tongue] :
             {std::pair("America/St_Johns", "tr_TR.UTF-8"), std::pair("Asia/Shanghai", "C")}) {
            const auto ran = run({golden(name + QStringLiteral(".log")), QStringLiteral("--json"),
                                  file("r.json"), QStringLiteral("--html"), file("r.html"),
                                  QStringLiteral("--language"), language},
                                 QString::fromLatin1(zone), QString::fromLatin1(tongue));
            QVERIFY2(ran.code == 0, qPrintable(ran.says));
            QCOMPARE(read(file("r.json")), read(golden(name + QStringLiteral(".json"))));
            QCOMPARE(read(file("r.html")), read(golden(name + QStringLiteral(".html"))));
        }
    }
    void thePrintedReportCarriesTheHashesOnEveryPage()
    {
        const auto ran = run({golden(QStringLiteral("fire-drill.log")), QStringLiteral("--json"),
                              file("r.json"), QStringLiteral("--html"), file("r.html"),
                              QStringLiteral("--pdf"), file("r.pdf")});
        QVERIFY2(ran.code == 0, qPrintable(ran.says));
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"),
                     {QStringLiteral("-layout"), file("r.pdf"), QStringLiteral("-")});
        QVERIFY2(reader.waitForFinished(30'000), "pdftotext (poppler-utils) did not run");
        const auto text = QString::fromUtf8(reader.readAllStandardOutput());
        auto pages = text.split(u'\f');
        QVERIFY(pages.takeLast().trimmed().isEmpty()); // each page ends with a form feed
        QVERIFY(pages.size() >= 2);
        for (const auto& page : pages) {
            QVERIFY2(page.contains(QString::fromStdString(sha256Hex(read(file("r.json"))))),
                     qPrintable(page));
            QVERIFY(page.contains(QString::fromStdString(sha256Hex(read(file("r.html"))))));
            QVERIFY2(page.contains(QStringLiteral("演练 · 不是真实事件")), qPrintable(page));
        }
    }
    void aReportIsWhatItsLogSaysOrItIsRefused()
    {
        const auto log = golden(QStringLiteral("medical-corrected.log"));
        const auto verify = [&](const QString& report) {
            return run({QStringLiteral("verify"), report, QStringLiteral("--log"), log});
        };
        QCOMPARE(verify(golden(QStringLiteral("medical-corrected.json"))).code, 0);
        auto text = read(golden(QStringLiteral("medical-corrected.json")));
        const auto at = text.find("\"after_ms\":40000");
        QVERIFY(at != std::string::npos);
        text.replace(at, 16, "\"after_ms\":20000");
        QVERIFY(writeFile(file("changed.json").toStdString(), text).ok());
        const auto changed = verify(file("changed.json"));
        QCOMPARE(changed.code, 6);
        QVERIFY2(changed.says.contains(QStringLiteral("after_ms (event 019")),
                 qPrintable(changed.says));
        QVERIFY(writeFile(file("spaced.json").toStdString(),
                          " " + read(golden(QStringLiteral("medical-corrected.json"))))
                    .ok());
        QCOMPARE(verify(file("spaced.json")).code, 6);
        QVERIFY(writeFile(file("none.json").toStdString(), "{").ok());
        QCOMPARE(verify(file("none.json")).code, 6);
    }
    void aChangedLogIsRefusedWithTheEventNamed()
    {
        auto log = read(golden(QStringLiteral("robbery-duress.log")));
        const auto at = log.find("误按");
        QVERIFY(at != std::string::npos);
        log[at + 2] ^= 1;
        QVERIFY(writeFile(file("changed.log").toStdString(), log).ok());
        const auto ran = run({file("changed.log"), QStringLiteral("--json"), file("never.json")});
        QCOMPARE(ran.code, 6);
        QVERIFY2(ran.says.contains(QStringLiteral("of p-0001 (alarm, epoch 1, seq 2)")),
                 qPrintable(ran.says));
        QVERIFY(!QFile::exists(file("never.json")));
    }
    void theTrustBundleSaysWhoseLogItMustBe()
    {
        const auto bundle = [&](const std::string& log) {
            const auto frame = *parseJson(log.substr(0, log.find('\n')));
            Json keys = Json::array();
            for (const auto& device : frame["signed"]["devices"]) {
                if (device["device"] == "office-b-0001")
                    keys = device["keys"];
            }
            const auto other
                = Json::array({PrivateKey::generate(KeyScheme::Ed25519).publicKey().json()});
            return Json {{"_type", "trust-bundle"},
                         {"v", 1},
                         {"issued", 1},
                         {"ack_keys", keys},
                         {"drill_ack_keys", other},
                         {"addresses", {{{"name", "primary"}, {"url", "https://localhost:1"}}}},
                         {"content", "https://localhost:1/content/"}};
        };
        const auto log = golden(QStringLiteral("medical-corrected.log"));
        auto ours = bundle(read(log));
        QVERIFY(writeFile(file("ours.json").toStdString(), ours.dump()).ok());
        const auto trusted = run({log, QStringLiteral("--json"), QStringLiteral("-"),
                                  QStringLiteral("--trust"), file("ours.json")});
        QVERIFY2(trusted.code == 0, qPrintable(trusted.says));
        // A drill's frame is signed by the drill-ack key, which this bundle does not name.
        QCOMPARE(run({golden(QStringLiteral("fire-drill.log")), QStringLiteral("--trust"),
                      file("ours.json")})
                     .code,
                 6);
    }
    void anOrderThatIsNoneIsAnError()
    {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({golden(QStringLiteral("fire-drill.log")), QStringLiteral("--language"),
                      QStringLiteral("fr")})
                     .code,
                 2);
        QCOMPARE(run({QStringLiteral("/nowhere.log")}).code, 1);
        QCOMPARE(run({golden(QStringLiteral("fire-drill.log")), QStringLiteral("--json"),
                      QStringLiteral("/nowhere/r.json")})
                     .code,
                 1);
        QCOMPARE(run({golden(QStringLiteral("fire-drill.log")), QStringLiteral("--pdf"),
                      QStringLiteral("/nowhere/r.pdf")})
                     .code,
                 1);
    }
};

QTEST_GUILESS_MAIN(ReportProgramTest)
#include "tst_report_program.moc"
