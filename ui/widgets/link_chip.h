// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A chip that leads to the thing it names.

#pragma once

#include <QAbstractButton>

namespace enigma {

class LinkChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkChip(const QString &text, const QString &iconName = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace enigma
