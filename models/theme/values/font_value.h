// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSS font stack: family names in the order in which a browser tries them.

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace enigma {

struct FontFamily
{
    QString text; // As typed: "\"Playfair Display\"", "sans-serif".
    QString name; // Without quotes and escapes.
    bool isGeneric = false;

    bool operator==(const FontFamily &) const = default;
};

// Nothing when a part is no family name: var(), numbers, an empty part.
std::optional<QList<FontFamily>> readFontStack(QStringView text);

QString fontStackText(const QList<FontFamily> &stack);

// The family of this name, in quotes unless it is a generic one.
FontFamily fontFamily(const QString &name);

// "serif", "ui-monospace" and the others that a browser chooses a font for.
bool isGenericFamily(const QString &name);

} // namespace enigma
