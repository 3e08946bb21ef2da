// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_actions.h"

#include "ui/theme/sheets/export_sheet.h"
#include "ui/theme/sheets/mode_sheet.h"
#include "ui/theme/sheets/new_token_sheet.h"
#include "ui/theme/sheets/operations_sheet.h"
#include "ui/theme/sheets/presets_sheet.h"
#include "ui/theme/sheets/rename_token_sheet.h"
#include "ui/theme/sheets/scale_sheet.h"

#include <QAction>
#include <QMenu>

namespace enigma {

ThemeActions::ThemeActions(ThemeSession &session, QWidget &pane) :
    QObject(&pane),
    m_session(session),
    m_pane(pane),
    m_menu(std::make_unique<QMenu>()),
    m_newToken(new NewTokenSheet(session, &pane)),
    m_renameToken(new RenameTokenSheet(session, &pane)),
    m_mode(new ModeSheet(session, &pane)),
    m_export(new ExportSheet(session, &pane))
{
    connect(m_renameToken, &RenameTokenSheet::renamed, this, &ThemeActions::said);
    connect(m_renameToken, &RenameTokenSheet::failed, this,
            [this](const Error &error) { Q_EMIT failed(error.message); });
    connect(m_export, &ExportSheet::done, this, &ThemeActions::said);
    constexpr bool kInMenu = true;
    addAction(tr("New token…"), {}, kInMenu, [this] { newToken(); });
    addAction(tr("New scale…"), {}, kInMenu, [this] { newScale(); });
    addAction(tr("Rename the token…"), {}, kInMenu, [this] { renameToken(m_session.token()); });
    addAction(tr("New mode…"), {}, kInMenu, [this] { newMode(); });
    m_menu->addSeparator();
    addAction(tr("Choose a preset…"), {}, kInMenu, [this] { choosePreset(); });
    addAction(tr("Adjust colours…"), {}, kInMenu, [this] { adjustColors(); });
    addAction(tr("Fix the contrast of all pairs"), {}, kInMenu, [this] { Q_EMIT fixAllRequested(); });
    m_menu->addSeparator();
    addAction(tr("Import a theme…"), {}, kInMenu, [this] { Q_EMIT importRequested(); });
    addAction(tr("Export the theme…"), {}, kInMenu, [this] { exportTheme(); });
    addAction(tr("Undo the last edit of the theme"), QKeySequence::Undo, !kInMenu,
              [this] { m_session.document().undo(); });
    addAction(tr("Redo it"), QKeySequence::Redo, !kInMenu, [this] { m_session.document().redo(); });
    addAction(tr("Filter tokens"), QKeySequence::Find, !kInMenu, [this] { Q_EMIT filterRequested(); });
}

ThemeActions::~ThemeActions() = default;

void ThemeActions::addAction(const QString &text, const QKeySequence &key, bool isInMenu,
                             const std::function<void()> &act)
{
    auto *action = new QAction(text, &m_pane);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_pane.addAction(action);
    if (isInMenu) {
        m_menu->addAction(action);
    }
}

void ThemeActions::newToken()
{
    m_newToken->start();
}

void ThemeActions::renameToken(const QString &token)
{
    if (!token.isEmpty()) {
        m_renameToken->start(token);
    }
}

void ThemeActions::newMode()
{
    m_mode->startNew();
}

void ThemeActions::renameMode(const QString &mode)
{
    m_mode->startRename(mode);
}

void ThemeActions::open(TrialSheet *sheet)
{
    connect(sheet, &TrialSheet::done, this, &ThemeActions::done);
    sheet->open();
}

void ThemeActions::newScale()
{
    open(new ScaleSheet(m_session, m_pane));
}

void ThemeActions::adjustColors()
{
    open(new OperationsSheet(m_session, m_pane));
}

void ThemeActions::choosePreset()
{
    auto *sheet = new PresetsSheet(m_session, m_pane);
    connect(sheet, &PresetsSheet::createRequested, this, &ThemeActions::createRequested);
    open(sheet);
}

void ThemeActions::exportTheme()
{
    m_export->start();
}

} // namespace enigma
