// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table with a row for each difference of two versions, as the comparison shows them.

#pragma once

#include <QTableView>

namespace enigma {

class DifferenceTable : public QTableView
{
    Q_OBJECT

public:
    explicit DifferenceTable(const QString &name, QWidget *parent = nullptr);
};

} // namespace enigma
