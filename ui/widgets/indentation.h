// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a file is indented, found in its text: new lines are then indented the same way.

#pragma once

#include <QString>

namespace enigma {

struct Indentation
{
    bool tabs = false;
    int width = 2; // Columns of one step.

    QString step() const { return tabs ? QString(u'\t') : QString(width, u' '); }
    QString name() const; // "2 spaces", "Tabs"

    bool operator==(const Indentation &) const = default;
};

Indentation detectIndentation(const QString &text);

} // namespace enigma
