// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QPointer>
#include <QStyleHints>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString kebabCase(QLatin1StringView name)
{
    QString result;
    for (const char letter : name) {
        const QChar character = QLatin1Char(letter);
        if (character.isUpper() && !result.isEmpty()) {
            result += u'-';
        }
        result += character.toLower();
    }
    return result;
}

Token strengthened(Token token)
{
    switch (token) {
    case Token::TextFaint:
        return Token::TextMuted;
    case Token::TextMuted:
        return Token::Text;
    case Token::Border:
        return Token::BorderStrong;
    default:
        return token;
    }
}

} // namespace

Tokens &Tokens::instance()
{
    static QPointer<Tokens> tokens;
    if (!tokens) {
        Q_ASSERT(qGuiApp);
        tokens = new Tokens(qGuiApp);
    }
    return *tokens;
}

Tokens::Tokens(QObject *parent) : QObject(parent)
{
    QFile file(u":/enigma/ui/tokens.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Tokens", "tokens.json is compiled into the program");
    const QJsonObject root = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    m_light = readTable(root.value("light"_L1).toObject());
    m_darkTable = readTable(root.value("dark"_L1).toObject());
    m_dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Tokens::follow);
}

Tokens::Table Tokens::readTable(const QJsonObject &object)
{
    Table table;
    for (int i = 0; i < kCount; ++i) {
        table[size_t(i)] = QColor(object.value(name(Token(i))).toString());
        Q_ASSERT_X(table[size_t(i)].isValid(), "Tokens", "tokens.json holds every token in both modes");
    }
    return table;
}

QString Tokens::name(Token token)
{
    return kebabCase(QLatin1StringView(QMetaEnum::fromType<Token>().valueToKey(int(token))));
}

QColor Tokens::color(Token token) const
{
    const Token wanted = m_highContrast ? strengthened(token) : token;
    return (m_dark ? m_darkTable : m_light)[size_t(wanted)];
}

QColor Tokens::color(QStringView name) const
{
    for (int i = 0; i < kCount; ++i) {
        if (Tokens::name(Token(i)) == name) {
            return color(Token(i));
        }
    }
    return {};
}

void Tokens::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    // The desktop's own parts, the title bar and file dialogs, follow where the platform can.
    switch (appearance) {
    case Appearance::System:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case Appearance::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case Appearance::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    follow();
}

void Tokens::setHighContrast(bool highContrast)
{
    if (m_highContrast != highContrast) {
        m_highContrast = highContrast;
        Q_EMIT changed();
    }
}

void Tokens::follow()
{
    const bool systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_appearance == Appearance::System ? systemDark : m_appearance == Appearance::Dark;
    if (dark != m_dark) {
        m_dark = dark;
        Q_EMIT changed();
    }
}

QColor color(Token token, qreal opacity)
{
    QColor result = color(token);
    result.setAlphaF(float(opacity));
    return result;
}

} // namespace enigma
