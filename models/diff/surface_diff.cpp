// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/surface_diff.h"

#include "models/base/text.h"
#include "models/code/code_surface.h"
#include "models/diff/head_diff.h"
#include "models/diff/token_diff.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// With one call on each side a new name of it is no change for anyone.
void unifyOwner(QList<VariantValue> &olds, const QList<VariantValue> &news)
{
    const auto hasOneOwner = [](const QList<VariantValue> &values) {
        return !values.isEmpty() && std::ranges::all_of(values, [&values](const VariantValue &value) {
            return value.owner == values.first().owner;
        });
    };
    if (hasOneOwner(olds) && hasOneOwner(news)) {
        for (VariantValue &value : olds) {
            value.owner = news.first().owner;
        }
    }
}

using ValuesOfVariants = QMap<std::pair<QString, QString>, QStringList>;

ValuesOfVariants byVariant(const QList<VariantValue> &values)
{
    ValuesOfVariants map;
    for (const VariantValue &value : values) {
        map[{value.owner, value.variant}].append(value.value);
    }
    return map;
}

QStringList without(const QStringList &all, const QStringList &taken)
{
    QStringList rest;
    std::ranges::copy_if(all, std::back_inserter(rest),
                         [&taken](const QString &text) { return !taken.contains(text); });
    return rest;
}

class SurfaceComparison
{
public:
    SurfaceComparison(const Item &before, const Item &after) : m_before(before), m_after(after) {}

    QList<BumpGround> run()
    {
        compareName();
        compareFiles();
        compareTokens(tokensOfExtra(m_before.head.extra), tokensOfExtra(m_after.head.extra));
        compareDependencies(tr("dependency"), m_before.head.dependencies, m_after.head.dependencies);
        compareDependencies(tr("development dependency"), m_before.head.devDependencies, m_after.head.devDependencies);
        compareDependencies(tr("registry dependency"), m_before.head.registryDependencies,
                            m_after.head.registryDependencies);
        compareExtra();
        std::ranges::stable_sort(m_grounds, std::ranges::greater(), &BumpGround::bump);
        return m_grounds;
    }

private:
    void add(Bump bump, const QString &text) { m_grounds.append({bump, text}); }

    void compareName()
    {
        if (m_before.head.name != m_after.head.name) {
            add(Bump::Major, tr("%1 is now called %2").arg(m_before.head.name, m_after.head.name));
        }
        if (m_before.head.type != m_after.head.type) {
            add(Bump::Major, tr("its type is now %1").arg(shortType(m_after.head.type)));
        }
    }

    void compareFiles()
    {
        for (const ItemFile &file : m_before.files) {
            if (const ItemFile *now = m_after.file(file.path)) {
                compareFile(file, *now);
            } else {
                add(Bump::Major, tr("%1 is gone").arg(file.path));
            }
        }
        for (const ItemFile &file : m_after.files) {
            if (!m_before.file(file.path)) {
                add(Bump::Minor, tr("%1 is new").arg(file.path));
            }
        }
    }

    void compareFile(const ItemFile &before, const ItemFile &after)
    {
        if (before.target != after.target || before.type != after.type) {
            add(Bump::Major, tr("%1 is installed in another place").arg(after.path));
        }
        if (before.content == after.content) {
            return;
        }
        if (after.path.endsWith(".css"_L1)) {
            compareTokens(scanTokens(before.content), scanTokens(after.content));
        } else if (isCodePath(after.path)) {
            const CodeSurface olds = scanCode(before.content);
            const CodeSurface news = scanCode(after.content);
            compareExports(olds.exports, news.exports);
            compareVariants(olds.variants, news.variants);
            compareProps(olds.props, news.props);
        }
    }

    void compareExports(const QStringList &before, const QStringList &after)
    {
        for (const QString &name : without(before, after)) {
            add(Bump::Major, tr("%1 is no longer exported").arg(name));
        }
        for (const QString &name : without(after, before)) {
            add(Bump::Minor, tr("%1 is a new export").arg(name));
        }
    }

