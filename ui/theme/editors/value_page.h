// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the inspector that edits a token which is no colour, by the kind of its value. Hidden for colours; a
// value that no editor can take apart is said to be edited as text.

#pragma once

#include "ui/theme/theme_session.h"

#include <QWidget>

namespace enigma {

class TextLabel;
class ValueEditor;
struct EditedValue;

class ValuePage : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePage(ThemeSession &session, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void refused(const QString &sentence);

private:
    enum class Kind {
        None,
        Dimension,
        Shadow,
        Font,
        Easing,
    };

    static Kind kindOf(const ThemeToken &token, const QString &resolved);
    EditedValue valueOf(const ThemeToken &token) const;
    ValueEditor *editor(Kind kind); // Made when first needed.
    void edit(const QString &text);

    ThemeSession &m_session;
    TextLabel *m_note;
    QHash<int, ValueEditor *> m_editors;
};

} // namespace enigma
