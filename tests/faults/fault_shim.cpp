// SPDX-License-Identifier: Apache-2.0
// Loaded into a program before its libraries (LD_PRELOAD): a name service, a wall clock and a disk
// that do as the files of the folder YIZHAN_FAULTS say.
//   name-dead     no name is known          name-hangs   the name service answers after 10 s
//   wall          seconds since 1970 at which the wall clock stood when the program started
//   sync-fails    fsync and fdatasync fail  sync-hangs   they wait until the file is gone
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <string>
#include <sys/time.h>
#include <unistd.h>

namespace {

bool asked(const char* fault)
{
    const char* folder = std::getenv("YIZHAN_FAULTS");
    return folder && ::access((std::string(folder) + "/" + fault).c_str(), F_OK) == 0;
}

template <typename Function> Function real(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// How far the wall clock is off, in seconds; found once, at the first question.
time_t wallOffset()
{
    static const time_t offset = [] {
        const char* folder = std::getenv("YIZHAN_FAULTS");
        if (!folder)
            return time_t {0};
        const int file = ::open((std::string(folder) + "/wall").c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return time_t {0};
        char text[32] = {};
        const auto count = ::read(file, text, sizeof text - 1);
        ::close(file);
        timespec now {};
        real<int (*)(clockid_t, timespec*)>("clock_gettime")(CLOCK_REALTIME, &now);
        return count > 0 ? static_cast<time_t>(std::atoll(text)) - now.tv_sec : time_t {0};
    }();
    return offset;
}

int sync(int file, const char* name)
{
    while (asked("sync-hangs"))
        ::usleep(5000);
    if (asked("sync-fails")) {
        errno = EIO;
        return -1;
    }
    return real<int (*)(int)>(name)(file);
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time)
{
    static const auto original = real<int (*)(clockid_t, timespec*)>("clock_gettime");
    const int result = original(clock, time);
    if (result == 0 && clock == CLOCK_REALTIME)
        time->tv_sec += wallOffset();
    return result;
}

time_t time(time_t* into)
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}

int gettimeofday(timeval* into, void*)
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    into->tv_sec = now.tv_sec;
    into->tv_usec = now.tv_nsec / 1000;
    return 0;
}

int fsync(int file)
{
    return sync(file, "fsync");
}

int fdatasync(int file)
{
    return sync(file, "fdatasync");
}

int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found)
{
    const auto original
        = real<int (*)(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo");
    if (!node || std::strcmp(node, "head-office.test") != 0)
        return original(node, service, hints, found);
    if (asked("name-hangs"))
        ::sleep(10);
    if (asked("name-dead") || asked("name-hangs"))
        return EAI_AGAIN;
    return original("127.0.0.1", service, hints, found);
}
}
