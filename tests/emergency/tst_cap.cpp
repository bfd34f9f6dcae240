// SPDX-License-Identifier: Apache-2.0
#include "emergency/cap.h"
#include "emergency/report_log.h"
#include "emergency/report_scenes.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;

namespace {

struct Checked {
    bool valid;
    QByteArray says;
};

// All files in one run of xmllint against the rules of CAP's section 3.2.
Checked checkAll(const QStringList& files)
{
    QProcess xmllint;
    xmllint.start(QStringLiteral("xmllint"),
                  QStringList {QStringLiteral("--noout"), QStringLiteral("--nonet"),
                               QStringLiteral("--relaxng"),
                               QStringLiteral(YIZHAN_TEST_DATA "/cap/cap-1.2.rng")}
                      + files);
    if (!xmllint.waitForFinished(30'000))
        return {false, "xmllint (libxml2-utils) did not run"};
    return {xmllint.exitStatus() == QProcess::NormalExit && xmllint.exitCode() == 0,
            xmllint.readAllStandardError()};
}

QString saved(const QTemporaryDir& folder, const std::string& xml)
{
    static int count = 0;
    const auto path = folder.filePath(QString::number(++count) + QStringLiteral(".xml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(xml.data(), static_cast<qint64>(xml.size())) < 0)
        return {};
    return path;
}

ReportLog logOf(const ReportScene& scene)
{
    auto log = readReportLog(scene.log());
    return *std::move(log);
}

CapSource sourceOf(const ReportLog& log)
{
    return {"headoffice.yizhan", log.frame.branchName, log.playbooks};
}

std::vector<CapMessage> messagesOf(const ReportScene& scene)
{
    const auto log = logOf(scene);
    return capMessages(log.events, log.frame.subject, sourceOf(log)).valueOr({});
}

bool has(const CapMessage& message, std::string_view piece)
{
    return message.xml.find(piece) != std::string::npos;
}

} // namespace

class CapTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everyMessageIsValid()
    {
        QStringList files;
        for (const auto scene : {fireDrill, medicalCorrected, robberyUnderDuress}) {
            for (const auto& message : messagesOf(scene()))
                files << saved(m_folder, message.xml);
        }
        QVERIFY(files.size() > 6);
        const auto checked = checkAll(files);
        QVERIFY2(checked.valid, checked.says.constData());
    }
    // The rules must be able to refuse, or the test above says nothing.
    void theRulesRefuseWhatIsNotCap_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const std::map<const char*, std::pair<const char*, const char*>> changes {
            {"utc by a letter", {"+08:00</sent>", "Z</sent>"}},
            {"unknown status", {">Exercise<", ">Drill<"}},
            {"unknown severity", {">Severe<", ">Grave<"}},
            {"space in the identifier", {"<identifier>yizhan-", "<identifier>yizhan "}},
            {"comma in the sender", {"<sender>headoffice.", "<sender>headoffice,"}},
            {"no area", {"<areaDesc>", "<areaName>"}},
            {"order", {"<urgency>Immediate</urgency>", ""}},
            {"no restriction", {"<scope>Restricted</scope>", "<scope>Private</scope>"}},
            {"another namespace", {"cap:1.2", "cap:1.1"}},
        };
        for (const auto& [name, change] : changes)
            QTest::newRow(name) << QString::fromLatin1(change.first)
                                << QString::fromLatin1(change.second);
    }
    void theRulesRefuseWhatIsNotCap()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        auto xml = QString::fromStdString(messagesOf(fireDrill()).front().xml);
        QVERIFY(xml.contains(from));
        xml.replace(from, to);
        if (from == QStringLiteral("<areaDesc>"))
            xml.replace(QStringLiteral("</areaDesc>"), QStringLiteral("</areaName>"));
        QVERIFY(!checkAll({saved(m_folder, xml.toStdString())}).valid);
    }
    void aDrillIsAnExerciseAndEverythingElseActual()
    {
        for (const auto& message : messagesOf(fireDrill())) {
            QVERIFY(has(message, "<status>Exercise</status>"));
            QVERIFY(has(message, "<note>DRILL"));
        }
        for (const auto scene : {medicalCorrected, robberyUnderDuress}) {
            for (const auto& message : messagesOf(scene()))
                QVERIFY(has(message, "<status>Actual</status>"));
        }
    }
    void anUpdateRefersToAllBeforeIt()
    {
        const auto messages = messagesOf(medicalCorrected());
        QCOMPARE(messages.size(), size_t(4)); // raised, type, level, closed
        QCOMPARE(messages[0].msgType, std::string("Alert"));
        QVERIFY(!has(messages[0], "<references>"));
        QVERIFY(has(messages[0], "<sent>2026-08-01T09:00:00+08:00</sent>"));
        QVERIFY(has(messages[0], "<category>Fire</category>"));
        QVERIFY(has(messages[1], "<category>Health</category>"));
        QVERIFY(has(messages[2], "<severity>Extreme</severity>"));
        QCOMPARE(messages[3].msgType, std::string("Update"));
        QVERIFY(has(messages[3], "<responseType>AllClear</responseType>"));
        QVERIFY(has(messages[3], "<urgency>Past</urgency>"));
        for (size_t i = 0; i < 3; ++i)
            QVERIFY(has(messages[3],
                        "headoffice.yizhan," + messages[i].identifier + "," + messages[i].sent));
    }
    void whatWasCalledOffIsCancelled()
    {
        ReportScene scene(false, {"fire"});
        scene.say("p-0001", 0, kind::incidentRaised,
                  {{"playbook", "fire"}, {"level", 2}, {"silent", false}});
        scene.say("p-0001", 4'000, kind::incidentCancelled, Json::object());
        const auto messages = messagesOf(scene);
        QCOMPARE(messages.back().msgType, std::string("Cancel"));
        QVERIFY(has(messages.back(), "<references>"));
        QVERIFY(has(messages.back(), "<certainty>Unlikely</certainty>"));
    }
    void aSilentAlarmIsPrivateAndGoesOnWhenItWasEndedUnderThreat()
    {
        const auto messages = messagesOf(robberyUnderDuress());
        QCOMPARE(messages.size(), size_t(1)); // the closing under threat is told to nobody
        QVERIFY(has(messages[0], "<scope>Private</scope>"));
        QVERIFY(has(messages[0], "<urgency>Immediate</urgency>"));
    }
    void tellsNothingOfPersons()
    {
        for (const auto scene : {fireDrill, medicalCorrected, robberyUnderDuress}) {
            for (const auto& message : messagesOf(scene())) {
                for (const auto* word :
                     {"王敏", "李强", "周宁", "客户，女", "家属", "豫A", "二号柜台", "误按"})
                    QVERIFY2(!has(message, word), word);
            }
        }
    }
    void anyTextStaysValid()
    {
        const auto log = logOf(fireDrill());
        auto source = sourceOf(log);
        source.branchName["en"] = "a<b & \"c\" ]]>\x01\x1b\u202e\uffff";
        source.playbooks.at("fire").name["en"] = "\x02";
        const auto messages = capMessages(log.events, log.frame.subject, source);
        QVERIFY(messages.ok());
        const auto checked = checkAll({saved(m_folder, messages->front().xml)});
        QVERIFY2(checked.valid, checked.says.constData());
        for (const auto* sender : {"", "a b", "a,b", "a<b", "a&b", "a\nb", "网"}) {
            source.sender = sender;
            QVERIFY2(!capMessages(log.events, log.frame.subject, source).ok(), sender);
        }
    }
};

QTEST_GUILESS_MAIN(CapTest)
#include "tst_cap.moc"
