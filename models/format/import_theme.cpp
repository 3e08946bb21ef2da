// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/import_rules.h"
#include "models/format/item_extra.h"
#include "models/format/theme_item.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The item's tokens as a theme item of the registry's own; empty when it has none.
std::optional<Item> themeFrom(const Item &item)
{
    ItemDocument document{.item = {.head = {.name = kThemeSlug.toString(),
                                            .type = kThemeItemType.toString(),
                                            .title = tr("Theme"),
                                            .description = item.head.description}}};
    if (item.isTheme()) {
        document.item.head.extra = item.head.extra;
        document.item.files = item.files;
        return document.item;
    }
    json::Value extra = json::Value::object();
    const json::Value all = json::unpackExtra(item.head.extra);
    if (const json::Value *cssVars = json::find(all, "cssVars")) {
        extra["cssVars"] = *cssVars;
    }
    if (!json::takeTheme(extra, document)) {
        return std::nullopt;
    }
    return document.item;
}

// Theme items before styles and bases, then the most tokens, then the first.
const Item *bestStart(const ImportedRegistry &registry)
{
    const Item *best = nullptr;
    qsizetype most = 0;
    for (const QStringList &types :
         {QStringList{kThemeItemType.toString()}, QStringList{u"registry:style"_s, u"registry:base"_s}}) {
        for (const ItemDocument &document : registry.items) {
            const auto theme = types.contains(document.item.head.type) ? themeFrom(document.item) : std::nullopt;
            if (const qsizetype tokens = theme ? json::countTokens(*theme) : 0; tokens > most) {
                best = &document.item;
                most = tokens;
            }
        }
        if (best) {
            break;
        }
    }
    return best;
}

} // namespace

void startTheme(ImportedRegistry &registry)
{
    const bool hasTheme = std::ranges::any_of(
        registry.items, [](const ItemDocument &document) { return document.item.head.name == kThemeSlug; });
    const Item *start = hasTheme ? nullptr : bestStart(registry);
    if (!start) {
        return;
    }
    registry.report.append({kThemeSlug.toString(), ImportEntry::Outcome::Noted,
                            tr("The registry's theme was started from “%1”.").arg(start->head.name)});
    registry.items.append({.item = *themeFrom(*start)});
}

} // namespace enigma
