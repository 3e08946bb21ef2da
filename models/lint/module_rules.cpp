// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/module_rules.h"

#include "models/base/text.h"
#include "models/code/code_surface.h"
#include "models/code/module_imports.h"
#include "models/lint/shadcn_items.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The CLI finds an imported file by its last name only, because types move files to other folders; so does this.
QString lastName(const QString &module)
{
    return withoutEnding(module).section(u'/', -1);
}

bool isNamed(const ItemFile &file, const QString &name)
{
    for (const QString &path : {file.path, file.target}) {
        const QString last = path.section(u'/', -1);
        if (last == name || last.section(u'.', 0, -2) == name ||
            (last.startsWith("index."_L1) && path.section(u'/', -2, -2) == name)) {
            return true;
        }
    }
    return false;
}

bool holds(const Item &item, const QString &name)
{
    return std::ranges::any_of(item.files, [&name](const ItemFile &file) { return isNamed(file, name); });
}

bool refersTo(const Item &item, const QString &name)
{
    return std::ranges::any_of(item.head.registryDependencies, [&name](const QString &reference) {
        const QString last = reference.section(u'/', -1);
        return last == name || last.section(u'@', 0, 0) == name || last.section(u'.', 0, 0) == name;
    });
}

// Aliases that components.json of the developer maps to folders of items.
bool isOfItems(const QString &module)
{
    static const QSet<QString> kFolders{u"components"_s, u"ui"_s, u"lib"_s, u"hooks"_s, u"registry"_s, u"blocks"_s};
    const QStringList parts = module.split(u'/');
    return parts.size() > 2 && parts.first() == u'@' && kFolders.contains(parts.at(1));
}

class ModuleRules
{
public:
    ModuleRules(const Item &item, const LintScope &scope, QList<Diagnostic> &found) :
        m_item(item), m_scope(scope), m_found(found)
    {
    }

    void check(const ItemFile &file)
    {
        for (const ModuleImport &import : scanImports(file.content)) {
            const bool isBeside = import.module.startsWith("./"_L1) || import.module.startsWith("../"_L1);
            const QString name = lastName(import.module.section(u'?', 0, 0));
            if ((!isBeside && !isOfItems(import.module)) || name.isEmpty() || name.startsWith(u'.') ||
                m_seen.contains(name) || isThere(name)) {
                continue;
            }
            m_seen.insert(name);
            m_found.append(isBeside ? missing(file, import) : undeclared(file, import, name));
        }
    }

private:
    bool isThere(const QString &name)
    {
        if (holds(m_item, name) || name == "utils"_L1) { // lib/utils comes with `shadcn init`.
            return true;
        }
        if (!m_installed) {
            m_installed = m_scope.installedWith(m_item);
        }
        return m_installed->hasForeignItems || std::ranges::any_of(m_installed->items, [&name](const Item *item) {
                   return holds(*item, name) || refersTo(*item, name);
               });
    }

    Diagnostic missing(const ItemFile &file, const ModuleImport &import) const
    {
        return {.code = u"file-missing"_s,
                .severity = m_installed->hasShadcnItems ? Severity::Note : Severity::Error,
                .component = m_item.head.name,
                .path = file.path,
                .line = import.line,
                .message = tr("“%1” is imported, and neither this item nor what it depends on has such a file.")
                               .arg(import.module),
                .remedy = tr("Add the file, or the item that has it to the dependencies.")};
    }

    Diagnostic undeclared(const ItemFile &file, const ModuleImport &import, const QString &name) const
    {
        const QString own = owner(name);
        const QString reference = own.isEmpty() ? name : u"@%1/%2"_s.arg(m_scope.cliName(), own);
        if (own.isEmpty() && !isShadcnItem(name)) {
            Diagnostic found = missing(file, import);
            found.severity = m_installed->hasShadcnItems ? Severity::Note : Severity::Warning;
            return found;
        }
        return {.code = u"dependency-undeclared"_s,
                .severity = m_installed->hasShadcnItems && own.isEmpty() ? Severity::Note : Severity::Warning,
                .component = m_item.head.name,
                .path = file.path,
                .line = import.line,
                .message =
                    tr("“%1” is imported, but no dependency brings it: it is there only in projects that have it.")
                        .arg(import.module),
                .remedy = tr("Add “%1” to the registry dependencies.").arg(reference),
                .fix = QuickFix{.kind = QuickFix::Kind::AddReference,
                                .subject = {},
                                .value = reference,
                                .title = tr("Add “%1”").arg(reference)}};
    }

    // The own item that is called like the file, else the only one that has it.
    QString owner(const QString &name) const
    {
        if (m_scope.item(name)) {
            return name;
        }
        QStringList owners;
        for (const Item &item : m_scope.items()) {
            if (&item != &m_item && holds(item, name)) {
                owners.append(item.head.name);
            }
        }
        return owners.size() == 1 ? owners.first() : QString();
    }

    const Item &m_item;
    const LintScope &m_scope;
    QList<Diagnostic> &m_found;
    QSet<QString> m_seen;
    std::optional<LintScope::Installed> m_installed;
};

} // namespace

void lintModules(const Item &item, const LintScope &scope, QList<Diagnostic> &found)
{
    ModuleRules rules(item, scope, found);
    for (const ItemFile &file : item.files) {
        if (isCodePath(file.path)) {
            rules.check(file);
        }
    }
}

} // namespace enigma
