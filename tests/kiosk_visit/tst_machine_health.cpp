// SPDX-License-Identifier: Apache-2.0
// What is wrong with this machine, told once and taken back once, against a real local socket.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/machine_health.h"
#include "kiosk/machine_parts.h"
#include "kiosk_panel/alarm_peer.h"
#include "support/fake_clock.h"

#include <QDir>
#include <QTemporaryDir>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

Json faultOf(const std::string& id, const std::string& what)
{
    return {{"id", id},   {"what", what},       {"place", "加钞间"}, {"text", ""},
            {"found", 5}, {"source", "device"}, {"by", ""},          {"device", "p-0001"}};
}

void write(const QString& file, const QByteArray& text)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

} // namespace

class MachineHealthTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsAFaultOnce();
    void tellsNothingOfWhatComesAndGoes();
    void takesItBackWhenItIsWell();
    void repeatsNothingAfterARestart();
    void tellsLaterWhenNobodyCouldHear();
    void saysNothingOfWhatItCannotTell();
    void readsAFullOrReadOnlyDisk();
    void readsTheBattery_data();
    void readsTheBattery();

private:
    void pass(Millis time);
    void tell(const Json& state);
    void makeHealth();

    FakeClock m_clock;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<AlarmLink> m_link;
    std::unique_ptr<MachineHealth> m_health;
    std::optional<bool> m_good = true;
    Json m_state;
};

void MachineHealthTest::init()
{
    m_health.reset();
    m_link.reset();
    m_peer = std::make_unique<AlarmPeer>();
    QVERIFY(m_peer->listen());
    m_link = std::make_unique<AlarmLink>(m_peer->path(), m_clock);
    m_good = true;
    m_state = quietState();
    makeHealth();
    m_link->start();
    QTRY_VERIFY(m_peer->connected());
    tell(m_state);
}

void MachineHealthTest::makeHealth()
{
    m_health = std::make_unique<MachineHealth>(
        *m_link,
        std::vector<MachineHealth::Part> {
            {"camera", u"没有画面"_s, [this] { return m_good; }, {60'000, 300'000}}});
}

void MachineHealthTest::tell(const Json& state)
{
    bool heard = false;
    const auto wait = connect(m_link.get(), &AlarmLink::stateHeard, this, [&] { heard = true; });
    m_peer->tell(state);
    QTRY_VERIFY(heard);
    disconnect(wait);
}

// Time goes by in steps in which the state is heard, as from yizhan-alarmd.
void MachineHealthTest::pass(Millis time)
{
    constexpr Millis step = 2500;
    for (Millis gone = 0; gone < time; gone += step) {
        m_clock.pass(step);
        if (m_peer->connected())
            tell(m_state);
        m_health->tick();
        QCoreApplication::processEvents();
    }
}

