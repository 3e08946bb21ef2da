// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that names a component of a registry, and opens a list of them all to search in.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/push_button.h"

namespace enigma {

class SearchField;
class SideList;

class ComponentChoice : public PushButton
{
    Q_OBJECT

public:
    ComponentChoice(LibraryService &library, const RegistryId &registry, QWidget *parent = nullptr);

    // Those that have something to show; themes, hooks and the like are left out.
    const QList<ComponentSummary> &components() const { return m_components; }
    const ComponentId &current() const { return m_current; }
    void setCurrent(const ComponentId &id); // Silent.
    void read();

Q_SIGNALS:
    void loaded();
    void chosen(const enigma::ComponentId &id);

private:
    void openList();
    void fill(SideList &list, const QString &filter) const;
    void describe();

    LibraryService &m_library;
    RegistryId m_registry;
    QList<ComponentSummary> m_components;
    ComponentId m_current;
};

} // namespace enigma
