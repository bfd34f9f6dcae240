// SPDX-License-Identifier: Apache-2.0
// The module behind camera.h: the only place that includes Qt Multimedia.
#include "scan/frame_source.h"
#include "scan/packed_frame.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QPointer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <cstring>
#include <mutex>

namespace yizhan {

namespace {

constexpr int mostPixels = 1920 * 1080; // more takes longer and reads no more
constexpr float leastRate = 15; // frames a second

std::optional<PackedFormat> packedFormatOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUYV:
        return PackedFormat::Yuyv;
    case QVideoFrameFormat::Format_UYVY:
        return PackedFormat::Uyvy;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
    case QVideoFrameFormat::Format_BGRA8888_Premultiplied:
        return PackedFormat::Bgrx;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return PackedFormat::Rgbx;
    case QVideoFrameFormat::Format_ABGR8888:
    case QVideoFrameFormat::Format_XBGR8888:
        return PackedFormat::Xbgr;
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_XRGB8888:
    case QVideoFrameFormat::Format_ARGB8888_Premultiplied:
        return PackedFormat::Xrgb;
    default:
        return std::nullopt;
    }
}

bool isLumaFirst(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_Y8:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_IMC1:
    case QVideoFrameFormat::Format_IMC2:
    case QVideoFrameFormat::Format_IMC3:
    case QVideoFrameFormat::Format_IMC4:
        return true;
    default:
        return false;
    }
}

// A mapped frame for as long as somebody looks at it.
struct Mapped {
    explicit Mapped(QVideoFrame taken) : frame(std::move(taken))
    {
        isMapped = frame.map(QVideoFrame::ReadOnly);
    }
    ~Mapped()
    {
        if (isMapped)
            frame.unmap();
    }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;

    QVideoFrame frame;
    bool isMapped = false;
};

std::optional<Frame> frameOf(const QVideoFrame& taken, Millis boot)
{
    const auto format = taken.pixelFormat();
    if (isLumaFirst(format) || packedFormatOf(format)) {
        auto mapped = std::make_shared<Mapped>(taken);
        if (!mapped->isMapped)
            return std::nullopt;
        const LumaView plane {mapped->frame.bits(0), mapped->frame.width(), mapped->frame.height(),
                              mapped->frame.bytesPerLine(0)};
        if (isLumaFirst(format)) {
            if (plane.stride < plane.width)
                return std::nullopt;
            return Frame {plane, boot, std::move(mapped)};
        }
        LumaImage luma;
        if (!unpack({*packedFormatOf(format), plane}, luma))
            return std::nullopt;
        return yizhan::frameOf(std::move(luma), boot);
    }
    const auto grey = taken.toImage().convertToFormat(QImage::Format_Grayscale8); // JPEG and others
    if (grey.isNull())
        return std::nullopt;
    LumaImage luma(grey.width(), grey.height());
    for (int y = 0; y < luma.height; ++y)
        std::memcpy(luma.row(y), grey.constScanLine(y), static_cast<std::size_t>(luma.width));
    return yizhan::frameOf(std::move(luma), boot);
}

// The newest frame of a sink: whoever writes is another thread than whoever reads.
class Mailbox : public FrameSource {
public:
    Result<std::optional<Frame>, FrameError> next(Millis boot) override
    {
        QVideoFrame taken;
        {
            const std::lock_guard lock(m_mutex);
            if (m_fault)
                return Failure {*m_fault};
            taken = std::exchange(m_newest, {});
        }
        return taken.isValid() ? frameOf(taken, boot) : std::nullopt;
    }
    bool isStill() const override { return false; }

protected:
    void take(QVideoSink& sink)
    {
        QObject::connect(
            &sink, &QVideoSink::videoFrameChanged, &sink,
            [this](const QVideoFrame& frame) {
                const std::lock_guard lock(m_mutex);
                m_newest = frame;
            },
            Qt::DirectConnection);
    }
    void setFault(std::optional<FrameError> fault)
    {
        const std::lock_guard lock(m_mutex);
        m_fault = std::move(fault);
        m_newest = {};
    }

private:
    std::mutex m_mutex;
    QVideoFrame m_newest;
    std::optional<FrameError> m_fault;
};

