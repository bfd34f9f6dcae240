// SPDX-License-Identifier: Apache-2.0
#include "sync/reply.h"
#include "sync/trust_bundle.h"

#include <QTest>

#include <array>

using namespace yizhan;

class ReplyTest : public QObject {
    Q_OBJECT

    const PrivateKey ackKey = PrivateKey::generate(KeyScheme::Ed25519);
    const PrivateKey drillKey = PrivateKey::generate(KeyScheme::Ed25519);
    const std::array<PublicKey, 1> keys {ackKey.publicKey()};
    const Reply reply {"nonce-1",
                       "p-0001",
                       1'790'000'000'000,
                       {{"id-1", "hash-1", true, "", 1'790'000'000'000},
                        {"id-2", "hash-2", false, "id_reused", 5}},
                       {{"id-1", "seen", "陈立", "incident_desk", 1'790'000'001'000}},
                       "7"};

private Q_SLOTS:
    void carriesVerdictsAndPersons()
    {
        const auto text = signReply(reply, replyType, ackKey).text();
        const auto opened = openReply(text, replyType, keys, "nonce-1", "p-0001");
        QVERIFY(opened.ok());
        QVERIFY(verdictOn(*opened, "id-1", "hash-1")->accepted);
        QCOMPARE(verdictOn(*opened, "id-2", "hash-2")->reason, std::string("id_reused"));
        QCOMPARE(opened->seen.front().person, std::string("陈立"));
    }
    void carriesWhatHeadOfficeSays()
    {
        auto with = reply;
        with.office.push_back(SignedDocument::sign({{"_type", "event"}, {"n", 1}}, ackKey));
        auto content = Json::parse(signReply(with, replyType, ackKey).text())["signed"];
        const auto read = [&](const Json& office) {
            content["office"] = office;
            return openReply(SignedDocument::sign(content, ackKey).text(), replyType, keys,
                             "nonce-1", "p-0001");
        };
        const auto whole = read(content["office"]);
        QCOMPARE(whole->office.size(), std::size_t {1});
        QVERIFY(whole->office.front().verify("event", keys).ok());
        // What is broken there costs nobody the receipt.
        const auto broken = read(Json::array({5, {{"signed", 1}}}));
        QVERIFY(broken.ok());
        QVERIFY(broken->office.empty());
        QCOMPARE(broken->verdicts.size(), std::size_t {2});
    }
    void aVerdictOnOtherBytesIsNoVerdict()
    {
        const auto opened = openReply(signReply(reply, replyType, ackKey).text(), replyType, keys,
                                      "nonce-1", "p-0001");
        QVERIFY(!verdictOn(*opened, "id-1", "hash-2"));
        QVERIFY(!verdictOn(*opened, "id-3", "hash-1"));
    }
    void isNeverBelievedWhen_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        const auto good = signReply(reply, replyType, ackKey);
        auto other = reply;
        const auto row = [](const char* name, const std::string& text, ReplyFault fault) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(fault);
        };
        row("a portal's page", "<html><body>Please sign in</body></html>", ReplyFault::NotAReply);
        row("empty", "", ReplyFault::NotAReply);
        row("half", good.text().substr(0, good.text().size() / 2), ReplyFault::NotAReply);
        row("signed by a stranger", signReply(reply, replyType, drillKey).text(),
            ReplyFault::NotSigned);
        row("a drill's reply", signReply(reply, drillReplyType, ackKey).text(),
            ReplyFault::NotAReply);
        other.nonce = "nonce-0";
        row("replayed", signReply(other, replyType, ackKey).text(), ReplyFault::NotMine);
        other = reply;
        other.device = "k-0001";
        row("another device's", signReply(other, replyType, ackKey).text(), ReplyFault::NotMine);
        auto unsigned_ = good.json();
        unsigned_["signatures"] = Json::array();
        row("not signed", unsigned_.dump(), ReplyFault::NotSigned);
        auto altered = good.json();
        altered["signed"]["verdicts"][1]["verdict"] = "accepted";
        row("altered", altered.dump(), ReplyFault::NotSigned);
    }
    void isNeverBelievedWhen()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, fault);
        const auto opened = openReply(text.toStdString(), replyType, keys, "nonce-1", "p-0001");
        QVERIFY(!opened.ok());
        QCOMPARE(static_cast<int>(opened.error().fault), fault);
    }
    void anEmptyNonceMatchesNothing()
    {
        auto empty = reply;
        empty.nonce.clear();
        QVERIFY(
            !openReply(signReply(empty, replyType, ackKey).text(), replyType, keys, "", "p-0001")
                 .ok());
    }
    void aBundleWithOneKeyForDrillsAndTheRealThingIsRefused()
    {
        Json bundle {{"_type", "trust-bundle"},
                     {"v", 1},
                     {"issued", 1},
                     {"ack_keys", {ackKey.publicKey().json()}},
                     {"drill_ack_keys", {drillKey.publicKey().json()}},
                     {"addresses", {{{"name", "primary"}, {"url", "https://127.0.0.1:1"}}}},
                     {"content", "https://127.0.0.1:1/content/"}};
        QVERIFY(parseTrustBundle(bundle.dump()).ok());
        bundle["drill_ack_keys"] = {ackKey.publicKey().json()};
        QVERIFY(!parseTrustBundle(bundle.dump()).ok());
    }
    void aBundleLeavesRevokedKeysOut()
    {
        Json bundle {{"_type", "trust-bundle"},
                     {"v", 1},
                     {"issued", 1},
                     {"ack_keys", {ackKey.publicKey().json()}},
                     {"drill_ack_keys", {drillKey.publicKey().json()}},
                     {"revoked_keys", {ackKey.publicKey().id()}},
                     {"addresses", {{{"name", "primary"}, {"url", "https://127.0.0.1:1"}}}},
                     {"content", ""}};
        QVERIFY(!parseTrustBundle(bundle.dump()).ok()); // none is left
        bundle["ack_keys"].push_back(PrivateKey::generate(KeyScheme::Ed25519).publicKey().json());
        QCOMPARE(parseTrustBundle(bundle.dump())->ackKeys.size(), size_t(1));
        bundle["addresses"][0]["url"] = "http://127.0.0.1:1";
        QVERIFY(!parseTrustBundle(bundle.dump()).ok());
    }
};

QTEST_APPLESS_MAIN(ReplyTest)
#include "tst_reply.moc"
