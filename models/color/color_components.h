// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lower half of color_parser: walks the tokens of one colour and reads its numbers, with calc() and with the
// channel names of relative colours.

#pragma once

#include "models/base/result.h"
#include "models/css/css_tokenizer.h"

#include <QHash>

namespace enigma {

// The error is the reason alone; parseColor() makes the sentence.
template<typename T>
using Read = std::expected<T, QString>;

struct Component
{
    enum Unit : quint8 { Number, Percent, Degrees, None };

    double value = 0;
    Unit unit = Number;
};

class ComponentReader
{
protected:
    static constexpr int kMaxDepth = 32; // Of colours and calculations inside each other.

    explicit ComponentReader(const QByteArray &css);

    bool atEnd() const { return m_at >= m_tokens.size(); }
    bool is(CssTokenType type) const { return !atEnd() && m_tokens[m_at].type == type; }
    bool isDelim(char sign) const { return is(CssTokenType::Delim) && m_tokens[m_at].text(m_css)[0] == sign; }
    bool isIdent(QStringView wanted) const { return is(CssTokenType::Ident) && name() == wanted; }
    QString text() const { return atEnd() ? QString() : cssUnescaped(m_tokens[m_at].text(m_css)); }
    QString name() const { return text().toLower(); }

    bool accept(CssTokenType type);
    bool acceptDelim(char sign);
    Read<bool> close(); // The ")" of a function.
    std::unexpected<QString> unexpectedToken() const;

    Read<Component> readComponent(); // A number, "none", a channel's name or a calculation.

    const QByteArray m_css;
    QList<CssToken> m_tokens; // Without blanks.
    qsizetype m_at = 0;
    int m_depth = 0;
    QHash<QString, double> m_channels; // Of the origin of the relative colour being read.

private:
    Read<Component> readTerm();
    Read<Component> readConstant();
    Read<Component> readCalculation();
    Read<Component> readSum();
    Read<Component> readProduct();

    int m_calculations = 0;
};

} // namespace enigma
