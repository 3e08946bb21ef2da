// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with a theme as a whole and in sheets: the actions of the pane, which the palette finds, their menu,
// and the sheets that they open.

#pragma once

#include "ui/theme/theme_session.h"

#include <functional>

class QKeySequence;
class QMenu;
class QWidget;

namespace enigma {

class ExportSheet;
class ModeSheet;
class NewTokenSheet;
class RenameTokenSheet;
class TrialSheet;

class ThemeActions : public QObject
{
    Q_OBJECT

public:
    // The actions belong to `pane`, over which the sheets slide.
    ThemeActions(ThemeSession &session, QWidget &pane);
    ~ThemeActions() override;

    QMenu &menu() const { return *m_menu; }

    void newToken();
    void renameToken(const QString &token);
    void newMode();
    void renameMode(const QString &mode);
    void newScale();
    void choosePreset();
    void adjustColors();
    void exportTheme();

Q_SIGNALS:
    void importRequested();
    void createRequested(const QByteArray &css, const QString &title); // The first theme.
    void filterRequested();
    void fixAllRequested();
    void said(const QString &sentence); // Nothing changed.
    void done(const QString &sentence); // Can be undone.
    void failed(const QString &sentence);

private:
    void addAction(const QString &text, const QKeySequence &key, bool isInMenu, const std::function<void()> &act);

    void open(TrialSheet *sheet);

    ThemeSession &m_session;
    QWidget &m_pane;
    std::unique_ptr<QMenu> m_menu;
    NewTokenSheet *m_newToken;
    RenameTokenSheet *m_renameToken;
    ModeSheet *m_mode;
    ExportSheet *m_export;
};

} // namespace enigma
