// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Versions to publish, made without a library.

#pragma once

#include "models/base/hash.h"
#include "models/format/manifest_json.h"
#include "sync/remote/remote_target.h"
#include "tests/support/temp_library.h"

namespace enigma {

inline Registry sampleRegistry(const QString &cliName = QStringLiteral("acme"))
{
    return Registry{.id = RegistryId::create(),
                    .slug = cliName,
                    .name = QStringLiteral("Acme Design"),
                    .cliName = cliName,
                    .homepage = QStringLiteral("https://acme.example")};
}

inline PublishVersion versionOf(const Item &item, const SemVer &number)
{
    const Manifest manifest = manifestOf(item, number);
    return PublishVersion{.version = {.id = VersionId::create(),
                                      .number = number,
                                      .changelog = QStringLiteral("Changed something"),
                                      .digest = manifestDigest(manifest),
                                      .author = QStringLiteral("Ada")},
                          .item = item,
                          .manifest = canonicalManifest(manifest),
                          .idempotencyKey = createUuidV7()};
}

inline PublishVersion sampleVersion(const QString &name, const SemVer &number,
                                    const QByteArray &content = "export {}\n")
{
    return versionOf(sampleItem(name, content), number);
}

inline Item sampleTheme(const QByteArray &primary = "oklch(0.5 0.2 250)")
{
    Item item;
    item.head.name = QStringLiteral("theme");
    item.head.type = kThemeItemType.toString();
    item.head.title = QStringLiteral("Theme");
    item.files = {
        {kThemeSourcePath.toString(),
         kThemeSourceType.toString(),
         {},
         ":root {\n  --primary: " + primary + ";\n  --radius: 0.5rem;\n}\n\n.dark {\n  --primary: #fff;\n}\n"}};
    return item;
}

} // namespace enigma
