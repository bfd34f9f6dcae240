// SPDX-License-Identifier: Apache-2.0
#include "applications/application_courier.h"
#include "applications/receipt_number.h"
#include "applications/sample_form.h"
#include "applications/submission.h"
#include "crypto/random.h"
#include "support/fake_clock.h"
#include "support/fleet.h"
#include "sync/reply.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace yizhan;
using namespace Qt::StringLiterals;

namespace {

// One life of the program: the database opened, worked with, closed.
struct Life {
    Life(const QString& file, const Device& device, TrustedClock& time)
        : database(*Database::open(file.toStdString(), Durability::Full)),
          outbox(*Outbox::open(database, 5000)), desk(outbox, device, time),
          courier(outbox, device.id, time, [] { return 1.0; })
    {
    }
    Database database;
    Outbox outbox;
    SubmissionDesk desk;
    ApplicationCourier courier;
};

} // namespace

class ApplicationDeliveryTest : public QObject {
    Q_OBJECT

    Fleet fleet;
    const OpeningKey intake = OpeningKey::generate();
    std::unique_ptr<QTemporaryDir> folder;
    std::optional<Device> device;
    std::unique_ptr<FakeClock> clock;
    std::unique_ptr<TrustedClock> time;

    QString file() const { return folder->filePath(u"business.db"_s); }
    std::unique_ptr<Life> live() const { return std::make_unique<Life>(file(), *device, *time); }
    TrustBundle bundle() const
    {
        TrustBundle made;
        made.ackKeys = {fleet.ackKey.publicKey()};
        made.sealingKeys = {intake.sealingKey()};
        made.addresses = {{"primary", "https://127.0.0.1:1"}, {"spare", "https://127.0.0.1:2"}};
        return made;
    }
    SealedApplication sealed(Life& life) const
    {
        return sealApplication(
            sampleDraft(),
            {makeRealId(clock->wallNow()), device->id, *life.desk.nextReceipt(), "zh-Hans", false},
            intake.sealingKey());
    }
    // What stands anywhere in the folder: database, log, shared memory, journals.
    int found(const QByteArray& needle) const
    {
        int hits = 0;
        for (const auto& entry : QDir(folder->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile one(entry.filePath());
            if (one.open(QIODevice::ReadOnly) && one.readAll().contains(needle))
                ++hits;
        }
        return hits;
    }
    // As it would stand inside a longer Base64 text: three places it can begin at.
    int foundAsBase64(const QByteArray& clear) const
    {
        int hits = 0;
        for (const qsizetype before : {0, 1, 2}) {
            const auto text = (QByteArray(before, 'x') + clear).toBase64();
            const auto begin = (before * 8 + 5) / 6;
            hits += found(text.mid(begin, (before + clear.size()) * 8 / 6 - begin));
        }
        return hits;
    }
    int canaries() const
    {
        int hits = 0;
        for (const auto clear : {canaryName, canaryId, canaryMobile}) {
            const QByteArray utf8(clear.data(), static_cast<qsizetype>(clear.size()));
            const auto wide = QString::fromUtf8(utf8);
            hits += found(utf8) + found(utf8.toHex()) + foundAsBase64(utf8)
                + found({reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2});
        }
        return hits;
    }
    HttpReply reply(const HttpRequest& request, std::string_view verdict = "accepted",
                    const std::optional<std::string>& otherHash = {}) const
    {
        const auto body = *parseJson(request.body);
        Reply answer;
        answer.nonce = *stringAt(body, "nonce");
        answer.device = device->id;
        answer.time = clock->wallNow();
        for (const auto& item : body["events"]) {
            const auto document = *SignedDocument::fromJson(item);
            answer.verdicts.push_back({*stringAt(document.content(), "id"),
                                       otherHash.value_or(document.hash()), verdict == "accepted",
                                       verdict == "accepted" ? "" : "malformed", clock->wallNow()});
        }
        return {200, signReply(answer, replyType, fleet.ackKey).text(), clock->bootNow()};
    }

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        QTemporaryDir enrolled;
        fleet.enrol(enrolled.path().toStdString(), "k-0007", "kiosk", {"https://127.0.0.1:1"});
        device.emplace(*loadDevice({enrolled.path().toStdString()}));
        clock = std::make_unique<FakeClock>();
        time = std::make_unique<TrustedClock>(*clock, 0);
    }

