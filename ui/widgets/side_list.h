// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of a sidebar: sections, rows with icon, dot or swatch, a second line, and a count at the right.

#pragma once

#include "ui/style/tokens.h"

#include <QListView>

#include <optional>

namespace enigma {

struct SideItem
{
    QString key;  // What signals name; a section's may be empty.
    QString text; // A registry, a facet, a remote.
    QString secondLine;
    QString icon;
    QList<QColor> swatch;
    std::optional<Token> dot;
    bool isRing = false; // The dot is hollow.
    QString count;
    Token secondInk = Token::TextMuted;
    bool isSection = false;
    QString action; // A section's icon at the right, "plus"; its click is sectionActivated().
    QString actionName;
    bool isModified = false; // The mark dot at the right.
    bool isChild = false;    // Of a row above: indented.
};

inline SideItem sideSection(const QString &text)
{
    SideItem item;
    item.text = text;
    item.isSection = true;
    return item;
}

class SideListModel;

class SideList : public QListView
{
    Q_OBJECT

public:
    explicit SideList(const QString &name, QWidget *parent = nullptr);
    ~SideList() override;

    // Keeps the current row when its key is still there.
    void setItems(const QList<SideItem> &items);
    QList<SideItem> items() const;
    QString currentKey() const;
    void setCurrentKey(const QString &key); // Silent.
    QStringList selectedKeys() const;
    void setSelectedKeys(const QStringList &keys); // Silent; keys that are not there are left out.
    // Several rows with Ctrl, none after a click on the only one.
    void setMultipleChoice();
    // Moves the current row past sections: for the field above the list.
    void move(int rows);

Q_SIGNALS:
    void currentKeyChanged(const QString &key);
    void chosen(const QString &key); // A click or Enter.
    void selectedKeysChanged(const QStringList &keys);
    void sectionActivated(const QString &key);
    void menuRequested(const QString &key, const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QModelIndex indexOf(const QString &key) const;

    SideListModel *m_model;
    bool m_silent = false;
};

} // namespace enigma
