// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_view_accessible.h"

#include "ui/diff/diff_view.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

class DiffRowAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    DiffRowAccessible(DiffView &view, qsizetype row) : m_view(&view), m_row(row) {}

    bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_view->rowText(m_row) : QString();
    }

    QRect rect() const override
    {
        const QRect inViewport = isValid() ? m_view->rowRect(m_row) : QRect();
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_view->hasFocus() && m_view->currentRow() == m_row;
        state.expandable = isValid() && m_view->isFold(m_row);
        state.collapsed = state.expandable;
        state.offscreen = isValid() && !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        return isValid() && m_view->isFold(m_row) ? QStringList{pressAction(), setFocusAction()}
                                                  : QStringList{setFocusAction()};
    }

    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction()) {
            m_view->expandFold(m_row);
        } else if (isValid()) {
            m_view->setFocus();
            m_view->setCurrentRow(m_row);
        }
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<DiffView> m_view;
    qsizetype m_row;
};

// Makes the item of a row when someone asks for it, and gives all of them back when the rows change.
class DiffViewAccessible : public QAccessibleWidget
{
public:
    explicit DiffViewAccessible(DiffView &view) : QAccessibleWidget(&view, QAccessible::List), m_view(view) {}
    ~DiffViewAccessible() override { forgetRows(); }

    void forgetRows()
    {
        for (const QAccessible::Id id : std::as_const(m_rows)) {
            QAccessible::deleteAccessibleInterface(id);
        }
        m_rows.clear();
    }

    int childCount() const override { return static_cast<int>(m_view.rowCount()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        if (const auto known = m_rows.constFind(index); known != m_rows.cend()) {
            return QAccessible::accessibleInterface(*known);
        }
        auto *row = new DiffRowAccessible(m_view, index); // Owned by QAccessible until forgetRows().
        m_rows.insert(index, QAccessible::registerAccessibleInterface(row));
        return row;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return m_rows.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)), -1);
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint position = m_view.viewport()->mapFromGlobal(QPoint(x, y));
        return child(static_cast<int>(m_view.rowAt(position.y())));
    }

    QAccessibleInterface *focusChild() const override { return child(static_cast<int>(m_view.currentRow())); }

private:
    DiffView &m_view;
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiffView *>(object);
    return view ? new DiffViewAccessible(*view) : nullptr;
}

} // namespace

void installDiffViewAccessibility()
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
}

void announceDiffRows(DiffView &view)
{
    if (!QAccessible::isActive()) {
        return;
    }
    if (auto *accessible = dynamic_cast<DiffViewAccessible *>(QAccessible::queryAccessibleInterface(&view))) {
        accessible->forgetRows();
    }
    QAccessibleEvent event(&view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void focusDiffRow(DiffView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus()) {
        return;
    }
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(view.currentRow()));
    QAccessible::updateAccessibility(&event);
}

} // namespace enigma
