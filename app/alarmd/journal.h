// SPDX-License-Identifier: Apache-2.0
// The only writer of alarms.db: one thread that takes jobs in order and keeps trying until the disk
// has them.
//
// A job that fails for want of space or a working disk stays first; the database is closed and
// opened anew before the next try, because an fsync that failed once cannot be believed twice.
// Meanwhile alarms are sent from memory.
#pragma once

#include "sync/outbox.h"
#include "sync/reply.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace yizhan {

// What the journal's thread works on. Its own tables beside the outbox: events of peers and of
// head office, persons seen, facts.
class AlarmStore {
public:
    [[nodiscard]] static Result<AlarmStore, StorageError> open(const std::filesystem::path& file,
                                                               std::int64_t newEpoch);

    [[nodiscard]] Outbox& outbox() { return *m_outbox; }
    [[nodiscard]] Status<StorageError> keepPeerEvent(const SignedDocument& document,
                                                     const Event& event, Millis now);
    [[nodiscard]] Status<StorageError> keepOfficeEvent(const SignedDocument& document,
                                                       const Event& event, Millis now);
    [[nodiscard]] Status<StorageError> keepSeen(const Seen& seen);
    [[nodiscard]] Status<StorageError> keepFact(std::string_view name, std::int64_t value);

    // Of subjects that began at or after `since`, and everything that is no help call: what is
    // latched stays until a person ends it.
    [[nodiscard]] Result<std::vector<SignedDocument>, StorageError> peerEventsSince(Millis since);
    // The last of each lane always among them, so that no chain is asked for from its start again.
    [[nodiscard]] Result<std::vector<SignedDocument>, StorageError> officeEventsSince(Millis since);
    [[nodiscard]] Result<std::vector<Seen>, StorageError> seen();
    [[nodiscard]] Result<std::int64_t, StorageError> fact(std::string_view name,
                                                          std::int64_t otherwise);

private:
    explicit AlarmStore(std::unique_ptr<Database> database) : m_database(std::move(database)) { }
    [[nodiscard]] Result<std::vector<SignedDocument>, StorageError>
    documents(Statement& select, std::string_view what);
    std::unique_ptr<Database> m_database; // Outbox keeps its address
    std::optional<Outbox> m_outbox;
};

class Journal {
public:
    using Work = std::function<Status<StorageError>(AlarmStore&)>;
    using Done = std::function<void()>;

    // store: nothing when the file could not be opened; it is tried again for ever. post: runs a
    // Done on the thread that owns the alarms.
    Journal(std::filesystem::path file, std::int64_t newEpoch, std::optional<AlarmStore> store,
            std::function<void(Done)> post);
    ~Journal(); // waits for the jobs that the disk takes at once, no longer

    // done is posted after the commit, never before.
    void write(Work work, Done done = {});
    [[nodiscard]] bool failing() const { return m_failing; }

private:
    struct Job {
        Work work;
        Done done;
    };
    void run();
    bool attempt(Job& job);

    std::filesystem::path m_file;
    std::int64_t m_newEpoch;
    std::optional<AlarmStore> m_store; // of the thread
    std::function<void(Done)> m_post;
    std::atomic<bool> m_failing = false;
    std::mutex m_mutex; // of the two below
    std::deque<Job> m_jobs;
    bool m_ending = false;
    std::condition_variable m_wake;
    std::thread m_thread;
};

} // namespace yizhan
