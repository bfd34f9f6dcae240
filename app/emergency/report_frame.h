// SPDX-License-Identifier: Apache-2.0
// Reading the frame of a report log; writing it is in report_log.h. Pure.
#pragma once

#include "emergency/report_log.h"

namespace yizhan {

// Shape only: the signature is the caller's to check. Nothing when it is no frame, or one of a
// drill under the type of real ones or the reverse.
[[nodiscard]] std::optional<ReportFrame> readFrame(const SignedDocument& document);

} // namespace yizhan
