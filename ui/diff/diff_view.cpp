// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_view.h"

#include "models/base/text.h"
#include "ui/diff/diff_overview.h"
#include "ui/diff/diff_painter.h"
#include "ui/diff/diff_view_accessible.h"
#include "ui/style/type.h"

#include <QAccessible>
#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFoldPadding = 8; // A fold is this much higher than a line.
constexpr int kLeastDigits = 2;
constexpr int kTextPadding = 16;    // After the longest line.
constexpr int kChangePlacement = 3; // A change that was out of sight comes to a third of the height.

} // namespace

DiffView::DiffView(QWidget *parent) :
    QAbstractScrollArea(parent), m_overview(new DiffOverview(m_rows, *verticalScrollBar(), this))
{
    installDiffViewAccessibility();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, 0, DiffOverview::kWidth, 0);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Comparison"));
    connect(&m_lines, &DiffLines::colored, this, &DiffView::repaintLines);
    connect(&Tokens::instance(), &Tokens::changed, this, [this] {
        m_lines.forgetLayouts();
        viewport()->update();
    });
    applyFont();
}

void DiffView::setDiff(const QByteArray &before, const QByteArray &after, const LineDiff &diff, const QString &fileName)
{
    m_fileName = fileName;
    m_rows.setDiff(diff);
    const bool hasLines = diff.content == DiffContent::Text;
    m_lines.setTexts(hasLines ? before : QByteArray(), hasLines ? after : QByteArray(), fileName);
    m_selection = {};
    m_row = m_rows.count() > 0 ? 0 : -1;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    setAccessibleDescription(emptyMessage());
    rowsChanged();
    setChange(changeCount() > 0 ? 0 : -1);
}

void DiffView::clear()
{
    setDiff({}, {}, {}, {});
}

// The current row stays on the same lines while the rows become others.
template<typename Change>
void DiffView::changeRows(Change change)
{
    const qsizetype shown = m_row < 0 ? 0 : m_rows.at(m_row).first;
    change();
    m_row = m_rows.count() > 0 ? m_rows.rowOf(shown) : -1;
    rowsChanged();
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    if (layout != diffLayout()) {
        changeRows([this, layout] { m_rows.setLayout(layout); });
        ensureVisible(m_row);
    }
}

void DiffView::showAllLines()
{
    changeRows([this] { m_rows.expandAll(); });
    ensureVisible(m_row);
}

void DiffView::expandFold(qsizetype row)
{
    if (row >= 0 && row < rowCount() && isFold(row)) {
        changeRows([this, row] { m_rows.expand(row); });
    }
}

void DiffView::rowsChanged()
{
    m_selection = {};
    m_hoveredFold = -1;
    updateScrollBars();
    viewport()->update();
    m_overview->update();
    announceDiffRows(*this);
}

void DiffView::goToChange(qsizetype change)
{
    if (change < 0 || change >= changeCount()) {
        return;
    }
    const RowSpan rows = m_rows.changes().at(change);
    const int top = m_rows.top(rows.first);
    const int bottom = m_rows.top(rows.end());
    if (top < scrollTop() || bottom > scrollTop() + viewport()->height()) {
        verticalScrollBar()->setValue(top - viewport()->height() / kChangePlacement);
    }
    setCurrentRow(rows.first);
    setChange(change);
}

void DiffView::goToNextChange()
{
    goToChange(m_change + 1);
}

void DiffView::goToPreviousChange()
{
    goToChange(m_change - 1);
}

void DiffView::setChange(qsizetype change)
{
    m_change = change;
    viewport()->update();
    Q_EMIT currentChangeChanged(m_change, changeCount());
}

void DiffView::setCurrentRow(qsizetype row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    m_row = row;
    ensureVisible(row);
    viewport()->update();
    focusDiffRow(*this);
    const qsizetype change = m_rows.changeAtOrBefore(row);
    if (change >= 0 && change != m_change && row < m_rows.changes().at(change).end()) {
        setChange(change);
    }
}

void DiffView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void DiffView::selectAll()
{
    setSelection({.side = m_selection.side, .anchor = {}, .head = {rowCount(), 0}});
}

void DiffView::setSelection(const DiffSelection &selection)
{
    m_selection = selection;
    viewport()->update();
}

QRect DiffView::rowRect(qsizetype row) const
{
    return {0, m_rows.top(row) - scrollTop(), viewport()->width(), m_rows.rowHeight(row)};
}

