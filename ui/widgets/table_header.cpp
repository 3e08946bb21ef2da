// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/table_header.h"

#include "ui/style/metrics.h"
#include "ui/style/type.h"

#include <QPainter>

namespace enigma {

TableHeader::TableHeader(int indent, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_indent(indent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(60);
    setFixedHeight(std::max(34, lineHeight(TextStyle::Small) + 18));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    initStyleOptionForIndex(&option, section);
    option.state.setFlag(QStyle::State_MouseOver, false);
    option.rect = section == 0             ? rect.adjusted(m_indent, 0, 0, 0)
                  : section == count() - 1 ? rect.adjusted(0, 0, -metrics::kPanePadding, 0)
                                           : rect;
    style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
}

} // namespace enigma
