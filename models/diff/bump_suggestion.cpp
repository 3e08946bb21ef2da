// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/bump_suggestion.h"

#include "models/base/text.h"
#include "models/diff/head_diff.h"
#include "models/diff/theme_changelog.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNamedGrounds = 3;

QString sentence(const QString &text)
{
    return text.isEmpty() ? text : text + u'.';
}

QString joined(const QStringList &texts)
{
    if (texts.size() <= kNamedGrounds) {
        return texts.join(u", "_s);
    }
    return tr("%1 and %2 more").arg(texts.first(kNamedGrounds).join(u", "_s)).arg(texts.size() - kNamedGrounds);
}

QStringList textsOf(const QList<BumpGround> &grounds, Bump bump)
{
    QStringList texts;
    for (const BumpGround &ground : grounds) {
        if (ground.bump == bump) {
            texts.append(ground.text);
        }
    }
    return texts;
}

QStringList changedPaths(const Item &before, const Item &after)
{
    QStringList paths;
    for (const ItemFile &file : after.files) {
        const ItemFile *was = before.file(file.path);
        if (was && was->content != file.content) {
            paths.append(file.path);
        }
    }
    return paths;
}

// What changed in the tokens of a theme; empty for other items, and where only the writing changed.
QString tokenChanges(const Item &before, const Item &after)
{
    const ItemFile *was = before.file(kThemeSourcePath);
    const ItemFile *is = after.file(kThemeSourcePath);
    if (!after.isTheme() || !was || !is) {
        return {};
    }
    const Result<Theme> old = Theme::parse(was->content);
    const Result<Theme> fresh = Theme::parse(is->content);
    return old && fresh ? themeChangelog(*old, *fresh) : QString();
}

QString patchReason(const Item &before, const Item &after)
{
    if (before == after) {
        return tr("Nothing changed.");
    }
    if (!tokenChanges(before, after).isEmpty()) {
        return tr("No token is new or gone: only values changed.");
    }
    return before.files == after.files ? tr("Only words about it changed.") : tr("Only the contents of files changed.");
}

QString reasonText(const QList<BumpGround> &grounds, Bump bump)
{
    const QString texts = joined(textsOf(grounds, bump));
    return sentence(bump == Bump::Major ? tr("Others may have to adapt: %1").arg(texts)
                                        : tr("Nothing breaks: %1").arg(texts));
}

// "Size gained icon", but names of code keep their case.
QString capitalised(const QString &text)
{
    static const QStringList openings{u"the "_s, u"its "_s, u"there "_s};
    const bool isProse = std::ranges::any_of(openings, [&text](const QString &word) { return text.startsWith(word); });
    return isProse ? text.first(1).toUpper() + text.sliced(1) : text;
}

QString contentLine(const Item &before, const Item &after)
{
    if (const QStringList paths = changedPaths(before, after); !paths.isEmpty()) {
        return tr("Changes in %1.").arg(joined(paths));
    }
    QStringList fields;
    for (const Finding &finding : diffHeads(before.head, after.head)) {
        if (!finding.subject.isEmpty()) {
            fields.append(finding.subject);
        }
    }
    return fields.isEmpty() ? QString() : tr("Changes in %1.").arg(joined(fields));
}

} // namespace

BumpSuggestion suggestBump(const SemVer &base, const Item &before, const Item &after)
{
    BumpSuggestion suggestion;
    suggestion.grounds = diffSurfaces(before, after);
    suggestion.bump = suggestion.grounds.isEmpty() ? Bump::Patch : suggestion.grounds.first().bump;
    suggestion.number = base.bumped(suggestion.bump);
    suggestion.reason =
        suggestion.bump == Bump::Patch ? patchReason(before, after) : reasonText(suggestion.grounds, suggestion.bump);
    return suggestion;
}

BumpSuggestion suggestFirstVersion()
{
    return {.bump = Bump::Minor, .number = {0, 1, 0}, .reason = tr("The first version."), .grounds = {}};
}

QString suggestedChangelog(const Item &before, const Item &after)
{
    if (before == after) {
        return {};
    }
    if (const QString tokens = tokenChanges(before, after); !tokens.isEmpty()) {
        return tokens;
    }
    QStringList texts;
    for (const BumpGround &ground : diffSurfaces(before, after)) {
        texts.append(ground.text);
    }
    const QString content = contentLine(before, after);
    if (texts.isEmpty()) {
        return content.isEmpty() ? tr("The same content, written differently.") : content;
    }
    const QString first = sentence(capitalised(joined(texts)));
    return changedPaths(before, after).isEmpty() ? first : first + u'\n' + content;
}

} // namespace enigma
