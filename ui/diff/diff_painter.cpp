// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_painter.h"

#include "models/base/text.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHatchPeriod = 12; // Along the row, in logical pixels.
constexpr int kChangeBar = 3;
constexpr qreal kMarkRadius = 2;
constexpr int kSuffixGap = 12;
constexpr int kFoldText = 16; // From the icon of a fold to its text.

// Slanted stripes that say: this side has no line here. The tile repeats without a seam.
QBrush hatchBrush(qreal devicePixelRatio)
{
    QPixmap tile(QSize(kHatchPeriod, kHatchPeriod) * devicePixelRatio);
    tile.setDevicePixelRatio(devicePixelRatio);
    tile.fill(color(Token::Surface));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Inset));
    constexpr qreal period = kHatchPeriod;
    for (const qreal shift : {-period, 0.0, period}) {
        painter.drawPolygon(
            QPolygonF({{shift, period}, {shift + period, 0}, {shift + period * 1.5, 0}, {shift + period / 2, period}}));
    }
    return QBrush(tile);
}

} // namespace

DiffPainter::DiffPainter(QPainter &painter, const DiffPainting &painting, int scrollTop) :
    m_painter(painter), m_painting(painting), m_top(scrollTop)
{
    m_painter.setFont(m_painting.font);
}

void DiffPainter::paint(const QRect &exposed)
{
    m_painter.fillRect(exposed, color(Token::Surface));
    const DiffRows &rows = m_painting.rows;
    for (qsizetype row = std::max<qsizetype>(0, rows.rowAt(exposed.top() + m_top)); row < rows.count(); ++row) {
        const QRect rect(0, rows.top(row) - m_top, m_painting.columns.width, rows.rowHeight(row));
        if (rect.top() > exposed.bottom()) {
            break;
        }
        paintRow(row, rect);
    }
}

void DiffPainter::paintRow(qsizetype row, const QRect &rect)
{
    if (m_painting.rows.isFold(row)) {
        paintFold(row, rect);
    } else if (m_painting.columns.isUnified()) {
        paintUnified(row, rect);
    } else {
        paintSide(row, DiffSide::Old, m_painting.columns.cell(DiffSide::Old, rect.top(), rect.height()));
        paintSide(row, DiffSide::New, m_painting.columns.cell(DiffSide::New, rect.top(), rect.height()));
    }
    const RowSpan &change = m_painting.currentChange;
    if (row >= change.first && row < change.end()) {
        m_painter.fillRect(QRect(rect.left(), rect.top(), kChangeBar, rect.height()), color(Token::AccentInk));
    }
    if (row == m_painting.currentRow) {
        drawRing(m_painter, rect, metrics::kRadiusSwatch, color(Token::Focus), metrics::kFocusWidth);
    }
}

