// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that bear a component's name, and the code that imports them, under another name.

#pragma once

#include <QByteArray>
#include <QString>

namespace enigma {

// Whether the last part of the path is the name, with any endings: "ui/button.demo.tsx" of "button".
bool bearsName(const QString &path, const QString &name);
// "ui/knob.demo.tsx"; a path that does not bear the name stays.
QString withName(const QString &path, const QString &from, const QString &to);

// The code with its imports of project files that bear the name: "@/components/ui/button", "./button". All else stays
// byte for byte.
QByteArray withImports(const QByteArray &code, const QString &from, const QString &to);

} // namespace enigma
