// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"
#include "crypto/random.h"
#include "sync/branch_file.h"
#include "sync/event.h"
#include "sync/reply.h"
#include "sync/trust_bundle.h"

#include <QTest>

#include <array>

using namespace yizhan;

namespace {
std::string vector(const char* name)
{
    return readFile(std::filesystem::path(YIZHAN_TEST_DATA) / "wire" / name).valueOr("");
}
}

// The frozen documents of tests/data/wire: whoever changes a wire format sees it here first.
class EventTest : public QObject {
    Q_OBJECT

    const PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);

    Event event(Lane lane) const
    {
        const auto id = lane == Lane::Drill ? makeDrillId(1) : makeRealId(1);
        return {id,
                "p-0001",
                "b-0001",
                lane,
                1,
                1,
                std::string(64, '0'),
                {1, "signed", 2},
                "incident.raised",
                id,
                Json {{"playbook", "fire"}, {"level", 2}}};
    }

private Q_SLOTS:
    void readsBackWhatWasSigned()
    {
        const auto made = event(Lane::Alarm);
        const auto document = SignedDocument::parse(signEvent(made, key).text());
        QVERIFY(document->verify(eventType, std::array {key.publicKey()}).ok());
        const auto read = readEvent(*document);
        QVERIFY(read.ok());
        QVERIFY(read->id == made.id);
        QVERIFY(read->body == made.body);
        QCOMPARE(read->at.source, std::string("signed"));
    }
    void aDrillAndARealEventNeverMix_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a drill's type") << QByteArray("_type") << QByteArray("drill");
        QTest::newRow("a drill's lane") << QByteArray("lane") << QByteArray("drill");
        QTest::newRow("a drill's id")
            << QByteArray("id") << QByteArray::fromStdString(makeDrillId(1).text());
        QTest::newRow("a drill's subject")
            << QByteArray("subject") << QByteArray::fromStdString(makeDrillId(1).text());
        QTest::newRow("an unknown lane") << QByteArray("lane") << QByteArray("exercise");
        QTest::newRow("an id of version 4")
            << QByteArray("id") << QByteArray("919108f7-52d1-4320-9bac-f847db4148a8");
    }
    void aDrillAndARealEventNeverMix()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        auto content = signEvent(event(Lane::Alarm), key).content();
        content[field.toStdString()] = value.toStdString();
        QVERIFY(!readEvent(SignedDocument::sign(content, key)).ok());
    }
    void everyMissingFieldIsNoticed()
    {
        const auto content = signEvent(event(Lane::Drill), key).content();
        for (const auto& [name, value] : content.items()) {
            auto less = content;
            less.erase(name);
            if (name == "_type")
                continue; // no signed document at all; its own test
            QVERIFY2(!readEvent(SignedDocument::sign(less, key)).ok(), name.c_str());
            auto other = content;
            other[name] = Json::array();
            QVERIFY2(!readEvent(SignedDocument::sign(other, key)).ok(), name.c_str());
        }
    }
    void theFrozenEventIsRead()
    {
        const auto keys = parseJson(vector("keys.json"));
        QVERIFY(keys.ok());
        for (const auto* name : {"event", "drill"}) {
            const auto document
                = SignedDocument::parse(vector((std::string(name) + ".json").c_str()));
            QVERIFY2(document.ok(), name);
            const auto signer = PublicKey::fromJson((*keys)[name]["key"]);
            QCOMPARE(signer->id(), (*keys)[name]["keyid"].get<std::string>());
            QVERIFY(document->verify(name, std::array {*signer}).ok());
            QCOMPARE(document->hash(), (*keys)[name]["hash"].get<std::string>());
            QVERIFY(readEvent(*document).ok());
        }
    }
    void theFrozenReplyIsBelieved()
    {
        const auto keys = parseJson(vector("keys.json"));
        const std::array signer {*PublicKey::fromJson((*keys)["reply"]["key"])};
        const auto reply = openReply(vector("reply.json"), replyType, signer,
                                     (*keys)["reply"]["nonce"].get<std::string>(), "p-0001");
        QVERIFY(reply.ok());
        const auto event = SignedDocument::parse(vector("event.json"));
        QVERIFY(
            verdictOn(*reply, stringAt(event->content(), "id").value(), event->hash())->accepted);
    }
    void theFrozenBundleAndBranchFileAreRead()
    {
        const auto bundle = parseTrustBundle(vector("bundle.json"));
        QVERIFY(bundle.ok());
        const auto branch = openBranchFile(vector("branch-file.json"), bundle->ackKeys, "b-0001");
        QVERIFY(branch.ok());
        QCOMPARE(branch->peer("k-0001")->port, std::uint16_t(9443));
        QVERIFY(branch->peer("k-0001")->drillKey.has_value());
        QCOMPARE(branch->member("s-0001")->name, std::string("王敏"));
        QVERIFY(!openBranchFile(vector("branch-file.json"), bundle->ackKeys, "b-0002").ok());
        QVERIFY(!openBranchFile(vector("branch-file.json"), bundle->drillAckKeys, "b-0001").ok());
    }
};

QTEST_APPLESS_MAIN(EventTest)
#include "tst_event.moc"