void DiffPainter::paintFold(qsizetype row, const QRect &rect)
{
    const bool isHovered = row == m_painting.hoveredFold;
    m_painter.fillRect(rect, color(isHovered ? Token::Hover : Token::Window));
    const QColor ink = color(isHovered ? Token::Text : Token::TextMuted);
    const QRect icon(rect.left() + m_painting.columns.gutter() - DiffColumns::kSignWidth - metrics::kIcon, rect.top(),
                     metrics::kIcon, rect.height());
    drawIcon(m_painter, icon, u"more"_s, ink);
    m_painter.setPen(ink);
    m_painter.setFont(font(TextStyle::Small));
    const qsizetype count = m_painting.rows.at(row).count;
    m_painter.drawText(rect.adjusted(icon.right() + kFoldText, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                       tr("%1 unchanged lines").arg(QLocale().toString(count)));
    m_painter.setFont(m_painting.font);
}

void DiffPainter::paintSide(qsizetype row, DiffSide side, const QRect &rect)
{
    const int line = m_painting.rows.line(row, side);
    if (line == 0) {
        paintHatch(rect);
        return;
    }
    const bool isChanged = m_painting.rows.kind(row) != RowKind::Same;
    const bool isOld = side == DiffSide::Old;
    if (isChanged) {
        m_painter.fillRect(rect, color(isOld ? Token::DiffRemoved : Token::DiffAdded));
        m_painter.setPen(color(isOld ? Token::Danger : Token::Success));
        m_painter.drawText(m_painting.columns.sign(rect), Qt::AlignCenter, isOld ? u"−"_s : u"+"_s);
    }
    paintNumber(side, rect, line, isChanged);
    paintText(row, side, rect);
}

void DiffPainter::paintUnified(qsizetype row, const QRect &rect)
{
    const DiffSide side = shownSide(m_painting.rows, row, DiffSide::New);
    paintSide(row, side, rect);
    if (m_painting.rows.at(row).kind == ViewRow::Kind::Pair) {
        paintNumber(DiffSide::Old, rect, m_painting.rows.line(row, DiffSide::Old), false);
    }
}

void DiffPainter::paintNumber(DiffSide side, const QRect &cell, int line, bool isChanged)
{
    m_painter.setPen(color(isChanged ? Token::TextMuted : Token::TextFaint));
    m_painter.drawText(m_painting.columns.number(side, cell), Qt::AlignVCenter | Qt::AlignRight, QString::number(line));
}

void DiffPainter::paintText(qsizetype row, DiffSide side, const QRect &cell)
{
    const QTextLayout &layout = m_painting.lines.layout(side, m_painting.rows.line(row, side));
    const QTextLine line = layout.lineAt(0);
    const QRect text = m_painting.columns.text(cell);
    m_painter.save();
    m_painter.setClipRect(text);
    const DiffRow &diffRow = m_painting.rows.diff().rows.at(m_painting.rows.at(row).first);
    for (const TextSpan &mark : m_painting.lines.marks(diffRow, side)) {
        paintSpan(line, text, mark.start, mark.start + mark.length,
                  color(side == DiffSide::Old ? Token::DiffRemovedWord : Token::DiffAddedWord), kMarkRadius);
    }
    const bool isSelectable = m_painting.columns.isUnified() || side == m_painting.selection.side;
    if (const auto selected = m_painting.selection.columns(row); selected && isSelectable) {
        const qsizetype end = layout.text().size();
        paintSpan(line, text, selected->start, selected->length < 0 ? end + 1 : selected->start + selected->length,
                  color(Token::Selection), 0);
    }
    const qreal left = text.left() - m_painting.columns.scroll;
    m_painter.setPen(color(Token::Text));
    layout.draw(&m_painter, {left, text.top() + (text.height() - line.height()) / 2});
    paintSuffix(row, side, text, left + line.naturalTextWidth());
    m_painter.restore();
}

// A place past the end of the line stands for its line end, and shows as half a character.
void DiffPainter::paintSpan(const QTextLine &line, const QRect &text, qsizetype from, qsizetype to, const QColor &fill,
                            qreal radius)
{
    const qreal origin = text.left() - m_painting.columns.scroll;
    const qreal left = origin + line.cursorToX(static_cast<int>(from));
    const bool isPastEnd = to > line.textLength();
    const qreal right = origin + line.cursorToX(static_cast<int>(std::min<qsizetype>(to, line.textLength()))) +
                        (isPastEnd ? text.height() / 4.0 : 0);
    m_painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(QRectF(left, text.top(), right - left, text.height()), radius, radius);
}

void DiffPainter::paintSuffix(qsizetype row, DiffSide side, const QRect &text, qreal left)
{
    const QString note = suffix(row, side);
    if (note.isEmpty()) {
        return;
    }
    m_painter.setPen(color(Token::TextMuted));
    m_painter.drawText(QRectF(left + kSuffixGap, text.top(), text.width(), text.height()), Qt::AlignVCenter, note);
}

// What a changed line differs in without showing it.
QString DiffPainter::suffix(qsizetype row, DiffSide side) const
{
    const DiffRows &rows = m_painting.rows;
    if (rows.kind(row) == RowKind::Same) {
        return {};
    }
    const DiffRow &diffRow = rows.diff().rows.at(rows.at(row).first);
    const bool isOld = side == DiffSide::Old;
    QStringList notes;
    const bool oldReturn = m_painting.lines.text(DiffSide::Old).endsInCarriageReturn(diffRow.oldLine);
    const bool newReturn = m_painting.lines.text(DiffSide::New).endsInCarriageReturn(diffRow.newLine);
    if (oldReturn != newReturn && (isOld ? oldReturn : newReturn)) {
        notes.append(u"CRLF"_s);
    }
    const LineDiff &diff = rows.diff();
    const bool isLast = isOld ? diffRow.oldLine == diff.oldLines : diffRow.newLine == diff.newLines;
    if (isLast && !(isOld ? diff.oldEndsInNewline : diff.newEndsInNewline)) {
        notes.append(tr("no line end"));
    }
    if (m_painting.lines.text(side).isCut(rows.line(row, side))) {
        notes.append(tr("the rest of this line is not shown"));
    }
    return notes.join(u", "_s);
}

void DiffPainter::paintHatch(const QRect &rect)
{
    if (m_hatch.style() == Qt::NoBrush) {
        m_hatch = hatchBrush(m_painter.device()->devicePixelRatioF());
    }
    m_painter.setBrushOrigin(0, -m_top % kHatchPeriod);
    m_painter.fillRect(rect, m_hatch);
}

} // namespace enigma
