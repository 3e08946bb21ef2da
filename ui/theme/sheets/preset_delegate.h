// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a preset as a small picture of its theme at work, light beside dark, with its name under it.

#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace enigma {

class PresetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum Role {
        CssRole = Qt::UserRole + 1,
        DescriptionRole,
    };

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QPixmap picture(const QByteArray &css, const QSize &size, qreal ratio) const;

    mutable QHash<QByteArray, QPixmap> m_pictures; // Of one size.
};

} // namespace enigma
