// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which design tokens the files of components use, through Tailwind classes and var(), and which text and background
// colours meet in one class string.

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace enigma {

struct TokenUse
{
    QString utility; // As written: "hover:bg-primary/90", "var(--primary)".
    int count = 0;

    bool operator==(const TokenUse &) const = default;
};

// Opacities are those of the classes ("bg-primary/90"), 0 to 1.
struct ColorPair
{
    QString background;
    QString text;
    double backgroundOpacity = 1;
    double textOpacity = 1;
    int count = 0;

    bool operator==(const ColorPair &) const = default;
};

// Where a text names a token: "primary" in "bg-primary/90" and in "var(--primary)", "color-primary" in
// "var(--color-primary)", "sm" in "shadow-sm".
struct TokenPlace
{
    QString token;
    qsizetype begin = 0;
    qsizetype size = 0;

    bool operator==(const TokenPlace &) const = default;
};

class UsedTokens
{
public:
    // The names that count, without "--": usually all of a theme's. "bg-primary" finds "primary", or else
    // "color-primary".
    explicit UsedTokens(QSet<QString> names) : m_names(std::move(names)) {}

    // One file: TSX, TS, HTML or CSS. Linear in its size.
    void add(QByteArrayView content);

    QList<TokenUse> uses(const QString &token) const; // Most frequent first.
    int count(const QString &token) const;
    QList<ColorPair> pairs() const; // Most frequent first.
    QStringList tokens() const;     // Those in use, sorted.

private:
    struct PaintedColor // A bg- or text- class.
    {
        bool isBackground = false;
        QString variants; // "hover", "dark:hover"; empty for none.
        QString token;
        double opacity = 1;
    };

    friend QList<TokenPlace> tokenPlaces(const QString &text, const QSet<QString> &names);

    void read(const QString &text);
    void addVariables(const QString &text);
    void note(const QString &token, QStringView written);
    void addClasses(QStringView classes);
    void addClass(QStringView text, QList<PaintedColor> &colors);
    void addPairs(const QList<PaintedColor> &colors);
    void addPair(const ColorPair &pair);
    bool isColorName(const QString &token, QStringView rest) const;
    QString tokenFor(QStringView prefix, const QString &rest) const;

    QSet<QString> m_names;
    QHash<QString, QHash<QString, int>> m_uses;
    QList<ColorPair> m_pairs;
    QHash<QString, qsizetype> m_pairAt;
    const QString *m_text = nullptr; // Being read, while places are noted.
    QList<TokenPlace> m_places;
};

// In the order of the text. `names` as for UsedTokens.
QList<TokenPlace> tokenPlaces(const QString &text, const QSet<QString> &names);

} // namespace enigma
