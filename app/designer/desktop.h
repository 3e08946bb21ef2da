// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Composes the window: opens panes, and connects what one of them asks for with the one that does it.

#pragma once

#include "app/designer/services.h"
#include "ui/shell/main_window.h"

#include <functional>

namespace enigma {

class ChatPane;
class HistoryPane;
class LibraryPage;
class LibraryPane;
class SettingsPane;
class SyncPane;

class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const QString &libraryFolder);
    ~Desktop() override;

    MainWindow &window() { return m_window; }
    LibraryService &library() { return m_services.library; }

    // Shows the window at once and opens the library behind it.
    void start();

    LibraryPane *openLibrary();
    void openComponent(const ComponentId &id);
    void openTheme(const RegistryId &id);
    HistoryPane *openHistory();
    void openComparison(const ComponentId &id, const VersionId &before, const VersionId &after);
    ChatPane *openChat();
    SyncPane *openSync();
    SettingsPane *openSettings();
    void showWelcome();

Q_SIGNALS:
    void libraryOpened();
    void libraryRefused(const enigma::Error &error);

private:
    LibraryPage &openLibrarySettings();
    void takeLibrary(const Result<bool> &opened);
    void addActions();
    void connectServices();
    void goTo(Place place);
    void showFirst(const QList<Registry> &registries);
    void openStarter();
    void importFrom(const QString &source);
    void newRegistry();
    void publish(const RegistryId &id);
    void openThemeOfCurrentRegistry();
    void saveVersion(const ComponentId &id);
    void historyOf(const ComponentId &id);
    void askAbout(const ComponentId &id);
    void toast(const QString &text, const std::function<void()> &undo);
    void showSyncState();
    void search(const QString &query, const PaletteDelivery &deliver);
    void applyChatSettings();
    QWidget *sheetHost() const;

    Services m_services;
    MainWindow m_window;
    RegistryId m_registry; // Shown last.
};

} // namespace enigma
