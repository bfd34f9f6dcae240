// SPDX-License-Identifier: Apache-2.0
// What a device would make of a repository: our own client over the tree, from root version 1, in a
// folder of its own.
#pragma once

#include "content/release_sync.h"
#include "publish/publish_error.h"
#include "publish/repository.h"

namespace yizhan {

struct Verified {
    SyncOutcome outcome;
    std::size_t campaigns = 0;
    std::size_t offers = 0;
    std::size_t merchants = 0;
    std::size_t playbooks = 0;
};

// Refused (Refused): the client would not take it. Also failed: a catalogue or playbook the kiosk
// would not read whole.
[[nodiscard]] Result<Verified, PublishError> verifyRepository(const Repository& repository,
                                                              Millis at);

} // namespace yizhan
