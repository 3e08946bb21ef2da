// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_acts.h"

#include "models/domain/rules.h"
#include "ui/component/path_dialog.h"
#include "ui/library/library_words.h"
#include "ui/widgets/confirm_dialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPointer>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kNamesShown = 8;

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

void LibraryActs::copyInstallCommand(const QList<ComponentSummary> &components)
{
    QString command = installCommand(components.constFirst());
    for (const ComponentSummary &component : components.sliced(1)) {
        command += u" @%1/%2"_s.arg(component.registryCliName, component.name);
    }
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT toastRequested(tr("Copied the command that installs %1").arg(componentsText(int(components.size()))), {});
}

void LibraryActs::rename(const ComponentSummary &component, QWidget *window)
{
    const auto act = [this, component](const QString &name) {
        m_library.renameComponent(component.id, name)
            .then(this, [this, component, name](const Result<RenamedComponent> &renamed) {
                if (!renamed) {
                    Q_EMIT failed(renamed.error());
                    return;
                }
                const int dependents = int(renamed->dependents.size());
                Q_EMIT toastRequested(
                    dependents == 0 ? tr("Renamed %1 to %2").arg(component.name, name)
                    : dependents == 1
                        ? tr("Renamed %1 to %2, and in the draft of 1 component that uses it").arg(component.name, name)
                        : tr("Renamed %1 to %2, and in the drafts of %3 components that use it")
                              .arg(component.name, name)
                              .arg(dependents),
                    [&library = m_library, id = component.id, old = component.name] {
                        library.renameComponent(id, old);
                    });
            });
    };
    PathDialog::ask(
        window,
        {.title = tr("Rename %1").arg(component.name),
         .verb = tr("Rename"),
         .path = component.name,
         .check = [](const QString &name) { return checkSlug(name); },
         .label = tr("Name"),
         .help = tr("Components of this library that use it follow. Published versions keep the old name.")},
        act);
}

void LibraryActs::duplicate(const ComponentSummary &component, QWidget *window)
{
    const auto act = [this](const ComponentId &id, const QString &name) {
        m_library.duplicateComponent(id, name).then(this, [this, name](const Result<ComponentId> &made) {
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            Q_EMIT toastRequested(tr("Made %1").arg(name),
                                  [&library = m_library, id = *made] { library.setComponentTrashed(id, true); });
        });
    };
    PathDialog::ask(window,
                    {.title = tr("Duplicate %1").arg(component.name),
                     .verb = tr("Duplicate"),
                     .path = component.name,
                     .check = [](const QString &name) { return checkSlug(name); },
                     .label = tr("Name of the copy"),
                     .help = tr("A new component with the same files, as a draft.")},
                    [act, id = component.id](const QString &name) { act(id, name); });
}

void LibraryActs::move(const QList<ComponentSummary> &components, const Registry &target)
{
    for (const ComponentSummary &component : components) {
        m_library.moveComponent(component.id, target.id)
            .then(this, [this, component, target](const Result<QStringList> &moved) {
                if (!moved) {
                    Q_EMIT failed(moved.error());
                    return;
                }
                Q_EMIT toastRequested(
                    tr("Moved %1 to %2").arg(component.name, target.name),
                    [&library = m_library, component] { library.moveComponent(component.id, component.registryId); });
            });
    }
}

void LibraryActs::saveVersions(const QList<ComponentSummary> &components, QWidget *window)
{
    QList<ComponentSummary> changed = components;
    changed.removeIf([](const ComponentSummary &component) { return !component.hasDraft; });
    if (changed.isEmpty()) {
        Q_EMIT toastRequested(tr("None of them has changed since its last version"), {});
        return;
    }
    QStringList names;
    for (const ComponentSummary &component : std::as_const(changed)) {
        names.append(component.name);
    }
    ConfirmDialog::ask(window,
                       {.question = tr("Save a version of %1?").arg(componentsText(int(changed.size()))),
                        .text = tr("%1: each gets the number that its changes suggest, and a changelog made from them. "
                                   "Versions never change.")
                                    .arg(names.join(u", "_s)),
                        .verb = tr("Save versions"),
                        .reason = {}},
                       [this, changed] { saveNext(changed, 0); });
}

