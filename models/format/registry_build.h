// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry as the files that any static host can serve and the shadcn CLI installs from:
// r/registry.json, r/<name>.json, r/<name>@<version>.json, theme.css. Pure: writing them is the caller's business.

#pragma once

#include "models/format/catalog_json.h"

#include <QMap>

namespace enigma {

struct RegistryBuild
{
    CatalogHead head;
    QString cliName;           // The namespace that references to own items carry.
    QList<ItemDocument> items; // In the order of the catalog; several versions of one item stand for themselves.
};

// Paths with "/" to bytes. The highest version of an item, else the one without a version, is what its plain name
// gives. A fixed version refers to fixed versions: the highest of each item in the build. So a host that has a fixed
// version already keeps its file: what it refers to was the highest then.
QMap<QString, QByteArray> buildRegistry(const RegistryBuild &build);

// The address of an item below the host's root, "r/button.json" or "r/button@1.2.0.json".
QString builtPath(const QString &name);
QString builtPath(const QString &name, const SemVer &version);

// The registry's theme as Tailwind 4 CSS; empty when the item holds no theme.
QByteArray builtThemeCss(const Item &item);

} // namespace enigma
