// SPDX-License-Identifier: Apache-2.0
#include "headoffice/application_records.h"

namespace yizhan::headoffice {

Stored<std::vector<ApplicationRecord>> listApplications(Store& store, std::size_t most)
{
    const auto stored = store.applications(most);
    if (!stored)
        return stored.failure();
    std::vector<ApplicationRecord> list;
    for (const auto& one : *stored) {
        const auto document = SignedDocument::parse(one.event.document);
        const auto event = document ? readEvent(*document) : document.failure();
        if (!event || document->hash() != one.event.hash)
            return Failure {
                StoreError {StoreFault::Unusable,
                            "event number " + std::to_string(one.event.number) + " is damaged"}};
        const auto text
            = [&](std::string_view key) { return stringAt(event->body, key).value_or(""); };
        list.push_back({event->id, text("receipt"), text("form"), text("version"), text("product"),
                        event->device, event->branch, text("key"), text("sealed"), text("consent"),
                        text("language"), boolAt(event->body, "senior").value_or(false),
                        event->at.ms, one.event.receivedAt, one.openedBy, one.openedAt});
    }
    return list;
}

std::string_view nameOf(OpeningFault fault)
{
    switch (fault) {
    case OpeningFault::OtherKey:
        return "other_key";
    case OpeningFault::Damaged:
        return "damaged";
    case OpeningFault::Moved:
        break;
    }
    return "moved";
}

Result<Json, OpeningFault> openApplication(const ApplicationRecord& application,
                                           const OpeningKey& key)
{
    if (application.key != key.sealingKey().id())
        return Failure {OpeningFault::OtherKey};
    const auto box = fromBase64(application.sealed);
    auto plain = box ? key.open(*box) : std::nullopt;
    if (!plain)
        return Failure {OpeningFault::Damaged};
    const auto json
        = parseJson({reinterpret_cast<const char*>(plain->data()), plain->size()}, {1U << 16, 8});
    wipe(*plain);
    const auto* fields = json ? objectAt(*json, "fields") : nullptr;
    if (!fields)
        return Failure {OpeningFault::Damaged};
    if (stringAt(*json, "id") != application.id.text()
        || stringAt(*json, "device") != application.device
        || stringAt(*json, "receipt") != application.receipt)
        return Failure {OpeningFault::Moved};
    return *fields;
}

} // namespace yizhan::headoffice
