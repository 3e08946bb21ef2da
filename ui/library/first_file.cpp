// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/first_file.h"

#include "models/code/identifiers.h"
#include "models/theme/default_theme.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString camelCase(const QString &name)
{
    const QString pascal = pascalCase(name);
    return pascal.at(0).toLower() + pascal.sliced(1);
}

QByteArray contentOf(const QString &name, const QString &type)
{
    QString code;
    if (type == kThemeItemType) {
        return defaultThemeSource();
    }
    if (type == "registry:hook"_L1) {
        code = u"export function %1() {\n  return null\n}\n"_s.arg(camelCase(name));
    } else if (type == "registry:lib"_L1) {
        code = u"export const %1 = {}\n"_s.arg(camelCase(name));
    } else {
        code = u"import * as React from \"react\"\n\n"
               u"export function %1(props: React.ComponentProps<\"div\">) {\n"
               u"  return <div data-slot=\"%2\" {...props} />\n}\n"_s.arg(pascalCase(name), name);
    }
    return code.toUtf8();
}

} // namespace

const QStringList &newComponentTypes()
{
    static const QStringList types{u"registry:ui"_s,   u"registry:block"_s, u"registry:component"_s,
                                   u"registry:hook"_s, u"registry:lib"_s,   kThemeItemType.toString()};
    return types;
}

QString firstFilePath(const QString &name, const QString &type)
{
    if (type == kThemeItemType) {
        return kThemeSourcePath.toString();
    }
    if (type == "registry:hook"_L1) {
        return u"hooks/%1.ts"_s.arg(name);
    }
    if (type == "registry:lib"_L1) {
        return u"lib/%1.ts"_s.arg(name);
    }
    if (type == "registry:block"_L1) {
        return u"blocks/%1/%1.tsx"_s.arg(name);
    }
    return (type == "registry:ui"_L1 ? u"ui/%1.tsx"_s : u"components/%1.tsx"_s).arg(name);
}

ItemFile firstFile(const QString &name, const QString &type, const QString &path)
{
    QString fileType = type;
    if (type == kThemeItemType) {
        fileType = kThemeSourceType.toString();
    } else if (type == "registry:block"_L1) {
        fileType = u"registry:component"_s;
    }
    return {.path = path, .type = fileType, .target = {}, .content = contentOf(name, type)};
}

QString titleFromName(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ');
    return title.isEmpty() ? title : title.at(0).toUpper() + title.sliced(1);
}

} // namespace enigma
