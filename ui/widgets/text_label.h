// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in one of the window's styles and inks; follows light and dark, and keeps the style's line height when it wraps.

#pragma once

#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QLabel>

namespace enigma {

// Plain text. With setWordWrap(true) it is a paragraph.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TextStyle style = TextStyle::Body, Token ink = Token::Text,
                       QWidget *parent = nullptr);

    void setInk(Token ink);
    void setTextStyle(TextStyle style);
    TextStyle textStyle() const { return m_style; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return wordWrap(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyInk();
    bool paintsItself() const;

    TextStyle m_style;
    Token m_ink;
};

// One line that shortens itself to the room it has and then shows the whole text as its tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, TextStyle style = TextStyle::Body, Token ink = Token::Text,
                         Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

// The quiet head above a group: "Registries".
class SectionLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
};

} // namespace enigma
