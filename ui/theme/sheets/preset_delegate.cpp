// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/preset_delegate.h"

#include "models/base/text.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/theme/gallery_tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureHeight = 100;
constexpr int kNameHeight = 42;
constexpr int kInset = 6;

// One mode, painted with nothing but its tokens.
class Tile
{
public:
    Tile(QPainter &painter, const QVariantHash &tokens) : m_painter(painter), m_tokens(tokens) {}

    void paint(const QRectF &area)
    {
        m_painter.fillRect(area, ink(u"background"_s));
        const QRectF card = area.adjusted(12, 12, -12, -12);
        const double radius = std::min(m_tokens[u"radius-lg"_s].toDouble(), 14.0);
        const auto shadow = m_tokens[u"shadow-sm"_s].value<QList<GalleryShadow>>();
        paintOuterShadows(m_painter, card, radius, shadow);
        drawBox(m_painter, card, radius, ink(u"card"_s), ink(u"border"_s));
        const QRectF inner = card.adjusted(10, 8, -10, -8);
        text(QRectF(inner.left(), inner.top(), inner.width(), 15), u"Aa"_s, 13, QFont::DemiBold, u"card-foreground"_s);
        text(QRectF(inner.left() + 26, inner.top() + 1, inner.width() - 26, 14), tr("Billing"), 11, QFont::Normal,
             u"muted-foreground"_s);
        chart(QPointF(inner.left(), inner.top() + 25));
        const QRectF button(inner.left(), inner.bottom() - 20, 52, 20);
        drawBox(m_painter, button, std::min(m_tokens[u"radius-md"_s].toDouble(), 10.0), ink(u"primary"_s));
        text(button, tr("Save"), 11, QFont::Medium, u"primary-foreground"_s, Qt::AlignCenter);
        const QRectF second(button.right() + 6, button.top(), inner.right() - button.right() - 6, 20);
        drawBox(m_painter, second, std::min(m_tokens[u"radius-md"_s].toDouble(), 10.0), ink(u"accent"_s));
    }

private:
    QColor ink(const QString &name) const { return m_tokens[name].value<QColor>(); }

    void text(const QRectF &place, const QString &words, int size, QFont::Weight weight, const QString &token,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
    {
        QFont face(m_tokens[u"font-sans"_s].toString());
        face.setPixelSize(size);
        face.setWeight(weight);
        m_painter.setFont(face);
        m_painter.setPen(ink(token));
        m_painter.drawText(place, int(alignment), words);
    }

    void chart(const QPointF &from)
    {
        for (int number = 1; number <= 5; ++number) {
            drawDot(m_painter, from + QPointF(5 + 13 * (number - 1), 0), 9, ink(u"chart-%1"_s.arg(number)));
        }
    }

    QPainter &m_painter;
    const QVariantHash &m_tokens;
};

} // namespace

QSize PresetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, kPictureHeight + kNameHeight + 2 * kInset};
}

QPixmap PresetDelegate::picture(const QByteArray &css, const QSize &size, qreal ratio) const
{
    const auto known = m_pictures.constFind(css);
    if (known != m_pictures.cend() && known->size() == size * ratio) {
        return *known;
    }
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF({}, size), metrics::kRadiusTile, metrics::kRadiusTile);
    painter.setClipPath(shape);
    const Theme theme = Theme::parse(css).value_or(Theme());
    const ThemeSnapshot tokens = snapshotOf(theme);
    const double half = size.width() / 2.0;
    for (const bool isDark : {false, true}) {
        const QVariantHash look = galleryTokens(theme, tokens, (isDark ? kDarkMode : kLightMode).toString());
        Tile(painter, look).paint(QRectF(isDark ? half : 0, 0, half, size.height()));
    }
    painter.end();
    m_pictures.insert(css, picture);
    return picture;
}

void PresetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    const QRect face(area.topLeft(), QSize(area.width(), kPictureHeight));
    painter->drawPixmap(face.topLeft(),
                        picture(index.data(CssRole).toByteArray(), face.size(), painter->device()->devicePixelRatio()));
    drawBox(*painter, face, metrics::kRadiusTile, {}, QColor(128, 128, 128, 60));
    if (option.state & QStyle::State_Selected) {
        drawRing(*painter, QRectF(face).adjusted(-4, -4, 4, 4), metrics::kRadiusTile + 4, color(Token::Accent), 2);
    }
    painter->setFont(font(TextStyle::BodyStrong));
    painter->setPen(color(Token::Text));
    const QRect name(face.left(), face.bottom() + 7, face.width(), 18);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setFont(font(TextStyle::Small));
    painter->setPen(color(Token::TextMuted));
    const QRect below = name.translated(0, 17);
    painter->drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(DescriptionRole).toString(), Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace enigma
