// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On or off, at once: a switch with its label at the right.

#pragma once

#include <QAbstractButton>

class QVariantAnimation;

namespace enigma {

class SwitchButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SwitchButton(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;

private:
    void glide(bool on);

    QVariantAnimation *m_motion;
    qreal m_position = 0;
};

} // namespace enigma
