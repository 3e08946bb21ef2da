// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a search found, with the places to be marked.

#pragma once

#include "models/domain/registry.h"
#include "models/domain/search_text.h"

namespace enigma {

struct SearchHit
{
    // Best first. Operator: nothing but operators was asked for.
    enum class Field {
        Operator,
        Name,
        Title,
        Description,
        Docs,
        Package,
        Path,
        Code,
    };

    ComponentSummary component;
    QList<TextRange> nameMarks;
    QList<TextRange> titleMarks;
    QList<TextRange> descriptionMarks;
    // The best one that, together with those above it, holds all that was asked for.
    Field field = Field::Operator;
    // What was found outside of name, title and description: one line, with its marks. Else empty.
    QString excerpt;
    QList<TextRange> excerptMarks;
    QString path; // Of a Code excerpt.
    int line = 0; // Of a Code or Docs excerpt, from 1.
};

QString searchFieldName(SearchHit::Field field); // "name", "code" …

struct SearchAnswer
{
    QList<SearchHit> hits;
    QString suggestion; // When nothing was found: the name that was probably meant; may be empty.
};

} // namespace enigma
