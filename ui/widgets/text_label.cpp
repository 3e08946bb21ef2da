// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace enigma {

namespace {

// Lines of text at a fixed distance; answers the height, and paints when given a painter.
int layOutParagraph(const QString &text, const QFont &face, int width, int line, Qt::Alignment alignment,
                    QPainter *painter = nullptr, const QPoint &origin = {})
{
    QString content = text;
    content.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(content, face);
    QTextOption options(alignment & Qt::AlignHorizontal_Mask);
    options.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(options);
    layout.beginLayout();
    int count = 0;
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        row.setLineWidth(width);
        row.setPosition(QPointF(0, count * line + (line - row.height()) / 2));
        ++count;
    }
    layout.endLayout();
    if (painter) {
        layout.draw(painter, origin);
    }
    return count * line;
}

} // namespace

TextLabel::TextLabel(const QString &text, TextStyle style, Token ink, QWidget *parent) :
    QLabel(text, parent), m_style(style), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // Otherwise it depends on the background of the parent.
    useTextStyle(*this, m_style);
    applyInk();
    connect(&Tokens::instance(), &Tokens::changed, this, &TextLabel::applyInk);
}

void TextLabel::setInk(Token ink)
{
    m_ink = ink;
    applyInk();
}

void TextLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    useTextStyle(*this, m_style);
}

void TextLabel::applyInk()
{
    QPalette own;
    own.setColor(QPalette::WindowText, color(m_ink));
    own.setColor(QPalette::Disabled, QPalette::WindowText, color(Token::TextFaint));
    setPalette(own);
}

bool TextLabel::paintsItself() const
{
    return wordWrap() && textFormat() == Qt::PlainText && !(textInteractionFlags() & Qt::TextSelectableByMouse);
}

QSize TextLabel::sizeHint() const
{
    if (!paintsItself()) {
        return QLabel::sizeHint().expandedTo(QSize(0, lineHeight(m_style)));
    }
    const int whole = fontMetrics().size(0, text()).width() + 1;
    const int width = std::min(whole, 480);
    return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    if (!paintsItself()) {
        return QLabel::minimumSizeHint().expandedTo(QSize(0, lineHeight(m_style)));
    }
    return {48, lineHeight(m_style)};
}

int TextLabel::heightForWidth(int width) const
{
    if (!paintsItself()) {
        return QLabel::heightForWidth(width);
    }
    const QMargins margins = contentsMargins();
    const int room = std::max(1, width - margins.left() - margins.right());
    return layOutParagraph(text(), font(), room, lineHeight(m_style), alignment()) + margins.top() + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!paintsItself()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect room = contentsRect();
    layOutParagraph(text(), font(), room.width(), lineHeight(m_style), alignment(), &painter, room.topLeft());
}

ElidedLabel::ElidedLabel(const QString &text, TextStyle style, Token ink, Qt::TextElideMode mode, QWidget *parent) :
    TextLabel(text, style, ink, parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(40, sizeHint().width()), lineHeight(textStyle())};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect room = contentsRect();
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), m_mode, room.width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        }
        return true;
    }
    return TextLabel::event(event);
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent) :
    TextLabel(text, TextStyle::SmallStrong, Token::TextMuted, parent)
{
}

} // namespace enigma
