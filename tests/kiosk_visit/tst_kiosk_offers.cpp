// SPDX-License-Identifier: Apache-2.0
// What the pages about offers say: only what is true now, in the words of the catalogue.
#include <QSignalSpy>
#include <QTest>

#include "catalogue/catalogue_builder.h"
#include "kiosk/home_board.h"
#include "kiosk/offer_list.h"
#include "kiosk/offer_page.h"
#include "kiosk/slides.h"
#include "support/fake_clock.h"

namespace yizhan {

using namespace Qt::StringLiterals;
using namespace test;

namespace {

constexpr Millis now = 1'785'546'000'000; // 2026-08-01 09:00 in China
constexpr Millis day = 24LL * 60 * 60 * 1000;

Json offerUntil(const std::string& id, Millis until, const std::string& category = "shopping")
{
    auto offer = anOffer(id, now - day, until);
    offer["name"] = aText(id);
    offer["category"] = category;
    offer["picture"] = "media/" + id + ".png";
    return offer;
}

} // namespace

class KioskOffersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anOfferDisappearsWithinATickOfItsEnd();
    void anOfferComesBackWhenTheClockIsSetBack();
    void aPageThatIsReadIsToldWhenItsOfferEnds();
    void aProductSaleIsNeverTheLargePicture();
    void theListHasThreeRowsAPage();
    void filtersFindSomethingAndLeaveSomethingOut();
    void aFilterStaysWhenTheContentChanges();
    void theSeniorListHoldsOnlyWhatIsMeantForOlderCustomers();
    void aRiskIsSaidInFullInTheList();
    void slidesTurnAfterEightSecondsUnlessHeld();
    void aPictureCarriesItsHash();

private:
    void publish(const Json& catalogue);
    [[nodiscard]] QStringList rows() const;

    FakeClock m_clock {now};
    std::unique_ptr<TrustedClock> m_time;
    std::unique_ptr<Showcase> m_showcase;
    std::unique_ptr<OfferList> m_list;
};

void KioskOffersTest::init()
{
    m_clock = FakeClock {now};
    m_list.reset();
    m_time = std::make_unique<TrustedClock>(m_clock, 0);
    m_showcase = std::make_unique<Showcase>(*m_time);
    m_list = std::make_unique<OfferList>(*m_showcase);
}

void KioskOffersTest::publish(const Json& catalogue)
{
    auto content = std::make_shared<PublishedContent>();
    const auto parsed = parseCatalogue(catalogue);
    QVERIFY(parsed);
    QVERIFY2(parsed->leftOut.empty(),
             parsed->leftOut.empty() ? "" : parsed->leftOut.front().reason.c_str());
    content->catalogue = *parsed;
    for (const auto& offer : parsed->offers)
        content->pictures[offer.picture] = std::string(64, 'a');
    m_showcase->setContent(content);
}

QStringList KioskOffersTest::rows() const
{
    QStringList ids;
    for (int row = 0; row < m_list->rowCount(); ++row)
        ids << m_list->offerAt(row);
    return ids;
}

void KioskOffersTest::anOfferDisappearsWithinATickOfItsEnd()
{
    publish(aCatalogue({offerUntil("short", now + 1000), offerUntil("long", now + day)}));
    m_clock.pass(999);
    m_showcase->tick();
    QCOMPARE(rows(), (QStringList {u"short"_s, u"long"_s}));
    m_clock.pass(1);
    m_showcase->tick();
    QCOMPARE(rows(), QStringList {u"long"_s});
}

void KioskOffersTest::anOfferComesBackWhenTheClockIsSetBack()
{
    publish(aCatalogue({offerUntil("short", now + 1000)}));
    m_clock.pass(5000);
    m_showcase->tick();
    QVERIFY(rows().isEmpty());
    m_clock.wall -= 4500;
    m_showcase->tick();
    QCOMPARE(rows(), QStringList {u"short"_s});
}

void KioskOffersTest::aPageThatIsReadIsToldWhenItsOfferEnds()
{
    OfferPage page(*m_showcase);
    QSignalSpy gone(&page, &OfferPage::gone);
    publish(aCatalogue({offerUntil("short", now + 1000)}));
    page.open(u"short"_s);
    QCOMPARE(page.name(), u"short"_s);
    QCOMPARE(page.factLabels().size(), page.factValues().size());
    QCOMPARE(page.factLabels().size(), page.factIcons().size());
    QVERIFY(!page.factValues().contains(QString()));
    m_clock.pass(1000);
    m_showcase->tick();
    QCOMPARE(gone.count(), 1);
}

void KioskOffersTest::aProductSaleIsNeverTheLargePicture()
{
    auto wealth = offerUntil("wealth", now + day, "wealth");
    wealth["kind"] = "product_sale";
    wealth["action"] = "talk";
    wealth["disclosure"] = aText("risk");
    const AlarmLink link(u"/nowhere"_s, m_clock);
    const HomeBoard board(*m_showcase, link);
    publish(aCatalogue({wealth}));
    QCOMPARE(board.heroId(), QString());
    publish(aCatalogue({wealth, offerUntil("market", now + day)}));
    QCOMPARE(board.heroId(), u"market"_s);
}

