// SPDX-License-Identifier: Apache-2.0
#include "redemption/redemption_wire.h"

#include "redemption/slip_number.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yizhan {

namespace {

template <typename T, std::size_t N>
std::string_view nameIn(const std::array<std::pair<T, std::string_view>, N>& names, T value)
{
    const auto found = std::ranges::find(names, value, &std::pair<T, std::string_view>::first);
    return found == names.end() ? std::string_view() : found->second;
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const std::array<std::pair<T, std::string_view>, N>& names,
                         std::string_view name)
{
    const auto found = std::ranges::find(names, name, &std::pair<T, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

constexpr std::array<std::pair<RedemptionStep, std::string_view>, 5> steps {{
    {RedemptionStep::Reserve, "reserve"},
    {RedemptionStep::Commit, "commit"},
    {RedemptionStep::Release, "release"},
    {RedemptionStep::Status, "status"},
    {RedemptionStep::Find, "find"},
}};
constexpr std::array<std::pair<RedemptionState, std::string_view>, 6> states {{
    {RedemptionState::Reserved, "reserved"},
    {RedemptionState::Paid, "paid"},
    {RedemptionState::Released, "released"},
    {RedemptionState::Refused, "refused"},
    {RedemptionState::Unknown, "unknown"},
    {RedemptionState::Found, "found"},
}};

Failure<RedemptionReplyError> failure(RedemptionReplyFault fault, std::string detail)
{
    return Failure {RedemptionReplyError {fault, std::move(detail)}};
}

} // namespace

std::string_view nameOf(RedemptionStep step)
{
    return nameIn(steps, step);
}

std::string_view nameOf(RedemptionState state)
{
    return nameIn(states, state);
}

Json jsonOf(const RedemptionRequest& request)
{
    Json json {{"nonce", request.nonce}, {"op", request.op.text()}, {"do", nameOf(request.step)}};
    if (request.step == RedemptionStep::Reserve)
        json["voucher"] = request.voucher;
    if (request.step == RedemptionStep::Commit)
        json["by"] = {{"id", request.by.id}, {"name", request.by.name}};
    if (request.step == RedemptionStep::Find) {
        json["slip"] = request.slip;
        json["recipient"] = request.cashier ? "cashier" : "card_holder";
    }
    return json;
}

Result<RedemptionRequest, JsonError> redemptionRequestFrom(const Json& json)
{
    const auto nonce = stringAt(json, "nonce");
    const auto op = Uuid::parse(stringAt(json, "op").value_or(""));
    const auto step = valueIn(steps, stringAt(json, "do").value_or(""));
    if (!nonce || nonce->size() != 32 || !op || op->version() != realIdVersion || !step)
        return Failure {JsonError {"nonce, op or do"}};
    RedemptionRequest request {*nonce, *op, *step, {}, {}, {}, false};
    if (*step == RedemptionStep::Reserve) {
        request.voucher = stringAt(json, "voucher").value_or("");
        if (request.voucher.empty())
            return Failure {JsonError {"reserve without a voucher"}};
    }
    if (*step == RedemptionStep::Commit) {
        const auto* by = objectAt(json, "by");
        request.by = {by ? stringAt(*by, "id").value_or("") : "",
                      by ? stringAt(*by, "name").value_or("") : ""};
        if (request.by.id.empty() || request.by.name.empty())
            return Failure {JsonError {"commit without who confirmed"}};
    }
    if (*step == RedemptionStep::Find) {
        const auto slip = readTypedNumber(stringAt(json, "slip").value_or(""));
        if (!slip)
            return Failure {JsonError {"find without a slip number"}};
        request.slip = *slip;
        request.cashier = stringAt(json, "recipient") == "cashier";
    }
    return request;
}

SignedDocument signRedemptionReply(const RedemptionReply& reply, const PrivateKey& ackKey)
{
    Json json {{"_type", redemptionReplyType},
               {"v", 1},
               {"nonce", reply.nonce},
               {"device", reply.device},
               {"time", reply.time},
               {"op", reply.op.text()},
               {"state", nameOf(reply.state)},
               {"reason", reply.reason},
               {"lease_until", reply.leaseUntil},
               {"voucher", reply.voucher}};
    if (!reply.paidPlace.empty() || reply.paidAt != 0)
        json["paid"] = {{"place", reply.paidPlace}, {"at", reply.paidAt}};
    if (!reply.text.empty())
        json["text"] = reply.text;
    return SignedDocument::sign(std::move(json), ackKey);
}

Result<RedemptionReply, RedemptionReplyError>
openRedemptionReply(std::string_view text, std::span<const PublicKey> ackKeys,
                    const RedemptionRequest& request, std::string_view device)
{
    using enum RedemptionReplyFault;
    const auto document = SignedDocument::parse(text, {.bytes = 1U << 14});
    if (!document)
        return failure(NotAReply, document.error().detail);
    if (const auto verified = document->verify(redemptionReplyType, ackKeys); !verified)
        return failure(verified.error().fault == DocumentFault::WrongType ? NotAReply : NotSigned,
                       verified.error().detail);
    const Json& content = document->content();
    if (request.nonce.empty() || stringAt(content, "nonce") != request.nonce
        || stringAt(content, "device") != device || stringAt(content, "op") != request.op.text())
        return failure(NotMine, "an answer to another request");
    const auto time = integerAt(content, "time");
    const auto state = valueIn(states, stringAt(content, "state").value_or(""));
    if (!time || !state)
        return failure(NotAReply, "time or state missing");
    RedemptionReply reply;
    reply.nonce = request.nonce;
    reply.device = device;
    reply.op = request.op;
    reply.time = *time;
    reply.state = *state;
    reply.reason = stringAt(content, "reason").value_or("");
    reply.leaseUntil = integerAt(content, "lease_until").value_or(0);
    reply.voucher = stringAt(content, "voucher").value_or("");
    reply.text = stringAt(content, "text").value_or("");
    if (const auto* paid = objectAt(content, "paid")) {
        reply.paidPlace = stringAt(*paid, "place").value_or("");
        reply.paidAt = integerAt(*paid, "at").value_or(0);
    }
    return reply;
}

} // namespace yizhan
