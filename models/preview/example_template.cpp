// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/example_template.h"

#include "models/code/code_surface.h"
#include "models/code/identifiers.h"

#include <QRegularExpression>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The export that the component is named after, else the first one that can be an element.
QString elementOf(const ItemFile &file, const QString &name)
{
    QStringList exports = scanCode(file.content).exports;
    exports.removeIf([](const QString &each) { return !each.at(0).isUpper(); });
    const QString own = pascalCase(name);
    return exports.contains(own) ? own : exports.value(0);
}

// React refuses children in elements that HTML closes at once.
bool takesChildren(const ItemFile &file)
{
    static const QRegularExpression empty(u"<(?:input|textarea|img|hr|br)\\b"_s);
    return !empty.match(QString::fromUtf8(file.content)).hasMatch();
}

QString specifierOf(const ItemFile &file, const QString &itemType)
{
    const QString name = file.path.section(u'/', -1).section(u'.', 0, 0);
    const QString &type = file.type.isEmpty() ? itemType : file.type;
    return type == "registry:ui"_L1 ? u"@/components/ui/"_s + name : u"@/components/"_s + name;
}

} // namespace

QString exampleTemplate(const Item &item)
{
    for (const ItemFile &file : item.files) {
        const QString element = isCodePath(file.path) ? elementOf(file, item.head.name) : QString();
        if (!element.isEmpty()) {
            const QString title = item.head.title.isEmpty() ? element : item.head.title;
            const QString use = takesChildren(file) ? u"<%1>%2</%1>"_s.arg(element, title) : u"<%1 />"_s.arg(element);
            return u"import { %1 } from \"%2\"\n\nexport default function Example() {\n  return %3\n}\n"_s.arg(
                element, specifierOf(file, item.head.type), use);
        }
    }
    return u"export default function Example() {\n  return <p>%1</p>\n}\n"_s.arg(item.head.name);
}

} // namespace enigma
