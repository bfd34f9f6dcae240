// SPDX-License-Identifier: Apache-2.0
// The real program at the intake desk: who can read an application, and the trace reading leaves.
#include "applications/receipt_number.h"
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/sqlite_store.h"
#include "sync/trust_bundle.h"

#undef QT_NO_CAST_FROM_ASCII
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <future>

namespace yizhan::headoffice {

class IntakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesTheSealingKey();
    void opensForTheHolderOfTheKeyOnly();
    void leavesATrace();
    void noticesAMovedBox();
    void exportsNoClearText();
    void takesPrizeKeys();

private:
    struct Run {
        int code;
        std::string out, err;
    };
    Run run(const QStringList& arguments) const;
    // An application in the store; inner values other than null replace those in the box.
    void submit(int count, const Json& inner = Json::object());
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] static QString receipt(int count)
    {
        return QString::fromStdString(receiptNumber("k-0001", count));
    }

    QTemporaryDir m_folder;
    std::string m_prev = std::string(64, '0');
};

IntakeTest::Run IntakeTest::run(const QStringList& arguments) const
{
    QProcess process;
    process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-headoffice"),
                  arguments + QStringList {"--data", path("office")});
    if (!process.waitForFinished(30'000))
        return {-1, "", "did not end"};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

void IntakeTest::submit(int count, const Json& inner)
{
    const auto opening = OpeningKey::load(path("intake.key").toStdString());
    QVERIFY(opening);
    Event event;
    event.id = makeRealId(count);
    event.subject = event.id;
    event.device = "k-0001";
    event.branch = "b-0001";
    event.lane = Lane::Application;
    event.epoch = 1;
    event.seq = count;
    event.prev = m_prev;
    event.at = {1000, "wall", 1};
    event.kind = "application.submitted";
    const auto number = receipt(count).toStdString();
    Json box {{"id", event.id.text()},
              {"device", event.device},
              {"receipt", number},
              {"form", "card"},
              {"fields", {{"name", "周小川"}, {"mobile", "13900000000"}}}};
    box.update(inner);
    event.body = {{"form", "card"},
                  {"version", "1"},
                  {"product", "debit"},
                  {"receipt", number},
                  {"key", opening->sealingKey().id()},
                  {"sealed", toBase64(opening->sealingKey().seal(bytesOf(box.dump())))},
                  {"consent", std::string(64, 'c')},
                  {"language", "zh-Hans"},
                  {"senior", false}};
    const auto document = signEvent(event, PrivateKey::generate(KeyScheme::Ed25519));
    m_prev = document.hash();
    const auto store = SqliteStore::open((path("office") + "/headoffice.db").toStdString());
    QVERIFY(store.ok());
    std::promise<bool> done;
    (*store)->take({Truth::Real, {{event, document.hash(), document.text()}}, {}, 2000},
                   [&](const auto& verdicts) { done.set_value(verdicts.ok()); });
    QVERIFY(done.get_future().get());
}

void IntakeTest::initTestCase()
{
    QCOMPARE(run({"init", "--name", "localhost", "--port", "8443"}).code, 0);
    const auto made = run({"intake", "create", "--out", path("intake.key")});
    QVERIFY2(made.code == 0, made.err.c_str());
    QCOMPARE(run({"intake", "create", "--out", path("intake.key")}).code, 6);
    QCOMPARE(run({"intake", "create", "--out", path("other.key")}).code, 0);
    QVERIFY(std::filesystem::status(path("intake.key").toStdString()).permissions()
            == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    submit(1);
    submit(2);
}

void IntakeTest::publishesTheSealingKey()
{
    const auto done = run({"bundle", "--out", path("bundle.json")});
    QVERIFY2(done.code == 0, done.err.c_str());
    const auto text = *readFile(path("bundle.json").toStdString());
    const auto bundle = parseTrustBundle(text);
    QVERIFY(bundle.ok());
    QCOMPARE(bundle->sealingKeys.size(), std::size_t {2});
    const auto newest = OpeningKey::load(path("other.key").toStdString())->sealingKey().id();
    QCOMPARE(bundle->sealingKeys.front().id(), newest);
    QCOMPARE((*parseJson(text))["sealing_keys"][0]["keyid"].get<std::string>(), newest);
    QCOMPARE(newest.size(), std::size_t {16});
}

void IntakeTest::opensForTheHolderOfTheKeyOnly()
{
    const auto opened = run({"open", receipt(1), "--key", path("intake.key")});
    QVERIFY2(opened.code == 0, opened.err.c_str());
    const auto shown = *parseJson(opened.out);
    QCOMPARE(shown.size(), std::size_t {1});
    QCOMPARE(shown[0]["fields"]["name"].get<std::string>(), std::string("周小川"));
    QCOMPARE(run({"open", "--all", "--key", path("intake.key")}).code, 0);

    const auto other = run({"open", receipt(1), "--key", path("other.key")});
    QCOMPARE(other.code, 6);
    QVERIFY(other.out.find("other_key") != std::string::npos);
    QVERIFY(other.out.find("周小川") == std::string::npos);
    QCOMPARE(run({"open", receipt(1), "--key", path("bundle.json")}).code, 6);
    QCOMPARE(run({"open", receipt(1).chopped(1) + "?", "--key", path("intake.key")}).code, 2);
    QCOMPARE(run({"open", receipt(9), "--key", path("intake.key")}).code, 1);
    QCOMPARE(run({"open", "--key", path("intake.key")}).code, 2);
}

void IntakeTest::leavesATrace()
{
    const auto before = run({"export", "applications", "--json"}).out;
    QVERIFY(before.find("\"by\":\"os:") != std::string::npos); // opened by the test above
    submit(3);
    QVERIFY((*parseJson(run({"export", "applications", "--json"}).out))[0]["opened"].is_null());
    QCOMPARE(run({"open", receipt(3), "--key", path("intake.key"), "--by", "zhou.na", "--why",
                  "call back"})
                 .code,
             0);
    const auto audit = run({"export", "audit", "--json"});
    QCOMPARE(audit.code, 0);
    const auto entries = (*parseJson(audit.out, {8U << 20, 32}))["entries"];
    const auto found = std::ranges::find_if(entries, [](const Json& entry) {
        return entry["action"] == "application.opened" && entry["why"] == "call back";
    });
    QVERIFY(found != entries.end());
    QVERIFY((*found)["who"].get<std::string>().find("(zhou.na)") != std::string::npos);
    QVERIFY(audit.out.find("周小川") == std::string::npos);
}

void IntakeTest::noticesAMovedBox()
{
    submit(4, {{"receipt", receipt(1).toStdString()}});
    submit(5, {{"device", "k-0002"}});
    submit(6, {{"id", makeRealId(1).text()}});
    for (const int count : {4, 5, 6}) {
        const auto opened = run({"open", receipt(count), "--key", path("intake.key")});
        QCOMPARE(opened.code, 6);
        QVERIFY(opened.out.find("moved") != std::string::npos);
        QVERIFY(opened.out.find("周小川") == std::string::npos);
    }
    QVERIFY(run({"export", "security", "--json"}).out.find("application_moved")
            != std::string::npos);
}

void IntakeTest::exportsNoClearText()
{
    const auto exported = run({"export", "applications", "--json"});
    QCOMPARE(exported.code, 0);
    QCOMPARE(parseJson(exported.out)->size(), std::size_t {6});
    for (const auto* secret : {"周小川", "13900000000", "sealed"})
        QVERIFY2(exported.out.find(secret) == std::string::npos, secret);
    const auto database = *readFile((path("office") + "/headoffice.db").toStdString());
    QVERIFY(database.find("周小川") == std::string::npos);
}

void IntakeTest::takesPrizeKeys()
{
    const auto key = PrivateKey::generate(KeyScheme::Ed25519).publicKey();
    QVERIFY(writeFile(path("prize.pub").toStdString(), key.json().dump() + "\n").ok());
    for (int i = 0; i < 2; ++i) {
        const auto done
            = run({"bundle", "--out", path("bundle.json"), "--prize-key", path("prize.pub")});
        QVERIFY2(done.code == 0, done.err.c_str());
    }
    // Kept for later bundles, and once.
    QCOMPARE(run({"bundle", "--out", path("bundle.json")}).code, 0);
    const auto bundle = parseTrustBundle(*readFile(path("bundle.json").toStdString()));
    QCOMPARE(bundle->prizeKeys.size(), std::size_t {1});
    QCOMPARE(bundle->prizeKeys.front().id(), key.id());
    const auto wrong
        = run({"bundle", "--out", path("bundle.json"), "--prize-key", path("intake.key")});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.find("FILE.pub") != std::string::npos, wrong.err.c_str());
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::IntakeTest)
#include "tst_intake.moc"
