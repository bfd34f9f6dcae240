// SPDX-License-Identifier: Apache-2.0
// The client against real and hostile servers, the server against real and hostile clients. Real
// TLS on loopback.
#include "base/file.h"
#include "support/fleet.h"
#include "sync/https_client.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace yizhan;

namespace {
constexpr Millis year = Millis {365} * 24 * 3600 * 1000;
}

class HttpsTest : public QObject {
    Q_OBJECT

    Fleet fleet;
    QTemporaryDir folder;
    std::unique_ptr<HttpsServer> server;
    std::string url;

    TlsIdentity identity(const std::string& device = "p-0001") const
    {
        const DataFolder data {std::filesystem::path(folder.path().toStdString()) / device};
        return {fleet.authority.certificate().pem(), data.certificate(), data.deviceKey(), {}};
    }
    Result<HttpReply, HttpError> ask(TlsIdentity who, HttpRequest request,
                                     Millis verifyAt = 0) const
    {
        const Millis at = verifyAt ? verifyAt : fleet.clock.wallNow();
        HttpsClient client(
            std::move(who), [at] { return at; }, fleet.clock);
        return client.fetch(std::move(request));
    }
    HttpRequest get(const std::string& path) const { return to(url + path); }
    static HttpRequest to(const std::string& address)
    {
        HttpRequest request;
        request.url = address;
        return request;
    }

