// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_acts.h"

#include "models/domain/rules.h"
#include "ui/library/library_words.h"
#include "ui/style/control.h"
#include "ui/style/icon_loader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace enigma {

using namespace Qt::StringLiterals;

LibraryActs::LibraryActs(LibraryService &library, QObject *parent) : QObject(parent), m_library(library) {}

void LibraryActs::open(const ComponentSummary &component)
{
    if (component.name == kThemeSlug) {
        Q_EMIT openThemeRequested(component.registryId);
    } else {
        Q_EMIT openComponentRequested(component.id);
    }
}

void LibraryActs::openNamed(const RegistryId &registry, const QString &name)
{
    m_library.findComponent(registry, name).then(this, [this](const Result<ComponentSummary> &component) {
        if (component) {
            open(*component);
        } else {
            Q_EMIT failed(component.error());
        }
    });
}

void LibraryActs::compareWithLast(const ComponentSummary &component)
{
    m_library.versions(component.id).then(this, [this, component](const Result<QList<Version>> &versions) {
        if (!versions) {
            Q_EMIT failed(versions.error());
        } else if (component.hasDraft && !versions->isEmpty()) {
            Q_EMIT compareRequested(component.id, versions->constFirst().id, {});
        } else if (versions->size() > 1) {
            Q_EMIT compareRequested(component.id, versions->at(1).id, versions->constFirst().id);
        } else {
            Q_EMIT toastRequested(tr("%1 has nothing to compare with yet").arg(component.name), {});
        }
    });
}

void LibraryActs::copyInstallCommand(const ComponentSummary &component, const std::optional<SemVer> &version)
{
    const QString command = installCommand(component, version);
    QGuiApplication::clipboard()->setText(command);
    noteCopied(command);
}

void LibraryActs::noteCopied(const QString &text)
{
    Q_EMIT toastRequested(tr("Copied %1").arg(text), {});
}

// Components moved by one act, counted as their jobs end.
struct LibraryActs::Batch
{
    qsizetype open = 0;
    int done = 0;
    std::optional<Error> error;
};

// Undoing outlives the pane: the toast may be used after its tab was closed.
static void restore(LibraryService &library, LibraryActs *acts, const QList<ComponentId> &ids)
{
    for (const ComponentId &id : ids) {
        Job<bool> job = library.setComponentTrashed(id, false);
        if (acts) {
            job.then(acts, [acts](const Result<bool> &result) {
                if (!result) {
                    Q_EMIT acts->failed(result.error());
                }
            });
        }
    }
}

void LibraryActs::trash(const QList<ComponentSummary> &components)
{
    // Shared by the answers, of which the last one ends the batch.
    auto batch = std::make_shared<Batch>(components.size());
    for (const ComponentSummary &component : components) {
        m_library.setComponentTrashed(component.id, true)
            .then(this, [this, batch, components](const Result<bool> &result) {
                batch->done += result ? 1 : 0;
                if (!result) {
                    batch->error = result.error();
                }
                if (--batch->open == 0) {
                    report(components, *batch);
                }
            });
    }
}

void LibraryActs::report(const QList<ComponentSummary> &components, const Batch &batch)
{
    if (batch.error) {
        Q_EMIT failed(*batch.error);
    }
    if (batch.done == 0) {
        return;
    }
    QList<ComponentId> ids;
    for (const ComponentSummary &component : components) {
        ids.append(component.id);
    }
    const QString what = components.size() == 1 ? components.constFirst().name : componentsText(batch.done);
    Q_EMIT toastRequested(tr("Moved %1 to the trash").arg(what),
                          [&library = m_library, acts = QPointer(this), ids] { restore(library, acts, ids); });
}

void LibraryActs::trash(const Registry &registry)
{
    m_library.setRegistryTrashed(registry.id, true).then(this, [this, registry](const Result<bool> &result) {
        if (result) {
            Q_EMIT toastRequested(tr("Moved the registry %1 to the trash").arg(registry.name),
                                  [&library = m_library, id = registry.id] { library.setRegistryTrashed(id, false); });
        } else {
            Q_EMIT failed(result.error());
        }
    });
}

void LibraryActs::fillMenu(QMenu &menu, const QList<ComponentSummary> &components)
{
    if (components.isEmpty()) {
        menu.addAction(icon(u"plus"_s), tr("New component…"), Qt::Key_N, this, &LibraryActs::newComponentRequested);
        return;
    }
    const ComponentSummary component = components.constFirst();
    if (components.size() == 1) {
        menu.addAction(tr("Open"), Qt::Key_Return, this, [=, this] { open(component); });
        menu.addAction(icon(u"split"_s), tr("Compare with last version"), this,
                       [=, this] { compareWithLast(component); });
        menu.addAction(icon(u"history"_s), tr("History"), this,
                       [=, this] { Q_EMIT openHistoryRequested(component.id); });
        menu.addAction(icon(u"copy"_s), tr("Copy install command"), this, [=, this] { copyInstallCommand(component); });
        if (component.latest) {
            menu.addAction(tr("Copy install command for %1").arg(component.latest->toString()), this,
                           [=, this] { copyInstallCommand(component, component.latest); });
        }
        menu.addSeparator();
    }
    const QString text = components.size() == 1
                             ? tr("Move to trash")
                             : tr("Move %1 to the trash").arg(componentsText(int(components.size())));
    QAction *trashing = menu.addAction(icon(u"trash"_s), text, Qt::Key_Delete, this, [=, this] { trash(components); });
    setDanger(*trashing);
}

} // namespace enigma
