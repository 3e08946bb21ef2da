// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/component_query.h"

#include "models/base/text.h"

namespace enigma {

Result<ComponentReference> parseReference(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const qsizetype at = text.indexOf(u'@', slash + 1);
    ComponentReference reference{
        .registry = text.left(slash),
        .component = text.mid(slash + 1, at < 0 ? -1 : at - slash - 1),
        .version = at < 0 ? QString() : text.mid(at + 1),
    };
    if (slash <= 0 || reference.component.isEmpty() || (at >= 0 && reference.version.isEmpty())) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” does not name a component. Write REGISTRY/COMPONENT, for example starter/button or "
                          "starter/button@1.2.0.")
                           .arg(text));
    }
    return reference;
}

} // namespace enigma
