// SPDX-License-Identifier: Apache-2.0
// yizhan-kiosk: the screen of one machine, for customers or for staff.
#include "kiosk/customer_screen.h"
#include "kiosk/fresh_process.h"
#include "kiosk/staff_screen.h"

#include "base/exit_code.h"
#include "base/file.h"
#include "base/log.h"
#include "config/settings.h"
#include "scan/camera.h"
#include "sync/enrolment.h"

#include <CLI/CLI.hpp>

#include <QFontDatabase>
#include <QGuiApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace yizhan;

namespace {

constexpr std::array rules {
    SettingRule {"data", SettingRule::Kind::Text, "the folder of this machine's data", "\"\""},
    SettingRule {
        "camera", SettingRule::Kind::Text,
        "\"camera\" for the first camera, \"camera:NAME\", a film, a picture or a folder of "
        "pictures, or \"\" for none",
        "\"\""},
    SettingRule {"windowed", SettingRule::Kind::Text,
                 "a size such as \"1080x1920\", or \"\" for the whole screen", "\"\""},
};

struct Chosen {
    std::string data;
    std::string config;
    std::string role;
    std::string windowed;
    std::string camera;
    std::string enrolment;
    bool json = false;
};

ExitCode complain(ExitCode code, const std::string& what)
{
    std::cerr << "yizhan-kiosk: " << what << '\n';
    return code;
}

ExitCode codeOf(EnrolmentFault fault)
{
    switch (fault) {
    case EnrolmentFault::Unreachable:
        return ExitCode::Unreachable;
    case EnrolmentFault::Refused:
        return ExitCode::Refused;
    case EnrolmentFault::NotWritable:
        return ExitCode::Storage;
    case EnrolmentFault::BadFile:
    case EnrolmentFault::AlreadyEnrolled:
        break;
    }
    return ExitCode::Failed;
}

ExitCode enrolMachine(const Chosen& chosen)
{
    const SystemClock clock;
    const auto device = enrol(chosen.enrolment, DataFolder {chosen.data}, clock);
    if (!device)
        return complain(codeOf(device.error().fault), device.error().detail);
    std::cout << "Enrolled as " << device->id << " (" << device->role << ") of branch "
              << device->branch << '\n';
    return ExitCode::Done;
}

// What the running program last wrote about itself.
ExitCode showStatus(const Chosen& chosen)
{
    const DataFolder data {chosen.data};
    const auto text = readFile(data.root / "kiosk-status.json", 1U << 20);
    const auto status = text ? parseJson(*text) : Failure {JsonError {text.error().detail}};
    const int lock = ::open((data.root / "kiosk.lock").c_str(), O_RDONLY | O_CLOEXEC);
    const bool running = lock >= 0 && ::flock(lock, LOCK_SH | LOCK_NB) != 0;
    if (lock >= 0)
        ::close(lock);
    if (!status) {
        if (chosen.json)
            std::cout << Json {{"running", running}}.dump(2) << '\n';
        return complain(ExitCode::Unreachable, "it has not run yet in " + chosen.data);
    }
    auto shown = *status;
    shown["running"] = running;
    if (chosen.json) {
        std::cout << shown.dump(2) << '\n';
    } else {
        std::cout << "device " << stringAt(shown, "device").value_or("?") << ", screen "
                  << stringAt(shown, "screen").value_or("?") << ", release "
                  << stringAt(shown, "release").value_or("none") << (running ? "" : ", not running")
                  << '\n';
    }
    return running ? ExitCode::Done : ExitCode::Unreachable;
}

std::optional<QSize> sizeOf(const std::string& text)
{
    if (text.empty())
        return QSize();
    int width = 0;
    int height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%5dx%5d%c", &width, &height, &rest) != 2 || width < 320
        || height < 320 || width > 8192 || height > 8192)
        return {};
    return QSize(width, height);
}

// SIGTERM and SIGINT end the event loop like a closed window does.
void quitOnSignals(QGuiApplication& app)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    const int descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QGuiApplication::quit);
}

// Before any thread is made: all of them inherit it.
void holdSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

