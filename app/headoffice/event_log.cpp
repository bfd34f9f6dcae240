// SPDX-License-Identifier: Apache-2.0
#include "headoffice/event_log.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

} // namespace

Json EventLog::answersTo(const Uuid& subject) const
{
    const auto found = acknowledged.find(subject);
    return found == acknowledged.end() ? Json::array() : found->second;
}

Stored<EventLog> readEventLog(Store& store, Truth truth)
{
    EventLog log;
    std::int64_t after = 0;
    for (;;) {
        const auto page = store.events(truth, after, pageSize);
        if (!page)
            return page.failure();
        for (const auto& stored : *page) {
            after = stored.number;
            const auto document = SignedDocument::parse(stored.document);
            const auto event = document ? readEvent(*document) : document.failure();
            if (!event || document->hash() != stored.hash)
                return Failure {
                    StoreError {StoreFault::Unusable,
                                "event number " + std::to_string(stored.number) + " is damaged"}};
            log.receivedAt[event->id] = stored.receivedAt;
            log.branches[event->id] = event->branch;
            log.events.push_back(*event);
        }
        if (page->size() < pageSize)
            break;
    }
    const auto acknowledgements = store.acknowledgements(truth);
    if (!acknowledgements)
        return acknowledgements.failure();
    for (const auto& one : *acknowledgements) {
        log.acknowledged[one.subject].push_back({{"meaning", one.meaning},
                                                 {"user", one.user},
                                                 {"person", one.person},
                                                 {"role", one.role},
                                                 {"at", one.at}});
    }
    return log;
}

} // namespace yizhan::headoffice
