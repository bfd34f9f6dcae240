// SPDX-License-Identifier: Apache-2.0
// An alarm goes before everything else the machine does: processor, disk and memory.
#pragma once

namespace yizhan {

// Of the calling thread and those it starts from now on: nice -10, real-time disk class (or the
// best ordinary one), pages stay in memory. What the system does not allow is left out and said in
// the log; the service's settings (README.md) can give all of it.
void takePrecedence();

} // namespace yizhan