void MachineHealthTest::tellsAFaultOnce()
{
    m_good = false;
    pass(55'000);
    QCOMPARE(m_peer->count("fault"), 0);
    pass(20'000);
    QTRY_COMPARE(m_peer->count("fault"), 1);
    const Json order = m_peer->last("fault");
    QCOMPARE(stringAt(order, "what").value_or(""), "camera");
    QCOMPARE(stringAt(order, "source").value_or(""), "device");
    QCOMPARE(stringAt(order, "place").value_or(""), "加钞间");
    m_state["faults"] = {faultOf("f-1", "camera")};
    pass(300'000);
    QCOMPARE(m_peer->count("fault"), 1);
    QCOMPARE(m_peer->count("mended"), 0);
}

void MachineHealthTest::tellsNothingOfWhatComesAndGoes()
{
    for (int turn = 0; turn < 20; ++turn) {
        m_good = !*m_good;
        pass(40'000);
    }
    QCOMPARE(m_peer->count("fault"), 0);
}

void MachineHealthTest::takesItBackWhenItIsWell()
{
    m_good = false;
    pass(80'000);
    QTRY_COMPARE(m_peer->count("fault"), 1);
    m_state["faults"] = {faultOf("f-1", "camera"), faultOf("f-2", "disk")};
    m_good = true;
    pass(280'000);
    QCOMPARE(m_peer->count("mended"), 0);
    pass(40'000);
    QTRY_COMPARE(m_peer->count("mended"), 1);
    QCOMPARE(stringAt(m_peer->last("mended"), "subject").value_or(""), "f-1");
}

void MachineHealthTest::repeatsNothingAfterARestart()
{
    m_state["faults"] = {faultOf("f-1", "camera")};
    m_good = false;
    makeHealth();
    pass(200'000);
    QCOMPARE(m_peer->count("fault"), 0);
    m_good = true;
    pass(320'000);
    QTRY_COMPARE(m_peer->count("mended"), 1);
}

void MachineHealthTest::tellsLaterWhenNobodyCouldHear()
{
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    m_good = false;
    pass(100'000);
    QVERIFY(m_peer->listen());
    QTRY_VERIFY(m_peer->connected());
    pass(10'000);
    QTRY_COMPARE(m_peer->count("fault"), 1);
}

void MachineHealthTest::saysNothingOfWhatItCannotTell()
{
    m_good.reset();
    pass(400'000);
    QCOMPARE(m_peer->count("fault"), 0);
}

void MachineHealthTest::readsAFullOrReadOnlyDisk()
{
    const QTemporaryDir folder;
    QVERIFY(diskIsGood(folder.path().toStdString()).has_value());
    QCOMPARE(diskIsGood("/no/such/folder"), std::optional(false));
    QCOMPARE(diskIsGood("/proc"), std::optional(false)); // no room at all
}

void MachineHealthTest::readsTheBattery_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("good"); // -1: there is none
    QTest::newRow("none") << QStringList {} << -1;
    QTest::newRow("mains only") << QStringList {u"AC/type=Mains"_s} << -1;
    QTest::newRow("charged") << QStringList {u"ups/type=UPS"_s, u"ups/status=Full"_s,
                                             u"ups/capacity=100"_s}
                             << 1;
    QTest::newRow("feeds the machine")
        << QStringList {u"ups/type=UPS"_s, u"ups/status=Discharging"_s, u"ups/capacity=90"_s} << 0;
    QTest::newRow("low") << QStringList {u"BAT0/type=Battery"_s, u"BAT0/status=Charging"_s,
                                         u"BAT0/capacity=12"_s}
                         << 0;
    QTest::newRow("dead") << QStringList {u"ups/type=UPS"_s, u"ups/health=Dead"_s} << 0;
    QTest::newRow("taken out") << QStringList {u"ups/type=UPS"_s, u"ups/present=0"_s} << 0;
    QTest::newRow("a mouse's") << QStringList {u"hid/type=Battery"_s, u"hid/scope=Device"_s,
                                               u"hid/capacity=3"_s}
                               << -1;
    QTest::newRow("one of two is low")
        << QStringList {u"a/type=UPS"_s, u"a/capacity=100"_s, u"b/type=UPS"_s, u"b/capacity=5"_s}
        << 0;
    QTest::newRow("rubbish") << QStringList {u"ups/type=UPS"_s, u"ups/capacity=x"_s} << 1;
}

void MachineHealthTest::readsTheBattery()
{
    QFETCH(const QStringList, files);
    QFETCH(const int, good);
    const QTemporaryDir folder;
    for (const QString& file : files) {
        const QString path = folder.filePath(file.section(u'=', 0, 0));
        QDir().mkpath(path.section(u'/', 0, -2));
        write(path, file.section(u'=', 1).toUtf8() + '\n');
    }
    const auto said = batteryIsGood(folder.path().toStdString());
    QCOMPARE(said ? static_cast<int>(*said) : -1, good);
}

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::MachineHealthTest)
#include "tst_machine_health.moc"
