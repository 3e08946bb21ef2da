// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The left column of the library: the registries, what can be filtered by, and the way to import.

#pragma once

#include "models/domain/registry.h"

#include <QWidget>

namespace enigma {

class LibraryActs;
class LibraryBrowser;
class SearchField;
class SideList;
class ThemeColorsCache;
struct SideItem;

class LibrarySidebar : public QWidget
{
    Q_OBJECT

public:
    LibrarySidebar(LibraryBrowser &browser, ThemeColorsCache &colors, LibraryActs &acts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildLists();
    void connectLists();
    void show(int parts);
    void showRegistries();
    void showFacets();
    void showChosenFacets();
    void showMenu(const QString &key, const QPoint &place);

    LibraryBrowser &m_browser;
    ThemeColorsCache &m_colors;
    LibraryActs &m_acts;
    SearchField *m_filter;
    SideList *m_registries;
    SideList *m_types;
    SideList *m_states;
    SideList *m_categories;
    SideList *m_packages;
};

} // namespace enigma
