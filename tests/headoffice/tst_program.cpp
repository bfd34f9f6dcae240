// SPDX-License-Identifier: Apache-2.0
// The real program as a process: its command line, and what is left of it after kill -9.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/exports.h"
#include "headoffice/sqlite_store.h"
#include "redemption/redemption_wire.h"
#include "redemption/voucher.h"
#include "sync/enrolment.h"
#include "sync/https_client.h"
#include "sync/reply.h"
#include "sync/trust_bundle.h"

// Arguments of a command line read better as plain literals.
#undef QT_NO_CAST_FROM_ASCII
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <map>
#include <set>
#include <sys/socket.h>
#include <unistd.h>

namespace yizhan::headoffice {

namespace {

std::uint16_t freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(fd, generic, size) == 0 && ::getsockname(fd, generic, &size) == 0;
    ::close(fd);
    return bound ? ntohs(address.sin_port) : std::uint16_t {0};
}

constexpr auto rosterText = R"(id = "b-0001"
region = "henan"
hours = "09:00-17:30"
[name]
zh-Hans = "人民路支行"
zh-Hant = "人民路支行"
en = "Renmin Road"
[[staff]]
id = "s-0001"
name = "王敏"
roles = ["lobby_manager"]
[[numbers]]
for = "fire"
number = "119"
)";

} // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsPinsOverAnImport();
    void writesABundleDevicesCanRead();
    void keepsWhatItAcknowledgedOverKill9();
    void paysNothingTwiceOverKill9();
    void acknowledgesBesideTheServer();
    void reportsAnIncident();
    void endsCleanlyOnSigterm();

private:
    struct Run {
        int code;
        std::string out, err;
    };
    Run run(const QStringList& arguments) const;
    void serve();
    void kill9();
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QString data() const { return path("office"); }
    // Sends one event; its id when a verified reply accepted it.
    std::string sendOne(HttpsClient& client);
    // The verified answer to one step of a payout, or nothing.
    std::optional<RedemptionReply> redeem(HttpsClient& client, RedemptionStep step, const Uuid& op,
                                          const std::string& voucher) const;

    QTemporaryDir m_folder;
    std::uint16_t m_port = 0;
    std::unique_ptr<QProcess> m_server;
    std::optional<Device> m_device;
    std::optional<PublicKey> m_ackKey;
    ChainHead m_head;
    SystemClock m_clock;
    PrivateKey m_prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
};

