// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/markdown_view.h"

#include "ui/style/type.h"

#include <QEvent>
#include <QHelpEvent>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBlockGap = 8;
constexpr int kCellPadding = 6;

bool isWebLink(const QUrl &url)
{
    return url.scheme() == u"https" || url.scheme() == u"http" || url.scheme() == u"mailto";
}

QTextCharFormat codeFormat(QTextCharFormat format)
{
    const QFont code = enigma::font(TextStyle::Code);
    format.setFontFamilies(code.families());
    format.setProperty(QTextFormat::FontPixelSize, code.pixelSize() + 1);
    format.setBackground(color(Token::Inset));
    return format;
}

QTextCharFormat linkFormat(QTextCharFormat format)
{
    if (isWebLink(QUrl(format.anchorHref()))) {
        format.setForeground(color(Token::AccentInk));
        format.setFontUnderline(true);
    } else {
        format.setAnchor(false);
        format.clearProperty(QTextFormat::AnchorHref);
        format.clearForeground();
        format.setFontUnderline(false);
    }
    return format;
}

QTextCharFormat headingFormat(QTextCharFormat format, int level)
{
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    format.setProperty(QTextFormat::FontPixelSize, enigma::font(TextStyle::Section).pixelSize() + (level == 1 ? 2 : 0));
    format.setFontWeight(QFont::DemiBold);
    return format;
}

// What a fragment is to become: the format, and another text where an image stood.
void restyle(QTextCursor cursor, const QTextFragment &fragment, int heading)
{
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QString name = format.property(QTextFormat::ImageAltText).toString();
        cursor.insertText(u"[%1]"_s.arg(name.isEmpty() ? MarkdownView::tr("image") : name), QTextCharFormat());
        return;
    }
    if (heading > 0) {
        format = headingFormat(format, heading);
    }
    if (format.fontFixedPitch()) {
        format = codeFormat(format);
    }
    if (format.isAnchor()) {
        format = linkFormat(format);
    }
    cursor.setCharFormat(format);
}

int gapAbove(const QTextBlock &block, const QTextCursor &cursor, int gap)
{
    if (block.blockNumber() == 0 || cursor.currentTable()) {
        return 0;
    }
    if (block.textList() && block.previous().textList()) {
        return gap / 4;
    }
    return block.blockFormat().headingLevel() > 0 ? 2 * gap : gap;
}

void restyle(const QTextBlock &block, int gap)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    format.setLineHeight(lineHeight(TextStyle::Prose), QTextBlockFormat::MinimumHeight);
    format.setTopMargin(gapAbove(block, cursor, gap));
    format.setBottomMargin(0);
    if (block.blockNumber() == 0 && block.text().isEmpty()) {
        format.setLineHeight(1, QTextBlockFormat::FixedHeight); // Stands before a table that begins the text.
    }
    cursor.setBlockFormat(format);

    QList<QTextFragment> fragments;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        fragments.prepend(it.fragment()); // From the end, so that positions before stay true.
    }
    for (const QTextFragment &fragment : std::as_const(fragments)) {
        restyle(cursor, fragment, format.headingLevel());
    }
}

// Rows with a hairline below.
void restyleTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setTopMargin(kBlockGap);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat inside = cell.format().toTableCellFormat();
            inside.setTopPadding(kCellPadding);
            inside.setBottomPadding(kCellPadding);
            inside.setLeftPadding(0);
            inside.setRightPadding(3 * kCellPadding);
            inside.setBottomBorder(1);
            inside.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            inside.setBottomBorderBrush(color(Token::Border));
            cell.setFormat(inside);
        }
    }
}

void restyleTables(QTextFrame *frame)
{
    for (QTextFrame *child : frame->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            restyleTable(*table);
        }
        restyleTables(child);
    }
}

} // namespace

MarkdownView::MarkdownView(const QString &name, Markup markup, QWidget *parent) : QTextBrowser(parent), m_markup(markup)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(20);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isWebLink(url)) {
            Q_EMIT linkClicked(url);
        }
    });
    connect(&Tokens::instance(), &Tokens::changed, this, &MarkdownView::render);
    render();
}

void MarkdownView::setSource(const QString &source)
{
    if (m_source != source) {
        m_source = source;
        render();
    }
}

void MarkdownView::setInk(Token ink)
{
    m_ink = ink;
    render();
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownView::render()
{
    QPalette own = palette();
    own.setColor(QPalette::Text, color(m_ink));
    setPalette(own);
    document()->setDefaultFont(enigma::font(TextStyle::Prose));
    if (m_markup == Markup::Markdown) {
        document()->setMarkdown(m_source, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                              QTextDocument::MarkdownNoHTML);
        restyleTables(document()->rootFrame());
    } else {
        document()->setPlainText(m_source);
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        restyle(block, m_markup == Markup::Markdown ? kBlockGap : 0);
    }
    fit();
}

void MarkdownView::fit()
{
    document()->setTextWidth(viewport()->width());
    const int height = int(std::ceil(document()->size().height()));
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void MarkdownView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // The thread scrolls, not a message in it.
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        render();
    }
}

bool MarkdownView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), anchorAt(viewport()->mapFrom(this, help->pos())), this);
        return true;
    }
    return QTextBrowser::event(event);
}

} // namespace enigma
