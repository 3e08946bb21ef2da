// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a TypeScript file offers to those who install it: its exports, the variants of its cva() and tv() calls, and the
// props of its exported components. Found by scanning, not by compiling: types that are computed or imported, and
// exports after the first name of one declaration, are not seen.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace enigma {

// `value` of `variant`: buttonVariants' size can be icon.
struct VariantValue
{
    QString owner; // The name the call is assigned to; may be empty.
    QString variant;
    QString value;

    auto operator<=>(const VariantValue &) const = default;
};

struct Prop
{
    QString owner; // The component, or the type that ends in Props.
    QString name;
    bool isRequired = false;

    auto operator<=>(const Prop &) const = default;
};

struct CodeSurface
{
    QStringList exports; // "default" for the default one, "* from ./x" for everything of another file.
    QList<VariantValue> variants;
    QList<Prop> props;

    bool operator==(const CodeSurface &) const = default;
};

// Every list is sorted and free of repetitions.
CodeSurface scanCode(QByteArrayView source);

// By the ending of the path: is it a file that scanCode() reads?
bool isCodePath(QStringView path);

} // namespace enigma
