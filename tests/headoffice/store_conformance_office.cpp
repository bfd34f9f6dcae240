// SPDX-License-Identifier: Apache-2.0
// What head office says in its own name: numbered, chained, signed, and told to the right branch.
#include "crypto/digest.h"
#include "crypto/random.h"
#include "emergency/incident.h"
#include "headoffice/store_conformance.h"

#include <QTest>

#include <set>
#include <thread>

namespace yizhan::headoffice {

namespace {

const Act act {"chen.li", "by phone", 500};
constexpr Millis noBeginning = 0;

IncomingEvent raised(const std::string& branch = "b-0001", bool drill = false)
{
    Event event;
    event.id = drill ? makeDrillId(1) : makeRealId(1);
    event.device = "p-0001";
    event.branch = branch;
    event.lane = drill ? Lane::Drill : Lane::Alarm;
    event.epoch = 1;
    event.seq = 1;
    event.prev = std::string(64, '0');
    event.kind = kind::incidentRaised;
    event.subject = event.id;
    event.body = {{"playbook", "fire"}, {"level", 2}};
    const auto document = signEvent(event, PrivateKey::generate(KeyScheme::Ed25519));
    return {event, document.hash(), document.text()};
}

OfficeEvent about(const Uuid& subject, std::string_view kind, Json body = Json::object())
{
    return {truthOf(subject) == Truth::Drill ? makeDrillId(2) : makeRealId(2), subject,
            std::string(kind), std::move(body)};
}

OfficeEvent beginning(std::string_view kind, Json body, const std::string& branch = "b-0001")
{
    const auto id = makeRealId(3);
    return {id, id, std::string(kind), std::move(body), Lane::Alarm, branch};
}

Event read(const StoredEvent& stored)
{
    return *readEvent(*SignedDocument::parse(stored.document));
}

} // namespace

Status<StoreError> StoreConformance::speak(OfficeEvent event, const Store::Condition& condition)
{
    return m_store->speak({&event, 1}, m_pen, act, condition);
}

void StoreConformance::saysAnAnswerOnce()
{
    const auto incident = raised();
    take({incident});
    const Acknowledgement seen {incident.event.id, "seen", "chen.li", "陈立", "incident_desk", 900};
    QVERIFY(m_store->acknowledge(seen, m_pen, act).ok());
    QVERIFY(m_store->acknowledge(seen, m_pen, act).ok()); // a second click
    const auto said = *m_store->officeEvents("b-0001", Lane::Alarm, 0, noBeginning, 10);
    QCOMPARE(said.size(), std::size_t {1});
    const auto event = read(said[0]);
    QCOMPARE(event.device, std::string("office-b-0001"));
    QCOMPARE(event.kind, std::string(kind::incidentAcknowledged));
    QCOMPARE(stringAt(event.body, "meaning"), std::optional<std::string>("seen"));
    QCOMPARE(personAt(event.body, "by")->name, std::string("陈立"));
    QCOMPARE(m_store->acknowledgements(Truth::Real)->size(), std::size_t {1});

    const auto drill = raised("b-0001", true);
    take({drill}, Truth::Drill);
    QVERIFY(m_store
                ->acknowledge({drill.event.id, "seen", "chen.li", "陈立", "incident_desk", 1},
                              m_pen, act)
                .ok());
    QCOMPARE(m_store->officeEvents("b-0001", Lane::Alarm, 0, noBeginning, 10)->size(),
             std::size_t {1});
    const auto practised = *m_store->officeEvents("b-0001", Lane::Drill, 0, noBeginning, 10);
    QCOMPARE(practised.size(), std::size_t {1});
    const auto key = m_drillAck.publicKey();
    QVERIFY(SignedDocument::parse(practised[0].document)->verify(drillType, {&key, 1}).ok());
}

void StoreConformance::chainsWhatHeadOfficeSays()
{
    const auto incident = raised();
    take({incident});
    for (const auto* text : {"one", "two", "three"})
        QVERIFY(speak(about(incident.event.id, kind::incidentNote, {{"text", text}})).ok());
    m_store.reset();
    m_store = m_openAgain();
    QVERIFY(speak(about(incident.event.id, kind::incidentNote, {{"text", "four"}})).ok());

    const auto said = *m_store->officeEvents("b-0001", Lane::Alarm, 0, noBeginning, 10);
    QCOMPARE(said.size(), std::size_t {4});
    const auto key = m_ack.publicKey();
    std::string prev(64, '0');
    std::int64_t seq = 0;
    for (const auto& stored : said) {
        const auto event = read(stored);
        QCOMPARE(event.prev, prev);
        QCOMPARE(event.seq, ++seq);
        QVERIFY(SignedDocument::parse(stored.document)->verify(eventType, {&key, 1}).ok());
        prev = stored.hash;
    }
    QCOMPARE(m_store->securityEvents()->size(), std::size_t {0}); // a whole chain
    // What a branch has it is not given again; nothing of before the week, nothing of others.
    QCOMPARE(m_store->officeEvents("b-0001", Lane::Alarm, 3, noBeginning, 10)->size(),
             std::size_t {1});
    QCOMPARE(m_store->officeEvents("b-0001", Lane::Alarm, 0, noBeginning, 2)->size(),
             std::size_t {2});
    QVERIFY(m_store->officeEvents("b-0001", Lane::Alarm, 0, act.at + 1, 10)->empty());
    QVERIFY(m_store->officeEvents("b-0002", Lane::Alarm, 0, noBeginning, 10)->empty());
    const auto heads = *m_store->officeHeads();
    QCOMPARE(heads.size(), std::size_t {1});
    QCOMPARE(heads[0].branch, std::string("b-0001"));
    QCOMPARE(heads[0].seq, std::int64_t {4});
    // It counts as part of the incident, and each has its entry in the audit.
    QCOMPARE(m_store->eventsOf(incident.event.id)->size(), std::size_t {5});
    QCOMPARE(m_store->auditTrail()->size(), std::size_t {4});
    QCOMPARE(m_store->auditTrail()->back().action, std::string(kind::incidentNote));
    QCOMPARE(m_store->auditTrail()->back().who, act.who);
}

void StoreConformance::judgesBeforeItSays()
{
    QCOMPARE(speak(about(makeRealId(1), kind::incidentNote)).error().fault, StoreFault::Unknown);
    QCOMPARE(speak(beginning("branch.notice", {})).error().fault, StoreFault::Unknown);
    const auto incident = raised();
    take({incident});
    auto mixed = about(incident.event.id, kind::incidentNote);
    mixed.id = makeDrillId(1);
    QVERIFY(!speak(mixed));
    const auto once = [](std::span<const Event> events) -> std::optional<std::string> {
        const auto incidents = incidentsIn(events);
        return incidents.size() == 1 && incidents[0].open() ? std::nullopt
                                                            : std::optional<std::string>("ended");
    };
    const Json end {{"by", {{"id", "chen.li"}, {"name", "陈立"}}}, {"reason", "over"}};
    QVERIFY(speak(about(incident.event.id, kind::incidentClosed, end), once).ok());
    const auto again = speak(about(incident.event.id, kind::incidentClosed, end), once);
    QCOMPARE(again.error().fault, StoreFault::Refused);
    QCOMPARE(again.error().detail, std::string("ended"));
    QCOMPARE(m_store->eventsOf(incident.event.id)->size(), std::size_t {2});
    QCOMPARE(m_store->auditTrail()->size(), std::size_t {1});
}

void StoreConformance::saysAllOrNothing()
{
    addBranchAndDevice();
    const auto before = m_store->auditTrail()->size();
    std::vector<OfficeEvent> notices {beginning("branch.notice", {}),
                                      beginning("branch.notice", {}, "b-0009")};
    QCOMPARE(m_store->speak(notices, m_pen, act).error().fault, StoreFault::Unknown);
    QVERIFY(m_store->officeHeads()->empty());
    QCOMPARE(m_store->auditTrail()->size(), before);
    notices.pop_back();
    QVERIFY(m_store->speak(notices, m_pen, act).ok());
    QCOMPARE(m_store->speak(notices, m_pen, act).error().fault, StoreFault::Exists);
    QCOMPARE(m_store->officeHeads()->front().seq, std::int64_t {1});
}

void StoreConformance::chainsItOverManyWriters()
{
    const auto incident = raised();
    take({incident});
    std::atomic<int> firsts = 0;
    // The rule "only the first one" holds whoever else speaks at the same moment.
    const auto onlyFirst = [](std::span<const Event> events) {
        return events.size() == 1 ? std::nullopt : std::optional<std::string>("second");
    };
    const auto second = m_openAgain(); // as a command beside the server
    std::vector<std::thread> threads;
    for (int i = 0; i < 32; ++i) {
        threads.emplace_back([&, i] {
            const auto event = about(incident.event.id, kind::incidentEscalated);
            auto& store = i % 2 ? *second : *m_store;
            firsts += store.speak({&event, 1}, m_pen, act, onlyFirst).ok();
        });
    }
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(firsts.load(), 1);
    QCOMPARE(m_store->officeHeads()->front().seq, std::int64_t {1});
    QCOMPARE(m_store->securityEvents()->size(), std::size_t {0});
}

void StoreConformance::keepsConfidentialEventsFromBranches()
{
    addBranchAndDevice();
    auto insider = beginning(kind::incidentRaised, {{"playbook", "insider"}, {"level", 1}});
    insider.confidential = true;
    QVERIFY(speak(insider).ok());
    QVERIFY(speak(about(insider.id, kind::incidentNote, {{"text", "a name"}})).ok());
    QVERIFY(
        m_store->acknowledge({insider.id, "seen", "zhao.an", "赵安", "security", 900}, m_pen, act)
            .ok());
    const auto events = *m_store->eventsOf(insider.id);
    QCOMPARE(events.size(), std::size_t {3});
    for (const auto& stored : events)
        QCOMPARE(read(stored).device, std::string("security-b-0001"));
    QVERIFY(m_store->officeHeads()->empty());
    QVERIFY(m_store->officeEvents("b-0001", Lane::Alarm, 0, noBeginning, 10)->empty());
    QVERIFY(m_store->seen({&insider.id, 1}, "b-0001")->empty());
    QCOMPARE(m_store->seen({&insider.id, 1}, "")->size(), std::size_t {1});
}

void StoreConformance::keepsHeadOfficesNames()
{
    addBranchAndDevice();
    for (const auto* id : {"office-b-0001", "security-b-0001", "office-x"}) {
        const DeviceRecord device {id, "panel", "b-0001", "desk", "127.0.0.1", 9443, 1, 0, {}};
        QCOMPARE(m_store->addDevice(device, act).error().fault, StoreFault::Exists);
    }
}

} // namespace yizhan::headoffice
