// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/make_bundle.h"

#include "models/code/code_surface.h"
#include "models/code/module_imports.h"
#include "models/format/item_css.h"
#include "models/format/item_preview.h"
#include "models/preview/example_items.h"
#include "models/preview/file_roles.h"
#include "models/preview/import_resolver.h"
#include "models/preview/preview_css.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kUtilsKey = u"_/lib/utils.ts"_s; // No component is called "_".

QString sharedUtils()
{
    return u"import { clsx, type ClassValue } from \"clsx\"\nimport { twMerge } from \"tailwind-merge\"\n\n"
           "export const cn = (...classes: ClassValue[]) => twMerge(clsx(classes))\n"_s;
}

class BundleMaker
{
public:
    BundleMaker(const Item &item, const QList<Item> &others, const QString &cliName) :
        m_items(pointersTo(item, others)), m_cliName(cliName), m_resolver(m_items, cliName)
    {
        addFiles();
    }

    PreviewBundle make()
    {
        m_bundle.component = m_items.constFirst()->head.name;
        if (const int main = mainOf(0); main >= 0) {
            m_bundle.main = require(main);
        }
        addWrittenExample();
        addExampleFiles();
        addExampleItems();
        for (qsizetype i = 0; i < m_required.size(); ++i) {
            addModule(m_required.at(i));
        }
        addCss();
        return std::move(m_bundle);
    }

private:
    struct File
    {
        int item = 0;
        QString key;
        ItemFile file;
    };

    static QList<const Item *> pointersTo(const Item &item, const QList<Item> &others)
    {
        QList<const Item *> items{&item};
        for (const Item &other : others) {
            items.append(&other);
        }
        return items;
    }

    void addFiles()
    {
        QHash<QString, int> known;
        for (int item = 0; item < m_items.size(); ++item) {
            // Items of two registries may have one name. None has a dot in it.
            const QString &name = m_items.at(item)->head.name;
            const int count = ++known[name];
            const QString label = count == 1 ? name : u"%1.%2"_s.arg(name).arg(count);
            m_firstFiles.append(int(m_files.size()));
            for (const ItemFile &file : m_items.at(item)->files) {
                m_files.append({item, label + u'/' + file.path, file});
            }
        }
    }

    int mainOf(int item)
    {
        if (const auto known = m_mains.constFind(item); known != m_mains.cend()) {
            return *known;
        }
        const auto main = mainFile(*m_items.at(item));
        return *m_mains.insert(item, main ? m_firstFiles.at(item) + int(*main) : -1);
    }

    void addWrittenExample()
    {
        const Item &item = *m_items.constFirst();
        const QString source = previewSource(item.head);
        if (source.isEmpty()) {
            return;
        }
        QString path = u"preview.tsx"_s;
        for (int number = 2; item.file(path); ++number) {
            path = u"preview-%1.tsx"_s.arg(number);
        }
        const ItemFile file{.path = path, .type = item.head.type, .target = {}, .content = source.toUtf8()};
        const int number = m_resolver.add(0, file);
        m_files.append({0, item.head.name + u'/' + path, file});
        addExample(number, u"preview"_s, PreviewExample::Source::Written);
    }

    void addExampleFiles()
    {
        for (int file = 0; file < m_items.constFirst()->files.size(); ++file) {
            const QString path = m_files.at(file).file.path;
            if (isExampleFile(path)) {
                addExample(file, path.section(u'/', -1), PreviewExample::Source::File);
            }
        }
    }

    void addExampleItems()
    {
        if (m_items.constFirst()->head.type == "registry:example"_L1) {
            return;
        }
        QStringList names;
        QHash<QString, int> items;
        for (int i = 1; i < m_items.size(); ++i) {
            const ItemHead &head = m_items.at(i)->head;
            if (head.type == "registry:example"_L1 && !items.contains(head.name) && shows(i)) {
                names.append(head.name);
                items.insert(head.name, i);
            }
        }
        for (const QString &name : bestExampleItems(m_bundle.component, names)) {
            if (const int main = mainOf(items.value(name)); main >= 0 && hasAllItImports(main)) {
                addExample(main, name, PreviewExample::Source::ExampleItem);
            }
        }
    }

