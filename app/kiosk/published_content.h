// SPDX-License-Identifier: Apache-2.0
// One verified release as the screens use it. A value; made on the I/O worker, read on the GUI
// thread.
#pragma once

#include "applications/form.h"
#include "catalogue/catalogue.h"
#include "content/content_store.h"
#include "emergency/checklist.h"
#include "emergency/playbook.h"
#include "sync/trust_bundle.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yizhan {

struct PublishedContent {
    std::string release; // its id
    Millis published = 0;
    Catalogue catalogue;
    std::vector<Playbook> playbooks;
    std::vector<Checklist> checklists; // in the order they are offered
    std::vector<Form> forms; // in the order they are offered
    std::optional<TrustBundle> trust;
    std::string trustText; // the bytes TUF verified
    std::map<std::string, std::string, std::less<>> pictures; // media target → SHA-256 of its file
};

// Reads what the store shows now. A target that cannot be read or understood is left out and
// logged: a broken playbook must not take the offers away, nor the other way round. A null pointer
// before the first release.
[[nodiscard]] std::shared_ptr<const PublishedContent> readPublished(const ContentStore& store);

} // namespace yizhan
