// SPDX-License-Identifier: Apache-2.0
// The ladder never shows a rung that is not proved: every state that up to six faults, in any
// order, can bring the real desk, courier and database into. States that cannot be told apart are
// looked at once.
#include "alarmd/desk_machine.h"

#include "sync/reply.h"

#include <QTest>

#include <random>

using namespace yizhan;

namespace {

enum class Turn {
    Honest,
    LostRequest,
    LostReply,
    Duplicate,
    ReplayedReply, // the right key, an older nonce
    WrongKey, // says accepted and seen
    PortalPage, // 200 and no reply at all
    DiskStops,
    DiskIsBack,
    Restart,
    PersonLooks,
};
constexpr std::array turns {Turn::Honest,     Turn::LostRequest,   Turn::LostReply,
                            Turn::Duplicate,  Turn::ReplayedReply, Turn::WrongKey,
                            Turn::PortalPage, Turn::DiskStops,     Turn::DiskIsBack,
                            Turn::Restart,    Turn::PersonLooks};
constexpr std::size_t mostFaults = 6;

using Schedule = std::vector<Turn>;

// Head office as it really is, whatever the network makes of its words.
struct Office {
    const Fleet& fleet;
    std::map<std::string, Millis> has; // by id: when it was accepted first
    bool arrived = false; // at anybody who answers with HTTP
    bool personLooked = false;
    std::string firstReply;

    // Another machine of the branch passes on what it was given, and the answer, unread.
    Json read(const HttpRequest& request) const
    {
        auto body = *parseJson(request.body);
        return request.url.ends_with("/v1/branch/relay") ? body["body"] : body;
    }

    void keep(const Json& body, Millis now)
    {
        const auto* events = arrayAt(body, "events");
        for (const auto& item : events ? *events : Json::array())
            has.emplace(readEvent(*SignedDocument::fromJson(item))->id.text(), now);
    }
    std::string reply(const Json& body, const PrivateKey& key, Millis now, bool believesItself)
    {
        Reply reply;
        reply.nonce = *stringAt(body, "nonce");
        reply.device = "p-0001";
        reply.time = now;
        const auto* events = arrayAt(body, "events");
        for (const auto& item : events ? *events : Json::array()) {
            const auto document = *SignedDocument::fromJson(item);
            const auto id = readEvent(document)->id.text();
            reply.verdicts.push_back(
                {id, document.hash(), true, "", has.contains(id) ? has.at(id) : now});
        }
        for (const auto& subject : body["open"]) {
            if (!believesItself || (personLooked && has.contains(subject.get<std::string>())))
                reply.seen.push_back(
                    {subject.get<std::string>(), "seen", "陈立", "incident_desk", now});
        }
        return signReply(reply, replyType, key).text();
    }
};

class Run {
public:
    explicit Run(DeskMachine::Disk disk)
    {
        panel.disk = disk;
        id = *Uuid::parse(panel.raise("medical"));
    }

    // One turn of the world, and what may be said after it.
    [[nodiscard]] QString take(Turn turn)
    {
        const auto before = panel.desk().ladderOf(id);
        if (turn == Turn::DiskStops || turn == Turn::DiskIsBack)
            panel.disk
                = turn == Turn::DiskStops ? DeskMachine::Disk::Slow : DeskMachine::Disk::Sound;
        if (turn == Turn::PersonLooks)
            office.personLooked = true;
        if (turn == Turn::Restart)
            panel.restart();
        panel.pass(6100); // longer than the longest wait between two tries
        panel.courier().pump();
        for (const auto& road : panel.roads().officeOrder())
            panel.courier().supervise(road, [] {});
        for (auto requests = takePosted(); !requests.empty(); requests = takePosted()) {
            for (auto& posted : requests) // every road has the same luck
                answer(turn, posted);
            panel.settle();
        }
        return lies(before, turn);
    }
    [[nodiscard]] bool isGone() const { return !panel.desk().own().contains(id); }
    // Everything that what comes next can depend on.
    [[nodiscard]] std::string look() const
    {
        const auto ladder = panel.desk().ladderOf(id);
        const auto own = panel.desk().own().find(id);
        const bool known = own != panel.desk().own().end();
        std::string bits;
        for (const bool bit :
             {ladder.saved.has_value(), ladder.sent.has_value(), ladder.received.has_value(),
              ladder.seen.has_value(), known, known && own->second.bootMs != 0, onDisk(),
              panel.disk == DeskMachine::Disk::Sound, office.has.contains(id.text()),
              office.personLooked, !office.firstReply.empty(), office.arrived})
            bits += bit ? '1' : '0';
        return bits + std::to_string(panel.unwritten());
    }

    FakeClock clock {SystemClock().wallNow()};
    static DeskBranch& branch()
    {
        static DeskBranch one;
        return one;
    }
    mutable DeskMachine panel {branch(), "p-0001", clock};
    Office office {branch().fleet, {}, false, false, {}};
    Uuid id;

private:
    [[nodiscard]] bool onDisk() const { return panel.isOnDisk(id); }

