// SPDX-License-Identifier: Apache-2.0
#include "scan/qr_writer.h"

#include <QImage>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <exception>

namespace yizhan {

namespace {

constexpr int levelM = 4; // ZXing counts 0 to 8 for any symbology; 3 and 4 are M
constexpr int quietModules = 4; // ISO/IEC 18004
constexpr std::size_t mostCharacters = 2331; // version 40 at level M, bytes

} // namespace

Result<QrMatrix, QrError> makeQr(std::string_view text)
{
    if (text.empty())
        return Failure {QrError {QrFault::Empty, "nothing to encode"}};
    const bool ascii
        = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (text.size() > mostCharacters || !ascii)
        return Failure {QrError {QrFault::TooLong, "too long, or not ASCII"}};
    try { // ZXing says by exceptions what it cannot encode
        const auto bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                              .setEccLevel(levelM)
                              .setMargin(0)
                              .encode(std::string(text), 0, 0);
        QrMatrix matrix;
        matrix.side = bits.width();
        matrix.dark.reserve(static_cast<std::size_t>(matrix.side)
                            * static_cast<std::size_t>(matrix.side));
        for (int y = 0; y < matrix.side; ++y) {
            for (int x = 0; x < matrix.side; ++x)
                matrix.dark.push_back(bits.get(x, y));
        }
        return matrix;
    } catch (const std::exception& error) {
        return Failure {QrError {QrFault::TooLong, error.what()}};
    }
}

Status<QrError> writeQrPicture(const QrMatrix& matrix, const std::filesystem::path& file, int scale)
{
    const int side = (matrix.side + 2 * quietModules) * scale;
    QImage picture(side, side, QImage::Format_Grayscale8);
    picture.fill(255);
    for (int y = 0; y < matrix.side * scale; ++y) {
        auto* row = picture.scanLine(y + quietModules * scale) + quietModules * scale;
        for (int x = 0; x < matrix.side * scale; ++x) {
            if (matrix.isDark(x / scale, y / scale))
                row[x] = 0;
        }
    }
    if (!picture.save(QString::fromStdString(file.string()), "PNG"))
        return Failure {QrError {QrFault::Unwritable, file.string() + ": cannot be written"}};
    return Done {};
}

} // namespace yizhan
