// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sidebar of the theme pane: which registry's theme it is, a filter, the groups of tokens, and the checks.

#pragma once

#include "ui/theme/table/token_model.h"
#include "ui/theme/theme_page.h"

#include <QWidget>

class QToolButton;

namespace enigma {

class SearchField;
class SideList;
struct SideItem;

class ThemeSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit ThemeSidebar(ThemeSession &session, QWidget *parent = nullptr);

    TokenFilter filter() const;
    ThemePage page() const; // What the chosen row shows.
    void focusFilter();
    void showAll(); // The row of all tokens, without a filter.

Q_SIGNALS:
    void filterChanged(); // filter() or page().
    void registryRequested(const enigma::RegistryId &registry);

private:
    void loadRegistries();
    void showRegistries(const QList<Registry> &registries);
    void showGroups();
    QList<SideItem> checkRows() const;

    ThemeSession &m_session;
    QToolButton *m_registry;
    SearchField *m_search;
    SideList *m_groups;
};

} // namespace enigma
