// SPDX-License-Identifier: Apache-2.0
// Events this device has made, kept until head office's signed reply and after. One table in the
// database of its lanes (alarms.db: alarm, help, drill; business.db: application, redemption).
// Belongs to the database's thread.
#pragma once

#include "storage/database.h"
#include "sync/event.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yizhan {

enum class Delivery {
    Pending, // not yet acknowledged
    Accepted, // head office's signed reply is kept beside it
    Parked, // refused by a signed reply: a person must look, nothing waits behind it
};

struct OutboxRow {
    SignedDocument document;
    Event event;
    Delivery delivery = Delivery::Pending;
    Millis durableAt = 0; // est. time, for the ladder
    Millis sentAt = 0; // first complete sending, 0 before
    Millis acceptedAt = 0; // head office's time, 0 before
    std::string parkedReason;
};

// Of one lane. created = delivered + pending + parked.
struct LaneCounts {
    std::int64_t created = 0;
    std::int64_t delivered = 0;
    std::int64_t pending = 0;
    std::int64_t parked = 0;
};

class Outbox {
public:
    // Creates or migrates the table. A new table begins a new epoch for every lane: newEpoch.
    [[nodiscard]] static Result<Outbox, StorageError> open(Database& database,
                                                           std::int64_t newEpoch);

    [[nodiscard]] Result<ChainHead, StorageError> head(Lane lane);
    // What the lane says from now on stands in another chain, from seq 1; a lower epoch than the
    // present one is raised above it.
    [[nodiscard]] Status<StorageError> beginEpoch(Lane lane, std::int64_t epoch);
    // In the caller's transaction if there is one. Same id again: Constraint.
    [[nodiscard]] Status<StorageError> append(const SignedDocument& document, const Event& event,
                                              Millis now);
    [[nodiscard]] Status<StorageError> markSent(const Uuid& id, Millis now);
    [[nodiscard]] Status<StorageError> markAccepted(const Uuid& id, Millis acceptedAt,
                                                    std::string_view reply);
    [[nodiscard]] Status<StorageError> park(const Uuid& id, std::string_view reason);

    [[nodiscard]] Result<bool, StorageError> contains(const Uuid& id);
    [[nodiscard]] Result<LaneCounts, StorageError> counts(Lane lane);
    // At most `most` rows of the lane that are neither accepted nor parked, oldest first.
    [[nodiscard]] Result<std::vector<OutboxRow>, StorageError> pending(Lane lane, std::size_t most);
    // Takes the documents of accepted rows of the lane off the disk, the log included. Id, number
    // and hash stay, for the chain. Safe to repeat: an erasing that was cut short is finished.
    [[nodiscard]] Status<StorageError> eraseAccepted(Lane lane);

    // All rows, oldest first, whose subject began at or after `since`, which are still pending, or
    // whose lane is one of `whole`: what is latched stays until a person ends it, however old.
    // Damaged rows (their hash no longer fits) are counted in damaged() and left out; erased rows
    // are left out.
    [[nodiscard]] Result<std::vector<OutboxRow>, StorageError>
    rowsSince(Millis since, std::span<const Lane> whole = {});
    [[nodiscard]] std::size_t damaged() const { return m_damaged; }

private:
    // From columns doc, hash, durable_at, sent_at, accepted_at, parked_reason; nothing when
    // damaged.
    [[nodiscard]] std::optional<OutboxRow> rowFrom(const Statement& select);
    explicit Outbox(Database& database) : m_database(&database) { }
    Database* m_database;
    std::size_t m_damaged = 0;
};

} // namespace yizhan
