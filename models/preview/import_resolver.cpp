// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/import_resolver.h"

#include "models/code/code_surface.h"
#include "models/code/module_imports.h"
#include "models/domain/reference_rules.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCandidates = 64; // Of files with one ending: more would be looked at in vain, every time.
constexpr int kMaxEnding = 8;            // Parts of a path.

// The last part of "components/ui" in a path is where what is installed begins, as the CLI has it.
QString behindFolder(const QString &path, const QString &folder)
{
    const QStringList parts = path.split(u'/');
    const qsizetype at = parts.indexOf(folder.section(u'/', -1));
    return parts.sliced(at < 0 ? parts.size() - 1 : at + 1).join(u'/');
}

QString folderOfType(QStringView type)
{
    if (type == "registry:page"_L1 || type == "registry:file"_L1) {
        return {};
    }
    return type == "registry:ui"_L1     ? u"components/ui"_s
           : type == "registry:lib"_L1  ? u"lib"_s
           : type == "registry:hook"_L1 ? u"hooks"_s
                                        : u"components"_s;
}

// "@ui/button.tsx" and "~/lib/x.ts" as the CLI writes them into a project.
QString withoutAlias(const QString &target)
{
    for (const QLatin1StringView nothing : {"~/"_L1, "@/"_L1, "src/"_L1}) {
        if (target.startsWith(nothing)) {
            return target.sliced(nothing.size());
        }
    }
    return target.startsWith("@ui/"_L1) ? "components/"_L1 + target.sliced(1)
           : target.startsWith(u'@')    ? target.sliced(1)
                                        : target;
}

bool isRelative(const QString &module)
{
    return module.startsWith("./"_L1) || module.startsWith("../"_L1) || module == "."_L1 || module == ".."_L1;
}

// Without the ending, and without what tells a bundler how to load it.
QString pathOf(const QString &module)
{
    return withoutEnding(module.section(u'?', 0, 0));
}

bool isOfProject(const QString &module)
{
    return !module.contains(u':') && packageOf(module).isEmpty();
}

// "components/ui/button" of "@/components/ui/button", "lib/x" of "#lib/x", "ui/button" of "../../ui/button".
QString withoutRoot(const QString &module)
{
    qsizetype at = 0;
    while (at < module.size() && QStringView(u"@~#/.").contains(module.at(at))) {
        ++at;
    }
    return module.sliced(at);
}

QString joined(const QString &file, const QString &module)
{
    const qsizetype slash = file.lastIndexOf(u'/');
    return QDir::cleanPath(file.left(slash + 1) + module);
}

// The last `count` parts, or nothing when there are fewer.
QStringView lastParts(QStringView path, int count)
{
    qsizetype at = path.size();
    while (count-- > 0) {
        if (at < 0) {
            return {};
        }
        at = at == 0 ? -1 : path.lastIndexOf(u'/', at - 1);
    }
    return path.sliced(at + 1);
}

} // namespace

QString installedPlace(const ItemFile &file, const QString &itemType)
{
    if (!file.target.isEmpty()) {
        return withoutAlias(file.target);
    }
    const QString folder = folderOfType(file.type.isEmpty() ? itemType : file.type);
    return folder.isEmpty() ? file.path : folder + u'/' + behindFolder(file.path, folder);
}

QStringList importedNames(const Item &item, const QString &cliName)
{
    QSet<QString> known;
    for (const ItemFile &file : item.files) {
        known.insert(withoutEnding(file.path).section(u'/', -1));
    }
    const QString prefix = u"@%1/"_s.arg(cliName);
    QStringList names;
    for (const ItemFile &file : item.files) {
        for (const ModuleImport &import : isCodePath(file.path) ? scanImports(file.content) : QList<ModuleImport>()) {
            const QString module = pathOf(import.module);
            const QString name = module.section(u'/', -1);
            if (!known.contains(name) && (isOfProject(module) || module.startsWith(prefix))) {
                known.insert(name);
                names.append(name);
            }
        }
    }
    return names;
}

bool isSharedHelper(const QString &specifier)
{
    const QString module = pathOf(specifier);
    const QString path = withoutRoot(module);
    return isOfProject(module) && (path == "lib/utils"_L1 || path.endsWith("/lib/utils"_L1));
}

ImportResolver::ImportResolver(const QList<const Item *> &items, const QString &cliName) :
    m_items(items), m_cliName(cliName)
{
    for (int i = 0; i < items.size(); ++i) {
        m_named[items.at(i)->head.name].append(i);
    }
    for (int i = 0; i < items.size(); ++i) {
        QList<int> used;
        for (const QString &reference : items.at(i)->head.registryDependencies) {
            if (const int item = findItem(reference, i); item >= 0) {
                used.append(item);
            }
        }
        std::ranges::sort(used);
        const auto rest = std::ranges::unique(used);
        used.erase(rest.begin(), rest.end());
        m_used.append(used);
        for (const ItemFile &file : items.at(i)->files) {
            add(i, file);
        }
    }
}

