// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of the window, read from tokens.json, in light and dark. Paint with color(Token::…) at the moment of
// painting: then a change of appearance needs nothing but the repaint that comes with it.

#pragma once

#include <QColor>
#include <QObject>

#include <array>

namespace enigma {

enum class Appearance {
    System, // What the desktop prefers, also when that changes.
    Light,
    Dark,
};

class Tokens : public QObject
{
    Q_OBJECT

public:
    // Named as in tokens.json: DiffAddedWord is "diff-added-word".
    enum class Token {
        Window,
        Surface,
        Raised,
        Inset,
        Hover,
        Pressed,
        Border,
        Selection,
        SelectionQuiet,
        BorderStrong,
        Tooltip,
        SuccessBg,
        WarningBg,
        DangerBg,
        InfoBg,
        DiffAdded,
        DiffAddedWord,
        DiffRemoved,
        DiffRemovedWord,
        DiffChanged,
        DiffChangedWord,
        DiffMoved,
        DiffMovedWord,
        CommentBg,
        Text,
        TextMuted,
        TextFaint,
        TooltipText,
        Accent,
        AccentHover,
        AccentPressed,
        AccentText,
        AccentInk,
        Focus,
        Success,
        Warning,
        Danger,
        Info,
        Mark,
        DangerFill,
        DangerFillText,
        Comment,
        SyntaxKeyword,
        SyntaxString,
        SyntaxFunction,
        SyntaxTag,
        SyntaxProperty,
        SyntaxType,
        SyntaxNumber,
        SyntaxComment,
        SyntaxPunctuation,
    };
    Q_ENUM(Token)

    // Made at the first use, which must come after the application object. GUI thread only.
    static Tokens &instance();

    QColor color(Token token) const;
    QColor color(QStringView name) const; // Invalid when there is no such token.
    static QString name(Token token);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    bool isDark() const { return m_dark; }

    // Stronger text and borders: faint becomes muted, muted becomes text.
    bool isHighContrast() const { return m_highContrast; }
    void setHighContrast(bool highContrast);

Q_SIGNALS:
    void changed();

private:
    static constexpr int kCount = int(Token::SyntaxPunctuation) + 1;
    using Table = std::array<QColor, kCount>;

    explicit Tokens(QObject *parent);
    static Table readTable(const QJsonObject &object);
    void follow();

    Table m_light;
    Table m_darkTable;
    Appearance m_appearance = Appearance::System;
    bool m_dark = false;
    bool m_highContrast = false;
};

using Token = Tokens::Token;

inline QColor color(Token token)
{
    return Tokens::instance().color(token);
}

// The token's colour at a part of its opacity, 0 to 1.
QColor color(Token token, qreal opacity);

} // namespace enigma
