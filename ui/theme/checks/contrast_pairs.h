// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pairs of colours that components put together, a column for each mode: those that fail first.

#pragma once

#include "ui/theme/theme_session.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace enigma {

class ContrastPairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ContrastPairsModel(ThemeSession &session, QObject *parent = nullptr);

    int usesColumn() const { return int(m_modes.size()) + 1; }
    // Of a mode's column; null when the pair has no colours there, and in the other columns.
    const ContrastCheck *check(const QModelIndex &index) const;
    QString ink(int row) const { return m_pairs.at(row).ink; }
    QString ground(int row) const { return m_pairs.at(row).ground; }
    QModelIndex indexOf(const ContrastCheck &check) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Pair
    {
        QString ink;
        QString ground;
        int uses = 0;
        QList<std::optional<ContrastCheck>> checks; // By mode.

        bool fails() const;
        bool operator==(const Pair &) const = default;
    };

    QList<Pair> pairs() const;
    void refresh();

    ThemeSession &m_session;
    QStringList m_modes;
    QList<Pair> m_pairs;
};

class ContrastPairsView : public QTableView
{
    Q_OBJECT

public:
    explicit ContrastPairsView(ThemeSession &session, QWidget *parent = nullptr);

    // The failing pair that keys act on.
    const ContrastCheck *currentFailure() const;

Q_SIGNALS:
    void fixRequested(const enigma::ContrastCheck &check);
    void tokenRequested(const QString &token, const QString &mode); // To be shown in the table of tokens.

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layColumns();

    ThemeSession &m_session;
    ContrastPairsModel *m_pairs;
};

} // namespace enigma
