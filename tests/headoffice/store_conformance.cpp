// SPDX-License-Identifier: Apache-2.0
#include "headoffice/store_conformance.h"

#include "crypto/digest.h"
#include "crypto/random.h"
#include "headoffice/exports.h"

#include <QTest>

#include <algorithm>
#include <future>
#include <set>
#include <thread>

namespace yizhan::headoffice {

namespace {

const std::string zeros(64, '0');
const Act act {"os:test", "a test", 500};

IncomingEvent anEvent(std::int64_t seq, const std::string& prev, Lane lane = Lane::Alarm,
                      std::int64_t epoch = 1, const std::string& device = "p-0001")
{
    Event event;
    event.id = lane == Lane::Drill ? makeDrillId(1) : makeRealId(1);
    event.device = device;
    event.branch = "b-0001";
    event.lane = lane;
    event.epoch = epoch;
    event.seq = seq;
    event.prev = prev;
    event.kind = "incident.raised";
    event.subject = event.id;
    return {event, sha256Hex(event.id.text()), "{}"};
}

} // namespace

void StoreConformance::init()
{
    m_store = m_openEmpty();
    QVERIFY(m_store);
}

void StoreConformance::cleanup()
{
    m_store.reset();
}

std::vector<Verdict> StoreConformance::take(std::vector<IncomingEvent> events, Truth truth,
                                            Millis at)
{
    std::promise<Stored<std::vector<Verdict>>> done;
    m_store->take({truth, std::move(events), {}, at},
                  [&](auto verdicts) { done.set_value(std::move(verdicts)); });
    return done.get_future().get().valueOr({});
}

std::int64_t StoreConformance::countOf(const std::string& kind)
{
    std::int64_t count = 0;
    for (const auto& event : m_store->securityEvents().valueOr({}))
        count += event.kind == kind ? event.count : 0;
    return count;
}

void StoreConformance::addBranchAndDevice()
{
    QVERIFY(m_store->saveBranch({"b-0001", Json::object(), 1}, act).ok());
    QVERIFY(
        m_store->addDevice({"p-0001", "panel", "b-0001", "desk", "127.0.0.1", 9443, 1, 0, {}}, act)
            .ok());
}

void StoreConformance::givesTheSameVerdictAgain()
{
    const auto event = anEvent(1, zeros);
    const auto first = take({event}, Truth::Real, 1000);
    const auto second = take({event}, Truth::Real, 2000);
    QCOMPARE(first.size(), std::size_t {1});
    QCOMPARE(second.size(), std::size_t {1});
    QVERIFY(first[0].accepted && second[0].accepted);
    QCOMPARE(first[0].at, Millis {1000});
    QCOMPARE(second[0].at, Millis {1000});
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->size(), std::size_t {1});
    QCOMPARE(m_store->securityEvents()->size(), std::size_t {0});
}

void StoreConformance::refusesAnIdWithAnotherBody()
{
    const auto event = anEvent(1, zeros);
    auto other = event;
    other.hash = sha256Hex("another body");
    // In one request too: the second one of the same id loses.
    const auto verdicts = take({event, other});
    QVERIFY(verdicts[0].accepted);
    QVERIFY(!verdicts[1].accepted);
    QCOMPARE(verdicts[1].reason, std::string("id_reused"));
    QCOMPARE(verdicts[1].hash, other.hash);
    QVERIFY(!take({other})[0].accepted);
    QVERIFY(take({event})[0].accepted);
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->front().hash, event.hash);
    QCOMPARE(countOf("id_reused"), std::int64_t {2});
}

void StoreConformance::keepsEventsOverAReopening()
{
    const auto event = anEvent(1, zeros);
    take({event}, Truth::Real, 1000);
    m_store.reset();
    m_store = m_openAgain();
    QVERIFY(m_store);
    QCOMPARE(take({event}, Truth::Real, 3000)[0].at, Millis {1000});
    QVERIFY(m_store->subject(event.event.id)->has_value());
}

