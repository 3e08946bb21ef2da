// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/difference_table.h"

#include "ui/style/metrics.h"
#include "ui/widgets/table_header.h"

namespace enigma {

DifferenceTable::DifferenceTable(const QString &name, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(name);
    setHorizontalHeader(new TableHeader(metrics::kPanePadding - TableHeader::kStyleIndent, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace enigma
