// SPDX-License-Identifier: Apache-2.0
// One thread that does pieces of work in the order they came, so that slow ones keep nobody else
// waiting.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace yizhan::headoffice {

class Worker {
public:
    explicit Worker(std::size_t mostWaiting);
    ~Worker(); // does what still waits

    // Any thread. False when too much waits: nothing was taken.
    [[nodiscard]] bool post(std::function<void()> work);

private:
    void loop();

    const std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace yizhan::headoffice
