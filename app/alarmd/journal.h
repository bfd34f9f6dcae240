// SPDX-License-Identifier: Apache-2.0
// The only writer of alarms.db: one thread that keeps trying until the disk has everything.
//
// Own events go first, in their order; what comes together is one commit. Marks that nobody waits
// for lie for a moment and share one. The write-ahead log is copied into the database while nothing
// is to be written, so that no alarm waits for it.
//
// Jobs that fail for want of space or a working disk stay first; the database is closed and opened
// anew before the next try, because an fsync that failed once cannot be believed twice. Meanwhile
// alarms are sent from memory.
#pragma once

#include "sync/outbox.h"
#include "sync/reply.h"

#include <atomic>
#include <chrono>
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

// When a way to head office was lost, est. time; until 0: it still is.
struct PathLoss {
    std::string path;
    Millis from = 0;
    Millis until = 0;
};

// What the journal's thread works on. Its own tables beside the outbox: events of peers and of
// head office, persons seen, facts.
class AlarmStore {
public:
    [[nodiscard]] static Result<AlarmStore, StorageError> open(const std::filesystem::path& file,
                                                               std::int64_t newEpoch);

    [[nodiscard]] Outbox& outbox() { return *m_outbox; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] Status<StorageError> keepPeerEvent(const SignedDocument& document,
                                                     const Event& event, Millis now);
    [[nodiscard]] Status<StorageError> keepOfficeEvent(const SignedDocument& document,
                                                       const Event& event, Millis now);
    [[nodiscard]] Status<StorageError> keepSeen(const Seen& seen);
    [[nodiscard]] Status<StorageError> keepFact(std::string_view name, std::int64_t value);

    [[nodiscard]] Status<StorageError> keepLoss(const PathLoss& loss);

    // Of subjects that began at or after `since`, and everything that is no help call: what is
    // latched stays until a person ends it.
    [[nodiscard]] Result<std::vector<SignedDocument>, StorageError> peerEventsSince(Millis since);
    // The last of each lane always among them, so that no chain is asked for from its start again.
    [[nodiscard]] Result<std::vector<SignedDocument>, StorageError> officeEventsSince(Millis since);
    [[nodiscard]] Result<std::vector<Seen>, StorageError> seen();
    // Those that are open, or ended since. The oldest first.
    [[nodiscard]] Result<std::vector<PathLoss>, StorageError> lossesSince(Millis since);
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

    // done is posted after the commit, never before. Without a done nobody waits: it may lie for a
    // moment, so that several marks make one commit.
    void write(Work work, Done done = {});
    // Own events, in their order before everything that lies in write().
    void writeFirst(Work work, Done done);
    [[nodiscard]] bool failing() const { return m_failing; }

    static constexpr Millis marksLieFor = 100;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Job {
        Work work;
        Done done;
    };
    void run();
    [[nodiscard]] bool isDue(Time now) const;
    void wait(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] Result<std::size_t, StorageError> commit(const std::deque<Job>& batch,
                                                           bool first);
    bool attempt(std::deque<Job>& batch, bool first);
    bool openStore();
    void checkpoint();

    std::filesystem::path m_file;
    std::int64_t m_newEpoch;
    std::optional<AlarmStore> m_store; // of the thread
    int m_uncopied = 0; // commits that stand in the log alone; of the thread
    std::function<void(Done)> m_post;
    std::atomic<bool> m_failing = false;
    std::atomic<bool> m_firstWaits = false;
    std::mutex m_mutex; // of the queues and m_ending
    std::deque<Job> m_first;
    std::deque<Job> m_rest;
    Time m_restSince; // when the oldest of the rest came
    bool m_restWaited = false; // somebody waits for one of the rest
    bool m_ending = false;
    std::condition_variable m_wake;
    std::thread m_thread;
};

} // namespace yizhan
