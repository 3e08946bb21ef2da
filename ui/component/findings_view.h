// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Differences in words, one line each with a sign of their kind.

#pragma once

#include "models/diff/item_diff.h"

#include <QWidget>

class QVBoxLayout;

namespace enigma {

class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);

    // At most `limit` lines; the rest is counted in a last one.
    void setFindings(const QList<Finding> &findings, int limit);

private:
    QVBoxLayout *m_column;
};

// Of resources/ui/icons.
QString findingIcon(FindingKind kind);

} // namespace enigma
