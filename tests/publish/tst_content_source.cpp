// SPDX-License-Identifier: Apache-2.0
// What authors write: what is taken, and what is sent back with the name of its file.
#include "publish/content_source.h"

#include "base/file.h"
#include "catalogue/shown_offers.h"
#include "emergency/playbook.h"
#include "publish/day_time.h"
#include "publish/png_check.h"

#include <QtTest>

using namespace yizhan;

class TestContentSource : public QObject {
    Q_OBJECT

private:
    static constexpr Millis hour = 3'600'000;
    static constexpr Millis today = 1'785'513'600'000; // 2026-08-01 00:00 in China

    std::unique_ptr<QTemporaryDir> m_dir;

    static std::filesystem::path sample() { return YIZHAN_SOURCE_DIR "/assets/content"; }
    [[nodiscard]] std::filesystem::path folder() const
    {
        return m_dir->path().toStdString() + "/content";
    }
    // Changes one file of a copy of the sample and gives what the compiler says.
    [[nodiscard]] QByteArray findings(const char* file, const char* from, const char* to) const
    {
        auto text = QByteArray::fromStdString(*readFile(folder() / file));
        if (!text.contains(from))
            qFatal("the sample has no such words");
        text.replace(from, to);
        if (!writeFile(folder() / file, text.toStdString()))
            qFatal("cannot write");
        const auto compiled = compileContent(folder(), today);
        return compiled ? QByteArray() : QByteArray::fromStdString(compiled.error().detail);
    }
    static Catalogue sampleCatalogue()
    {
        auto targets = compileContent(sample(), today);
        if (!targets)
            qFatal("%s", targets.error().detail.c_str());
        auto json = parseJson(textOf(targets->at("catalogue/catalogue.json")));
        return *parseCatalogue(*json);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        std::filesystem::copy(sample(), folder(), std::filesystem::copy_options::recursive);
    }

