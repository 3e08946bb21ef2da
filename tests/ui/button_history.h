// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A component "button" with a past: five versions, one of them taken back, and a draft; beside it a theme with two.

#pragma once

#include "tests/ui/library_fixture.h"

#include <QFile>

namespace enigma {

struct ButtonHistory
{
    RegistryId registry;
    ComponentId button;
    ComponentId theme;
    QList<Version> versions; // Of the button, highest first.
};

inline QByteArray starterFile(const QString &path)
{
    QFile file(QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline ButtonHistory makeButtonHistory(LibraryFixture &fixture)
{
    ButtonHistory made;
    LibraryService &service = fixture.service();
    made.registry = fixture.addRegistry(QStringLiteral("acme"));
    made.theme = fixture.add(made.registry, QStringLiteral("theme"), kThemeItemType.toString(), {});
    fixture.save(made.theme, {1, 0, 0}, QStringLiteral("Warm paper and terracotta"));
    QByteArray css = sampleThemeSource();
    css.replace("--primary: oklch(0.55 0.155 40)", "--primary: oklch(0.48 0.15 265)")
        .replace("--radius: 0.625rem", "--radius: 1rem")
        .replace("  --muted: oklch(0.25 0.01 55);\n", "");
    service.writeDraftFile(made.theme, kThemeSourcePath.toString(), css).wait().value();
    fixture.save(made.theme, {2, 0, 0}, QStringLiteral("Blue, rounder"));

    made.button = fixture.add(made.registry, QStringLiteral("button"), QStringLiteral("registry:ui"),
                              QStringLiteral("Starts an action."));
    const auto write = [&](const QByteArray &content) {
        service.writeDraftFile(made.button, QStringLiteral("button.tsx"), content).wait().value();
    };
    const QByteArray whole = starterFile(QStringLiteral("ui/button.tsx"));
    QByteArray early = whole;
    early.replace("        sm: ", "        small: ");
    fixture.save(made.button, {0, 9, 0}, QStringLiteral("Imported from registry.json"));
    write(early);
    fixture.save(made.button, {1, 0, 0}, QStringLiteral("First stable version, ref as a prop"));
    write(QByteArray(early).replace("inline-flex", "inline-grid"));
    fixture.save(made.button, {1, 0, 1}, QStringLiteral("Type of ref"));
    write(whole);
    fixture.save(made.button, {1, 1, 0}, QStringLiteral("Loading state with aria-busy"));
    QByteArray pills = whole;
    pills.replace("rounded-full", "rounded-md");
    write(pills);
    fixture.save(made.button, {1, 2, 0}, QStringLiteral("All sizes have small corners.\nNew size icon."));
    made.versions = service.versions(made.button).wait().value();
    service.yankVersion(made.versions.at(2).id, QStringLiteral("It breaks forms.")).wait().value();
    write(QByteArray(pills).append("\nexport const buttonSizes = [\"sm\", \"lg\"]\n"));
    service.writeDraftFile(made.button, QStringLiteral("button.demo.tsx"), "export default function Demo() {}\n")
        .wait()
        .value();
    made.versions = service.versions(made.button).wait().value();
    return made;
}

} // namespace enigma