// One after the other, so that the first that is refused ends it.
void LibraryActs::saveNext(QList<ComponentSummary> left, int saved)
{
    if (left.isEmpty()) {
        Q_EMIT toastRequested(tr("Saved a version of %1").arg(componentsText(saved)), {});
        return;
    }
    const ComponentId id = left.takeFirst().id;
    m_library.suggestVersion(id).then(this, [this, id, left, saved](const Result<VersionSuggestion> &suggestion) {
        if (!suggestion) {
            Q_EMIT failed(suggestion.error());
            return;
        }
        const QString changelog = suggestion->changelog.isEmpty() ? tr("First version.") : suggestion->changelog;
        m_library.saveVersion({id, suggestion->number, changelog})
            .then(this, [this, left, saved](const Result<Version> &version) {
                if (version) {
                    saveNext(left, saved + 1);
                } else {
                    Q_EMIT failed(version.error());
                }
            });
    });
}

// "button, card and 7 more"
static QString namesText(const QList<ComponentSummary> &components)
{
    QStringList names;
    for (const ComponentSummary &component : components.first(std::min<qsizetype>(kNamesShown, components.size()))) {
        names.append(component.name);
    }
    const QString shown = names.join(u", "_s);
    return components.size() <= kNamesShown
               ? shown
               : LibraryActs::tr("%1 and %2 more").arg(shown).arg(components.size() - kNamesShown);
}

void LibraryActs::discardDrafts(const QList<ComponentSummary> &components, QWidget *window)
{
    QList<ComponentSummary> drafts = components;
    drafts.removeIf([](const ComponentSummary &component) { return !canDiscardDraft(component); });
    if (drafts.isEmpty()) {
        Q_EMIT toastRequested(tr("None of them has a draft over a version"), {});
        return;
    }
    ConfirmDialog::ask(window,
                       {.question = drafts.size() == 1 ? tr("Discard the draft of %1?").arg(drafts.constFirst().name)
                                                       : tr("Discard %1 drafts?").arg(drafts.size()),
                        .text = tr("What changed since their latest versions goes from: %1.").arg(namesText(drafts)),
                        .verb = drafts.size() == 1 ? tr("Discard draft") : tr("Discard drafts"),
                        .reason = {}},
                       [this, drafts] { discardNext(drafts, {}); });
}

// One after the other, so that the first that is refused ends it; what was discarded until then can be undone.
void LibraryActs::discardNext(QList<ComponentSummary> left, const QList<std::pair<ComponentId, Item>> &discarded)
{
    if (left.isEmpty()) {
        if (!discarded.isEmpty()) {
            Q_EMIT toastRequested(discarded.size() == 1
                                      ? tr("Discarded the draft of %1").arg(discarded.constFirst().second.head.name)
                                      : tr("Discarded the drafts of %1").arg(componentsText(int(discarded.size()))),
                                  [&library = m_library, discarded] {
                                      for (const auto &[id, item] : discarded) {
                                          library.writeDraft(id, item);
                                      }
                                  });
        }
        return;
    }
    const ComponentId id = left.takeFirst().id;
    m_library.discardDraft(id).then(this, [this, id, left, discarded](const Result<Item> &item) {
        if (!item) {
            Q_EMIT failed(item.error());
        }
        discardNext(item ? left : QList<ComponentSummary>(),
                    item ? discarded + QList{std::pair(id, *item)} : discarded);
    });
}

void LibraryActs::exportTo(const QList<ComponentSummary> &components, QWidget *window)
{
    auto *dialog = new QFileDialog(window, tr("Export %1").arg(componentsText(int(components.size()))));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, components](const QString &folder) { exportInto(folder, components); });
    dialog->open();
}

void LibraryActs::exportInto(const QString &folder, const QList<ComponentSummary> &components)
{
    m_library.exportComponents(components, folder).then(this, [this, folder](const Result<QStringList> &paths) {
        if (paths) {
            Q_EMIT toastRequested(
                tr("Exported %1 to %2").arg(componentsText(int(paths->size())), QDir::toNativeSeparators(folder)), {});
        } else {
            Q_EMIT failed(paths.error());
        }
    });
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

} // namespace enigma
