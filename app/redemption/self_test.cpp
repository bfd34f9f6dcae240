// SPDX-License-Identifier: Apache-2.0
#include "redemption/self_test.h"

#include <algorithm>
#include <optional>

namespace yizhan {

namespace {

constexpr Millis hour = 3'600'000;
constexpr auto campaignId = "self-test";
constexpr auto tierId = "self-test";
constexpr auto branchId = "self-test";

struct TestKeys {
    PrivateKey good = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey revoked = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey stranger = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey ack = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey drillAck = PrivateKey::generate(KeyScheme::Ed25519);
};

// The believed prize keys and two more, one of them revoked, as a bundle brings them.
std::vector<PublicKey> keysThroughABundle(const TrustBundle& believed, const TestKeys& keys)
{
    Json prizeKeys = Json::array();
    for (const auto& key : believed.prizeKeys)
        prizeKeys.push_back(key.json());
    prizeKeys.push_back(keys.revoked.publicKey().json());
    prizeKeys.push_back(keys.good.publicKey().json());
    const Json bundle {{"_type", "trust-bundle"},
                       {"v", 1},
                       {"issued", believed.issued},
                       {"ack_keys", {keys.ack.publicKey().json()}},
                       {"drill_ack_keys", {keys.drillAck.publicKey().json()}},
                       {"prize_keys", std::move(prizeKeys)},
                       {"revoked_keys", {keys.revoked.publicKey().id()}},
                       {"addresses", {{{"name", "self-test"}, {"url", "https://self-test"}}}},
                       {"content", "https://self-test/"}};
    const auto parsed = parseTrustBundle(bundle.dump());
    return parsed ? parsed->prizeKeys : std::vector<PublicKey>();
}

std::string textOf(Millis issued, Millis until, const PrivateKey& key)
{
    Voucher voucher;
    voucher.id = makeVoucherId();
    voucher.issued = issued - issued % 1000;
    voucher.until = until - until % 1000;
    voucher.campaign = campaignId;
    voucher.tier = tierId;
    voucher.slip = "0";
    voucher.merchant = "self-test";
    voucher.branches = {branchId};
    return issueVoucher(voucher, key).valueOr("");
}

// The signature of one voucher under the content of another.
std::string forgedFrom(const std::string& text, const std::string& other)
{
    constexpr std::size_t tail = 90; // characters: 60 of the signature's 64 bytes
    return text.size() > tail && other.size() > tail
        ? text.substr(0, text.size() - tail) + other.substr(other.size() - tail)
        : text;
}

} // namespace

Status<WrongVerdict> testVerdicts(const TrustBundle& believed, Millis now,
                                  const VoucherJudge& judge)
{
    now = std::max(now, 3 * hour);
    const TestKeys keys;
    const auto prizeKeys = keysThroughABundle(believed, keys);
    PayingPlace place;
    place.branch = branchId;
    place.time = {now, TimeSource::Signed};
    place.trustConfirmed = now;
    place.online = true;
    place.campaigns = {{campaignId, std::nullopt, {{tierId, Money::yuan(1)}}}};

    const auto valid = textOf(now - hour, now + hour, keys.good);
    struct Case {
        std::string_view name;
        std::string text;
        std::optional<VoucherRefusal> expected;
    };
    const Case cases[] {
        {"valid", valid, std::nullopt},
        {"expired", textOf(now - 2 * hour, now - hour, keys.good), VoucherRefusal::DeadlineOver},
        {"revoked", textOf(now - hour, now + hour, keys.revoked), VoucherRefusal::UnknownKey},
        {"wrong_key", textOf(now - hour, now + hour, keys.stranger), VoucherRefusal::UnknownKey},
        {"future", textOf(now + hour, now + 2 * hour, keys.good), VoucherRefusal::NotYetValid},
        {"forged", forgedFrom(valid, textOf(now - hour, now + hour, keys.good)),
         VoucherRefusal::Forged},
    };
    for (const auto& one : cases) {
        const auto verdict = judge(one.text, prizeKeys, place);
        const std::string_view expected = one.expected ? nameOf(*one.expected) : "paid";
        const std::string_view found = verdict ? "paid" : nameOf(verdict.error().reason);
        if (expected != found)
            return Failure {
                WrongVerdict {std::string(one.name), std::string(expected), std::string(found)}};
    }
    return Done {};
}

} // namespace yizhan
