// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every colour of a mode on every other one; those that components put together come first and stand out.

#pragma once

#include "models/theme/palette/contrast_matrix.h"
#include "ui/theme/theme_session.h"

#include <QTableView>

namespace enigma {

class ContrastMatrixModel;

class ContrastMatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit ContrastMatrixView(ThemeSession &session, QWidget *parent = nullptr);

    void setMode(const QString &mode);
    void setWanted(double ratio); // What counts as enough.

Q_SIGNALS:
    void tokenRequested(const QString &token, const QString &mode);

protected:
    void showEvent(QShowEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void layCells();

    ThemeSession &m_session;
    ContrastMatrixModel *m_matrix;
    QString m_mode;
};

} // namespace enigma
