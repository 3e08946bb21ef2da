// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The registry's components, with the files of the open one below it.

#pragma once

#include "ui/component/open_component.h"

#include <QWidget>

namespace enigma {

class RegistrySwitcher;
class SearchField;
class SideList;

class ComponentSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit ComponentSidebar(OpenComponent &component, QWidget *parent = nullptr);

    void setShownFile(const QString &path);

Q_SIGNALS:
    void fileRequested(const QString &path);
    void addFileRequested();
    void openComponentRequested(const enigma::ComponentId &id);

private:
    void readComponents();
    void show();
    void choose(const QString &key);

    OpenComponent &m_component;
    RegistryId m_registry; // Whose components are listed.
    QList<ComponentSummary> m_components;
    QString m_path;
    RegistrySwitcher *m_switcher;
    SearchField *m_filter;
    SideList *m_list;
};

} // namespace enigma
