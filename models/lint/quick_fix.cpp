// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/quick_fix.h"

#include "models/code/module_imports.h"
#include "models/format/css_vars.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

void addOnce(QStringList &list, const QString &value)
{
    if (!list.contains(value)) {
        list.append(value);
    }
}

void changeFile(Item &item, const QuickFix &fix)
{
    ItemFile *file = item.file(fix.subject);
    if (!file) {
        return;
    }
    switch (fix.kind) {
    case QuickFix::Kind::SetType:
        file->type = fix.value;
        break;
    case QuickFix::Kind::SetTarget:
        file->target = fix.value;
        break;
    default:
        file->path = fix.value;
        break;
    }
}

void changeTokens(Item &item, const QList<TokenChange> &changes)
{
    const auto source = std::ranges::find(item.files, kThemeSourceType, &ItemFile::type);
    if (source == item.files.end()) {
        return;
    }
    if (const auto theme =
            Theme::parse(source->content).and_then([&](const Theme &its) { return applied(its, changes); })) {
        source->content = theme->source();
    }
}

void replace(QStringList &list, const QuickFix &fix)
{
    std::ranges::replace(list, fix.subject, fix.value);
    list.removeDuplicates();
}

} // namespace

Item fixed(Item item, const QuickFix &fix)
{
    ItemHead &head = item.head;
    switch (fix.kind) {
    case QuickFix::Kind::AddPackage:
        addOnce(head.dependencies, fix.value);
        break;
    case QuickFix::Kind::RemovePackage:
        head.dependencies.removeIf(
            [&fix](const QString &specifier) { return packageOfSpecifier(specifier) == fix.subject; });
        break;
    case QuickFix::Kind::ReplacePackage:
        replace(head.dependencies, fix);
        replace(head.devDependencies, fix);
        break;
    case QuickFix::Kind::AddReference:
        addOnce(head.registryDependencies, fix.value);
        break;
    case QuickFix::Kind::ReplaceReference:
        replace(head.registryDependencies, fix);
        break;
    case QuickFix::Kind::RemoveReference:
        head.registryDependencies.removeDuplicates();
        break;
    case QuickFix::Kind::SetType:
    case QuickFix::Kind::SetTarget:
    case QuickFix::Kind::RenameFile:
        changeFile(item, fix);
        break;
    case QuickFix::Kind::ChangeTokens:
        changeTokens(item, fix.tokens);
        break;
    case QuickFix::Kind::MapToken:
        head.extra = withThemeVariable(head.extra, "color-"_L1 + fix.subject, u"var(--%1)"_s.arg(fix.subject));
        break;
    }
    return item;
}

} // namespace enigma
