// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the rows of the token table, and edits a value in its place: what no browser reads is refused with the reason
// under the field.

#pragma once

#include "ui/theme/theme_session.h"

#include <QStyledItemDelegate>

namespace enigma {

class TokenDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TokenDelegate(ThemeSession &session, QObject *parent);

    static constexpr int kIndent = 48; // Of names and groups.

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    ThemeSession &m_session;
};

} // namespace enigma
