// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists of a component's page: its versions and its problems.

#pragma once

#include "models/lint/diagnostic.h"
#include "ui/component/open_component.h"

#include <QWidget>

namespace enigma {

class EmptyState;
class PushButton;
class SideList;

class VersionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsTab(OpenComponent &component, QWidget *parent = nullptr);

Q_SIGNALS:
    void compareRequested(const enigma::ComponentId &id, const enigma::VersionId &before,
                          const enigma::VersionId &after);
    void historyRequested();

private:
    void show();
    void compare(const QString &key);

    OpenComponent &m_component;
    SideList *m_list;
    EmptyState *m_empty;
};

class ProblemsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsTab(QWidget *parent = nullptr);
    void setDiagnostics(const QList<Diagnostic> &diagnostics);

Q_SIGNALS:
    void placeRequested(const QString &path, int line);
    void fixRequested(const enigma::QuickFix &fix);

private:
    const Diagnostic *current() const; // Null for none.
    void offerFix();

    QList<Diagnostic> m_diagnostics;
    SideList *m_list;
    PushButton *m_fix;
    EmptyState *m_empty;
};

} // namespace enigma
