// SPDX-License-Identifier: Apache-2.0
// Which certificates of the fleet's authority are no longer believed (RFC 5280, CRL). A value;
// copying shares the list. Any thread. Its date is not looked at: an entry counts for ever, or
// every connection, the alarm's too, would end with the list's next update.
#pragma once

#include "crypto/certificate.h"

#include <memory>
#include <set>
#include <string>

struct X509_crl_st; // X509_CRL

namespace yizhan {

class RevocationList {
public:
    // Refused when it is not the authority's own. authorityPem: its certificate.
    [[nodiscard]] static Result<RevocationList, KeyError> fromPem(const std::string& pem,
                                                                  const std::string& authorityPem);

    [[nodiscard]] bool names(const Certificate& certificate) const
    {
        return m_serials->contains(certificate.serial());
    }
    [[nodiscard]] X509_crl_st* handle() const { return m_list.get(); }

private:
    RevocationList() = default;
    std::shared_ptr<X509_crl_st> m_list;
    std::shared_ptr<const std::set<std::string>> m_serials;
};

} // namespace yizhan
