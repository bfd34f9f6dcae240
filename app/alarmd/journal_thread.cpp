// SPDX-License-Identifier: Apache-2.0
// The journal's thread: what it writes when, and what it does when the disk does not take it.
#include "alarmd/journal.h"

#include "base/log.h"

#include <algorithm>
#include <iterator>

namespace yizhan {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t mostPerCommit = 64;
constexpr milliseconds nextTryAfter {500};
constexpr milliseconds idleBeforeCheckpoint {300};
constexpr int commitsWorthACheckpoint = 20;
constexpr int mostCommitsUncopied = 500; // then also while there is work

// Repeating will not help: a key that exists already. The row is there, so nothing is lost.
bool isPointless(StorageFault fault)
{
    return fault == StorageFault::Constraint;
}

} // namespace

Journal::Journal(std::filesystem::path file, std::int64_t newEpoch, std::optional<AlarmStore> store,
                 std::function<void(Done)> post)
    : m_file(std::move(file)), m_newEpoch(newEpoch), m_store(std::move(store)),
      m_post(std::move(post)), m_failing(!m_store), m_thread([this] { run(); })
{
}

Journal::~Journal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Journal::write(Work work, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_rest.empty())
            m_restSince = std::chrono::steady_clock::now();
        m_restWaited = m_restWaited || done;
        m_rest.push_back({std::move(work), std::move(done)});
    }
    m_wake.notify_all();
}

void Journal::writeFirst(Work work, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_first.push_back({std::move(work), std::move(done)});
        m_firstWaits = true;
    }
    m_wake.notify_all();
}

bool Journal::isDue(Time now) const
{
    return m_ending || !m_first.empty()
        || (!m_rest.empty() && (m_restWaited || now - m_restSince >= milliseconds(marksLieFor)));
}

// Until there is something to write, to copy, or the end.
void Journal::wait(std::unique_lock<std::mutex>& lock)
{
    const auto now = std::chrono::steady_clock::now();
    if (isDue(now))
        return;
    const auto due = [this] { return isDue(std::chrono::steady_clock::now()); };
    if (!m_rest.empty())
        m_wake.wait_until(lock, m_restSince + milliseconds(marksLieFor), due);
    else if (m_uncopied < commitsWorthACheckpoint)
        m_wake.wait(lock, [this] { return m_ending || !m_first.empty() || !m_rest.empty(); });
    else if (!m_wake.wait_for(lock, idleBeforeCheckpoint,
                              [this] { return m_ending || !m_first.empty() || !m_rest.empty(); })) {
        lock.unlock();
        checkpoint();
        lock.lock();
    }
}

void Journal::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        wait(lock);
        if (!isDue(std::chrono::steady_clock::now()))
            continue;
        if (m_first.empty() && m_rest.empty())
            return;
        const bool first = !m_first.empty();
        auto& queue = first ? m_first : m_rest;
        std::deque<Job> batch;
        while (!queue.empty() && batch.size() < mostPerCommit) {
            batch.push_back(std::move(queue.front()));
            queue.pop_front();
        }
        m_firstWaits = !m_first.empty();
        lock.unlock();
        const bool kept = attempt(batch, first);
        if (kept && m_uncopied >= mostCommitsUncopied && !m_firstWaits)
            checkpoint();
        lock.lock();
        // What is left over keeps its place.
        std::ranges::move(batch.rbegin(), batch.rend(), std::front_inserter(queue));
        m_firstWaits = !m_first.empty();
        if (!first) {
            m_restWaited = std::ranges::any_of(m_rest, [](const Job& job) { return !!job.done; });
            m_restSince = std::chrono::steady_clock::now();
        }
        if (kept)
            continue;
        if (m_ending)
            return;
        m_wake.wait_for(lock, nextTryAfter, [this] { return m_ending; });
    }
}

// One commit of as much of the batch as there is time for: of the rest no more when an own event
// has come. The number of jobs in it.
Result<std::size_t, StorageError> Journal::commit(const std::deque<Job>& batch, bool first)
{
    auto transaction = Transaction::begin(m_store->database());
    if (!transaction)
        return transaction.failure();
    std::size_t count = 0;
    for (; count < batch.size() && (first || count == 0 || !m_firstWaits); ++count) {
        const auto result = batch[count].work(*m_store);
        if (!result && !isPointless(result.error().fault))
            return result.failure();
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.failure();
    return count;
}

// Takes what is written out of the batch. False: the disk did not take it and nothing is written.
bool Journal::attempt(std::deque<Job>& batch, bool first)
{
    if (!m_store && !openStore())
        return false;
    auto written = commit(batch, first);
    if (!written) {
        log::error("alarmd", "journal.not_written", {{"detail", written.error().detail}});
        m_failing = true;
        m_store.reset();
        return false;
    }
    ++m_uncopied;
    m_failing = false;
    for (; *written > 0; --*written) {
        if (batch.front().done)
            m_post(std::move(batch.front().done));
        batch.pop_front();
    }
    return true;
}

bool Journal::openStore()
{
    auto opened = AlarmStore::open(m_file, m_newEpoch);
    if (!opened) {
        log::error("alarmd", "journal.not_open", {{"detail", opened.error().detail}});
        return false;
    }
    m_store = *std::move(opened);
    return true;
}

// When it does not work now it will later: nothing is lost while it stands in the log.
void Journal::checkpoint()
{
    if (!m_store)
        return;
    if (const auto copied = m_store->database().checkpoint(); !copied)
        log::warning("alarmd", "journal.not_copied", {{"detail", copied.error().detail}});
    m_uncopied = 0;
}

} // namespace yizhan
