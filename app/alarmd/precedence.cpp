// SPDX-License-Identifier: Apache-2.0
#include "alarmd/precedence.h"

#include "base/log.h"

#include <linux/ioprio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace yizhan {

namespace {

constexpr int niceness = -10;

bool takeProcessor()
{
    return ::getpriority(PRIO_PROCESS, 0) <= niceness
        || ::setpriority(PRIO_PROCESS, 0, niceness) == 0;
}

bool hasDisk()
{
    const auto now = ::syscall(SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0);
    return now >= 0 && IOPRIO_PRIO_CLASS(now) == IOPRIO_CLASS_RT;
}

bool takeDisk(int priorityClass, int level)
{
    return ::syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(priorityClass, level))
        == 0;
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
    const bool disk = hasDisk() || takeDisk(IOPRIO_CLASS_RT, 4);
    if (!disk)
        takeDisk(IOPRIO_CLASS_BE, 0);
    const bool memory = takeMemory();
    log::info("alarmd", "precedence.taken",
              {{"processor", processor}, {"disk", disk}, {"memory", memory}});
}

} // namespace yizhan
