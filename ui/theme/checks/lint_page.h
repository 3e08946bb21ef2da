// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lint found in a theme, in place of its table: a row for each finding with its place, its remedy and its fix.

#pragma once

#include "ui/theme/theme_session.h"

#include <QListView>

namespace enigma {

class EmptyState;
class LintModel;
class PushButton;
class TextLabel;

class LintList : public QListView
{
    Q_OBJECT

public:
    explicit LintList(ThemeSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void fixRequested(const enigma::ThemeFinding &finding);
    void tokenRequested(const QString &token, const QString &mode);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const ThemeFinding *findingAt(const QModelIndex &index) const;
    bool isOnFix(const QPoint &position) const;

    ThemeSession &m_session;
    LintModel *m_findings;
};

class LintPage : public QWidget
{
    Q_OBJECT

public:
    explicit LintPage(ThemeSession &session, QWidget *parent = nullptr);

    void fixAll(); // What has one right fix.

Q_SIGNALS:
    void tokenRequested(const QString &token, const QString &mode);
    void refused(const QString &sentence);
    void done(const QString &sentence); // Can be undone.

private:
    void refresh();
    void fix(const ThemeFinding &finding);
    QList<TokenChange> certainFixes() const;

    ThemeSession &m_session;
    TextLabel *m_summary;
    PushButton *m_fixAll;
    LintList *m_list;
    EmptyState *m_empty;
};

} // namespace enigma
