// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The menus of LibraryActs: what of it suits a selection or a registry.

#include "ui/library/library_acts.h"
#include "ui/library/library_words.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"

#include <QMenu>

namespace enigma {

using namespace Qt::StringLiterals;

void LibraryActs::addMoveMenu(QMenu &menu, const QList<ComponentSummary> &components, const QList<Registry> &registries)
{
    auto *targets = new QMenu(tr("Move to registry"), &menu);
    for (const Registry &registry : registries) {
        if (registry.id != components.constFirst().registryId) {
            targets->addAction(registry.name, this, [=, this] { move(components, registry); });
        }
    }
    if (!targets->isEmpty()) {
        menu.addMenu(targets);
    }
}

void LibraryActs::addSingleMenu(QMenu &menu, const ComponentSummary &component)
{
    QWidget *window = menu.parentWidget() ? menu.parentWidget()->window() : nullptr;
    menu.addAction(tr("Open"), Qt::Key_Return, this, [=, this] { open(component); });
    menu.addAction(icon(u"split"_s), tr("Compare with last version"), this, [=, this] { compareWithLast(component); });
    menu.addAction(icon(u"history"_s), tr("History"), this, [=, this] { Q_EMIT openHistoryRequested(component.id); });
    menu.addAction(icon(u"copy"_s), tr("Copy install command"), this, [=, this] { copyInstallCommand(component); });
    if (component.latest) {
        menu.addAction(tr("Copy install command for %1").arg(component.latest->toString()), this,
                       [=, this] { copyInstallCommand(component, component.latest); });
    }
    menu.addSeparator();
    menu.addAction(icon(u"copy"_s), tr("Duplicate…"), Qt::Key_D, this, [=, this] { duplicate(component, window); });
    if (component.type != kThemeItemType) {
        menu.addAction(icon(u"plus"_s), tr("New component from this…"), this,
                       [=, this] { Q_EMIT newComponentFromRequested(component); });
    }
    menu.addAction(icon(u"pencil"_s), tr("Rename…"), Qt::Key_F2, this, [=, this] { rename(component, window); });
}

void LibraryActs::fillMenu(QMenu &menu, const Registry &registry)
{
    menu.addAction(icon(u"pencil"_s), tr("Edit facts…"), this,
                   [this, registry] { Q_EMIT editRegistryRequested(registry); });
    menu.addAction(icon(u"theme"_s), tr("Open theme"), this,
                   [this, registry] { Q_EMIT openThemeRequested(registry.id); });
    menu.addAction(icon(u"upload"_s), tr("Publish…"), this, [this, registry] { Q_EMIT publishRequested(registry.id); });
    menu.addSeparator();
    QAction *trashing = menu.addAction(icon(u"trash"_s), tr("Move %1 to the trash").arg(registry.name), this,
                                       [this, registry] { trash(registry); });
    setDanger(*trashing);
}

void LibraryActs::fillMenu(QMenu &menu, const QList<ComponentSummary> &components, const QList<Registry> &registries)
{
    QWidget *window = menu.parentWidget() ? menu.parentWidget()->window() : nullptr;
    if (components.isEmpty()) {
        menu.addAction(icon(u"plus"_s), tr("New component…"), Qt::Key_N, this, &LibraryActs::newComponentRequested);
        return;
    }
    if (components.size() == 1) {
        addSingleMenu(menu, components.constFirst());
    } else {
        menu.addAction(tr("Save versions…"), this, [=, this] { saveVersions(components, window); });
        menu.addAction(icon(u"copy"_s), tr("Copy install command"), this,
                       [=, this] { copyInstallCommand(components); });
        menu.addSeparator();
    }
    menu.addAction(icon(u"upload"_s), tr("Export…"), this, [=, this] { exportTo(components, window); });
    if (std::ranges::any_of(components, LibraryActs::canDiscardDraft)) {
        setDanger(*menu.addAction(icon(u"undo"_s),
                                  components.size() == 1 ? tr("Discard draft…") : tr("Discard drafts…"), this,
                                  [=, this] { discardDrafts(components, window); }));
    }
    addMoveMenu(menu, components, registries);
    menu.addSeparator();
    const QString text = components.size() == 1
                             ? tr("Move to trash")
                             : tr("Move %1 to the trash").arg(componentsText(int(components.size())));
    QAction *trashing = menu.addAction(icon(u"trash"_s), text, Qt::Key_Delete, this, [=, this] { trash(components); });
    setDanger(*trashing);
}

} // namespace enigma
