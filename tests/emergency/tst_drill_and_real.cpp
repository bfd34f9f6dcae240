// SPDX-License-Identifier: Apache-2.0
// A drill is never taken for the real thing, nor the reverse: generated sequences of messages
// through the parsers, checks and folds that the programs themselves use. YIZHAN_SEQUENCES sets how
// many.
#include "alarmd/desk.h"
#include "emergency/mixed_messages.h"
#include "headoffice/exports.h"
#include "headoffice/incident_board.h"
#include "headoffice/intake_check.h"
#include "headoffice/sqlite_store.h"
#include "support/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace yizhan;
using namespace yizhan::headoffice;

namespace {

int sequences()
{
    const auto wanted = qEnvironmentVariableIntValue("YIZHAN_SEQUENCES");
    return wanted > 0 ? wanted : 2000;
}

Json requestOf(const std::vector<MixedMessage>& messages)
{
    Json events = Json::array();
    for (const auto& message : messages) {
        if (auto json = parseJson(message.text); json && objectAt(*json, "signed"))
            events.push_back(*std::move(json));
    }
    return {{"nonce", mixedNonce}, {"events", std::move(events)}};
}

// Everything of a fold that a document of the other truth could change.
std::string outline(const std::vector<Incident>& incidents)
{
    std::string text;
    for (const auto& i : incidents)
        text += i.id.text() + (i.drill ? " drill " : " real ") + i.playbook
            + std::to_string(i.level) + (i.closed ? " closed" : "")
            + (i.cancelledAt ? " cancelled" : "") + std::to_string(i.steps.size()) + "/"
            + std::to_string(i.office.size()) + ";";
    return text;
}

// Commits at once, so to speak: whoever waits is told.
void kept(const Journal::Work&, const Journal::Done& done)
{
    if (done)
        done();
}

// A desk without disk or network: commits at once, keeps what would go out.
struct Desk {
    FakeClock clock;
    TrustedClock time {clock, 0};
    Device device;
    std::vector<OwnEvent> sent;
    AlarmDesk desk {device,
                    time,
                    {[] {}, [this](const OwnEvent& event) { sent.push_back(event); },
                     [](Millis, std::function<void()>) {}, kept, kept}};

    explicit Desk(Device of) : device(std::move(of)) { }
};

Device deviceOf(const MixedKeys& keys)
{
    const auto authority = CertificateAuthority::create("test", SystemClock().wallNow());
    const auto certificate = authority.issueDevice(
        makeSigningRequest(keys.real), std::string(mixedDevice), SystemClock().wallNow());
    return {
        std::string(mixedDevice), "panel", "b-0001", "", {}, keys.real, keys.drill, *certificate,
        authority.certificate()};
}

} // namespace

class DrillAndRealTest : public QObject {
    Q_OBJECT

