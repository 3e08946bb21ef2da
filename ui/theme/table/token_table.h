// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of tokens and modes: arrows move, Enter edits, the menus of rows and columns do the rest. Acts that need
// more words are asked for by signals.

#pragma once

#include "ui/theme/inspector/color_slices.h"
#include "ui/theme/table/token_model.h"

#include <QTreeView>

namespace enigma {

class TokenTable : public QTreeView
{
    Q_OBJECT

public:
    explicit TokenTable(ThemeSession &session, QWidget *parent = nullptr);

    TokenModel &tokens() const { return *m_model; }

    // What can be done with the token that is looked at.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void refused(const QString &sentence);
    void copied(const QString &text);
    void done(const QString &sentence); // Can be undone.
    void pickRequested();
    void fixRequested();
    void usesRequested();
    void renameRequested(const QString &token);
    void newModeRequested();
    void renameModeRequested(const QString &mode);
    void channelRequested(enigma::Channel channel); // L, C, H or A.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void arrange();
    void layColumns();
    void showSelection();
    void editCurrent();
    bool takeLetter(int key);
    void moveColumn(int step);
    void copy(const QString &text);
    void copySelection();
    void paste();
    void restoreSelection();
    void removeSelection();
    void removeMode(const QString &mode);
    void addChanges(QMenu &menu, const QString &mode);
    void showModeMenu(const QPoint &position);
    void report(const Result<> &result);

    ThemeSession &m_session;
    TokenModel *m_model;
    bool m_silent = false;
};

} // namespace enigma
