// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A narrow sheet over the inspector for changes of a whole theme: they are shown everywhere while it is open, and
// written as one step, or not at all. It is made for one use and deletes itself when it is closed.

#pragma once

#include "models/theme/tokens/token_change.h"
#include "ui/theme/theme_session.h"
#include "ui/widgets/sheet.h"

namespace enigma {

class TrialSheet : public Sheet
{
    Q_OBJECT

public:
    // Closes when the pane goes out of sight.
    TrialSheet(const QString &title, ThemeSession &session, QWidget &pane);

Q_SIGNALS:
    void done(const QString &sentence);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

    ThemeSession &session() const { return m_session; }
    PushButton &applyButton() const { return *m_apply; }

    // Shows the theme with these changes; none: as it is.
    void tryChanges(const QList<TokenChange> &changes);
    const QList<TokenChange> &changes() const { return m_changes; }

    // The theme was changed by something else: make the changes anew, and try them.
    virtual void refresh() = 0;
    virtual QString undoText() const = 0;
    virtual void apply();

private:
    ThemeSession &m_session;
    QWidget &m_pane;
    PushButton *m_apply;
    QList<TokenChange> m_changes;
};

} // namespace enigma
