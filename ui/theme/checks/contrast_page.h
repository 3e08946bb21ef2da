// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The contrast of a theme in place of its table: the pairs that components use, or all pairs of one mode; and what
// mends those that fail.

#pragma once

#include "ui/theme/theme_session.h"

#include <QWidget>

class QStackedWidget;

namespace enigma {

class ContrastMatrixView;
class ContrastPairsView;
class PushButton;
class SegmentedControl;
class TextLabel;

class ContrastPage : public QWidget
{
    Q_OBJECT

public:
    explicit ContrastPage(ThemeSession &session, QWidget *parent = nullptr);

    void fixAll();

Q_SIGNALS:
    void tokenRequested(const QString &token, const QString &mode);
    void refused(const QString &sentence);
    void done(const QString &sentence); // Can be undone.

private:
    QWidget *buildHead();
    void showAll(bool all);
    void showModes();
    void refresh();
    void fix(const ContrastCheck &check);

    ThemeSession &m_session;
    TextLabel *m_summary;
    SegmentedControl *m_view;
    SegmentedControl *m_mode = nullptr; // Made anew when there are other modes.
    SegmentedControl *m_level;
    QWidget *m_choices; // Of the matrix.
    PushButton *m_fixAll;
    QStackedWidget *m_stack;
    ContrastPairsView *m_pairs;
    ContrastMatrixView *m_matrix;
    QStringList m_modes;
};

} // namespace enigma
