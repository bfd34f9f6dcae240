// SPDX-License-Identifier: Apache-2.0
#include "kiosk/fresh_process.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace yizhan {

namespace {

std::vector<std::string> arguments;

constexpr unsigned firstOwnFile = 3;

// For kernels without close_range(2).
void closeOneByOne()
{
    rlimit limit {};
    const bool known = getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65'536;
    const auto most = known ? static_cast<int>(limit.rlim_cur) : 65'536;
    for (int file = static_cast<int>(firstOwnFile); file < most; ++file)
        fcntl(file, F_SETFD, FD_CLOEXEC);
}

} // namespace

void rememberProcess(int argc, char** argv)
{
    arguments.assign(argv, argv + argc);
    const rlimit none {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

int restartProcess()
{
    if (arguments.empty())
        return EINVAL;
    std::vector<char*> argv;
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    // Marked, not closed: when the program cannot be started again, this one goes on.
    constexpr unsigned closeOnExec = 1U << 2; // CLOSE_RANGE_CLOEXEC
    if (syscall(SYS_close_range, firstOwnFile, ~0U, closeOnExec) != 0)
        closeOneByOne();
    execv("/proc/self/exe", argv.data());
    return errno;
}

} // namespace yizhan
