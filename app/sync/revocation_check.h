// SPDX-License-Identifier: Apache-2.0
// Which certificates a TLS connection must not believe any more. Any thread.
#pragma once

#include <openssl/ssl.h>

#include <string>

namespace yizhan {

// The connections of that context check the peer against the list (PEM, signed by the authority).
// A list of another authority would end every connection, and so every alarm: it is passed over.
void checkRevocation(SSL_CTX* tls, const std::string& pem, const std::string& authorityPem);

} // namespace yizhan