QString DiffView::rowText(qsizetype row) const
{
    if (isFold(row)) {
        return tr("%1 unchanged lines, folded").arg(m_rows.at(row).count);
    }
    const int oldLine = m_rows.line(row, DiffSide::Old);
    const int newLine = m_rows.line(row, DiffSide::New);
    if (m_rows.kind(row) == RowKind::Same) {
        return tr("line %1: %2").arg(newLine).arg(m_lines.text(DiffSide::New).shown(newLine));
    }
    QStringList texts;
    if (oldLine > 0) {
        texts.append(tr("removed, line %1: %2").arg(oldLine).arg(m_lines.text(DiffSide::Old).shown(oldLine)));
    }
    if (newLine > 0) {
        texts.append(tr("added, line %1: %2").arg(newLine).arg(m_lines.text(DiffSide::New).shown(newLine)));
    }
    return texts.join(u'\n');
}

QString DiffView::emptyMessage() const
{
    const LineDiff &diff = m_rows.diff();
    const QLocale locale;
    if (diff.content == DiffContent::Binary) {
        return diff.isSame ? tr("%1 is not text. Both sides are the same.").arg(m_fileName)
                           : tr("%1 is not text. It has %2 before and %3 after.")
                                 .arg(m_fileName, humanSize(diff.oldBytes), humanSize(diff.newBytes));
    }
    if (diff.content == DiffContent::TooLarge) {
        return tr("%1 is too large to compare line by line. It has %2 lines (%3) before and %4 lines (%5) after.")
            .arg(m_fileName, locale.toString(diff.oldLines), humanSize(diff.oldBytes), locale.toString(diff.newLines),
                 humanSize(diff.newBytes));
    }
    return diff.rows.isEmpty() && !m_fileName.isEmpty() ? tr("%1 is empty on both sides.").arg(m_fileName) : QString();
}

int DiffView::scrollTop() const
{
    return verticalScrollBar()->value();
}

DiffColumns DiffView::columns() const
{
    const QFontMetricsF metrics(enigma::font(TextStyle::Code));
    const auto digits = QString::number(std::max(m_rows.diff().oldLines, m_rows.diff().newLines)).size();
    const qreal number =
        metrics.horizontalAdvance(u'0') * static_cast<qreal>(std::max<qsizetype>(digits, kLeastDigits));
    return {.layout = diffLayout(),
            .width = viewport()->width(),
            .numberWidth = qCeil(number),
            .scroll = horizontalScrollBar()->value()};
}

void DiffView::applyFont()
{
    m_lines.setFont(enigma::font(TextStyle::Code));
    const int line = lineHeight(TextStyle::Code);
    m_rows.setHeights(line, line + kFoldPadding);
    updateScrollBars();
    viewport()->update();
}

void DiffView::updateScrollBars()
{
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, m_rows.totalHeight() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(lineHeight(TextStyle::Code));
    const DiffColumns places = columns();
    const int room = places.text(places.cell(DiffSide::Old, 0, 0)).width();
    const qreal character = QFontMetricsF(enigma::font(TextStyle::Code)).horizontalAdvance(u'0');
    const int widest = std::max(m_lines.text(DiffSide::Old).widestLine(), m_lines.text(DiffSide::New).widestLine());
    horizontalScrollBar()->setRange(0, std::max(0, qCeil(widest * character) + kTextPadding - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(qCeil(character * 4));
}

void DiffView::ensureVisible(qsizetype row)
{
    if (row < 0) {
        return;
    }
    const int top = m_rows.top(row);
    const int bottom = top + m_rows.rowHeight(row);
    if (top < scrollTop()) {
        verticalScrollBar()->setValue(top);
    } else if (bottom > scrollTop() + viewport()->height()) {
        verticalScrollBar()->setValue(bottom - viewport()->height());
    }
}

void DiffView::repaintLines(DiffSide side, int firstLine, int lastLine)
{
    const qsizetype last = rowAt(viewport()->height());
    for (qsizetype row = rowAt(0); row >= 0 && row <= last; ++row) {
        const int line = m_rows.line(row, side);
        if (line >= firstLine && line <= lastLine) {
            viewport()->update();
            return;
        }
    }
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const DiffPainting painting{.rows = m_rows,
                                .lines = m_lines,
                                .columns = columns(),
                                .selection = m_selection,
                                .font = enigma::font(TextStyle::Code),
                                .currentRow = m_showsRow && hasFocus() ? m_row : -1,
                                .hoveredFold = m_hoveredFold,
                                .currentChange = m_change < 0 ? RowSpan() : m_rows.changes().at(m_change)};
    DiffPainter(painter, painting, scrollTop()).paint(event->rect());
    if (const QString message = emptyMessage(); !message.isEmpty()) {
        painter.setPen(color(Token::TextMuted));
        painter.setFont(enigma::font(TextStyle::Body));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, message);
    }
}

void DiffView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
    m_overview->setGeometry(viewport()->geometry().right() + 1, viewport()->y(), DiffOverview::kWidth,
                            viewport()->height());
}

void DiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        applyFont();
    }
    QAbstractScrollArea::changeEvent(event);
}

void DiffView::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace enigma
