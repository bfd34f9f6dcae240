// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

// After Qt: moc of Qt 6.4 does not get through them first.
#include "catalogue/catalogue_builder.h"
#include "catalogue/shown_offers.h"

using namespace yizhan;
using namespace yizhan::test;

class TestShownOffers : public QObject {
    Q_OBJECT

private:
    static constexpr Millis hour = 3'600'000;
    static constexpr Millis midnight = 1'785'513'600'000; // 2026-08-01 00:00 in China

    static Catalogue catalogueOf(Json offers, Json campaigns = Json::array(),
                                 Json merchants = Json::array())
    {
        auto parsed = parseCatalogue(
            aCatalogue(std::move(offers), std::move(campaigns), std::move(merchants)));
        if (!parsed || !parsed->leftOut.empty())
            qFatal("a builder made a bad catalogue");
        return *std::move(parsed);
    }
    static std::size_t shownAt(const Catalogue& catalogue, Millis now)
    {
        return shownOffers(catalogue, now).size();
    }

private Q_SLOTS:
    void aDayIsADayInChina()
    {
        QCOMPARE(dayStart(midnight), midnight);
        QCOMPARE(dayStart(midnight - 1), midnight - dayLength);
        QCOMPARE(dayStart(midnight + dayLength - 1), midnight);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(midnight, Qt::OffsetFromUTC, 8 * 3600)
                     .toString(Qt::ISODate)
                     .left(16),
                 QString::fromLatin1("2026-08-01T00:00"));
    }

    void anOfferIsThereFromItsFirstToItsLastMillisecond()
    {
        const auto catalogue = catalogueOf({anOffer("a", midnight, midnight + hour)});
        QCOMPARE(shownAt(catalogue, midnight - 1), std::size_t {0});
        QCOMPARE(shownAt(catalogue, midnight), std::size_t {1});
        QCOMPARE(shownAt(catalogue, midnight + hour - 1), std::size_t {1});
        QCOMPARE(shownAt(catalogue, midnight + hour), std::size_t {0});
    }

    void endingTodayIsTheLastDay()
    {
        const Window untilFive {midnight - 3 * dayLength, midnight + 17 * hour};
        QCOMPARE(timingOf(untilFive, untilFive.from - 1), Timing::ToCome);
        QCOMPARE(timingOf(untilFive, untilFive.from), Timing::Running);
        QCOMPARE(timingOf(untilFive, midnight - 1), Timing::Running);
        QCOMPARE(timingOf(untilFive, midnight), Timing::EndingToday);
        QCOMPARE(timingOf(untilFive, untilFive.until - 1), Timing::EndingToday);
        QCOMPARE(timingOf(untilFive, untilFive.until), Timing::Ended);
        // Ends at 24:00: the day before that midnight is the last one.
        const Window untilMidnight {midnight - 3 * dayLength, midnight};
        QCOMPARE(timingOf(untilMidnight, midnight - dayLength), Timing::EndingToday);
        QCOMPARE(timingOf(untilMidnight, midnight - dayLength - 1), Timing::Running);
    }

    void theCampaignsWindowsBindItsOffers()
    {
        auto campaign = aCampaign("c", midnight, midnight + 4 * dayLength);
        campaign["participate"] = aWindow(midnight + dayLength, midnight + 2 * dayLength);
        auto offer = anOffer("a", midnight - dayLength, midnight + 9 * dayLength);
        offer["campaign"] = "c";
        const auto catalogue = catalogueOf({offer}, {campaign});
        QCOMPARE(shownAt(catalogue, midnight - 1),
                 std::size_t {0}); // the campaign is not shown yet
        auto shown = shownOffers(catalogue, midnight);
        QCOMPARE(shown.size(), std::size_t {1});
        QCOMPARE(shown[0].timing, Timing::ToCome);
        QCOMPARE(shown[0].participate.from, midnight + dayLength);
        shown = shownOffers(catalogue, midnight + dayLength);
        QCOMPARE(shown[0].timing, Timing::EndingToday);
        QCOMPARE(shownAt(catalogue, midnight + 2 * dayLength),
                 std::size_t {0}); // taking part has ended
    }

    void whatEndsTodayStandsFirstAndWhatIsToComeLast()
    {
        auto later = anOffer("later", midnight, midnight + 9 * dayLength);
        later["participate"] = aWindow(midnight + dayLength, midnight + 9 * dayLength);
        const auto catalogue
            = catalogueOf({later, anOffer("running", midnight, midnight + 9 * dayLength),
                           anOffer("today", midnight, midnight + 17 * hour)});
        std::vector<std::string> order;
        for (const auto& shown : shownOffers(catalogue, midnight + hour))
            order.push_back(catalogue.offers[shown.offer].id);
        QCOMPARE(order, (std::vector<std::string> {"today", "running", "later"}));
    }

    void suspendedMerchantsVanishAndTheirOffersWithThem()
    {
        auto suspended = aMerchant("shut");
        suspended["suspended"] = true;
        auto both = anOffer("both");
        both["merchants"] = {"open", "shut"};
        auto only = anOffer("only");
        only["merchants"] = {"shut"};
        const auto catalogue
            = catalogueOf({both, only}, Json::array(), {aMerchant("open"), suspended});
        const auto shown = shownOffers(catalogue, 1500);
        QCOMPARE(shown.size(), std::size_t {1});
        QCOMPARE(catalogue.offers[shown[0].offer].id, std::string("both"));
        QCOMPARE(openMerchants(catalogue, catalogue.offers[0]), std::vector<std::size_t> {0});
        QCOMPARE(openMerchants(catalogue), std::vector<std::size_t> {0});
        QVERIFY(openMerchants(catalogue, Category::Gold).empty());
    }

    void anEndedCampaignIsShownWhilePrizesArePaidOut()
    {
        auto campaign = aCampaign("summer", midnight - 3 * dayLength, midnight + 5 * dayLength);
        campaign["participate"] = aWindow(midnight - 2 * dayLength, midnight + dayLength);
        campaign["redeem_until"] = midnight + 3 * dayLength + 17 * hour;
        const auto catalogue = catalogueOf(Json::array(), {campaign});
        auto shown = shownCampaigns(catalogue, midnight - 3 * dayLength);
        QCOMPARE(shown.at(0).timing, Timing::ToCome);
        QVERIFY(!shown[0].redeemable);
        QVERIFY(shownCampaigns(catalogue, midnight).at(0).redeemable);
        shown = shownCampaigns(catalogue, midnight + 3 * dayLength + 17 * hour - 1);
        QCOMPARE(shown.at(0).timing, Timing::Ended);
        QVERIFY(shown[0].redeemable);
        QVERIFY(shownCampaigns(catalogue, midnight + 3 * dayLength + 17 * hour).empty());
    }

    void nothingChangesBetweenOneChangeAndTheNext()
    {
        const auto catalogue
            = catalogueOf({anOffer("a", midnight + hour, midnight + dayLength + 17 * hour)});
        std::vector<Millis> changes;
        for (auto next = nextChange(catalogue, midnight); next; next = nextChange(catalogue, *next))
            changes.push_back(*next);
        QCOMPARE(changes,
                 (std::vector<Millis> {midnight + hour, midnight + dayLength,
                                       midnight + dayLength + 17 * hour}));
    }
};

QTEST_GUILESS_MAIN(TestShownOffers)
#include "tst_shown_offers.moc"