void KioskOffersTest::theListHasThreeRowsAPage()
{
    Json offers = Json::array();
    for (const char* id : {"a", "b", "c", "d"})
        offers.push_back(offerUntil(id, now + day));
    publish(aCatalogue(offers));
    QCOMPARE(m_list->pages(), 2);
    QCOMPARE(rows().size(), 3);
    m_list->nextPage();
    QCOMPARE(rows(), QStringList {u"d"_s});
    m_list->nextPage(); // there is none
    QCOMPARE(m_list->page(), 2);
    m_list->open(false);
    QCOMPARE(m_list->page(), 1);
}

void KioskOffersTest::filtersFindSomethingAndLeaveSomethingOut()
{
    publish(aCatalogue({offerUntil("a", now + day), offerUntil("b", now + day)}));
    QCOMPARE(m_list->filters().size(), 1); // all are of one kind

    auto aged = offerUntil("c", now + day, "gold");
    aged["eligibility"] = {{"min_age", 50}};
    publish(aCatalogue({offerUntil("a", now + day), offerUntil("b", now + day), aged,
                        offerUntil("d", now + day, "dining"), offerUntil("e", now + day, "dining"),
                        offerUntil("f", now + day, "travel")}));
    QCOMPARE(m_list->filters().size(), 4); // all, 50 and over, the two largest categories
    m_list->choose(1);
    QCOMPARE(rows(), QStringList {u"c"_s});
    m_list->choose(3);
    QCOMPARE(rows(), (QStringList {u"d"_s, u"e"_s}));
    m_list->choose(99); // nobody can: ignored
    QCOMPARE(m_list->filter(), 3);
}

void KioskOffersTest::aFilterStaysWhenTheContentChanges()
{
    publish(aCatalogue({offerUntil("a", now + day), offerUntil("b", now + day, "gold")}));
    m_list->choose(2);
    QCOMPARE(rows(), QStringList {u"b"_s});
    publish(aCatalogue({offerUntil("a", now + day), offerUntil("c", now + day, "gold")}));
    QCOMPARE(rows(), QStringList {u"c"_s});
    publish(aCatalogue({offerUntil("a", now + day)}));
    QCOMPARE(m_list->filter(), 0);
    QCOMPARE(rows(), QStringList {u"a"_s});
}

void KioskOffersTest::theSeniorListHoldsOnlyWhatIsMeantForOlderCustomers()
{
    auto senior = offerUntil("s", now + day);
    senior["senior"] = true;
    publish(aCatalogue({offerUntil("a", now + day), senior}));
    m_list->open(true);
    QCOMPARE(rows(), QStringList {u"s"_s});
    m_list->open(false);
    QCOMPARE(rows().size(), 2);
}

void KioskOffersTest::aRiskIsSaidInFullInTheList()
{
    auto wealth = offerUntil("wealth", now + day, "wealth");
    wealth["kind"] = "product_sale";
    wealth["action"] = "talk";
    wealth["disclosure"] = aText("this may lose money");
    publish(aCatalogue({wealth}));
    const auto roles = m_list->roleNames();
    const auto value
        = [&](const char* role) { return m_list->data(m_list->index(0), roles.key(role)); };
    QCOMPARE(value("line").toString(), u"this may lose money"_s);
    QVERIFY(value("risk").toBool());
}

void KioskOffersTest::slidesTurnAfterEightSecondsUnlessHeld()
{
    Slides slides(*m_showcase, m_clock);
    publish(
        aCatalogue(Json::array(),
                   {aCampaign("a", now - day, now + day), aCampaign("b", now - day, now + day)}));
    QCOMPARE(slides.number(), 1);
    m_clock.pass(7999);
    slides.tick();
    QCOMPARE(slides.number(), 1);
    m_clock.pass(1);
    slides.tick();
    QCOMPARE(slides.number(), 2);
    slides.togglePause();
    m_clock.pass(60'000);
    slides.tick();
    QCOMPARE(slides.number(), 2);
    m_clock.pass(60'000); // whoever held it is gone
    slides.tick();
    QCOMPARE(slides.number(), 1);
    QVERIFY(!slides.paused());
    slides.togglePause();
    slides.restart(); // the next customer
    QCOMPARE(slides.number(), 1);
    QVERIFY(!slides.paused());
}

void KioskOffersTest::aPictureCarriesItsHash()
{
    publish(aCatalogue({offerUntil("a", now + day)}));
    QCOMPARE(m_showcase->picture("media/a.png"), u"media/a.png@aaaaaaaaaaaa"_s);
    QCOMPARE(m_showcase->picture("media/unknown.png"), QString());
}

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::KioskOffersTest)
#include "tst_kiosk_offers.moc"
