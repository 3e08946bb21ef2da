// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits the value of one kind of token by its parts. What a value has beyond them stays as it was typed.

#pragma once

#include <QColor>
#include <QWidget>

namespace enigma {

struct EditedValue
{
    QString name;     // Of the token.
    QString text;     // As typed.
    QString resolved; // With every var() replaced; empty when that is not possible.
    QColor ground;    // What samples stand on, and what they are painted in, as the theme has it.
    QColor card;
    QColor ink;

    bool operator==(const EditedValue &) const = default;
};

class ValueEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // False when the value is none that this editor can take apart: then it is edited as text.
    virtual bool setValue(const EditedValue &value) = 0;

Q_SIGNALS:
    void edited(const QString &text);
    void finished(); // The step is over: the next one can be undone by itself.
};

} // namespace enigma
