// SPDX-License-Identifier: Apache-2.0
// SQLite as scoped values. A Database and everything made from it belongs to one thread at a time.
//
// WAL with synchronous=FULL keeps every acknowledged row over a power cut; DELETE+FULL and
// WAL+NORMAL do not (measured), so both settings are read back at open and a file that does not
// take them is refused.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace yizhan {

enum class StorageFault {
    Full, // no space
    Io, // the disk failed: close, reopen, check; never believe a repeated fsync
    Corrupt, // not a database, or damaged
    Busy, // somebody else holds the lock
    Constraint, // a unique key or a check
    NewerSchema, // written by a newer program
    Unusable, // anything else: permissions, missing folder, WAL not possible
};

struct StorageError {
    StorageFault fault;
    std::string detail;
};

enum class Durability {
    Full, // what was committed survives a power cut
    Relaxed, // telemetry: the tail may be lost
};

class Statement;

class Database {
public:
    // Opens or creates the file (0600), sets and reads back the pragmas, runs quick_check.
    // busyMillis: how long to wait for another process's lock.
    [[nodiscard]] static Result<Database, StorageError>
    open(const std::filesystem::path& file, Durability durability, int busyMillis = 2000);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    // Steps of the schema in order; PRAGMA user_version counts those done. Each runs in its own
    // transaction.
    [[nodiscard]] Status<StorageError> migrate(std::span<const std::string_view> steps);

    [[nodiscard]] Status<StorageError>
    run(std::string_view sql); // one or more statements without results
    [[nodiscard]] Result<Statement, StorageError> prepare(std::string_view sql);
    [[nodiscard]] std::int64_t changes() const; // rows changed by the last statement
    // From now on the WAL is copied into the file by checkpoint() alone, never within a commit.
    [[nodiscard]] Status<StorageError> checkpointByHand();
    [[nodiscard]] Status<StorageError> checkpoint(); // what no reader holds back
    // Moves the whole WAL into the file and empties it: what was deleted is gone from the disk
    // afterwards.
    [[nodiscard]] Status<StorageError> truncateLog();

private:
    explicit Database(sqlite3* handle) : m_handle(handle) { }
    sqlite3* m_handle;
};

class Statement {
public:
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    // Parameters count from 1. Text and bytes are copied.
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, ByteView bytes);
    Statement& bindNull(int index);
    // Text, or NULL when there is none.
    Statement& bindOptional(int index, const std::optional<std::string>& text);
    Statement& bindOptional(int index, std::optional<std::int64_t> value);

    // True while there is a row to read.
    [[nodiscard]] Result<bool, StorageError> step();
    // step() for statements without rows, then reset().
    [[nodiscard]] Status<StorageError> execute();
    void reset();

    // Columns count from 0; valid after step() gave true.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] Bytes bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) { }
    sqlite3_stmt* m_handle;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope without commit().
class Transaction {
public:
    [[nodiscard]] static Result<Transaction, StorageError> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Status<StorageError> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) { }
    Database* m_database;
};

} // namespace yizhan
