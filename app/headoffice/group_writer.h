// SPDX-License-Identifier: Apache-2.0
// One thread that writes: it takes everything that waits, up to a number of rows, into one
// transaction and tells the callers when it is durable. One fsync serves all who came meanwhile.
//
// Jobs are applied in the order they were posted. When one of a group fails in storage, the group
// is rolled back and its jobs are run one by one, so that one bad job spoils no other.
#pragma once

#include "headoffice/sqlite_events.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace yizhan::headoffice {

// The writer's connection with its prepared statements.
struct WriteTables {
    Database database;
    EventTable real;
    EventTable drill;

    // Creates or migrates the file.
    [[nodiscard]] static Stored<WriteTables> open(const std::filesystem::path& file);
};

class GroupWriter {
public:
    struct Job {
        std::size_t rows = 1;
        // May be called again after a roll-back. Unavailable and Unusable roll back; any other
        // refusal has written nothing and stands.
        std::function<Status<StoreError>(WriteTables&)> apply;
        std::function<void(Status<StoreError>)> complete; // on the writer's thread
    };

    static constexpr std::size_t mostRowsInGroup = 2000;
    static constexpr std::size_t mostRowsWaiting = 50'000;

    GroupWriter(WriteTables tables, std::filesystem::path file);
    ~GroupWriter(); // writes what still waits

    // Any thread. A full queue completes the job with Unavailable at once.
    void post(Job job);

private:
    void loop();
    [[nodiscard]] std::vector<Job> nextGroup();
    void write(std::vector<Job>& group);
    // Nothing is told to the callers before the commit.
    [[nodiscard]] std::optional<std::vector<Status<StoreError>>> tryWrite(std::span<Job> jobs,
                                                                          StoreError& why);
    void reopen();

    std::filesystem::path m_file;
    std::optional<WriteTables> m_tables; // none after a failed reopening
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    std::size_t m_rowsWaiting = 0;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all the others
};

} // namespace yizhan::headoffice
