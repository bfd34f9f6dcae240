// SPDX-License-Identifier: Apache-2.0
// What the service manager hears, at a real socket.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "base/service_notice.h"

#include <QTemporaryDir>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yizhan {

namespace {

// The manager's end.
class Manager {
public:
    explicit Manager(std::string name) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.data(), name.size());
        if (name[0] == '@')
            address.sun_path[0] = '\0';
        m_bound = ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address),
                         static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size()))
            == 0;
    }
    ~Manager() { ::close(m_socket); }

    [[nodiscard]] bool bound() const { return m_bound; }
    [[nodiscard]] std::string next() const
    {
        char buffer[128];
        const auto size = ::recv(m_socket, buffer, sizeof buffer, 0);
        return size > 0 ? std::string(buffer, static_cast<std::size_t>(size)) : std::string();
    }

private:
    int m_socket;
    bool m_bound = false;
};

} // namespace

class ServiceNoticeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheManager_data();
    void tellsTheManager();
    void takesTheEnvironment();
    void isSilentWithoutAManager();
};

void ServiceNoticeTest::tellsTheManager_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::newRow("file") << false;
    QTest::newRow("abstract name") << true;
}

void ServiceNoticeTest::tellsTheManager()
{
    QFETCH(const bool, abstract);
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("notify")).toStdString();
    const std::string name = abstract ? "@" + path : path;
    const Manager manager(name);
    QVERIFY(manager.bound());
    const ServiceNotice notice(name, 3000);
    QVERIFY(notice.watched());
    QCOMPARE(notice.every(), Millis {1000});
    notice.ready();
    notice.alive();
    notice.stopping();
    QCOMPARE(manager.next(), std::string("READY=1"));
    QCOMPARE(manager.next(), std::string("WATCHDOG=1"));
    QCOMPARE(manager.next(), std::string("STOPPING=1"));
    QCOMPARE(manager.next(), std::string());
}

void ServiceNoticeTest::takesTheEnvironment()
{
    qputenv("NOTIFY_SOCKET", "/run/x");
    qputenv("WATCHDOG_USEC", "5000000");
    QCOMPARE(ServiceNotice().every(), Millis {5000 / 3});
    for (const char* wrong : {"", "0", "-1", "5s"}) {
        qputenv("WATCHDOG_USEC", wrong);
        QVERIFY2(!ServiceNotice().watched(), wrong);
    }
    qunsetenv("NOTIFY_SOCKET");
    qunsetenv("WATCHDOG_USEC");
}

void ServiceNoticeTest::isSilentWithoutAManager()
{
    ServiceNotice().ready();
    ServiceNotice("/nobody/listens/here", 3000).alive();
    QVERIFY(!ServiceNotice("relative", 3000).watched());
    QVERIFY(!ServiceNotice(std::string(200, '/'), 3000).watched());
}

} // namespace yizhan

QTEST_APPLESS_MAIN(yizhan::ServiceNoticeTest)
#include "tst_service_notice.moc"
