// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_rows.h"

namespace yizhan::headoffice {

StoreError translate(const StorageError& error)
{
    switch (error.fault) {
    case StorageFault::Full:
    case StorageFault::Io:
    case StorageFault::Busy:
        return {StoreFault::Unavailable, error.detail};
    case StorageFault::Constraint:
    case StorageFault::Corrupt:
    case StorageFault::NewerSchema:
    case StorageFault::Unusable:
        break;
    }
    return {StoreFault::Unusable, error.detail};
}

Stored<Statement> prepared(Database& database, std::string_view sql,
                           std::initializer_list<SqlValue> values)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return Failure {translate(statement.error())};
    int index = 0;
    for (const auto& value : values) {
        ++index;
        std::visit([&](auto bound) { statement->bind(index, bound); }, value);
    }
    return std::move(*statement);
}

Status<StoreError> change(Database& database, std::string_view sql,
                          std::initializer_list<SqlValue> values)
{
    auto statement = prepared(database, sql, values);
    if (!statement)
        return statement.failure();
    if (auto done = statement->execute(); !done)
        return Failure {translate(done.error())};
    return Done {};
}

} // namespace yizhan::headoffice
