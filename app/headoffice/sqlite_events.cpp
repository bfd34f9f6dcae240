// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_events.h"

#include "headoffice/sqlite_offline.h"
#include "headoffice/sqlite_records.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

const std::string zeros(64, '0');

std::string stretch(const Event& event, std::int64_t from, std::int64_t to)
{
    return std::string(nameOf(event.lane)) + "/" + std::to_string(event.epoch) + "/"
        + std::to_string(from) + (to > from ? "-" + std::to_string(to) : std::string());
}

Status<StoreError> note(Database& database, const Event& event, std::string kind, std::string about,
                        Millis at)
{
    return saveFinding(database, {std::move(kind), event.device, std::move(about), at, at, 1});
}

} // namespace

EventTable::EventTable(Statement find, Statement insert, Statement atSeq, Statement lastChain,
                       Statement chain, Statement saveChain)
    : m_find(std::move(find)), m_insert(std::move(insert)), m_atSeq(std::move(atSeq)),
      m_lastChain(std::move(lastChain)), m_chain(std::move(chain)),
      m_saveChain(std::move(saveChain))
{
}

Stored<EventTable> EventTable::open(Database& database, Truth truth)
{
    const std::string table = truth == Truth::Drill ? "drills" : "events";
    auto find = database.prepare("SELECT hash, received_at FROM " + table + " WHERE id = ?");
    auto insert = database.prepare(
        "INSERT INTO " + table
        + " (id, hash, device, branch, lane, epoch, seq, prev, kind, subject, document,"
          " received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto atSeq = database.prepare("SELECT hash, prev FROM " + table
                                  + " WHERE device = ? AND lane = ? AND epoch = ? AND seq = ?");
    const std::string chainColumns
        = "SELECT epoch, seq, hash, missing FROM chains WHERE device = ? AND lane = ?";
    auto lastChain = database.prepare(chainColumns + " ORDER BY epoch DESC LIMIT 1");
    auto chain = database.prepare(chainColumns + " AND epoch = ?");
    auto saveChain
        = database.prepare("INSERT INTO chains (device, lane, epoch, seq, hash, missing)"
                           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                           " seq = excluded.seq, hash = excluded.hash, missing = excluded.missing");
    for (const auto* statement : {&find, &insert, &atSeq, &lastChain, &chain, &saveChain}) {
        if (!*statement)
            return Failure {translate(statement->error())};
    }
    return EventTable(std::move(*find), std::move(*insert), std::move(*atSeq),
                      std::move(*lastChain), std::move(*chain), std::move(*saveChain));
}

Stored<ChainHead> EventTable::headOf(const std::string& device, Lane lane)
{
    Event any;
    any.device = device;
    any.lane = lane;
    m_lastChain.reset();
    m_lastChain.bind(1, std::string_view(device)).bind(2, nameOf(lane));
    const auto last = readChain(m_lastChain, any);
    if (!last)
        return last.failure();
    return *last ? ChainHead {(*last)->epoch, (*last)->seq, (*last)->hash} : ChainHead {};
}

Stored<std::vector<Verdict>> EventTable::take(Database& database, const Intake& intake)
{
    for (const auto& finding : intake.findings) {
        if (auto noted = saveFinding(database, finding); !noted)
            return noted.failure();
    }
    std::vector<Verdict> verdicts;
    for (const auto& incoming : intake.events) {
        const auto id = incoming.event.id.text();
        const auto before = known(id);
        if (!before)
            return before.failure();
        if (!*before) {
            if (auto followed = follow(database, incoming, intake.at); !followed)
                return followed.failure();
            if (auto inserted = insert(incoming, intake.at); !inserted)
                return inserted.failure();
            if (incoming.event.lane == Lane::Redemption && incoming.event.kind == paidOfflineKind) {
                if (auto paid = saveOfflinePayout(database, incoming, intake.at); !paid)
                    return paid.failure();
            }
            verdicts.push_back({id, incoming.hash, true, "", intake.at});
        } else if ((*before)->hash == incoming.hash) {
            verdicts.push_back({id, incoming.hash, true, "", (*before)->at});
        } else {
            if (auto noted = note(database, incoming.event, "id_reused", id, intake.at); !noted)
                return noted.failure();
            verdicts.push_back({id, incoming.hash, false, "id_reused", 0});
        }
    }
    return verdicts;
}

Stored<std::optional<EventTable::Known>> EventTable::known(const std::string& id)
{
    m_find.reset();
    const auto row = m_find.bind(1, std::string_view(id)).step();
    if (!row)
        return Failure {translate(row.error())};
    std::optional<Known> found;
    if (*row)
        found = Known {m_find.text(0), m_find.integer(1)};
    m_find.reset();
    return found;
}

