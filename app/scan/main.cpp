// SPDX-License-Identifier: Apache-2.0
// yizhan-scan: reads the QR codes of picture files with the kiosk's own pipeline.
#include "base/exit_code.h"
#include "scan/decoder.h"
#include "scan/frame_source.h"

#include <CLI/CLI.hpp>

#include <ctime>
#include <iomanip>
#include <iostream>

using namespace yizhan;

namespace {

double threadMillis()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> files;
    CLI::App app("Prints a line for each picture: file, text of its QR code, milliseconds of "
                 "decoding. The text is empty when none was read.",
                 "yizhan-scan");
    app.set_version_flag("--version", "yizhan-scan " YIZHAN_VERSION);
    app.add_option("files", files, "Pictures")->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : statusOf(ExitCode::Usage);
    }
    auto status = ExitCode::Done;
    for (const auto& file : files) {
        const auto picture = loadPicture(file);
        if (!picture) {
            std::cerr << "yizhan-scan: " << picture.error().detail << '\n';
            status = ExitCode::Failed;
            continue;
        }
        const double before = threadMillis();
        const auto code = decodeQr(picture->view(), PassSet::Everything);
        const double millis = threadMillis() - before;
        std::cout << file << '\t' << (code ? escaped(code->text) : "") << '\t' << std::fixed
                  << std::setprecision(3) << millis << '\n';
    }
    return statusOf(status);
}
