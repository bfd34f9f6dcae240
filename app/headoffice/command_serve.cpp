// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "headoffice/command.h"

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data;
    std::optional<std::filesystem::path> config;
};

// One server a data folder; the lock goes with the process, however it ends.
bool lockFolder(const std::filesystem::path& data)
{
    const int fd = ::open((data / "headoffice.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0;
}

sigset_t endingSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

ExitCode serve(const Options& options)
{
    // Before any thread begins: only this one takes the signals.
    const auto signals = endingSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto settings = loadOfficeSettings(options.data, options.config);
    if (!settings)
        return say(ExitCode::Configuration, settings.error().detail);
    auto keys = openKeys(options.data);
    if (!keys)
        return keys.error();
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    if (!lockFolder(options.data))
        return say(ExitCode::Failed,
                   options.data.string() + ": another yizhan-headoffice serves it already");

    const SystemClock clock;
    const auto server = Server::start(settings->serve, *std::move(keys), **store, clock);
    if (!server)
        return say(ExitCode::Failed, "cannot listen on " + server.error().detail);
    log::info("headoffice", "server.started",
              {{"address", settings->serve.address}, {"port", (*server)->port()}});
    for (;;) {
        const timespec second {1, 0};
        if (const int signal = ::sigtimedwait(&signals, nullptr, &second); signal > 0) {
            log::info("headoffice", "server.ending", {{"signal", signal}});
            return ExitCode::Done;
        }
        (*server)->tick();
    }
}

} // namespace

void addServe(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand("serve", "Answer devices until SIGTERM or SIGINT");
    addData(command, options->data);
    command
        .add_option("--config", options->config, "Another settings file than DATA/headoffice.toml")
        ->type_name("FILE");
    command.callback([&chosen, options] { chosen = [options] { return serve(*options); }; });
}

} // namespace yizhan::headoffice