Status<StoreError> EventTable::insert(const IncomingEvent& incoming, Millis at)
{
    const auto& event = incoming.event;
    const auto id = event.id.text();
    const auto subject = event.subject.text();
    m_insert.reset();
    const auto done = m_insert.bind(1, std::string_view(id))
                          .bind(2, std::string_view(incoming.hash))
                          .bind(3, std::string_view(event.device))
                          .bind(4, std::string_view(event.branch))
                          .bind(5, nameOf(event.lane))
                          .bind(6, event.epoch)
                          .bind(7, event.seq)
                          .bind(8, std::string_view(event.prev))
                          .bind(9, std::string_view(event.kind))
                          .bind(10, std::string_view(subject))
                          .bind(11, std::string_view(incoming.document))
                          .bind(12, at)
                          .execute();
    if (!done)
        return Failure {translate(done.error())};
    return Done {};
}

// A fault in a chain never refuses an event: an alarm counts more than its number. It is recorded.
Status<StoreError> EventTable::follow(Database& database, const IncomingEvent& incoming, Millis at)
{
    const auto& event = incoming.event;
    m_lastChain.reset();
    m_lastChain.bind(1, std::string_view(event.device)).bind(2, nameOf(event.lane));
    const auto last = readChain(m_lastChain, event);
    if (!last)
        return last.failure();
    const bool newEpoch = *last && event.epoch > (*last)->epoch;
    const bool oldEpoch = *last && event.epoch < (*last)->epoch;
    if (newEpoch || oldEpoch) {
        if (auto noted = note(database, event, newEpoch ? "chain_new_epoch" : "chain_old_epoch",
                              stretch(event, event.seq, event.seq), at);
            !noted)
            return noted;
    }

    m_chain.reset();
    m_chain.bind(1, std::string_view(event.device))
        .bind(2, nameOf(event.lane))
        .bind(3, event.epoch);
    const auto found = readChain(m_chain, event);
    if (!found)
        return found.failure();
    ChainState head = found->value_or(ChainState {event.device, "", event.epoch, 0, zeros, 0});

    if (event.seq <= head.seq) {
        if (auto filled = fill(database, incoming, head, at); !filled)
            return filled;
    } else {
        if (event.seq == head.seq + 1 && event.prev != head.hash) {
            if (auto noted
                = note(database, event, "chain_break", stretch(event, event.seq, event.seq), at);
                !noted)
                return noted;
        }
        if (event.seq > head.seq + 1) {
            if (auto noted = note(database, event, "chain_gap",
                                  stretch(event, head.seq + 1, event.seq - 1), at);
                !noted)
                return noted;
            head.missing += event.seq - head.seq - 1;
        }
        head.seq = event.seq;
        head.hash = incoming.hash;
    }

    m_saveChain.reset();
    const auto saved = m_saveChain.bind(1, std::string_view(event.device))
                           .bind(2, nameOf(event.lane))
                           .bind(3, event.epoch)
                           .bind(4, head.seq)
                           .bind(5, std::string_view(head.hash))
                           .bind(6, head.missing)
                           .execute();
    if (!saved)
        return Failure {translate(saved.error())};
    return Done {};
}

// A number at or below the highest: late, or a second history of the same numbers (a disk was set
// back).
Status<StoreError> EventTable::fill(Database& database, const IncomingEvent& incoming,
                                    ChainState& head, Millis at)
{
    const auto& event = incoming.event;
    struct Link {
        std::string hash, prev;
    };
    const auto link = [&](std::int64_t seq) -> Stored<std::optional<Link>> {
        m_atSeq.reset();
        m_atSeq.bind(1, std::string_view(event.device))
            .bind(2, nameOf(event.lane))
            .bind(3, event.epoch)
            .bind(4, seq);
        const auto row = m_atSeq.step();
        if (!row)
            return Failure {translate(row.error())};
        std::optional<Link> found;
        if (*row)
            found = Link {m_atSeq.text(0), m_atSeq.text(1)};
        m_atSeq.reset();
        return found;
    };
    const auto same = link(event.seq);
    const auto before = link(event.seq - 1);
    const auto after = link(event.seq + 1);
    for (const auto* read : {&same, &before, &after}) {
        if (!*read)
            return read->failure();
    }
    if (*same)
        return note(database, event, "chain_fork", stretch(event, event.seq, event.seq), at);

    head.missing = std::max<std::int64_t>(0, head.missing - 1);
    const bool fitsBefore = !*before || (*before)->hash == event.prev;
    const bool fitsAfter = !*after || (*after)->prev == incoming.hash;
    const bool fitsStart = event.seq > 1 || event.prev == zeros;
    if (!fitsBefore || !fitsAfter || !fitsStart) {
        if (auto noted
            = note(database, event, "chain_break", stretch(event, event.seq, event.seq), at);
            !noted)
            return noted;
    }
    if (head.missing == 0)
        return note(database, event, "chain_filled", stretch(event, 1, head.seq), at);
    return Done {};
}

Stored<std::optional<ChainState>> EventTable::readChain(Statement& statement, const Event& event)
{
    const auto row = statement.step();
    if (!row)
        return Failure {translate(row.error())};
    std::optional<ChainState> state;
    if (*row)
        state = ChainState {event.device,         std::string(nameOf(event.lane)),
                            statement.integer(0), statement.integer(1),
                            statement.text(2),    statement.integer(3)};
    statement.reset();
    return state;
}

} // namespace yizhan::headoffice
