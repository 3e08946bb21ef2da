// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/trial_sheet.h"

#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"

#include <QEvent>
#include <QMainWindow>

namespace enigma {

namespace {

constexpr int kWidth = 340;

// What holds the pane and its inspector.
QWidget *hostOf(QWidget &pane)
{
    const auto *window = qobject_cast<QMainWindow *>(pane.window());
    return window && window->centralWidget() ? window->centralWidget() : &pane;
}

} // namespace

TrialSheet::TrialSheet(const QString &title, ThemeSession &session, QWidget &pane) :
    Sheet(title, hostOf(pane)), m_session(session), m_pane(pane), m_apply(addButton(tr("Apply"), ButtonKind::Primary))
{
    setPanelWidth(kWidth);
    errorStrip()->hide();
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(); });
    connect(this, &Sheet::dismissed, this, [this] {
        m_session.showTrial({});
        deleteLater();
    });
    connect(&session.document(), &ThemeDocument::changed, this, [this] {
        if (isOpen()) {
            refresh();
        }
    });
    connect(&session, &QObject::destroyed, this, [this] {
        disconnect();
        deleteLater();
    });
    pane.installEventFilter(this);
}

bool TrialSheet::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_pane && event->type() == QEvent::Hide) {
        dismiss();
    }
    return Sheet::eventFilter(object, event);
}

void TrialSheet::tryChanges(const QList<TokenChange> &changes)
{
    m_changes = changes;
    m_apply->setEnabled(!changes.isEmpty());
    const Result<Theme> theme = applied(m_session.document().theme(), changes);
    if (theme) {
        errorStrip()->clear();
        m_session.showTrial(changes.isEmpty() ? std::nullopt : std::optional(*theme));
    } else {
        errorStrip()->showError(theme.error());
        m_apply->setEnabled(false);
    }
}

void TrialSheet::apply()
{
    const QString text = undoText();
    const QList<TokenChange> changes = m_changes;
    dismiss();
    if (const Result<> changed = m_session.document().change(changes, text); changed) {
        Q_EMIT done(text);
    }
}

} // namespace enigma
