// SPDX-License-Identifier: Apache-2.0
// Published playbooks and checklists: what a release without the newer fields means, and what is
// refused.
#include "emergency/checklist.h"
#include "emergency/playbook.h"

#include <QtTest>

using namespace yizhan;

namespace {

Json text(const char* words)
{
    return {{"zh-Hans", words}, {"zh-Hant", words}, {"en", words}};
}

// As the first releases published it.
Json oldPlaybook()
{
    return {{"_type", "playbook"},
            {"v", 1},
            {"id", "fire"},
            {"name", text("火警")},
            {"note", text("着火")},
            {"icon", "fire"},
            {"silent", false},
            {"life", true},
            {"level", 2},
            {"dial", {"fire"}},
            {"briefing", text("练")},
            {"done", text("火已灭")},
            {"never", {text("不要回去")}},
            {"steps",
             {{{"id", "call"}, {"role", "guard"}, {"text", text("打 119")}, {"target_s", 30}}}}};
}

Json newPlaybook()
{
    Json book = oldPlaybook();
    book["page"] = 1;
    book["order"] = 20;
    book["levels"]
        = {{{"level", 3}, {"when", text("冒烟")}}, {{"level", 1}, {"when", text("被困")}}};
    book["report"] = {{{"to", text("保卫部")}, {"within_s", 60}, {"how", text("打电话")}}};
    book["contact"] = "security";
    for (const char* flag : {"witness", "sealed", "evacuate"})
        book[flag] = true;
    return book;
}

Json list()
{
    return {{"_type", "checklist"},
            {"v", 1},
            {"id", "patrol"},
            {"version", "1"},
            {"kind", "patrol"},
            {"name", text("巡查")},
            {"items", {{{"id", "exits"}, {"text", text("打得开")}, {"place", text("大厅")}}}}};
}

} // namespace

class TestPlaybook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOlderReleaseLoadsWithoutTheNewerFields()
    {
        const auto book = parsePlaybook(oldPlaybook().dump());
        QVERIFY2(book.ok(), book ? "" : book.error().detail.c_str());
        QCOMPARE(book->page, 0); // not said: the panel knows where this tile stands
        QVERIFY(book->levels.empty() && book->report.empty() && book->contact.empty());
        QVERIFY(!book->witness && !book->sealed && !book->evacuate && !book->officeOnly);
        QCOMPARE(book->steps.front().targetSeconds, std::int64_t {30});
    }

    void readsLevelsHighestFirstAndWhoIsTold()
    {
        const auto book = parsePlaybook(newPlaybook().dump());
        QVERIFY2(book.ok(), book ? "" : book.error().detail.c_str());
        QCOMPARE(book->page, 1);
        QCOMPARE(book->order, 20);
        QCOMPARE(book->levels.size(), std::size_t {2});
        QCOMPARE(book->levels.front().level, 1);
        QCOMPARE(book->report.front().withinSeconds, std::int64_t {60});
        QCOMPARE(book->report.front().to.at("zh-Hans"), std::string("保卫部"));
        QCOMPARE(book->contact, std::string("security"));
        QVERIFY(book->witness && book->sealed && book->evacuate);
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("patch"); // RFC 7386
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* patch, const char* reason) {
            QTest::newRow(patch) << QByteArray(patch) << QByteArray(reason);
        };
        row(R"({"_type":"checklist"})", "another document");
        row(R"({"id":null})", "id, silent or level");
        row(R"({"silent":null})", "id, silent or level");
        row(R"({"silent":"yes"})", "silent");
        row(R"({"level":0})", "level: expected 1 to 3");
        row(R"({"page":4})", "page: expected 1 to 3");
        row(R"({"page":"one"})", "page: expected");
        row(R"({"order":-1})", "order: expected");
        row(R"({"name":{"en":null}})", "name: missing or not in three languages");
        row(R"({"levels":[{"level":1}]})", "levels: when");
        row(R"({"levels":[{"level":4,"when":{}}]})", "levels: level: expected 1 to 3");
        row(R"({"report":{}})", "report: expected a list");
        row(R"({"report":[{"within_s":-5}]})", "report: ");
        row(R"({"contact":"cook"})", "contact: expected one of head, deputy");
        row(R"({"dial":[110]})", "dial");
        row(R"({"never":["no"]})", "never");
        row(R"({"steps":[]})", "steps: at least one");
        row(R"({"silent":true})", "evacuate: a silent alarm");
        row(R"({"witness":1})", "witness: expected true or false");
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, reason);
        Json book = newPlaybook();
        book.merge_patch(Json::parse(patch.toStdString()));
        const auto parsed = parsePlaybook(book.dump());
        QVERIFY(!parsed.ok());
        QVERIFY2(QByteArray::fromStdString(parsed.error().detail).contains(reason),
                 parsed.error().detail.c_str());
    }

    void refusesStepsThatCannotBeToldApartOrOwned()
    {
        Json book = newPlaybook();
        book["steps"].push_back(book["steps"][0]);
        QVERIFY(!parsePlaybook(book.dump()));
        book["steps"][1]["id"] = "other";
        QVERIFY(parsePlaybook(book.dump()).ok());
        book["steps"][1]["target_s"] = -1;
        QVERIFY(!parsePlaybook(book.dump()));
        book["steps"][1]["target_s"] = 0;
        book["steps"][1]["role"] = "cook";
        QVERIFY(!parsePlaybook(book.dump()));
        // Head office's own department has a part only in what stays at head office.
        book["steps"][1]["role"] = "security";
        QVERIFY(!parsePlaybook(book.dump()));
        book["office_only"] = true;
        QVERIFY(parsePlaybook(book.dump()).ok());
        QVERIFY(parsePlaybook(book.dump())->officeOnly);
    }

    void twoRulesForOneLevelAreRefused()
    {
        Json book = newPlaybook();
        book["levels"][0]["level"] = 1;
        QVERIFY(!parsePlaybook(book.dump()));
    }

    void readsAChecklist()
    {
        const auto parsed = parseChecklist(list().dump());
        QVERIFY2(parsed.ok(), parsed ? "" : parsed.error().detail.c_str());
        QVERIFY(parsed->kind == ChecklistKind::Patrol);
        QCOMPARE(parsed->items.front().place.at("en"), std::string("大厅"));
        Json shift = list();
        shift["kind"] = "before_shift";
        QVERIFY(parseChecklist(shift.dump())->kind == ChecklistKind::BeforeShift);
    }

    void refusesAChecklistThatCannotBeFollowed_data()
    {
        QTest::addColumn<QByteArray>("patch");
        for (const char* patch :
             {R"({"_type":"playbook"})", R"({"v":2})", R"({"id":null})", R"({"version":""})",
              R"({"kind":"weekly"})", R"({"name":{"zh-Hant":null}})", R"({"items":[]})",
              R"({"items":null})", R"({"items":[{"id":"a"}]})"})
            QTest::newRow(patch) << QByteArray(patch);
    }
    void refusesAChecklistThatCannotBeFollowed()
    {
        QFETCH(QByteArray, patch);
        Json broken = list();
        broken.merge_patch(Json::parse(patch.toStdString()));
        QVERIFY(!parseChecklist(broken.dump()));
        Json twice = list();
        twice["items"].push_back(twice["items"][0]);
        QVERIFY(!parseChecklist(twice.dump()));
    }
};

QTEST_GUILESS_MAIN(TestPlaybook)
#include "tst_playbook.moc"
