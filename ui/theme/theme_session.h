// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of the theme pane share: the document, its tokens resolved once per change, where they are used, how
// they contrast, and which token in which mode is looked at.

#pragma once

#include "models/document/theme_document.h"
#include "models/lint/theme_lint.h"
#include "models/theme/theme_usage.h"
#include "models/theme/tokens/token_graph.h"

#include <QColor>
#include <QTimer>

namespace enigma {

class ThemeSession : public QObject
{
    Q_OBJECT

public:
    ThemeSession(LibraryService &library, const RegistryId &registry, QObject *parent = nullptr);

    LibraryService &library() const { return m_library; }
    const RegistryId &registry() const { return m_registry; }
    ThemeDocument &document() { return m_document; }
    const ThemeDocument &document() const { return m_document; }

    const ThemeSnapshot &now() const { return m_now; } // The trial, while there is one.
    const ThemeSnapshot &was() const { return m_was; } // In the base version.
    const QStringList &changedNames() const { return m_changed; }
    const ThemeUsage &usage() const { return m_usage; }
    const QList<ContrastCheck> &checks() const { return m_checks; }
    int failedChecks() const;
    const TokenGraph &graph() const { return m_graph; }
    // Of the theme a moment ago: it is checked when edits pause.
    const QList<ThemeFinding> &findings() const { return m_findings; }
    bool isOutsideSrgb(const QString &token) const; // In any mode.

    // Takes a change that someone has seen and agreed to: a fix. One step.
    Result<> take(const QList<TokenChange> &changes, const QString &text) { return m_document.change(changes, text); }

    QString token() const { return m_token; } // Empty: none.
    QString mode() const { return m_mode; }
    void select(const QString &token, const QString &mode = {}); // Without a mode: the current one.

    // The tokens that an act on several is about, in the order of the table; at least the current one.
    QStringList selection() const;
    void setSelection(const QStringList &tokens) { m_selection = tokens; }

    // The token that is pointed at in a list, without being selected; empty: none.
    QString hovered() const { return m_hovered; }
    void setHovered(const QString &token);

    // Shown everywhere in place of the document's theme, and written nowhere: an operation or a fix being looked at.
    // Ends with none, and by itself with the next edit.
    void showTrial(const std::optional<Theme> &theme);
    bool isTrial() const { return m_trial.has_value(); }
    Theme theme() const { return m_trial.value_or(m_document.theme()); } // That now() is of.

    // What this token shows in this mode; an edit of an entry of @theme goes there, whatever the mode.
    Result<> setValue(const QString &mode, const QString &token, const QString &value, EditStep step = EditStep::Whole);
    Result<> removeValue(const QString &mode, const QString &token);
    QColor colorOf(const QString &mode, const QString &token) const; // Invalid when it has none.

Q_SIGNALS:
    void refreshed(); // Tokens, usage or checks.
    void linted();    // findings() are new.
    void selectionChanged();
    void hoveredChanged();

private:
    void refresh();
    void countUses();
    void lint();

    LibraryService &m_library;
    RegistryId m_registry;
    ThemeDocument m_document;
    ThemeSnapshot m_now;
    ThemeSnapshot m_was;
    Theme m_wasOf;
    QStringList m_changed;
    ThemeUsage m_usage;
    QStringList m_usageOf; // The names that were counted.
    QList<ContrastCheck> m_checks;
    TokenGraph m_graph;
    QList<ThemeFinding> m_findings;
    QTimer m_lintSoon;
    QString m_token;
    QString m_mode;
    QString m_hovered;
    QStringList m_selection;
    std::optional<Theme> m_trial;
    Theme m_written; // The document's, when it was last looked at.
};

// As an sRGB screen shows it.
QColor shownColor(const Color &color);

// "Light", "Dark"; other modes as they are written.
QString modeTitle(const QString &mode);
QString modeIcon(const QString &mode);

} // namespace enigma
