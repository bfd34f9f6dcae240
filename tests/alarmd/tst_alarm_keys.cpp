// SPDX-License-Identifier: Apache-2.0
// Hardware keys, read by the real yizhan-alarmd: a press sends, and nothing but a press does.
#include "alarmd/alarm_world.h"
#include "alarmd/key_signal.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <fstream>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yizhan;

namespace {

std::string record(std::uint16_t type, std::uint16_t code, std::int32_t value)
{
    input_event event {};
    event.type = type;
    event.code = code;
    event.value = value;
    return {reinterpret_cast<const char*>(&event), sizeof event};
}

void put(const std::filesystem::path& file, const std::string& bytes)
{
    const int out = ::open(file.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    const auto written = ::write(out, bytes.data(), bytes.size());
    ::close(out);
    QCOMPARE(written, ssize_t(bytes.size()));
}

std::string pieces(const std::string& what, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += what;
    return all;
}

// A branch whose panel has the keys of this file.
struct KeyWorld : AlarmWorld {
    std::filesystem::path pipe = folder.filePath(QStringLiteral("pipe")).toStdString();

    bool startWith(const std::string& keys)
    {
        const auto config = folder.filePath(QStringLiteral("alarmd.toml")).toStdString();
        std::ofstream(config) << keys;
        panel.arguments = {QStringLiteral("--config"), QString::fromStdString(config)};
        return panel.start();
    }
    std::string key(const std::string& source, const std::string& more = {}) const
    {
        return "[[key]]\nname = \"柜台1\"\nsource = \"" + source + "\"\npath = \"" + pipe.string()
            + "\"\nplaybook = \"robbery\"\nsilent = false\nplace = \"柜台1\"\n" + more;
    }
    bool ready(bool wanted = true)
    {
        return panel.waitFor([wanted](const Json& s) {
            return s["keys"].size() == 1 && s["keys"][0]["ok"] == wanted;
        });
    }
    bool arrived(std::size_t count)
    {
        return QTest::qWaitFor([&] { return office.received("/v1/events").size() == count; },
                               10'000);
    }
};

} // namespace

class AlarmKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineOnThePipeSends()
    {
        KeyWorld world;
        QVERIFY(world.open());
        QVERIFY(world.startWith(world.key("fifo")) && world.ready(false)); // no pipe yet
        QCOMPARE(::mkfifo(world.pipe.c_str(), 0600), 0);
        QVERIFY(world.ready());
        put(world.pipe, "press\n");
        QVERIFY(world.arrived(1));
        const auto event = world.office.received("/v1/events").front();
        QCOMPARE(event.body["cause"].get<std::string>(), std::string("key"));
        QCOMPARE(event.body["playbook"].get<std::string>(), std::string("robbery"));
        QCOMPARE(event.body["place"].get<std::string>(), std::string("柜台1"));
        // Pulled out and put in again.
        std::filesystem::remove(world.pipe);
        QVERIFY(world.ready(false));
        QCOMPARE(::mkfifo(world.pipe.c_str(), 0600), 0);
        QVERIFY(world.ready());
        put(world.pipe, "press\n");
        QVERIFY(world.arrived(2));
    }

    void anInputDevicesKeySends()
    {
        KeyWorld world;
        QCOMPARE(::mkfifo(world.pipe.c_str(), 0600), 0); // carries what the kernel would
        QVERIFY(world.open());
        QVERIFY(world.startWith(world.key("evdev", "code = \"KEY_F12\"\n")) && world.ready());
        const auto down = record(EV_KEY, KEY_F12, 1) + record(EV_SYN, 0, 0);
        put(world.pipe, down.substr(0, 30)); // in two pieces
        put(world.pipe, down.substr(30) + record(EV_KEY, KEY_F12, 0));
        QVERIFY(world.arrived(1));
    }

    void aPinsValueSends()
    {
        KeyWorld world;
        const auto set = [&](const char* value) { std::ofstream(world.pipe) << value << "\n"; };
        set("0"); // it is down already: stuck, not pressed
        QVERIFY(world.open());
        QVERIFY(world.startWith(world.key("gpio", "pressed_at = 0\n")) && world.ready());
        set("1");
        QTest::qWait(100); // looked at 50 times a second
        set("0");
        QVERIFY(world.arrived(1));
        std::filesystem::remove(world.pipe);
        QVERIFY(world.ready(false));
    }

    void aSilentKeyShowsNothing()
    {
        KeyWorld world;
        QCOMPARE(::mkfifo(world.pipe.c_str(), 0600), 0);
        auto key = world.key("fifo");
        key.replace(key.find("silent = false"), 14, "silent = true");
        QVERIFY(world.open() && world.startWith(key) && world.ready());
        put(world.pipe, "press\n");
        QVERIFY(world.arrived(1));
        const auto state = world.panel.state();
        QCOMPARE(state["incidents"].size(), size_t(0));
        QCOMPARE(state["pending"]["alarm"].get<int>(), 0);
    }

    void nothingElseIsAPress_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("presses");
        const auto row
            = [](const char* name, const char* source, const std::string& bytes, int presses = 0) {
                  QTest::newRow(name)
                      << QByteArray(source) << QByteArray::fromStdString(bytes) << presses;
              };
        row("noise", "fifo", pieces("\xff\x00press\x00\n", 50));
        row("another word", "fifo", "PRESS\npress \n press\nraise\n");
        row("no end of line", "fifo", "press");
        row("an endless line", "fifo", pieces("press", 4000) + "\n");
        row("a line after noise", "fifo", pieces("x", 5000) + "\npress\n", 1);
        row("one press bouncing", "fifo", pieces("press\n", 30), 1);
        row("another key", "evdev", record(EV_KEY, KEY_F11, 1));
        row("released", "evdev", record(EV_KEY, KEY_F12, 0));
        row("held", "evdev", pieces(record(EV_KEY, KEY_F12, 2), 100));
        row("not a key", "evdev", record(EV_REL, KEY_F12, 1) + record(EV_ABS, KEY_F12, 1));
        row("half a record", "evdev",
            record(EV_KEY, KEY_F12, 1).substr(0, sizeof(input_event) - 1));
        row("down, held, released", "evdev",
            record(EV_KEY, KEY_F12, 1) + record(EV_KEY, KEY_F12, 2) + record(EV_KEY, KEY_F12, 0),
            1);
        row("down when first seen", "gpio", "1\n");
        row("no number", "gpio", "high\n");
        row("nothing", "gpio", "");
    }
    void nothingElseIsAPress()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, bytes);
        QFETCH(int, presses);
        KeySettings settings;
        settings.source = *keySourceNamed(source.toStdString());
        settings.code = KEY_F12;
        KeySignal signal(settings);
        QCOMPARE(signal.take(bytes.toStdString(), 1000), presses);
        // The same in single bytes.
        KeySignal slow(settings);
        int counted = 0;
        for (const char c : bytes)
            counted += source == "gpio" ? 0 : slow.take({&c, 1}, 1000);
        QCOMPARE(counted, presses);
    }

    void pressesApartAreSeveralAlarms()
    {
        KeySettings settings;
        settings.source = KeySettings::Source::Fifo;
        settings.debounce = 300;
        KeySignal signal(settings);
        QCOMPARE(signal.take("press\n", 1000), 1);
        QCOMPARE(signal.take("press\n", 1299), 0);
        QCOMPARE(signal.take("press\n", 1300), 1);
        QCOMPARE(signal.take("press\n", 1610), 1);
    }

    void wrongSettingsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("source") << QByteArray("source = \"usb\"\n") << QByteArray("key[0].source");
        QTest::newRow("code") << QByteArray("code = \"F12\"\n") << QByteArray("key[0].code");
        QTest::newRow("number out of range")
            << QByteArray("code = 9999\n") << QByteArray("key[0].code");
        QTest::newRow("no code") << QByteArray("") << QByteArray("key[0].code");
        QTest::newRow("level") << QByteArray("code = 88\nlevel = 4\n")
                               << QByteArray("key[0].level");
        QTest::newRow("debounce") << QByteArray("code = 88\ndebounce_ms = 5\n")
                                  << QByteArray("key[0].debounce_ms");
        QTest::newRow("unknown") << QByteArray("code = 88\nbeep = true\n")
                                 << QByteArray("key[0].beep: no such setting");
    }
    void wrongSettingsAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        KeyWorld world;
        auto key = world.key("evdev", line.toStdString());
        if (line.startsWith("source"))
            key.erase(key.find("source = \"evdev\"\n"), 17);
        const auto config = world.folder.filePath(QStringLiteral("wrong.toml"));
        std::ofstream(config.toStdString()) << key;
        QProcess process;
        process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-alarmd"),
                      {QStringLiteral("--data"), QString::fromStdString(world.panelData.string()),
                       QStringLiteral("--config"), config});
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 3);
        const auto said = process.readAllStandardError();
        QVERIFY2(said.contains("wrong.toml: " + says), said.constData());
    }
};

QTEST_GUILESS_MAIN(AlarmKeysTest)
#include "tst_alarm_keys.moc"
