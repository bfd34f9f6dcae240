// SPDX-License-Identifier: Apache-2.0
// The event envelope: what is read is either real or a drill in every respect, folds without harm
// and reads the same when it is written again.
#include "emergency/help_call.h"
#include "emergency/patrol.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace yizhan;
    const auto document = SignedDocument::parse(textOf({data, size}), {.bytes = mostEventBytes});
    const auto event = document ? readEvent(*document) : document.failure();
    if (!event)
        return 0;
    const auto version = event->isDrill() ? drillIdVersion : realIdVersion;
    if (event->id.version() != version || event->subject.version() != version
        || document->type() != documentTypeOf(event->lane))
        std::abort();
    const std::vector events {*event, *event};
    for (const auto& incident : incidentsIn(events)) {
        if (incident.drill != event->isDrill())
            std::abort();
    }
    (void)helpCallsIn(events);
    (void)patrolBookIn(events);
    const auto again = SignedDocument::parse(document->text());
    if (!again || again->hash() != document->hash())
        std::abort();
    return 0;
}
