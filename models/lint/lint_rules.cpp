// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/lint_rules.h"

#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

QList<LintRule> lintRules()
{
    return {
        {u"dependency-bare-own"_s, tr("A bare name means shadcn's own item, not the registry's.")},
        {u"dependency-circle"_s, tr("Items need each other.")},
        {u"dependency-local"_s, tr("A dependency is a file of one computer.")},
        {u"dependency-missing"_s, tr("A dependency on an item that the registry does not have.")},
        {u"dependency-repeated"_s, tr("A dependency is named more than once.")},
        {u"dependency-undeclared"_s, tr("Code imports a file that no dependency brings.")},
        {u"dependency-unknown"_s, tr("A bare name that shadcn is not known to have.")},
        {u"file-collision"_s, tr("Two files of an item have one place.")},
        {u"file-empty"_s, tr("A file is empty.")},
        {u"file-large"_s, tr("A file is too large to be copied into projects.")},
        {u"file-missing"_s, tr("Code imports a file that is nowhere.")},
        {u"file-name"_s, tr("A path that some file system, or the CLI, refuses.")},
        {u"file-target"_s, tr("A file whose type needs a target has none.")},
        {u"file-text"_s, tr("A file is not text in UTF-8.")},
        {u"file-type"_s, tr("A file has a type that the CLI refuses.")},
        {u"item-empty"_s, tr("An item installs nothing.")},
        {u"item-type"_s, tr("An item has a type that the CLI refuses.")},
        {u"manifest-schema"_s, tr("A key of the manifest that the CLI refuses.")},
        {u"package-name"_s, tr("A dependency is no name of a package.")},
        {u"package-undeclared"_s, tr("Code imports a package that is not declared.")},
        {u"package-unused"_s, tr("A declared package is not imported.")},
        {u"theme-source"_s, tr("A stylesheet that cannot be read.")},
        {u"token-change"_s, tr("A component changes tokens that a project has already.")},
        {u"token-color"_s, tr("A colour that the CLI does not take for one.")},
        {u"token-contrast"_s, tr("Text cannot be read well on its background.")},
        {u"token-cycle"_s, tr("Tokens refer to each other in a circle.")},
        {u"token-font"_s, tr("The name of a font has no quotes.")},
        {u"token-gamut"_s, tr("A colour that many screens cannot show.")},
        {u"token-mode"_s, tr("A token has no value in a mode where it needs one.")},
        {u"token-name"_s, tr("A token that Tailwind makes no utility of.")},
        {u"token-reference"_s, tr("A token uses one that does not exist.")},
        {u"token-shadow"_s, tr("A shadow that utilities cannot colour.")},
        {u"token-undeclared"_s, tr("Components use a token that does not exist.")},
        {u"token-unused"_s, tr("A token that nothing uses.")},
        {u"token-value"_s, tr("A value that does not fit its token.")},
    };
}

} // namespace enigma
