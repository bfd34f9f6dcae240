// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_scenes.h"

#include "base/file.h"
#include "emergency/patrol.h"

namespace yizhan {

namespace {

const std::string office = "office-b-0001";
const Json wang {{"id", "s-0001"}, {"name", "王敏"}};
const Json li {{"id", "s-0002"}, {"name", "李强"}};
const Json zhao {{"id", "s-0003"}, {"name", "赵红"}};
const Json chen {{"id", "s-0004"}, {"name", "陈刚"}};
const Json zhou {{"id", "u-zhou"}, {"name", "周宁"}};

Json tick(const char* step, const Json& by, bool done = true)
{
    return {{"step", step}, {"done", done}, {"by", by}};
}

} // namespace

PrivateKey seededKey(std::uint8_t seed)
{
    // PKCS#8 of an Ed25519 key: RFC 8410, section 7.
    Bytes der = *fromHex("302e020100300506032b657004220420");
    der.insert(der.end(), 32, seed);
    return *PrivateKey::fromPem("-----BEGIN PRIVATE KEY-----\n" + toBase64(der)
                                + "\n-----END PRIVATE KEY-----\n");
}

ReportScene::ReportScene(bool drill, std::vector<std::string> playbooks)
    : m_drill(drill), m_playbooks(std::move(playbooks))
{
    m_events.reserve(256); // say() and note() give references
}

PrivateKey ReportScene::keyOf(const std::string& device, bool drill) const
{
    const auto place = device == "p-0001" ? 1 : device == "k-0001" ? 2 : 3;
    return seededKey(static_cast<std::uint8_t>(place * 2 + (drill ? 1 : 0)));
}

Event ReportScene::next(const std::string& device, Millis after, Lane lane)
{
    const auto number = ++m_count;
    std::array<std::uint8_t, 10> random {};
    for (std::size_t i = 0; i < 8; ++i)
        random[9 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    const auto id
        = Uuid::make(lane == Lane::Drill ? drillIdVersion : realIdVersion, start + after, random);
    const auto& head = m_heads[{device, lane}];
    return {id, device,       "b-0001",      lane,
            1,  head.seq + 1, head.hash,     {start + after, "signed", 100'000 + after},
            "", id,           Json::object()};
}

const Event& ReportScene::keep(Event event)
{
    auto document = signEvent(event, keyOf(event.device, event.isDrill()));
    m_heads[{event.device, event.lane}] = {1, event.seq, document.hash()};
    m_documents.push_back(std::move(document));
    m_events.push_back(std::move(event));
    return m_events.back();
}

const Event& ReportScene::say(const std::string& device, Millis after, std::string_view kind,
                              Json body)
{
    auto event = next(device, after, m_drill ? Lane::Drill : Lane::Alarm);
    event.kind = kind;
    event.body = std::move(body);
    if (!m_events.empty())
        event.subject = subject();
    return keep(std::move(event));
}

const Event& ReportScene::note(const std::string& device, Millis after, std::string_view kind,
                               Json body, std::optional<Uuid> subject)
{
    auto event = next(device, after, Lane::Patrol);
    event.kind = kind;
    event.body = std::move(body);
    event.subject = subject.value_or(event.id);
    return keep(std::move(event));
}

void ReportScene::skip(const std::string& device, bool arrived)
{
    const auto lane = m_drill ? Lane::Drill : Lane::Alarm;
    auto event = next(device, 0, lane);
    event.kind = kind::incidentRaised;
    const auto hash = signEvent(event, keyOf(device, m_drill)).hash();
    if (arrived)
        m_others.push_back({device, std::string(nameOf(lane)), 1, event.seq, hash, event.prev});
    m_heads[{device, lane}] = {1, event.seq, hash};
}

ReportFrame ReportScene::frame() const
{
    ReportFrame frame;
    frame.subject = subject();
    frame.branch = "b-0001";
    frame.branchName
        = {{"zh-Hans", "中原路支行"}, {"zh-Hant", "中原路支行"}, {"en", "Zhongyuan Road Branch"}};
    for (const auto& [device, place] : std::map<std::string, std::string> {
             {"k-0001", "自助区"}, {"p-0001", "大堂面板"}, {office, "总部应急台"}})
        frame.devices[device]
            = {place, {keyOf(device, false).publicKey()}, {keyOf(device, true).publicKey()}};
    for (const auto& id : m_playbooks) {
        const auto text = readFile(YIZHAN_TEST_DATA "/report/playbooks/" + id + ".json");
        frame.playbooks[id] = *parseJson(*text);
    }
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const auto& event = m_events[i];
        frame.documents.push_back({event.id.text(), event.device, std::string(nameOf(event.lane)),
                                   event.epoch, event.seq, m_documents[i].hash(),
                                   event.device == office ? 0 : event.at.ms + 180});
    }
    frame.others = m_others;
    return frame;
}

SignedDocument ReportScene::signedFrame() const
{
    return signFrame(frame(), keyOf(office, m_drill));
}

std::string ReportScene::log() const
{
    return writeReportLog(signedFrame(), m_documents);
}

const PublicKey& ReportScene::officeKey() const
{
    static const auto real = seededKey(6).publicKey();
    static const auto drill = seededKey(7).publicKey();
    return m_drill ? drill : real;
}

ReportScene fireDrill()
{
    ReportScene scene(true, {"fire"});
    const auto drill = scene
                           .say("p-0001", 0, kind::incidentRaised,
                                {{"playbook", "fire"},
                                 {"level", 2},
                                 {"silent", false},
                                 {"place", "自助补钞间"},
                                 {"by", wang}})
                           .id;
    scene.say(office, 14'000, kind::incidentAcknowledged,
              {{"meaning", "seen"}, {"by", zhou}, {"role", "应急台"}});
    scene.say("p-0001", 18'000, kind::incidentStep, tick("report-fire-1", wang));
    scene.say("p-0001", 21'000, kind::incidentStep, tick("call", chen));
    scene.say("p-0001", 48'000, kind::incidentStep, tick("report", li));
    scene.say("p-0001", 55'000, kind::incidentStep, tick("power", chen));
    scene.say("p-0001", 71'000, kind::incidentStep, tick("report-fire-2", wang));
    scene.say("k-0001", 83'000, kind::incidentStep, tick("cash", zhao));
    scene.say("p-0001", 90'000, kind::incidentEvacuation, {{"on", true}, {"by", wang}});
    scene.say("p-0001", 97'000, kind::incidentStep, tick("extinguish", chen));
    scene.say("p-0001", 104'000, kind::incidentStep, tick("leave", wang));
    scene.say("p-0001", 110'000, kind::incidentStep, tick("leave", wang, false));
    scene.say("p-0001", 131'000, kind::incidentStep, tick("leave", wang));
    scene.say("p-0001", 204'000, kind::incidentRoll,
              {{"present", {wang, li, chen}}, {"absent", {zhao}}, {"by", wang}});
    scene.say("p-0001", 210'000, kind::incidentStep, tick("count", li));
    scene.say("p-0001", 262'000, kind::incidentNote,
              {{"text", "二号灭火器压力不足，已贴条停用。"}, {"by", chen}});
    scene.say("p-0001", 300'000, kind::incidentClosed,
              {{"by", wang}, {"reason", "人员到齐，演练结束"}, {"outcome", "drill_done"}});
    const auto training = scene
                              .note("p-0001", 300'100, kind::followUpOpened,
                                    {{"about", drill.text()},
                                     {"kind", "training"},
                                     {"text", ""},
                                     {"playbook", "fire"},
                                     {"owner", zhao},
                                     {"due", ReportScene::start + 7LL * 86'400'000}})
                              .id;
    scene.note("p-0001", 420'000, kind::followUpOpened,
               {{"about", drill.text()},
                {"kind", "repair"},
                {"text", "更换二号灭火器"},
                {"owner", chen},
                {"due", ReportScene::start + 3LL * 86'400'000},
                {"by", wang}});
    scene.note("p-0001", 4LL * 86'400'000, kind::followUpDone, {{"text", "已补训"}, {"by", wang}},
               training);
    return scene;
}

ReportScene medicalCorrected()
{
    ReportScene scene(false, {"fire", "medical"});
    scene.skip("p-0001", true);
    scene.say("p-0001", 0, kind::incidentRaised,
              {{"playbook", "fire"}, {"level", 2}, {"silent", false}, {"place", "大堂"}});
    scene.say("p-0001", 6'000, kind::incidentType,
              {{"playbook", "medical"}, {"level", 2}, {"silent", false}, {"by", wang}});
    scene.say(office, 9'000, kind::incidentAcknowledged,
              {{"meaning", "seen"}, {"by", zhou}, {"role", "应急台"}});
    scene.say("p-0001", 15'000, kind::incidentPlace,
              {{"place", "大堂二号柜台前"}, {"people", "一位老年客户，女"}, {"by", wang}});
    scene.skip("p-0001", true);
    for (const auto& [after, step, by] : std::vector<std::tuple<Millis, const char*, Json>> {
             {12'000, "attend", wang}, {40'000, "ambulance", li}, {75'000, "order", chen}})
        scene.say("k-0001", after, kind::incidentStep, tick(step, by));
    scene.say("p-0001", 60'000, kind::incidentLevel, {{"level", 1}, {"by", li}});
    scene.say(office, 66'000, kind::incidentAssigned,
              {{"to", "刘波"}, {"by", zhou}, {"role", "应急台"}});
    scene.say(office, 120'000, kind::incidentAcknowledged,
              {{"meaning", "help_on_way"}, {"by", zhou}, {"role", "应急台"}});
    scene.say("p-0001", 95'000, kind::incidentSealed,
              {{"what", "family"},
               {"key", "0123456789abcdef"},
               {"sealed", "QUJDREVGR0g="},
               {"by", wang}});
    scene.say("p-0001", 130'000, kind::incidentSealed,
              {{"what", "medical"},
               {"key", "0123456789abcdef"},
               {"sealed", "SUpLTE1OT1A="},
               {"by", wang}});
    scene.say("p-0001", 140'000, kind::incidentHandover,
              {{"role", "lobby_manager"}, {"to", zhao}, {"by", wang}});
    scene.say("p-0001", 610'000, kind::incidentNote,
              {{"text", "救护车 9:09 到达，<家属>已在车上。"}, {"by", zhao}});
    scene.say("p-0001", 700'000, kind::incidentClosed,
              {{"by", li}, {"reason", "客户已送医"}, {"outcome", "resolved"}});
    scene.note("p-0001", 800'000, kind::followUpOpened,
               {{"about", scene.subject().text()},
                {"kind", "report"},
                {"text", "书面报告分行办公室"},
                {"owner", li},
                {"due", ReportScene::start + 86'400'000},
                {"by", li}});
    return scene;
}

ReportScene robberyUnderDuress()
{
    ReportScene scene(false, {"robbery"});
    scene.say("p-0001", 0, kind::incidentRaised,
              {{"playbook", "robbery"},
               {"level", 1},
               {"silent", true},
               {"place", "三号柜台"},
               {"cause", "key"}});
    scene.say(office, 5'000, kind::incidentAcknowledged,
              {{"meaning", "seen"}, {"by", zhou}, {"role", "Incident desk"}});
    scene.say(office, 8'000, kind::incidentEscalated,
              {{"to", "110"}, {"after_s", 8}, {"by", zhou}});
    scene.say("p-0001", 45'000, kind::incidentClosed,
              {{"by", wang}, {"reason", "误按"}, {"outcome", "false_alarm"}, {"duress", true}});
    scene.skip("p-0001", false);
    scene.say("k-0001", 400'000, kind::incidentNote,
              {{"text", ""},
               {"marks",
                {{"looks", "男，约三十岁，身高约一米八"},
                 {"clothing", "黑色外套，灰色口罩"},
                 {"direction", "向北，人民路"},
                 {"vehicle", "白色面包车"},
                 {"plate", "豫A·12345"}}},
               {"by", li}});
    scene.say("p-0001", 460'000, kind::incidentStep, tick("scene", li));
    return scene;
}

} // namespace yizhan