class Camera final : public Mailbox {
public:
    explicit Camera(QString name) : m_name(std::move(name))
    {
        take(m_sink);
        m_session.setVideoSink(&m_sink);
        QObject::connect(&m_devices, &QMediaDevices::videoInputsChanged, &m_devices,
                         [this] { choose(); });
        choose();
    }
    ~Camera() override { m_session.setCamera(nullptr); }

    void run(bool wanted) override
    {
        m_wanted = wanted;
        if (m_camera)
            m_camera->setActive(wanted);
    }

private:
    [[nodiscard]] QCameraDevice device() const
    {
        for (const auto& found : QMediaDevices::videoInputs()) {
            if (m_name.isEmpty() || found.description().contains(m_name)
                || QString::fromUtf8(found.id()).contains(m_name))
                return found;
        }
        return {};
    }
    void choose()
    {
        const auto found = device();
        if (m_camera && m_camera->cameraDevice() == found)
            return;
        const bool had = m_camera != nullptr;
        m_session.setCamera(nullptr);
        m_camera.reset();
        if (found.isNull())
            return setFault(FrameError {had ? FrameFault::Lost : FrameFault::Missing,
                                        had ? "the camera is gone" : "no such camera"});
        m_camera = std::make_unique<QCamera>(found);
        if (const auto format = bestOf(found); !format.isNull())
            m_camera->setCameraFormat(format);
        QObject::connect(m_camera.get(), &QCamera::errorOccurred, m_camera.get(),
                         [this](QCamera::Error error, const QString& text) {
                             if (error != QCamera::NoError)
                                 setFault(FrameError {FrameFault::Unreadable, text.toStdString()});
                         });
        QObject::connect(m_camera.get(), &QCamera::activeChanged, m_camera.get(),
                         [this](bool active) {
                             if (active)
                                 setFault({});
                         });
        setFault({});
        m_session.setCamera(m_camera.get());
        m_camera->setActive(m_wanted);
    }
    static QCameraFormat bestOf(const QCameraDevice& device)
    {
        QCameraFormat best;
        const auto pixels = [](const QCameraFormat& format) {
            return format.resolution().width() * format.resolution().height();
        };
        const auto isPacked = [](const QCameraFormat& format) {
            return format.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
        };
        for (const auto& format : device.videoFormats()) {
            if (pixels(format) > mostPixels || format.maxFrameRate() < leastRate)
                continue;
            if (best.isNull() || pixels(format) > pixels(best)
                || (pixels(format) == pixels(best) && isPacked(best) && !isPacked(format)))
                best = format;
        }
        return best;
    }

    QString m_name;
    bool m_wanted = false;
    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
    std::unique_ptr<QCamera> m_camera;
};

class Film final : public Mailbox {
public:
    explicit Film(const QString& file)
    {
        take(m_sink);
        m_player.setVideoSink(&m_sink);
        m_player.setLoops(QMediaPlayer::Infinite);
        QObject::connect(&m_player, &QMediaPlayer::errorOccurred, &m_player,
                         [this](QMediaPlayer::Error error, const QString& text) {
                             if (error != QMediaPlayer::NoError)
                                 setFault(FrameError {FrameFault::Unreadable, text.toStdString()});
                         });
        m_player.setSource(QUrl::fromLocalFile(file));
    }
    ~Film() override { m_player.stop(); }

    void run(bool wanted) override
    {
        if (wanted)
            m_player.play();
        else
            m_player.pause();
    }

private:
    QVideoSink m_sink;
    QMediaPlayer m_player;
};

} // namespace

} // namespace yizhan

extern "C" Q_DECL_EXPORT yizhan::FrameSource* yizhanOpenCamera(const char* name)
{
    return new yizhan::Camera(QString::fromUtf8(name));
}

extern "C" Q_DECL_EXPORT yizhan::FrameSource* yizhanOpenFilm(const char* file)
{
    return new yizhan::Film(QString::fromUtf8(file));
}
