// SPDX-License-Identifier: Apache-2.0
// One step over real TLS, to head offices honest and lying.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/redemption_client.h"

#include "crypto/random.h"
#include "support/fleet.h"

#include <QTemporaryDir>

#include <functional>
#include <future>

using namespace yizhan;

using Answer = std::function<std::string(const RedemptionRequest&)>;

class RedemptionClientTest : public QObject {
    Q_OBJECT

    Fleet fleet;
    QTemporaryDir folder;
    Answer answer;
    std::unique_ptr<HttpsServer> server;
    std::string url;
    const Uuid op = makeRealId(1000);

    Result<RedemptionAnswer, RedemptionSilence> ask(RedemptionStep step)
    {
        const DataFolder data {folder.path().toStdString()};
        HttpsClient https(
            {fleet.authority.certificate().pem(), data.certificate(), data.deviceKey(), {}},
            [this] { return fleet.clock.wallNow(); }, fleet.clock);
        const RedemptionClient client(https, url, "k-0001", {fleet.ackKey.publicKey()});
        std::promise<Result<RedemptionAnswer, RedemptionSilence>> promise;
        RedemptionRequest request;
        request.op = op;
        request.step = step;
        request.voucher = "V1:X";
        request.by = {"s-0001", "王敏"};
        client.ask(request, [&](auto got) { promise.set_value(std::move(got)); });
        return promise.get_future().get();
    }
    static RedemptionReply honest(const RedemptionRequest& request)
    {
        RedemptionReply reply;
        reply.nonce = request.nonce;
        reply.device = "k-0001";
        reply.op = request.op;
        reply.time = 5000;
        reply.state = RedemptionState::Refused;
        reply.reason = "already_redeemed";
        reply.paidPlace = "b-0002";
        reply.paidAt = 4000;
        reply.voucher = "ab";
        return reply;
    }

private Q_SLOTS:
    void initTestCase()
    {
        fleet.enrol(folder.path().toStdString(), "k-0001", "kiosk", {"https://x"});
        auto started = HttpsServer::start(
            fleet.serverOptions(), [this](ServerRequest request, const HttpsServer::Respond& out) {
                const auto json = parseJson(request.body);
                const auto read = json ? redemptionRequestFrom(*json)
                                       : Result<RedemptionRequest, JsonError>(json.failure());
                if (!read || request.path != "/v1/redemptions")
                    out({400, "text/plain", "", {}});
                else
                    out({200, "application/json", answer(*read), {}});
            });
        QVERIFY(started.ok());
        server = *std::move(started);
        url = "https://127.0.0.1:" + std::to_string(server->port());
    }

    void getsASignedAnswer()
    {
        for (const auto step : {RedemptionStep::Reserve, RedemptionStep::Commit,
                                RedemptionStep::Release, RedemptionStep::Status}) {
            RedemptionRequest seen;
            answer = [&](const RedemptionRequest& request) {
                seen = request;
                return signRedemptionReply(honest(request), fleet.ackKey).text();
            };
            const auto got = ask(step);
            QVERIFY(got.ok());
            QVERIFY(got->reply.state == RedemptionState::Refused);
            QCOMPARE(got->reply.reason, std::string("already_redeemed"));
            QCOMPARE(got->reply.paidPlace, std::string("b-0002"));
            QCOMPARE(got->reply.paidAt, Millis {4000});
            QCOMPARE(got->reply.time, Millis {5000});
            QVERIFY(seen.op == op && seen.step == step);
            QCOMPARE(seen.voucher, std::string(step == RedemptionStep::Reserve ? "V1:X" : ""));
            QCOMPARE(seen.by.id, std::string(step == RedemptionStep::Commit ? "s-0001" : ""));
        }
    }

    void believesNoLie_data()
    {
        QTest::addColumn<QByteArray>("lie");
        for (const char* lie : {"portal", "empty", "unsigned", "other key", "other type",
                                "other nonce", "other device", "other op", "unknown state"})
            QTest::newRow(lie) << QByteArray(lie);
    }
    void believesNoLie()
    {
        QFETCH(QByteArray, lie);
        answer = [&](const RedemptionRequest& request) -> std::string {
            auto reply = honest(request);
            reply.state = RedemptionState::Paid;
            if (lie == "portal")
                return "<html>Welcome to the free network</html>";
            if (lie == "empty")
                return "";
            if (lie == "other key")
                return signRedemptionReply(reply, PrivateKey::generate(KeyScheme::Ed25519)).text();
            if (lie == "other nonce")
                reply.nonce = makeNonce();
            if (lie == "other device")
                reply.device = "k-0002";
            if (lie == "other op")
                reply.op = makeRealId(2000);
            auto document = signRedemptionReply(reply, fleet.ackKey);
            if (lie == "unsigned") {
                auto json = document.json();
                json["signatures"] = Json::array();
                return json.dump();
            }
            auto content = document.content();
            if (lie == "other type")
                content["_type"] = "reply";
            if (lie == "unknown state")
                content["state"] = "sort_of_paid";
            return SignedDocument::sign(content, fleet.ackKey).text();
        };
        const auto got = ask(RedemptionStep::Commit);
        QVERIFY(!got.ok());
        QCOMPARE(got.error(), RedemptionSilence::NotProved);
    }

    void tellsSilence()
    {
        const auto before = url;
        url = "https://127.0.0.1:1";
        const auto got = ask(RedemptionStep::Status);
        url = before;
        QVERIFY(!got.ok());
        QCOMPARE(got.error(), RedemptionSilence::Unreachable);
    }
};

QTEST_GUILESS_MAIN(RedemptionClientTest)
#include "tst_redemption_client.moc"
