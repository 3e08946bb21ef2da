// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/sample_piece.h"

#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QPainter>
#include <QPainterPath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QSizeF sizeOf(SamplePiece piece)
{
    switch (piece) {
    case SamplePiece::Buttons:
        return {136, 34};
    case SamplePiece::Tabs:
        return {150, 28};
    case SamplePiece::Table:
        return {156, 84};
    case SamplePiece::Switches:
        return {78, 20};
    case SamplePiece::Avatars:
        return {90, 34};
    case SamplePiece::Chart:
        return {134, 68};
    case SamplePiece::Field:
        return {140, 50};
    case SamplePiece::Badges:
        return {132, 18};
    case SamplePiece::Card:
        return {132, 82};
    case SamplePiece::Checkboxes:
        return {112, 66};
    }
    return {};
}

} // namespace

SamplePainter::SamplePainter(QPainter &painter, const ThemeColors &theme, bool dark) :
    m_painter(painter), m_theme(theme), m_dark(dark)
{
}

QColor SamplePainter::ink(const QString &token, const QString &otherwise) const
{
    const QColor own = m_theme.color(token, m_dark);
    return own.isValid() || otherwise.isEmpty() ? own : m_theme.color(otherwise, m_dark);
}

qreal SamplePainter::radius(qreal part) const
{
    return std::clamp(m_theme.radius(), 0.0, 16.0) * part;
}

void SamplePainter::write(const QRectF &rect, const QString &text, const QColor &color, qreal size, Weight weight,
                          Qt::Alignment alignment)
{
    QFont face = enigma::font(TextStyle::Body);
    face.setPixelSize(int(std::lround(size * 2))); // Halved by the transform: sizes may be fractions.
    face.setWeight(weight == Weight::Bold ? QFont::DemiBold : weight == Weight::Medium ? QFont::Medium : QFont::Normal);
    m_painter.save();
    m_painter.setFont(face);
    m_painter.setPen(color);
    m_painter.translate(rect.topLeft());
    m_painter.scale(0.5, 0.5);
    m_painter.drawText(QRectF(0, 0, rect.width() * 2, rect.height() * 2), int(alignment) | Qt::TextDontClip, text);
    m_painter.restore();
}

void SamplePainter::box(const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    drawBox(m_painter, rect, radius, fill, border);
}

void SamplePainter::paintGround(const QRectF &rect, qreal corner)
{
    box(rect, corner, ink(u"background"_s), color(Token::Text, 0.06));
}

void SamplePainter::paint(SamplePiece piece, const QRectF &rect, qreal scale)
{
    const QSizeF size = sizeOf(piece);
    const qreal fit = std::min({scale, (rect.width() - 16) / size.width(), (rect.height() - 12) / size.height()});
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(rect.center().x() - size.width() * fit / 2, rect.center().y() - size.height() * fit / 2);
    m_painter.scale(fit, fit);
    switch (piece) {
    case SamplePiece::Buttons:
        paintButtons();
        break;
    case SamplePiece::Tabs:
        paintTabs();
        break;
    case SamplePiece::Table:
        paintTable();
        break;
    case SamplePiece::Switches:
        paintSwitches();
        break;
    case SamplePiece::Avatars:
        paintAvatars();
        break;
    case SamplePiece::Chart:
        paintChart();
        break;
    case SamplePiece::Field:
        paintField();
        break;
    case SamplePiece::Badges:
        paintBadges();
        break;
    case SamplePiece::Card:
        paintCard();
        break;
    case SamplePiece::Checkboxes:
        paintCheckboxes();
        break;
    }
    m_painter.restore();
}

void SamplePainter::paintButtons()
{
    const QRectF first(0, 0, 62, 34);
    const QRectF second(70, 0, 66, 34);
    box(first, radius(0.8), ink(u"primary"_s));
    write(first, u"Save"_s, ink(u"primary-foreground"_s), 13, Weight::Medium);
    box(second, radius(0.8), {}, ink(u"border"_s));
    write(second, u"Cancel"_s, ink(u"foreground"_s), 13, Weight::Medium);
}

void SamplePainter::paintTabs()
{
    const QStringList names{u"Usage"_s, u"Bills"_s, u"Keys"_s};
    box({0, 0, 150, 28}, radius(0.8), ink(u"muted"_s, u"secondary"_s));
    box({3, 3, 52, 22}, radius(0.6), ink(u"background"_s));
    for (int i = 0; i < names.size(); ++i) {
        const QRectF place(3 + i * 48 + (i > 0 ? 2 : 0), 3, i > 0 ? 48 : 52, 22);
        write(place, names[i], ink(i == 0 ? u"foreground"_s : u"muted-foreground"_s), 11.5, Weight::Medium);
    }
}

void SamplePainter::paintTable()
{
    const QRectF whole(0, 0, 156, 84);
    QPainterPath shape;
    shape.addRoundedRect(whole, radius(1), radius(1));
    m_painter.save();
    m_painter.setClipPath(shape, Qt::IntersectClip);
    m_painter.fillRect(whole, ink(u"card"_s, u"background"_s));
    m_painter.fillRect(QRectF(0, 0, 156, 21), ink(u"muted"_s));
    const std::pair<QString, QString> rows[] = {{u"Invoice"_s, u"Amount"_s},
                                                {u"INV-0218"_s, u"€ 310"_s},
                                                {u"INV-0217"_s, u"€ 84"_s},
                                                {u"INV-0216"_s, u"€ 1,250"_s}};
    for (int i = 0; i < 4; ++i) {
        const QRectF line(9, i * 21, 138, 21);
        const QColor text = ink(i == 0 ? u"muted-foreground"_s : u"foreground"_s);
        const Weight weight = i == 0 ? Weight::Medium : Weight::Normal;
        write(line, rows[i].first, text, 10.5, weight, Qt::AlignVCenter | Qt::AlignLeft);
        write(line, rows[i].second, text, 10.5, weight, Qt::AlignVCenter | Qt::AlignRight);
        if (i > 0) {
            m_painter.fillRect(QRectF(0, i * 21, 156, 0.8), ink(u"border"_s));
        }
    }
    m_painter.restore();
    box(whole, radius(1), {}, ink(u"border"_s));
}

