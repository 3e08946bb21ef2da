// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/file_change_row.h"

#include "ui/style/metrics.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kCountWidth = 40;

QString addedText(int lines)
{
    return lines > 0 ? u"+%1"_s.arg(lines) : QString();
}

QString removedText(int lines)
{
    return lines > 0 ? u"−%1"_s.arg(lines) : QString();
}

static TextLabel *countLabel(const QString &text, Token ink)
{
    auto *label = new TextLabel(text, TextStyle::Code, ink);
    label->setMinimumWidth(kCountWidth);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

FileChangeRow::FileChangeRow(const QString &path, int added, int removed, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(0);
    row->addWidget(new ElidedLabel(path, TextStyle::Code, Token::Text, Qt::ElideMiddle), 1);
    row->addWidget(countLabel(addedText(added), Token::Success));
    row->addWidget(countLabel(removedText(removed), Token::Danger));
    setAccessibleName(tr("%1: %2 lines added, %3 removed").arg(path).arg(added).arg(removed));
}

} // namespace enigma
