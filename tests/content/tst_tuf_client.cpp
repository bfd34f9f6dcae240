// SPDX-License-Identifier: Apache-2.0
// One attack a test: what the client says, and that nothing of a refused role is kept.
#include "content/repository_simulator.h"
#include "content/tuf_metadata.h"

#include "base/file.h"
#include "crypto/digest.h"

#include <QtTest>

using namespace yizhan;
using test::RepositorySimulator;

class TestTufClient : public QObject {
    Q_OBJECT

private:
    static constexpr Millis now = RepositorySimulator::now;
    static constexpr Millis day = RepositorySimulator::day;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RepositorySimulator> m_repo;

    [[nodiscard]] std::filesystem::path folder() const { return m_dir->path().toStdString(); }
    [[nodiscard]] TufClient client(std::function<bool(std::string_view)> goOn
                                   = [](std::string_view) { return true; }) const
    {
        auto opened = TufClient::open(
            {.folder = folder(), .trustedRoot = m_repo->firstRoot(), .goOn = std::move(goOn)});
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        return *std::move(opened);
    }
    static QByteArray wordOf(const TufError& error)
    {
        return QByteArray::fromStdString(std::string(nameOf(error.fault)) + ":" + error.role);
    }
    // "ok", or the fault and the role: a new client each time, as after a restart.
    [[nodiscard]] QByteArray refresh(Millis at = now) const
    {
        const auto done = client().refresh(*m_repo, at);
        return done ? QByteArray("ok") : wordOf(done.error());
    }
    [[nodiscard]] QByteArray download(const std::string& path) const
    {
        auto c = client();
        if (auto done = c.refresh(*m_repo, now); !done)
            return wordOf(done.error());
        const auto target = c.target(*m_repo, path);
        if (!target)
            return wordOf(target.error());
        const auto bytes = c.download(*m_repo, *target);
        return bytes ? QByteArray("ok") : wordOf(bytes.error());
    }
    [[nodiscard]] std::string onDisk(const char* role) const
    {
        return readFile(folder() / (std::string(role) + ".json")).valueOr("");
    }
    void pushRole(const std::string& role)
    {
        if (role == "root")
            m_repo->pushRoot();
        if (role == "targets")
            m_repo->pushTargets();
        if (role == "targets" || role == "snapshot")
            m_repo->pushSnapshot();
        if (role != "root")
            m_repo->pushTimestamp();
    }
    static void roles()
    {
        QTest::addColumn<QByteArray>("role");
        for (const char* role : {"root", "timestamp", "snapshot", "targets"})
            QTest::newRow(role) << QByteArray(role);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_repo = std::make_unique<RepositorySimulator>();
    }

    void takesAnHonestRepositoryAndKeepsItsBytes()
    {
        QCOMPARE(refresh(), "ok");
        for (const char* role : {"timestamp", "snapshot", "targets"})
            QCOMPARE(onDisk(role), m_repo->files.at(m_repo->pathOf(role)));
        QCOMPARE(onDisk("root"), m_repo->firstRoot());
        QCOMPARE(download("media/a.png"), "ok");
        QCOMPARE(download("media/none.png"), "no_target:media/none.png");
    }

    void asksForNothingItHas()
    {
        QCOMPARE(refresh(), "ok");
        m_repo->requests.clear();
        QCOMPARE(refresh(), "ok");
        QCOMPARE(m_repo->requests,
                 (std::vector<std::string> {"metadata/2.root.json", "metadata/timestamp.json"}));
    }

    void refusesUnsigned_data() { roles(); }
    void refusesUnsigned()
    {
        QFETCH(QByteArray, role);
        QCOMPARE(refresh(), "ok");
        const auto before = onDisk(role.constData());
        m_repo->signers[role.toStdString()].clear();
        pushRole(role.toStdString());
        QCOMPARE(refresh(), "threshold:" + role);
        QCOMPARE(onDisk(role.constData()), before);
    }

    void refusesAForeignSignature_data() { roles(); }
    void refusesAForeignSignature()
    {
        QFETCH(QByteArray, role);
        const auto stranger = PrivateKey::generate(KeyScheme::Ed25519);
        m_repo->signers[role.toStdString()]
            = {stranger, PrivateKey::generate(KeyScheme::EcdsaP256)};
        pushRole(role.toStdString());
        QCOMPARE(refresh(), "threshold:" + role);
    }