    void theSampleCompilesWithoutAFinding()
    {
        const auto targets = compileContent(sample(), today);
        QVERIFY2(targets.ok(), targets ? "" : targets.error().detail.c_str());
        for (const char* target : {"catalogue/catalogue.json", "playbooks/fire.json",
                                   "playbooks/medical.json", "media/summer.png"})
            QVERIFY2(targets->contains(target), target);
        for (const auto& [name, bytes] : *targets)
            if (name.starts_with("media/"))
                QVERIFY2(bytes.size() < 300'000, name.c_str());
        QVERIFY(sampleCatalogue().leftOut.empty());
    }

    void theSampleHoldsTheFiguresOfThePlans()
    {
        const auto catalogue = sampleCatalogue();
        const auto* summer = catalogue.campaign("summer");
        QVERIFY(summer && summer->tiers.size() == 3);
        QCOMPARE(summer->tiers[0].value, Money::yuan(3000));
        QCOMPARE(summer->tiers[1].value, Money::yuan(1000));
        QCOMPARE(summer->tiers[2].value, Money::yuan(500));
        QCOMPARE(*summer->redeemUntil, today + 6 * dayLength + 17 * hour);
        QCOMPARE(summer->hotline, std::string("95516"));
        const auto* market = catalogue.offer("supermarket");
        QVERIFY(market && market->rule.threshold == Money::yuan(98)
                && market->rule.reduction == Money::yuan(30));
        QCOMPARE(market->stores, 416);
        QVERIFY(market->limits.totalLimited && market->limits.perCard == LimitPer::Month);
        QCOMPARE(catalogue.offer("restaurants")->limits.cap, Money::yuan(99));
        QCOMPARE(catalogue.offer("travel")->rule.upTo, Money::yuan(300));
        QCOMPARE(catalogue.offer("gold")->rule.reduction, Money::yuan(170));
        QVERIFY(catalogue.offer("wealth")->disclosure.has_value());
        for (const auto category :
             {Category::Shopping, Category::Dining, Category::Travel, Category::Wealth,
              Category::Gold, Category::Card, Category::Health, Category::Culture})
            QVERIFY(!openMerchants(catalogue, category).empty());
    }

    void theSampleAlwaysHasEveryState()
    {
        const auto catalogue = sampleCatalogue();
        std::map<std::string, Timing> timing;
        for (const auto& shown : shownCampaigns(catalogue, today + 10 * hour))
            timing[catalogue.campaigns[shown.campaign].id] = shown.timing;
        QCOMPARE(timing.at("summer"), Timing::Running);
        QCOMPARE(timing.at("chongyang-day"), Timing::EndingToday);
        QCOMPARE(timing.at("health-month"), Timing::ToCome);
        QVERIFY(!timing.contains("spring-cards"));
        QCOMPARE(timingOf(catalogue.campaign("spring-cards")->participate, today), Timing::Ended);
        QCOMPARE(shownOffers(catalogue, today + 10 * hour).size(), std::size_t {7});
        QCOMPARE(shownOffers(catalogue, today + dayLength).size(), std::size_t {5});
    }

    void chineseTextsUseFullWidthPunctuation()
    {
        const auto targets = compileContent(sample(), today);
        for (const auto& [name, bytes] : *targets) {
            if (!name.ends_with(".json"))
                continue;
            const std::function<void(const Json&)> walk = [&](const Json& value) {
                for (const char* language : {"zh-Hans", "zh-Hant"})
                    if (const auto text = stringAt(value, language))
                        QVERIFY2(text->find_first_of(",!?;") == std::string::npos, text->c_str());
                if (value.is_structured())
                    for (const auto& item : value)
                        walk(item);
            };
            walk(*parseJson(textOf(bytes)));
        }
    }

    void sendsBackWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("finding");
        const auto row = [](const char* name, const char* file, const char* from, const char* to,
                            const char* finding) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(from) << QByteArray(to)
                                << QByteArray(finding);
        };
        row("missing language", "offers/gold.toml", "en = \"Gold blessing card: 170 off\"\n", "",
            "offers/gold.toml: name: the text in en is missing");
        row("missing disclosure", "offers/wealth.toml", "[disclosure]", "[where2]",
            "offers/wealth.toml: where2: no such key");
        row("sale by oneself", "offers/wealth.toml", "\"talk\"", "\"apply\"",
            "offers/wealth.toml: action:");
        row("window backwards", "offers/gold.toml", "day-9 00:00", "day+99 00:00",
            "offers/gold.toml: show:");
        row("deadline before the end", "campaigns/summer.toml", "redeem_until = \"day+6 17:00\"",
            "redeem_until = \"day 17:00\"", "campaigns/summer.toml: redeem_until is before");
        row("no moment", "offers/gold.toml", "day+21 24:00", "soon",
            "offers/gold.toml: until: a moment");
        row("unknown merchant", "offers/travel.toml", "youth-travel", "nobody",
            "offers/travel.toml: merchants:");
        row("unknown campaign", "offers/travel.toml", "chongyang-month", "nothing",
            "offers/travel.toml: campaign:");
        row("missing picture", "offers/travel.toml", "media/travel.png", "media/none.png",
            "offers/travel.toml: there is no media/none.png");
        row("misspelt key", "offers/travel.toml",
            "category =", "categori =", "offers/travel.toml: categori: no such key");
        row("broken TOML", "offers/travel.toml", "order = 30", "order = ", "offers/travel.toml");
        row("playbook step", "playbooks/fire.toml", "role = \"teller\"", "role = \"cook\"",
            "playbooks/fire.toml:");
        row("playbook level", "playbooks/fire.toml", "level = 2", "level = 9",
            "playbooks/fire.toml:");
    }
    void sendsBackWhatIsWrong()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, finding);
        const auto all = findings(file.constData(), from.constData(), to.constData());
        QVERIFY2(all.contains(finding), all.constData());
    }

    void aSaleWithoutDisclosureIsSentBack()
    {
        auto text = *readFile(folder() / "offers/wealth.toml");
        text.resize(text.find("[disclosure]"));
        QVERIFY(writeFile(folder() / "offers/wealth.toml", text).ok());
        const auto compiled = compileContent(folder(), today);
        QVERIFY(!compiled.ok());
        QCOMPARE(compiled.error().code, ExitCode::Configuration);
        QCOMPARE(compiled.error().detail,
                 std::string("offers/wealth.toml: a product sale without a disclosure"));
    }

    void refusesPicturesThatAreNotSane()
    {
        const auto good = *readFile(sample() / "media/gold-row.png");
        QVERIFY(!problemOfPng(bytesOf(good)));
        const auto problem
            = [](std::string bytes) { return problemOfPng(bytesOf(bytes)).value_or(""); };
        QCOMPARE(problem(good.substr(0, good.size() / 2)), std::string("cut short"));
        QCOMPARE(problem(good + "<script>"), std::string("something stands behind its end"));
        QCOMPARE(problem("GIF89a" + good), std::string("no PNG"));
        QCOMPARE(problem(""), std::string("no PNG"));
        auto flipped = good;
        flipped[good.size() / 2] ^= 1;
        QVERIFY(problem(flipped).starts_with("a damaged part"));
        QCOMPARE(problem(good.substr(0, 8) + good.substr(33)),
                 std::string("IHDR is not the first part"));
        QCOMPARE(problem(std::string(mostPictureBytes + 1, 'x')), std::string("larger than 1 MiB"));
        QVERIFY(writeFile(folder() / "media/gold-row.png", good.substr(0, 100)).ok());
        const auto compiled = compileContent(folder(), today);
        QVERIFY(!compiled.ok());
        QVERIFY(compiled.error().detail.find("media/gold-row.png: cut short") != std::string::npos);
    }

    void readsMomentsAsPeopleWriteThem()
    {
        QCOMPARE(parseDay("2026-08-01").value_or(0), today);
        QVERIFY(!parseDay("2026-02-30"));
        QCOMPARE(parseMoment("day 00:00", today).value_or(0), today);
        QCOMPARE(parseMoment("day+3 17:00", today).value_or(0), today + 3 * dayLength + 17 * hour);
        QCOMPARE(parseMoment("day-2 24:00", today).value_or(0), today - dayLength);
        QCOMPARE(parseMoment("2026-08-06 17:00", 0).value_or(0), today + 5 * dayLength + 17 * hour);
        for (const char* bad : {"", "day", "day+3", "day+ 17:00", "day*3 17:00", "day+3 24:01",
                                "day+3 7:00", "tomorrow 17:00", "2026-13-01 17:00", "day+3  17:00"})
            QVERIFY2(!parseMoment(bad, today), bad);
    }
};

QTEST_GUILESS_MAIN(TestContentSource)
#include "tst_content_source.moc"
