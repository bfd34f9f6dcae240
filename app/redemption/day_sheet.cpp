// SPDX-License-Identifier: Apache-2.0
#include "redemption/day_sheet.h"

namespace yizhan {

namespace {

Failure<JsonError> failure(std::string detail)
{
    return Failure {JsonError {std::move(detail)}};
}

Json jsonOf(const ShelfTier& tier)
{
    return {{"campaign", tier.campaign}, {"tier", tier.tier}, {"before", tier.before},
            {"after", tier.after},       {"paid", tier.paid}, {"difference", tier.difference}};
}

// Nothing when a tier is torn, too long or counts below zero.
std::optional<std::vector<ShelfTier>> tiersFrom(const Json& json)
{
    const auto* list = arrayAt(json, "tiers");
    if (!list || list->size() > mostShelfTiers)
        return std::nullopt;
    std::vector<ShelfTier> tiers;
    for (const auto& one : *list) {
        const auto campaign = stringAt(one, "campaign");
        const auto tier = stringAt(one, "tier");
        const auto before = integerAt(one, "before");
        const auto after = integerAt(one, "after");
        if (!campaign || !tier || !before || !after || campaign->empty() || campaign->size() > 64
            || tier->empty() || tier->size() > 64 || *before < 0 || *before > mostOnShelf
            || *after < 0 || *after > mostOnShelf)
            return std::nullopt;
        tiers.push_back({*campaign, *tier, *before, *after, integerAt(one, "paid").value_or(0),
                         integerAt(one, "difference").value_or(0)});
    }
    return tiers;
}

Json listOf(const std::vector<ShelfTier>& tiers)
{
    Json list = Json::array();
    for (const auto& tier : tiers)
        list.push_back(jsonOf(tier));
    return list;
}

} // namespace

Json jsonOf(const DayRequest& request)
{
    return {{"nonce", request.nonce},
            {"day", request.day},
            {"tiers", listOf(request.tiers)},
            {"by", {{"id", request.by.id}, {"name", request.by.name}}}};
}

Result<DayRequest, JsonError> dayRequestFrom(const Json& json)
{
    const auto nonce = stringAt(json, "nonce");
    const auto day = stringAt(json, "day");
    auto tiers = tiersFrom(json);
    const auto* by = objectAt(json, "by");
    if (!nonce || nonce->size() != 32 || !day || day->size() != 10 || !tiers || !by)
        return failure("nonce, day, tiers or by");
    const Confirmer who {stringAt(*by, "id").value_or(""), stringAt(*by, "name").value_or("")};
    if (who.id.empty() || who.id.size() > 64 || who.name.empty() || who.name.size() > 100)
        return failure("by: id and name");
    return DayRequest {*nonce, *day, *std::move(tiers), who};
}

SignedDocument signDayReply(const DayReply& reply, const PrivateKey& ackKey)
{
    return SignedDocument::sign({{"_type", dayReplyType},
                                 {"v", 1},
                                 {"nonce", reply.nonce},
                                 {"device", reply.device},
                                 {"time", reply.time},
                                 {"day", reply.day},
                                 {"tiers", listOf(reply.tiers)}},
                                ackKey);
}

Result<DayReply, JsonError> openDayReply(std::string_view text, std::span<const PublicKey> ackKeys,
                                         std::string_view nonce, std::string_view device)
{
    const auto document = SignedDocument::parse(text, {.bytes = 1U << 16});
    if (!document)
        return failure(document.error().detail);
    if (const auto verified = document->verify(dayReplyType, ackKeys); !verified)
        return failure(verified.error().detail);
    const Json& content = document->content();
    if (nonce.empty() || stringAt(content, "nonce") != nonce
        || stringAt(content, "device") != device)
        return failure("an answer to another request");
    const auto time = integerAt(content, "time");
    const auto day = stringAt(content, "day");
    auto tiers = tiersFrom(content);
    if (!time || !day || !tiers)
        return failure("time, day or tiers");
    return DayReply {std::string(nonce), std::string(device), *time, *day, *std::move(tiers)};
}

} // namespace yizhan