    // One that its registry left incomplete would show its own fault in place of the component.
    bool hasAllItImports(int file) const
    {
        return std::ranges::all_of(scanImports(m_files.at(file).file.content), [&](const ModuleImport &import) {
            return !packageOf(import.module).isEmpty() || isSharedHelper(import.module) ||
                   m_resolver.resolve(import.module, file) >= 0;
        });
    }

    // Examples that are called after a component often import it without declaring it.
    bool shows(int item) const
    {
        const Item &example = *m_items.at(item);
        return m_resolver.isUsed(0, item) || (example.head.name.startsWith(m_bundle.component + u'-') &&
                                              importedNames(example, m_cliName).contains(m_bundle.component));
    }

    void addExample(int file, const QString &title, PreviewExample::Source source)
    {
        m_bundle.examples.append({title, require(file), source});
    }

    // The key of the file, whose module the bundle will have.
    QString require(int file)
    {
        if (!m_known.contains(file)) {
            m_known.insert(file);
            m_required.append(file);
        }
        return m_files.at(file).key;
    }

    void addModule(int number)
    {
        const File &from = m_files.at(number);
        PreviewModule module{.key = from.key, .code = QString::fromUtf8(from.file.content), .imports = {}};
        if (isCodePath(from.file.path)) {
            module.imports = importsOf(from, number);
        }
        m_bundle.modules.append(module);
    }

    QList<std::pair<QString, QString>> importsOf(const File &from, int number)
    {
        QList<std::pair<QString, QString>> imports;
        QSet<QString> seen;
        for (const ModuleImport &import : scanImports(from.file.content)) {
            if (seen.contains(import.module)) {
                continue;
            }
            seen.insert(import.module);
            if (const QString key = resolved(import.module, number); !key.isEmpty()) {
                imports.append({import.module, key});
            }
        }
        return imports;
    }

    QString resolved(const QString &specifier, int from)
    {
        const int named = itemNamedBy(specifier);
        const int file = named < 0 ? m_resolver.resolve(specifier, from) : mainOf(named);
        if (file >= 0 && isPreviewModule(m_files.at(file).file.path)) {
            return require(file);
        }
        return isSharedHelper(specifier) ? addUtils() : QString();
    }

    // "@acme/button": an example may call a component what its registry calls it. -1: it does not.
    int itemNamedBy(const QString &specifier) const
    {
        const bool isReference =
            !m_cliName.isEmpty() && specifier.startsWith(u"@%1/"_s.arg(m_cliName)) && specifier.count(u'/') == 1;
        return isReference ? m_resolver.findItem(specifier, -1) : -1;
    }

    QString addUtils()
    {
        if (!m_hasUtils) {
            m_bundle.modules.append({kUtilsKey, sharedUtils(), {}});
            m_hasUtils = true;
        }
        return kUtilsKey;
    }

    void addCss()
    {
        QList<int> roots{0};
        for (const int file : std::as_const(m_required)) {
            roots.append(m_files.at(file).item);
        }
        for (const int item : m_resolver.inOrderOfUse(roots)) {
            if (m_items.at(item)->isTheme()) {
                continue; // Pages get the theme that they are asked for.
            }
            for (const ItemFile &file : m_items.at(item)->files) {
                if (isStylesheet(file.path)) {
                    m_bundle.css += cssForPage(file.content) + '\n';
                }
            }
            m_bundle.css += cssForPage(itemCss(m_items.at(item)->head));
        }
    }

    QList<const Item *> m_items; // The component first.
    QString m_cliName;
    ImportResolver m_resolver;
    QList<File> m_files;     // By the resolver's numbers.
    QList<int> m_firstFiles; // Of each item.
    QHash<int, int> m_mains;
    QList<int> m_required;
    QSet<int> m_known;
    bool m_hasUtils = false;
    PreviewBundle m_bundle;
};

} // namespace

PreviewBundle makePreviewBundle(const Item &item, const QList<Item> &others, const QString &cliName)
{
    return BundleMaker(item, others, cliName).make();
}

} // namespace enigma
