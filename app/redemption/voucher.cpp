// SPDX-License-Identifier: Apache-2.0
#include "redemption/voucher.h"

#include "crypto/base45.h"
#include "crypto/cbor.h"
#include "crypto/cose.h"
#include "crypto/random.h"

#include <algorithm>

namespace yizhan {

namespace {

// Claims of RFC 8392, and one of ours from the range for private use.
constexpr std::int64_t claimExpires = 4;
constexpr std::int64_t claimIssued = 6;
constexpr std::int64_t claimId = 7;
constexpr std::int64_t claimPrize = -65537;
constexpr std::size_t claimCount = 4;
constexpr std::size_t prizeParts = 8;
constexpr std::size_t idBytes = 16;
constexpr std::int64_t lastSecond = 253'402'300'799; // the end of the year 9999

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Names of campaigns, tiers, branches, merchants: they are shown to people and asked for elsewhere,
// so nothing but plain letters gets in.
bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= 32 && std::ranges::all_of(text, [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '_' || c == '.';
    });
}

// Which field is wrong; empty when none is.
std::string faultOf(const Voucher& v)
{
    const auto id = fromHex(v.id);
    if (!id || id->size() != idBytes || toHex(*id) != v.id)
        return "id: 32 hex digits";
    if (v.issued < 0 || v.issued % 1000 != 0 || v.until % 1000 != 0 || v.until / 1000 > lastSecond
        || v.until <= v.issued)
        return "until: a whole second after issued";
    if (!isName(v.campaign) || !isName(v.tier))
        return "campaign, tier: 1 to 32 of a-z A-Z 0-9 - _ .";
    if (!isName(v.slip) || !isName(v.merchant))
        return "slip, merchant: 1 to 32 of a-z A-Z 0-9 - _ .";
    if (!v.tail.empty() && (v.tail.size() != 4 || !std::ranges::all_of(v.tail, isDigit)))
        return "tail: four digits or nothing";
    if (v.branches.size() > mostVoucherBranches || !std::ranges::all_of(v.branches, isName))
        return "branches: at most 16 names";
    if (v.offlineAt && !isName(*v.offlineAt))
        return "offline place: a name";
    return {};
}

Cbor claimsOf(const Voucher& v)
{
    Cbor::Array branches;
    for (const auto& branch : v.branches)
        branches.emplace_back(branch);
    return Cbor(Cbor::Map {
        {claimExpires, Cbor(v.until / 1000)},
        {claimIssued, Cbor(v.issued / 1000)},
        {claimId, Cbor(fromHex(v.id).value_or(Bytes()))},
        {claimPrize,
         Cbor(Cbor::Array {Cbor(v.campaign), Cbor(v.tier),
                           Cbor(std::int64_t {v.recipient == Recipient::Cashier ? 1 : 0}),
                           Cbor(v.slip), Cbor(v.merchant), Cbor(v.tail), Cbor(std::move(branches)),
                           v.offlineAt ? Cbor(*v.offlineAt) : Cbor()})}});
}

bool isPlain(const Cbor* value) // there, and without a tag
{
    return value && !value->tag();
}

bool readPrize(const Cbor::Array& parts, Voucher& voucher)
{
    if (parts.size() != prizeParts
        || !std::ranges::all_of(parts, [](const Cbor& part) { return !part.tag(); }))
        return false;
    for (const std::size_t i : {0U, 1U, 3U, 4U, 5U}) {
        if (!parts[i].text())
            return false;
    }
    const auto* recipient = parts[2].number();
    const auto* branches = parts[6].array();
    if (!recipient || *recipient < 0 || *recipient > 1 || !branches)
        return false;
    voucher.campaign = *parts[0].text();
    voucher.tier = *parts[1].text();
    voucher.recipient = *recipient == 1 ? Recipient::Cashier : Recipient::CardHolder;
    voucher.slip = *parts[3].text();
    voucher.merchant = *parts[4].text();
    voucher.tail = *parts[5].text();
    for (const auto& branch : *branches) {
        if (!branch.text() || branch.tag())
            return false;
        voucher.branches.push_back(*branch.text());
    }
    if (parts[7].text())
        voucher.offlineAt = *parts[7].text();
    return parts[7].text() || parts[7].isNull();
}

std::optional<Voucher> readClaims(const Cbor& claims)
{
    const auto* until = claims.at(claimExpires);
    const auto* issued = claims.at(claimIssued);
    const auto* id = claims.at(claimId);
    const auto* prize = claims.at(claimPrize);
    if (!isPlain(&claims) || !isPlain(until) || !isPlain(issued) || !isPlain(id) || !isPlain(prize)
        || claims.map()->size() != claimCount)
        return std::nullopt;
    if (!until->number() || !issued->number() || !id->bytes() || !prize->array())
        return std::nullopt;
    if (*until->number() < 0 || *until->number() > lastSecond || *issued->number() < 0
        || *issued->number() > lastSecond)
        return std::nullopt;
    Voucher voucher;
    voucher.id = toHex(*id->bytes());
    voucher.until = *until->number() * 1000;
    voucher.issued = *issued->number() * 1000;
    if (!readPrize(*prize->array(), voucher) || !faultOf(voucher).empty())
        return std::nullopt;
    return voucher;
}

} // namespace