    MixedKeys m_keys = MixedKeys::make();

private Q_SLOTS:
    void noMessageChangesSides()
    {
        MixedMessages messages(m_keys, 20'260'801, 4000);
        const Caller caller {std::string(mixedDevice), "b-0001", "panel", m_keys.real.publicKey(),
                             m_keys.drill.publicKey()};
        int real = 0;
        int drills = 0;
        for (int round = 0; round < sequences(); ++round) {
            const auto sequence = messages.sequence();
            std::map<std::string, Signer> signers; // of what was signed, by hash
            for (const auto& message : sequence) {
                const auto document = SignedDocument::parse(message.text);
                signers[message.hash] = message.signer;
                const auto event = document ? readEvent(*document) : document.failure();
                if (!event)
                    continue;
                // A drill says so in four places or it is none; no status makes it one.
                QCOMPARE(event->isDrill(), document->type() == drillType);
                QCOMPARE(event->isDrill(), event->id.version() == drillIdVersion);
                QCOMPARE(event->isDrill(), event->subject.version() == drillIdVersion);
                QCOMPARE(event->isDrill(), stringAt(document->content(), "lane") == "drill");
                // And what is no drill is sent, kept and shown as real.
                QVERIFY(event->isDrill() || truthOf(event->id) == Truth::Real);
            }
            const auto request = requestOf(sequence);
            std::vector<Event> all;
            std::map<bool, std::vector<Event>> apart;
            for (const auto truth : {Truth::Real, Truth::Drill}) {
                const auto delivered = checkDelivery(request, caller, truth, 1);
                if (!delivered)
                    continue;
                const bool drill = truth == Truth::Drill;
                for (const auto& taken : delivered->intake.events) {
                    QCOMPARE(taken.event.isDrill(), drill);
                    const auto signer = signers.find(taken.hash);
                    QVERIFY(signer != signers.end()); // nothing that nobody signed
                    QCOMPARE(signer->second, drill ? Signer::Drill : Signer::Real);
                    all.push_back(taken.event);
                    apart[drill].push_back(taken.event);
                    ++(drill ? drills : real);
                }
            }
            auto together = incidentsIn(all);
            std::ranges::stable_partition(together, [](const Incident& i) { return !i.drill; });
            auto separate = incidentsIn(apart[false]);
            for (const auto& incident : separate)
                QVERIFY(!incident.drill);
            for (auto& incident : incidentsIn(apart[true])) {
                QVERIFY(incident.drill);
                separate.push_back(std::move(incident));
            }
            QCOMPARE(outline(together), outline(separate));
        }
        // The generator must reach what it is about.
        QVERIFY(real > sequences() / 10);
        QVERIFY(drills > sequences() / 10);
    }
    void noReplyChangesSides()
    {
        MixedMessages messages(m_keys, 7, 2000);
        const std::array ack {m_keys.ack.publicKey()};
        const std::array drillAck {m_keys.drillAck.publicKey()};
        int accepted = 0;
        for (int round = 0; round < sequences(); ++round) {
            const auto reply = messages.reply();
            const auto real = openReply(reply.text, replyType, ack, mixedNonce, mixedDevice);
            const auto drill
                = openReply(reply.text, drillReplyType, drillAck, mixedNonce, mixedDevice);
            // Damage that leaves what was signed as it was is none.
            const auto document = SignedDocument::parse(reply.text);
            const bool honest = reply.fits && document && document->hash() == reply.hash;
            QVERIFY(!real || (honest && !reply.drill));
            QVERIFY(!drill || (honest && reply.drill));
            if (honest && reply.whole)
                QCOMPARE(reply.drill ? drill.ok() : real.ok(), true);
            accepted += real.ok() || drill.ok();
        }
        QVERIFY(accepted > sequences() / 20);
    }
    // What was stored of all that, as the desk's board and the exports show it.
    void theBoardShowsEachAsWhatItWasSignedAs()
    {
        QTemporaryDir folder;
        auto opened
            = SqliteStore::open(folder.filePath(QStringLiteral("headoffice.db")).toStdString());
        QVERIFY(opened.ok());
        auto& store = **opened;
        MixedMessages messages(m_keys, 99, 600);
        const Caller caller {std::string(mixedDevice), "b-0001", "panel", m_keys.real.publicKey(),
                             m_keys.drill.publicKey()};
        std::set<std::string> drills;
        std::set<std::string> reals;
        std::map<Truth, Intake> intakes;
        for (int round = 0; round < 300; ++round) {
            const auto request = requestOf(messages.sequence());
            for (const auto truth : {Truth::Real, Truth::Drill}) {
                const auto delivered = checkDelivery(request, caller, truth, 1);
                if (!delivered)
                    continue;
                auto& intake = intakes[truth];
                intake.truth = truth;
                for (const auto& taken : delivered->intake.events) {
                    if (taken.event.kind == kind::incidentRaised)
                        (truth == Truth::Drill ? drills : reals).insert(taken.event.id.text());
                    intake.events.push_back(taken);
                }
            }
        }
        for (auto& [truth, intake] : intakes) {
            std::promise<bool> stored;
            store.take(std::move(intake),
                       [&](const auto& verdicts) { stored.set_value(verdicts.ok()); });
            QVERIFY(stored.get_future().get());
        }
        Board board(store);
        const auto entries = board.look(2, 1'000'000'000'000'000);
        QVERIFY(entries.has_value());
        QVERIFY(entries->size() > 10);
        for (const auto& entry : *entries) {
            const auto id = entry.incident.id.text();
            QCOMPARE(entry.incident.drill, drills.contains(id));
            QCOMPARE(!entry.incident.drill, reals.contains(id));
        }
        for (const auto truth : {Truth::Real, Truth::Drill}) {
            const auto exported = exportIncidents(store, truth);
            QVERIFY(exported.ok());
            for (const auto& incident : *exported) {
                QCOMPARE(incident["drill"].get<bool>(), truth == Truth::Drill);
                QVERIFY((truth == Truth::Drill ? drills : reals)
                            .contains(incident["id"].get<std::string>()));
            }
        }
    }
    // Drills, alarms and other machines' events in any order at one desk.
    void aRealPressEndsTheDrillAndGoesOut()
    {
        const auto device = deviceOf(m_keys);
        const std::array realKey {m_keys.real.publicKey()};
        const std::array drillKey {m_keys.drill.publicKey()};
        const Json person {{"id", "s-0001"}, {"name", "王敏"}};
        std::mt19937 random(3);
        for (int round = 0; round < sequences() / 20; ++round) {
            Desk world(device);
            auto& desk = world.desk;
            for (std::size_t step = 0, count = 2 + random() % 6; step < count; ++step) {
                world.clock.pass(random() % 3000);
                if (random() % 2 == 0) {
                    desk.append(Lane::Drill, kind::incidentRaised, std::nullopt,
                                {{"playbook", "fire"}, {"level", 2}, {"by", person}}, {});
                    continue;
                }
                const bool silent = random() % 3 == 0;
                const auto before = world.sent.size();
                const auto open = desk.openSubjects(true);
                const auto alarm = desk.raise({"robbery", 1, silent, "", "", std::nullopt}, {});
                QVERIFY(world.sent.size() > before);
                const auto& first = world.sent[before]; // before anything about drills
                QCOMPARE(first.event.id, alarm);
                QVERIFY(!first.event.isDrill());
                QVERIFY(desk.incident(alarm)->open());
                QVERIFY(silent || desk.openSubjects(true).empty());
                if (!silent) {
                    for (const auto& drill : open) {
                        QCOMPARE(desk.incident(drill)->cancelReason, std::string("real_alarm"));
                        QVERIFY(desk.incident(drill)->drill);
                    }
                }
            }
            for (const auto& event : world.sent) {
                const bool drill = event.event.isDrill();
                QVERIFY(
                    event.document.verify(drill ? drillType : eventType, drill ? drillKey : realKey)
                        .ok());
                QVERIFY(readEvent(event.document).ok());
            }
        }
    }
};

QTEST_GUILESS_MAIN(DrillAndRealTest)
#include "tst_drill_and_real.moc"
