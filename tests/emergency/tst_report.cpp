// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"
#include "crypto/digest.h"
#include "emergency/patrol.h"
#include "emergency/report.h"
#include "emergency/report_html.h"
#include "emergency/report_scenes.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <sstream>

using namespace yizhan;

namespace {

using Scene = ReportScene (*)();
const std::map<std::string, std::pair<Scene, ReportLanguage>> golden {
    {"fire-drill", {fireDrill, ReportLanguage::Hans}},
    {"medical-corrected", {medicalCorrected, ReportLanguage::Hant}},
    {"robbery-duress", {robberyUnderDuress, ReportLanguage::English}},
};

std::string pathOf(const std::string& name)
{
    return std::string(YIZHAN_TEST_DATA "/report/") + name;
}
std::string fileText(const std::string& name)
{
    return readFile(pathOf(name)).valueOr("");
}

Json reportOf(const std::string& log)
{
    const auto read = readReportLog(log);
    return read ? reportOn(*read) : Json(read.error().text());
}

std::vector<std::string> linesOf(const std::string& log)
{
    std::vector<std::string> lines;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}
std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += line + '\n';
    return text;
}

// A log whose frame lists what the documents are now, signed by head office.
std::string logOf(const ReportScene& scene, ReportFrame frame,
                  const std::vector<SignedDocument>& documents)
{
    return writeReportLog(signFrame(frame, scene.keyOf("office-b-0001", frame.drill())), documents);
}

Json entryOf(const Json& list, std::string_view key, std::string_view value)
{
    for (const auto& item : list) {
        if (item[std::string(key)] == value)
            return item;
    }
    return {};
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private:
    static void eachGolden()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, scene] : golden)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

