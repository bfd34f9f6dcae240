// SPDX-License-Identifier: Apache-2.0
// Prizes and applications, as JSON.
#include "headoffice/application_records.h"
#include "headoffice/exports.h"
#include "headoffice/prize_ledger.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t everyRedemption = 1U << 30;

Json orNull(Millis at)
{
    return at ? Json(at) : Json();
}

} // namespace

Stored<Json> exportRedemptions(Store& store, Millis now)
{
    const auto records = store.redemptions(everyRedemption, now);
    const auto offline = store.offlinePayouts();
    if (!records)
        return records.failure();
    if (!offline)
        return offline.failure();
    Json list = Json::array();
    const auto all = offline->empty() ? *records : withOffline(*records, *offline);
    for (const auto& record : all) {
        Json by;
        if (!record.by.id.empty())
            by = {{"id", record.by.id}, {"name", record.by.name}};
        list.push_back({{"number", record.number},
                        {"op", record.op.text()},
                        {"voucher", record.voucher.id},
                        {"campaign", record.voucher.campaign},
                        {"tier", record.voucher.tier},
                        {"recipient", record.voucher.recipient},
                        {"slip", record.voucher.slip},
                        {"merchant", record.voucher.merchant},
                        {"device", record.device},
                        {"branch", record.branch},
                        {"place", record.place},
                        {"state", nameOf(record.state)},
                        {"reason", record.reason},
                        {"begun", record.begunAt},
                        {"lease_until", orNull(record.leaseUntil)},
                        {"ended", orNull(record.endedAt)},
                        {"by", std::move(by)},
                        {"offline", record.offline}});
    }
    return list;
}

Stored<Json> exportApplications(Store& store)
{
    const auto applications = listApplications(store, everyApplication);
    if (!applications)
        return applications.failure();
    Json list = Json::array();
    for (const auto& one : *applications) {
        Json opened;
        if (!one.openedBy.empty())
            opened = {{"by", one.openedBy}, {"at", one.openedAt}};
        list.push_back({{"id", one.id.text()},
                        {"receipt", one.receipt},
                        {"form", one.form},
                        {"version", one.version},
                        {"product", one.product},
                        {"device", one.device},
                        {"branch", one.branch},
                        {"language", one.language},
                        {"senior", one.senior},
                        {"submitted", one.submittedAt},
                        {"received", one.receivedAt},
                        {"opened", std::move(opened)}});
    }
    return list;
}

} // namespace yizhan::headoffice
