// SPDX-License-Identifier: Apache-2.0
// Kiosks, redemptions and applications as tables.
#include "headoffice/console/list_views.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

std::int64_t sumOf(const Json* queues)
{
    std::int64_t sum = 0;
    for (const auto& count : queues ? *queues : Json::object()) {
        if (count.is_number_integer())
            sum += count.get<std::int64_t>();
    }
    return sum;
}

std::string inLanguage(const LocalizedText& text, const Words& words)
{
    return words.of({{"zh-Hans", text.zhHans}, {"zh-Hant", text.zhHant}, {"en", text.en}});
}

std::string_view wordOf(Condition condition)
{
    switch (condition) {
    case Condition::Retired:
        return "retired";
    case Condition::Fine:
        return "fine";
    case Condition::Waiting:
        return "waiting";
    case Condition::Stale:
        return "stale";
    case Condition::Silent:
        break;
    }
    return "silent";
}

// Of a product, from the published forms.
std::string productName(const ApplicationRecord& application, const Overview& office,
                        const Words& words)
{
    const auto form = office.content->forms.find(application.form);
    const auto* products
        = form == office.content->forms.end() ? nullptr : arrayAt(form->second, "products");
    for (const auto& product : products ? *products : Json::array()) {
        const auto* name = objectAt(product, "name");
        if (name && stringAt(product, "id") == application.product && !words.of(*name).empty())
            return words.of(*name);
    }
    return application.product;
}

} // namespace

Json kiosksView(const Overview& office, const Words& words)
{
    std::map<std::string, int> counts;
    std::vector<std::pair<Condition, Json>> rows;
    for (const auto& device : office.devices) {
        const auto condition = conditionOf(device, office);
        const auto* state = office.stateOf(device.id);
        const auto contact = office.contacts.find(device.id);
        const Millis heard = contact == office.contacts.end() ? 0 : contact->second.at;
        const auto said = [&](std::string_view key) {
            return state ? stringAt(state->report, key).value_or("") : std::string();
        };
        const auto waiting = state ? sumOf(objectAt(state->report, "queues")) : 0;
        ++counts[std::string(wordOf(condition))];
        rows.emplace_back(condition,
                          Json {{"device", device.id},
                                {"role", words.say("role_" + device.role)},
                                {"branch", office.branchName(device.branch, words)},
                                {"place", device.place},
                                {"condition", wordOf(condition)},
                                {"chip", words.say("kiosk_" + std::string(wordOf(condition)))},
                                {"heard", heard},
                                {"reported", state ? state->at : 0},
                                {"screen", words.name("screen_", said("screen"))},
                                {"release", said("release")},
                                {"waiting", waiting}});
    }
    std::ranges::stable_sort(rows, std::ranges::greater {},
                             [](const auto& row) { return row.first; });
    Json list = Json::array();
    for (auto& [condition, row] : rows)
        list.push_back(std::move(row));
    return {{"kiosks", std::move(list)}, {"counts", counts}};
}

Json redemptionsView(const std::vector<RedemptionRecord>& records, const Overview& office,
                     const Words& words)
{
    std::map<std::string, int> counts;
    Json list = Json::array();
    for (const auto& record : records) {
        const auto* campaign = office.content->catalogue
            ? office.content->catalogue->campaign(record.voucher.campaign)
            : nullptr;
        std::string tier = record.voucher.tier;
        if (campaign) {
            const auto found
                = std::ranges::find(campaign->tiers, record.voucher.tier, &PrizeTier::id);
            if (found != campaign->tiers.end())
                tier = inLanguage(found->name, words);
        }
        const std::string state(nameOf(record.state));
        ++counts[state];
        list.push_back(
            {{"number", record.number},
             {"op", record.op.text().substr(24)},
             {"op_whole", record.op.text()},
             {"voucher", record.voucher.id.substr(0, 8)},
             {"voucher_whole", record.voucher.id},
             {"campaign", campaign ? inLanguage(campaign->name, words) : record.voucher.campaign},
             {"tier", tier},
             {"recipient",
              record.voucher.recipient.empty()
                  ? ""
                  : words.say("recipient_" + record.voucher.recipient)},
             {"branch", office.branchName(record.branch, words)},
             {"device", record.device},
             {"state", state},
             {"chip", words.say("redemption_" + state)},
             {"reason",
              record.offline && record.reason.empty() ? words.say("redemption_offline")
                                                      : words.name("reason_", record.reason)},
             {"who", record.by.name},
             {"when", dayAndTime(record.endedAt ? record.endedAt : record.begunAt)}});
    }
    return {{"redemptions", std::move(list)}, {"counts", counts}};
}

Json exposureView(const std::vector<OfflineExposure>& exposure, const Overview& office,
                  const Words& words)
{
    std::int64_t prizes = 0;
    std::int64_t fen = 0;
    Json list = Json::array();
    for (const auto& one : exposure) {
        prizes += one.prizes();
        fen += one.value().inFen();
        if (one.prizes() == 0)
            continue;
        list.push_back(
            {{"device", one.device},
             {"branch", office.branchName(one.branch, words)},
             {"whole", one.wholeBranch ? words.say("offline_whole_branch") : ""},
             {"prizes", one.prizes()},
             {"yuan", words.say("yuan", {{"n", std::to_string(one.value().wholeYuan())}})},
             {"until", dayAndTime(one.until)}});
    }
    Json view {{"exposed", std::move(list)}};
    if (prizes > 0)
        view["exposure"]
            = words.say("offline_exposure",
                        {{"n", std::to_string(prizes)}, {"yuan", std::to_string(fen / 100)}});
    return view;
}

Json applicationsView(const std::vector<ApplicationRecord>& applications, const Overview& office,
                      const Words& words)
{
    int fresh = 0;
    Json list = Json::array();
    for (const auto& one : applications) {
        const bool opened = !one.openedBy.empty();
        fresh += !opened;
        list.push_back(
            {{"receipt", one.receipt.empty() ? one.id.text() : one.receipt},
             {"product", productName(one, office, words)},
             {"branch", office.branchName(one.branch, words)},
             {"device", one.device},
             {"received", dayAndTime(one.receivedAt)},
             {"key", one.key},
             {"state", opened ? "opened" : "fresh"},
             {"chip", words.say(opened ? "application_opened" : "application_fresh")},
             {"opened",
              opened ? words.say("opened_by",
                                 {{"who", one.openedBy}, {"time", dayAndTime(one.openedAt)}})
                     : ""}});
    }
    return {
        {"applications", std::move(list)}, {"count", applications.size()}, {"fresh_count", fresh}};
}

} // namespace yizhan::headoffice
