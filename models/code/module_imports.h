// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which modules a TypeScript or JavaScript file imports, and which npm packages they belong to.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace enigma {

struct ModuleImport
{
    QString module; // "radix-ui", "./button", "@/lib/utils"
    int line = 0;   // From 1.

    bool operator==(const ModuleImport &) const = default;
};

// By import, export … from, import() and require(), wherever they stand in the code; not in comments and strings.
QList<ModuleImport> scanImports(QByteArrayView source);

// "@radix-ui/react-slot" of "@radix-ui/react-slot/dist"; empty for files of the project: "./x", "@/x", "~/x", "#x".
QString packageOf(const QString &module);

// What an import may leave out of a path: "ui/button" of "ui/button.tsx", "ui/button/index" and "ui/button/index.ts".
QString withoutEnding(const QString &path);

// "zod" of "zod@^3", "@types/node" of "@types/node@22".
QString packageOfSpecifier(const QString &specifier);

} // namespace enigma
