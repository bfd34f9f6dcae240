// SPDX-License-Identifier: Apache-2.0
#include "storage/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace yizhan {

namespace {

StorageFault faultOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return StorageFault::Full;
    case SQLITE_IOERR:
        return StorageFault::Io;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageFault::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StorageFault::Busy;
    case SQLITE_CONSTRAINT:
        return StorageFault::Constraint;
    default:
        return StorageFault::Unusable;
    }
}

Failure<StorageError> failure(sqlite3* handle, std::string_view doing)
{
    return Failure {StorageError {faultOf(sqlite3_extended_errcode(handle)),
                                  std::string(doing) + ": " + sqlite3_errmsg(handle)}};
}

Failure<StorageError> failure(StorageFault fault, std::string detail)
{
    return Failure {StorageError {fault, std::move(detail)}};
}

Result<std::string, StorageError> single(Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.failure();
    const auto row = statement->step();
    if (!row)
        return row.failure();
    return *row ? statement->text(0) : std::string();
}

// A new database exists only when its folder entry does.
bool syncFolderOf(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

} // namespace

Result<Database, StorageError> Database::open(const std::filesystem::path& file,
                                              Durability durability, int busyMillis)
{
    // Only a new file is touched here. Closing any descriptor of a database that this process has
    // open elsewhere would drop that connection's locks (POSIX), and another process would then
    // delete its write-ahead log.
    const int created
        = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (created >= 0)
        ::close(created);
    else if (errno != EEXIST || std::filesystem::is_symlink(file))
        return failure(StorageFault::Unusable, file.string() + ": cannot be opened for writing");

    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return failure(faultOf(code), file.string() + ": " + sqlite3_errstr(code));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busyMillis);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);

    const bool full = durability == Durability::Full;
    const auto mode = single(database, "PRAGMA journal_mode=WAL");
    if (!mode)
        return mode.failure();
    if (*mode != "wal")
        return failure(StorageFault::Unusable,
                       file.string() + ": does not take the write-ahead log");
    if (auto set = database.run(
            std::string("PRAGMA synchronous=") + (full ? "FULL" : "NORMAL")
            + "; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
              "PRAGMA mmap_size=0; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=200");
        !set)
        return set.failure();
    if (auto limit = single(database, "PRAGMA journal_size_limit=1048576"); !limit)
        return limit.failure();
    const auto synchronous = single(database, "PRAGMA synchronous");
    if (!synchronous || *synchronous != (full ? "2" : "1"))
        return failure(StorageFault::Unusable,
                       file.string() + ": does not keep its durability setting");
    const auto check = single(database, "PRAGMA quick_check(1)");
    if (!check)
        return check.failure();
    if (*check != "ok")
        return failure(StorageFault::Corrupt, file.string() + ": " + *check);
    if (!syncFolderOf(file))
        return failure(StorageFault::Io, file.string() + ": its folder cannot be synced");
    return database;
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Database::Database(Database&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) { }

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

Status<StorageError> Database::migrate(std::span<const std::string_view> steps)
{
    const auto current = single(*this, "PRAGMA user_version");
    if (!current)
        return current.failure();
    const auto done = static_cast<std::size_t>(std::stoul(*current));
    if (done > steps.size())
        return failure(StorageFault::NewerSchema,
                       "schema version " + *current
                           + " was written by a newer program; this one knows "
                           + std::to_string(steps.size()));
    for (std::size_t i = done; i < steps.size(); ++i) {
        auto transaction = Transaction::begin(*this);
        if (!transaction)
            return transaction.failure();
        if (auto step = run(steps[i]); !step)
            return step;
        if (auto version = run("PRAGMA user_version=" + std::to_string(i + 1)); !version)
            return version;
        if (auto committed = transaction->commit(); !committed)
            return committed;
    }
    return Done {};
}

Status<StorageError> Database::run(std::string_view sql)
{
    if (sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_handle, "run");
    return Done {};
}

Result<Statement, StorageError> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* handle = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &handle, nullptr)
        != SQLITE_OK)
        return failure(m_handle, "prepare");
    return Statement(handle);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

Status<StorageError> Database::checkpointByHand()
{
    return run("PRAGMA wal_autocheckpoint=0");
}

Status<StorageError> Database::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr)
        != SQLITE_OK)
        return failure(m_handle, "checkpoint");
    return Done {};
}

Status<StorageError> Database::truncateLog()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr)
        != SQLITE_OK)
        return failure(m_handle, "truncate log");
    return Done {};
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement::Statement(Statement&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

Statement& Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_handle, index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(m_handle, index, text.data() ? text.data() : "", text.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int index, ByteView bytes)
{
    sqlite3_bind_blob64(m_handle, index,
                        bytes.empty() ? static_cast<const void*>("") : bytes.data(), bytes.size(),
                        SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_handle, index);
    return *this;
}

Statement& Statement::bindOptional(int index, const std::optional<std::string>& text)
{
    return text ? bind(index, std::string_view(*text)) : bindNull(index);
}

Statement& Statement::bindOptional(int index, std::optional<std::int64_t> value)
{
    return value ? bind(index, *value) : bindNull(index);
}

Result<bool, StorageError> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(sqlite3_db_handle(m_handle), "step");
}

Status<StorageError> Statement::execute()
{
    const auto row = step();
    reset();
    if (!row)
        return row.failure();
    return Done {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::string Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return data
        ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
        : std::string();
}

Bytes Statement::bytes(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    return data ? Bytes(data, data + sqlite3_column_bytes(m_handle, column)) : Bytes();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Result<Transaction, StorageError> Transaction::begin(Database& database)
{
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return begun.failure();
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->run("ROLLBACK");
}

Status<StorageError> Transaction::commit()
{
    auto committed = m_database->run("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace yizhan
