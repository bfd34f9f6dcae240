// SPDX-License-Identifier: Apache-2.0
// Loaded into a program before its libraries (LD_PRELOAD): a disk that takes nothing while the file
// YIZHAN_HELD_DISK exists. Whatever is to be durable waits that long.
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace {

int sync(int file, const char* name)
{
    const char* held = std::getenv("YIZHAN_HELD_DISK");
    while (held && ::access(held, F_OK) == 0)
        ::usleep(2000);
    return reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, name))(file);
}

} // namespace

extern "C" {

int fsync(int file)
{
    return sync(file, "fsync");
}

int fdatasync(int file)
{
    return sync(file, "fdatasync");
}
}
