// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Design tokens that differ, one row each: swatch and value before, swatch and value after.

#pragma once

#include "models/diff/token_diff.h"

#include <QTableView>

namespace enigma {

class TokenChangesModel;

class TokenChangesView : public QTableView
{
    Q_OBJECT

public:
    explicit TokenChangesView(QWidget *parent = nullptr);

    void setChanges(const QList<TokenDifference> &changes);
    void setSides(const QString &before, const QString &after); // The column heads.
    void showToken(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TokenChangesModel *m_changes;
};

} // namespace enigma
