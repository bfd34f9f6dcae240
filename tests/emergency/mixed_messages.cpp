// SPDX-License-Identifier: Apache-2.0
#include "emergency/mixed_messages.h"

#include <array>

namespace yizhan {

namespace {

constexpr Millis moment = 1'785'546'000'000;

template <typename List> const auto& oneOf(const List& list, std::mt19937& random)
{
    return list[random() % list.size()];
}

Uuid idOf(int version, std::mt19937& random)
{
    std::array<std::uint8_t, 10> bytes {};
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(random());
    return Uuid::make(version, moment + random() % 1'000'000, bytes);
}

} // namespace

MixedKeys MixedKeys::make()
{
    const auto key = [] { return PrivateKey::generate(KeyScheme::Ed25519); };
    return {key(), key(), key(), key(), key()};
}

MixedMessages::MixedMessages(const MixedKeys& keys, std::uint32_t seed, std::size_t pool)
    : m_random(seed)
{
    for (int i = 0; i < 12; ++i) {
        m_real.push_back(idOf(realIdVersion, m_random));
        m_drills.push_back(idOf(drillIdVersion, m_random));
    }
    for (std::size_t i = 0; i < pool; ++i)
        m_pool.push_back(signedMessage(keys));
    for (std::size_t i = 0; i < pool / 8 + 1; ++i)
        m_replies.push_back(signedReply(keys));
}

Json MixedMessages::content(bool drill)
{
    static constexpr std::array kinds {
        kind::incidentRaised,       kind::incidentRaised, kind::incidentCancelled,
        kind::incidentStep,         kind::incidentLevel,  kind::incidentType,
        kind::incidentAcknowledged, kind::incidentClosed, std::string_view("incident.unheard_of"),
        std::string_view("")};
    const auto what = oneOf(kinds, m_random);
    const auto subject = oneOf(drill ? m_drills : m_real, m_random);
    const auto id = what == kind::incidentRaised
        ? subject
        : idOf(drill ? drillIdVersion : realIdVersion, m_random);
    const Json by {{"id", "s-0001"}, {"name", "王敏"}};
    return {{"_type", drill ? drillType : eventType},
            {"v", 1},
            {"id", id.text()},
            {"device", mixedDevice},
            {"branch", "b-0001"},
            {"lane", drill ? "drill" : "alarm"},
            {"epoch", 1},
            {"seq", ++m_seq},
            {"prev", std::string(64, '0')},
            {"at", {{"ms", moment + m_seq}, {"source", "signed"}, {"boot_ms", m_seq}}},
            {"kind", what},
            {"subject", subject.text()},
            {"body",
             {{"playbook", "fire"},
              {"level", 1 + below(5)},
              {"step", "call"},
              {"done", true},
              {"by", by},
              {"meaning", "seen"},
              {"reason", "x"},
              {"outcome", "drill_done"}}}};
}

// What a document says of itself, changed in one or more places; an unknown, missing or empty
// status is among them.
void MixedMessages::mixUp(Json& content)
{
    static const std::array<Json, 9> types {"event", "drill",    "Drill", "",           nullptr,
                                            7,       "exercise", "reply", "drill-reply"};
    static const std::array<Json, 9> lanes {"alarm", "drill", "help",  "patrol", "application",
                                            "",      nullptr, "DRILL", 0};
    static const std::array<Json, 8> statuses {"Exercise", "Actual", "",      "unknown",
                                               nullptr,    true,     "drill", "Test"};
    const auto other
        = [&] { return idOf(below(2) ? realIdVersion : drillIdVersion, m_random).text(); };
    do {
        switch (below(9)) {
        case 0:
            content["_type"] = oneOf(types, m_random);
            break;
        case 1:
            content["lane"] = oneOf(lanes, m_random);
            break;
        case 2:
            content["id"] = below(3) ? other() : Uuid::make(4, moment, {}).text();
            break;
        case 3:
            content["subject"] = oneOf(below(2) ? m_real : m_drills, m_random).text();
            break;
        case 4:
            content["status"] = oneOf(statuses, m_random);
            break;
        case 5:
            content["body"]["status"] = oneOf(statuses, m_random);
            content["body"]["drill"] = below(2) == 0;
            break;
        case 6: {
            auto field = content.begin();
            std::advance(field, below(static_cast<std::uint32_t>(content.size())));
            content.erase(field);
            break;
        }
        case 7:
            content["v"] = below(4);
            break;
        default:
            content["id"] = content.value("subject", Json());
            break;
        }
    } while (below(3) == 0 && content.contains("body"));
    if (!content.contains("_type"))
        content["_type"] = ""; // or nothing could sign it
}

MixedMessage MixedMessages::signedMessage(const MixedKeys& keys)
{
    const bool drill = below(2) == 0;
    auto said = content(drill);
    auto signer = drill ? Signer::Drill : Signer::Real;
    if (below(3) != 0)
        mixUp(said);
    if (below(4) == 0)
        signer = static_cast<Signer>(below(3));
    const auto& key = signer == Signer::Real ? keys.real
        : signer == Signer::Drill            ? keys.drill
                                             : keys.stranger;
    const auto document = SignedDocument::sign(std::move(said), key);
    return {document.text(), signer, document.hash()};
}

std::string MixedMessages::damaged(std::string text)
{
    static const std::array<std::string, 7> odd {"",
                                                 "{}",
                                                 "[]",
                                                 "<alert><status>Exercise</status></alert>",
                                                 "null",
                                                 R"({"signed":{"_type":"drill"},"signatures":[]})",
                                                 "HTTP/1.1 204 No Content\r\n\r\n"};
    switch (below(5)) {
    case 0:
        return oneOf(odd, m_random);
    case 1:
        return text.substr(0, below(static_cast<std::uint32_t>(text.size())));
    case 2: {
        // One word of truth for the other, without a new signature.
        const bool toDrill = below(2) == 0;
        const std::string from = toDrill ? "\"event\"" : "\"drill\"";
        const auto at = text.find(from);
        return at == std::string::npos
            ? text + "x"
            : text.replace(at, from.size(), toDrill ? "\"drill\"" : "\"event\"");
    }
    case 3: {
        const auto at = text.find("\"subject\":\"");
        if (at == std::string::npos)
            return text + "}";
        return text.replace(at + 11, 36, oneOf(below(2) ? m_real : m_drills, m_random).text());
    }
    default:
        text[below(static_cast<std::uint32_t>(text.size()))] ^= static_cast<char>(1U << below(7));
        return text;
    }
}

std::vector<MixedMessage> MixedMessages::sequence()
{
    std::vector<MixedMessage> messages;
    for (std::uint32_t i = 0, count = 1 + below(6); i < count; ++i) {
        auto message = oneOf(m_pool, m_random);
        if (below(3) == 0)
            message.text = damaged(std::move(message.text));
        messages.push_back(std::move(message));
    }
    return messages;
}

MixedReply MixedMessages::signedReply(const MixedKeys& keys)
{
    static constexpr std::array types {replyType, drillReplyType, branchReplyType, eventType,
                                       drillType};
    Reply reply;
    reply.nonce = below(5) ? std::string(mixedNonce) : std::string(32, 'f');
    reply.device = below(5) ? std::string(mixedDevice) : "p-0002";
    reply.time = moment;
    for (const auto* list : {&m_real, &m_drills}) {
        const auto id = oneOf(*list, m_random).text();
        reply.verdicts.push_back({id, std::string(64, 'a'), true, "", moment});
        reply.seen.push_back({id, "seen", "周宁", "", moment});
    }
    const auto type = types[below(4) ? below(2) : below(types.size())];
    const std::array<const PrivateKey*, 5> signers {&keys.ack, &keys.drillAck, &keys.real,
                                                    &keys.drill, &keys.stranger};
    const auto signer = below(4) ? below(2) : below(signers.size());
    const bool drill = signer == 1;
    const bool honest = (signer == 0 && type == replyType) || (drill && type == drillReplyType);
    const auto document = signReply(reply, type, *signers[signer]);
    return {document.text(), drill,
            honest && reply.nonce == mixedNonce && reply.device == mixedDevice, true,
            document.hash()};
}

MixedReply MixedMessages::reply()
{
    auto reply = oneOf(m_replies, m_random);
    if (below(3) == 0) {
        auto text = damaged(reply.text);
        reply.whole = text == reply.text;
        reply.text = std::move(text);
    }
    return reply;
}

} // namespace yizhan