    void compareVariants(QList<VariantValue> before, const QList<VariantValue> &after)
    {
        unifyOwner(before, after);
        const ValuesOfVariants olds = byVariant(before);
        const ValuesOfVariants news = byVariant(after);
        for (auto was = olds.begin(); was != olds.end(); ++was) {
            const QString &variant = was.key().second;
            const auto now = news.constFind(was.key());
            if (now == news.cend()) {
                add(Bump::Major, tr("the variant %1 is gone").arg(variant));
                continue;
            }
            if (const QStringList lost = without(*was, *now); !lost.isEmpty()) {
                add(Bump::Major, tr("%1 lost %2").arg(variant, lost.join(u", "_s)));
            }
            if (const QStringList gained = without(*now, *was); !gained.isEmpty()) {
                add(Bump::Minor, tr("%1 gained %2").arg(variant, gained.join(u", "_s)));
            }
        }
        for (auto now = news.begin(); now != news.end(); ++now) {
            if (!olds.contains(now.key())) {
                add(Bump::Minor, tr("the variant %1 is new").arg(now.key().second));
            }
        }
    }

    void compareProps(const QList<Prop> &before, const QList<Prop> &after)
    {
        QMap<std::pair<QString, QString>, bool> olds; // To: is it required?
        QMap<std::pair<QString, QString>, bool> news;
        QSet<QString> owners;
        for (const Prop &prop : before) {
            olds.insert({prop.owner, prop.name}, prop.isRequired);
            owners.insert(prop.owner);
        }
        for (const Prop &prop : after) {
            news.insert({prop.owner, prop.name}, prop.isRequired);
        }
        for (const Prop &prop : before) {
            if (!news.contains({prop.owner, prop.name}) && std::ranges::contains(after, prop.owner, &Prop::owner)) {
                add(Bump::Major, tr("the prop %1 is gone").arg(prop.name));
            }
        }
        for (const Prop &prop : after) {
            const auto was = olds.constFind({prop.owner, prop.name});
            if (prop.isRequired && owners.contains(prop.owner) && (was == olds.cend() || !*was)) {
                add(Bump::Major, tr("the prop %1 is now required").arg(prop.name));
            } else if (was == olds.cend() && owners.contains(prop.owner)) {
                add(Bump::Minor, tr("the prop %1 is new").arg(prop.name));
            }
        }
    }

    // By name: a token that one mode no longer overrides is still there.
    void compareTokens(const QList<TokenDeclaration> &before, const QList<TokenDeclaration> &after)
    {
        QList<TokenDeclaration> olds = before;
        for (const auto &[was, is] : renamedTokens(before, after)) {
            add(Bump::Major, tr("the token %1 is now called %2").arg(was, is));
            for (TokenDeclaration &token : olds) {
                token.name = token.name == was ? is : token.name;
            }
        }
        compareNames(olds, after, &TokenDeclaration::name, tr("the token %1 is gone"), tr("the token %1 is new"));
        compareNames(before, after, &TokenDeclaration::scope, tr("the tokens of %1 are gone"),
                     tr("there are tokens for %1"));
    }

    void compareNames(const QList<TokenDeclaration> &before, const QList<TokenDeclaration> &after,
                      QString TokenDeclaration::*member, const QString &goneText, const QString &newText)
    {
        QStringList olds;
        QStringList news;
        std::ranges::transform(before, std::back_inserter(olds), member);
        std::ranges::transform(after, std::back_inserter(news), member);
        olds.removeDuplicates();
        news.removeDuplicates();
        for (const QString &name : without(olds, news)) {
            add(Bump::Major, goneText.arg(name));
        }
        for (const QString &name : without(news, olds)) {
            add(Bump::Minor, newText.arg(name));
        }
    }

    void compareDependencies(const QString &kind, const QStringList &before, const QStringList &after)
    {
        for (const DependencyChange &change : diffDependencies(before, after)) {
            if (change.before.isNull()) {
                add(Bump::Minor, tr("the %1 %2 is new").arg(kind, change.after));
            } else if (change.after.isNull()) {
                add(Bump::Minor, tr("the %1 %2 is no longer needed").arg(kind, change.before));
            } else {
                add(Bump::Minor, tr("the %1 %2 is now %3").arg(kind, change.before, change.after));
            }
        }
    }

    // Tokens are compared one by one; meta never reaches the developer's project.
    void compareExtra()
    {
        for (const ExtraChange &change : diffExtra(m_before.head.extra, m_after.head.extra)) {
            if (change.key == u"cssVars" || change.key == u"meta") {
                continue;
            }
            if (!change.isInBefore) {
                add(Bump::Minor, tr("the field %1 is new").arg(change.key));
            } else if (!change.isInAfter) {
                add(Bump::Minor, tr("the field %1 is no longer there").arg(change.key));
            }
        }
    }

    const Item &m_before;
    const Item &m_after;
    QList<BumpGround> m_grounds;
};

} // namespace

QList<BumpGround> diffSurfaces(const Item &before, const Item &after)
{
    return SurfaceComparison(before, after).run();
}

} // namespace enigma
