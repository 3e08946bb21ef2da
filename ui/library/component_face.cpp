// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/component_face.h"

#include "models/domain/item.h"
#include "ui/preview/thumbnail_task.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/theme_colors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 14;
constexpr int kPicturePadding = 6;
constexpr qreal kLeastShare = 0.6; // Of the scale at which the width fits.

Token inkOfType(const QString &type)
{
    static const QHash<QString, Token> inks{
        {u"registry:ui"_s, Token::Accent},
        {u"registry:block"_s, Token::SyntaxKeyword},
        {u"registry:component"_s, Token::SyntaxFunction},
        {u"registry:hook"_s, Token::SyntaxType},
        {u"registry:lib"_s, Token::SyntaxProperty},
        {u"registry:page"_s, Token::SyntaxNumber},
        {u"registry:file"_s, Token::TextFaint},
        {u"registry:style"_s, Token::SyntaxString},
        {u"registry:font"_s, Token::Danger},
    };
    return inks.value(type, Token::TextFaint);
}

QString titleOf(const ComponentSummary &component)
{
    return component.title.isEmpty() ? component.name : component.title;
}

// "ui · 3 dependencies"
QString footOf(const ComponentSummary &component)
{
    const QString type = shortType(component.type);
    return component.dependencyCount == 0 ? type
           : component.dependencyCount == 1
               ? QCoreApplication::translate("enigma", "%1 · 1 dependency").arg(type)
               : QCoreApplication::translate("enigma", "%1 · %2 dependencies").arg(type).arg(component.dependencyCount);
}

QFont titleFont()
{
    QFont face = font(TextStyle::Section);
    face.setPixelSize(face.pixelSize() * 16 / 14);
    return face;
}

// The formats count from the beginning of the paragraph, of which this line begins at `start`.
void drawLine(QPainter &painter, const QRectF &room, const QString &words,
              const QList<QTextLayout::FormatRange> &formats, int start)
{
    QTextLayout layout(words, painter.font());
    QList<QTextLayout::FormatRange> own;
    for (QTextLayout::FormatRange format : formats) {
        format.start -= start;
        if (format.start + format.length > 0 && format.start < words.size()) {
            own.append(format);
        }
    }
    layout.setFormats(own);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, {room.x(), room.y() + (room.height() - line.height()) / 2});
}

// As many lines as fit, the last one shortened.
void drawParagraph(QPainter &painter, const QRectF &room, const QString &text,
                   const QList<QTextLayout::FormatRange> &formats, int line)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    const int lines = int(room.height()) / line;
    for (int i = 0; i < lines; ++i) {
        QTextLine row = layout.createLine();
        if (!row.isValid()) {
            break;
        }
        row.setLineWidth(room.width());
        QString words = text.mid(row.textStart(), row.textLength());
        if (i == lines - 1 && row.textStart() + row.textLength() < text.size()) {
            words = painter.fontMetrics().elidedText(text.mid(row.textStart()), Qt::ElideRight, int(room.width()));
        }
        drawLine(painter, {room.x(), room.y() + i * line, room.width(), qreal(line)}, words, formats, row.textStart());
    }
    layout.endLayout();
}

void drawTypeFace(QPainter &painter, const QRectF &rect, const ComponentSummary &component, const QString &words,
                  const QList<QTextLayout::FormatRange> &formats)
{
    const qreal strength = Tokens::instance().isDark() ? 0.1 : 0.065;
    painter.fillRect(rect, color(Token::Surface));
    painter.fillRect(rect, color(inkOfType(component.type), strength));

    const QRectF room = rect.adjusted(kPadding, kPadding - 3, -kPadding, -kPadding + 4);
    painter.setFont(titleFont());
    painter.setPen(color(Token::Text));
    const int head = painter.fontMetrics().height() + 2;
    painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), head)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(titleOf(component), Qt::ElideRight, int(room.width())));
    painter.setFont(font(TextStyle::Small));
    painter.setPen(color(Token::TextMuted));
    const int line = lineHeight(TextStyle::Small);
    drawParagraph(painter, room.adjusted(0, head + 3, 0, -line), words, formats, line);
    const QString foot = footOf(component);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(foot, Qt::ElideRight, int(room.width())));
}