    void anApplicationIsNowhereInClearAndNowhereAtAllAfterTheReply()
    {
        auto life = live();
        life->courier.trust(bundle());
        const auto application = sealed(*life);
        const auto box = QByteArray::fromStdString(application.sealed);
        QVERIFY(life->desk.keep(application).ok());
        const auto request = life->courier.request();
        QVERIFY(request->has_value());
        QVERIFY(
            life->courier.finish(Failure {HttpError {HttpFault::Unreachable, "down"}})->empty());
        QCOMPARE(canaries(), 0);
        QVERIFY(found(box) > 0); // the box itself waits
        QCOMPARE(life->outbox.counts(Lane::Application)->pending, 1);

        clock->pass(ApplicationCourier::firstWait);
        const auto again = life->courier.request();
        QVERIFY(again->has_value());
        QVERIFY((*again)->url.starts_with("https://127.0.0.1:2/")); // the addresses take turns
        const auto taken = life->courier.finish(reply(**again));
        QCOMPARE(taken->size(), size_t(1));
        QVERIFY(taken->front() == application.id);
        QCOMPARE(canaries(), 0);
        QCOMPARE(found(box), 0); // database, log and all
        QCOMPARE(life->outbox.counts(Lane::Application)->delivered, 1);
        QCOMPARE(life->outbox.rowsSince(0)->size(),
                 size_t(0)); // erased, and not counted as damaged
        QCOMPARE(life->outbox.damaged(), size_t(0));
    }
    void theSearchFindsWhatIsNotSealed()
    {
        auto life = live();
        auto application = sealed(*life);
        const auto draft = sampleDraft();
        application.sealed
            = std::string(draft.answerTo("name")) + std::string(draft.answerTo("id_number"));
        const auto base64 = toBase64(bytesOf("{\"" + application.sealed));
        QVERIFY(life->desk.keep(application).ok());
        QVERIFY(canaries() >= 2);
        QVERIFY(life->database.run("DELETE FROM outbox").ok());
        QVERIFY(life->database.truncateLog().ok());
        QCOMPARE(canaries(), 0);
        application.sealed = base64;
        QVERIFY(life->desk.keep(application).ok());
        QVERIFY(canaries() >= 2);
    }
    void deletingWithoutEmptyingTheLogWouldNotBeErasing()
    {
        auto life = live();
        const auto application = sealed(*life);
        QVERIFY(life->desk.keep(application).ok());
        QVERIFY(life->database.run("UPDATE outbox SET accepted_at = 1, doc = ''").ok());
        QVERIFY(found(QByteArray::fromStdString(application.sealed)) > 0);
        QVERIFY(life->outbox.eraseAccepted(Lane::Application).ok());
        QCOMPARE(found(QByteArray::fromStdString(application.sealed)), 0);
    }
    void anErasingThatWasCutShortIsFinishedAtTheNextStart()
    {
        std::string box;
        {
            auto life = live();
            const auto application = sealed(*life);
            box = application.sealed;
            QVERIFY(life->desk.keep(application).ok());
            QVERIFY(life->outbox.markAccepted(application.id, 1, "{}").ok());
        }
        QVERIFY(found(QByteArray::fromStdString(box)) > 0);
        auto life = live();
        QVERIFY(!life->courier.request()->has_value());
        QCOMPARE(found(QByteArray::fromStdString(box)), 0);
    }
    void numbersHaveNoGapsOverRestarts()
    {
        std::string hash(64, '0');
        for (std::int64_t seq = 1; seq <= 6; ++seq) {
            auto life = live();
            life->courier.trust(bundle());
            const auto application = sealed(*life);
            QCOMPARE(application.receipt,
                     receiptNumber("k-0007", 5 + seq)); // the epoch began at 5 s
            QVERIFY(life->desk.keep(application).ok());
            const auto row = life->outbox.pending(Lane::Application, 10)->back();
            QCOMPARE(row.event.seq, seq);
            QCOMPARE(row.event.prev, hash);
            QVERIFY(row.document.verify(eventType, std::array {device->key.publicKey()}).ok());
            hash = row.document.hash();
            if (seq % 2 == 0) { // the chain goes on over erased rows
                const auto request = life->courier.request();
                QVERIFY(life->courier.finish(reply(**request)).ok());
                QCOMPARE(life->outbox.counts(Lane::Application)->delivered, seq);
            }
        }
    }
    void keepingTheSameApplicationTwiceIsOneApplication()
    {
        auto life = live();
        const auto application = sealed(*life);
        QVERIFY(life->desk.keep(application).ok());
        QVERIFY(life->desk.keep(application).ok());
        QCOMPARE(life->outbox.counts(Lane::Application)->created, 1);
    }
    void aNumberIsNotGivenTwice()
    {
        auto life = live();
        const auto first = sealed(*life);
        const auto second = sealed(*life);
        QCOMPARE(first.receipt, second.receipt); // asked for, not yet used
        QVERIFY(life->desk.keep(first).ok());
        QCOMPARE(life->desk.keep(second).error(), SubmissionFault::NumberTaken);
        QVERIFY(*life->desk.nextReceipt() != first.receipt);
    }
    void aFullDiskKeepsNothingAndSaysSo()
    {
        auto life = live();
        const auto application = sealed(*life);
        QVERIFY(life->database.run("PRAGMA max_page_count=1").ok()); // as small as it already is
        auto big = application;
        big.sealed.assign(40'000, 'A');
        QCOMPARE(life->desk.keep(big).error(), SubmissionFault::Storage);
        QCOMPARE(life->outbox.counts(Lane::Application)->created, 0);
    }

    void badRepliesEraseNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("another hash") << 0;
        QTest::newRow("signed by a stranger") << 1;
        QTest::newRow("an old reply") << 2;
        QTest::newRow("a portal's page") << 3;
        QTest::newRow("no verdicts") << 4;
    }
    void badRepliesEraseNothing()
    {
        QFETCH(int, kind);
        auto life = live();
        life->courier.trust(bundle());
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        auto request = *life->courier.request();
        if (kind == 2) {
            const auto old = reply(*request);
            QVERIFY(life->courier.finish(Failure {HttpError {HttpFault::TimedOut, ""}}).ok());
            clock->pass(ApplicationCourier::firstWait);
            request = *life->courier.request();
            QVERIFY(life->courier.finish(old)->empty());
        } else if (kind == 0) {
            QVERIFY(
                life->courier.finish(reply(*request, "accepted", std::string(64, 'a')))->empty());
        } else if (kind == 1) {
            auto stranger = fleet.ackKey;
            fleet.ackKey = PrivateKey::generate(KeyScheme::Ed25519);
            const auto answer = reply(*request);
            fleet.ackKey = stranger;
            QVERIFY(life->courier.finish(answer)->empty());
        } else if (kind == 3) {
            QVERIFY(life->courier.finish(HttpReply {200, "<html>welcome</html>", 0})->empty());
        } else {
            auto body = *parseJson(request->body);
            body["events"] = Json::array();
            request->body = body.dump();
            QVERIFY(life->courier.finish(reply(*request))->empty());
        }
        QCOMPARE(life->outbox.pending(Lane::Application, 10)->size(), size_t(1));
        QVERIFY(!life->courier.reached());
        clock->pass(ApplicationCourier::longestWait);
        const auto next = life->courier.request();
        QVERIFY(next->has_value());
        QCOMPARE(life->courier.finish(reply(**next))->size(), size_t(1));
        QVERIFY(life->courier.reached());
    }
    void aRefusedApplicationIsParkedAndInNobodysWay()
    {
        auto life = live();
        life->courier.trust(bundle());
        const auto refused = sealed(*life);
        QVERIFY(life->desk.keep(refused).ok());
        const auto request = life->courier.request();
        QVERIFY(life->courier.finish(reply(**request, "refused"))->empty());
        QCOMPARE(life->outbox.counts(Lane::Application)->parked, 1);
        QVERIFY(found(QByteArray::fromStdString(refused.sealed))
                > 0); // kept for a person to look at
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        const auto next = life->courier.request();
        QCOMPARE((*parseJson((*next)->body))["events"].size(), size_t(1));
        QCOMPARE(life->courier.finish(reply(**next))->size(), size_t(1));
        const auto counts = life->outbox.counts(Lane::Application);
        QCOMPARE(counts->created, counts->delivered + counts->pending + counts->parked);
    }
    void aDamagedRowIsNotSentAndInNobodysWay()
    {
        auto life = live();
        life->courier.trust(bundle());
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        QVERIFY(life->database.run("UPDATE outbox SET doc = replace(doc, 'debit', 'gold')").ok());
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        const auto request = life->courier.request();
        QCOMPARE((*parseJson((*request)->body))["events"].size(), size_t(1));
    }
    void waitsLongerAfterEachFailureButNeverBeyondFiveMinutes()
    {
        auto life = live();
        life->courier.trust(bundle());
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        for (const Millis wait :
             {2000, 4000, 8000, 16000, 32000, 64000, 128000, 256000, 300000, 300000}) {
            QVERIFY(life->courier.request()->has_value());
            QVERIFY(!life->courier.due()); // one request at a time
            QVERIFY(!life->courier.request()->has_value());
            QVERIFY(life->courier.finish(Failure {HttpError {HttpFault::TimedOut, ""}}).ok());
            QCOMPARE(*life->courier.due(), clock->bootNow() + wait);
            clock->pass(wait - 1);
            QVERIFY(!life->courier.request()->has_value());
            clock->pass(1);
        }
        for (int i = 0; i < 200; ++i) {
            const auto jitter = ApplicationCourier::randomJitter();
            QVERIFY(jitter >= 0.8 && jitter <= 1.2);
        }
    }
    void aWeekOfferedAtOnceLeavesInSmallPieces()
    {
        auto life = live();
        life->courier.trust(bundle());
        for (int i = 0; i < 40; ++i)
            QVERIFY(life->desk.keep(sealed(*life)).ok());
        int requests = 0;
        for (auto request = *life->courier.request(); request; request = *life->courier.request()) {
            ++requests;
            QVERIFY(life->courier.finish(reply(*request)).ok());
        }
        QCOMPARE(requests, 3);
        QCOMPARE(life->outbox.counts(Lane::Application)->delivered, 40);
    }
    void withoutAKeyToBelieveNothingLeaves()
    {
        auto life = live();
        QVERIFY(life->desk.keep(sealed(*life)).ok());
        QVERIFY(!life->courier.request()->has_value());
    }
};

QTEST_APPLESS_MAIN(ApplicationDeliveryTest)
#include "tst_application_delivery.moc"
