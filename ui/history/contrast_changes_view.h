// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pairs of a theme's colours whose contrast is another one, one row each: the sample and the ratio before and after.

#pragma once

#include "models/diff/theme_diff.h"
#include "ui/history/difference_table.h"

namespace enigma {

class ContrastChangesModel;

class ContrastChangesView : public DifferenceTable
{
    Q_OBJECT

public:
    explicit ContrastChangesView(QWidget *parent = nullptr);

    void setChanges(const QList<ContrastDifference> &changes);
    void setSides(const QString &before, const QString &after); // The column heads.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ContrastChangesModel *m_changes;
};

} // namespace enigma
