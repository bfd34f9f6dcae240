// SPDX-License-Identifier: Apache-2.0
// yizhan-alarmd: the alarm path of one machine.
#include <utility>

#include "alarmd/station.h"

#include "base/exit_code.h"
#include "base/log.h"
#include "config/settings.h"

#include <CLI/CLI.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <cerrno>
#include <fcntl.h>
#include <iostream>
#include <sys/file.h>

using namespace yizhan;

namespace {

constexpr std::string_view keyCodeExpected
    = "a key of the kernel by name or number: KEY_F12, BTN_0, 88 …";
constexpr std::array rules {
    SettingRule {"data", SettingRule::Kind::Text, "the folder of this machine's data", "\"\""},
};

const std::array keyRules {
    SettingRule {"name", SettingRule::Kind::Text, "the name people know this key by", ""},
    SettingRule {"source",
                 SettingRule::Kind::Text,
                 "evdev, fifo or gpio",
                 "",
                 INT64_MIN,
                 INT64_MAX,
                 {"evdev", "fifo", "gpio"}},
    SettingRule {"path", SettingRule::Kind::Text, "the device, pipe or file to read", ""},
    SettingRule {"code", SettingRule::Kind::Word, keyCodeExpected, "\"\""},
    SettingRule {"pressed_at", SettingRule::Kind::Whole, "0 or 1", "1", 0, 1},
    SettingRule {"debounce_ms", SettingRule::Kind::Whole, "milliseconds, 20 to 10000", "300", 20,
                 10'000},
    SettingRule {"playbook", SettingRule::Kind::Text, "the id of a playbook, robbery for instance",
                 ""},
    SettingRule {"level", SettingRule::Kind::Whole, "1, 2 or 3", "1", 1, 3},
    SettingRule {"silent", SettingRule::Kind::Truth, "true or false", ""},
    SettingRule {"place", SettingRule::Kind::Text, "where the key is", "\"\""},
};
const std::array tables {TableRule {"key", keyRules}};

// What the rules of one key alone cannot say.
Result<std::vector<KeySettings>, ConfigError> keysFrom(const Settings& settings,
                                                       const std::string& file)
{
    std::vector<KeySettings> keys;
    for (const auto& table : settings.tables("key")) {
        const auto wrong = [&](const std::string& key, std::string_view expected) {
            return Failure {ConfigError {file + ": key[" + std::to_string(keys.size()) + "]." + key
                                         + ": expected " + std::string(expected)}};
        };
        KeySettings key {.name = table.text("name"),
                         .source = *keySourceNamed(table.text("source")),
                         .path = table.text("path"),
                         .pressedAtHigh = table.whole("pressed_at") == 1,
                         .debounce = table.whole("debounce_ms"),
                         .playbook = table.text("playbook"),
                         .level = static_cast<int>(table.whole("level")),
                         .silent = table.truth("silent"),
                         .place = table.text("place")};
        if (key.name.empty() || key.name.size() > 60)
            return wrong("name", "the name people know this key by");
        if (!key.path.is_absolute())
            return wrong("path", "an absolute path, /dev/input/by-id/… for instance");
        if (key.playbook.empty() || key.playbook.size() > 60)
            return wrong("playbook", "the id of a playbook, robbery for instance");
        if (key.place.size() > 200)
            return wrong("place", "at most 200 bytes");
        const auto code = keyCodeNamed(table.text("code"));
        if (key.source == KeySettings::Source::Evdev && !code)
            return wrong("code", keyCodeExpected);
        if (key.source != KeySettings::Source::Evdev && !table.text("code").empty())
            return wrong("code", "nothing: only an evdev key has one");
        key.code = code.value_or(0);
        keys.push_back(std::move(key));
    }
    return keys;
}

int run(const DataFolder& data, std::vector<KeySettings> keys)
{
    auto device = loadDevice(data);
    if (!device) {
        std::cerr << "yizhan-alarmd: " << device.error().detail << '\n';
        if (device.error().notEnrolled)
            std::cerr << "Enrol it with: yizhan-kiosk enrol --file ENROLMENT --data "
                      << data.root.string() << '\n';
        return statusOf(device.error().notEnrolled ? ExitCode::Configuration : ExitCode::Storage);
    }
    const int lock
        = ::open((data.root / "alarmd.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // A disk that turned read-only takes the lock and the socket away, and no alarm of a key.
    const bool readOnly = lock < 0 && errno == EROFS;
    if (!readOnly && (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0)) {
        std::cerr << "yizhan-alarmd: " << data.root.string()
                  << ": another yizhan-alarmd is running here\n";
        return statusOf(ExitCode::Storage);
    }
    Station station(data, *std::move(device), std::move(keys));
    if (auto listening = station.listen(); !listening) {
        std::cerr << "yizhan-alarmd: " << listening.error() << '\n';
        if (!readOnly)
            return statusOf(ExitCode::Failed);
    }
    station.run();
    return statusOf(ExitCode::Done);
}

// Asks the running process over its socket for the state it shows to screens.
int status(const DataFolder& data, bool json)
{
    boost::asio::io_context io;
    boost::asio::local::stream_protocol::socket socket(io);
    boost::system::error_code error;
    socket.connect(data.alarmSocket().string(), error);
    if (!error)
        boost::asio::write(
            socket, boost::asio::buffer(std::string("{\"request\":\"status\",\"do\":\"hello\"}\n")),
            error);
    boost::asio::streambuf buffer;
    std::istream stream(&buffer);
    while (!error) {
        boost::asio::read_until(socket, buffer, '\n', error);
        std::string line;
        std::getline(stream, line);
        const auto answer = parseJson(line);
        const auto* state = answer ? objectAt(*answer, "state") : nullptr;
        if (!state)
            continue;
        if (json) {
            std::cout << state->dump(2) << '\n';
        } else {
            std::cout << "device " << (*state)["device"].get<std::string>() << ", open incidents "
                      << (*state)["incidents"].size() << ", waiting for head office "
                      << (*state)["pending"].dump() << '\n';
            for (const auto& path : (*state)["paths"])
                std::cout << "path " << path["name"].get<std::string>()
                          << (path["up"].get<bool>() ? " up" : " silent") << '\n';
        }
        return statusOf(ExitCode::Done);
    }
    if (json)
        std::cout << Json {{"running", false}}.dump(2) << '\n';
    std::cerr << "yizhan-alarmd is not running in " << data.root.string() << '\n';
    return statusOf(ExitCode::Unreachable);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app {"The alarm path of one machine: takes alarms over a local socket, makes them "
                  "durable, brings them to\n"
                  "head office and to the other machines of the branch. Runs beside yizhan-kiosk, "
                  "and without it."};
    app.set_version_flag("--version", "yizhan-alarmd " YIZHAN_VERSION);
    app.footer("Exit status: 0 ended on request, 1 failed, 2 wrong command line, 3 wrong or "
               "missing configuration,\n"
               "4 data folder unusable, 5 not running (status).");
    std::string folder;
    std::string config;
    app.add_option("--data", folder,
                   "Folder of this machine's data (device identity, alarms.db, socket)");
    app.add_option("--config", config, "Settings file (alarmd.toml)");
    auto* statusCommand
        = app.add_subcommand("status", "Show what the running process shows to screens");
    bool json = false;
    std::string statusFolder;
    statusCommand->add_flag("--json", json, "As JSON");
    statusCommand->add_option("--data", statusFolder, "Folder of this machine's data");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? statusOf(ExitCode::Done) : statusOf(ExitCode::Usage);
    }
    const auto settings = Settings::load(
        config.empty() ? std::nullopt : std::optional<std::filesystem::path>(config), rules,
        tables);
    if (!settings) {
        std::cerr << "yizhan-alarmd: " << settings.error().detail << '\n';
        return statusOf(ExitCode::Configuration);
    }
    if (!statusFolder.empty())
        folder = statusFolder;
    if (folder.empty())
        folder = settings->text("data");
    if (folder.empty()) {
        std::cerr << "yizhan-alarmd: where is this machine's data? Give --data DIR or the key data "
                     "in --config FILE\n";
        return statusOf(ExitCode::Usage);
    }
    const DataFolder data {folder};
    if (statusCommand->parsed())
        return status(data, json);
    auto keys = keysFrom(*settings, config);
    if (!keys) {
        std::cerr << "yizhan-alarmd: " << keys.error().detail << '\n';
        return statusOf(ExitCode::Configuration);
    }
    return run(data, *std::move(keys));
}
