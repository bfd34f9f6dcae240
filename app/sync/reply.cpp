// SPDX-License-Identifier: Apache-2.0
#include "sync/reply.h"

namespace yizhan {

namespace {

Failure<ReplyError> failure(ReplyFault fault, std::string detail)
{
    return Failure {ReplyError {fault, std::move(detail)}};
}

std::optional<Verdict> verdictFrom(const Json& item)
{
    const auto id = stringAt(item, "id");
    const auto hash = stringAt(item, "hash");
    const auto verdict = stringAt(item, "verdict");
    const auto at = integerAt(item, "at");
    if (!id || !hash || !at || (verdict != "accepted" && verdict != "refused"))
        return std::nullopt;
    return Verdict {*id, *hash, *verdict == "accepted", stringAt(item, "reason").value_or(""), *at};
}

std::optional<Seen> seenFrom(const Json& item)
{
    const auto subject = stringAt(item, "subject");
    const auto meaning = stringAt(item, "meaning");
    const auto person = stringAt(item, "person");
    const auto at = integerAt(item, "at");
    if (!subject || !meaning || !person || person->empty() || !at)
        return std::nullopt;
    return Seen {*subject, *meaning, *person, stringAt(item, "role").value_or(""), *at};
}

} // namespace

SignedDocument signReply(const Reply& reply, std::string_view type, const PrivateKey& key)
{
    Json verdicts = Json::array();
    for (const auto& v : reply.verdicts) {
        verdicts.push_back({{"id", v.id},
                            {"hash", v.hash},
                            {"verdict", v.accepted ? "accepted" : "refused"},
                            {"reason", v.reason},
                            {"at", v.at}});
    }
    Json seen = Json::array();
    for (const auto& s : reply.seen) {
        seen.push_back({{"subject", s.subject},
                        {"meaning", s.meaning},
                        {"person", s.person},
                        {"role", s.role},
                        {"at", s.at}});
    }
    Json content {{"_type", type},           {"v", 1},
                  {"nonce", reply.nonce},    {"device", reply.device},
                  {"time", reply.time},      {"verdicts", std::move(verdicts)},
                  {"seen", std::move(seen)}, {"content", reply.content}};
    if (!reply.office.empty())
        content["office"] = Json::array();
    for (const auto& document : reply.office)
        content["office"].push_back(document.json());
    return SignedDocument::sign(std::move(content), key);
}

const char* nameOf(ReplyFault fault)
{
    switch (fault) {
    case ReplyFault::NotAReply:
        return "not_a_reply";
    case ReplyFault::NotSigned:
        return "not_signed";
    case ReplyFault::NotMine:
        return "not_mine";
    }
    return "not_a_reply";
}

Result<Reply, ReplyError> openReply(std::string_view text, std::string_view type,
                                    std::span<const PublicKey> keys, std::string_view nonce,
                                    std::string_view device)
{
    const auto document = SignedDocument::parse(text);
    if (!document)
        return failure(ReplyFault::NotAReply, document.error().detail);
    if (const auto verified = document->verify(type, keys); !verified) {
        const bool wrongType = verified.error().fault == DocumentFault::WrongType;
        return failure(wrongType ? ReplyFault::NotAReply : ReplyFault::NotSigned,
                       verified.error().detail);
    }
    const Json& content = document->content();
    Reply reply;
    reply.nonce = stringAt(content, "nonce").value_or("");
    reply.device = stringAt(content, "device").value_or("");
    if (reply.nonce.empty() || reply.nonce != nonce || reply.device != device)
        return failure(ReplyFault::NotMine, "an answer to another request");
    const auto time = integerAt(content, "time");
    const auto* verdicts = arrayAt(content, "verdicts");
    const auto* seen = arrayAt(content, "seen");
    if (!time || !verdicts || !seen)
        return failure(ReplyFault::NotAReply, "a reply without one of its fields");
    reply.time = *time;
    reply.content = stringAt(content, "content").value_or("");
    for (const auto& item : *verdicts) {
        auto verdict = verdictFrom(item);
        if (!verdict)
            return failure(ReplyFault::NotAReply, "a reply with an unreadable verdict");
        reply.verdicts.push_back(*std::move(verdict));
    }
    for (const auto& item : *seen) {
        auto person = seenFrom(item);
        if (!person)
            return failure(ReplyFault::NotAReply, "a reply with an unreadable person");
        reply.seen.push_back(*std::move(person));
    }
    // What cannot be read here never spoils the receipt; its own signature is checked by its taker.
    const auto* office = arrayAt(content, "office");
    for (const auto& item : office ? *office : Json::array()) {
        if (auto event = SignedDocument::fromJson(item))
            reply.office.push_back(*std::move(event));
    }
    return reply;
}

const Verdict* verdictOn(const Reply& reply, std::string_view id, std::string_view hash)
{
    for (const auto& verdict : reply.verdicts) {
        if (verdict.id == id && verdict.hash == hash)
            return &verdict;
    }
    return nullptr;
}

} // namespace yizhan