void StoreConformance::keepsDrillsApart()
{
    const auto real = anEvent(1, zeros);
    const auto drill = anEvent(1, zeros, Lane::Drill);
    QVERIFY(take({real})[0].accepted);
    QVERIFY(take({drill}, Truth::Drill)[0].accepted);
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->size(), std::size_t {1});
    QCOMPARE(m_store->events(Truth::Drill, 0, 10)->size(), std::size_t {1});
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->front().hash, real.hash);
    // A drill given to the wrong side is refused by the store itself.
    QVERIFY(take({anEvent(2, zeros, Lane::Drill)}, Truth::Real).empty());
    QVERIFY(take({anEvent(2, zeros)}, Truth::Drill).empty());
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->size(), std::size_t {1});
}

void StoreConformance::findsGapsAndTheirFilling()
{
    const auto one = anEvent(1, zeros);
    const auto two = anEvent(2, one.hash);
    const auto three = anEvent(3, two.hash);
    const auto four = anEvent(4, three.hash);
    take({one});
    take({four}); // two and three are still on their way
    QCOMPARE(countOf("chain_gap"), std::int64_t {1});
    QCOMPARE(m_store->chains()->front().seq, std::int64_t {4});
    QCOMPARE(m_store->chains()->front().missing, std::int64_t {2});
    take({three, two});
    QCOMPARE(m_store->chains()->front().missing, std::int64_t {0});
    QCOMPARE(m_store->chains()->front().hash, four.hash);
    QCOMPARE(countOf("chain_filled"), std::int64_t {1});
    QCOMPARE(countOf("chain_break"), std::int64_t {0});
}

void StoreConformance::findsBrokenAndForkedChains()
{
    const auto one = anEvent(1, zeros);
    take({one, anEvent(2, sha256Hex("not one"))});
    QCOMPARE(countOf("chain_break"), std::int64_t {1});
    const auto again
        = take({anEvent(2, one.hash)}); // the same number once more: a disk was set back
    QVERIFY(again[0].accepted);
    QCOMPARE(countOf("chain_fork"), std::int64_t {1});
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->size(), std::size_t {3});
}

void StoreConformance::findsNewAndOldEpochs()
{
    take({anEvent(1, zeros, Lane::Alarm, 1)});
    QCOMPARE(m_store->securityEvents()->size(), std::size_t {0});
    take({anEvent(1, zeros, Lane::Alarm, 2)});
    QCOMPARE(countOf("chain_new_epoch"), std::int64_t {1});
    QVERIFY(take({anEvent(2, zeros, Lane::Alarm, 1)})[0].accepted);
    QCOMPARE(countOf("chain_old_epoch"), std::int64_t {1});
    QCOMPARE(m_store->chains()->size(), std::size_t {2});
}