ProgramTest::Run ProgramTest::run(const QStringList& arguments) const
{
    QProcess process;
    process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-headoffice"), arguments);
    if (!process.waitForFinished(30'000))
        return {-1, "", "did not end"};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

void ProgramTest::initTestCase()
{
    m_port = freePort();
    QVERIFY(m_port != 0);
    const auto must = [this](const QStringList& arguments) {
        const auto done = run(arguments);
        QVERIFY2(done.code == 0, done.err.c_str());
    };
    must({"init", "--data", data(), "--name", "localhost", "--port", QString::number(m_port),
          "--content", path("repository")});
    QVERIFY(writeFile(path("branch.toml").toStdString(), rosterText).ok());
    QVERIFY(writeFile(path("password").toStdString(), "correct horse battery\n", 0600).ok());
    QVERIFY(writeFile(path("wrong").toStdString(), "incorrect horse battery\n", 0600).ok());
    std::filesystem::create_directories(path("repository/metadata").toStdString());
    QVERIFY(writeFile(path("repository/metadata/1.root.json").toStdString(),
                      R"({"signed":{"_type":"root","version":1},"signatures":[]})")
                .ok());
    must({"branch", "import", path("branch.toml"), "--data", data()});
    must({"device", "add", "--id", "p-0001", "--role", "panel", "--branch", "b-0001", "--place",
          "desk", "--peer-address", "127.0.0.1", "--peer-port", "9443", "--data", data()});
    must({"user", "add", "--id", "chen.li", "--name", QStringLiteral("陈立"), "--role",
          "incident_desk", "--password-file", path("password"), "--data", data()});
    must({"user", "add", "--id", "li.na", "--name", QStringLiteral("李娜"), "--role", "publisher",
          "--password-file", path("password"), "--data", data()});
    must({"token", "--device", "p-0001", "--out", path("enrol.json"), "--data", data()});
    QVERIFY(writeFile(path("prize.pub").toStdString(), m_prizeKey.publicKey().json().dump()).ok());
    must({"bundle", "--out", path("bundle.json"), "--prize-key", path("prize.pub"), "--data",
          data()});

    serve();
    auto device = enrol(path("enrol.json").toStdString(), DataFolder {path("device").toStdString()},
                        m_clock);
    QVERIFY2(device.ok(), device ? "" : device.error().detail.c_str());
    m_device.emplace(*std::move(device));
    const auto bundle = parseTrustBundle(*readFile(path("bundle.json").toStdString()));
    QVERIFY(bundle.ok());
    m_ackKey = bundle->ackKeys.front();
}

void ProgramTest::cleanup()
{
    if (m_server
        && QString::fromUtf8(QTest::currentTestFunction())
            == QStringLiteral("endsCleanlyOnSigterm"))
        m_server.reset();
}

void ProgramTest::serve()
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-headoffice"),
                    {"serve", "--data", data()});
    QVERIFY(m_server->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(run({"status", "--json", "--data", data()})
                                     .out.find("\"pid\":" + std::to_string(m_server->processId()))
                                 != std::string::npos,
                             20'000);
}

void ProgramTest::kill9()
{
    ::kill(static_cast<pid_t>(m_server->processId()), SIGKILL);
    QVERIFY(m_server->waitForFinished(10'000));
}

std::string ProgramTest::sendOne(HttpsClient& client)
{
    Event event;
    event.id = makeRealId(m_clock.wallNow());
    event.subject = event.id;
    event.device = m_device->id;
    event.branch = m_device->branch;
    event.seq = m_head.seq + 1;
    event.epoch = m_head.epoch;
    event.prev = m_head.hash;
    event.at = {m_clock.wallNow(), "wall", m_clock.bootNow()};
    event.kind = "incident.raised";
    event.body = {{"playbook", "medical"}, {"level", 2}, {"place", "lobby"}, {"silent", false}};
    const auto document = signEvent(event, m_device->key);
    m_head = {m_head.epoch, event.seq, document.hash()};
    const auto nonce = makeNonce();
    HttpRequest request;
    request.method = "POST";
    request.url = "https://localhost:" + std::to_string(m_port) + "/v1/events";
    request.body
        = Json {{"nonce", nonce}, {"events", {document.json()}}, {"open", Json::array()}}.dump();
    const auto answer = client.fetch(std::move(request));
    if (!answer)
        return {};
    const auto reply = openReply(answer->body, replyType, {&*m_ackKey, 1}, nonce, m_device->id);
    const auto* verdict = reply ? verdictOn(*reply, event.id.text(), document.hash()) : nullptr;
    return verdict && verdict->accepted ? event.id.text() : std::string();
}

void ProgramTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto office = data();
    const auto ack = [&](const char* user, const char* password, const char* subject) {
        return QStringList {"ack",
                            "--subject",
                            QString::fromUtf8(subject),
                            "--user",
                            QString::fromUtf8(user),
                            "--password-file",
                            path(password),
                            "--meaning",
                            "seen",
                            "--data",
                            office};
    };
    constexpr auto unknown = "018f0000-0000-7000-8000-000000000000";
    QTest::newRow("no subcommand") << QStringList {} << 2 << "subcommand";
    QTest::newRow("no data folder") << QStringList {"serve"} << 2 << "--data";
    QTest::newRow("help") << QStringList {"export", "--help"} << 0 << "";
    QTest::newRow("version") << QStringList {"--version"} << 0 << "";
    QTest::newRow("init again") << QStringList {"init", "--data", office} << 1 << "not empty";
    QTest::newRow("no office there")
        << QStringList {"status", "--data", path("nowhere")} << 4 << "init";
    QTest::newRow("wrong password") << ack("chen.li", "wrong", unknown) << 6 << "do not fit";
    QTest::newRow("unknown user") << ack("nobody", "password", unknown) << 6 << "do not fit";
    QTest::newRow("not at the desk") << ack("li.na", "password", unknown) << 6 << "incident desk";
    QTest::newRow("unknown subject") << ack("chen.li", "password", unknown) << 1 << "no incident";
    QTest::newRow("no id at all") << ack("chen.li", "password", "latest") << 2 << "--subject";
    QTest::newRow("unknown device")
        << QStringList {"token", "--device", "p-0009", "--out", path("x"), "--data", office} << 1
        << "device add";
    QTest::newRow("a second server") << QStringList {"serve", "--data", office} << 1 << "another";
    QTest::newRow("a wrong setting")
        << QStringList {"serve", "--data", office, "--config", path("bad.toml")} << 3
        << "server.port";
}

void ProgramTest::saysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    QVERIFY(writeFile(path("bad.toml").toStdString(), "[server]\nport = \"high\"\n").ok());
    const auto done = run(arguments);
    QVERIFY2(done.code == code, (std::to_string(done.code) + ": " + done.err).c_str());
    QVERIFY2(done.err.find(says.toStdString()) != std::string::npos, done.err.c_str());
}

void ProgramTest::keepsPinsOverAnImport()
{
    QVERIFY(writeFile(path("second.toml").toStdString(),
                      std::string(rosterText)
                          + "[[staff]]\nid = \"s-0002\"\nname = \"赵强\"\nroles = [\"guard\"]\n")
                .ok());
    const auto done = run({"branch", "import", path("second.toml"), "--data", data()});
    const auto made = parseJson(done.out);
    QVERIFY(made.ok());
    QCOMPARE((*made)["staff"].size(), std::size_t {1});
    QCOMPARE((*made)["staff"][0]["id"].get<std::string>(), std::string("s-0002"));
    const auto pin = (*made)["staff"][0]["pin"].get<std::string>();
    QCOMPARE(pin.size(), std::size_t {6});
    QVERIFY(pin != (*made)["staff"][0]["duress"].get<std::string>());
}

void ProgramTest::writesABundleDevicesCanRead()
{
    const auto bundle = parseTrustBundle(*readFile(path("bundle.json").toStdString()));
    QVERIFY(bundle.ok());
    QCOMPARE(bundle->ackKeys.size(), std::size_t {2});
    QCOMPARE(bundle->drillAckKeys.size(), std::size_t {2});
    QCOMPARE(bundle->addresses.front().url, "https://localhost:" + std::to_string(m_port));
    QVERIFY(bundle->content.ends_with("/content/"));
    QVERIFY(bundle->revocationList.starts_with("-----BEGIN X509 CRL"));
}

void ProgramTest::keepsWhatItAcknowledgedOverKill9()
{
    const DataFolder folder {path("device").toStdString()};
    std::set<std::string> acknowledged;
    for (int round = 0; round < 4; ++round) {
        std::atomic<bool> running = true;
        std::atomic<int> count = 0;
        std::set<std::string> inRound;
        std::thread sender([&] {
            HttpsClient client(
                {m_device->authority.pem(), folder.certificate(), folder.deviceKey(), ""},
                [this] { return m_clock.wallNow(); }, m_clock);
            while (running) {
                if (const auto id = sendOne(client); !id.empty()) {
                    inRound.insert(id);
                    ++count;
                }
            }
        });
        const bool enough = QTest::qWaitFor([&] { return count >= 20 + round * 7; }, 20'000);
        ::kill(static_cast<pid_t>(m_server->processId()), SIGKILL); // amid the sending
        const bool ended = m_server->waitForFinished(10'000);
        running = false;
        sender.join();
        QVERIFY(enough && ended);
        acknowledged.merge(inRound);
        serve();
    }
    const auto exported
        = parseJson(run({"export", "incidents", "--json", "--data", data()}).out, {64U << 20, 32});
    QVERIFY(exported.ok());
    std::set<std::string> kept;
    for (const auto& incident : *exported)
        kept.insert(incident["id"].get<std::string>());
    QVERIFY(acknowledged.size() >= 80);
    for (const auto& id : acknowledged)
        QVERIFY2(kept.contains(id), id.c_str());
}

std::optional<RedemptionReply> ProgramTest::redeem(HttpsClient& client, RedemptionStep step,
                                                   const Uuid& op, const std::string& voucher) const
{
    RedemptionRequest asked {makeNonce(), op, step, voucher, {}};
    if (step == RedemptionStep::Commit)
        asked.by = {"s-0001", "王敏"};
    HttpRequest request;
    request.method = "POST";
    request.url = "https://localhost:" + std::to_string(m_port) + "/v1/redemptions";
    request.body = jsonOf(asked).dump();
    const auto answer = client.fetch(std::move(request));
    if (!answer)
        return std::nullopt;
    const auto reply = openRedemptionReply(answer->body, {&*m_ackKey, 1}, asked, m_device->id);
    return reply ? std::optional(*reply) : std::nullopt;
}

// Steps are cut off anywhere; whoever asks again under the same op gets one answer for good.
void ProgramTest::paysNothingTwiceOverKill9()
{
    const DataFolder folder {path("device").toStdString()};
    const auto connect = [&] {
        return std::make_unique<HttpsClient>(
            TlsIdentity {m_device->authority.pem(), folder.certificate(), folder.deviceKey(), ""},
            [this] { return m_clock.wallNow(); }, m_clock);
    };
    struct Begun {
        std::string voucher;
        Uuid op;
        Millis paidAt = 0; // 0: nobody said so
    };
    std::vector<Begun> begun;
    for (int round = 0; round < 3; ++round) {
        std::atomic<bool> running = true;
        std::atomic<int> count = 0;
        std::thread paying([&] {
            const auto client = connect();
            while (running) {
                const Millis now = m_clock.wallNow() / 1000 * 1000;
                Voucher voucher;
                voucher.id = makeVoucherId();
                voucher.issued = now - 1000;
                voucher.until = now + 3'600'000;
                voucher.campaign = "summer";
                voucher.tier = "first";
                voucher.slip = "S";
                voucher.merchant = "M";
                begun.push_back({*issueVoucher(voucher, m_prizeKey), makeRealId(now), 0});
                auto& one = begun.back();
                (void)redeem(*client, RedemptionStep::Reserve, one.op, one.voucher);
                const auto paid = redeem(*client, RedemptionStep::Commit, one.op, one.voucher);
                if (paid && paid->state == RedemptionState::Paid)
                    one.paidAt = paid->paidAt;
                ++count;
            }
        });
        const bool enough = QTest::qWaitFor([&] { return count >= 15 + round * 4; }, 20'000);
        ::kill(static_cast<pid_t>(m_server->processId()), SIGKILL); // amid a step
        const bool ended = m_server->waitForFinished(10'000);
        running = false;
        paying.join();
        QVERIFY(enough && ended);
        serve();
    }
    const auto client = connect();
    int acknowledged = 0;
    for (const auto& one : begun) {
        const auto other = makeRealId(m_clock.wallNow());
        if (one.paidAt != 0) {
            ++acknowledged;
            const auto again = redeem(*client, RedemptionStep::Commit, one.op, one.voucher);
            QVERIFY(again && again->state == RedemptionState::Paid);
            QCOMPARE(again->paidAt, one.paidAt);
            QCOMPARE(redeem(*client, RedemptionStep::Reserve, other, one.voucher)->reason,
                     std::string("already_redeemed"));
            continue;
        }
        // Never answered: it ends paid or not, and never both.
        (void)redeem(*client, RedemptionStep::Reserve, other, one.voucher);
        const auto first = redeem(*client, RedemptionStep::Commit, one.op, one.voucher);
        const auto second = redeem(*client, RedemptionStep::Commit, other, one.voucher);
        QVERIFY(first && second);
        QVERIFY((first->state == RedemptionState::Paid)
                != (second->state == RedemptionState::Paid));
    }
    QVERIFY(acknowledged >= 45);
    const auto exported
        = parseJson(run({"export", "redemptions", "--json", "--data", data()}).out, {64U << 20, 8});
    std::map<std::string, int> paid;
    for (const auto& row : *exported)
        paid[row["voucher"].get<std::string>()] += row["state"] == "paid";
    for (const auto& [voucher, times] : paid)
        QVERIFY2(times <= 1, voucher.c_str());
}

void ProgramTest::acknowledgesBesideTheServer()
{
    const auto exported
        = parseJson(run({"export", "incidents", "--json", "--data", data()}).out, {64U << 20, 32});
    const auto id = (*exported)[0]["id"].get<std::string>();
    const auto done
        = run({"ack", "--subject", QString::fromStdString(id), "--user", "chen.li",
               "--password-file", path("password"), "--meaning", "help_on_way", "--data", data()});
    QVERIFY2(done.code == 0, done.err.c_str());
    const auto after
        = parseJson(run({"export", "incidents", "--json", "--data", data()}).out, {64U << 20, 32});
    QCOMPARE((*after)[0]["acknowledged"][0]["person"].get<std::string>(), std::string("陈立"));
    const auto audit = run({"export", "audit", "--json", "--data", data()});
    QCOMPARE(audit.code, 0);
    QVERIFY(audit.out.find("subject.help_on_way") != std::string::npos);
    QVERIFY(audit.out.find("\"whole\":true") != std::string::npos);
}

void ProgramTest::reportsAnIncident()
{
    const auto exported
        = parseJson(run({"export", "incidents", "--json", "--data", data()}).out, {64U << 20, 32});
    const auto id = (*exported)[0]["id"].get<std::string>();
    const auto name = QString::fromStdString(id);
    const auto done
        = run({"report", "--incident", name, "--out", path("reports"), "--data", data()});
    QVERIFY2(done.code == 0, done.err.c_str());
    const auto report
        = parseJson(*readFile(path("reports").toStdString() + "/" + id + ".json"), {4U << 20, 32});
    QVERIFY(report.ok());
    QCOMPARE((*report)["ladder"]["help"]["by"]["name"].get<std::string>(), std::string("陈立"));
    QVERIFY(readFile(path("reports").toStdString() + "/" + id + ".html").ok());
    QVERIFY(readFile(path("reports").toStdString() + "/" + id + ".log").ok());

    const auto cap = run({"export", "cap", "--incident", name, "--data", data()});
    QVERIFY2(cap.code == 0, cap.err.c_str());
    QVERIFY(cap.out.find("<status>Actual</status>") != std::string::npos);
    QCOMPARE(run({"export", "cap", "--data", data()}).code, 2);
    QCOMPARE(run({"export", "cap", "--incident", name, "--sender", "a b", "--data", data()}).code,
             2);
    const auto unknown = run({"report", "--incident", "018f0000-0000-7000-8000-000000000000",
                              "--out", path("reports"), "--data", data()});
    QVERIFY2(unknown.code == 1 && unknown.err.find("no incident") != std::string::npos,
             unknown.err.c_str());
}

void ProgramTest::endsCleanlyOnSigterm()
{
    m_server->terminate();
    QVERIFY(m_server->waitForFinished(10'000));
    QCOMPARE(m_server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_server->exitCode(), 0);
    QVERIFY(run({"status", "--json", "--data", data()}).out.find("\"running\":false")
            != std::string::npos);
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::ProgramTest)
#include "tst_program.moc"
