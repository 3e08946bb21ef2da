// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the theme inspector that can be pressed: a pair of colours with its contrast, and a component that uses
// the token.

#pragma once

#include "models/theme/theme_usage.h"

#include <QAbstractButton>
#include <QColor>

namespace enigma {

class ContrastRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ContrastRow(QWidget *parent = nullptr);

    // `other` is the token of the pair that is not being looked at.
    void setCheck(const ContrastCheck &check, const QString &other, const QColor &background, const QColor &text);
    QString other() const { return m_other; }
    QString mode() const { return m_check.mode; }

    QSize sizeHint() const override { return {200, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ContrastCheck m_check;
    QString m_other;
    QColor m_background;
    QColor m_ink;
};

class UseRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit UseRow(QWidget *parent = nullptr);

    void setUse(const ComponentUse &use);
    QString component() const { return m_use.component; }

    QSize sizeHint() const override { return {200, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ComponentUse m_use;
};

} // namespace enigma