void SamplePainter::paintSwitches()
{
    box({0, 0, 34, 20}, 10, ink(u"primary"_s));
    box({16, 2, 16, 16}, 8, ink(u"background"_s));
    box({44, 0, 34, 20}, 10, ink(u"input"_s, u"border"_s));
    box({46, 2, 16, 16}, 8, ink(u"background"_s));
}

void SamplePainter::paintAvatars()
{
    const std::pair<QString, QString> people[] = {
        {u"MK"_s, u"primary"_s}, {u"JO"_s, u"chart-2"_s}, {u"AL"_s, u"chart-3"_s}};
    for (int i = 0; i < 3; ++i) {
        const QRectF face(i * 28, 0, 34, 34);
        drawDot(m_painter, face.center(), 38, ink(u"background"_s));
        drawDot(m_painter, face.center(), 34, ink(people[i].second, u"primary"_s));
        write(face, people[i].first, ink(u"primary-foreground"_s), 11, Weight::Bold);
    }
}

void SamplePainter::paintChart()
{
    const std::pair<int, QString> bars[] = {{24, u"border"_s},  {38, u"chart-4"_s}, {30, u"chart-2"_s},
                                            {52, u"chart-2"_s}, {44, u"primary"_s}, {66, u"primary"_s},
                                            {58, u"primary"_s}};
    for (int i = 0; i < 7; ++i) {
        const QRectF bar(i * 20, 68 - bars[i].first, 14, bars[i].first);
        QPainterPath shape(bar.bottomLeft()); // Round at the top only.
        shape.lineTo(bar.left(), bar.top() + 3);
        shape.quadTo(bar.topLeft(), {bar.left() + 3, bar.top()});
        shape.lineTo(bar.right() - 3, bar.top());
        shape.quadTo(bar.topRight(), {bar.right(), bar.top() + 3});
        shape.lineTo(bar.bottomRight());
        m_painter.fillPath(shape, ink(bars[i].second, u"primary"_s));
    }
}

void SamplePainter::paintField()
{
    write({0, 0, 140, 16}, u"Email"_s, ink(u"foreground"_s), 11, Weight::Medium, Qt::AlignLeft | Qt::AlignVCenter);
    const QRectF field(0, 20, 140, 30);
    box(field, radius(0.8), ink(u"background"_s), ink(u"input"_s, u"border"_s));
    write(field.adjusted(10, 0, -10, 0), u"mira@acme.dev"_s, ink(u"foreground"_s), 12, Weight::Normal,
          Qt::AlignLeft | Qt::AlignVCenter);
}

void SamplePainter::paintBadges()
{
    const std::tuple<QRectF, QString, QString, QString> badges[] = {
        {{0, 0, 38, 18}, u"Live"_s, u"primary"_s, u"primary-foreground"_s},
        {{44, 0, 44, 18}, u"Draft"_s, u"secondary"_s, u"secondary-foreground"_s},
        {{94, 0, 38, 18}, u"Beta"_s, u"chart-2"_s, u"primary-foreground"_s}};
    for (const auto &[place, text, fill, letters] : badges) {
        box(place, 9, ink(fill, u"primary"_s));
        write(place, text, ink(letters, u"foreground"_s), 11, Weight::Medium);
    }
}

void SamplePainter::paintCard()
{
    const QRectF card(0, 0, 132, 82);
    box(card, radius(1), ink(u"card"_s, u"background"_s), ink(u"border"_s));
    const auto line = [this](qreal top, qreal height, const QString &text, const QColor &color, qreal size,
                             Weight weight) {
        write({12, top, 108, height}, text, color, size, weight, Qt::AlignLeft | Qt::AlignVCenter);
    };
    line(12, 16, u"Monthly plan"_s, ink(u"card-foreground"_s, u"foreground"_s), 12, Weight::Bold);
    line(28, 16, u"Renews 1 June"_s, ink(u"muted-foreground"_s), 11, Weight::Normal);
    line(46, 26, u"€ 24"_s, ink(u"card-foreground"_s, u"foreground"_s), 18, Weight::Bold);
}

void SamplePainter::paintCheckboxes()
{
    const std::pair<QString, bool> choices[] = {{u"Invoices"_s, true}, {u"Release notes"_s, true}, {u"Tips"_s, false}};
    for (int i = 0; i < 3; ++i) {
        const QRectF mark(0, i * 25, 16, 16);
        if (choices[i].second) {
            box(mark, radius(0.5), ink(u"primary"_s));
            m_painter.setPen(QPen(ink(u"primary-foreground"_s), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(QPolygonF({{4.0, i * 25 + 8.4}, {7.0, i * 25 + 11.2}, {12.2, i * 25 + 5.0}}));
        } else {
            box(mark, radius(0.5), ink(u"background"_s), ink(u"input"_s, u"border"_s));
        }
        write({24, i * 25.0, 90, 16}, choices[i].first, ink(u"foreground"_s), 12, Weight::Normal,
              Qt::AlignLeft | Qt::AlignVCenter);
    }
}

} // namespace enigma
