// SPDX-License-Identifier: Apache-2.0
// One incident for the world outside, on the command line: as CAP messages. The report is a
// subcommand of its own.
#pragma once

#include "base/exit_code.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace yizhan::headoffice {

struct CapExport {
    std::string incident;
    std::string sender = "headoffice.yizhan";
    std::filesystem::path out; // empty: only the newest message, on stdout
};
void addCapExport(CLI::App& command, CapExport& options);
[[nodiscard]] ExitCode exportCap(const std::filesystem::path& data, const CapExport& options);

} // namespace yizhan::headoffice