    void answer(Turn turn, PostedRequest& posted)
    {
        const Millis now = clock.wallNow();
        const auto body = office.read(posted.request);
        const auto says = [&](std::string text) {
            office.arrived = true;
            posted.callback(HttpReply {200, std::move(text), clock.bootNow()});
        };
        const auto fails = [&](HttpFault fault) {
            posted.callback(Failure {HttpError {fault, ""}});
        };
        const auto& key = office.fleet.ackKey;
        switch (turn) {
        case Turn::LostRequest:
            return fails(HttpFault::Unreachable);
        case Turn::LostReply:
            office.keep(body, now);
            if (office.firstReply.empty())
                office.firstReply = office.reply(body, key, now, true);
            return fails(HttpFault::TimedOut);
        case Turn::ReplayedReply: {
            auto older = body;
            older["nonce"] = std::string(32, '0');
            return says(office.firstReply.empty() ? office.reply(older, key, now, false)
                                                  : office.firstReply);
        }
        case Turn::WrongKey:
            return says(office.reply(body, office.fleet.drillAckKey, now, false));
        case Turn::PortalPage:
            return says("<html><body>Welcome</body></html>");
        case Turn::Duplicate:
            office.keep(body, now);
            office.keep(body, now + 50);
            return says(office.reply(body, key, now, true));
        default:
            office.keep(body, now);
            auto text = office.reply(body, key, now, true);
            if (office.firstReply.empty())
                office.firstReply = text;
            return says(std::move(text));
        }
    }
    [[nodiscard]] QString lies(const Ladder& before, Turn turn) const
    {
        if (isGone()) // a restart before the disk had it: nothing is shown, so nothing is claimed
            return {};
        const auto now = panel.desk().ladderOf(id);
        const auto known = office.has.find(id.text());
        if (now.saved && !onDisk())
            return QStringLiteral("saved, and it is not in the database");
        if (now.sent && !office.arrived)
            return QStringLiteral("sent, and nobody got it");
        if (now.received && (known == office.has.end() || known->second != now.received->at))
            return QStringLiteral("received, and head office does not have it since then");
        if (now.seen && (!office.personLooked || known == office.has.end()))
            return QStringLiteral("seen, and nobody has looked");
        const bool proved = turn != Turn::LostRequest && turn != Turn::LostReply
            && turn != Turn::ReplayedReply && turn != Turn::WrongKey && turn != Turn::PortalPage;
        if (!proved && ((now.received && !before.received) || (now.seen && !before.seen)))
            return QStringLiteral("a rung was climbed without a proof");
        return {};
    }
};

QString told(const Schedule& schedule)
{
    QString text;
    for (const auto turn : schedule)
        text += QString::number(static_cast<int>(turn)) + QLatin1Char(' ');
    return text;
}

// Runs the schedule; what was wrong, or nothing.
QString run(DeskMachine::Disk disk, const Schedule& schedule, std::string* look = nullptr)
{
    Run run(disk);
    for (const auto turn : schedule) {
        if (const auto wrong = run.take(turn); !wrong.isEmpty())
            return wrong + QStringLiteral(" after ") + told(schedule);
        if (run.isGone())
            break;
    }
    if (look)
        *look = run.look();
    if (!run.isGone()) { // then the faults end
        run.panel.disk = DeskMachine::Disk::Sound;
        for (int i = 0; i < 3; ++i) {
            if (const auto wrong = run.take(Turn::Honest); !wrong.isEmpty())
                return wrong + QStringLiteral(" at the end of ") + told(schedule);
        }
        const auto ladder = run.panel.desk().ladderOf(run.id);
        if (!ladder.received || !ladder.sent || !ladder.saved)
            return QStringLiteral("never arrived after ") + told(schedule);
    }
    return {};
}

} // namespace

class AlarmLadderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateThatSixFaultsCanReachIsHonest_data()
    {
        QTest::addColumn<int>("disk");
        QTest::newRow("the disk takes it") << static_cast<int>(DeskMachine::Disk::Sound);
        QTest::newRow("sent from memory") << static_cast<int>(DeskMachine::Disk::Slow);
    }
    void everyStateThatSixFaultsCanReachIsHonest()
    {
        QFETCH(int, disk);
        std::set<std::string> known;
        std::vector<Schedule> frontier {{}};
        std::size_t looked = 0;
        for (std::size_t depth = 0; depth < mostFaults; ++depth) {
            std::vector<Schedule> next;
            for (const auto& schedule : frontier) {
                for (const auto turn : turns) {
                    auto longer = schedule;
                    longer.push_back(turn);
                    std::string look;
                    const auto wrong = run(static_cast<DeskMachine::Disk>(disk), longer, &look);
                    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                    ++looked;
                    if (known.insert(look).second)
                        next.push_back(std::move(longer));
                }
            }
            frontier = std::move(next);
        }
        qInfo("%zu schedules, %zu different states", looked, known.size());
        QVERIFY(known.size() > 20);
    }
    void longSchedulesOfAnyKindAreHonestToo()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            Schedule schedule;
            for (int i = 0; i < 12; ++i)
                schedule.push_back(turns[random() % turns.size()]);
            const auto disk = round % 2 == 0 ? DeskMachine::Disk::Sound : DeskMachine::Disk::Slow;
            const auto wrong = run(disk, schedule);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
};

QTEST_GUILESS_MAIN(AlarmLadderTest)
#include "tst_alarm_ladder.moc"