std::string_view nameOf(Recipient recipient)
{
    return recipient == Recipient::Cashier ? "cashier" : "card_holder";
}

std::optional<Recipient> recipientFrom(std::string_view name)
{
    if (name == "card_holder")
        return Recipient::CardHolder;
    if (name == "cashier")
        return Recipient::Cashier;
    return std::nullopt;
}

Result<Voucher, VoucherRefusal> readVoucher(std::string_view text,
                                            std::span<const PublicKey> prizeKeys)
{
    if (!text.starts_with(voucherPrefix))
        return Failure {VoucherRefusal::NotAVoucher};
    if (text.size() > longestVoucherText)
        return Failure {VoucherRefusal::Damaged};
    const auto bytes = fromBase45(text.substr(voucherPrefix.size()));
    if (!bytes)
        return Failure {VoucherRefusal::Damaged};
    const auto message = CoseSign1::decode(*bytes);
    if (!message)
        return Failure {message.error().fault == CoseFault::OtherAlgorithm
                            ? VoucherRefusal::WrongBank
                            : VoucherRefusal::Damaged};
    // Untagged, or with an unprotected header: the same win in another spelling.
    if (message->encode() != *bytes)
        return Failure {VoucherRefusal::Damaged};

    const auto claims = decodeCbor(message->payload());
    // The claim of ours is read before the signature only to find the kinder word.
    const bool looksLikeOurs = claims && claims->at(claimPrize) != nullptr;
    bool known = false;
    bool signedByUs = false;
    for (const auto& key : prizeKeys) {
        if (coseKeyId(key) != message->keyId())
            continue;
        known = true;
        signedByUs = signedByUs || message->verify(key);
    }
    if (!known)
        return Failure {!claims             ? VoucherRefusal::Damaged
                            : looksLikeOurs ? VoucherRefusal::UnknownKey
                                            : VoucherRefusal::WrongBank};
    if (!signedByUs)
        return Failure {VoucherRefusal::Forged};
    auto voucher = claims ? readClaims(*claims) : std::nullopt;
    if (!voucher)
        return Failure {VoucherRefusal::Damaged};
    return *std::move(voucher);
}

Result<std::string, VoucherError> issueVoucher(const Voucher& voucher, const PrivateKey& key)
{
    if (key.publicKey().scheme() != KeyScheme::Ed25519)
        return Failure {VoucherError {"key: an Ed25519 key"}};
    if (auto fault = faultOf(voucher); !fault.empty())
        return Failure {VoucherError {std::move(fault)}};
    auto text = std::string(voucherPrefix)
        + toBase45(CoseSign1::sign(claimsOf(voucher).encode(), key).encode());
    if (text.size() > longestVoucherText)
        return Failure {VoucherError {"branches: the text is longer than 512 characters"}};
    return text;
}

std::string makeVoucherId()
{
    return toHex(randomBytes(idBytes));
}

} // namespace yizhan
