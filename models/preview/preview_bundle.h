// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page needs to show one component: its files, those of the components that it uses, and its examples. Project
// imports are resolved here; packages are the preview kit's concern. Values only, the same on every machine.

#pragma once

#include "models/domain/item.h"

#include <utility>

namespace enigma {

struct PreviewModule
{
    QString key;                                // "button/ui/button.tsx": the component, then the path of its file.
    QString code;                               // As stored: TypeScript, JavaScript or JSON.
    QList<std::pair<QString, QString>> imports; // Specifier, and the key of the module that it means.

    bool operator==(const PreviewModule &) const = default;
};

struct PreviewExample
{
    enum class Source {
        Written,     // In the component's own `meta.preview`.
        File,        // A *.demo.tsx or *.stories.tsx among its files.
        ExampleItem, // Another component, of type registry:example.
    };

    QString title;  // "button-demo", "button.stories.tsx"
    QString module; // Its key.
    Source source = Source::File;

    bool operator==(const PreviewExample &) const = default;
};

struct PreviewBundle
{
    QString component;
    QString main; // The key of the module whose exports are shown without an example; empty: it has no code.
    QList<PreviewModule> modules;
    QList<PreviewExample> examples; // The one to be shown first is the first; none: one is made from the exports.
    QByteArray css; // What the items bring, for Tailwind. It stands in front of the theme, whose values win.

    bool operator==(const PreviewBundle &) const = default;
};

// SHA-256 of everything in it, as 64 hexadecimal digits.
QByteArray bundleDigest(const PreviewBundle &bundle);

} // namespace enigma
