// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that can be done from the library pane, in one place for its sidebar, grid, inspector and menus. What
// opens elsewhere is asked for by signals; what changes the library reports itself with its undoing.

#pragma once

#include "models/api/library_service.h"

#include <functional>

class QMenu;

namespace enigma {

class LibraryActs : public QObject
{
    Q_OBJECT

public:
    explicit LibraryActs(LibraryService &library, QObject *parent = nullptr);

    void open(const ComponentSummary &component); // The registry's own theme opens as a theme.
    void openNamed(const RegistryId &registry, const QString &name);
    // The draft with the latest version, or the latest two versions.
    void compareWithLast(const ComponentSummary &component);
    void copyInstallCommand(const ComponentSummary &component, const std::optional<SemVer> &version = {});
    void noteCopied(const QString &text);
    void rename(const ComponentSummary &component, QWidget *window); // Asks for the name.
    void duplicate(const ComponentSummary &component, QWidget *window);
    void move(const QList<ComponentSummary> &components, const Registry &target);
    // A version of each that has a draft, with the number and changelog that are suggested, once the person agrees.
    void saveVersions(const QList<ComponentSummary> &components, QWidget *window);
    // It has a draft, and a version to return to.
    static bool canDiscardDraft(const ComponentSummary &component) { return component.hasDraft && component.latest; }
    // The drafts of those that have a version to return to, once the person agrees; can be undone.
    void discardDrafts(const QList<ComponentSummary> &components, QWidget *window);
    // Asks for the folder.
    void exportTo(const QList<ComponentSummary> &components, QWidget *window);
    void exportInto(const QString &folder, const QList<ComponentSummary> &components);
    void trash(const QList<ComponentSummary> &components);
    void trash(const Registry &registry);

    // All of it that suits this selection. The registries are those to move to.
    void fillMenu(QMenu &menu, const QList<ComponentSummary> &components, const QList<Registry> &registries);
    void fillMenu(QMenu &menu, const Registry &registry);

Q_SIGNALS:
    void openComponentRequested(const enigma::ComponentId &id);
    void openThemeRequested(const enigma::RegistryId &registry);
    void openHistoryRequested(const enigma::ComponentId &id);
    void compareRequested(const enigma::ComponentId &id, const enigma::VersionId &a, const enigma::VersionId &b);
    void publishRequested(const enigma::RegistryId &registry);
    void newComponentRequested();
    void newComponentFromRequested(const enigma::ComponentSummary &component); // As a copy of it.
    void newRegistryRequested();
    void editRegistryRequested(const enigma::Registry &registry);
    void importRequested(const QString &source);
    void toastRequested(const QString &text, const std::function<void()> &undo);
    void trashRequested(); // Show what is in it.
    void failed(const enigma::Error &error);

private:
    struct Batch;
    void discardNext(QList<ComponentSummary> left, const QList<std::pair<ComponentId, Item>> &discarded);
    void addSingleMenu(QMenu &menu, const ComponentSummary &component);
    void report(const QList<ComponentSummary> &components, const Batch &batch);
    void addMoveMenu(QMenu &menu, const QList<ComponentSummary> &components, const QList<Registry> &registries);
    void copyInstallCommand(const QList<ComponentSummary> &components);
    void saveNext(QList<ComponentSummary> left, int saved);

    LibraryService &m_library;
};

} // namespace enigma
