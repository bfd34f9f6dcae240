// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

// After Qt: moc of Qt 6.4 does not get through it first.
#include "catalogue/catalogue_builder.h"

using namespace yizhan;
using namespace yizhan::test;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeOffer()
    {
        auto json = anOffer("supermarket");
        json["eligibility"] = {{"min_age", 50}, {"cards", {"good-life"}}, {"customers", "new"}};
        json["limits"]
            = {{"per_card", "month"}, {"times", 1}, {"cap_fen", 9900}, {"total_limited", true}};
        json["rule"] = {{"threshold_fen", 9800}, {"reduction_fen", 3000}};
        json["picture"] = "media/a.png";
        json["stores"] = 416;
        json["senior"] = true;
        const auto catalogue = parseCatalogue(aCatalogue({json}));
        QVERIFY(catalogue.ok());
        QVERIFY(catalogue->leftOut.empty());
        const auto* offer = catalogue->offer("supermarket");
        QVERIFY(offer);
        QCOMPARE(offer->eligibility.minAge, 50);
        QCOMPARE(offer->eligibility.customers, CustomerGroup::New);
        QCOMPARE(offer->limits.perCard, LimitPer::Month);
        QCOMPARE(offer->limits.cap, Money::yuan(99));
        QCOMPARE(offer->rule.threshold, Money::yuan(98));
        QCOMPARE(offer->stores, 416);
        QVERIFY(offer->senior && offer->limits.totalLimited && !offer->disclosure);
        QCOMPARE(offer->name.in(Language::Traditional), std::string("name"));
    }

    void oneBadOfferIsLeftOutAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* patch, const char* reason) {
            QTest::newRow(name) << QByteArray(patch) << QByteArray(reason);
        };
        row("no English", R"({"name":{"en":null}})", "name: the text in en is missing");
        row("empty Chinese", R"({"how":{"zh-Hans":""}})", "how: the text in zh-Hans is missing");
        row("no name", R"({"name":null})", "name is missing");
        row("window backwards", R"({"show":{"from":2000}})",
            "show: a window with from before until is expected");
        row("unknown kind", R"({"kind":"lottery"})", "kind: a word of the format is expected");
        row("unknown category", R"({"category":"cars"})",
            "category: a word of the format is expected");
        row("a sum in quotes", R"({"rule":{"reduction_fen":"3000"}})",
            "rule.reduction_fen: an integer");
        row("a sum below zero", R"({"limits":{"cap_fen":-1}})", "limits.cap_fen: an integer");
        row("a picture elsewhere", R"({"picture":"https://example.org/a.png"})",
            "picture: media/NAME.png");
        row("a picture above", R"({"picture":"media/../a.png"})", "picture: media/NAME.png");
        row("unknown campaign", R"({"campaign":"none"})", "campaign: there is none with this id");
        row("unknown merchant", R"({"merchants":["none"]})", "merchants: there is none");
        row("participate outside", R"({"participate":{"from":500,"until":1500}})",
            "participate is not within show");
        row("sale without disclosure", R"({"kind":"product_sale","action":"talk"})",
            "a product sale without a disclosure");
        row("sale by oneself",
            R"({"kind":"product_sale","action":"apply","disclosure":{"zh-Hans":"险","zh-Hant":"險","en":"risk"}})",
            "action: a product sale leads to a person");
    }
    void oneBadOfferIsLeftOutAndTheOthersStay()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, reason);
        auto bad = anOffer("bad");
        bad.merge_patch(Json::parse(patch.toStdString()));
        const auto catalogue = parseCatalogue(aCatalogue({anOffer("first"), bad, anOffer("last")}));
        QVERIFY(catalogue.ok());
        QCOMPARE(catalogue->offers.size(), std::size_t {2});
        QVERIFY(catalogue->offer("first") && catalogue->offer("last") && !catalogue->offer("bad"));
        QCOMPARE(catalogue->leftOut.size(), std::size_t {1});
        QCOMPARE(catalogue->leftOut[0].entry, std::string("offers/bad"));
        QVERIFY2(catalogue->leftOut[0].reason.starts_with(reason.toStdString()),
                 catalogue->leftOut[0].reason.c_str());
    }

    void aSaleWithItsDisclosureIsKept()
    {
        auto sale = anOffer("wealth");
        sale["kind"] = "product_sale";
        sale["action"] = "talk";
        sale["disclosure"] = aText("risk");
        const auto catalogue = parseCatalogue(aCatalogue({sale}));
        QVERIFY(catalogue.ok() && catalogue->leftOut.empty());
        QCOMPARE(catalogue->offers[0].disclosure->en, std::string("risk"));
    }

    void entriesThatAreNoObjectsAreNamedByTheirPlace()
    {
        const auto catalogue = parseCatalogue(aCatalogue({anOffer("a"), 7, nullptr}));
        QVERIFY(catalogue.ok());
        QCOMPARE(catalogue->leftOut.size(), std::size_t {2});
        QCOMPARE(catalogue->leftOut[0].entry, std::string("offers/#1"));
    }

    void anIdStandsOnce()
    {
        const auto catalogue = parseCatalogue(aCatalogue({anOffer("a"), anOffer("a")}));
        QVERIFY(catalogue.ok());
        QCOMPARE(catalogue->offers.size(), std::size_t {1});
        QCOMPARE(catalogue->leftOut[0].reason, std::string("the id stands twice"));
    }

    void unknownFieldsAreIgnored()
    {
        auto offer = anOffer("a");
        offer["colour"] = "red";
        auto document = aCatalogue({offer});
        document["more"] = {1, 2};
        const auto catalogue = parseCatalogue(document);
        QVERIFY(catalogue.ok() && catalogue->leftOut.empty() && catalogue->offers.size() == 1);
    }

    void aCampaignsWindowsMustAgree()
    {
        auto outside = aCampaign("outside");
        outside["participate"] = aWindow(1000, 2001);
        auto early = aCampaign("early");
        early["redeem_until"] = 1999;
        auto good = aCampaign("good");
        good["redeem_until"] = 2000;
        good["tiers"] = {{{"id", "first"},
                          {"name", aText("n")},
                          {"value_fen", 300000},
                          {"sponsor", aText("s")}}};
        const auto catalogue = parseCatalogue(aCatalogue(Json::array(), {outside, early, good}));
        QVERIFY(catalogue.ok());
        QCOMPARE(catalogue->campaigns.size(), std::size_t {1});
        QCOMPARE(catalogue->campaigns[0].tiers[0].value, Money::yuan(3000));
        QCOMPARE(catalogue->leftOut.size(), std::size_t {2});
    }

    void otherDocumentsAndVersionsAreRefused()
    {
        auto other = aCatalogue(Json::array());
        other["v"] = 2;
        QVERIFY(!parseCatalogue(other).ok());
        QVERIFY(!parseCatalogue(Json {{"_type", "release"}, {"v", 1}}).ok());
        QVERIFY(!parseCatalogue(Json(nullptr)).ok());
        auto noList = aCatalogue(Json::array());
        noList["offers"] = Json::object();
        QVERIFY(!parseCatalogue(noList).ok());
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
