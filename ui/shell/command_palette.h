// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+K: one field that finds every action, and components and files from a source that the program supplies.

#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QAction;
class QListView;
class QMenu;

namespace enigma {

class ActionRegistry;
class Pane;
class PaletteModel;

struct PaletteEntry
{
    QString title;
    QString detail; // At the right, in muted text: a registry, a menu.
    QString icon;
    QString key;
    std::function<void()> act;
};

// Answers a query by calling `deliver`, now or later, at most once; a late answer to an old query is dropped.
using PaletteDelivery = std::function<void(const QList<PaletteEntry> &entries)>;
using PaletteSource = std::function<void(const QString &query, const PaletteDelivery &deliver)>;

// How well `query` fits `text`: 0 for not at all, more for letters together and at the start of words.
int matchScore(const QString &query, const QString &text);

// Reaches every action of the registry, those of the widget that had the focus and of what is around it, and what the
// context menus of the current pane offer.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *host);

    void setSource(PaletteSource source);
    // Answers which pane is shown, or null.
    void setCurrentPane(std::function<Pane *()> pane) { m_pane = std::move(pane); }

    enum class Scope {
        Everything,
        Documents, // Only what the source answers: Ctrl+P.
    };
    void open(Scope scope = Scope::Everything);
    void dismiss();
    int count() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    // An action of this page; what stands in a submenu has its name before its own.
    struct NearAction
    {
        QPointer<QAction> action;
        QString title;
    };

    void search(const QString &query);
    void setEntries(const QList<PaletteEntry> &entries);
    QList<PaletteEntry> matchingActions(const QString &query) const;
    void gatherActions();
    void choose(const QModelIndex &index);
    void step(int rows);
    void arrange();
    QRect box() const;

    ActionRegistry &m_actions;
    PaletteSource m_source;
    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_opener;
    std::function<Pane *()> m_pane;
    QPointer<QMenu> m_menu; // What the pane offers at the moment.
    QList<NearAction> m_here;
    Scope m_scope = Scope::Everything;
    int m_asked = 0;
};

} // namespace enigma
