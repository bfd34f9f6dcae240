// SPDX-License-Identifier: Apache-2.0
// The folder of private keys at head office's desk: root-1.pem root-2.pem root-3.pem, author.pem
// approver.pem (people: ECDSA P-256), snapshot.pem timestamp.pem (services: Ed25519). 0600 in a
// folder of 0700; never on a server.
#pragma once

#include "crypto/key.h"
#include "publish/publish_error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan {

class KeyRing {
public:
    explicit KeyRing(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    // Makes all keys. Refuses a folder that holds one of them already.
    [[nodiscard]] Status<PublishError> make() const;
    // name: "root-1", "author" …
    [[nodiscard]] Result<PrivateKey, PublishError> load(const std::string& name) const;

private:
    std::filesystem::path m_folder;
};

} // namespace yizhan
