// SPDX-License-Identifier: Apache-2.0
// The text of a code, whoever made it; and claims that a believed key has signed: what is read is
// well formed, is written back as the same voucher, and has one spelling.
#include "crypto/base45.h"
#include "crypto/cose.h"
#include "redemption/voucher.h"

#include <cstdlib>

namespace {

using namespace yizhan;

void check(const std::string& text, const PrivateKey& key)
{
    const std::vector<PublicKey> keys {key.publicKey()};
    const auto voucher = readVoucher(text, keys);
    if (!voucher)
        return;
    if (text.size() > longestVoucherText || voucher->id.size() != 32
        || voucher->branches.size() > mostVoucherBranches || voucher->tail.size() > 4
        || voucher->until < voucher->issued)
        std::abort();
    const auto again = issueVoucher(*voucher, key);
    if (!again)
        std::abort();
    const auto reread = readVoucher(*again, keys);
    if (!reread || *reread != *voucher || readVoucher(text + ' ', keys))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key = PrivateKey::generate(KeyScheme::Ed25519);
    const std::string text(reinterpret_cast<const char*>(data), size);
    check(text, key);
    check(std::string(voucherPrefix) + text, key);
    const auto message = CoseSign1::sign(Bytes(data, data + size), key).encode();
    check(std::string(voucherPrefix) + toBase45(message), key);
    return 0;
}
