// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finished themes to begin with, written for this program: each complete, light and dark, its text readable in both.

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace enigma {

struct ThemePreset
{
    QString name; // "kiln"; never changes.
    QString title;
    QString description; // One sentence.
    QByteArray css;      // A whole stylesheet: :root, .dark and @theme inline.
};

// In the order to show them.
const QList<ThemePreset> &themePresets();

} // namespace enigma
