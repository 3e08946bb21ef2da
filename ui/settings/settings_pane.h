// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings: a list of pages in the sidebar, one page as the pane. There is no OK: what is changed applies.

#pragma once

#include "ui/shell/pane.h"

class QStackedWidget;

namespace enigma {

class ActionRegistry;
class ChatBackend;
class LibraryPage;
class LibraryService;
class Renderer;
class SecretStore;
class SettingsPage;
class SettingsStore;

class SettingsPane : public Pane
{
    Q_OBJECT

public:
    struct Sources
    {
        SettingsStore &store;
        LibraryService &library;
        ChatBackend &chat;
        SecretStore &secrets;
        Renderer &renderer;
        const ActionRegistry &actions;
    };

    enum class Page {
        Appearance,
        Chat,
        Previews,
        Library,
        Keys,
    };

    explicit SettingsPane(const Sources &sources, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QString iconName() const override;
    Place place() const override { return Place::Settings; }
    QWidget *createSidebar() override;
    void activate() override;

    Page page() const;
    void showPage(Page page);
    LibraryPage &libraryPage() const { return *m_library; }

Q_SIGNALS:
    void pageChanged(enigma::SettingsPane::Page page);

private:
    QStackedWidget *m_pages;
    LibraryPage *m_library;
};

} // namespace enigma
