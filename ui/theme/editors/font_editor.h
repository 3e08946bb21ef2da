// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A font stack as the list of its families, in the order in which a browser tries them, with a sample.

#pragma once

#include "models/theme/font_value.h"
#include "ui/theme/editors/value_editor.h"

class QLineEdit;
class QListWidget;

namespace enigma {

class TextLabel;

class FontEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit FontEditor(QWidget *parent = nullptr);

    bool setValue(const EditedValue &value) override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showStack();
    void add();
    void remove();
    void move(int by);
    void takeOrder(); // After a row was dragged.
    void change(const QList<FontFamily> &stack);

    QString m_kind; // "sans", "serif", "mono": what a browser falls back to.
    QList<FontFamily> m_stack;
    TextLabel *m_sample;
    QListWidget *m_list;
    QLineEdit *m_new;
};

} // namespace enigma
