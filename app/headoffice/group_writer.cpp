// SPDX-License-Identifier: Apache-2.0
#include "headoffice/group_writer.h"

#include "base/log.h"
#include "headoffice/schema.h"

namespace yizhan::headoffice {

namespace {

bool isStorageFailure(const Status<StoreError>& status)
{
    return !status
        && (status.error().fault == StoreFault::Unavailable
            || status.error().fault == StoreFault::Unusable);
}

} // namespace

Stored<WriteTables> WriteTables::open(const std::filesystem::path& file)
{
    // Long enough for a command at the server to end its own short transaction.
    auto database = Database::open(file, Durability::Full, 5000);
    if (!database)
        return Failure {translate(database.error())};
    if (auto migrated = database->migrate(schemaSteps); !migrated)
        return Failure {translate(migrated.error())};
    auto real = EventTable::open(*database, Truth::Real);
    auto drill = EventTable::open(*database, Truth::Drill);
    if (!real)
        return real.failure();
    if (!drill)
        return drill.failure();
    return WriteTables {std::move(*database), std::move(*real), std::move(*drill)};
}

GroupWriter::GroupWriter(WriteTables tables, std::filesystem::path file)
    : m_file(std::move(file)), m_tables(std::move(tables)), m_thread([this] { loop(); })
{
}

GroupWriter::~GroupWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void GroupWriter::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_rowsWaiting + job.rows <= mostRowsWaiting) {
            m_rowsWaiting += job.rows;
            m_queue.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job.complete(Failure {StoreError {StoreFault::Unavailable, "too much waits to be written"}});
}

void GroupWriter::loop()
{
    for (;;) {
        auto group = nextGroup();
        if (group.empty())
            return;
        if (!m_tables)
            reopen();
        write(group);
    }
}

std::vector<GroupWriter::Job> GroupWriter::nextGroup()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
    std::vector<Job> group;
    std::size_t rows = 0;
    while (!m_queue.empty() && (group.empty() || rows + m_queue.front().rows <= mostRowsInGroup)) {
        rows += m_queue.front().rows;
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    m_rowsWaiting -= rows;
    return group;
}

void GroupWriter::write(std::vector<Job>& group)
{
    StoreError why {StoreFault::Unavailable, "the database could not be opened again"};
    if (auto results = tryWrite(group, why)) {
        for (std::size_t i = 0; i < group.size(); ++i)
            group[i].complete((*results)[i]);
        return;
    }
    for (auto& job : group) {
        std::optional<std::vector<Status<StoreError>>> alone;
        if (group.size() > 1)
            alone = tryWrite({&job, 1}, why);
        job.complete(alone ? alone->front() : Failure {why});
    }
}

std::optional<std::vector<Status<StoreError>>> GroupWriter::tryWrite(std::span<Job> jobs,
                                                                     StoreError& why)
{
    if (!m_tables)
        return std::nullopt;
    auto transaction = Transaction::begin(m_tables->database);
    if (!transaction) {
        why = translate(transaction.error());
        return std::nullopt;
    }
    std::vector<Status<StoreError>> results;
    results.reserve(jobs.size());
    for (auto& job : jobs) {
        results.push_back(job.apply(*m_tables));
        if (isStorageFailure(results.back())) {
            why = results.back().error();
            return std::nullopt;
        }
    }
    if (auto committed = transaction->commit(); !committed) {
        why = translate(committed.error());
        log::error("headoffice", "store.commit_failed", {{"reason", committed.error().detail}});
        // After a failed fsync the pages in memory prove nothing: begin again from the file.
        if (committed.error().fault == StorageFault::Io
            || committed.error().fault == StorageFault::Corrupt) {
            {
                const auto rolledBack = std::move(*transaction);
            }
            m_tables.reset();
            reopen();
        }
        return std::nullopt;
    }
    return results;
}

void GroupWriter::reopen()
{
    auto tables = WriteTables::open(m_file);
    if (!tables) {
        log::error("headoffice", "store.unusable", {{"reason", tables.error().detail}});
        return;
    }
    m_tables.emplace(std::move(*tables));
}

} // namespace yizhan::headoffice
