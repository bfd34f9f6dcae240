// SPDX-License-Identifier: Apache-2.0
#include "sync/trust_bundle.h"

#include <algorithm>
#include <set>

namespace yizhan {

namespace {

Failure<JsonError> failure(std::string detail)
{
    return Failure {JsonError {"trust bundle: " + std::move(detail)}};
}

// Keys of schemes this program does not know are passed over; a later bundle may hold some.
std::vector<PublicKey> keysAt(const Json& bundle, std::string_view field,
                              const std::set<std::string>& revoked)
{
    std::vector<PublicKey> keys;
    const auto* list = arrayAt(bundle, field);
    for (const auto& item : list ? *list : Json::array()) {
        auto key = PublicKey::fromJson(item);
        if (key && !revoked.contains(key->id()))
            keys.push_back(*std::move(key));
    }
    return keys;
}

std::vector<SealingKey> sealingKeysAt(const Json& bundle, std::string_view field,
                                      const std::set<std::string>& revoked)
{
    std::vector<SealingKey> keys;
    const auto* list = arrayAt(bundle, field);
    for (const auto& item : list ? *list : Json::array()) {
        const auto key = SealingKey::fromHex(stringAt(item, "public").value_or(""));
        if (key && stringAt(item, "keyid") == key->id() && !revoked.contains(key->id()))
            keys.push_back(*key);
    }
    return keys;
}

} // namespace

Result<TrustBundle, JsonError> parseTrustBundle(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return failure(json.error().detail);
    if (stringAt(*json, "_type") != "trust-bundle" || integerAt(*json, "v") != 1)
        return failure("another document or version");
    TrustBundle bundle;
    const auto issued = integerAt(*json, "issued");
    const auto content = stringAt(*json, "content");
    const auto* addresses = arrayAt(*json, "addresses");
    if (!issued || !content || !addresses)
        return failure("issued, content or addresses missing");
    bundle.issued = *issued;
    bundle.content = *content;
    std::set<std::string> revoked;
    if (const auto* list = arrayAt(*json, "revoked_keys")) {
        for (const auto& item : *list) {
            if (item.is_string())
                revoked.insert(item.get<std::string>());
        }
    }
    bundle.ackKeys = keysAt(*json, "ack_keys", revoked);
    bundle.drillAckKeys = keysAt(*json, "drill_ack_keys", revoked);
    bundle.prizeKeys = keysAt(*json, "prize_keys", revoked);
    if (bundle.ackKeys.empty() || bundle.drillAckKeys.empty())
        return failure("no usable ack key");
    for (const auto& a : bundle.ackKeys) {
        if (std::ranges::any_of(bundle.drillAckKeys,
                                [&](const auto& d) { return d.material() == a.material(); }))
            return failure("one key for drills and for the real thing");
    }
    bundle.sealingKeys = sealingKeysAt(*json, "sealing_keys", revoked);
    bundle.incidentKeys = sealingKeysAt(*json, "incident_keys", revoked);
    for (const auto& item : *addresses) {
        const auto name = stringAt(item, "name");
        const auto url = stringAt(item, "url");
        if (!name || !url || !url->starts_with("https://"))
            return failure("an address that is not https");
        bundle.addresses.push_back({*name, *url});
    }
    if (bundle.addresses.empty())
        return failure("no address of head office");
    bundle.revocationList = stringAt(*json, "crl").value_or("");
    return bundle;
}

} // namespace yizhan
