// SPDX-License-Identifier: Apache-2.0
// A customer's application through the view model, with a real database and a real HTTPS server.
#include "applications/receipt_number.h"
#include "applications/sample_form.h"
#include "intake.h"
#include "kiosk/apply_model.h"
#include "support/fleet.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace yizhan;
using namespace Qt::StringLiterals;

class KioskApplyTest : public QObject {
    Q_OBJECT

    Fleet fleet;
    const OpeningKey openingKey = OpeningKey::generate();
    std::unique_ptr<PinyinReader> pinyin;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<TrustedClock> time;
    std::unique_ptr<QThread> worker;
    ApplyQueue* queue = nullptr;
    std::unique_ptr<ApplyModel> model;

    TrustBundle bundle(const std::string& url) const
    {
        TrustBundle made;
        made.ackKeys = {fleet.ackKey.publicKey()};
        made.sealingKeys = {openingKey.sealingKey()};
        made.addresses = {{"primary", url}};
        return made;
    }
    void keys(const char* letters)
    {
        for (const char* c = letters; *c; ++c)
            model->key(QString(QLatin1Char(*c)));
    }
    void fillIn()
    {
        model->start(u"card"_s);
        QTRY_COMPARE(model->stage(), ApplyModel::Asking);
        QCOMPARE(model->kind(), ApplyModel::Product);
        model->choose(u"credit"_s);
        model->next();
        QCOMPARE(model->kind(), ApplyModel::Name);
        keys("ouyang");
        QVERIFY(model->choosingSurname());
        QCOMPARE(model->candidates().constFirst(), u"欧阳"_s);
        model->pick(0);
        QCOMPARE(model->surname(), u"欧阳"_s);
        keys("xiu");
        model->next(); // letters still wait
        QCOMPARE(model->trouble(), ApplyModel::Unfinished);
        model->pick(static_cast<int>(model->candidates().indexOf(u"秀"_s)));
        QCOMPARE(model->text(), u"欧阳秀"_s);
        model->next();
        QCOMPARE(model->kind(), ApplyModel::IdNumber);
        keys("11010519491231002");
        QVERIFY(model->goodSoFar());
        QCOMPARE(model->missing(), 1);
        keys("1");
        QCOMPARE(model->trouble(), ApplyModel::WrongCheck);
        model->backspace();
        keys("x");
        model->toggleHidden();
        QCOMPARE(model->text(), QString(18, u'●'));
        model->next();
        keys("139876500");
        model->next();
        QCOMPARE(model->trouble(), ApplyModel::TooShort);
        keys("42");
        model->next();
        QCOMPARE(model->kind(), ApplyModel::Branch);
        model->choose(u"b-0002"_s);
        model->next();
        QCOMPARE(model->kind(), ApplyModel::Consent);
        QCOMPARE(model->consentText(), u"我同意。"_s);
        model->next();
        QCOMPARE(model->trouble(), ApplyModel::NotAgreed);
        model->agree(true);
        model->next();
        QCOMPARE(model->stage(), ApplyModel::Reviewing);
    }

private Q_SLOTS:
    void initTestCase() { pinyin = *PinyinReader::open(); }
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        const DataFolder data {folder->path().toStdString()};
        fleet.enrol(data.root, "k-0007", "kiosk", {"https://127.0.0.1:1"});
        time = std::make_unique<TrustedClock>(fleet.clock, 0);
        worker = std::make_unique<QThread>();
        queue = new ApplyQueue(data, *loadDevice(data), *time);
        queue->moveToThread(worker.get());
        connect(worker.get(), &QThread::started, queue, &ApplyQueue::start);
        connect(worker.get(), &QThread::finished, queue, &QObject::deleteLater);
        model = std::make_unique<ApplyModel>(*queue, pinyin.get(), *time);
        model->setForms({sampleForm()});
        worker->start();
    }
    void cleanup()
    {
        model.reset();
        worker->quit();
        worker->wait();
    }

    void anApplicationIsSavedThenReceivedAndWiped()
    {
        Intake intake(fleet);
        intake.start();
        queue->setTrust(bundle("https://127.0.0.1:1")); // head office is down
        fillIn();
        QSignalSpy wiped(model.get(), &ApplyModel::wiped);
        model->submit();
        QTRY_COMPARE(model->stage(), ApplyModel::Receipt);
        QVERIFY(!model->received());
        QVERIFY(readReceiptNumber(model->receiptNumber().toStdString()).has_value());
        QVERIFY(model->receiptCode().startsWith(u"A1:"_s));
        QCOMPARE(model->productName(), u"信用卡"_s);
        QTRY_COMPARE(model->pending(), 1);
        queue->setTrust(bundle(intake.url())); // and back
        QTRY_VERIFY(model->received());
        QTRY_COMPARE(model->delivered(), 1);
        const auto received = intake.received();
        QCOMPARE(received.size(), size_t(1));
        QCOMPARE(stringAt(received[0].body, "receipt"), model->receiptNumber().toStdString());
        const auto opened = openingKey.open(*fromBase64(*stringAt(received[0].body, "sealed")));
        const auto clear = *parseJson(textOf(*opened));
        QCOMPARE(stringAt(*objectAt(clear, "fields"), "name"), std::string("欧阳秀"));
        model->finish();
        QCOMPARE(model->stage(), ApplyModel::Choosing);
        QCOMPARE(wiped.count(), 1);
        QCOMPARE(wiped.at(0).at(0).toBool(), true);
        QVERIFY(model->text().isEmpty() && model->receiptNumber().isEmpty());
    }
    void backAndAnotherLanguageLoseNothing()
    {
        queue->setTrust(bundle("https://127.0.0.1:1"));
        fillIn();
        model->setVisit(u"en"_s, true);
        QVERIFY(model->back());
        while (model->step() > 1)
            QVERIFY(model->back());
        for (int i = 0; i < 6; ++i)
            model->next();
        QCOMPARE(model->stage(), ApplyModel::Reviewing);
        model->change(4);
        QCOMPARE(model->kind(), ApplyModel::Mobile);
        QCOMPARE(model->text(), u"13987650042"_s);
        model->backspace();
        keys("3");
        model->next();
        QCOMPARE(model->stage(), ApplyModel::Reviewing);
        QVERIFY(!model->changing());
    }
    void nothingIsAskedWhenNothingCouldBeSealed()
    {
        model->start(u"card"_s);
        QTRY_COMPARE(model->stage(), ApplyModel::Refused);
        QCOMPARE(model->refusal(), ApplyModel::NoSealingKey);
        model->discard();
        model->start(u"no-such-form"_s);
        QCOMPARE(model->refusal(), ApplyModel::NoForm);
    }
    void whatCannotBeSavedIsSaidAndNotLost()
    {
        queue->setTrust(bundle("https://127.0.0.1:1"));
        fillIn();
        auto other
            = Database::open(folder->filePath(u"business.db"_s).toStdString(), Durability::Full);
        QVERIFY(other->run("BEGIN IMMEDIATE").ok()); // the disk is not ours for a while
        model->submit();
        QTRY_VERIFY(model->saveFailed());
        QCOMPARE(model->stage(), ApplyModel::Reviewing);
        QVERIFY(other->run("COMMIT").ok());
        model->submit();
        QTRY_COMPARE(model->stage(), ApplyModel::Receipt);
        QTRY_COMPARE(model->created(), 1);
    }
    void aVisitThatEndsLeavesNothing()
    {
        queue->setTrust(bundle("https://127.0.0.1:1"));
        fillIn();
        QSignalSpy wiped(model.get(), &ApplyModel::wiped);
        model->discard();
        QCOMPARE(wiped.count(), 1);
        QVERIFY(model->composing().isEmpty() && model->candidates().isEmpty());
        QCOMPARE(model->created(), 0);
        model->discard(); // nothing to end
        QCOMPARE(wiped.count(), 1);
    }
    void choosingKeepsTheListAndMarksTheChoice()
    {
        queue->setTrust(bundle("https://127.0.0.1:1"));
        model->start(u"card"_s);
        QTRY_COMPARE(model->stage(), ApplyModel::Asking);
        QSignalSpy lists(model.get(), &ApplyModel::choicesChanged);
        auto list = model->property("choices").value<QQmlListProperty<ApplyChoice>>();
        QCOMPARE(list.count(&list), 2);
        auto* credit = list.at(&list, 1);
        model->choose(u"credit"_s);
        QCOMPARE(lists.count(), 0);
        QVERIFY(credit->chosen());
        model->choose(u"debit"_s);
        QVERIFY(!credit->chosen());
        model->setVisit(u"en"_s, false);
        model->next();
        QVERIFY(lists.count() > 0); // the name has no choices
    }
    void keysOutsideAFieldChangeNothing()
    {
        queue->setTrust(bundle("https://127.0.0.1:1"));
        keys("123");
        QVERIFY(!model->typedAnything());
        model->start(u"card"_s);
        QTRY_COMPARE(model->stage(), ApplyModel::Asking);
        keys("123"); // the question is which product
        QVERIFY(!model->typedAnything());
    }
};

QTEST_GUILESS_MAIN(KioskApplyTest)
#include "tst_kiosk_apply.moc"
