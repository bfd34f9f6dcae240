// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "sync/outbox.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;

class OutboxTest : public QObject {
    Q_OBJECT

    const PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);
    std::unique_ptr<QTemporaryDir> folder;

    Result<Database, StorageError> open() const
    {
        return Database::open(folder->filePath(QStringLiteral("alarms.db")).toStdString(),
                              Durability::Full);
    }
    Event next(Outbox& outbox, Lane lane, Millis at = 1000) const
    {
        const auto head = *outbox.head(lane);
        const auto id = makeRealId(at);
        return {id,        "p-0001",        "b-0001",          lane, head.epoch,    head.seq + 1,
                head.hash, {at, "wall", 1}, "incident.raised", id,   Json::object()};
    }

private Q_SLOTS:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void numbersEachLaneWithoutGapsAndChainsIt()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        QCOMPARE(outbox->head(Lane::Alarm)->seq, 0);
        QCOMPARE(outbox->head(Lane::Alarm)->hash, std::string(64, '0'));
        const auto first = next(*outbox, Lane::Alarm);
        const auto document = signEvent(first, key);
        QVERIFY(outbox->append(document, first, 1000).ok());
        QCOMPARE(outbox->head(Lane::Alarm)->seq, 1);
        QCOMPARE(outbox->head(Lane::Alarm)->hash, document.hash());
        QCOMPARE(outbox->head(Lane::Help)->seq, 0);
    }
    void theSameNumberCannotBeGivenTwice()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        const auto first = next(*outbox, Lane::Alarm);
        auto rival = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(first, key), first, 1).ok());
        QCOMPARE(outbox->append(signEvent(rival, key), rival, 1).error().fault,
                 StorageFault::Constraint);
    }
    void keepsItsEpochAndItsRowsOverARestart()
    {
        Uuid id;
        {
            auto database = open();
            auto outbox = Outbox::open(*database, 100);
            const auto event = next(*outbox, Lane::Alarm);
            id = event.id;
            QVERIFY(outbox->append(signEvent(event, key), event, 1).ok());
        }
        auto database = open();
        auto outbox = Outbox::open(*database, 999);
        QCOMPARE(outbox->head(Lane::Alarm)->epoch, 100);
        const auto rows = outbox->rowsSince(0);
        QCOMPARE(rows->size(), size_t(1));
        QVERIFY(rows->front().event.id == id);
        QCOMPARE(rows->front().delivery, Delivery::Pending);
    }
    void remembersSentAcceptedAndParked()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        const auto accepted = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(accepted, key), accepted, 1000).ok());
        const auto parked = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(parked, key), parked, 1000).ok());
        QVERIFY(outbox->markSent(accepted.id, 1001).ok());
        QVERIFY(outbox->markSent(accepted.id, 2000).ok()); // the first sending counts
        QVERIFY(outbox->markAccepted(accepted.id, 1002, "{}").ok());
        QVERIFY(outbox->park(parked.id, "malformed").ok());
        QVERIFY(outbox->park(accepted.id, "malformed").ok()); // accepted stays accepted
        const auto rows = outbox->rowsSince(0);
        QCOMPARE(rows->at(0).delivery, Delivery::Accepted);
        QCOMPARE(rows->at(0).sentAt, 1001);
        QCOMPARE(rows->at(1).delivery, Delivery::Parked);
        QCOMPARE(rows->at(1).parkedReason, std::string("malformed"));
    }
    void oldAcceptedRowsAreLeftInPeaceButPendingOnesNever()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        const auto old = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(old, key), old, 1000).ok());
        QVERIFY(outbox->markAccepted(old.id, 1001, "{}").ok());
        const auto waiting = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(waiting, key), waiting, 1000).ok());
        const auto rows = outbox->rowsSince(5000);
        QCOMPARE(rows->size(), size_t(1));
        QVERIFY(rows->front().event.id == waiting.id);
    }
    void erasesWhatWasAcceptedAndKeepsItsPlaceInTheChain()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        const auto done = next(*outbox, Lane::Application);
        QVERIFY(outbox->append(signEvent(done, key), done, 1).ok());
        const auto waiting = next(*outbox, Lane::Application);
        QVERIFY(outbox->append(signEvent(waiting, key), waiting, 1).ok());
        QVERIFY(outbox->markAccepted(done.id, 2, "{}").ok());
        const auto before = *outbox->head(Lane::Application);
        QVERIFY(outbox->eraseAccepted(Lane::Application).ok());
        QCOMPARE(outbox->rowsSince(0)->size(),
                 size_t(1)); // the erased one is neither there nor damaged
        QCOMPARE(outbox->damaged(), size_t(0));
        QCOMPARE(outbox->pending(Lane::Application, 10)->size(), size_t(1));
        QCOMPARE(*outbox->contains(done.id), true);
        QCOMPARE(outbox->counts(Lane::Application)->created, 2);
        QCOMPARE(outbox->counts(Lane::Application)->delivered, 1);
        QVERIFY(outbox->markAccepted(waiting.id, 3, "{}").ok());
        QVERIFY(outbox->eraseAccepted(Lane::Application).ok());
        QCOMPARE(outbox->head(Lane::Application)->seq, before.seq);
        QCOMPARE(outbox->head(Lane::Application)->hash, before.hash);
    }
    void aDamagedRowIsCountedAndLeftOut()
    {
        auto database = open();
        auto outbox = Outbox::open(*database, 100);
        const auto event = next(*outbox, Lane::Alarm);
        QVERIFY(outbox->append(signEvent(event, key), event, 1).ok());
        QVERIFY(database->run("UPDATE outbox SET doc = replace(doc, 'p-0001', 'p-0002')").ok());
        QCOMPARE(outbox->rowsSince(0)->size(), size_t(0));
        QCOMPARE(outbox->damaged(), size_t(1));
    }
};

QTEST_APPLESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