int ImportResolver::add(int item, const ItemFile &file)
{
    const int number = int(m_files.size());
    m_files.append({item, withoutEnding(file.path), withoutEnding(installedPlace(file, m_items.at(item)->head.type))});
    const File &added = m_files.constLast();
    const auto note = [number](QList<int> &files) {
        if (files.size() < kMaxCandidates && (files.isEmpty() || files.constLast() != number)) {
            files.append(number);
        }
    };
    if (const InItem path{item, added.path}; !m_paths.contains(path)) {
        m_paths.insert(path, number);
    }
    note(m_places[added.place]);
    for (const QString &path : {added.path, added.place}) {
        for (int count = 1; count <= kMaxEnding; ++count) {
            const QString ending = lastParts(path, count).toString();
            if (ending.isEmpty()) {
                break;
            }
            note(m_endings[ending]);
            note(m_ownEndings[{item, ending}]);
        }
    }
    return number;
}

int ImportResolver::findItem(const QString &reference, int from) const
{
    const ItemReference parts = parseItemReference(reference);
    const QList<int> found = m_named.value(parts.name);
    if (found.isEmpty()) {
        return -1;
    }
    // Two items have one name only when they are of two registries; those of this one come first.
    const bool isForeign = !parts.registry.isEmpty() && parts.registry != m_cliName;
    const int item = isForeign ? found.constLast() : found.constFirst();
    return item == from ? -1 : item;
}

bool ImportResolver::isUsed(int item, int by) const
{
    return std::ranges::binary_search(m_used.at(by), item);
}

QList<int> ImportResolver::inOrderOfUse(const QList<int> &items) const
{
    struct Visit
    {
        int item;
        qsizetype next = 0; // Of what it uses.
    };
    QList<int> order;
    QSet<int> seen;
    QList<Visit> open; // Not recursion: chains may be long.
    for (const int root : items) {
        if (!seen.contains(root)) {
            seen.insert(root);
            open.append(Visit{root});
        }
        while (!open.isEmpty()) {
            Visit &visit = open.last();
            if (visit.next == m_used.at(visit.item).size()) {
                order.append(visit.item);
                open.removeLast();
            } else if (const int used = m_used.at(visit.item).at(visit.next++); !seen.contains(used)) {
                seen.insert(used);
                open.append(Visit{used});
            }
        }
    }
    return order;
}

int ImportResolver::resolve(const QString &specifier, int from) const
{
    const QString module = pathOf(specifier);
    if (!isOfProject(module)) {
        return -1;
    }
    if (const int file = isRelative(module) ? besides(module, from) : -1; file >= 0) {
        return file;
    }
    const QString path = withoutRoot(module);
    if (const int file = nearest(m_places.value(path), from); file >= 0) {
        return file;
    }
    if (const int file = endingIn(path, from); file >= 0) {
        return file;
    }
    // Every second item has a utils.ts of its own, and none of these is the one with cn().
    return isSharedHelper(specifier) ? -1 : onlyOneNamed(path.section(u'/', -1), from);
}

// Beside it in its item, or in the project.
int ImportResolver::besides(const QString &module, int from) const
{
    const File &importer = m_files.at(from);
    if (const auto own = m_paths.constFind({importer.item, joined(importer.path, module)}); own != m_paths.cend()) {
        return *own;
    }
    return nearest(m_places.value(joined(importer.place, module)), from);
}

// The file that has the most parts of the path in common, at least two.
int ImportResolver::endingIn(QStringView module, int from) const
{
    for (int count = kMaxEnding; count >= 2; --count) {
        const QStringView ending = lastParts(module, count);
        if (ending.isEmpty()) {
            continue;
        }
        const QString key = ending.toString();
        if (const int own = nearest(m_ownEndings.value({m_files.at(from).item, key}), from); own >= 0) {
            return own;
        }
        if (const int file = nearest(m_endings.value(key), from); file >= 0) {
            return file;
        }
    }
    return -1;
}

// As the CLI does it at last: types move files to other folders, names stay.
int ImportResolver::onlyOneNamed(const QString &name, int from) const
{
    const auto onlyOne = [this, from](QList<int> files, bool areOwn) {
        files.removeIf([&](int file) {
            return file == from || (!areOwn && m_items.at(m_files.at(file).item)->head.type == "registry:example"_L1);
        });
        return files.size() == 1 ? files.constFirst() : -1;
    };
    const int own = onlyOne(m_ownEndings.value({m_files.at(from).item, name}), true);
    return own >= 0 ? own : onlyOne(m_endings.value(name), false);
}

// Of its own item, else of one that this depends on, else the first.
int ImportResolver::nearest(const QList<int> &files, int from) const
{
    const int item = m_files.at(from).item;
    int best = -1;
    bool isBestUsed = false;
    for (const int file : files) {
        const int owner = m_files.at(file).item;
        if (file == from) {
            continue;
        }
        if (owner == item) {
            return file;
        }
        if (best < 0 || (!isBestUsed && isUsed(owner, item))) {
            best = file;
            isBestUsed = isUsed(owner, item);
        }
    }
    return best;
}

} // namespace enigma