    void refusesTooFewSignatures_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::newRow("root") << QByteArray("root");
        QTest::newRow("targets") << QByteArray("targets");
    }
    void refusesTooFewSignatures()
    {
        QFETCH(QByteArray, role);
        m_repo->signers[role.toStdString()].resize(1, m_repo->signers[role.toStdString()].front());
        pushRole(role.toStdString());
        QCOMPARE(refresh(), "threshold:" + role);
    }

    void refusesOneSignatureTwice()
    {
        auto& signers = m_repo->signers["targets"];
        signers = {signers[0], signers[0]};
        m_repo->push();
        QCOMPARE(refresh(), "malformed:targets");
    }

    void countsOneKeyUnderTwoIdsOnce()
    {
        const auto key = m_repo->signers["targets"][0];
        auto twin = key.publicKey().json();
        twin["note"] = "the same key again";
        const auto twinId = sha256Hex(canonicalJson(twin));
        auto& root = m_repo->content["root"];
        root["keys"][twinId] = twin;
        root["roles"]["targets"] = {{"keyids", {key.publicKey().id(), twinId}}, {"threshold", 2}};
        m_repo->pushRoot();
        m_repo->signers["targets"] = {key};
        m_repo->push();
        auto& file = m_repo->files[m_repo->pathOf("targets")];
        auto document = Json::parse(file);
        auto second = document["signatures"][0];
        second["keyid"] = twinId;
        document["signatures"].push_back(second);
        file = document.dump();
        m_repo->pushSnapshot(); // describes the changed bytes
        m_repo->pushTimestamp();
        QCOMPARE(refresh(), "threshold:targets");
    }

    void refusesAKeyUnderAWrongId()
    {
        const auto key = PrivateKey::generate(KeyScheme::Ed25519);
        auto& root = m_repo->content["root"];
        const std::string wrong(64, 'a');
        root["keys"][wrong] = key.publicKey().json();
        root["roles"]["timestamp"] = {{"keyids", {wrong}}, {"threshold", 1}};
        m_repo->pushRoot();
        auto& file = m_repo->files[m_repo->pathOf("timestamp")];
        auto document = Json::parse(file);
        document["signatures"]
            = {{{"keyid", wrong},
                {"sig", toHex(key.sign(bytesOf(canonicalJson(document["signed"]))))}}};
        file = document.dump();
        QCOMPARE(refresh(), "threshold:timestamp");
    }

    void refusesAThresholdOfZero()
    {
        m_repo->content["root"]["roles"]["timestamp"]["threshold"] = 0;
        m_repo->pushRoot();
        QCOMPARE(refresh(), "malformed:root");
    }

    void rootRotationNeedsOldAndNewKeys()
    {
        const auto old = m_repo->signers["root"];
        const auto fresh = std::vector {PrivateKey::generate(KeyScheme::Ed25519)};
        m_repo->useKeys("root", fresh, 1);
        m_repo->pushRoot(); // by the new key alone
        QCOMPARE(refresh(), "threshold:root");

        m_repo->content["root"]["version"] = 1;
        m_repo->signers["root"] = old; // by the old ones alone
        m_repo->pushRoot();
        QCOMPARE(refresh(), "threshold:root");
        QCOMPARE(onDisk("root"), m_repo->firstRoot());

        m_repo->content["root"]["version"] = 1;
        m_repo->signers["root"].push_back(fresh[0]);
        m_repo->pushRoot();
        QCOMPARE(refresh(), "ok");
        QCOMPARE(client().versions().root, 2);
    }

    void refusesAnOlderRootUnderANewName()
    {
        m_repo->files["metadata/2.root.json"] = m_repo->firstRoot();
        QCOMPARE(refresh(), "rollback:root");
    }

    void refusesASkippedRoot()
    {
        m_repo->pushRoot();
        m_repo->pushRoot();
        m_repo->files["metadata/2.root.json"] = m_repo->files["metadata/3.root.json"];
        QCOMPARE(refresh(), "mismatch:root");
    }

    void aBlockedRootIsNotTheEndOfTheChain()
    {
        m_repo->broken = "metadata/2.root.json";
        QCOMPARE(refresh(), "http:root");
    }

    void refusesAnOlderTimestamp()
    {
        const auto old = m_repo->files["metadata/timestamp.json"];
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        const auto kept = onDisk("timestamp");
        m_repo->files["metadata/timestamp.json"] = old;
        QCOMPARE(refresh(), "rollback:timestamp");
        QCOMPARE(onDisk("timestamp"), kept);
    }

    void refusesANewTimestampThatNamesAnOlderSnapshot()
    {
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        m_repo->content["snapshot"]["version"] = 1;
        m_repo->pushTimestamp();
        QCOMPARE(refresh(), "rollback:timestamp");
    }

    void refusesANewSnapshotThatNamesOlderTargets()
    {
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        const auto kept = onDisk("snapshot");
        m_repo->content["targets"]["version"] = 1;
        m_repo->pushSnapshot();
        m_repo->pushTimestamp();
        QCOMPARE(refresh(), "rollback:snapshot");
        QCOMPARE(onDisk("snapshot"), kept);
    }

    void refusesASnapshotThatDropsARole()
    {
        m_repo->content["snapshot"]["meta"]["region.json"] = {{"version", 3}};
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        m_repo->content["snapshot"]["meta"].erase("region.json");
        m_repo->push();
        QCOMPARE(refresh(), "rollback:snapshot");
    }

    void refusesExpired_data() { roles(); }
    void refusesExpired()
    {
        QFETCH(QByteArray, role);
        m_repo->content[role.toStdString()]["expires"] = formatTufDate(now);
        pushRole(role.toStdString());
        QCOMPARE(refresh(now - 1000), "ok"); // a second before
        QCOMPARE(refresh(now), "expired:" + role);
    }

    void keptMetadataExpiresToo_data() { roles(); }
    void keptMetadataExpiresToo()
    {
        QFETCH(QByteArray, role);
        for (const char* other : {"root", "targets", "snapshot", "timestamp"})
            m_repo->content[other]["expires"] = formatTufDate(now + (role == other ? 2 : 9) * day);
        m_repo->pushRoot();
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        QCOMPARE(refresh(now + 3 * day), "expired:" + role); // nothing new came: a freeze
    }

    void refusesMixAndMatch_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<bool>("described");
        for (const char* role : {"snapshot", "targets"}) {
            QTest::addRow("%s by hash", role) << QByteArray(role) << true;
            QTest::addRow("%s by version", role) << QByteArray(role) << false;
        }
    }
    void refusesMixAndMatch()
    {
        QFETCH(QByteArray, role);
        QFETCH(bool, described);
        m_repo->describeMeta = described;
        const auto name = role.toStdString();
        const auto old = m_repo->files[m_repo->pathOf(name)];
        m_repo->push();
        // A signature's length varies, and a file that is too long is refused before it is hashed.
        for (int i = 0;
             i < 50 && described && old.size() > m_repo->files[m_repo->pathOf(name)].size(); ++i)
            m_repo->push();
        m_repo->files[m_repo->pathOf(name)] = old; // well signed, but another release's
        QCOMPARE(refresh(), "mismatch:" + role);
    }

    void refusesWrongTargetBytes_data()
    {
        QTest::addColumn<QByteArray>("served");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("same length")
            << QByteArray("THE CATALOGUE") << QByteArray("hash:catalogue/catalogue.json");
        QTest::newRow("shorter") << QByteArray("the")
                                 << QByteArray("too_short:catalogue/catalogue.json");
        QTest::newRow("longer") << QByteArray("the catalogue!")
                                << QByteArray("too_long:catalogue/catalogue.json");
        QTest::newRow("right") << QByteArray("the catalogue") << QByteArray("ok");
    }
    void refusesWrongTargetBytes()
    {
        QFETCH(QByteArray, served);
        QFETCH(QByteArray, word);
        m_repo->files["targets/catalogue/" + sha256Hex("the catalogue") + ".catalogue.json"]
            = served.toStdString();
        QCOMPARE(download("catalogue/catalogue.json"), word);
    }

    void refusesATargetOfAnUnknownHash()
    {
        m_repo->content["targets"]["targets"]["media/a.png"]["hashes"]["blake3"] = "00";
        m_repo->push();
        QCOMPARE(download("media/a.png"), "malformed:media/a.png");
    }

    void stopsEndlessData_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<quint64>("limit");
        const TufLimits limits;
        QTest::newRow("root") << QByteArray("metadata/2.root.json") << QByteArray("root")
                              << quint64 {limits.root};
        QTest::newRow("timestamp") << QByteArray("metadata/timestamp.json")
                                   << QByteArray("timestamp") << quint64 {limits.timestamp};
        QTest::newRow("snapshot") << QByteArray("metadata/1.snapshot.json")
                                  << QByteArray("snapshot") << quint64 {limits.snapshot};
        QTest::newRow("targets") << QByteArray("metadata/1.targets.json") << QByteArray("targets")
                                 << quint64 {limits.targets};
    }
    void stopsEndlessData()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, role);
        QFETCH(quint64, limit);
        m_repo->describeMeta = false;
        m_repo->content["snapshot"]["version"] = 0;
        m_repo->content["targets"]["version"] = 0;
        m_repo->push();
        m_repo->endless = path.toStdString();
        QCOMPARE(refresh(), "too_long:" + role);
        QVERIFY(m_repo->served < limit + 20'000);
    }

    void refusesDuplicateKeys_data() { roles(); }
    void refusesDuplicateKeys()
    {
        QFETCH(QByteArray, role);
        m_repo->describeMeta = false;
        pushRole(role.toStdString());
        if (role != "root" && role != "timestamp")
            m_repo->pushTimestamp();
        auto& file = m_repo->files[m_repo->pathOf(role.toStdString())];
        const auto at = file.find("\"spec_version\"");
        QVERIFY(at != std::string::npos);
        file.insert(at, "\"spec_version\": \"1.0.34\", ");
        QCOMPARE(refresh(), "malformed:" + role);
    }

    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("another role") << QByteArray("_type") << QByteArray("\"snapshot\"");
        QTest::newRow("another specification")
            << QByteArray("spec_version") << QByteArray("\"2.0.0\"");
        QTest::newRow("version 0") << QByteArray("version") << QByteArray("-1");
        QTest::newRow("no date") << QByteArray("expires") << QByteArray("\"2030-02-30T00:00:00Z\"");
        QTest::newRow("a date with a zone")
            << QByteArray("expires") << QByteArray("\"2030-01-01T00:00:00+08:00\"");
        QTest::newRow("null") << QByteArray("meta") << QByteArray("null");
    }
    void refusesMalformed()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        auto& timestamp = m_repo->content["timestamp"];
        if (field == "meta") { // a push would fill it in again
            timestamp["meta"] = Json::parse(value.toStdString());
            auto& file = m_repo->files["metadata/timestamp.json"];
            auto document = Json::parse(file);
            document["signed"]["meta"] = nullptr;
            const auto key = m_repo->signers["timestamp"][0];
            document["signatures"][0]["sig"]
                = toHex(key.sign(bytesOf(canonicalJson(document["signed"]))));
            file = document.dump();
        } else {
            timestamp[field.toStdString()] = Json::parse(value.toStdString());
            m_repo->pushTimestamp();
        }
        QCOMPARE(refresh(), "malformed:timestamp");
    }

    void refusesJunk_data() { roles(); }
    void refusesJunk()
    {
        QFETCH(QByteArray, role);
        m_repo->describeMeta = false;
        pushRole(role.toStdString());
        m_repo->files[m_repo->pathOf(role.toStdString())]
            = "<html>Please sign in to the network</html>";
        QCOMPARE(refresh(), "malformed:" + role);
    }

    void finishesAHalfFinishedUpdate()
    {
        QCOMPARE(refresh(), "ok");
        m_repo->push();
        const auto cut = client([](std::string_view step) {
                             return step != "snapshot";
                         }).refresh(*m_repo, now);
        QVERIFY(!cut);
        QCOMPARE(onDisk("timestamp"), m_repo->files["metadata/timestamp.json"]);
        QCOMPARE(refresh(),
                 "ok"); // the timestamp has the same version now, and that is no reason to stop
        QCOMPARE(onDisk("targets"), m_repo->files[m_repo->pathOf("targets")]);
    }

    void recoversFromAFastForwardByNewKeys()
    {
        m_repo->content["timestamp"]["version"] = 1'000'000;
        m_repo->content["snapshot"]["version"] = 1'000'000;
        m_repo->push();
        QCOMPARE(refresh(), "ok");
        m_repo->content["timestamp"]["version"] = 1;
        m_repo->content["snapshot"]["version"] = 1;
        m_repo->push();
        QCOMPARE(refresh(), "rollback:timestamp");
        m_repo->useKeys("timestamp", {PrivateKey::generate(KeyScheme::Ed25519)}, 1);
        m_repo->useKeys("snapshot", {PrivateKey::generate(KeyScheme::Ed25519)}, 1);
        m_repo->pushRoot();
        m_repo->push();
        QCOMPARE(refresh(), "ok");
    }

    void damagedLocalFilesCountAsAbsent_data() { roles(); }
    void damagedLocalFilesCountAsAbsent()
    {
        QFETCH(QByteArray, role);
        QCOMPARE(refresh(), "ok");
        const auto file = folder() / (role.toStdString() + ".json");
        QVERIFY(writeFile(file, "{\"signed\":").ok());
        QCOMPARE(refresh(), "ok");
        const auto path
            = role == "root" ? "metadata/1.root.json" : m_repo->pathOf(role.toStdString());
        QCOMPARE(onDisk(role.constData()), m_repo->files[path]);
    }

    void encodesNames()
    {
        QCOMPARE(percentEncoded("../x y", false), "..%2Fx%20y");
        QCOMPARE(percentEncoded("媒/a~b", true), "%E5%AA%92/a~b");
    }

    void readsDatesStrictly()
    {
        QCOMPARE(parseTufDate("1970-01-02T00:00:01Z").value_or(0), Millis {86'401'000});
        QCOMPARE(formatTufDate(86'401'999), "1970-01-02T00:00:01Z");
        for (const char* bad :
             {"2030-01-01", "2030-13-01T00:00:00Z", "2030-01-01T24:00:00Z", "2030-01-01T00:00:00",
              "2030-01-01T00:00:00.0Z", " 2030-01-01T00:00:00Z", "2030-01-01t00:00:00Z"})
            QVERIFY2(!parseTufDate(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestTufClient)
#include "tst_tuf_client.moc"