private Q_SLOTS:
    // The frozen logs are what the scenes say; YIZHAN_WRITE_GOLDEN=1 writes them anew.
    void theGoldenLogsGiveTheGoldenBytes_data() { eachGolden(); }
    void theGoldenLogsGiveTheGoldenBytes()
    {
        QFETCH(QString, name);
        const auto base = name.toStdString();
        const auto& [scene, language] = golden.at(base);
        if (qEnvironmentVariableIsSet("YIZHAN_WRITE_GOLDEN")) {
            const auto log = scene().log();
            const auto report = reportOf(log);
            QVERIFY2(report.is_object(), report.dump().c_str());
            QVERIFY(writeFile(pathOf(base + ".log"), log).ok());
            QVERIFY(writeFile(pathOf(base + ".json"), textOfReport(report)).ok());
            QVERIFY(writeFile(pathOf(base + ".html"), *reportHtml(report, language)).ok());
        }
        const auto log = fileText(base + ".log");
        QCOMPARE(scene().log(), log);
        const auto report = reportOf(log);
        QCOMPARE(textOfReport(report), fileText(base + ".json"));
        QCOMPARE(*reportHtml(report, language), fileText(base + ".html"));
    }
    void anyOrderAndRepetitionGiveTheSameBytes_data() { eachGolden(); }
    void anyOrderAndRepetitionGiveTheSameBytes()
    {
        QFETCH(QString, name);
        const auto log = fileText(name.toStdString() + ".log");
        const auto expected = textOfReport(reportOf(log));
        auto lines = linesOf(log);
        std::mt19937 random(11);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(lines.begin() + 1, lines.end(), random);
            auto copies = lines;
            copies.push_back(lines[1 + random() % (lines.size() - 1)]);
            QCOMPARE(textOfReport(reportOf(joined(copies))), expected);
        }
    }
    void everySentenceNamesTheEventsItRestsOn_data() { eachGolden(); }
    void everySentenceNamesTheEventsItRestsOn()
    {
        QFETCH(QString, name);
        const auto report = reportOf(fileText(name.toStdString() + ".log"));
        std::vector<std::string> known;
        for (const auto& event : report["annex"])
            known.push_back(event["id"]);
        for (const auto* part :
             {"steps", "timeline", "notes", "sealed", "gaps", "follow_ups", "questions"}) {
            for (const auto& entry : report[part]) {
                QVERIFY2(!entry["events"].empty(), entry.dump().c_str());
                for (const auto& id : entry["events"])
                    QVERIFY2(std::ranges::find(known, id.get<std::string>()) != known.end(),
                             entry.dump().c_str());
            }
        }
        for (const auto* rung : {"raised", "received", "seen", "help"})
            QVERIFY(report["ladder"][rung].is_null() || !report["ladder"][rung]["events"].empty());
    }

    void judgesEachStepAgainstItsTarget()
    {
        const auto report = reportOf(fireDrill().log());
        const auto verdict = [&](std::string_view step) {
            return entryOf(report["steps"], "step", step)["verdict"].get<std::string>();
        };
        QCOMPARE(verdict("call"), std::string("in_time"));
        QCOMPARE(verdict("extinguish"), std::string("late")); // 97 s of 60
        QCOMPARE(verdict("leave"), std::string("late")); // taken back, done again at 131 s of 120
        QCOMPARE(verdict("sum"), std::string("not_done"));
        QCOMPARE(entryOf(report["questions"], "step", "leave")["by_ms"].get<int>(), 11'000);
        QVERIFY(report["verdict"]
                == Json({{"steps", 8}, {"in_time", 5}, {"late", 2}, {"done", 0}, {"not_done", 1}}));
    }
    void aStepTickedTwiceKeepsItsFirstTime()
    {
        auto scene = fireDrill();
        scene.say("k-0001", 200'000, kind::incidentStep, {{"step", "call"}, {"done", true}});
        const auto step = entryOf(reportOf(scene.log())["steps"], "step", "call");
        QCOMPARE(step["after_ms"].get<int>(), 21'000);
        QCOMPARE(step["verdict"].get<std::string>(), std::string("in_time"));
    }
    void aCorrectedTypeKeepsTheFirstTimeStamp()
    {
        const auto report = reportOf(medicalCorrected().log());
        const auto& incident = report["incident"];
        QCOMPARE(incident["playbook"]["id"].get<std::string>(), std::string("medical"));
        QCOMPARE(incident["first_playbook"]["id"].get<std::string>(), std::string("fire"));
        QCOMPARE(incident["raised_at"].get<Millis>(), ReportScene::start);
        QCOMPARE(incident["level"].get<int>(), 1);
        QCOMPARE(incident["first_level"].get<int>(), 2);
        QCOMPARE(entryOf(report["steps"], "step", "attend")["after_ms"].get<int>(), 12'000);
        QCOMPARE(report["ladder"]["help"]["after_ms"].get<int>(), 120'000);
        QVERIFY(report["gaps"].empty()); // what lies between belongs to others, and is linked
    }
    void countsSealedNotesAndTellsNothingOfThem()
    {
        const auto report = reportOf(medicalCorrected().log());
        QCOMPARE(report["sealed"].size(), size_t(2));
        const auto text = textOfReport(report);
        for (const auto* secret : {"QUJDREVGR0g", "SUpLTE1OT1A", "0123456789abcdef\""})
            QVERIFY(text.find(secret) == std::string::npos);
    }
    void saysWhenItWasEndedUnderThreatAndWhatIsMissing()
    {
        const auto report = reportOf(robberyUnderDuress().log());
        QVERIFY(report["incident"]["end"]["duress"].get<bool>());
        QVERIFY(entryOf(report["questions"], "what", "duress").is_object());
        QVERIFY(entryOf(report["questions"], "what", "no_roll").is_object());
        QCOMPARE(report["gaps"].size(), size_t(1));
        QCOMPARE(report["gaps"][0]["from"].get<int>(), 3);
        QCOMPARE(report["notes"][0]["marks"]["plate"].get<std::string>(), std::string("豫A·12345"));
    }
    void followsUpUntilItIsDone()
    {
        const auto followUps = reportOf(fireDrill().log())["follow_ups"];
        QCOMPARE(followUps.size(), size_t(2));
        QVERIFY(entryOf(followUps, "kind", "training")["done"]["late"] == false);
        QVERIFY(entryOf(followUps, "kind", "repair")["done"].is_null());
    }
    void onlyHeadOfficesOwnChainSpeaksForHeadOffice()
    {
        auto scene = robberyUnderDuress();
        const auto before = reportOf(scene.log())["ladder"];
        scene.say("k-0001", 2'000, kind::incidentAcknowledged,
                  {{"meaning", "help_on_way"}, {"by", {{"id", "u-x"}, {"name", "某人"}}}});
        const auto report = reportOf(scene.log());
        QVERIFY(report["ladder"] == before);
        QCOMPARE(std::ranges::count_if(report["timeline"],
                                       [](const Json& entry) { return entry["counts"] == false; }),
                 std::ptrdiff_t(1));
    }

    // What is refused, and who is named
    // ----------------------------------------------------------------------------------------
    void aDocumentThatIsMissingIsNamed()
    {
        auto lines = linesOf(fireDrill().log());
        const auto id = fireDrill().documents()[3].content()["id"].get<std::string>();
        lines.erase(lines.begin() + 4);
        const auto log = readReportLog(joined(lines));
        QVERIFY(!log.ok());
        QCOMPARE(log.error().document->id, id);
        QCOMPARE(log.error().document->device, std::string("p-0001"));
    }
    void anEventByAnotherKeyIsNamed()
    {
        auto scene = fireDrill();
        auto documents = scene.documents();
        documents[4] = SignedDocument::sign(documents[4].content(), seededKey(99));
        const auto log = readReportLog(logOf(scene, scene.frame(), documents));
        QVERIFY(!log.ok());
        QCOMPARE(log.error().document->seq, std::int64_t(4));
        QVERIFY(log.error().text().find("signature") != std::string::npos);
    }
    void aBrokenLinkIsNamedEvenWhenAllIsSignedAndListed()
    {
        auto scene = fireDrill();
        auto documents = scene.documents();
        auto content = documents[4].content();
        content["prev"] = std::string(64, 'a');
        documents[4] = SignedDocument::sign(content, scene.keyOf("p-0001", true));
        auto frame = scene.frame();
        frame.documents[4].hash = documents[4].hash();
        const auto log = readReportLog(logOf(scene, frame, documents));
        QVERIFY(!log.ok());
        QCOMPARE(log.error().document->id, content["id"].get<std::string>());
        QVERIFY(log.error().text().find("chain") != std::string::npos);
    }
    void oneIdForTwoDocumentsIsNamed()
    {
        auto scene = fireDrill();
        auto documents = scene.documents();
        auto content = documents[5].content();
        content["id"] = documents[4].content()["id"];
        documents[5] = SignedDocument::sign(content, scene.keyOf("k-0001", true));
        auto frame = scene.frame();
        frame.documents[5].id = content["id"];
        frame.documents[5].hash = documents[5].hash();
        const auto log = readReportLog(logOf(scene, frame, documents));
        QVERIFY(!log.ok());
        QCOMPARE(log.error().document->id, content["id"].get<std::string>());
    }
    void anEventOfAnotherIncidentIsRefused()
    {
        auto scene = robberyUnderDuress();
        auto other = fireDrill();
        const auto foreign = scene.note("p-0001", 1, kind::followUpOpened,
                                        {{"about", other.subject().text()},
                                         {"kind", "repair"},
                                         {"text", "x"},
                                         {"owner", {{"id", "s"}, {"name", "n"}}},
                                         {"due", 1}});
        const auto log = readReportLog(scene.log());
        QVERIFY(!log.ok());
        QCOMPARE(log.error().document->id, foreign.id.text());
    }
    void aFrameNotByHeadOfficeIsRefused()
    {
        auto scene = fireDrill();
        const auto strangers
            = writeReportLog(signFrame(scene.frame(), seededKey(99)), scene.documents());
        QVERIFY(!readReportLog(strangers).ok());
        // Whole in itself, but not by the head office that the reader trusts.
        const auto theirs = seededKey(98).publicKey();
        const auto log = readReportLog(scene.log(), {&theirs, 1});
        QVERIFY(!log.ok());
        QCOMPARE(log.error().line, size_t(1));
        const auto& ours = scene.officeKey();
        QVERIFY(readReportLog(scene.log(), {&ours, 1}).ok());
    }
    void aFrameOfADrillIsNeverOneOfARealIncident()
    {
        const auto scene = fireDrill();
        auto content = scene.signedFrame().content();
        content["_type"] = reportLogType;
        const auto frame = SignedDocument::sign(content, scene.keyOf("office-b-0001", true));
        QVERIFY(!readReportLog(writeReportLog(frame, scene.documents())).ok());
    }
    // Every byte of a short log, by every way of changing it that keeps it short; the whole set of
    // logs in report_bytes.
    void aChangedByteIsRefusedAndNamed_data() { eachGolden(); }
    void aChangedByteIsRefusedAndNamed()
    {
        QFETCH(QString, name);
        const auto log = fileText(name.toStdString() + ".log");
        const bool all = qEnvironmentVariableIsSet("YIZHAN_EVERY_BYTE");
        std::vector<size_t> ends; // of lines
        for (size_t at = log.find('\n'); at != std::string::npos; at = log.find('\n', at + 1))
            ends.push_back(at);
        std::mt19937 random(5);
        int tried = 0;
        for (size_t at = random() % 37; at < log.size(); at += all ? 1 : 1 + random() % 300) {
            auto changed = log;
            changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 8));
            const auto read = readReportLog(changed);
            ++tried;
            QVERIFY2(!read.ok(), qPrintable(QString::number(at)));
            const auto line
                = static_cast<size_t>(std::ranges::lower_bound(ends, at) - ends.begin()) + 1;
            const auto& fault = read.error();
            QVERIFY2(fault.line == line || fault.line + 1 == line || fault.line == 0,
                     fault.text().c_str());
            if (line > 1) {
                const auto document = SignedDocument::parse(linesOf(log)[line - 1]);
                QVERIFY2(fault.document.has_value(), fault.text().c_str());
                QCOMPARE(fault.document->id, document->content()["id"].get<std::string>());
            }
        }
        QVERIFY(tried > 40);
    }

    // The page
    // ----------------------------------------------------------------------------------------
    void thePageNamesTheReportAndEscapesWhatPeopleWrote_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"zh-Hans", "zh-Hant", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void thePageNamesTheReportAndEscapesWhatPeopleWrote()
    {
        QFETCH(QString, language);
        const auto tongue = *reportLanguageNamed(language.toStdString());
        for (const auto& [name, scene] : golden) {
            const auto report = reportOf(scene.first().log());
            const auto html = *reportHtml(report, tongue);
            QVERIFY(html.find(sha256Hex(textOfReport(report))) != std::string::npos);
            QVERIFY(html.find("<家属>") == std::string::npos);
            QVERIFY(html.find("<script") == std::string::npos);
            QVERIFY(html.find("http") == std::string::npos);
            const bool drill = report["incident"]["drill"].get<bool>();
            QCOMPARE(html.find("class=\"banner\"") != std::string::npos, drill);
            QVERIFY(html.find(reportWord(tongue, drill ? "title.drill" : "title.real"))
                    != std::string::npos);
        }
    }
    void everyWordStandsInThreeLanguagesWithTheSamePlaces()
    {
        const auto places = [](std::string_view text) {
            std::string found;
            for (const auto* place : {"{0}", "{1}", "{2}", "{3}"}) {
                if (text.find(place) != std::string_view::npos)
                    found += place;
            }
            return found;
        };
        for (const auto& word : reportWords()) {
            const auto key = std::string(word.key);
            QVERIFY2(!word.hans.empty() && !word.hant.empty() && !word.english.empty(),
                     key.c_str());
            QVERIFY2(places(word.hans) == places(word.english)
                         && places(word.hans) == places(word.hant),
                     key.c_str());
        }
    }
    void timesAreBeijingTimeOnEveryMachine()
    {
        QCOMPARE(reportMoment(ReportScene::start), std::string("2026-08-01 09:00:00"));
        QCOMPARE(reportMoment(0), std::string("1970-01-01 08:00:00"));
        QCOMPARE(reportDuration(3'723'000), std::string("1:02:03"));
        QCOMPARE(reportDuration(65'900), std::string("1:05"));
    }
    void aReportThatIsNoneIsAnError()
    {
        QVERIFY(!reportHtml(Json::object(), ReportLanguage::Hans).ok());
        auto report = reportOf(fireDrill().log());
        report["incident"].erase("level");
        QVERIFY(!reportHtml(report, ReportLanguage::Hans).ok());
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
