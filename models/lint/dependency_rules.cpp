// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/dependency_rules.h"

#include "models/base/text.h"
#include "models/lint/shadcn_items.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

bool isBare(const QString &reference)
{
    return !reference.startsWith(u'@') && !reference.contains(u':') && !reference.startsWith(u'.') &&
           !reference.startsWith(u'/') && !reference.endsWith(".json"_L1);
}

Diagnostic ownByBareName(const Item &item, const QString &name, const LintScope &scope)
{
    const bool isShadcns = isShadcnItem(name);
    return {.code = u"dependency-bare-own"_s,
            .severity = isShadcns ? Severity::Warning : Severity::Error,
            .component = item.head.name,
            .message = isShadcns
                           ? tr("The dependency “%1” installs shadcn's item, not this registry's.").arg(name)
                           : tr("The dependency “%1” cannot be installed: a bare name means shadcn's own item, and "
                                "shadcn has none of this name.")
                                 .arg(name),
            .remedy = tr("Write “@%1/%2”.").arg(scope.cliName(), name),
            .fix = QuickFix{.kind = QuickFix::Kind::ReplaceReference,
                            .subject = name,
                            .value = u"@%1/%2"_s.arg(scope.cliName(), name),
                            .title = tr("Write “@%1/%2”").arg(scope.cliName(), name),
                            // Shadcn's item of this name may be what is meant.
                            .use = isShadcns ? QuickFix::Use::WhenAsked : QuickFix::Use::Always}};
}

// "./card.json" and "/r/card.json" are files of whoever wrote them.
bool isLocalFile(const QString &reference)
{
    return reference.startsWith(u'.') || reference.startsWith(u'/') || reference.startsWith("file:"_L1) ||
           (reference.endsWith(".json"_L1) && !reference.contains("://"_L1) && !reference.startsWith(u'@'));
}

Diagnostic localFile(const Item &item, const QString &reference, const LintScope &scope)
{
    Diagnostic found{
        .code = u"dependency-local"_s,
        .severity = Severity::Error,
        .component = item.head.name,
        .message = tr("The dependency “%1” is a file of this computer, so nobody else can install it.").arg(reference),
        .remedy = tr("Write “@%1/NAME”, or the address of the item.").arg(scope.cliName())};
    const QString name = reference.section(u'/', -1).section(u'.', 0, 0);
    if (scope.isOwn(name)) {
        found.fix = QuickFix{.kind = QuickFix::Kind::ReplaceReference,
                             .subject = reference,
                             .value = u"@%1/%2"_s.arg(scope.cliName(), name),
                             .title = tr("Write “@%1/%2”").arg(scope.cliName(), name)};
    }
    return found;
}

void lintRepeated(const Item &item, QList<Diagnostic> &found)
{
    QSet<QString> seen;
    for (const QString &reference : item.head.registryDependencies) {
        if (seen.contains(reference)) {
            found.append({.code = u"dependency-repeated"_s,
                          .severity = Severity::Note,
                          .component = item.head.name,
                          .message = tr("The dependency “%1” is named more than once.").arg(reference),
                          .remedy = tr("Keep one of them."),
                          .fix = QuickFix{
                              .kind = QuickFix::Kind::RemoveReference, .subject = reference, .title = tr("Keep one")}});
        }
        seen.insert(reference);
    }
}

// Walks the references of own items, keeping the way from the start, and cuts a circle out of it where it closes.
class CircleSearch
{
public:
    CircleSearch(const LintScope &scope, QList<Diagnostic> &found) : m_scope(scope), m_found(found) {}

    void run()
    {
        for (const Item &item : m_scope.items()) {
            visit(item);
        }
    }

private:
    static constexpr qsizetype kMaxNames = 12; // In one message.

    struct Step
    {
        const Item *item;
        qsizetype next = 0; // The reference that is looked at next.
    };

    // Not recursive: a chain may be as long as the registry.
    void visit(const Item &start)
    {
        push(start);
        while (!m_way.isEmpty()) {
            Step &step = m_way.last();
            if (step.next == step.item->head.registryDependencies.size()) {
                m_open.remove(step.item);
                m_way.removeLast();
                continue;
            }
            const auto name = m_scope.ownName(step.item->head.registryDependencies.at(step.next++));
            const Item *target = name ? m_scope.item(*name) : nullptr;
            if (target && m_open.contains(target)) {
                report(*target);
            } else if (target) {
                push(*target);
            }
        }
    }

    void push(const Item &item)
    {
        if (!m_seen.contains(&item)) {
            m_seen.insert(&item);
            m_open.insert(&item);
            m_way.append({&item});
        }
    }

    void report(const Item &target)
    {
        QStringList names;
        for (auto step = m_way.crbegin(); step != m_way.crend(); ++step) {
            names.prepend(step->item->head.name);
            if (step->item == &target) {
                break;
            }
        }
        names.append(target.head.name);
        if (names.size() > kMaxNames) {
            names = names.first(kMaxNames / 2) + QStringList{u"…"_s} + names.last(kMaxNames / 2);
        }
        m_found.append({.code = u"dependency-circle"_s,
                        .severity = Severity::Warning,
                        .component = target.head.name,
                        .message = tr("These items need each other: %1.").arg(names.join(u" → "_s)),
                        .remedy = tr("Move what they share into an item of its own.")});
    }

    const LintScope &m_scope;
    QList<Diagnostic> &m_found;
    QList<Step> m_way;
    QSet<const Item *> m_open; // The items of the way.
    QSet<const Item *> m_seen;
};

} // namespace

void lintReferences(const Item &item, const LintScope &scope, QList<Diagnostic> &found)
{
    lintRepeated(item, found);
    for (const QString &reference : item.head.registryDependencies) {
        const auto own = scope.ownName(reference);
        if (isLocalFile(reference)) {
            found.append(localFile(item, reference, scope));
        } else if (own && !scope.isOwn(*own)) {
            found.append({.code = u"dependency-missing"_s,
                          .severity = Severity::Error,
                          .component = item.head.name,
                          .message = tr("The dependency “%1” does not exist in this registry.").arg(reference),
                          .remedy = tr("Correct the name, add the item “%1”, or remove the dependency.").arg(*own)});
        } else if (isBare(reference) && scope.isOwn(reference)) {
            // An item that builds on shadcn's item of its own name can only mean that one.
            if (reference != item.head.name || !isShadcnItem(reference)) {
                found.append(ownByBareName(item, reference, scope));
            }
        } else if (isBare(reference) && !isShadcnItem(reference)) {
            found.append(
                {.code = u"dependency-unknown"_s,
                 .severity = Severity::Note,
                 .component = item.head.name,
                 .message =
                     tr("The dependency “%1” means shadcn's own item, and none of this name is known.").arg(reference),
                 .remedy = tr("Check that “shadcn add %1” works, or name the registry that has it.").arg(reference)});
        }
    }
}

void lintCircles(const LintScope &scope, QList<Diagnostic> &found)
{
    CircleSearch(scope, found).run();
}

} // namespace enigma
