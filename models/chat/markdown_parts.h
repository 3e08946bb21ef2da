// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a model's Markdown apart into prose and fenced code, also while it is still being written.

#pragma once

#include <QList>
#include <QString>

namespace enigma {

struct MarkdownPart
{
    enum class Kind {
        Prose,
        Code,
    };

    Kind kind = Kind::Prose;
    QString text;     // Code without its fences and without the indentation they share.
    QString language; // "tsx"; only of code, and often empty.

    bool operator==(const MarkdownPart &) const = default;
};

// No part is empty, except code whose fence has just been opened. A fence that never closes holds all that follows.
QList<MarkdownPart> markdownParts(const QString &markdown);

} // namespace enigma
