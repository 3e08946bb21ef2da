// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/schema_rules.h"

#include "models/base/text.h"
#include "models/format/manifest_schema.h"

namespace enigma {

using namespace Qt::StringLiterals;

void lintSchema(const Item &item, QList<Diagnostic> &found)
{
    if (!isItemType(item.head.type)) {
        return; // Has a rule of its own.
    }
    for (const SchemaViolation &violation : schemaViolations(item.head)) {
        found.append({.code = u"manifest-schema"_s,
                      .severity = Severity::Error,
                      .component = item.head.name,
                      .message = tr("%1 The shadcn CLI refuses the item as it is.").arg(sentence(violation)),
                      .remedy = tr("Correct it in the manifest.")});
    }
}

} // namespace enigma