void StoreConformance::takesOneOfManyRacing()
{
    const auto same = anEvent(1, zeros);
    const auto contested = anEvent(2, same.hash);
    std::vector<std::thread> threads;
    std::vector<Verdict> sameVerdicts(64), contestedVerdicts(64);
    for (std::size_t i = 0; i < 64; ++i) {
        threads.emplace_back([&, i] {
            auto other = contested;
            other.hash = sha256Hex(std::to_string(i));
            const auto at = static_cast<Millis>(1000 + i);
            const auto verdicts = take({same, other}, Truth::Real, at);
            if (verdicts.size() == 2) {
                sameVerdicts[i] = verdicts[0];
                contestedVerdicts[i] = verdicts[1];
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    std::set<Millis> times;
    for (const auto& verdict : sameVerdicts) {
        QVERIFY(verdict.accepted);
        times.insert(verdict.at);
    }
    QCOMPARE(times.size(), std::size_t {1});
    QCOMPARE(std::ranges::count_if(contestedVerdicts, &Verdict::accepted), 1);
    QCOMPARE(countOf("id_reused"), std::int64_t {63});
    QCOMPARE(m_store->events(Truth::Real, 0, 10)->size(), std::size_t {2});
}

void StoreConformance::keepsTheOrderOfACaller()
{
    constexpr int each = 300;
    const std::vector<std::string> devices {"p-0001", "k-0001", "k-0002"};
    std::vector<std::thread> threads;
    std::atomic<int> accepted = 0;
    for (const auto& device : devices) {
        threads.emplace_back([&, device] {
            std::string prev = zeros;
            std::atomic<int> answered = 0;
            for (int seq = 1; seq <= each; ++seq) {
                auto event = anEvent(seq, prev, Lane::Alarm, 1, device);
                prev = event.hash;
                m_store->take({Truth::Real, {std::move(event)}, {}, seq},
                              [&](const auto& verdicts) {
                                  accepted += verdicts && verdicts->front().accepted;
                                  ++answered;
                                  answered.notify_one();
                              });
            }
            for (int seen = answered; seen < each; seen = answered)
                answered.wait(seen);
        });
    }
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(accepted.load(), each * static_cast<int>(devices.size()));
    // An order other than sent would show as a gap.
    QCOMPARE(m_store->securityEvents()->size(), std::size_t {0});
    const auto chains = m_store->chains();
    for (const auto& chain : *chains)
        QCOMPARE(chain.seq, std::int64_t {each});
}

void StoreConformance::answersOnlyForTheBranch()
{
    const auto event = anEvent(1, zeros);
    take({event});
    const std::vector<Uuid> subjects {event.event.id};
    QVERIFY(m_store->seen(subjects, "b-0001")->empty());
    QVERIFY(m_store
                ->acknowledge({event.event.id, "seen", "chen.li", "陈立", "incident_desk", 2000},
                              m_pen, act)
                .ok());
    QVERIFY(m_store
                ->acknowledge({event.event.id, "seen", "chen.li", "陈立", "incident_desk", 9000},
                              m_pen, act)
                .ok());
    QVERIFY(
        m_store
            ->acknowledge({event.event.id, "help_on_way", "chen.li", "陈立", "incident_desk", 3000},
                          m_pen, act)
            .ok());
    const auto seen = m_store->seen(subjects, "b-0001");
    QCOMPARE(seen->size(), std::size_t {2});
    QCOMPARE(seen->front().person, std::string("陈立"));
    QCOMPARE(seen->front().at, Millis {2000});
    QVERIFY(m_store->seen(subjects, "b-0002")->empty());
    QCOMPARE(m_store->acknowledgements(Truth::Real)->size(), std::size_t {2});
    QVERIFY(m_store->acknowledgements(Truth::Drill)->empty());
}

void StoreConformance::refusesToAnswerForUnknownSubjects()
{
    const auto done = m_store->acknowledge(
        {makeRealId(1), "seen", "chen.li", "陈立", "incident_desk", 1}, m_pen, act);
    QVERIFY(!done);
    QCOMPARE(done.error().fault, StoreFault::Unknown);
    QVERIFY(m_store->auditTrail()->empty());
}

void StoreConformance::enrolsOnce()
{
    addBranchAndDevice();
    QVERIFY(m_store->addToken({"t1", "p-0001", 10'000, 0, "", ""}, act).ok());
    const CertificateRecord certificate {"aa01", "PEM", "{}", 1, 2, 0};
    const auto late = m_store->enrol("t1", "r1", certificate, 10'000);
    QCOMPARE(late.error().fault, StoreFault::Expired);
    QVERIFY(m_store->enrol("t1", "r1", certificate, 5'000).ok());
    // The answer was lost: the same request gets the same certificate, another one nothing.
    QCOMPARE(m_store->enrol("t1", "r1", {"aa02", "PEM2", "{}", 1, 2, 0}, 6'000)->serial,
             std::string("aa01"));
    QCOMPARE(m_store->enrol("t1", "r2", {"aa03", "PEM3", "{}", 1, 2, 0}, 6'000).error().fault,
             StoreFault::Used);
    QCOMPARE(m_store->enrol("t2", "r2", certificate, 6'000).error().fault, StoreFault::Unknown);
    QCOMPARE((*m_store->deviceBySerial("aa01"))->id, std::string("p-0001"));
    QVERIFY(!m_store->deviceBySerial("aa03")->has_value());
}

void StoreConformance::endsOldCertificates()
{
    addBranchAndDevice();
    QVERIFY(m_store->addToken({"t1", "p-0001", 10'000, 0, "", ""}, act).ok());
    QVERIFY(m_store->enrol("t1", "r1", {"aa01", "PEM", "{}", 1, 2, 0}, 5'000).ok());
    QVERIFY(m_store->addToken({"t2", "p-0001", 10'000, 0, "", ""}, act).ok());
    QVERIFY(m_store->enrol("t2", "r2", {"aa02", "PEM", "{}", 1, 2, 0}, 6'000).ok());
    QCOMPARE((*m_store->deviceBySerial("aa01"))->certificate->revokedAt, Millis {6'000});
    QCOMPARE((*m_store->deviceBySerial("aa02"))->certificate->revokedAt, Millis {0});
    QVERIFY(m_store->revokeDevice("p-0001", act).ok());
    QVERIFY((*m_store->deviceBySerial("aa02"))->revokedAt != 0);
    QCOMPARE(m_store->revokedCertificates()->size(), std::size_t {2});
    QCOMPARE(m_store->addToken({"t3", "p-0001", 10'000, 0, "", ""}, act).error().fault,
             StoreFault::Used);
}

void StoreConformance::refusesWhatExistsOrIsUnknown()
{
    const DeviceRecord device {"p-0001", "panel", "b-0001", "desk", "127.0.0.1", 9443, 1, 0, {}};
    QCOMPARE(m_store->addDevice(device, act).error().fault, StoreFault::Unknown); // no such branch
    addBranchAndDevice();
    QCOMPARE(m_store->addDevice(device, act).error().fault, StoreFault::Exists);
    QCOMPARE(m_store->revokeDevice("p-0009", act).error().fault, StoreFault::Unknown);
    const UserRecord user {"chen.li", "陈立", {"incident_desk"}, "v", 1, 0};
    QVERIFY(m_store->addUser(user, act).ok());
    QCOMPARE(m_store->addUser(user, act).error().fault, StoreFault::Exists);
    QCOMPARE((*m_store->user("chen.li"))->roles, user.roles);
    QVERIFY(!m_store->user("li.na")->has_value());
}

void StoreConformance::chainsTheAudit()
{
    addBranchAndDevice();
    QVERIFY(m_store->audit("export.made", "incidents", act).ok());
    auto trail = *m_store->auditTrail();
    QCOMPARE(trail.size(), std::size_t {3});
    QCOMPARE(trail[2].action, std::string("export.made"));
    QCOMPARE(firstBrokenEntry(trail), std::int64_t {0});
    trail[1].why = "another reason";
    QCOMPARE(firstBrokenEntry(trail), std::int64_t {2});
    trail = *m_store->auditTrail();
    trail.erase(trail.begin());
    QCOMPARE(firstBrokenEntry(trail), std::int64_t {1});
}

void StoreConformance::countsRepeatedFindings()
{
    m_store->recordFinding({"certificate_missing", "", "10.0.0.1", 1, 1, 1});
    m_store->recordFinding({"certificate_missing", "", "10.0.0.1", 5, 9, 4});
    m_store->recordFinding({"certificate_missing", "", "10.0.0.2", 5, 5, 1});
    QTRY_COMPARE(m_store->securityEvents()->size(), std::size_t {2});
    QCOMPARE(m_store->securityEvents()->front().count, std::int64_t {5});
    QCOMPARE(m_store->securityEvents()->front().firstAt, Millis {1});
    QCOMPARE(m_store->securityEvents()->front().lastAt, Millis {9});
}

void StoreConformance::keepsStatesAndContacts()
{
    const std::vector<DeviceState> first {{"k-0001", {{"screen", "home"}}, 1},
                                          {"k-0002", {{"screen", "home"}}, 1}};
    const std::vector<DeviceState> next {{"k-0001", {{"screen", "offer"}}, 2}};
    QVERIFY(m_store->saveStates(first).ok());
    QVERIFY(m_store->saveStates(next).ok());
    QCOMPARE(m_store->states()->size(), std::size_t {2});
    QCOMPARE(stringAt(m_store->states()->front().report, "screen"),
             std::optional<std::string>("offer"));
    const std::vector<ContactChange> changes {{"k-0001", true, 5, 30},
                                              {"k-0001", false, 50, 51, "spare"}};
    QVERIFY(m_store->recordContact(changes).ok());
    QCOMPARE(m_store->contactHistory()->size(), std::size_t {2});
    QVERIFY(m_store->contactHistory()->front().silent);
    QCOMPARE(m_store->contactHistory()->back().path, std::string("spare"));
}

} // namespace yizhan::headoffice
