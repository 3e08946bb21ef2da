// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a sidebar that shows one registry: its colour, its name, and a menu of the others.

#pragma once

#include "models/api/library_service.h"

#include <QAbstractButton>

namespace enigma {

class ThemeColorsCache;

class RegistrySwitcher : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RegistrySwitcher(LibraryService &library, QWidget *parent = nullptr);

    const QList<Registry> &registries() const { return m_registries; }
    const RegistryId &current() const { return m_current; }
    void setCurrent(const RegistryId &registry); // Silent.
    QString name() const;                        // Of the current one.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void loaded(); // registries() is new.
    void chosen(const enigma::RegistryId &registry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void showMenu();
    void describe();

    LibraryService &m_library;
    ThemeColorsCache *m_colors;
    QList<Registry> m_registries;
    RegistryId m_current;
};

} // namespace enigma
