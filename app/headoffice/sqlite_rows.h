// SPDX-License-Identifier: Apache-2.0
// Short forms for the statements of the SQLite store: bind values, read rows, translate errors
// once.
#pragma once

#include "headoffice/store.h"
#include "storage/database.h"

#include <initializer_list>
#include <variant>

namespace yizhan::headoffice {

using SqlValue = std::variant<std::int64_t, std::string_view>;

// Full and busy pass; a damaged or foreign file does not.
[[nodiscard]] StoreError translate(const StorageError& error);

[[nodiscard]] Stored<Statement> prepared(Database& database, std::string_view sql,
                                         std::initializer_list<SqlValue> values);

// Runs one statement without rows.
[[nodiscard]] Status<StoreError> change(Database& database, std::string_view sql,
                                        std::initializer_list<SqlValue> values = {});

// All rows, each made into a value by read(const Statement&).
template <typename Read>
[[nodiscard]] auto readAll(Database& database, std::string_view sql,
                           std::initializer_list<SqlValue> values, Read read)
    -> Stored<std::vector<decltype(read(std::declval<const Statement&>()))>>
{
    auto statement = prepared(database, sql, values);
    if (!statement)
        return statement.failure();
    std::vector<decltype(read(std::declval<const Statement&>()))> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return Failure {translate(row.error())};
        if (!*row)
            return rows;
        rows.push_back(read(*statement));
    }
}

// The first row, if there is one.
template <typename Read>
[[nodiscard]] auto readOne(Database& database, std::string_view sql,
                           std::initializer_list<SqlValue> values, Read read)
    -> Stored<std::optional<decltype(read(std::declval<const Statement&>()))>>
{
    auto rows = readAll(database, sql, values, read);
    if (!rows)
        return rows.failure();
    std::optional<decltype(read(std::declval<const Statement&>()))> first;
    if (!rows->empty())
        first = std::move(rows->front());
    return first;
}

} // namespace yizhan::headoffice
