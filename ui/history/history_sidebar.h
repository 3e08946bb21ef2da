// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The left column of the history: the registry, all of it, its theme, and its components with their numbers of
// versions.

#pragma once

#include "models/domain/registry.h"

#include <QWidget>

namespace enigma {

class RegistrySwitcher;
class SearchField;
class ShownHistory;
class SideList;

class HistorySidebar : public QWidget
{
    Q_OBJECT

public:
    explicit HistorySidebar(ShownHistory &history, QWidget *parent = nullptr);

private:
    void show();
    void choose(const QString &key);

    ShownHistory &m_history;
    RegistrySwitcher *m_switcher;
    SearchField *m_filter;
    SideList *m_list;
};

} // namespace enigma
