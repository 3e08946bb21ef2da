// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gallery_shadow.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace enigma {

namespace {

constexpr double kMostPixels = 200; // Of blur, spread and offset: a preview is no larger.

double bound(double pixels)
{
    return std::clamp(pixels, -kMostPixels, kMostPixels);
}

QPainterPath rounded(const QRectF &box, double radius)
{
    QPainterPath path;
    const double corner = std::clamp(radius, 0.0, std::min(box.width(), box.height()) / 2);
    path.addRoundedRect(box, corner, corner);
    return path;
}

// One pass of a box blur along lines of bytes.
void blurLines(uchar *bytes, int count, int length, qsizetype lineStep, qsizetype step, int reach)
{
    std::vector<uchar> line(static_cast<size_t>(length));
    const int window = 2 * reach + 1;
    for (int number = 0; number < count; ++number) {
        uchar *first = bytes + number * lineStep;
        for (int at = 0; at < length; ++at) {
            line[size_t(at)] = first[at * step];
        }
        int sum = 0;
        for (int at = 0; at < std::min(reach, length); ++at) {
            sum += line[size_t(at)];
        }
        for (int at = 0; at < length; ++at) {
            sum += at + reach < length ? line[size_t(at + reach)] : 0;
            sum -= at - reach - 1 >= 0 ? line[size_t(at - reach - 1)] : 0;
            first[at * step] = uchar(sum / window);
        }
    }
}

// Three boxes are as good as a Gaussian. CSS: the deviation is half of the blur radius.
void blur(QImage &mask, double radius)
{
    const int reach = int(std::lround((std::sqrt(radius * radius + 1) - 1) / 2));
    for (int pass = 0; pass < 3 && reach > 0; ++pass) {
        blurLines(mask.bits(), mask.height(), mask.width(), mask.bytesPerLine(), 1, reach);
        blurLines(mask.bits(), mask.width(), mask.height(), 1, mask.bytesPerLine(), reach);
    }
}

// The shape in the layer's colour, blurred, over `area`.
void paintBlurred(QPainter &painter, const QPainterPath &shape, const QRect &area, const GalleryShadow &layer)
{
    QImage mask(area.size(), QImage::Format_Alpha8);
    mask.fill(0);
    QPainter ink(&mask);
    ink.setRenderHint(QPainter::Antialiasing);
    ink.translate(-area.topLeft());
    ink.fillPath(shape, Qt::black);
    ink.end();
    blur(mask, std::min(layer.blur, kMostPixels));
    QImage tint(area.size(), QImage::Format_ARGB32_Premultiplied);
    tint.fill(layer.color);
    QPainter cut(&tint);
    cut.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    cut.drawImage(0, 0, mask);
    cut.end();
    painter.drawImage(area.topLeft(), tint);
}

double reachOf(const GalleryShadow &layer)
{
    return std::max(0.0, bound(layer.blur)) + std::max(0.0, bound(layer.spread)) +
           std::max(std::abs(bound(layer.x)), std::abs(bound(layer.y)));
}

} // namespace

double shadowReach(const QList<GalleryShadow> &layers)
{
    double reach = 0;
    for (const GalleryShadow &layer : layers) {
        reach = layer.isInset ? reach : std::max(reach, reachOf(layer));
    }
    return std::ceil(reach);
}

void paintOuterShadows(QPainter &painter, const QRectF &box, double radius, const QList<GalleryShadow> &layers)
{
    painter.save();
    QPainterPath outside;
    const double reach = shadowReach(layers) + 1;
    outside.addRect(box.adjusted(-reach, -reach, reach, reach));
    painter.setClipPath(outside.subtracted(rounded(box, radius)), Qt::IntersectClip);
    for (auto layer = layers.crbegin(); layer != layers.crend(); ++layer) {
        const double spread = bound(layer->spread);
        const QRectF shape =
            box.adjusted(-spread, -spread, spread, spread).translated(bound(layer->x), bound(layer->y));
        if (!layer->isInset && shape.width() > 0 && shape.height() > 0) {
            const double margin = std::max(0.0, layer->blur) + 2;
            paintBlurred(painter, rounded(shape, radius > 0 ? std::max(0.0, radius + spread) : 0),
                         shape.adjusted(-margin, -margin, margin, margin).toAlignedRect(), *layer);
        }
    }
    painter.restore();
}

void paintInsetShadows(QPainter &painter, const QRectF &box, double radius, const QList<GalleryShadow> &layers)
{
    painter.save();
    painter.setClipPath(rounded(box, radius), Qt::IntersectClip);
    for (auto layer = layers.crbegin(); layer != layers.crend(); ++layer) {
        if (!layer->isInset) {
            continue;
        }
        const double spread = bound(layer->spread);
        const double margin = reachOf(*layer) + 2;
        const QRectF around = box.adjusted(-margin, -margin, margin, margin);
        QPainterPath frame;
        frame.addRect(around);
        const QRectF hole = box.adjusted(spread, spread, -spread, -spread).translated(bound(layer->x), bound(layer->y));
        if (hole.width() > 0 && hole.height() > 0) {
            frame = frame.subtracted(rounded(hole, radius - spread));
        }
        paintBlurred(painter, frame, around.toAlignedRect(), *layer);
    }
    painter.restore();
}

} // namespace enigma
