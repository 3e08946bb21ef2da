// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Design tokens that differ, one row each: swatch and value before, swatch and value after, and how far apart the
// colours are.

#pragma once

#include "models/diff/theme_diff.h"
#include "ui/history/difference_table.h"

namespace enigma {

class TokenChangesModel;

class TokenChangesView : public DifferenceTable
{
    Q_OBJECT

public:
    explicit TokenChangesView(QWidget *parent = nullptr);

    void setChanges(const QList<ThemeDifference> &changes);
    void setSides(const QString &before, const QString &after); // The column heads.
    void showToken(const QString &name);                        // With or without its "--".
    void setRestorable(bool restorable);

Q_SIGNALS:
    void restoreRequested(const QString &name); // As before; without "--".

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString currentName() const;

    TokenChangesModel *m_changes;
    bool m_isRestorable = false;
};

} // namespace enigma
