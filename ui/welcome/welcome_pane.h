// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first thing seen: ways to begin, the registries that are here, and what the starter registry looks like. Covers
// the window; it asks upwards for everything it offers.

#pragma once

#include "models/api/library_service.h"

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class SampleBoard;
class SideList;
class TextLabel;
class ThemeColorsCache;
class WayButton;

class WelcomePane : public QWidget
{
    Q_OBJECT

public:
    // `starter` is the short name of the registry that the program brings along.
    WelcomePane(LibraryService &library, const QString &starter, QWidget *parent = nullptr);

    // Puts the focus on the first way.
    void activate();

Q_SIGNALS:
    void openStarterRequested();
    void importRequested(const QString &source); // A path that was dropped, or empty: the person chooses.
    void newRegistryRequested();
    void connectRemoteRequested();
    void openRegistryRequested(const enigma::RegistryId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildColumn();
    WayButton *addWay(QVBoxLayout &column, const QString &iconName, const QString &title, const QKeySequence &key);
    void move(WayButton *from, int ways);
    void readRegistries();
    void showRegistries();

    LibraryService &m_library;
    QString m_starter;
    ThemeColorsCache *m_colors;
    SampleBoard *m_board;
    SideList *m_recent;
    TextLabel *m_recentHead;
    QList<WayButton *> m_ways;
    QList<Registry> m_registries;
};

} // namespace enigma