void drawThemeFace(QPainter &painter, const QRectF &rect, const ComponentSummary &component, const ThemeColors &theme)
{
    const bool dark = Tokens::instance().isDark();
    painter.fillRect(rect, theme.color(u"background"_s, dark, color(Token::Surface)));
    const QList<QColor> strip = theme.strip(dark);
    const qreal height = std::round(rect.height() * 0.42);
    const qreal width = rect.width() / qreal(std::max<qsizetype>(1, strip.size()));
    for (qsizetype i = 0; i < strip.size(); ++i) {
        // To the next one's start, so that no seam shows between them.
        const qreal left = std::round(rect.x() + qreal(i) * width);
        const qreal right = std::round(rect.x() + qreal(i + 1) * width);
        painter.fillRect(QRectF(left, rect.bottom() - height, right - left, height), strip[i]);
    }
    const QRectF room = rect.adjusted(kPadding, kPadding - 3, -kPadding, -height - 4);
    painter.setFont(titleFont());
    painter.setPen(theme.color(u"foreground"_s, dark, color(Token::Text)));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(titleOf(component), Qt::ElideRight, int(room.width())));
}

// Shrinks to fit, but not so far that nothing can be told any more: then the upper part is shown.
QRectF placeOfPicture(const QRectF &room, const QSizeF &size)
{
    const qreal across = std::min(1.0, room.width() / size.width());
    const qreal whole = std::min(across, room.height() / size.height());
    const qreal scale = std::max(whole, across * kLeastShare);
    const QSizeF shown = size * scale;
    const qreal y = shown.height() > room.height() ? room.y() : room.y() + (room.height() - shown.height()) / 2;
    return {QPointF(room.x() + (room.width() - shown.width()) / 2, y), shown};
}

void drawWordsOverFoot(QPainter &painter, const QRectF &rect, const QString &words,
                       const QList<QTextLayout::FormatRange> &formats)
{
    const qreal height = lineHeight(TextStyle::Small) + 6;
    const QRectF band(rect.x(), rect.bottom() - height, rect.width(), height);
    painter.fillRect(band, color(Token::Surface, 0.94));
    painter.setFont(font(TextStyle::Small));
    painter.setPen(color(Token::TextMuted));
    const QRectF room = band.adjusted(8, 0, -8, 0);
    drawLine(painter, room, painter.fontMetrics().elidedText(words, Qt::ElideRight, int(room.width())), formats, 0);
}

} // namespace

void drawComponentPicture(QPainter &painter, const QRectF &rect, const Thumbnail &thumbnail, const QString &words,
                          const QList<QTextLayout::FormatRange> &formats)
{
    const QImage &picture = thumbnail.picture;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, metrics::kRadiusTile, metrics::kRadiusTile);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(rect, picture.pixelColor(0, 0)); // What is around the component is the page.
    const QRectF room = rect.adjusted(kPicturePadding, kPicturePadding, -kPicturePadding, -kPicturePadding);
    const QRectF place = placeOfPicture(room, QSizeF(picture.size()) / thumbnail.scale);
    painter.drawImage(place, thumbnail.forWidth(place.width() * painter.device()->devicePixelRatio()));
    if (!words.isEmpty()) {
        drawWordsOverFoot(painter, rect, words, formats);
    }
    painter.restore();
    drawBox(painter, rect, metrics::kRadiusTile, {}, color(Token::Text, 0.07));
}

void drawComponentFace(QPainter &painter, const QRectF &rect, const ComponentSummary &component, const QString &words,
                       const QList<QTextLayout::FormatRange> &formats, const ThemeColors &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, metrics::kRadiusTile, metrics::kRadiusTile);
    painter.setClipPath(shape, Qt::IntersectClip);
    if (component.type == kThemeItemType && !theme.isEmpty()) {
        drawThemeFace(painter, rect, component, theme);
    } else {
        drawTypeFace(painter, rect, component, words, formats);
    }
    painter.restore();
    drawBox(painter, rect, metrics::kRadiusTile, {}, color(Token::Text, 0.07));
}

} // namespace enigma
