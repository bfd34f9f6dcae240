// SPDX-License-Identifier: Apache-2.0
// The tables of events and drills and the chains of both. Belongs to the writer's thread, inside
// its transaction.
#pragma once

#include "headoffice/sqlite_rows.h"

namespace yizhan::headoffice {

// Statements of one of the two tables, prepared once: the hot path of head office.
class EventTable {
public:
    [[nodiscard]] static Stored<EventTable> open(Database& database, Truth truth);

    // Where the newest epoch of a chain stands; seq 0 before its first event.
    [[nodiscard]] Stored<ChainHead> headOf(const std::string& device, Lane lane);
    // Stores what is new, judges what is known, follows the chains.
    [[nodiscard]] Stored<std::vector<Verdict>> take(Database& database, const Intake& intake);

private:
    EventTable(Statement find, Statement insert, Statement atSeq, Statement lastChain,
               Statement chain, Statement saveChain);

    struct Known {
        std::string hash;
        Millis at;
    };
    [[nodiscard]] Stored<std::optional<Known>> known(const std::string& id);
    [[nodiscard]] Status<StoreError> insert(const IncomingEvent& incoming, Millis at);
    [[nodiscard]] Status<StoreError> follow(Database& database, const IncomingEvent& incoming,
                                            Millis at);
    [[nodiscard]] Status<StoreError> fill(Database& database, const IncomingEvent& incoming,
                                          ChainState& head, Millis at);
    [[nodiscard]] Stored<std::optional<ChainState>> readChain(Statement& statement,
                                                              const Event& event);

    Statement m_find, m_insert, m_atSeq, m_lastChain, m_chain, m_saveChain;
};

} // namespace yizhan::headoffice
