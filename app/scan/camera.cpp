// SPDX-License-Identifier: Apache-2.0
#include "scan/camera.h"

#include <QCoreApplication>
#include <QLibrary>

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::string_view cameraWord = "camera";
constexpr std::array<std::string_view, 7> filmEndings {".mp4", ".mkv", ".webm", ".avi",
                                                       ".mov", ".y4m", ".ogv"};

using Open = FrameSource* (*)(const char*);

Result<std::unique_ptr<FrameSource>, FrameError> fromModule(const char* symbol,
                                                            const std::string& what)
{
    // What Qt 6.5 and later take by themselves; the other one needs plugins of GStreamer at run
    // time.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    const auto programs = QCoreApplication::applicationDirPath();
    QString problem;
    for (const auto& folder : {programs, programs + QStringLiteral("/../lib/yizhan")}) {
        QLibrary module(folder + QStringLiteral("/libyizhan-camera.so"));
        if (const auto open = reinterpret_cast<Open>(module.resolve(symbol)))
            return std::unique_ptr<FrameSource>(open(what.c_str()));
        problem = module.errorString();
    }
    return Failure {
        FrameError {FrameFault::Missing, "no support for cameras here: " + problem.toStdString()}};
}

} // namespace

Result<std::unique_ptr<FrameSource>, FrameError> openFrames(const std::string& what)
{
    if (what == cameraWord)
        return fromModule("yizhanOpenCamera", {});
    if (what.starts_with(std::string(cameraWord) + ':'))
        return fromModule("yizhanOpenCamera", what.substr(cameraWord.size() + 1));
    if (std::ranges::find(filmEndings, std::filesystem::path(what).extension().string())
        != filmEndings.end())
        return fromModule("yizhanOpenFilm", what);
    return std::unique_ptr<FrameSource>(std::make_unique<PictureSource>(what));
}

} // namespace yizhan
