// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The registry's components, with the files of the open one below it.

#pragma once

#include "ui/component/open_component.h"

#include <QWidget>

namespace enigma {

class FileActs;
class RegistrySwitcher;
class SearchField;
class SideList;
struct SideItem;

class ComponentSidebar : public QWidget
{
    Q_OBJECT

public:
    ComponentSidebar(OpenComponent &component, FileActs &acts, QWidget *parent = nullptr);

    void setShownFile(const QString &path);

Q_SIGNALS:
    void fileRequested(const QString &path);
    void addFileRequested();
    void manifestRequested();
    void openComponentRequested(const enigma::ComponentId &id);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addOpen(QList<SideItem> &items) const;
    void showMenu(const QString &key, const QPoint &place);
    void readComponents();
    void show();
    void choose(const QString &key);

    OpenComponent &m_component;
    FileActs &m_acts;
    RegistryId m_registry; // Whose components are listed.
    QList<ComponentSummary> m_components;
    QString m_path;
    RegistrySwitcher *m_switcher;
    SearchField *m_filter;
    SideList *m_list;
};

} // namespace enigma
