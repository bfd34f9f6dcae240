// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/screen_socket.h"

#include "base/log.h"
#include "crypto/sealed_box.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <sys/stat.h>

#include <cstring>
#include <deque>

namespace yizhan {

using Socket = boost::asio::local::stream_protocol::socket;
using boost::system::error_code;

class ScreenSocket::Screen : public std::enable_shared_from_this<Screen> {
public:
    Screen(Socket socket, ScreenSocket& owner)
        : m_socket(std::move(socket)), m_owner(owner), m_input(mostLineBytes)
    {
    }

    void read()
    {
        boost::asio::async_read_until(
            m_socket, m_input, '\n',
            [self = shared_from_this()](const error_code& error, std::size_t bytes) {
                if (error) // gone, or a line that never ends
                    self->leave();
                else
                    self->takeLine(bytes);
            });
    }

    void send(const std::string& line)
    {
        m_unsent += line.size();
        if (m_unsent > mostUnsentBytes) {
            leave();
            return;
        }
        m_output.push_back(line);
        if (m_output.size() == 1)
            write();
    }

private:
    // bytes: of the line with its end. A line may hold a PIN or what is to be sealed, so nothing of
    // it stays in this class when it has been handled.
    void takeLine(std::size_t bytes)
    {
        const auto waiting = m_input.data();
        std::string line(static_cast<const char*>(waiting.data()), bytes - 1);
        std::memset(const_cast<void*>(waiting.data()), 0, bytes);
        m_input.consume(bytes);
        auto request = parseJson(line, {mostLineBytes, 16});
        wipe(line);
        const auto id = request ? stringAt(*request, "request") : std::nullopt;
        if (!id || id->size() > 64) {
            log::warning("alarmd", "screen.malformed_line");
            send(Json {{"reply", ""}, {"ok", false}, {"error", "malformed"}}.dump() + "\n");
        } else {
            m_owner.m_handler(*request, [self = weak_from_this(), id = *id](Json answer) {
                if (const auto screen = self.lock()) {
                    answer["reply"] = id;
                    screen->send(answer.dump() + "\n");
                }
            });
        }
        if (request)
            wipeSecrets(*request);
        read();
    }

    static void wipeSecrets(Json& request)
    {
        for (const auto* field : {"pin", "text"}) {
            if (request.is_object() && request.contains(field) && request[field].is_string())
                wipe(request[field].get_ref<std::string&>());
        }
    }

    void write()
    {
        boost::asio::async_write(m_socket, boost::asio::buffer(m_output.front()),
                                 [self = shared_from_this()](const error_code& error, std::size_t) {
                                     if (error) {
                                         self->leave();
                                         return;
                                     }
                                     self->m_unsent -= self->m_output.front().size();
                                     self->m_output.pop_front();
                                     if (!self->m_output.empty())
                                         self->write();
                                 });
    }

    void leave()
    {
        error_code ignored;
        m_socket.close(ignored);
        m_owner.m_screens.erase(shared_from_this());
    }

    Socket m_socket;
    ScreenSocket& m_owner;
    boost::asio::streambuf m_input;
    std::deque<std::string> m_output;
    std::size_t m_unsent = 0;
};

Status<std::string> ScreenSocket::listen(const std::filesystem::path& path)
{
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    error_code error;
    m_acceptor.open(boost::asio::local::stream_protocol(), error);
    if (!error)
        m_acceptor.bind(boost::asio::local::stream_protocol::endpoint(path.string()), error);
    if (!error && ::chmod(path.c_str(), 0660) != 0)
        error = error_code(errno, boost::system::system_category());
    if (!error)
        m_acceptor.listen(16, error);
    if (error)
        return Failure {path.string() + ": " + error.message()};
    accept();
    return Done {};
}

void ScreenSocket::accept()
{
    m_acceptor.async_accept([this](const error_code& error, Socket socket) {
        if (!error && m_screens.size() < mostScreens) {
            const auto screen = std::make_shared<Screen>(std::move(socket), *this);
            m_screens.insert(screen);
            screen->read();
        }
        if (error != boost::asio::error::operation_aborted)
            accept();
    });
}

void ScreenSocket::broadcast(const Json& line)
{
    const auto text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto screens = m_screens; // a screen may leave while it is sent to
    for (const auto& screen : screens)
        screen->send(text);
}

} // namespace yizhan
