// SPDX-License-Identifier: Apache-2.0
#include "publish/verification.h"

#include "catalogue/catalogue.h"
#include "content/folder_fetcher.h"
#include "crypto/random.h"
#include "emergency/checklist.h"
#include "emergency/playbook.h"

namespace yizhan {

namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
public:
    TemporaryFolder() : m_path(fs::temp_directory_path() / ("yizhan-verify-" + makeNonce())) { }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

Status<PublishError> readCatalogue(const Bytes& bytes, Verified& verified)
{
    const auto json = parseJson(textOf(bytes), {.bytes = 16U << 20, .depth = 32});
    if (!json)
        return publishFailure(ExitCode::Failed, "catalogue: " + json.error().detail);
    const auto catalogue = parseCatalogue(*json);
    if (!catalogue)
        return publishFailure(ExitCode::Failed, "catalogue: " + catalogue.error().detail);
    for (const auto& out : catalogue->leftOut)
        return publishFailure(ExitCode::Failed, out.entry + ": " + out.reason);
    verified.campaigns = catalogue->campaigns.size();
    verified.offers = catalogue->offers.size();
    verified.merchants = catalogue->merchants.size();
    return Done {};
}

} // namespace

Result<Verified, PublishError> verifyRepository(const Repository& repository, Millis at)
{
    const auto root = repository.rootText(1);
    if (!root)
        return root.failure();
    const TemporaryFolder folder;
    auto store = ContentStore::open(folder.path());
    if (!store)
        return publishFailure(ExitCode::Storage, store.error().detail);
    FolderFetcher fetcher(repository.folder());
    Verified verified;
    const auto outcome = syncRelease(*store, fetcher, {.trustedRoot = *root}, at);
    if (!outcome)
        return publishFailure(ExitCode::Refused,
                              std::string(outcome.error().word()) + " " + outcome.error().role
                                  + ": " + outcome.error().detail);
    verified.outcome = *outcome;
    for (const auto& [target, file] : store->current()->files) {
        const auto bytes = store->read(target);
        if (!bytes)
            return publishFailure(ExitCode::Failed, target + ": " + bytes.error().detail);
        if (target == "catalogue/catalogue.json")
            if (auto read = readCatalogue(*bytes, verified); !read)
                return read.failure();
        if (target.starts_with("checklists/"))
            if (const auto list = parseChecklist(textOf(*bytes)); !list)
                return publishFailure(ExitCode::Failed, target + ": " + list.error().detail);
        if (!target.starts_with("playbooks/"))
            continue;
        const auto playbook = parsePlaybook(textOf(*bytes));
        if (!playbook)
            return publishFailure(ExitCode::Failed, target + ": " + playbook.error().detail);
        if (playbook->officeOnly)
            return publishFailure(ExitCode::Refused, target + ": for head office alone");
        ++verified.playbooks;
    }
    return verified;
}

} // namespace yizhan
