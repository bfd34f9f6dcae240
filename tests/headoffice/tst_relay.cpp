// SPDX-License-Identifier: Apache-2.0
// A machine may carry its neighbour's words to head office, and change nothing about them: who
// spoke, what was said, whom the reply is for.
#include "crypto/random.h"
#include "headoffice/office_fixture.h"

#include <QTest>

namespace yizhan::headoffice {

class RelayTest : public QObject {
    Q_OBJECT

    Office m_office;
    std::unique_ptr<TestDevice> m_panel = m_office.enrolled("p-0001");
    std::unique_ptr<TestDevice> m_kiosk = m_office.enrolled("k-0001");
    std::unique_ptr<TestDevice> m_stranger = m_office.enrolled("k-0002", "b-0002");

    struct Relayed {
        int status = 0;
        std::optional<Reply> reply; // that the origin would believe
    };
    Relayed relay(const TestDevice& by, const TestDevice& origin, const std::string& path,
                  const SignedDocument* document = nullptr)
    {
        const auto nonce = makeNonce();
        const bool drill = path == "/v1/drills";
        Json body {{"nonce", nonce}, {"open", Json::array()}, {"events", Json::array()}};
        if (path == "/v1/supervision")
            body["path"] = "primary";
        if (document)
            body["events"].push_back(document->json());
        const auto answer = m_office.post(by, "/v1/relay",
                                          {{"device", origin.id}, {"path", path}, {"body", body}});
        const auto key = drill ? m_office.keys.drillAck.publicKey() : m_office.keys.ack.publicKey();
        auto opened = openReply(answer.text, drill ? drillReplyType : replyType, {&key, 1}, nonce,
                                origin.id);
        return {answer.status, opened ? std::optional(*std::move(opened)) : std::nullopt};
    }

private Q_SLOTS:
    void bringsANeighboursAlarm_data()
    {
        QTest::addColumn<bool>("drill");
        QTest::newRow("real") << false;
        QTest::newRow("drill") << true;
    }
    void bringsANeighboursAlarm()
    {
        QFETCH(bool, drill);
        const auto event = m_panel->next("incident.raised", drill ? Lane::Drill : Lane::Alarm);
        const auto document = m_panel->sign(event);
        const auto there
            = relay(*m_kiosk, *m_panel, drill ? "/v1/drills" : "/v1/events", &document);
        QCOMPARE(there.status, 200);
        QVERIFY(there.reply);
        QVERIFY(verdictOn(*there.reply, event.id.text(), document.hash())->accepted);
        // The origin's own road brings it too: it is one alarm.
        const auto again = m_office.deliver(*m_panel, drill ? "/v1/drills" : "/v1/events",
                                            Json::array({document.json()}));
        QCOMPARE(verdictOn(*again, event.id.text(), document.hash())->at,
                 verdictOn(*there.reply, event.id.text(), document.hash())->at);
    }

    void whoBringsItIsNotWhoSaysIt()
    {
        // The kiosk's own words in the panel's name, and the panel's in the kiosk's.
        const auto own = m_kiosk->sign(m_kiosk->next("incident.raised"));
        const auto wrong = relay(*m_kiosk, *m_panel, "/v1/events", &own);
        QVERIFY(wrong.reply);
        QCOMPARE(wrong.reply->verdicts.front().reason, std::string("wrong_device"));
        auto event = m_kiosk->next("incident.raised");
        event.device = "p-0001";
        const auto forged = m_kiosk->sign(event);
        const auto refused = relay(*m_kiosk, *m_panel, "/v1/events", &forged);
        QCOMPARE(refused.reply->verdicts.front().reason, std::string("bad_signature"));
    }

    void actsForNoOtherBranch()
    {
        const auto document = m_panel->sign(m_panel->next("incident.raised"));
        const auto refused = relay(*m_stranger, *m_panel, "/v1/events", &document);
        QCOMPARE(refused.status, 403);
        QVERIFY(!refused.reply);
        QTRY_COMPARE(m_office.findings("relay_foreign_branch"), std::int64_t {1});
        const auto events = m_office.store->events(Truth::Real, 0, 1000);
        QVERIFY(std::ranges::none_of(
            *events, [&](const StoredEvent& e) { return e.hash == document.hash(); }));
    }

    void refusesWhatIsNoRelay_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody's") << QByteArray(R"({"path":"/v1/events","body":{}})") << 400;
        QTest::newRow("its own") << QByteArray(
            R"({"device":"k-0001","path":"/v1/events","body":{}})")
                                 << 400;
        QTest::newRow("an unknown device's")
            << QByteArray(R"({"device":"p-9999","path":"/v1/events","body":{}})") << 403;
        QTest::newRow("another path")
            << QByteArray(R"({"device":"p-0001","path":"/v1/redemptions","body":{}})") << 400;
        QTest::newRow("itself") << QByteArray(R"({"device":"p-0001","path":"/v1/relay","body":{}})")
                                << 400;
        QTest::newRow("no body") << QByteArray(R"({"device":"p-0001","path":"/v1/events"})") << 400;
        QTest::newRow("a malformed request")
            << QByteArray(R"({"device":"p-0001","path":"/v1/events","body":{}})") << 400;
    }
    void refusesWhatIsNoRelay()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(m_kiosk->send("POST", m_office.url("/v1/relay"), body.toStdString()).status,
                 status);
    }

    void aBeatThatWasPassedOnSaysNothingOfTheOwnWays()
    {
        QVERIFY(m_office.deliver(*m_panel, "/v1/supervision", {}));
        QVERIFY(relay(*m_kiosk, *m_panel, "/v1/supervision").reply);
        m_office.server->tick();
        const auto status = readStatus(m_office.data, m_office.clock.wallNow());
        QCOMPARE(status->contacts.at("p-0001").path, std::string("k-0001"));
        QVERIFY(!status->contacts.at("p-0001").silent);
    }

    void speaksForNoMachineOutOfService()
    {
        QVERIFY(m_office.store->revokeDevice("p-0001", {"os:test", "stolen", 1}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(relay(*m_kiosk, *m_panel, "/v1/supervision").status, 403, 6000);
    }
};

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::RelayTest)
#include "tst_relay.moc"
