// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <cmath>

namespace countersign {

namespace {
double luminance(const QColor &colour)
{
    const auto linear = [](int channel) {
        const double v = channel / 255.0;
        return v <= .04045 ? v / 12.92 : std::pow((v + .055) / 1.055, 2.4);
    };
    return .2126 * linear(colour.red()) + .7152 * linear(colour.green()) + .0722 * linear(colour.blue());
}

struct Hls {
    double hue = 0;
    double lightness = 0;
    double saturation = 0;
};

// In doubles: QColor keeps 16 bits a channel, and a hundred small steps would show it.
Hls toHls(const QColor &colour)
{
    const double r = colour.red() / 255.0;
    const double g = colour.green() / 255.0;
    const double b = colour.blue() / 255.0;
    const double high = std::max({ r, g, b });
    const double low = std::min({ r, g, b });
    const double range = high - low;
    Hls hls { 0, (high + low) / 2, 0 };
    if (range <= 0)
        return hls;
    hls.saturation = hls.lightness <= .5 ? range / (high + low) : range / (2 - high - low);
    const double sector = r >= high ? (g - b) / range : g >= high ? 2 + (b - r) / range : 4 + (r - g) / range;
    hls.hue = sector / 6 - std::floor(sector / 6);
    return hls;
}

QColor fromHls(const Hls &hls)
{
    const double high = hls.lightness <= .5 ? hls.lightness * (1 + hls.saturation)
                                            : hls.lightness + hls.saturation - hls.lightness * hls.saturation;
    const double low = 2 * hls.lightness - high;
    const auto channel = [&](double hue) {
        hue -= std::floor(hue);
        const double value = hue < 1 / 6.0 ? low + (high - low) * hue * 6
            : hue < .5                     ? high
            : hue < 2 / 3.0                ? low + (high - low) * (2 / 3.0 - hue) * 6
                                           : low;
        return static_cast<int>(std::lround(value * 255));
    };
    return { channel(hls.hue + 1 / 3.0), channel(hls.hue), channel(hls.hue - 1 / 3.0) };
}
} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({ luminance(a), luminance(b) });
    return (high + .05) / (low + .05);
}

QColor legible(const QColor &colour, std::span<const QColor> grounds, double needed)
{
    if (grounds.empty() || !colour.isValid())
        return colour;
    const auto isEnough = [&](const QColor &ink) {
        return std::all_of(grounds.begin(), grounds.end(),
                           [&](const QColor &ground) { return contrast(ink, ground) >= needed; });
    };
    const double step = luminance(grounds.front()) > .18 ? -.01 : .01;
    Hls hls = toHls(colour);
    QColor result = colour;
    const double end = step < 0 ? 0 : 1;
    while (!isEnough(result) && hls.lightness != end) {
        hls.lightness = std::clamp(hls.lightness + step, 0.0, 1.0);
        result = fromHls(hls);
    }
    return result;
}

} // namespace countersign
