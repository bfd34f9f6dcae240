// SPDX-License-Identifier: Apache-2.0
#include "scan_peers.h"

#if YIZHAN_ZBAR
#include <zbar.h>

#include <memory>
#include <vector>
#endif

namespace yizhan {

#if YIZHAN_ZBAR
using namespace zbar;

namespace {

struct ZbarEnd {
    void operator()(zbar_image_scanner_t* scanner) const { zbar_image_scanner_destroy(scanner); }
    void operator()(zbar_image_t* image) const { zbar_image_destroy(image); }
};

} // namespace

bool hasZbar()
{
    return true;
}

std::optional<std::string> readByZbar(LumaView picture)
{
    static const std::unique_ptr<zbar_image_scanner_t, ZbarEnd> scanner = [] {
        auto* made = zbar_image_scanner_create();
        zbar_image_scanner_set_config(made, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
        zbar_image_scanner_set_config(made, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
        return std::unique_ptr<zbar_image_scanner_t, ZbarEnd>(made);
    }();
    std::vector<std::uint8_t> rows; // zbar wants them without gaps
    const void* pixels = picture.data;
    const auto width = static_cast<std::size_t>(picture.width);
    const auto size = width * static_cast<std::size_t>(picture.height);
    if (picture.stride != picture.width) {
        for (int y = 0; y < picture.height; ++y)
            rows.insert(rows.end(), picture.row(y), picture.row(y) + width);
        pixels = rows.data();
    }
    const std::unique_ptr<zbar_image_t, ZbarEnd> image(zbar_image_create());
    zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(image.get(), static_cast<unsigned>(picture.width),
                        static_cast<unsigned>(picture.height));
    zbar_image_set_data(image.get(), pixels, size, nullptr);
    if (zbar_scan_image(scanner.get(), image.get()) <= 0)
        return std::nullopt;
    const auto* symbol = zbar_image_first_symbol(image.get());
    return std::string(zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
}
#else
bool hasZbar()
{
    return false;
}

std::optional<std::string> readByZbar(LumaView)
{
    return std::nullopt;
}
#endif

} // namespace yizhan
