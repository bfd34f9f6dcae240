// SPDX-License-Identifier: Apache-2.0
#include "alarmd/trust.h"

#include "base/file.h"
#include "base/log.h"

namespace yizhan {

namespace {

// True when the file is there and was written since the time remembered.
bool isNewer(const std::filesystem::path& path, std::filesystem::file_time_type& remembered)
{
    std::error_code error;
    const auto written = std::filesystem::last_write_time(path, error);
    if (error || written == remembered)
        return false;
    remembered = written;
    return true;
}

} // namespace

bool Trust::refresh()
{
    bool changed = false;
    if (isNewer(m_data.trustBundle(), m_bundleTime)) {
        const auto text = readFile(m_data.trustBundle());
        auto bundle = text ? parseTrustBundle(*text) : Failure {JsonError {text.error().detail}};
        if (bundle) {
            m_bundle = *std::move(bundle);
            m_branchTime = {}; // other keys may verify the branch file now
            changed = true;
        } else {
            log::error("alarmd", "trust_bundle.refused", {{"detail", bundle.error().detail}});
        }
    }
    if (m_bundle && isNewer(m_data.branchFile(), m_branchTime)) {
        const auto text = readFile(m_data.branchFile());
        auto branch = text
            ? openBranchFile(*text, m_bundle->ackKeys, m_device.branch)
            : Failure {DocumentError {DocumentFault::Malformed, text.error().detail}};
        if (branch) {
            m_branch = *std::move(branch);
            changed = true;
        } else {
            log::error("alarmd", "branch_file.refused", {{"detail", branch.error().detail}});
        }
    }
    return changed;
}

bool Trust::takeBranchFile(const std::string& text)
{
    if (!m_bundle)
        return false;
    auto branch = openBranchFile(text, m_bundle->ackKeys, m_device.branch);
    if (!branch || (m_branch && branch->issued < m_branch->issued)) {
        log::error("alarmd", "branch_file.refused",
                   {{"detail", branch ? "an older one" : branch.error().detail}});
        return false;
    }
    if (auto written = writeFile(m_data.branchFile(), text, 0600); !written)
        log::error("alarmd", "branch_file.not_written", {{"detail", written.error().detail}});
    std::error_code error;
    m_branchTime = std::filesystem::last_write_time(m_data.branchFile(), error);
    m_branch = *std::move(branch);
    return true;
}

const BranchFile* Trust::branch() const
{
    if (!m_branch || m_time.now() > m_branch->issued + branchFileLifetime)
        return nullptr;
    return &*m_branch;
}

std::vector<HeadOfficeAddress> Trust::addresses() const
{
    if (m_bundle)
        return m_bundle->addresses;
    std::vector<HeadOfficeAddress> addresses;
    for (const auto& url : m_device.addresses)
        addresses.push_back({addresses.empty() ? "primary" : "spare", url});
    return addresses;
}

} // namespace yizhan
