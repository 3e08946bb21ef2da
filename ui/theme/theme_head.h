// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of the theme pane: name, version and state of the draft, and what can be done with the theme as a whole.

#pragma once

#include "ui/theme/theme_session.h"

#include <QWidget>

class QMenu;

namespace enigma {

class Chip;
class IconButton;
class PushButton;
class TextLabel;

class ThemeHead : public QWidget
{
    Q_OBJECT

public:
    // The menu holds what is done with the theme as a whole.
    ThemeHead(ThemeSession &session, QMenu &menu, QWidget *parent = nullptr);

Q_SIGNALS:
    void newTokenRequested();
    void exportRequested();
    void saveVersionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ThemeSession &m_session;
    TextLabel *m_title;
    TextLabel *m_number;
    Chip *m_draft;
    IconButton *m_undo;
    PushButton *m_add;
    PushButton *m_export;
    PushButton *m_save;
    IconButton *m_more;
};

} // namespace enigma
