// SPDX-License-Identifier: Apache-2.0
#include "crypto/keyed_hash.h"

#include <sodium.h>

namespace yizhan {

std::string keyedHash(ByteView key, std::string_view text)
{
    Bytes hash(16);
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), key.data(),
                       key.size());
    return toHex(hash);
}

} // namespace yizhan
