// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/hardware_key.h"

#include "base/log.h"

#include <boost/asio/post.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yizhan {

namespace {

// The first bytes of a value file; nothing when it cannot be read.
std::optional<std::string> valueOf(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return std::nullopt;
    std::array<char, 16> bytes {};
    const auto count = ::read(file, bytes.data(), bytes.size());
    ::close(file);
    return count < 0 ? std::nullopt
                     : std::optional(std::string(bytes.data(), static_cast<std::size_t>(count)));
}

} // namespace

HardwareKey::HardwareKey(boost::asio::io_context& io, const Clock& clock, KeySettings settings,
                         std::function<void(const KeySettings&)> pressed,
                         std::function<void()> changed)
    : m_source(io), m_timer(io), m_clock(clock), m_settings(std::move(settings)),
      m_signal(m_settings), m_pressed(std::move(pressed)), m_changed(std::move(changed))
{
    // Not now: whoever made this key is not yet ready for a press.
    boost::asio::post(io,
                      [this] { m_settings.source == KeySettings::Source::Gpio ? look() : open(); });
}

void HardwareKey::after(Millis wait, void (HardwareKey::*next)())
{
    m_timer.expires_after(std::chrono::milliseconds(wait));
    m_timer.async_wait([this, next](const boost::system::error_code& error) {
        if (!error)
            (this->*next)();
    });
}

void HardwareKey::setOk(bool ok, const std::string& why)
{
    if (ok != m_ok || why != m_saidWhy) {
        if (ok)
            log::info("alarmd", "key.ready", {{"key", m_settings.path.string()}});
        else
            log::warning("alarmd", "key.missing",
                         {{"key", m_settings.path.string()}, {"reason", why}});
    }
    m_saidWhy = why;
    if (std::exchange(m_ok, ok) != ok)
        m_changed();
}

void HardwareKey::open()
{
    struct stat kind { };
    const bool pipe = ::stat(m_settings.path.c_str(), &kind) == 0 && S_ISFIFO(kind.st_mode);
    const bool device = S_ISCHR(kind.st_mode);
    if (!pipe && !(device && m_settings.source == KeySettings::Source::Evdev))
        return lose(kind.st_mode == 0 ? "not there" : "of another kind");
    // A pipe is opened for writing too, or it would end with its first writer.
    const int file
        = ::open(m_settings.path.c_str(), (pipe ? O_RDWR : O_RDONLY) | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return lose(std::strerror(errno));
    if (device)
        (void)::ioctl(file, EVIOCGRAB, 1); // what it sends is nobody else's business
    m_source.assign(file);
    m_signal.restart();
    setOk(true);
    read();
    after(openAgainAfter, &HardwareKey::check);
}

void HardwareKey::check()
{
    struct stat there { };
    struct stat here { };
    if (::stat(m_settings.path.c_str(), &there) != 0
        || ::fstat(m_source.native_handle(), &here) != 0 || there.st_ino != here.st_ino
        || there.st_dev != here.st_dev)
        return lose("another one now");
    after(openAgainAfter, &HardwareKey::check);
}

void HardwareKey::read()
{
    m_source.async_read_some(boost::asio::buffer(m_buffer),
                             [this](const boost::system::error_code& error, std::size_t count) {
                                 if (error == boost::asio::error::operation_aborted)
                                     return;
                                 if (error)
                                     return lose(error.message());
                                 take({m_buffer.data(), count});
                                 read();
                             });
}

void HardwareKey::look()
{
    const auto value = valueOf(m_settings.path);
    setOk(value.has_value(), value ? "" : "not there");
    if (value)
        take(*value);
    else
        m_signal.restart();
    after(value ? lookEvery : openAgainAfter, &HardwareKey::look);
}

void HardwareKey::take(std::string_view bytes)
{
    for (int presses = m_signal.take(bytes, m_clock.bootNow()); presses > 0; --presses)
        m_pressed(m_settings);
}

void HardwareKey::lose(const std::string& why)
{
    boost::system::error_code ignored;
    m_source.close(ignored);
    setOk(false, why);
    after(openAgainAfter, &HardwareKey::open);
}

} // namespace yizhan
