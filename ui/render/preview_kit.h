// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The script that runs in the page and draws components: React, Tailwind and the packages that registries use, bundled
// when the program was built (resources/preview-kit).

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace enigma {

struct PreviewKit
{
    QByteArray pageBase64; // HTML.
    QByteArray scriptBase64;
    QString sha256;       // Of both.
    QStringList packages; // What components may import.
    QString missing;      // Why the program was built without it, with the remedy; empty: it is there.
};

// The one that is built in. Read once, from any thread.
const PreviewKit &previewKit();

} // namespace enigma
