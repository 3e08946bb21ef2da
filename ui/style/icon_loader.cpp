// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icon_loader.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPrefix = "enigma-"_L1;

QString fileOf(const QString &name)
{
    return u":/enigma/ui/icons/%1.svg"_s.arg(name);
}

QByteArray inColor(QByteArray svg, const QColor &ink)
{
    svg.replace("currentColor", ink.name(QColor::HexRgb).toLatin1());
    // The one second colour that a drawing may have: the accent, in the logo.
    return svg.replace("#425bdd", color(Token::Accent).name(QColor::HexRgb).toLatin1());
}

QPixmap render(const QString &name, const QColor &ink, int pixels)
{
    QFile file(fileOf(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "iconPixmap", qPrintable(name));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (opened) {
        QSvgRenderer renderer(inColor(file.readAll(), ink));
        QPainter painter(&pixmap);
        painter.setOpacity(ink.alphaF());
        renderer.render(&painter);
    }
    return pixmap;
}

class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(QString name, std::optional<Token> ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        drawIcon(*painter, rect, m_name, inkFor(mode, state), std::min(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Called with device pixels and told the ratio beside it.
        const int side = int(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_name, inkFor(mode, state), side, scale);
    }

    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_ink); }
    QString key() const override { return u"EnigmaTokenIconEngine"_s; }
    QString iconName() override { return kPrefix + m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

private:
    QColor inkFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled) {
            return color(Token::TextFaint);
        }
        if (m_ink) {
            return color(*m_ink);
        }
        return color(mode == QIcon::Normal && state == QIcon::Off ? Token::TextMuted : Token::Text);
    }

    QString m_name;
    std::optional<Token> m_ink;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TokenIconEngine(name, {}));
}

QIcon icon(const QString &name, Token ink)
{
    return QIcon(new TokenIconEngine(name, ink));
}

QString iconName(const QIcon &icon)
{
    const QString name = icon.name();
    return name.startsWith(kPrefix) ? name.sliced(kPrefix.size()) : QString();
}

QPixmap iconPixmap(const QString &name, const QColor &ink, int size, qreal devicePixelRatio)
{
    const int pixels = std::max(1, int(std::lround(size * devicePixelRatio)));
    const QString key =
        u"enigma-icon/%1/%2/%3/%4"_s.arg(name, ink.name(QColor::HexArgb)).arg(pixels).arg(Tokens::instance().isDark());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, ink, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink, int size)
{
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner, iconPixmap(name, ink, size, painter.device()->devicePixelRatio()));
}

bool hasIcon(const QString &name)
{
    return QFile::exists(fileOf(name));
}

} // namespace enigma
