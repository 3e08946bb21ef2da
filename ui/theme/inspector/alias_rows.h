// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens that the one being looked at refers to, and those that refer to it. Not visible when there are none.

#pragma once

#include "ui/theme/theme_session.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace enigma {

class TextLabel;

class AliasRows : public QWidget
{
    Q_OBJECT

public:
    explicit AliasRows(ThemeSession &session, QWidget *parent = nullptr);

    void refresh();

private:
    void addRow(const QString &token, bool isReferrer);

    ThemeSession &m_session;
    QStringList m_shown;
    TextLabel *m_remark;
    QVBoxLayout *m_rows;
};

} // namespace enigma