ExitCode runWindow(const Chosen& chosen, int argc, char** argv)
{
    const DataFolder data {chosen.data};
    auto device = loadDevice(data);
    if (!device) {
        const bool missing = device.error().notEnrolled;
        complain(ExitCode::Configuration, device.error().detail);
        if (missing)
            std::cerr << "Enrol it with: yizhan-kiosk enrol --file ENROLMENT --data " << chosen.data
                      << '\n';
        return missing ? ExitCode::Configuration : ExitCode::Storage;
    }
    const int lock = ::open((data.root / "kiosk.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) != 0)
        return complain(ExitCode::Storage, chosen.data + ": another yizhan-kiosk is running here");
    const auto size = sizeOf(chosen.windowed);
    if (!size)
        return complain(ExitCode::Usage, "--windowed: expected a size such as 1080x1920");
    auto pictures = ContentStore::open(data.content());
    if (!pictures)
        return complain(ExitCode::Storage, pictures.error().detail);
    const bool staff = (chosen.role.empty() ? device->role : chosen.role) == "panel";

    holdSignals();
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    app.setApplicationName(QStringLiteral("yizhan-kiosk"));
    app.setFont(QFont(QStringLiteral("Noto Sans CJK SC")));
    quitOnSignals(app);

    const SystemClock clock;
    Machine machine(data, *std::move(device), clock);
    const Glass glass {*size};
    std::unique_ptr<QObject> screen;
    bool shown = false;
    if (staff) {
        auto panel = std::make_unique<StaffScreen>(machine);
        shown = panel->show(glass);
        screen = std::move(panel);
    } else {
        std::unique_ptr<FrameSource> camera;
        if (!chosen.camera.empty()) {
            auto opened = openFrames(chosen.camera);
            if (opened)
                camera = *std::move(opened);
            else // hand scanners still work
                log::error("kiosk", "camera.unsupported", {{"reason", opened.error().detail}});
        }
        auto customers
            = std::make_unique<CustomerScreen>(machine, *std::move(pictures), std::move(camera));
        shown = customers->show(glass);
        screen = std::move(customers);
    }
    if (!shown)
        return complain(ExitCode::Failed, "the window could not be made; see the log");
    machine.start();
    app.exec();
    return ExitCode::Done;
}

} // namespace

int main(int argc, char** argv)
{
    rememberProcess(argc, argv);
    CLI::App app {
        "The screen of one machine of a branch: for customers, or the panel of the staff."};
    app.set_version_flag("--version", "yizhan-kiosk " YIZHAN_VERSION);
    app.footer(
        "Exit status: 0 done, 1 failed, 2 wrong command line, 3 wrong or missing configuration, 4 "
        "data folder "
        "unusable,\n5 head office not reached or program not running, 6 refused by head office.");
    Chosen chosen;
    const auto dataOption = [&](CLI::App& command) {
        return command.add_option("--data", chosen.data, "Folder of this machine's data");
    };
    dataOption(app);
    app.add_option("--config", chosen.config, "Settings file (kiosk.toml)");
    app.add_option("--role", chosen.role,
                   "kiosk (customers) or panel (staff); default: as enrolled")
        ->check(CLI::IsMember({"kiosk", "panel"}));
    app.add_option("--windowed", chosen.windowed,
                   "A window of this size, such as 540x960, instead of the whole screen");
    app.add_option("--camera", chosen.camera,
                   "camera, camera:NAME, or a film, a picture or a folder of pictures to look at");
    auto* enrolCommand = app.add_subcommand("enrol", "Make this machine a device of the fleet");
    enrolCommand
        ->add_option("--file", chosen.enrolment, "Enrolment file, made by yizhan-headoffice token")
        ->required();
    dataOption(*enrolCommand)->required();
    auto* statusCommand
        = app.add_subcommand("status", "Show what the program last wrote about itself");
    statusCommand->add_flag("--json", chosen.json, "As JSON");
    dataOption(*statusCommand)->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? statusOf(ExitCode::Done) : statusOf(ExitCode::Usage);
    }
    if (enrolCommand->parsed())
        return statusOf(enrolMachine(chosen));
    if (statusCommand->parsed())
        return statusOf(showStatus(chosen));
    const auto settings = Settings::load(
        chosen.config.empty() ? std::nullopt : std::optional<std::filesystem::path>(chosen.config),
        rules);
    if (!settings)
        return statusOf(complain(ExitCode::Configuration, settings.error().detail));
    if (chosen.data.empty())
        chosen.data = settings->text("data");
    if (chosen.windowed.empty())
        chosen.windowed = settings->text("windowed");
    if (chosen.camera.empty())
        chosen.camera = settings->text("camera");
    if (chosen.data.empty())
        return statusOf(complain(
            ExitCode::Usage,
            "where is this machine's data? Give --data DIR or the key data in --config FILE"));
    return statusOf(runWindow(chosen, argc, argv));
}
