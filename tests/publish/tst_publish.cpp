// SPDX-License-Identifier: Apache-2.0
// The real program at head office's desk, from empty folders to a repository that a device
// believes.
#include "base/file.h"
#include "content/folder_fetcher.h"
#include "content/release_sync.h"
#include "content/tuf_metadata.h"

#include <QtTest>

using namespace yizhan;

class TestPublish : public QObject {
    Q_OBJECT

private:
    struct Ran {
        int code;
        QByteArray out;
        QByteArray err;
    };
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString at(const char* name) const
    {
        return m_dir->filePath(QString::fromLatin1(name));
    }
    static Ran program(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-publish"), arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            qFatal("yizhan-publish did not end well");
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    [[nodiscard]] Ran publish(QStringList arguments) const
    {
        return program(arguments << QStringLiteral("--repo") << at("repo"));
    }
    static QStringList words(const char* text)
    {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    }
    [[nodiscard]] Ran release(const char* author, const char* approver) const
    {
        return publish({QStringLiteral("release"), QStringLiteral("--keys"), at("keys"),
                        QStringLiteral("--author"), QString::fromLatin1(author),
                        QStringLiteral("--approver"), QString::fromLatin1(approver)});
    }
    [[nodiscard]] Ran init() const
    {
        return publish({QStringLiteral("init"), QStringLiteral("--keys"), at("keys")});
    }
    [[nodiscard]] Ran addSample() const
    {
        return publish(
            {QStringLiteral("add"), QStringLiteral(YIZHAN_SOURCE_DIR "/assets/content")});
    }
    [[nodiscard]] Json status() const
    {
        const auto ran = publish(words("status --json"));
        auto json = parseJson(ran.out.trimmed().toStdString());
        return json ? *std::move(json) : Json(nullptr);
    }

private Q_SLOTS:
    void cleanup() { m_dir = std::make_unique<QTemporaryDir>(); }
    void initTestCase() { m_dir = std::make_unique<QTemporaryDir>(); }

    void releasesWhatADeviceBelieves()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        QFile bundle(at("bundle.json"));
        QVERIFY(bundle.open(QIODevice::WriteOnly) && bundle.write("{}") == 2);
        bundle.close();
        QCOMPARE(publish({QStringLiteral("add"), QStringLiteral("--target"),
                          QStringLiteral("trust/bundle.json"), QStringLiteral("--file"),
                          at("bundle.json")})
                     .code,
                 0);
        const auto released = release("li.na", "wang.fang");
        QCOMPARE(released.code, 0);
        QCOMPARE(publish(words("verify")).code, 0);

        const auto repo = std::filesystem::path(at("repo").toStdString());
        const auto root = readFile(repo / "metadata/1.root.json");
        QVERIFY(root.ok());
        auto store = ContentStore::open(at("device").toStdString());
        FolderFetcher fetcher(repo);
        QVERIFY(store.ok());
        const auto synced
            = syncRelease(*store, fetcher, {.trustedRoot = *root}, SystemClock().wallNow());
        QVERIFY(synced.ok());
        QCOMPARE(QByteArray::fromStdString(synced->release), released.out.trimmed());
        QCOMPARE(textOf(*store->read("trust/bundle.json")), std::string("{}"));
        QVERIFY(store->read("catalogue/catalogue.json").ok());

        const auto state = status();
        QCOMPARE(state.at("author"), "li.na");
        QCOMPARE(state.at("approver"), "wang.fang");
        QCOMPARE(state.at("roles").at("timestamp").at("version"), 1);
    }

