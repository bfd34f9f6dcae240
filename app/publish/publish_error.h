// SPDX-License-Identifier: Apache-2.0
// Why a command of yizhan-publish could not be done: a sentence for the person at the desk and the
// exit status.
#pragma once

#include "base/exit_code.h"
#include "base/result.h"

#include <string>

namespace yizhan {

struct PublishError {
    ExitCode code = ExitCode::Failed;
    std::string detail; // may have several lines, one a finding
};

[[nodiscard]] inline Failure<PublishError> publishFailure(ExitCode code, std::string detail)
{
    return Failure {PublishError {code, std::move(detail)}};
}

} // namespace yizhan
