// SPDX-License-Identifier: Apache-2.0
// What authors write: what is taken, and what is sent back with the name of its file.
#include "publish/content_source.h"

#include "base/file.h"
#include "catalogue/shown_offers.h"
#include "emergency/checklist.h"
#include "emergency/playbook.h"
#include "publish/day_time.h"
#include "publish/png_check.h"

#include <QtTest>

#include <set>

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
    static std::map<std::string, Playbook> samplePlaybooks()
    {
        auto targets = compileContent(sample(), today);
        if (!targets)
            qFatal("%s", targets.error().detail.c_str());
        std::map<std::string, Playbook> books;
        for (const auto& [name, bytes] : *targets)
            if (name.starts_with("playbooks/"))
                books.emplace(name.substr(10, name.size() - 15), *parsePlaybook(textOf(bytes)));
        return books;
    }
    static qsizetype lengthOf(const TextByLanguage& text, const char* language)
    {
        return QString::fromStdString(text.at(language)).toUcs4().size();
    }
    // Short enough to be read at a glance, in every language.
    static bool isShort(const TextByLanguage& text, qsizetype chinese, qsizetype english)
    {
        const bool good = lengthOf(text, "zh-Hans") <= chinese
            && lengthOf(text, "zh-Hant") <= chinese && lengthOf(text, "en") <= english;
        if (!good)
            qWarning("too long: %s / %s", text.at("zh-Hans").c_str(), text.at("en").c_str());
        return good;
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

    void everyEmergencyOfThePlansHasItsPlaybook()
    {
        const auto books = samplePlaybooks();
        for (const char* id : {"robbery",
                               "fire",
                               "medical",
                               "explosive",
                               "suspicious",
                               "hostage",
                               "forced-withdrawal",
                               "violence",
                               "theft",
                               "gas",
                               "arson",
                               "card-risk",
                               "armed",
                               "bomb-robbery",
                               "customer-robbed",
                               "atm-refill",
                               "burglary",
                               "kidnapping",
                               "dispute",
                               "equipment"})
            QVERIFY2(books.contains(id), id);
        // What must not startle is silent, what the plan rings a bell for is not.
        for (const auto& [id, book] : books) {
            const bool quiet = id == "robbery" || id == "hostage" || id == "forced-withdrawal"
                || id == "bomb-robbery" || id == "kidnapping";
            QVERIFY2(book.silent == quiet, id.c_str());
            QVERIFY2(!book.officeOnly, id.c_str());
        }
        for (const char* id : {"fire", "explosive", "gas", "arson"})
            QVERIFY2(books.at(id).evacuate, id);
        QVERIFY(books.at("medical").sealed);
        QCOMPARE(books.at("card-risk").contact, std::string("risk"));
        // Whoever cuts the power is told that the screen goes dark.
        for (const auto& [id, book] : books)
            for (const auto& step : book.steps)
                QVERIFY2(step.id != "power" || !step.warning.empty(), id.c_str());
    }

    void everyPlaybookIsComplete()
    {
        std::map<int, std::size_t> onPage;
        std::set<int> orders;
        for (const auto& [id, book] : samplePlaybooks()) {
            const auto icon = YIZHAN_SOURCE_DIR "/assets/icons/fill/" + book.icon + "-fill.svg";
            QVERIFY2(std::filesystem::exists(icon), icon.c_str());
            QVERIFY2(book.steps.size() >= 5 && book.steps.size() <= 10, id.c_str());
            QVERIFY2(book.never.size() == 4, id.c_str());
            QVERIFY2(book.levels.size() == 3 && !book.report.empty(), id.c_str());
            QVERIFY2(!book.contact.empty(), id.c_str());
            ++onPage[book.page];
            QVERIFY2(orders.insert(book.order).second, id.c_str());
        }
        QCOMPARE(onPage, (std::map<int, std::size_t> {{1, 5}, {2, 7}, {3, 8}}));
    }

    void everyEmergencyTextIsShort()
    {
        bool good = true;
        for (const auto& [id, book] : samplePlaybooks()) {
            good &= isShort(book.name, 4, 9)
                && isShort(book.note, book.page == 1 ? 12 : 10, book.page == 1 ? 28 : 20)
                && isShort(book.doneWord, 4, 16) && isShort(book.briefing, 30, 110);
            for (const auto& step : book.steps)
                good &= isShort(step.text, 15, 42)
                    && (step.warning.empty() || isShort(step.warning, 15, 44));
            for (const auto& words : book.never)
                good &= isShort(words, 15, 42);
            for (const auto& rule : book.levels)
                good &= isShort(rule.when, 15, 40);
            for (const auto& report : book.report)
                good &= isShort(report.to, 12, 36) && isShort(report.how, 10, 32);
        }
        QVERIFY(good);
    }

    void theListsAreThere()
    {
        const auto targets = compileContent(sample(), today);
        const auto patrol = parseChecklist(textOf(targets->at("checklists/patrol.json")));
        const auto shift = parseChecklist(textOf(targets->at("checklists/before-shift.json")));
        QVERIFY(patrol.ok() && shift.ok());
        QVERIFY(patrol->kind == ChecklistKind::Patrol && shift->kind == ChecklistKind::BeforeShift);
        QVERIFY(patrol->order < shift->order);
        for (const auto& list : {*patrol, *shift})
            for (const auto& item : list.items)
                QVERIFY(isShort(item.text, 15, 40) && isShort(item.place, 8, 24));
    }

    void whatIsForHeadOfficeAloneIsNeverPublished()
    {
        const auto all
            = findings("playbooks/theft.toml", "life = false", "life = false\noffice_only = true");
        QVERIFY2(all.contains("playbooks/theft.toml: office_only"), all.constData());
        // The one there is stands outside the content and is readable.
        const auto* insider = YIZHAN_SOURCE_DIR "/assets/headoffice/insider.toml";
        std::filesystem::copy(insider, folder() / "playbooks/insider.toml");
        const auto compiled = compileContent(folder(), today);
        QVERIFY(!compiled.ok());
        QVERIFY2(compiled.error().detail.find("playbooks/insider.toml: office_only")
                     != std::string::npos,
                 compiled.error().detail.c_str());
    }

    void aPageOfTilesThatIsFullIsSentBack()
    {
        const auto all = findings("playbooks/armed.toml", "page = 3", "page = 1");
        QVERIFY2(all.contains("page 1 of the tiles has room for 5 only"), all.constData());
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
        row("playbook page", "playbooks/fire.toml", "page = 1", "page = 9",
            "playbooks/fire.toml: playbook: fire: page: expected 1 to 3");
        row("silent that evacuates", "playbooks/fire.toml", "silent = false", "silent = true",
            "playbooks/fire.toml: playbook: fire: evacuate:");
        row("unknown post", "playbooks/fire.toml", "contact = \"security\"", "contact = \"cook\"",
            "playbooks/fire.toml: playbook: fire: contact:");
        row("checklist kind", "checklists/patrol.toml", "kind = \"patrol\"", "kind = \"weekly\"",
            "checklists/patrol.toml: checklist: patrol: kind:");
        row("checklist key", "checklists/patrol.toml",
            "version =", "revision =", "checklists/patrol.toml: revision: no such key");
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
