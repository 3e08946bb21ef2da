// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/import_rules.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

#include <QHash>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Slugs that are free for an item of this type; see kThemeSlug and isReservedSlug().
bool isFreeFor(const Item &item, const QString &slug)
{
    return isSlug(slug) && !isReservedSlug(slug) && (slug != kThemeSlug || item.isTheme());
}

QString nameFor(const Item &item)
{
    if (isFreeFor(item, item.head.name)) {
        return item.head.name;
    }
    const QString slug = slugFrom(item.head.name);
    return slug.isEmpty() || isFreeFor(item, slug) ? slug : slug + "-item"_L1;
}

// "../../docs/a.mdx" with a target is a mere label: the target says where it goes. Without one it stays and is refused.
QString tidyPath(const ItemFile &file)
{
    QString path = file.path;
    while (path.startsWith("./"_L1) || (path.startsWith("../"_L1) && !file.target.isEmpty())) {
        path = path.sliced(path.indexOf(u'/') + 1);
    }
    return path;
}

class Acceptance
{
public:
    Acceptance(const QList<ImportCandidate> &candidates, ImportedRegistry &registry) : m_registry(registry)
    {
        for (const ImportCandidate &candidate : candidates) {
            if (candidate.document && nameFor(candidate.document->item) == candidate.document->item.head.name) {
                m_properNames.insert(candidate.document->item.head.name);
            }
        }
    }

    void add(const ImportCandidate &candidate)
    {
        if (!candidate.document) {
            report(candidate.name, ImportEntry::Outcome::Skipped, candidate.document.error().message);
            return;
        }
        ItemDocument document = *candidate.document;
        QStringList notes = document.notes;
        tidyFiles(document.item, notes);
        const QString name = document.item.head.name;
        document.item.head.name = nameFor(document.item);
        if (const Result<> fit = checkFit(document.item, name, candidate.origin); !fit) {
            report(name, ImportEntry::Outcome::Skipped, fit.error().message);
            return;
        }
        m_origins.insert(document.item.head.name, candidate.origin);
        reportTaken(name, document.item.head.name, notes);
        m_registry.items.append(std::move(document));
    }

    // References to items that got another name follow it.
    void renameReferences()
    {
        if (m_newNames.isEmpty()) {
            return;
        }
        const QString prefix = u"@%1/"_s.arg(m_registry.slug);
        for (ItemDocument &document : m_registry.items) {
            for (QString &reference : document.item.head.registryDependencies) {
                const QString name = reference.startsWith(prefix) ? reference.sliced(prefix.size()) : QString();
                if (const auto renamed = m_newNames.constFind(name); renamed != m_newNames.constEnd()) {
                    reference = prefix + *renamed;
                }
            }
        }
    }

private:
    static void tidyFiles(Item &item, QStringList &notes)
    {
        for (ItemFile &file : item.files) {
            const QString path = tidyPath(file);
            if (file.path.startsWith("../"_L1) && path != file.path) {
                notes.append(
                    tr("Its file “%1” lies outside of the registry; it is kept as “%2” and still goes to “%3”.")
                        .arg(file.path, path, file.target));
            }
            file.path = path;
        }
    }

    Result<> checkFit(const Item &item, const QString &name, const QString &origin) const
    {
        if (item.head.name.isEmpty()) {
            return failure(
                ErrorCode::Invalid,
                tr("No letter or digit of the name “%1” can be kept. Give the item another name.").arg(name));
        }
        const auto first = m_origins.constFind(item.head.name);
        if (first != m_origins.constEnd() || (item.head.name != name && m_properNames.contains(item.head.name))) {
            return failure(
                ErrorCode::Conflict,
                tr("Another item is called “%1” already (%2), so the one in %3 was left out. Rename one.")
                    .arg(item.head.name, first == m_origins.constEnd() ? tr("by its own name") : *first, origin));
        }
        for (const ItemFile &file : item.files) {
            if (!QUtf8StringView(file.content).isValidUtf8()) {
                return failure(
                    ErrorCode::Invalid,
                    tr("Its file “%1” is not text in UTF-8. Items hold text only; leave it out or convert it.")
                        .arg(file.path));
            }
        }
        return checkItem(item);
    }

    void reportTaken(const QString &name, const QString &slug, const QStringList &notes)
    {
        if (name != slug) {
            m_newNames.insert(name, slug);
            report(name, ImportEntry::Outcome::Renamed,
                   tr("It is called “%1” here, because “%2” cannot be a component's name.").arg(slug, name));
        } else if (notes.isEmpty()) {
            report(name, ImportEntry::Outcome::Taken, {});
        }
        if (!notes.isEmpty()) {
            const QString more = notes.size() > 1 ? u' ' + tr("%1 more of the kind.").arg(notes.size() - 1) : QString();
            report(slug, ImportEntry::Outcome::Noted, notes.first() + more);
        }
    }

    void report(const QString &name, ImportEntry::Outcome outcome, const QString &reason)
    {
        m_registry.report.append({name, outcome, reason});
    }

    ImportedRegistry &m_registry;
    QSet<QString> m_properNames;        // Of candidates that need no other name: those go first.
    QHash<QString, QString> m_origins;  // Of the names that are taken.
    QHash<QString, QString> m_newNames; // By the old one.
};

} // namespace

void acceptCandidates(const QList<ImportCandidate> &candidates, ImportedRegistry &registry)
{
    Acceptance acceptance(candidates, registry);
    for (const ImportCandidate &candidate : candidates) {
        acceptance.add(candidate);
    }
    acceptance.renameReferences();
}

} // namespace enigma
