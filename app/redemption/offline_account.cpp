// SPDX-License-Identifier: Apache-2.0
#include "redemption/offline_account.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::array<std::pair<AccountStanding, std::string_view>, 5> standings {{
    {AccountStanding::Agreed, "agreed"},
    {AccountStanding::Behind, "behind"},
    {AccountStanding::Forked, "forked"},
    {AccountStanding::SetBack, "set_back"},
    {AccountStanding::Unsettled, "unsettled"},
}};

bool isHash(std::string_view text)
{
    return text.size() == 64
        && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Failure<JsonError> failure(std::string detail)
{
    return Failure {JsonError {std::move(detail)}};
}

} // namespace

std::string_view nameOf(AccountStanding standing)
{
    return std::ranges::find(standings, standing,
                             &std::pair<AccountStanding, std::string_view>::first)
        ->second;
}

Json jsonOf(const AccountRequest& request)
{
    Json events = Json::array();
    for (const auto& event : request.events)
        events.push_back(event.json());
    return {{"nonce", request.nonce},
            {"chain",
             {{"epoch", request.chain.epoch},
              {"seq", request.chain.seq},
              {"hash", request.chain.hash}}},
            {"holding", request.holding},
            {"events", std::move(events)}};
}

Result<AccountRequest, JsonError> accountRequestFrom(const Json& json)
{
    const auto nonce = stringAt(json, "nonce");
    const auto* chain = objectAt(json, "chain");
    const auto holding = integerAt(json, "holding");
    const auto* events = arrayAt(json, "events");
    if (!nonce || nonce->size() != 32 || !chain || !holding || *holding < 0 || !events
        || events->size() > mostAccountEvents)
        return failure("nonce, chain, holding or events");
    const auto epoch = integerAt(*chain, "epoch");
    const auto seq = integerAt(*chain, "seq");
    const auto hash = stringAt(*chain, "hash");
    if (!epoch || !seq || !hash || *epoch < 0 || *seq < 0 || !isHash(*hash))
        return failure("chain: epoch, seq, hash");
    return AccountRequest {*nonce, {*epoch, *seq, *hash}, *holding, {}};
}

SignedDocument signAccountReply(const AccountReply& reply, const PrivateKey& ackKey)
{
    Json taken = Json::array();
    for (const auto& [id, hash] : reply.taken)
        taken.push_back({{"id", id}, {"hash", hash}});
    Json json {{"_type", accountReplyType},
               {"v", 1},
               {"nonce", reply.nonce},
               {"device", reply.device},
               {"time", reply.time},
               {"taken", std::move(taken)},
               {"standing", nameOf(reply.standing)}};
    if (reply.lease)
        json["lease"] = jsonOf(*reply.lease);
    return SignedDocument::sign(std::move(json), ackKey);
}

Result<AccountReply, JsonError> openAccountReply(std::string_view text,
                                                 std::span<const PublicKey> ackKeys,
                                                 std::string_view nonce, std::string_view device)
{
    const auto document = SignedDocument::parse(text, {.bytes = mostAccountBytes});
    if (!document)
        return failure(document.error().detail);
    if (const auto verified = document->verify(accountReplyType, ackKeys); !verified)
        return failure(verified.error().detail);
    const Json& content = document->content();
    if (nonce.empty() || stringAt(content, "nonce") != nonce
        || stringAt(content, "device") != device)
        return failure("an answer to another request");
    const auto time = integerAt(content, "time");
    const auto standing = std::ranges::find(standings, stringAt(content, "standing").value_or(""),
                                            &std::pair<AccountStanding, std::string_view>::second);
    const auto* taken = arrayAt(content, "taken");
    if (!time || standing == standings.end() || !taken)
        return failure("time, standing or taken missing");
    AccountReply reply {std::string(nonce), std::string(device), *time, {}, standing->first, {}};
    for (const auto& one : *taken) {
        const auto id = stringAt(one, "id");
        const auto hash = stringAt(one, "hash");
        if (!id || !hash)
            return failure("taken: id and hash");
        reply.taken.emplace_back(*id, *hash);
    }
    if (const auto* lease = objectAt(content, "lease")) {
        reply.lease = offlineLeaseFrom(*lease);
        if (!reply.lease)
            return failure("lease");
    }
    return reply;
}

} // namespace yizhan
