// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/store/activity_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/theme/tokens/token_change.h"
#include "models/theme/tokens/token_rename.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<WorkingState> Library::restoreToken(const ComponentId &theme, const Theme &was, const QString &name)
{
    ENIGMA_TRY(WorkingState state, working(theme));
    ItemFile *source = state.item.file(kThemeSourcePath);
    if (!source) {
        return failure(ErrorCode::Invalid, tr("“%1” is not a theme.").arg(state.item.head.name));
    }
    ENIGMA_TRY(const Theme now, Theme::parse(source->content));
    ENIGMA_TRY(const Theme restored, applied(now, restoringChanges(now, was, name)));
    source->content = restored.source();
    return writeDraft(theme, state.item);
}

Result<QStringList> Library::renameTokenUses(const RegistryId &registry, const QString &from, const QString &to,
                                             const QSet<QString> &names)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const QList<ComponentSummary> components, m_components->list({.registry = registry}));
    QStringList changed;
    for (const ComponentSummary &component : components) {
        ENIGMA_TRY(const WorkingState before, working(component.id));
        if (before.item.isTheme()) {
            continue;
        }
        Item item = before.item;
        for (ItemFile &file : item.files) {
            file.content = renamedInCode(file.content, from, to, names);
        }
        if (item != before.item) {
            ENIGMA_CHECK(storeDraft(before, item));
            changed.append(component.name);
        }
    }
    if (!changed.isEmpty()) {
        ENIGMA_CHECK(m_activity->append(
            {registry,
             u"token.renamed"_s,
             {},
             tr("Renamed the token --%1 to --%2 in %3 components.").arg(from, to).arg(changed.size())}));
    }
    ENIGMA_CHECK(transaction.commit());
    return changed;
}

} // namespace enigma
