// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sentence with an icon before it; wraps beside the icon.

#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

namespace enigma {

class TextLabel;

class IconLine : public QWidget
{
    Q_OBJECT

public:
    // An empty icon keeps its room, so that lines below each other align.
    IconLine(const QString &iconName, const QString &text, Token textInk = Token::Text,
             Token iconInk = Token::TextMuted, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setIcon(const QString &iconName, Token ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
    QString m_icon;
    Token m_iconInk;
};

} // namespace enigma
