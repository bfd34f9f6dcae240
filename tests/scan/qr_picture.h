// SPDX-License-Identifier: Apache-2.0
// Pictures of QR codes as a camera would see them: turned, tilted, blurred, dark. Own drawings, the
// same in every run.
#pragma once

#include "scan/frame.h"
#include "scan/qr_writer.h"

#include <QImage>
#include <QPainter>

#include <random>

namespace yizhan {

inline QImage drawQr(std::string_view text, int modulePixels)
{
    const auto matrix = makeQr(text);
    const int side = (matrix->side + 8) * modulePixels;
    QImage picture(side, side, QImage::Format_Grayscale8);
    picture.fill(255);
    for (int y = 0; y < matrix->side * modulePixels; ++y) {
        for (int x = 0; x < matrix->side * modulePixels; ++x) {
            if (matrix->isDark(x / modulePixels, y / modulePixels))
                picture.scanLine(y + 4 * modulePixels)[x + 4 * modulePixels] = 0;
        }
    }
    return picture;
}

// The code on a grey table of 800 x 600, turned about its middle.
inline QImage onATable(const QImage& code, double degrees, int ground = 150)
{
    QImage table(800, 600, QImage::Format_Grayscale8);
    table.fill(ground);
    QPainter painter(&table);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(400, 300);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-code.width() / 2.0, -code.height() / 2.0), code);
    return table;
}

inline LumaImage lumaOf(const QImage& picture)
{
    const auto grey = picture.convertToFormat(QImage::Format_Grayscale8);
    LumaImage luma(grey.width(), grey.height());
    for (int y = 0; y < luma.height; ++y)
        std::copy_n(grey.constScanLine(y), luma.width, luma.row(y));
    return luma;
}

// `times` a mean of 3 x 3: twice is a blur of about 1.2 pixels.
inline LumaImage blurred(LumaImage picture, int times)
{
    for (; times > 0; --times) {
        const auto from = picture;
        for (int y = 1; y + 1 < picture.height; ++y) {
            for (int x = 1; x + 1 < picture.width; ++x) {
                int sum = 0;
                for (int dy = -1; dy <= 1; ++dy) {
                    for (int dx = -1; dx <= 1; ++dx)
                        sum += from.view().row(y + dy)[x + dx];
                }
                picture.row(y)[x] = static_cast<std::uint8_t>(sum / 9);
            }
        }
    }
    return picture;
}

inline LumaImage withNoise(LumaImage picture, int strength, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> noise(-strength, strength);
    for (auto& pixel : picture.pixels)
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise(random), 0, 255));
    return picture;
}

} // namespace yizhan
