// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/file_roles.h"

#include "models/code/code_surface.h"
#include "models/code/module_imports.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "button.demo" of "ui/button.demo.tsx".
QString nameOf(const QString &path)
{
    return withoutEnding(path).section(u'/', -1);
}

bool hasJsx(const QString &path)
{
    return path.endsWith(".tsx"_L1) || path.endsWith(".jsx"_L1);
}

bool isPage(const ItemFile &file)
{
    return file.type == "registry:page"_L1 || nameOf(file.path) == "page"_L1 || nameOf(file.target) == "page"_L1;
}

bool offersComponent(const ItemFile &file)
{
    return std::ranges::any_of(scanCode(file.content).exports, [](const QString &name) {
        return name == "default"_L1 || name.startsWith(u'*') || name.front().isUpper();
    });
}

bool hasLooks(const Item &item)
{
    static const QStringList kWithout{u"registry:lib"_s, u"registry:hook"_s, u"registry:theme"_s, u"registry:style"_s,
                                      u"registry:font"_s};
    return !kWithout.contains(item.head.type);
}

// While it is typed, code that cannot be read is still the code of something with looks.
bool canBeMain(const Item &item, const ItemFile &file)
{
    const bool isExample = item.head.type == "registry:example"_L1 && isExampleFile(file.path);
    const bool isOther = nameOf(file.path).contains(u'.') && !isExample; // Tests, declarations.
    return isCodePath(file.path) && !isOther &&
           (hasJsx(file.path) ? hasLooks(item) || offersComponent(file) : hasLooks(item) && offersComponent(file));
}

int rankAsMain(const Item &item, const ItemFile &file)
{
    const bool hasPages = item.head.type == "registry:block"_L1 || item.head.type == "registry:page"_L1;
    return (hasPages && isPage(file) ? 8 : 0) + (hasJsx(file.path) ? 4 : 0) +
           (nameOf(file.path) == item.head.name ? 2 : 0) + (file.type == item.head.type ? 1 : 0);
}

} // namespace

bool isStylesheet(const QString &path)
{
    return path.endsWith(".css"_L1);
}

bool isPreviewModule(const QString &path)
{
    return (isCodePath(path) && !path.endsWith(".d.ts"_L1)) || path.endsWith(".json"_L1);
}

bool isExampleFile(const QString &path)
{
    static const QStringList kPurposes{u"demo"_s, u"stories"_s, u"example"_s};
    return hasJsx(path) && kPurposes.contains(nameOf(path).section(u'.', 1));
}

std::optional<qsizetype> mainFile(const Item &item)
{
    std::optional<qsizetype> best;
    int bestRank = -1;
    for (qsizetype i = 0; i < item.files.size(); ++i) {
        const int rank = rankAsMain(item, item.files.at(i));
        if (rank > bestRank && canBeMain(item, item.files.at(i))) {
            best = i;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace enigma
