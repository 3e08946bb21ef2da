// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the fields of two items differ, in words: everything but their files.

#pragma once

#include "models/diff/item_diff.h"

namespace enigma {

// Dependencies that differ between two lists, told apart by name so that a changed range is one change.
struct DependencyChange
{
    QString name;
    QString before; // As written; null when it is new.
    QString after;  // Null when it is gone.
};

QList<DependencyChange> diffDependencies(const QStringList &before, const QStringList &after);

// Top-level keys of the extra fields that differ.
struct ExtraChange
{
    QString key;
    bool isInBefore = false;
    bool isInAfter = false;
};

QList<ExtraChange> diffExtra(const QByteArray &before, const QByteArray &after);

QList<Finding> diffHeads(const ItemHead &before, const ItemHead &after);

} // namespace enigma
