// SPDX-License-Identifier: Apache-2.0
// How a machine becomes a device of the fleet: the enrolment file, carried by hand, against a
// certificate.
#pragma once

#include "base/clock.h"
#include "sync/device.h"

#include <filesystem>

namespace yizhan {

enum class EnrolmentFault {
    BadFile, // no enrolment file, or damaged
    AlreadyEnrolled, // this data folder has an identity: it is not overwritten
    Unreachable,
    Refused, // head office: token used, over age, another device
    NotWritable,
};

struct EnrolmentError {
    EnrolmentFault fault;
    std::string detail;
};

// Makes both keys, asks each address of the file in turn for a certificate and writes DATA/device
// at last in one rename. Blocking.
[[nodiscard]] Result<Device, EnrolmentError> enrol(const std::filesystem::path& enrolmentFile,
                                                   const DataFolder& data, const Clock& clock);

} // namespace yizhan