    static ServerReply echo(const ServerRequest& request)
    {
        if (request.path == "/big")
            return {200, "text/plain", std::string(100'000, 'x'), {}};
        return {
            200,
            "application/json",
            Json {{"peer", request.peer ? request.peer->commonName() : ""}, {"body", request.body}}
                .dump(),
            {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto* device : {"p-0001", "k-0001"})
            fleet.enrol(std::filesystem::path(folder.path().toStdString()) / device, device,
                        "panel", {"https://x"});
        auto options = fleet.serverOptions();
        options.mostBodyBytes = 1000;
        auto started = HttpsServer::start(
            std::move(options), [](ServerRequest request, const HttpsServer::Respond& respond) {
                respond(echo(request));
            });
        QVERIFY(started.ok());
        server = *std::move(started);
        url = "https://127.0.0.1:" + std::to_string(server->port());
    }

    void knowsItsClientByCertificate()
    {
        const auto reply = ask(identity(), get("/who"));
        QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().detail.c_str());
        QCOMPARE(stringAt(*parseJson(reply->body), "peer").value(), std::string("p-0001"));
    }
    void aClientWithoutCertificateIsNobody()
    {
        const auto reply = ask({fleet.authority.certificate().pem(), {}, {}, {}}, get("/who"));
        QCOMPARE(stringAt(*parseJson(reply->body), "peer").value(), std::string());
    }
    void aClientOfAnotherAuthorityIsCutOff()
    {
        const Fleet strangers;
        const std::filesystem::path data
            = folder.filePath(QStringLiteral("stranger")).toStdString();
        strangers.enrol(data, "p-0001", "panel", {"https://x"});
        const DataFolder theirs {data};
        const auto reply = ask(
            {fleet.authority.certificate().pem(), theirs.certificate(), theirs.deviceKey(), {}},
            get("/who"));
        QVERIFY(!reply.ok());
    }
    void aServerOfAnotherAuthorityIsNotTrusted()
    {
        const Fleet strangers;
        const auto theirs = HttpsServer::start(
            strangers.serverOptions(),
            [](ServerRequest request, const auto& respond) { respond(echo(request)); });
        const auto reply
            = ask(identity(), to("https://127.0.0.1:" + std::to_string((*theirs)->port()) + "/"));
        QCOMPARE(reply.error().fault, HttpFault::NotTrusted);
    }
    void aServerUnderAnotherNameIsNotTrusted()
    {
        auto options = fleet.serverOptions();
        options.certificate = fleet.authority.issueServer(
            options.key.publicKey(), {"elsewhere.example"}, fleet.clock.wallNow());
        const auto other = HttpsServer::start(
            std::move(options),
            [](ServerRequest request, const auto& respond) { respond(echo(request)); });
        const auto reply
            = ask(identity(), to("https://127.0.0.1:" + std::to_string((*other)->port()) + "/"));
        QCOMPARE(reply.error().fault, HttpFault::NotTrusted);
    }
    void certificatesAreJudgedAtTheTrustedTimeNotTheWallClock()
    {
        // A machine whose clock died in 1970 knows the time from elsewhere and is heard.
        QVERIFY(ask(identity(), get("/who"), fleet.clock.wallNow() + 1000).ok());
        QCOMPARE(ask(identity(), get("/who"), 1).error().fault, HttpFault::NotTrusted);
        QCOMPARE(ask(identity(), get("/who"), fleet.clock.wallNow() + 5 * year).error().fault,
                 HttpFault::NotTrusted);
    }
    void aRevokedServerIsNotTrustedEvenByAnOldList_data()
    {
        QTest::addColumn<int>("age");
        QTest::newRow("fresh list") << 0;
        QTest::newRow("list over age") << 60;
    }
    void aRevokedServerIsNotTrustedEvenByAnOldList()
    {
        QFETCH(int, age);
        const Millis issued = fleet.clock.wallNow() - Millis {age} * 24 * 3600 * 1000;
        auto options = fleet.serverOptions();
        const auto serial = options.certificate.serial();
        const auto revoked = HttpsServer::start(
            std::move(options),
            [](ServerRequest request, const auto& respond) { respond(echo(request)); });
        const std::string address = "https://127.0.0.1:" + std::to_string((*revoked)->port()) + "/";
        auto who = identity();
        QVERIFY(ask(who, to(address)).ok()); // without the list it is believed
        who.revocationList = fleet.authority.revocationList({serial}, issued, 30);
        QCOMPARE(ask(who, to(address)).error().fault, HttpFault::NotTrusted);
        QVERIFY(ask(who, get("/who")).ok()); // others are not hurt by the list's age
    }
    void aNewListEndsAnOpenConnection()
    {
        auto options = fleet.serverOptions();
        const auto serial = options.certificate.serial();
        const auto revoked = HttpsServer::start(
            std::move(options),
            [](ServerRequest request, const auto& respond) { respond(echo(request)); });
        const std::string address = "https://127.0.0.1:" + std::to_string((*revoked)->port()) + "/";
        HttpsClient client(
            identity(), [this] { return fleet.clock.wallNow(); }, fleet.clock);
        QVERIFY(client.fetch(to(address)).ok());
        client.setRevocationList(
            fleet.authority.revocationList({serial}, fleet.clock.wallNow(), 30));
        QCOMPARE(client.fetch(to(address)).error().fault, HttpFault::NotTrusted);
        client.setRevocationList("");
        QVERIFY(client.fetch(to(address)).ok());
    }
    void aListOfAnotherAuthorityIsPassedOver()
    {
        const Fleet strangers;
        auto who = identity();
        who.revocationList = strangers.authority.revocationList({}, fleet.clock.wallNow(), 30);
        QVERIFY(ask(who, get("/who")).ok()); // it must not end every connection
        who.revocationList = "no list";
        QVERIFY(ask(who, get("/who")).ok());
    }
    void aCallerRevokedWhileConnectedIsAnsweredNoMore()
    {
        HttpsClient client(
            identity("k-0001"), [this] { return fleet.clock.wallNow(); }, fleet.clock);
        QVERIFY(client.fetch(get("/who")).ok());
        const auto certificate = Certificate::fromHandle(
            loadDevice({std::filesystem::path(folder.path().toStdString()) / "k-0001"})
                ->certificate.handle());
        const Millis longAgo = fleet.clock.wallNow() - Millis {400} * 86'400'000;
        const auto list = RevocationList::fromPem(
            fleet.authority.revocationList({certificate->serial()}, longAgo, 1),
            fleet.authority.certificate().pem());
        server->setRevocationList(*list);
        QVERIFY(!client.fetch(get("/who")).ok());
        QVERIFY(ask(identity(), get("/who")).ok());
        server->setRevocationList(std::nullopt);
        QVERIFY(client.fetch(get("/who")).ok());
    }
    void aBodyOverTheServersLimitIsRefused()
    {
        HttpRequest request = get("/who");
        request.method = "POST";
        request.body = std::string(1001, 'x');
        const auto reply = ask(identity(), std::move(request));
        QVERIFY(!reply.ok() || reply->status == 413);
    }
    void anAnswerOverTheClientsLimitIsRefused()
    {
        HttpRequest request = get("/big");
        request.mostBytes = 99'999;
        QCOMPARE(ask(identity(), request).error().fault, HttpFault::TooLarge);
        request.mostBytes = 100'000;
        QVERIFY(ask(identity(), request).ok());
    }
    void onlyHttpsIsSpoken()
    {
        QVERIFY(!ask(identity(), to("http://127.0.0.1:1/")).ok());
        QVERIFY(!ask(identity(), to("file:///etc/passwd")).ok());
    }
    void aSilentOrForeignPeerEndsInTime_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("silence") << QByteArray();
        QTest::newRow("plain HTTP of a portal")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        QTest::newRow("noise") << QByteArray(1000, '\xff');
    }
    void aSilentOrForeignPeerEndsInTime()
    {
        QFETCH(QByteArray, says);
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        connect(&peer, &QTcpServer::newConnection, this,
                [&] { peer.nextPendingConnection()->write(says); });
        std::optional<Result<HttpReply, HttpError>> result;
        std::atomic<bool> done = false;
        std::thread asking([&] {
            auto request = to("https://127.0.0.1:" + std::to_string(peer.serverPort()) + "/");
            request.connectMillis = 700;
            request.totalMillis = 1000;
            result = ask(identity(), std::move(request));
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 5000);
        asking.join();
        QVERIFY(!result->ok());
    }
    void openRequestsAreAnsweredWhenTheClientEnds()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        std::optional<HttpFault> fault;
        {
            HttpsClient client(
                identity(), [this] { return fleet.clock.wallNow(); }, fleet.clock);
            auto request = to("https://127.0.0.1:" + std::to_string(silent.serverPort()) + "/");
            request.totalMillis = 60'000;
            client.send(std::move(request), [&](auto result) { fault = result.error().fault; });
        }
        QCOMPARE(fault, std::optional(HttpFault::Cancelled));
    }
};

QTEST_GUILESS_MAIN(HttpsTest)
#include "tst_https.moc"