    void theAuthorCannotApprove()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        const auto refused = release("li.na", "li.na");
        QCOMPARE(refused.code, 6);
        QVERIFY(refused.err.contains("second person"));
        QVERIFY(!QFile::exists(at("repo/metadata/timestamp.json")));
    }

    void oneKeyUnderTwoNamesCannotApprove()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        QVERIFY(QFile::remove(at("keys/approver.pem")));
        QVERIFY(QFile::copy(at("keys/author.pem"), at("keys/approver.pem")));
        QCOMPARE(release("li.na", "wang.fang").code, 6);
        QVERIFY(!QFile::exists(at("repo/metadata/timestamp.json")));
    }

    void aReleaseBySomeoneElsesKeyIsRefusedByTheDevice()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        const auto thief = PrivateKey::generate(KeyScheme::EcdsaP256);
        QVERIFY(thief.save(at("keys/approver.pem").toStdString()).ok());
        QCOMPARE(release("li.na", "wang.fang").code, 0); // signed, but not by a key the root names
        const auto verified = publish(words("verify"));
        QCOMPARE(verified.code, 6);
        QVERIFY(verified.err.contains("threshold targets"));
    }

    void keysAreForTheirOwnerOnly()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(QFileInfo(at("keys")).permissions() & QFile::Permissions(0x0077),
                 QFile::Permissions());
        const auto keys = QDir(at("keys")).entryInfoList({QStringLiteral("*.pem")});
        QCOMPARE(keys.size(), 7);
        for (const auto& key : keys)
            QCOMPARE(key.permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        const auto again = init();
        QCOMPARE(again.code, 6);
    }

    void rootNeedsTwoOfThreeAndTargetsTwoOfTwo()
    {
        QCOMPARE(init().code, 0);
        const auto text = readFile(at("repo/metadata/1.root.json").toStdString());
        const auto document = readSigned(*text, "root", 1 << 20);
        QVERIFY(document.ok());
        const auto root = readRoot(document->content());
        QVERIFY(root.ok());
        QVERIFY(root->consistentSnapshot);
        QCOMPARE(root->roles.at("root").threshold, 2);
        QCOMPARE(root->roles.at("root").keys.size(), std::size_t {3});
        QCOMPARE(root->roles.at("targets").threshold, 2);
        QCOMPARE(root->roles.at("targets").keys.size(), std::size_t {2});
        QCOMPARE(root->roles.at("targets").keys[0].scheme(), KeyScheme::EcdsaP256);
        QCOMPARE(root->roles.at("timestamp").keys[0].scheme(), KeyScheme::Ed25519);
    }

    void theTimestampLivesADayAndIsRenewed()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        QCOMPARE(release("li.na", "wang.fang").code, 0);
        const auto released = SystemClock().wallNow();
        const auto check = [&](Millis later) {
            return publish({QStringLiteral("verify"), QStringLiteral("--at"),
                            QString::fromStdString(formatTufDate(released + later))});
        };
        QCOMPARE(check(23 * 3'600'000LL).code, 0);
        const auto frozen = check(25 * 3'600'000LL);
        QCOMPARE(frozen.code, 6);
        QVERIFY(frozen.err.contains("expired timestamp"));
        QCOMPARE(publish({QStringLiteral("timestamp"), QStringLiteral("--keys"), at("keys"),
                          QStringLiteral("--timestamp-days"), QStringLiteral("3")})
                     .code,
                 0);
        QCOMPARE(check(25 * 3'600'000LL).code, 0);
        QCOMPARE(status().at("roles").at("timestamp").at("version"), 2);
        QCOMPARE(status().at("roles").at("targets").at("version"), 1);
    }

    void aSecondReleaseKeepsWhatDevicesStillRead()
    {
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        QCOMPARE(release("li.na", "wang.fang").code, 0);
        const auto first = QDir(at("repo/metadata")).entryList(QDir::Files);
        QCOMPARE(release("wang.fang", "li.na").code, 0);
        const auto second = QDir(at("repo/metadata")).entryList(QDir::Files);
        for (const auto& name : first)
            QVERIFY(second.contains(name));
        QVERIFY(second.contains(QStringLiteral("2.targets.json")));
        QCOMPARE(publish(words("verify")).code, 0);
    }

    void aTamperedTreeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("timestamp")
            << QByteArray("timestamp.json") << QByteArray("threshold timestamp");
        QTest::newRow("snapshot") << QByteArray("1.snapshot.json")
                                  << QByteArray("mismatch snapshot");
        QTest::newRow("targets") << QByteArray("1.targets.json") << QByteArray("mismatch targets");
    }
    void aTamperedTreeIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, word);
        QCOMPARE(init().code, 0);
        QCOMPARE(addSample().code, 0);
        QCOMPARE(release("li.na", "wang.fang").code, 0);
        const auto path = at("repo/metadata/").toStdString() + file.toStdString();
        auto text = *readFile(path);
        const auto place = text.find("\"expires\":\"20");
        QVERIFY(place != std::string::npos);
        text[place + 13] = '9'; // a year far away
        QVERIFY(writeFile(path, text).ok());
        const auto verified = publish(words("verify"));
        QCOMPARE(verified.code, 6);
        QVERIFY2(verified.err.contains(word), verified.err.constData());
    }

    void sayWhatTheyWantOnTheCommandLine()
    {
        QCOMPARE(program({QStringLiteral("--version")}).code, 0);
        QVERIFY(program({QStringLiteral("--help")}).out.contains("release"));
        QCOMPARE(program({}).code, 2);
        QCOMPARE(publish(words("add")).code, 2);
        QCOMPARE(publish(words("release --author a")).code, 2);
        QCOMPARE(publish(words("status")).code, 4);
        QCOMPARE(init().code, 0);
        const auto escaped
            = publish({QStringLiteral("add"), QStringLiteral("--target"), QStringLiteral("../x"),
                       QStringLiteral("--file"), at("keys/author.pem")});
        QCOMPARE(escaped.code, 2);
        QCOMPARE(release("li.na", "wang.fang").code, 1); // nothing staged
    }
};

QTEST_GUILESS_MAIN(TestPublish)
#include "tst_publish.moc"
