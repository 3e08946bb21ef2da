// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/theme_formats.h"

#include "models/base/text.h"
#include "models/format/item_json.h"
#include "models/theme/exchange/dtcg_export.h"
#include "models/theme/exchange/plain_css.h"
#include "models/theme/exchange/theme_export.h"
#include "models/theme/exchange/tokens_studio_export.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray writeSource(const ItemHead &, const Theme &theme)
{
    return theme.source();
}

QByteArray writeCss(const ItemHead &, const Theme &theme)
{
    return toTailwindCss(theme);
}

QByteArray writeShadcn(const ItemHead &head, const Theme &theme)
{
    return writeItem({head, {{kThemeSourcePath.toString(), kThemeSourceType.toString(), {}, theme.source()}}});
}

// The same, for a project that is to have nothing but this theme.
QByteArray writeShadcnStyle(const ItemHead &head, const Theme &theme)
{
    ItemHead style = head;
    style.type = u"registry:style"_s;
    style.extra = "{\"extends\":\"none\"}";
    return writeShadcn(style, theme);
}

QByteArray writePlainCss(const ItemHead &, const Theme &theme)
{
    return toPlainCss(theme);
}

QByteArray writeTokensStudio(const ItemHead &, const Theme &theme)
{
    return toTokensStudio(theme, TokensStudioForm::Dtcg);
}

QByteArray writeTokensStudioLegacy(const ItemHead &, const Theme &theme)
{
    return toTokensStudio(theme, TokensStudioForm::Legacy);
}

QByteArray writeDtcg(const ItemHead &, const Theme &theme)
{
    return toDtcg(theme);
}

QByteArray writeDtcgResolver(const ItemHead &head, const Theme &theme)
{
    return toDtcgResolver(theme, head.title.isEmpty() ? head.name : head.title);
}

} // namespace

const QList<ThemeFormat> &themeFormats()
{
    static const QList<ThemeFormat> kFormats{
        {u"css"_s, tr("one stylesheet for Tailwind 4"), u"theme.css"_s, writeCss},
        {u"shadcn"_s, tr("an item that the shadcn CLI installs"), u"theme.json"_s, writeShadcn},
        {u"shadcn-style"_s, tr("a style that the shadcn CLI starts a project with"), u"style.json"_s, writeShadcnStyle},
        {u"plain-css"_s, tr("variables for any page, with fallbacks for colours beyond sRGB"), u"theme.css"_s,
         writePlainCss},
        {u"dtcg"_s, tr("design tokens of the DTCG, format 2025.10"), u"theme.tokens.json"_s, writeDtcg},
        {u"dtcg-resolver"_s, tr("design tokens of the DTCG with a set for each mode"), u"theme.resolver.json"_s,
         writeDtcgResolver},
        {u"tokens-studio"_s, tr("sets and themes of Tokens Studio"), u"tokens.json"_s, writeTokensStudio},
        {u"tokens-studio-legacy"_s, tr("the same as its older versions have it"), u"tokens.json"_s,
         writeTokensStudioLegacy},
        {u"source"_s, tr("the very bytes of the source"), u"theme.css"_s, writeSource},
    };
    return kFormats;
}

const ThemeFormat *themeFormatByName(QStringView name)
{
    const auto found = std::ranges::find(themeFormats(), name, &ThemeFormat::name);
    return found == themeFormats().end() ? nullptr : &*found;
}

} // namespace enigma
