// SPDX-License-Identifier: Apache-2.0
#include "alarmd/precedence.h"

#include "base/log.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace yizhan {

namespace {

constexpr int niceness = -10;

// ioprio_set(2): class in the upper three bits of sixteen, level in the lower thirteen. The
// kernel's own header is not C++ in every version.
constexpr int thisProcess = 1; // IOPRIO_WHO_PROCESS
constexpr int classShift = 13;
constexpr int realtime = 1;
constexpr int bestEffort = 2;

bool takeProcessor()
{
    return ::getpriority(PRIO_PROCESS, 0) <= niceness
        || ::setpriority(PRIO_PROCESS, 0, niceness) == 0;
}

bool hasDisk()
{
    const auto now = ::syscall(SYS_ioprio_get, thisProcess, 0);
    return now >= 0 && (now >> classShift) == realtime;
}

bool takeDisk(int priorityClass, int level)
{
    return ::syscall(SYS_ioprio_set, thisProcess, 0, (priorityClass << classShift) | level) == 0;
}

// Only without a limit: with one, every later allocation beyond it would fail. A page is kept from
// its first use on, so that the stacks of threads are not taken whole.
bool takeMemory()
{
    rlimit limit {};
    return ::getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY
        && ::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}

} // namespace

void takePrecedence()
{
    const bool processor = takeProcessor();
    const bool disk = hasDisk() || takeDisk(realtime, 4);
    if (!disk)
        takeDisk(bestEffort, 0);
    const bool memory = takeMemory();
    log::info("alarmd", "precedence.taken",
              {{"processor", processor}, {"disk", disk}, {"memory", memory}});
}

} // namespace yizhan
