// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The change that mends a finding, as a value: the window, the command line and tests apply the same one.

#pragma once

#include "models/domain/item.h"
#include "models/theme/tokens/token_change.h"

namespace enigma {

struct QuickFix
{
    enum class Kind {
        AddPackage,       // `value` to the dependencies.
        RemovePackage,    // `subject`, with or without a range, from the dependencies.
        ReplacePackage,   // `subject` by `value`.
        AddReference,     // `value` to the registry dependencies.
        ReplaceReference, // `subject` by `value`.
        RemoveReference,  // The later ones of several `subject`.
        SetType,          // Of the file `subject`.
        SetTarget,        // Of the file `subject`.
        RenameFile,       // `subject` to `value`.
        MapToken,         // Makes `subject` a colour of Tailwind's.
        ChangeTokens,     // `tokens`, in the source of a theme.
    };
    enum class Use {
        Always,    // Right wherever the finding is: a script may apply it.
        WhenAsked, // A person decides.
    };

    Kind kind;
    QString subject;
    QString value;
    QString title; // "Write “@acme/card”", for a button.
    Use use = Use::Always;
    QList<TokenChange> tokens = {};

    bool operator==(const QuickFix &) const = default;
};

// The item with the change. Nothing happens when what is to be changed is no longer there.
Item fixed(Item item, const QuickFix &fix);

} // namespace enigma
